// SPDX-License-Identifier: Apache-2.0
// A rule file: one kind of object (dwelling, household plot, penalty …) with its inputs, the parameters of the law by
// period, and the rule sets by period. The format stands in schema/rules.md; files in schema/reference/rules/.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "office/bilingual.h"
#include "rules/expression.h"
#include "rules/rational.h"
#include "rules/unit.h"

namespace aiyl::rules {

using office::Bilingual;

// Where a figure or a formula comes from.
struct Reference {
  Bilingual act;  // "Салык кодекси, 18.01.2022 № 3" / "Налоговый кодекс от 18.01.2022 № 3"
  std::string article;  // "386", "409(1)(1)"
  Bilingual source;     // the edition or the page that was read
  bool verified = false;
};

// A value of a list: the material of a wall, a rayon.
struct Code {
  std::string code;
  Bilingual name;
};

struct Input {
  enum class Type { kNumber, kCode, kDate };
  std::string name;
  Bilingual label;
  Type type = Type::kNumber;
  Unit unit;                         // kNumber
  std::string list;                  // kCode: of RuleFile::lists
  std::optional<std::string> value;  // where none is given; its reason is `reference`
  std::optional<Rational> least, most;
  bool whole = false;    // kNumber: no fraction
  bool council = false;  // brought by a decision of the council
  bool derived = false;  // may be worked out from dates (RuleSet::derived)
  Reference reference;   // of the value and of the bounds
};

// One figure of the law. `keys` in the order of Parameter::keys: a code, "*" for every code that has no row of its own,
// or a band "5-15" (5 ≤ x < 15), "45-" (45 ≤ x).
struct ParameterRow {
  std::vector<std::string> keys;
  std::optional<Rational> value;  // empty: the law names none, and what needs it is refused
};

struct ParameterEdition {
  Date from;
  std::optional<Date> to;  // the last day
  Reference reference;
  std::vector<ParameterRow> rows;
};

struct ParameterKey {
  std::string list;  // empty: bands
  Unit unit;         // of bands
};

struct Parameter {
  std::string name;
  Bilingual label;
  Unit unit;
  bool percent = false;            // shown as «0,35 %»
  std::vector<ParameterKey> keys;  // none: a constant
  std::vector<ParameterEdition> editions;
};

struct Step {
  Assignment formula;
  Bilingual label;
  std::string article;
  Bilingual zero;  // what it means for the tax where this step is 0
};

// An input that the calendar gives. Rules (calendar_inputs.h): "years-since", "months-owned", "days-late",
// "right-before".
struct DerivedInput {
  std::string name, rule;
  std::map<std::string, std::string> words;  // of the rule: {"from": "built"}
};

struct Instalment {
  int month = 0, day = 0;
  Rational share;  // of the sum; the last takes what is left
};

struct RuleSet {
  Date from;
  std::optional<Date> to;  // the last day
  Reference reference;
  // No formula is known: what falls here is refused with this sentence.
  std::optional<Bilingual> unknown;
  std::vector<Step> steps;
  std::vector<DerivedInput> derived;
  std::vector<Instalment> due;
  Rounding rounding = Rounding::kHalfUp;  // to whole tyiyn

  bool Covers(Date day) const { return from <= day && (!to || day <= *to); }
};

struct RuleFile {
  std::string kind;  // "dwelling"
  Bilingual name;
  std::vector<Input> inputs;
  std::map<std::string, std::vector<Code>> lists;
  std::vector<Parameter> parameters;
  std::vector<RuleSet> sets;  // by period
  std::string hash;           // BLAKE2b-256 of the text that was read, hexadecimal

  const Input* FindInput(const std::string& name) const;
  const Parameter* FindParameter(const std::string& name) const;
  // The set of this day. Errors: "rules.no-period" where the file has none, "rules.unknown-period" with its sentence.
  Result<const RuleSet*> SetOf(Date day) const;
};

// Reads a file. Errors (kRefused): "rules.json" with line and column, "rules.format" with the place in the file
// ("sets[1].steps[0]"), "rules.formula" with line and column of the formula. What it accepts may still fail
// CheckRules() (rule_check.h).
Result<RuleFile> ReadRuleFile(const std::string& text);

constexpr size_t kLargestRuleFile = 4'000'000;

}  // namespace aiyl::rules
