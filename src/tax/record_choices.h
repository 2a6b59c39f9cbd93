// SPDX-License-Identifier: Apache-2.0
// The records of this module that an act may name (fields of the kinds "tax-object", "tax-relief", "lease"), by label
// and by the short name that is typed in the place of an id.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "office/bilingual.h"
#include "office/ids.h"
#include "store/database.h"

namespace aiyl::tax {

struct RecordChoice {
  Uuid id;
  office::Bilingual label;
  std::string number;  // of a contract; "" where there is none
};
// Those that still stand; empty for another kind.
std::vector<RecordChoice> RecordChoices(store::Database& db, const office::Scope& scope, std::string_view kind);

}  // namespace aiyl::tax
