// SPDX-License-Identifier: Apache-2.0
// Records of the modules above the household book as choices of a form's field, by the kind that the field names
// ("service", "session" …).
#pragma once

#include <string>
#include <vector>

#include "office/ids.h"
#include "store/book.h"
#include "ui/fields_panel.h"

namespace aiyl::ui {

// Those that a form may offer on that day, whatever was typed; empty for a kind that is not of these modules.
std::vector<Choice> ModuleRecords(store::Database& db, const office::Scope& scope, Date today, const std::string& list,
                                  const std::string& text);

}  // namespace aiyl::ui
