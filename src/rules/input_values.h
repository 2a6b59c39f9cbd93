// SPDX-License-Identifier: Apache-2.0
// What one object gives a formula: words from outside held against the inputs of a rule file, missing ones from its
// standing values, and what the calendar gives.
#pragma once

#include <variant>

#include "rules/rule_file.h"

namespace aiyl::rules {

// As it came: "420", "adobe" or «саман», "2023-05-15"; `source` in words («эсеп 14, үй»), empty where it was typed.
struct Given {
  std::string text;
  Bilingual source = {};
};
using GivenInputs = std::map<std::string, Given>;

struct InputValue {
  const Input* input = nullptr;
  std::variant<Rational, Code, Date> value;
  Bilingual source;
  bool standing = false;  // the file's own value: nobody gave one
  bool derived = false;   // the calendar's

  const Rational* Number() const { return std::get_if<Rational>(&value); }
  const Code* TheCode() const { return std::get_if<Code>(&value); }
  const Date* Day() const { return std::get_if<Date>(&value); }
};
using InputValues = std::map<std::string, InputValue>;

// Errors (kRefused, with the field): "rules.input-unknown", "rules.input-missing", "rules.input-value",
// "rules.input-range". A code is taken by its code or by either name, whatever the letter case.
Result<InputValues> ReadInputs(const RuleFile& file, const RuleSet& set, Date on, const GivenInputs& given);

}  // namespace aiyl::rules
