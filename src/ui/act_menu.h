// SPDX-License-Identifier: Apache-2.0
// The acts that make sense for what is chosen, as a menu made from their descriptions: nothing is listed here by name
// but the order.
#pragma once

#include <wx/window.h>

#include <optional>

#include "household/types.h"
#include "ui/shell.h"

namespace aiyl::ui {

struct ActTarget {
  std::optional<household::PersonId> person;
  std::optional<household::HouseholdId> household;
  wxString about;
};

// The keys that ask for the menu of what is chosen: the menu key, Shift+F10.
bool IsMenuKey(const wxKeyEvent& event);

// Acts on the person where there is one, else on the household, else those that need neither; then history.
void PopupActMenu(wxWindow& at, Shell& shell, const ActTarget& target);

}  // namespace aiyl::ui
