// SPDX-License-Identifier: Apache-2.0
// A small dialog over long work: what is being done, how far, and Cancel. The work runs on the worker.
#pragma once

#include <wx/gauge.h>
#include <wx/timer.h>

#include <memory>

#include "desk/desk.h"
#include "ui/dialog_base.h"

namespace aiyl::ui {

// Whether the work looks at progress->IsCancelled(): where it does not, no Cancel is offered.
enum class CanStop { kYes, kNo };

// Runs `work` on the desk's worker while the dialog is shown; returns when it has ended, cancelled or not. `work`
// looks at progress->IsCancelled() and stops at a safe place.
void RunWithProgress(wxWindow* parent, desk::Desk& desk, const Message& what,
                     std::function<void(store::Book&, desk::Progress&)> work);

void RunWithProgress(wxWindow* parent, desk::Desk& desk, const Message& what, CanStop can_stop,
                     std::function<void(store::Book&, desk::Progress&)> work);

// The same without an open book (making one): `work` runs on a thread of its own.
void RunWithProgress(wxWindow* parent, const Message& what, CanStop can_stop,
                     std::function<void(desk::Progress&)> work);

}  // namespace aiyl::ui
