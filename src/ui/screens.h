// SPDX-License-Identifier: Apache-2.0
// The screens of the main window, one function each.
#pragma once

#include "ui/shell.h"

namespace aiyl::ui {

Screen* MakeHouseholdScreen(wxWindow* parent, Shell& shell);
Screen* MakePapersScreen(wxWindow* parent, Shell& shell);
Screen* MakeWindowScreen(wxWindow* parent, Shell& shell);
Screen* MakeServicesScreen(wxWindow* parent, Shell& shell);
Screen* MakeCouncilScreen(wxWindow* parent, Shell& shell);
Screen* MakeQualityScreen(wxWindow* parent, Shell& shell);
Screen* MakeTaxScreen(wxWindow* parent, Shell& shell);
Screen* MakeExchangeScreen(wxWindow* parent, Shell& shell);
Screen* MakeJournalScreen(wxWindow* parent, Shell& shell);
Screen* MakeOfficeScreen(wxWindow* parent, Shell& shell);

}  // namespace aiyl::ui
