// SPDX-License-Identifier: Apache-2.0
// Issued papers printed again, one or several at once: each is a duplicate, counted before it is made and saying so.
#pragma once

#include <wx/window.h>

#include <vector>

#include "desk/desk.h"
#include "papers/paper.h"
#include "ui/paper_output.h"

namespace aiyl::ui {

// All the copies are one batch of acts. What cannot be printed again (a reserved number, a paper written by hand) is
// told; the others are printed in one go, or saved. `done` runs when the pages have been handed on.
void Reprint(wxWindow* parent, desk::Desk& desk, std::vector<papers::PaperId> papers, PaperTarget target,
             std::function<void()> done = nullptr);

}  // namespace aiyl::ui
