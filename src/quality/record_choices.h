// SPDX-License-Identifier: Apache-2.0
// The records of this module that an act may name (fields of the kinds "questionnaire", "survey-wave", "complaint",
// "hearing", "assessment"), by label and by the short name that is typed in the place of an id.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "office/ids.h"
#include "quality/ids.h"
#include "store/book.h"

namespace aiyl::quality {

struct RecordChoice {
  Uuid id;
  Bilingual label;
  std::string number;  // code of a questionnaire, number of a complaint, else the day
};
// The latest ones first; empty for another kind.
std::vector<RecordChoice> RecordChoices(store::Database& db, const office::Scope& scope, std::string_view kind);

}  // namespace aiyl::quality
