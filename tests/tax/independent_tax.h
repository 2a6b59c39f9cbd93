// SPDX-License-Identifier: Apache-2.0
// The taxes worked out another way, to hold the program's sums against: whole numbers, the law's tables from csv files
// of the tests' own, formulas written out here. Shares nothing with rule files, their language or their arithmetic.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/date.h"

namespace aiyl::test {

// One owner's part of one object in one year. Decimals are texts, «1.2», with three places at most.
struct TaxedThing {
  std::string
      kind;  // "dwelling", "household-plot", "agricultural-land", "settlement-land", "non-residential", "vehicle"
  int year = 0;
  int64_t area_dm2 = 0;
  bool flat = false;
  bool exempt_here = true;
  std::string wall = {};  // "adobe"
  int age = 0;            // completed years
  int64_t population = 0;
  std::string place = {}, region = {}, settlement = {};  // codes
  std::string use = {};                                  // function, land kind, kind of vehicle
  int64_t engine_cm3 = 0;
  std::string kz = "1", ki = "1", council_rate = {};
  int64_t num = 1, den = 1;  // of the owner
  std::optional<Date> bought = {}, sold = {}, accepted = {};
  std::string relief = "none";
  std::optional<Date> relief_since = {};
  int64_t land_tax = 0;  // тыйын, of the plot under the building
};

// Тыйын; empty where the law names no figure for it.
std::optional<int64_t> IndependentTax(const TaxedThing& thing);
// "09-01" and the part due then; empty where the law names no day.
std::vector<std::pair<std::string, int64_t>> IndependentParts(const TaxedThing& thing, int64_t tax);
// Codes of a list in codes.csv: "building-place", "land-function" …
std::vector<std::string> CodesOf(const std::string& list);

}  // namespace aiyl::test
