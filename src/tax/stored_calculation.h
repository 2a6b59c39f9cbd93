// SPDX-License-Identifier: Apache-2.0
// The calculation that an assessment keeps: day, inputs with their sources, rows of the law, every intermediate sum.
// Small and without words: they are made again from the rule file with the same hash when somebody asks.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "rules/rational.h"
#include "tax/taxable.h"

namespace aiyl::tax {

struct StoredInput {
  std::string name, value;       // as rules::Given reads it
  std::optional<Source> source;  // empty: the rule file's own value, or the calendar's
  std::optional<Uuid> row;

  bool operator==(const StoredInput&) const = default;
};

// A part of the sum and the day by which it is due, moved from a day off.
struct StoredPart {
  Date due;
  Tyiyn sum;

  bool operator==(const StoredPart&) const = default;
};

struct StoredCalculation {
  Date on;  // the day whose rules were taken
  std::vector<StoredInput> inputs;
  std::vector<std::string> rows;       // "bns/2022-01-01/adobe/30-45"
  std::vector<rules::Rational> steps;  // in the order of the rule set
  std::vector<StoredPart> due;

  // Deterministic CBOR: an array [1, day, [[name, value, source?, row?] …], [row …], [[num, den] …], [[day, sum] …]].
  std::string Packed() const;
  // Errors: those of codec::CborReader, "tax.calculation" where it is of another version.
  static Result<StoredCalculation> Unpacked(const std::string& packed);

  bool operator==(const StoredCalculation&) const = default;
};

}  // namespace aiyl::tax
