// SPDX-License-Identifier: Apache-2.0
// What a recorded change was, in a clerk's words: «Аты (кыргызча): Айгуль → Айгүл». Columns have the names that forms
// give them, codes the words of their lists, days are shown as everywhere.
#pragma once

#include <string>

#include "desk/desk.h"
#include "store/journal.h"

namespace aiyl::ui {

std::string ChangeText(desk::Desk& desk, const store::HistoryEntry& entry);

}  // namespace aiyl::ui
