// SPDX-License-Identifier: Apache-2.0
// The records of this module that an act may name (fields of the kinds "tariff", "tariff_use", "tariff_relief_grant"),
// by label; a tariff also by its name typed in the place of an id.
#pragma once

#include <string_view>
#include <vector>

#include "office/ids.h"
#include "store/book.h"
#include "tariffs/ids.h"

namespace aiyl::tariffs {

struct RecordChoice {
  Uuid id;
  Bilingual label;
};
// The latest ones first; empty for another kind.
std::vector<RecordChoice> RecordChoices(store::Database& db, const office::Scope& scope, std::string_view kind);

}  // namespace aiyl::tariffs
