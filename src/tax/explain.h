// SPDX-License-Identifier: Apache-2.0
// Why an assessment is what it is: the calculation it keeps, worked out again from the rule file it was made with, with
// the steps, articles and the source of every input in words. The sum that comes out is held against the one that was
// assessed.
#pragma once

#include "office/bilingual.h"
#include "rules/calculation.h"
#include "tax/assessment.h"

namespace aiyl::tax {

struct Explanation {
  Assessment assessment;
  std::optional<AssessmentId> replaced_by;
  office::Bilingual payer, object;  // «эсеп 14, үй»
  StoredCalculation stored;
  std::optional<rules::Calculation> calculation;  // empty: the object is no longer this payer's
  bool agrees = true;                             // sum, steps and rows worked out again are those that were kept
};

// Errors: "tax.no-assessment"; "rules.no-file" where nobody has the rule file with this hash any more.
Result<Explanation> Explain(store::Database& db, AssessmentId id);

// Where an input of an assessment comes from: «эсеп 14», «кеңештин токтому № 23/83, 27.04.2023», «үлүш 1/3, келишим …».
office::Bilingual SourceWords(store::Database& db, const StoredInput& input, ObjectId object);
// What an object is called: the account and address for those of the book, else its name.
office::Bilingual ObjectWords(store::Database& db, const std::string& rule_kind, ObjectId object);

}  // namespace aiyl::tax
