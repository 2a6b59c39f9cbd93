// SPDX-License-Identifier: Apache-2.0
// The worked cases of the domain's table (T01 … T24), each computed with the shipped rules as it is written there.
#include "rules/calculation.h"

#include <catch2/catch.hpp>

#include "rules/shipped_rules.h"

using namespace aiyl;
using namespace aiyl::rules;

namespace {

using Data = std::map<std::string, std::string>;

Result<Calculation> Compute(const std::string& kind, const std::string& on, const Data& data) {
  const auto* file = FindShippedRules(kind);
  REQUIRE(file);
  GivenInputs given;
  for (const auto& [name, text] : data) given[name] = {text};
  return Calculate(*file, *Date::FromIso(on), given);
}

Calculation Done(const std::string& kind, const std::string& on, const Data& data) {
  auto result = Compute(kind, on, data);
  INFO(kind << " " << on << ": " << (result ? "" : ToEnglish(result.error().message)));
  REQUIRE(result);
  return std::move(*result);
}

std::string Som(const std::string& kind, const std::string& on, const Data& data) {
  return Done(kind, on, data).sum.Plain();
}

std::string Refused(const std::string& kind, const std::string& on, const Data& data) {
  const auto result = Compute(kind, on, data);
  REQUIRE_FALSE(result);
  return result.error().code;
}

Data With(Data data, const Data& more) {
  for (const auto& [name, text] : more) data[name] = text;
  return data;
}

const Data kAdobe = {
    {"area", "420"}, {"wall", "adobe"}, {"age", "38"}, {"population", "3000"}, {"place", "Нарынский район"},
    {"kz", "1"}};
const Data kPlot = {{"area", "1200"}, {"settlement", "village"}, {"kz", "1"}};
const Data kField = {
    {"area", "1.5 ha"}, {"place", "Сокулукский район"}, {"land_kind", "irrigated_arable"}, {"ki", "1"}};
const Data kShop = {{"area", "40"}, {"wall", "brick"},
                    {"age", "10"},  {"place", "Кара-Кулжинский район"},
                    {"kz", "1"},    {"function", "trade-catering-service"}};
const Data kShopLand = {{"area", "45"},          {"region", "osh"}, {"population", "4000"},
                        {"function", "shop-50"}, {"kz", "1"},       {"ki", "1"}};
const Data kCar = {{"kind", "car_van_pickup"}, {"engine", "2000"}, {"age", "12"}};
const Data kAnnual1200 = {{"area", "12000"}, {"settlement", "village"}, {"kz", "1"}};  // 12,000 m² × 10 × 1 %

}  // namespace

