// SPDX-License-Identifier: Apache-2.0
// Sums of the rule files against the taxes worked out another way (independent_tax.h): random objects of every kind and
// year of both codes, to the тыйын.
#include <rapidcheck.h>

#include <catch2/catch.hpp>
#include <map>

#include "independent_tax.h"
#include "rules/calculation.h"
#include "rules/shipped_rules.h"

using namespace aiyl;
using test::TaxedThing;

namespace {

template <class T>
T OneOf(const std::vector<T>& all) {
  return all[*rc::gen::inRange<size_t>(0, all.size())];
}

// «0.3» to «2» in steps of a hundredth.
std::string Hundredths(int least, int most) {
  const int n = *rc::gen::inRange(least, most + 1);
  const std::string places = std::to_string(n % 100);
  return std::to_string(n / 100) + "." + std::string(2 - places.size(), '0') + places;
}

int64_t SomePopulation() {
  return OneOf<int64_t>(
      {0, 1, 3214, 4999, 5000, 9999, 10'000, 49'999, 50'000, 199'999, 200'000, 499'999, 500'000, 2'000'000});
}

const std::map<std::string, std::vector<std::string>>& Reliefs() {
  static const std::map<std::string, std::vector<std::string>> all = {
      {"dwelling", {"none", "veteran", "disabled-1-2", "widow", "child-disability"}},
      {"household-plot",
       {"none", "pension-age", "four-minor-children", "disabled-1-2", "disabled-since-childhood", "veteran",
        "family-of-fallen"}},
      {"vehicle", {"none", "veteran", "disabled-1-2", "widow", "disabled-control", "electric", "child-disability"}},
      {"agricultural-land", {"none", "high-mountain"}},
      {"settlement-land", {"none", "public-land", "society-of-disabled"}},
      {"non-residential", {"none", "farm-cooperative", "energy-efficient", "force-majeure"}}};
  return all;
}

TaxedThing SomeThing(const std::string& kind) {
  // Years that both sides know; the files say "unknown" of the others.
  static const std::map<std::string, std::pair<int, int>> years = {
      {"dwelling", {2014, 2031}},        {"household-plot", {2009, 2025}},  {"agricultural-land", {2009, 2024}},
      {"settlement-land", {2009, 2025}}, {"non-residential", {2010, 2025}}, {"vehicle", {2009, 2031}}};
  TaxedThing thing;
  thing.kind = kind;
  const auto [first, last] = years.at(kind);
  thing.year = *rc::gen::inRange(first, last + 1);
  thing.area_dm2 = OneOf<int64_t>(
      {1, 36'000, 36'001, *rc::gen::inRange<int64_t>(0, 90'000), *rc::gen::inRange<int64_t>(0, 2'000'000)});
  thing.flat = *rc::gen::inRange(0, 4) == 0;
  thing.exempt_here = *rc::gen::inRange(0, 4) != 0;
  thing.wall = OneOf<std::string>({"brick", "wood", "concrete", "adobe", "cinder", "metal", "other"});
  thing.age = OneOf<int>({0, 1, 4, 5, 6, 9, 10, 14, 15, 29, 30, 44, 45, 46, *rc::gen::inRange(0, 120)});
  thing.population = SomePopulation();
  thing.engine_cm3 = OneOf<int64_t>({0, 50, 2999, 3000, 4499, 4500, *rc::gen::inRange<int64_t>(0, 20'000)});
  thing.place = OneOf(test::CodesOf(kind == "agricultural-land" ? "land-place" : "building-place"));
  thing.region = OneOf(test::CodesOf("region"));
  thing.settlement = OneOf(test::CodesOf("settlement"));
  if (kind == "agricultural-land")
    thing.use = OneOf<std::string>({"irrigated_arable", "rainfed_arable", "perennial", "hayfield", "pasture"});
  else if (kind == "vehicle")
    thing.use = OneOf<std::string>({"car_van_pickup", "car_van_pickup", "truck_bus_minibus", "self_propelled",
                                    "self_propelled_agri", "moto_boat", "yacht_jetski"});
  else
    thing.use = OneOf(test::CodesOf(kind == "settlement-land" ? "land-function" : "building-function"));
  thing.kz = Hundredths(30, 200);
  thing.ki = Hundredths(0, 300);
  thing.council_rate = Hundredths(0, 10'000);
  thing.den = OneOf<int64_t>({1, 1, 2, 3, 7, 12, 1000});
  thing.num = *rc::gen::inRange<int64_t>(1, thing.den + 1);
  const auto some_day = [&]() -> std::optional<Date> {
    if (*rc::gen::inRange(0, 3) != 0) return std::nullopt;
    const Date day = Date::FromYmd(thing.year, 1, 1)->PlusDays(*rc::gen::inRange(-40, 400));
    // Ends of months, where the codes differ.
    const Date month_end = Date::FromYmd(day.Year(), day.Month(), 1)->PlusMonths(1).PlusDays(-1);
    return OneOf<Date>({day, month_end, month_end.PlusDays(1)});
  };
  thing.bought = some_day();
  thing.sold = some_day();
  if (thing.bought && thing.sold && *thing.sold < *thing.bought) std::swap(thing.bought, thing.sold);
  const bool building = kind == "dwelling" || kind == "non-residential";
  if (building) thing.accepted = some_day();
  if (*rc::gen::inRange(0, 2) == 0) thing.relief = OneOf(Reliefs().at(kind));
  if (*rc::gen::inRange(0, 2) == 0)
    thing.relief_since = OneOf<Date>({*Date::FromYmd(thing.year, 7, 31), *Date::FromYmd(thing.year, 8, 1),
                                      *Date::FromYmd(thing.year - 3, 12, 1), *Date::FromYmd(thing.year, 12, 31)});
  if (building) thing.land_tax = OneOf<int64_t>({0, 0, 43'875, 1'000'000});
  return thing;
}

std::string AreaText(int64_t dm2) {
  return std::to_string(dm2) + "/100";
}

rules::GivenInputs Inputs(const TaxedThing& thing) {
  rules::GivenInputs given;
  const auto put = [&](const char* name, const std::string& text) { given[name] = {text}; };
  const auto day = [&](const char* name, const std::optional<Date>& value) {
    if (value) put(name, value->Iso());
  };
  const bool new_code = thing.year >= 2022;
  put("share", std::to_string(thing.num) + "/" + std::to_string(thing.den));
  day("bought", thing.bought);
  day("sold", thing.sold);
  put("relief", thing.relief);
  if (thing.kind == "vehicle") {
    put("kind", thing.use);
    put("engine", std::to_string(thing.engine_cm3));
    put("built", std::to_string(thing.year - thing.age));
    day("relief_since", thing.relief_since);
    return given;
  }
  put("area", AreaText(thing.area_dm2));
  if (thing.kind == "household-plot") {
    put("settlement", thing.settlement);
    put("kz", thing.kz);
    day("relief_since", thing.relief_since);
  } else if (thing.kind == "agricultural-land") {
    put("place", thing.place);
    put("land_kind", thing.use);
    put("ki", thing.ki);
  } else if (thing.kind == "settlement-land") {
    put("region", thing.region);
    put("population", std::to_string(thing.population));
    put("function", thing.use);
    put("kz", thing.kz);
    put("ki", thing.ki);
  } else {
    put("wall", thing.wall);
    put("built", std::to_string(thing.year - thing.age));
    put("place", thing.place);
    put("kz", thing.kz);
    day("accepted", thing.accepted);
    day("relief_since", thing.relief_since);
    put("land_tax", std::to_string(thing.land_tax) + "/100");
    if (thing.kind == "dwelling") {
      put("dwelling_type", thing.flat ? "flat" : "house");
      put("exempt_here", thing.exempt_here ? "1" : "0");
      put("population", std::to_string(thing.population));
      if (new_code) put("council_rate", thing.council_rate);
    } else {
      put("function", thing.use);
    }
  }
  return given;
}

}  // namespace

TEST_CASE("random objects of every kind and year come to the same sum another way") {
  for (const auto& [kind, reliefs] : Reliefs()) {
    int sums = 0, above_zero = 0, none = 0;
    INFO(kind);
    const std::string name = kind;
    CHECK(rc::check(name, [&] {
      for (int round = 0; round < 20; ++round) {
        const auto thing = SomeThing(name);
        const auto on = *Date::FromYmd(thing.year, *rc::gen::inRange(1, 10), 1);
        const auto calculated = rules::Calculate(*rules::FindShippedRules(name), on, Inputs(thing));
        const auto expected = test::IndependentTax(thing);
        RC_LOG() << thing.year << " " << thing.use << " " << thing.place << thing.region << " " << thing.relief << "\n";
        if (!expected) {
          RC_ASSERT(!calculated);
          RC_ASSERT(calculated.error().code == "rules.no-row");
          ++none;
          continue;
        }
        if (!calculated) RC_FAIL(calculated.error().code + " " + ToEnglish(calculated.error().message));
        RC_ASSERT(calculated->sum.Value() == *expected);
        const auto parts = test::IndependentParts(thing, *expected);
        RC_ASSERT(parts.size() == calculated->due.size());
        for (size_t i = 0; i < parts.size(); ++i) {
          RC_ASSERT(calculated->due[i].due.Iso() == std::to_string(thing.year) + "-" + parts[i].first);
          RC_ASSERT(calculated->due[i].sum.Value() == parts[i].second);
        }
        ++sums;
        above_zero += *expected > 0 ? 1 : 0;
      }
    }));
    // Most of them are sums above nothing, or the comparison would prove little.
    CHECK(sums > none);
    CHECK(above_zero * 5 > sums);
  }
}

TEST_CASE("the worked cases of the law's tables come out of the independent computation too") {
  TaxedThing house{.kind = "dwelling", .year = 2023, .area_dm2 = 42'000};
  house.wall = "adobe";
  house.age = 38;
  house.population = 3000;
  house.place = "41704245000000";
  CHECK(test::IndependentTax(house) == 25'200);  // T01
  auto one = house;
  one.area_dm2 = 12'000;
  CHECK(test::IndependentTax(one) == 0);  // T02
  one = house;
  one.relief = "disabled-1-2";
  one.relief_since = *Date::FromIso("2023-07-20");
  CHECK(test::IndependentTax(one) == 12'600);  // T22
  one.relief_since = *Date::FromIso("2023-08-02");
  CHECK(test::IndependentTax(one) == 25'200);  // T23
  one = house;
  one.den = 3;
  CHECK(test::IndependentTax(one) == 8'400);  // T24
  one = house;
  one.year = 2025;
  one.area_dm2 = 20'000;
  one.population = 600'000;
  one.council_rate = "70";
  CHECK(test::IndependentTax(one) == 350'000);  // T03
  TaxedThing plot{.kind = "household-plot", .year = 2023, .area_dm2 = 120'000};
  plot.settlement = "village";
  CHECK(test::IndependentTax(plot) == 12'000);  // T05
  TaxedThing field{.kind = "agricultural-land", .year = 2013, .area_dm2 = 1'500'000};
  field.place = "41708222000000";
  field.use = "irrigated_arable";
  CHECK(test::IndependentTax(field) == 61'050);                      // T07
  CHECK(test::IndependentParts(field, 61'050)[2].second == 33'577);  // T08
  TaxedThing car{.kind = "vehicle", .year = 2023};
  car.use = "car_van_pickup";
  car.engine_cm3 = 3500;
  car.age = 3;
  CHECK(test::IndependentTax(car) == 787'500);  // T16
}
