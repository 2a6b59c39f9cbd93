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

// One word of an input. A code is taken by its code or by either name, whatever the letter case. Errors (kRefused, with
// the field): "rules.input-value", "rules.input-unit", "rules.input-range".
Result<InputValue> ReadValue(const RuleFile& file, const Input& input, const Given& given);
// The bounds of a number that was never a word; `text` is how it is told.
bool IsWithin(const Input& input, const Rational& number);
Status CheckBounds(const Input& input, const Rational& number, const std::string& text);
// What a formula of the set uses has to be there; what only a derivation reads need not.
bool IsNeeded(const RuleSet& set, const std::string& name);

// Errors: those of ReadValue, "rules.input-unknown", "rules.input-missing".
Result<InputValues> ReadInputs(const RuleFile& file, const RuleSet& set, Date on, const GivenInputs& given);

}  // namespace aiyl::rules
