// SPDX-License-Identifier: Apache-2.0
// Private to the module: the value of an expression, and the rows of the law that it took.
#pragma once

#include "rules/input_values.h"

namespace aiyl::rules {

struct LookedUp {
  const Parameter* parameter = nullptr;
  const ParameterEdition* edition = nullptr;
  const ParameterRow* row = nullptr;
};

std::string RowId(const LookedUp& found);  // UsedRow::id

// The edition of the day, or null.
const ParameterEdition* EditionOf(const Parameter& parameter, Date day);
// "5-15" and "45-": least ≤ x < most; empty where it is no band.
struct Band {
  Rational least;
  std::optional<Rational> most;
  bool Holds(const Rational& x) const { return least <= x && (!most || x < *most); }
};
std::optional<Band> BandFrom(const std::string& text);

// Names that an expression may use, and what became of its look-ups.
struct Evaluation {
  const RuleFile& file;
  Date on;
  const InputValues& inputs;
  std::map<std::string, Rational> steps = {};
  std::vector<LookedUp> looked_up = {};

  // Errors: "rules.no-row" where the law names no such figure, "rules.too-large".
  Result<Rational> Value(const Expression& expression);
  // The row for these keys (names of inputs or steps), remembered in `looked_up`.
  Result<LookedUp> LookUp(const Expression& look_up);
};

}  // namespace aiyl::rules
