// SPDX-License-Identifier: Apache-2.0
// The language of formulas, documented in schema/rules.md:
//
//   taxable = max(area - exempt(dwelling_type, population), 0)
//   tax     = taxable * bns(wall, age) * kr(rayon) * rate
//
// One step a line; a step uses inputs, parameters and steps above it. Sums, differences, products, min, max, look-ups
// and exact numbers; nothing else. There is no division, no loop and no condition: every formula ends and has a value.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "rules/rational.h"

namespace aiyl::rules {

struct Place {
  int line = 1, column = 1;                                  // from 1; a column is a character, not a byte
  std::string Line() const { return std::to_string(line); }  // for messages
  std::string Column() const { return std::to_string(column); }
};

struct Expression {
  enum class Kind { kNumber, kName, kLookUp, kSum, kProduct, kMin, kMax };
  Kind kind = Kind::kNumber;
  Place at;
  Rational number;                // kNumber
  std::string name;               // kName, kLookUp
  std::vector<Expression> parts;  // operands; the keys of a look-up
  std::vector<bool> minus;        // kSum: whether the part of this index is taken away
};

struct Assignment {
  std::string name;
  Expression value;
  Place at;
};

// Lines that are empty or begin with # are left out. Errors: "rules.formula" (kRefused), each with line and column.
Result<std::vector<Assignment>> ParseFormula(const std::vector<std::string>& lines);

// Nesting of a formula that somebody else wrote: deeper is refused, never a full stack.
constexpr int kDeepestExpression = 50;

}  // namespace aiyl::rules
