// SPDX-License-Identifier: Apache-2.0
// One sum worked out from a rule file: the sum, each step in figures with its article, each input with its source and
// each row of the law. A pure function of (file, day, inputs): the same for ever.
#pragma once

#include "rules/input_values.h"

namespace aiyl::rules {

struct StepResult {
  std::string name;
  Bilingual label;
  std::string article;
  Rational value;
  Unit unit;
  Bilingual figures;  // «max(420 − 360; 0) = 60 м²»
};

struct UsedInput {
  std::string name;
  Bilingual label;
  std::string value;  // as FromText or FromIso reads it; the code of a list
  Bilingual shown;    // «420 м²», «саман»
  Bilingual source;
  bool standing = false;  // the file's own value was taken
  bool derived = false;   // follows from days
};

struct UsedRow {
  std::string id;  // "bns/2022-01-01/adobe/30-45"
  Bilingual label;
  Bilingual shown;  // «6 000 сом/м²»
  Reference reference;
};

struct DuePart {
  Date due;  // by the law; a day off moves it (council and office calendars know those)
  Tyiyn sum;
};

// Parts of a sum by the law's days in the year of `on`; the last takes what is left.
std::vector<DuePart> DueParts(const RuleSet& set, Date on, Tyiyn sum);

struct Calculation {
  std::string kind;
  Bilingual name;
  std::string hash;  // of the rule file
  Date on;
  Date set_from;  // with `hash` it names the rule set
  Reference reference;
  bool verified = false;  // the set and every row that was used
  Tyiyn sum;
  Rational exact;  // in som, before it became whole tyiyn
  Bilingual zero;  // why nothing is due, where the sum is 0 and the rules say why
  std::vector<StepResult> steps;
  std::vector<UsedInput> inputs;  // in the order of the file
  std::vector<UsedRow> rows;
  std::vector<DuePart> due;  // they sum to `sum`
};

// Errors: those of RuleFile::SetOf, ReadInputs and look-ups; "rules.no-sum" where the last step is less than 0.
Result<Calculation> Calculate(const RuleFile& file, Date on, const GivenInputs& given);

}  // namespace aiyl::rules
