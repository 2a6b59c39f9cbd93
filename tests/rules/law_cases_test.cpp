// SPDX-License-Identifier: Apache-2.0
// Every line of the domain's table of worked cases (tests/data/taxes/test_cases.csv) by its id, with the sums that
// stand there; and the edges between them.
#include <catch2/catch.hpp>
#include <fstream>
#include <functional>

#include "rules/calculation.h"
#include "rules/shipped_rules.h"

using namespace aiyl;
using namespace aiyl::rules;

namespace {

using Data = std::map<std::string, std::string>;

Result<Calculation> Compute(const std::string& kind, const std::string& on, const Data& data) {
  GivenInputs given;
  for (const auto& [name, text] : data) given[name] = {text};
  return Calculate(*FindShippedRules(kind), *Date::FromIso(on), given);
}

std::string Som(const std::string& kind, const std::string& on, const Data& data) {
  const auto result = Compute(kind, on, data);
  return result ? result->sum.Plain() : result.error().code;
}

// «122.10;152.63;335.77»: the parts by their days.
std::string Parts(const std::string& kind, const std::string& on, const Data& data) {
  const auto result = Compute(kind, on, data);
  if (!result) return result.error().code;
  std::string all;
  for (const auto& part : result->due) all += (all.empty() ? "" : ";") + part.sum.Plain();
  return all;
}

Data With(Data data, const Data& more) {
  for (const auto& [name, text] : more) data[name] = text;
  return data;
}

const Data kHouse = {
    {"area", "420"}, {"wall", "adobe"}, {"age", "38"}, {"population", "4000"}, {"place", "Нарынский район"},
    {"kz", "1"}};
const Data kNewHouse = {{"area", "200"}, {"population", "600000"}, {"council_rate", "70"}};
const Data kPlot = {{"area", "1200"}, {"settlement", "village"}, {"kz", "1"}};
const Data kField = {{"area", "15000"}, {"place", "Сокулукский район"}, {"land_kind", "irrigated_arable"}, {"ki", "1"}};
const Data kShop = {{"area", "40"}, {"wall", "brick"},
                    {"age", "10"},  {"place", "Кара-Кулжинский район"},
                    {"kz", "1"},    {"function", "trade-catering-service"}};
const Data kUnderShop = {{"area", "45"},          {"region", "osh"}, {"population", "4000"},
                         {"function", "shop-50"}, {"kz", "1"},       {"ki", "1"}};
const Data kCar = {{"kind", "car_van_pickup"}, {"engine", "2000"}, {"age", "12"}};
const Data kYear1200 = {{"area", "12000"}, {"settlement", "village"}, {"kz", "1"}};  // 12,000 m² × 10 × 1 % = 1,200 som

const std::map<std::string, std::function<std::string()>>& Cases() {
  const auto half = [](const char* since) {
    return With(kHouse, {{"relief", "disabled-1-2"}, {"relief_since", since}});
  };
  static const std::map<std::string, std::function<std::string()>> all = {
      {"T01", [] { return Som("dwelling", "2023-06-01", kHouse); }},
      {"T02",
       [] {
         return Som("dwelling", "2023-06-01", With(kHouse, {{"area", "120"}}));
       }},
      {"T03", [] { return Som("dwelling", "2025-06-01", kNewHouse); }},
      {"T04",
       [] {
         return Som("dwelling", "2025-06-01", With(kNewHouse, {{"council_rate", "75"}}));
       }},
      {"T05", [] { return Som("household-plot", "2023-06-01", kPlot); }},
      {"T06",
       [] {
         return Som("household-plot", "2023-06-01", With(kPlot, {{"relief", "pension-age"}}));
       }},
      {"T07", [] { return Som("agricultural-land", "2013-01-15", kField); }},
      {"T08", [] { return Parts("agricultural-land", "2013-01-15", kField); }},
      {"T09",
       [] {  // 15,000 m² × 407 × 0.01 % as the code of 2022 has it, before its rate of 0 %
         const auto result = Compute("agricultural-land", "2023-06-01", kField);
         return result ? Tyiyn(*result->steps[0].value.Times(Rational(100))->Rounded(Rounding::kHalfUp)).Plain()
                       : result.error().code;
       }},
      {"T10", [] { return Som("agricultural-land", "2023-06-01", kField); }},
      {"T11", [] { return Som("non-residential", "2023-06-01", kShop); }},
      {"T12", [] { return Som("settlement-land", "2023-06-01", kUnderShop); }},
      {"T13",
       [] {
         return Som("non-residential", "2023-06-01",
                    With(kShop, {{"land_tax", Som("settlement-land", "2023-06-01", kUnderShop)}}));
       }},
      {"T14", [] { return Som("vehicle", "2023-06-01", kCar); }},
      {"T15", [] { return Som("vehicle", "2013-01-15", kCar); }},
      {"T16",
       [] {
         return Som("vehicle", "2023-06-01", With(kCar, {{"engine", "3500"}, {"age", "3"}}));
       }},
      {"T17",
       [] {
         return Som("penalty", "2023-12-31", {{"principal", "1000"}, {"due", "2023-09-01"}, {"paid", "2023-12-31"}});
       }},
      {"T18",
       [] {
         return Som("penalty", "2023-12-31", {{"principal", "1000"}, {"days", "1200"}});
       }},
      {"T19",
       [] {
         return Som("household-plot", "2023-12-31", With(kYear1200, {{"sold", "2023-05-15"}})) + ";" +
                Som("household-plot", "2023-12-31", With(kYear1200, {{"bought", "2023-05-15"}}));
       }},
      {"T20",
       [] {
         return Som("household-plot", "2013-12-31", With(kYear1200, {{"sold", "2013-05-15"}})) + ";" +
                Som("household-plot", "2013-12-31", With(kYear1200, {{"bought", "2013-05-15"}}));
       }},
      // 1,200 som a year: (area − 360) × 6,000 × 0.2 × 0.35 % with an area of 360 + 2,000/7 m².
      {"T21",
       [] {
         return Som("dwelling", "2023-12-31", With(kHouse, {{"area", "4520/7"}, {"accepted", "2023-03-10"}}));
       }},
      {"T22", [half] { return Som("dwelling", "2023-06-01", half("2023-07-20")); }},
      {"T23", [half] { return Som("dwelling", "2023-06-01", half("2023-08-02")); }},
      {"T24",
       [] {
         return Som("dwelling", "2023-06-01", With(kHouse, {{"share", "1/3"}}));
       }},
  };
  return all;
}

}  // namespace

