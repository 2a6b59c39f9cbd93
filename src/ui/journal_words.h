// SPDX-License-Identifier: Apache-2.0
// Acts of the journal as a person reads them: titles, who, when. GUI-free but for the screen's language.
#pragma once

#include <string>

#include "desk/desk.h"
#include "store/journal.h"

namespace aiyl::ui {

// The title of the act's kind; the kind itself where this program does not know it.
std::string ActTitle(desk::Desk& desk, const store::ActInfo& act);
// The name of the member of staff, "" for the program itself.
std::string StaffName(desk::Desk& desk, const Uuid& staff);
// «14.05.2025 12:30»
std::string ShownTime(Instant instant);

}  // namespace aiyl::ui
