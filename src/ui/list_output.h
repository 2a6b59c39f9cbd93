// SPDX-License-Identifier: Apache-2.0
// The people that a list shows, on paper or as a spreadsheet; and the population of a day. Both come from reports/.
#pragma once

#include <wx/window.h>

#include "household/lists.h"
#include "ui/shell.h"

namespace aiyl::ui {

// Asks what to make of the filtered list. Every print and export is recorded (office::RecordDeskEvent).
void PopupListMenu(wxWindow& at, Shell& shell, const household::PersonFilter& filter);

}  // namespace aiyl::ui