TEST_CASE("each worked case of the table comes out as it is written there") {
  std::ifstream file(AIYL_SOURCE_DIR "/tests/data/taxes/test_cases.csv");
  REQUIRE(file);
  int seen = 0;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line[0] != 'T') continue;
    std::vector<std::string> cells(1);
    bool quoted = false;
    for (const char c : line) {
      if (c == '"')
        quoted = !quoted;
      else if (c == ',' && !quoted)
        cells.emplace_back();
      else
        cells.back() += c;
    }
    REQUIRE(cells.size() == 6);
    ++seen;
    // The allocation of a payment is no formula: tests/ledger.
    if (cells[0] == "T25") continue;
    INFO(cells[0] << " " << cells[1] << ": " << cells[3]);
    REQUIRE(Cases().contains(cells[0]));
    CHECK(Cases().at(cells[0])() == cells[4]);
  }
  CHECK(seen == 25);
}

TEST_CASE("the first and the last day of each rule set belong to it") {
  CHECK(Som("household-plot", "2008-12-31", kPlot) == "rules.no-period");
  CHECK(Som("household-plot", "2009-01-01", kPlot) == "120.00");
  CHECK(Som("dwelling", "2013-12-31", kHouse) == "rules.unknown-period");
  CHECK(Som("dwelling", "2014-01-01", kHouse) == "252.00");
  CHECK(Som("dwelling", "2024-12-31", kHouse) == "252.00");
  CHECK(Som("dwelling", "2025-01-01", kHouse) == "rules.input-missing");  // the council's rate
  CHECK(Som("agricultural-land", "2021-12-31", kField) == "610.50");
  CHECK(Som("agricultural-land", "2022-01-01", kField) == "0.00");
  CHECK(Som("agricultural-land", "2030-01-01", kField) == "rules.unknown-period");
  CHECK(Som("non-residential", "2009-12-31", kShop) == "rules.no-period");
  CHECK(Som("non-residential", "2010-01-01", kShop) == "716.80");
  CHECK(Som("settlement-land", "2025-10-28", kUnderShop) == "438.75");
  CHECK(Som("settlement-land", "2025-10-29", kUnderShop) == "rules.unknown-period");
}

