// SPDX-License-Identifier: Apache-2.0
// What a rule file must prove before it may compute anything: each day has one rule set, each figure a reference, each
// formula a value for every input, and the units agree.
#pragma once

#include "rules/rule_file.h"

namespace aiyl::rules {

// Units of expressions. A literal 0 agrees with every unit.
class UnitChecker {
 public:
  explicit UnitChecker(const RuleFile& file) : m_file(file) {}
  // The unit of a step; it is remembered for the steps below. Errors: "rules.formula" with line and column.
  Result<Unit> StepUnit(const Assignment& step);

 private:
  Result<std::optional<Unit>> UnitOf(const Expression& expression);  // empty: a literal 0
  Result<std::optional<Unit>> LookUpUnit(const Expression& expression);

  const RuleFile& m_file;
  std::map<std::string, Unit> m_steps;
};

struct Finding {
  std::string place;  // "sets[2]", "bns/2022-01-01"
  Message problem;
};

// Empty where the file is in order:
//   sets: no two cover a day, no day between the first and the last is without one, each has act and article;
//   parameters: each edition has act and article; for every set that uses it each day has one edition; every
//   combination of codes has a row and bands follow one another without gap or overlap from 0 without end;
//   formulas: every name is known above, units agree, the last step is in som, no number but 0 and 1 stands in them
//   (a figure of the law is a parameter, with its article);
//   due days: shares sum to one.
std::vector<Finding> CheckRules(const RuleFile& file);

}  // namespace aiyl::rules