TEST_CASE("T01, T02, T22 to T24: dwellings of 2022 to 2024") {
  const auto t01 = Done("dwelling", "2023-06-01", kAdobe);
  CHECK(t01.sum == Tyiyn(25'200));
  CHECK(t01.verified);
  CHECK(t01.zero.IsEmpty());
  REQUIRE(t01.steps.size() == 8);
  CHECK(t01.steps[1].figures.ru == "max(420 − 360; 0) = 60\u00A0м²");
  CHECK(t01.steps[2].figures.ru == "60 × 6\u00A0000 × 0,2 × 1 = 72\u00A0000\u00A0сом");
  CHECK(t01.steps[3].figures.ky == "72\u00A0000 × 0,35\u00A0% = 252\u00A0сом");
  CHECK(t01.steps[3].article == "379");
  const auto t02 = Done("dwelling", "2023-06-01", With(kAdobe, {{"area", "120"}}));
  CHECK(t02.sum == Tyiyn(0));
  CHECK(t02.zero.ru == "Площадь не больше необлагаемой");
  CHECK_FALSE(t02.zero.ky.empty());

  CHECK(Som("dwelling", "2023-06-01", With(kAdobe, {{"relief", "disabled-1-2"}, {"relief_since", "2023-07-20"}})) ==
        "126.00");
  const Data late = With(kAdobe, {{"relief", "disabled-1-2"}, {"relief_since", "2023-08-02"}});
  CHECK(Som("dwelling", "2023-12-31", late) == "252.00");
  CHECK(Som("dwelling", "2024-01-01", late) == "126.00");
  // 1 August itself is no longer before it.
  CHECK(Som("dwelling", "2023-12-31", With(late, {{"relief_since", "2023-08-01"}})) == "252.00");
  CHECK(Som("dwelling", "2023-12-31", With(late, {{"relief_since", "2023-07-31"}})) == "126.00");
  CHECK(Som("dwelling", "2023-06-01", With(kAdobe, {{"share", "1/3"}})) == "84.00");
}

TEST_CASE("T03, T04: dwellings from 2025 by the council's rate, unverified") {
  const Data house = {{"area", "200"}, {"population", "600000"}};
  const auto t03 = Done("dwelling", "2025-06-01", With(house, {{"council_rate", "70"}}));
  CHECK(t03.sum == Tyiyn(350'000));
  CHECK_FALSE(t03.verified);
  CHECK(Som("dwelling", "2025-06-01", With(house, {{"council_rate", "75"}})) == "3750.00");
  CHECK(Refused("dwelling", "2025-06-01", With(house, {{"council_rate", "100.01"}})) == "rules.input-range");
  CHECK(Refused("dwelling", "2025-06-01", house) == "rules.input-missing");
}

TEST_CASE("T05, T06, T19 to T21: household plots, transfers and new buildings") {
  CHECK(Som("household-plot", "2023-06-01", kPlot) == "120.00");
  const auto t06 = Done("household-plot", "2023-06-01", With(kPlot, {{"relief", "pension-age"}}));
  CHECK(t06.sum == Tyiyn(0));
  CHECK(t06.zero.ru == "Льгота освобождает полностью");

  CHECK(Som("household-plot", "2023-12-31", With(kAnnual1200, {{"sold", "2023-05-15"}})) == "500.00");
  CHECK(Som("household-plot", "2023-12-31", With(kAnnual1200, {{"bought", "2023-05-15"}})) == "700.00");
  CHECK(Som("household-plot", "2013-12-31", With(kAnnual1200, {{"sold", "2013-05-15"}})) == "400.00");
  CHECK(Som("household-plot", "2013-12-31", With(kAnnual1200, {{"bought", "2013-05-15"}})) == "800.00");
  // Ends of months, and both parts of a year always make the whole.
  for (const char* year : {"2012", "2024"})
    for (const char* day : {"-01-01", "-01-31", "-02-29", "-06-30", "-12-01", "-12-31"}) {
      const std::string on = std::string(year) + "-12-31", moved = std::string(year) + day;
      const auto seller = Done("household-plot", on, With(kAnnual1200, {{"sold", moved}}));
      const auto buyer = Done("household-plot", on, With(kAnnual1200, {{"bought", moved}}));
      CHECK(seller.sum.Plus(buyer.sum) == Tyiyn(120'000));
    }
  CHECK(Som("household-plot", "2024-06-01", With(kAnnual1200, {{"sold", "2023-05-15"}})) == "0.00");
  CHECK(Refused("household-plot", "2024-06-01",
                With(kAnnual1200, {{"bought", "2024-05-15"}, {"sold", "2024-05-01"}})) == "rules.input-range");
  // A year of 1,200 som: 160,000 / 3 m² above the exempt area of adobe for 45 years and more.
  const auto t21 =
      Done("dwelling", "2023-12-31", With(kAdobe, {{"area", "1940/3"}, {"share", "1"}, {"accepted", "2023-03-10"}}));
  CHECK(t21.steps[3].value == *Rational::Of(1204, 1));
  CHECK(t21.sum == Tyiyn(90'300));  // 9/12
}

TEST_CASE("T07 to T10: agricultural land") {
  const auto t07 = Done("agricultural-land", "2013-01-15", kField);
  CHECK(t07.sum == Tyiyn(61'050));
  REQUIRE(t07.due.size() == 3);
  CHECK(t07.due[0].sum == Tyiyn(12'210));
  CHECK(t07.due[1].sum == Tyiyn(15'263));
  CHECK(t07.due[2].sum == Tyiyn(33'577));
  CHECK(t07.due[2].due == *Date::FromIso("2013-11-25"));
  const auto t10 = Done("agricultural-land", "2023-06-01", kField);
  CHECK(t10.steps[0].value == *Rational::Of(1221, 2));  // T09: 15,000 m² × 407 × 0.01 %
  CHECK(t10.sum == Tyiyn(0));
  CHECK(t10.zero.ru == "Ставка налога на земли сельхозназначения 0 %");
  // A rate that the law does not name is not guessed.
  CHECK(Refused("agricultural-land", "2013-01-15",
                With(kField, {{"place", "Баткенский район"}, {"land_kind", "hayfield"}})) == "rules.no-row");
}

TEST_CASE("T11 to T13: a shop and the land under it") {
  CHECK(Som("non-residential", "2023-06-01", kShop) == "716.80");
  CHECK(Som("settlement-land", "2023-06-01", kShopLand) == "438.75");
  const auto t13 = Done("non-residential", "2023-06-01", With(kShop, {{"land_tax", "438.75"}}));
  CHECK(t13.sum == Tyiyn(27'805));
  REQUIRE(t13.due.size() == 4);
  Tyiyn sum;
  for (const auto& part : t13.due) sum = *sum.Plus(part.sum);
  CHECK(sum == t13.sum);
  const auto none = Done("non-residential", "2023-06-01", With(kShop, {{"land_tax", "800"}}));
  CHECK(none.sum == Tyiyn(0));
  CHECK(none.zero.ru == "Налог на землю под зданием не меньше");
}

TEST_CASE("T14 to T16: vehicles") {
  CHECK(Som("vehicle", "2023-06-01", kCar) == "1200.00");
  CHECK(Som("vehicle", "2013-01-15", kCar) == "1200.00");
  CHECK(Som("vehicle", "2023-06-01", {{"kind", "car_van_pickup"}, {"engine", "3500"}, {"age", "3"}}) == "7875.00");
  // Band edges: 5 full years is the next band of the rate, and still "up to 5" of the coefficient.
  CHECK(Som("vehicle", "2023-06-01", {{"kind", "car_van_pickup"}, {"engine", "3500"}, {"age", "5"}}) == "6562.50");
  CHECK(Som("vehicle", "2023-06-01", {{"kind", "car_van_pickup"}, {"engine", "3500"}, {"age", "6"}}) == "2625.00");
  CHECK(Som("vehicle", "2023-06-01", {{"kind", "truck_bus_minibus"}, {"engine", "6000"}, {"built", "2013"}}) ==
        "2700.00");
}

TEST_CASE("T17, T18: penalty") {
  const auto t17 =
      Done("penalty", "2023-12-31", {{"principal", "1000"}, {"due", "2023-09-01"}, {"paid", "2023-12-31"}});
  CHECK(t17.sum == Tyiyn(10'890));
  CHECK_FALSE(t17.verified);
  CHECK(Som("penalty", "2023-12-31", {{"principal", "1000"}, {"days", "1200"}}) == "1000.00");
  CHECK(Som("penalty", "2023-12-31", {{"principal", "1000"}, {"due", "2023-09-01"}, {"paid", "2023-09-01"}}) == "0.00");
  CHECK(Som("penalty", "2023-12-31", {{"principal", "1000"}, {"due", "2024-02-28"}, {"paid", "2024-03-01"}}) == "1.80");
}

TEST_CASE("periods without rules are refused with their sentence, edges of a period belong to it") {
  CHECK(Refused("dwelling", "2008-12-31", kAdobe) == "rules.no-period");
  CHECK(Refused("dwelling", "2012-06-01", kAdobe) == "rules.unknown-period");
  CHECK(Refused("household-plot", "2025-10-29", kPlot) == "rules.unknown-period");
  CHECK(Som("household-plot", "2025-10-28", kPlot) == "120.00");
  CHECK(Som("household-plot", "2022-01-01", kPlot) == "120.00");
  CHECK_FALSE(Done("dwelling", "2021-12-31", kAdobe).verified);
  CHECK(Done("dwelling", "2022-01-01", kAdobe).verified);
}

TEST_CASE("age bands: completed years, the lower bound belongs to the band") {
  for (const auto& [age, som] : std::vector<std::pair<const char*, const char*>>{{"0", "420.00"},
                                                                                 {"4", "420.00"},
                                                                                 {"5", "378.00"},
                                                                                 {"14", "378.00"},
                                                                                 {"15", "336.00"},
                                                                                 {"29", "336.00"},
                                                                                 {"30", "252.00"},
                                                                                 {"44", "252.00"},
                                                                                 {"45", "210.00"},
                                                                                 {"300", "210.00"}})
    CHECK(Som("dwelling", "2023-06-01", With(kAdobe, {{"age", age}})) == som);
  Data built = kAdobe;
  built.erase("age");
  built["built"] = "1985";
  CHECK(Som("dwelling", "2023-06-01", built) == "252.00");
  CHECK(Refused("dwelling", "2023-06-01", With(built, {{"built", "2024"}})) == "rules.input-range");
  built.erase("built");
  CHECK(Refused("dwelling", "2023-06-01", built) == "rules.input-missing");
}

TEST_CASE("words from outside are held against the inputs") {
  CHECK(Refused("dwelling", "2023-06-01", With(kAdobe, {{"colour", "red"}})) == "rules.input-unknown");
  CHECK(Refused("dwelling", "2023-06-01", With(kAdobe, {{"area", "many"}})) == "rules.input-value");
  CHECK(Refused("dwelling", "2023-06-01", With(kAdobe, {{"area", "-5"}})) == "rules.input-range");
  CHECK(Refused("dwelling", "2023-06-01", With(kAdobe, {{"area", "2 som"}})) == "rules.input-unit");
  CHECK(Refused("dwelling", "2023-06-01", With(kAdobe, {{"wall", "gold"}})) == "rules.input-value");
  CHECK(Refused("dwelling", "2023-06-01", With(kAdobe, {{"age", "3.5"}})) == "rules.input-value");
  CHECK(Refused("dwelling", "2023-06-01", With(kAdobe, {{"share", "4/3"}})) == "rules.input-range");
  CHECK(Refused("household-plot", "2023-06-01", With(kPlot, {{"kz", "2.1"}})) == "rules.input-range");
  CHECK(Refused("household-plot", "2023-06-01", With(kPlot, {{"area", "9000000000000000000"}})) == "rules.too-large");
  CHECK(Som("dwelling", "2023-06-01", With(kAdobe, {{"wall", "Чопо кирпич (саман)"}})) == "252.00");
  CHECK(Som("household-plot", "2023-06-01", With(kPlot, {{"area", "0.12 ha"}})) == "120.00");
}

TEST_CASE("a calculation names its file, its inputs and the rows of the law") {
  const auto one = Done("dwelling", "2023-06-01", kAdobe);
  CHECK(one.hash.size() == 64);
  std::vector<std::string> rows;
  for (const auto& row : one.rows) rows.push_back(row.id);
  CHECK(rows == std::vector<std::string>{"exempt/2022-01-01/house/0-5000", "bns/2022-01-01/adobe/30-45",
                                         "kr/2022-01-01/41704245000000", "rate/2022-01-01", "month_part/2014-01-01",
                                         "relief_part/2022-01-01/none"});
  int standing = 0;
  for (const auto& input : one.inputs) standing += input.standing ? 1 : 0;
  CHECK(standing == 6);  // kind of dwelling, exempt here, share, months, relief, land tax
  CHECK(one.due.size() == 1);
  CHECK(one.due[0].due == *Date::FromIso("2023-09-01"));
}