TEST_CASE("band edges: the lower bound belongs to the band") {
  // 360 m² are exempt under 5,000 people, 330 from 5,000 on: 60 and 90 m² taxable.
  CHECK(Som("dwelling", "2023-06-01", With(kHouse, {{"population", "4999"}})) == "252.00");
  CHECK(Som("dwelling", "2023-06-01", With(kHouse, {{"population", "5000"}})) == "378.00");
  CHECK(Som("dwelling", "2023-06-01", With(kHouse, {{"population", "0"}})) == "252.00");
  CHECK(Som("dwelling", "2023-06-01", With(kHouse, {{"area", "360"}})) == "0.00");
  CHECK(Som("dwelling", "2023-06-01", With(kHouse, {{"area", "360.01"}})) == "0.04");  // 0.042
  CHECK(Som("vehicle", "2023-06-01", With(kCar, {{"engine", "2999"}, {"age", "3"}})) == "2699.10");
  CHECK(Som("vehicle", "2023-06-01", With(kCar, {{"engine", "3000"}, {"age", "3"}})) == "6750.00");
  CHECK(Som("vehicle", "2023-06-01", With(kCar, {{"engine", "4500"}, {"age", "3"}})) == "12150.00");
  CHECK(Som("vehicle", "2023-06-01", With(kCar, {{"engine", "4500"}, {"age", "15"}})) == "2025.00");
}

TEST_CASE("29 February, ends of months and three thirds") {
  // Seller through February, buyer from March; under the code of 2008 the buyer from February on.
  CHECK(Som("household-plot", "2024-12-31", With(kYear1200, {{"sold", "2024-02-29"}})) == "200.00");
  CHECK(Som("household-plot", "2024-12-31", With(kYear1200, {{"bought", "2024-02-29"}})) == "1000.00");
  CHECK(Som("household-plot", "2012-12-31", With(kYear1200, {{"sold", "2012-02-29"}})) == "100.00");
  CHECK(Som("household-plot", "2012-12-31", With(kYear1200, {{"bought", "2012-02-29"}})) == "1100.00");
  CHECK(Som("household-plot", "2024-12-31", With(kYear1200, {{"sold", "2024-03-01"}})) == "300.00");
  CHECK(Som("household-plot", "2024-12-31", With(kYear1200, {{"sold", "2023-12-31"}})) == "0.00");
  CHECK(Som("household-plot", "2024-12-31", With(kYear1200, {{"bought", "2024-12-31"}})) == "0.00");
  CHECK(Som("household-plot", "2024-12-31", With(kYear1200, {{"bought", "2023-12-31"}})) == "1200.00");
  CHECK(Som("penalty", "2024-12-31", {{"principal", "1000"}, {"due", "2024-02-28"}, {"paid", "2024-02-29"}}) == "0.90");
  CHECK(Som("penalty", "2023-12-31", {{"principal", "1000"}, {"due", "2023-02-28"}, {"paid", "2023-03-01"}}) == "0.90");
  // 100 som by thirds: each part is rounded by itself.
  const Data hundred = With(kPlot, {{"area", "1000"}, {"share", "1/3"}});
  CHECK(Som("household-plot", "2023-06-01", hundred) == "33.33");
}

TEST_CASE("1 August decides of a right, and a sum of nothing says why") {
  for (const auto& [since, som] : std::map<std::string, std::string>{
           {"2023-07-31", "0.00"}, {"2023-08-01", "120.00"}, {"2022-12-31", "0.00"}, {"2023-12-31", "120.00"}})
    CHECK(Som("household-plot", "2023-06-01", With(kPlot, {{"relief", "pension-age"}, {"relief_since", since}})) ==
          som);
  const auto zero = [](const std::string& kind, const std::string& on, const Data& data) {
    const auto result = Compute(kind, on, data);
    REQUIRE(result);
    CHECK(result->sum == Tyiyn(0));
    CHECK_FALSE(result->zero.ky.empty());
    return result->zero.ru;
  };
  CHECK(zero("dwelling", "2023-06-01", With(kHouse, {{"area", "360"}})) == "Площадь не больше необлагаемой");
  CHECK(zero("household-plot", "2023-06-01", With(kPlot, {{"relief", "veteran"}})) == "Льгота освобождает полностью");
  CHECK(zero("agricultural-land", "2023-06-01", kField) == "Ставка налога на земли сельхозназначения 0 %");
  zero("household-plot", "2024-12-31", With(kYear1200, {{"sold", "2023-12-31"}}));
  // So little that nothing is left after rounding is no reason of the law.
  const auto little = Compute("dwelling", "2023-06-01", With(kHouse, {{"area", "360.001"}}));
  REQUIRE(little);
  CHECK(little->sum == Tyiyn(0));
  CHECK(little->zero.IsEmpty());
}
