// SPDX-License-Identifier: Apache-2.0
// The pure function: quantities × amounts × multipliers − relief, and what it refuses to guess.
#include "tariffs/calculation.h"

#include <rapidcheck.h>

#include <catch2/catch.hpp>

using namespace aiyl;
using namespace aiyl::tariffs;

namespace {

const Date kOn = *Date::FromIso("2025-01-01");

Tariff Of(Unit unit, std::optional<int64_t> amount = {}, std::vector<Rate> rates = {},
          std::vector<Relief> reliefs = {}) {
  Tariff tariff;
  tariff.unit = unit;
  if (amount) tariff.amount = Tyiyn(*amount);
  tariff.rates = std::move(rates);
  tariff.reliefs = std::move(reliefs);
  tariff.persons = unit == Unit::kPerson ? Persons::kMembers : Persons::kNone;
  tariff.count_day = "01-01";
  tariff.due = "12-01";
  return tariff;
}

Rate RateFor(const std::string& code, int64_t amount, int64_t strangers = 100) {
  return {.code = code, .amount = Tyiyn(amount), .coefficient = {}, .strangers = strangers};
}

HouseholdFacts Family(int64_t members, int64_t absent = 0) {
  HouseholdFacts facts;
  facts.members = facts.registered = members;
  facts.members_absent = facts.registered_absent = absent;
  return facts;
}

Use UseOf(const std::string& code, int64_t thousandths, bool stranger = false) {
  Use use;
  use.day = kOn;
  use.code = code;
  use.thousandths = thousandths;
  use.stranger = stranger;
  return use;
}

// "8000 − 2000", or the gap.
std::string Sum(const Computed& computed) {
  if (!computed.gap.empty()) return computed.gap;
  return std::to_string(computed.calculation.amount.Value()) + " − " +
         std::to_string(computed.calculation.relief.Value());
}
std::string Sum(const Tariff& tariff, const HouseholdFacts& facts, const std::vector<LetOff>& let_off = {}) {
  return Sum(Compute(tariff, kOn, &facts, {}, let_off));
}

}  // namespace

TEST_CASE("a household is charged once, a person for himself") {
  CHECK(Sum(Of(Unit::kHousehold, 12000), Family(5)) == "12000 − 0");
  CHECK(Sum(Of(Unit::kPerson, 2000), Family(4)) == "8000 − 0");
}

TEST_CASE("who is away is let off: the whole household, or each person of it") {
  const std::vector<Relief> away = {{"absent", 100}};
  CHECK(Sum(Of(Unit::kHousehold, 12000, {}, away), Family(3, 3)) == "12000 − 12000");
  CHECK(Sum(Of(Unit::kHousehold, 12000, {}, away), Family(3, 2)) == "12000 − 0");
  CHECK(Sum(Of(Unit::kPerson, 2000, {}, away), Family(4, 1)) == "8000 − 2000");
  CHECK(Sum(Of(Unit::kPerson, 2000, {}, {{"absent", 50}}), Family(4, 1)) == "8000 − 1000");
}

TEST_CASE("those present, or those registered, are counted where the decision says so") {
  Tariff tariff = Of(Unit::kPerson, 2000, {}, {{"absent", 100}});
  HouseholdFacts facts = Family(4, 1);
  facts.registered = 2;
  facts.registered_absent = 1;
  tariff.persons = Persons::kPresent;
  CHECK(Sum(tariff, facts) == "6000 − 0");
  tariff.persons = Persons::kRegistered;
  CHECK(Sum(tariff, facts) == "4000 − 2000");
}

TEST_CASE("heads go by the rate of their kind, the nearest one above them") {
  const Tariff tariff =
      Of(Unit::kHead, {}, {RateFor("cattle", 7000), RateFor("cattle.calf", 0), RateFor("sheep", 1400)});
  HouseholdFacts facts = Family(4);
  facts.counted = kOn.PlusDays(-30);
  facts.animals = {{"cattle.cow", 2}, {"cattle.calf", 3}, {"sheep.ewe", 10}, {"sheep.ram", 1}, {"poultry", 30}};
  const auto computed = Compute(tariff, kOn, &facts, {});
  CHECK(Sum(computed) == "29400 − 0");
  REQUIRE(computed.calculation.lines.size() == 3);  // poultry has no rate
  CHECK(computed.calculation.lines[0].code == "cattle");
  CHECK(computed.calculation.lines[2].quantity == 11);
}

TEST_CASE("a species given as one figure and by its parts is counted once") {
  const Tariff tariff = Of(Unit::kHead, {}, {RateFor("cattle", 7000)});
  HouseholdFacts facts = Family(4);
  facts.counted = kOn;
  facts.animals = {{"cattle", 5}, {"cattle.cow", 3}};
  CHECK(Sum(tariff, facts) == "35000 − 0");
  facts.animals = {{"cattle", 3}, {"cattle.cow", 5}};
  CHECK(Sum(tariff, facts) == "35000 − 0");
}

TEST_CASE("animals that were not counted within a year are not guessed") {
  const Tariff tariff = Of(Unit::kHead, {}, {RateFor("sheep", 1400)});
  HouseholdFacts facts = Family(4);
  CHECK(Sum(tariff, facts) == "no-count");
  facts.animals = {{"sheep", 10}};
  facts.counted = Date::FromIso("2024-01-01");
  CHECK(Sum(tariff, facts) == "14000 − 0");
  facts.counted = Date::FromIso("2023-12-31");
  CHECK(Sum(tariff, facts) == "no-count");
  facts.counted = kOn;
  facts.animals.clear();  // counted: none
  CHECK(Sum(tariff, facts) == "0 − 0");
}

TEST_CASE("conditional heads go by their coefficients") {
  Rate sheep{.code = "sheep", .amount = {}, .coefficient = 200, .strangers = 200};
  Rate horse{.code = "horse", .amount = {}, .coefficient = 1200, .strangers = 100};
  const Tariff tariff = Of(Unit::kConditionalHead, 5000, {sheep, horse});
  HouseholdFacts facts = Family(4);
  facts.counted = kOn;
  facts.animals = {{"sheep", 12}, {"horse.mare", 1}, {"donkey", 1}};
  CHECK(Sum(tariff, facts) == "18000 − 0");  // 12 × 0.2 × 50 + 1.2 × 50 som
  CHECK(Sum(Compute(tariff, kOn, nullptr, {UseOf("sheep", 10000, true)})) == "20000 − 0");
}

TEST_CASE("land goes by the hectare or the square metre, by its type") {
  HouseholdFacts facts = Family(2);
  facts.land = {{"irrigated", 12500}, {"rainfed", 40000}};
  CHECK(Sum(Of(Unit::kHa, {}, {RateFor("irrigated", 15000)}), facts) == "18750 − 0");
  CHECK(Sum(Of(Unit::kHa, 10000), facts) == "52500 − 0");
  CHECK(Sum(Of(Unit::kM2, 2, {RateFor("irrigated", 3)}), facts) == "117500 − 0");
  facts.parcels_without_type = 1;
  CHECK(Sum(Of(Unit::kHa, {}, {RateFor("irrigated", 15000)}), facts) == "no-land-type");
  CHECK(Sum(Of(Unit::kHa, 10000), facts) == "52500 − 0");
  facts.parcels_without_area = 1;
  CHECK(Sum(Of(Unit::kHa, 10000), facts) == "no-area");
}

TEST_CASE("a part of a tyiyn is rounded once in a line, halves up") {
  HouseholdFacts facts = Family(2);
  facts.land = {{"irrigated", 33}};
  CHECK(Sum(Of(Unit::kHa, {}, {RateFor("irrigated", 15000)}), facts) == "50 − 0");  // 49.5
  facts.land = {{"irrigated", 11}, {"irrigated", 22}};
  CHECK(Sum(Of(Unit::kHa, {}, {RateFor("irrigated", 15000)}), facts) == "50 − 0");
}

TEST_CASE("each dwelling pays for its connection; one that is not recorded is told") {
  const Tariff tariff = Of(Unit::kConnection, {}, {RateFor("piped", 180000), RateFor("tap", 60000)});
  HouseholdFacts facts = Family(2);
  facts.water = {"piped"};
  CHECK(Sum(tariff, facts) == "180000 − 0");
  facts.water = {"piped", "tap"};
  CHECK(Sum(tariff, facts) == "240000 − 0");
  facts.water = {"well"};
  CHECK(Sum(tariff, facts) == "0 − 0");
  facts.water = {"piped", ""};
  CHECK(Sum(tariff, facts) == "no-water");
}

TEST_CASE("a household where nobody lives is told only where there is something to charge") {
  CHECK(Sum(Of(Unit::kHousehold, 12000), Family(0)) == "no-members");
  CHECK(Sum(Of(Unit::kPerson, 2000), Family(0)) == "0 − 0");
  CHECK(Sum(Of(Unit::kHead, {}, {RateFor("sheep", 1400)}), Family(0)) == "0 − 0");
  HouseholdFacts facts = Family(0);
  facts.counted = kOn;
  facts.animals = {{"sheep", 1}};
  CHECK(Sum(Of(Unit::kHead, {}, {RateFor("sheep", 1400)}), facts) == "no-members");
}

TEST_CASE("animals from outside are multiplied, hours may be parts") {
  const Tariff pasture = Of(Unit::kHead, {}, {RateFor("sheep", 1400, 200), RateFor("yak", 10000)});
  CHECK(Sum(Compute(pasture, kOn, nullptr,
                    {UseOf("sheep", 100000, true), UseOf("sheep", 20000), UseOf("yak", 3000, true)})) == "338000 − 0");
  Tariff tractor = Of(Unit::kHour, 80000);
  tractor.every = Every::kUse;
  CHECK(Sum(Compute(tractor, kOn, nullptr, {UseOf("", 1500), UseOf("", 1000)})) == "200000 − 0");
}

TEST_CASE("of several documents the best relief counts, once, after what the absent are let off") {
  const Tariff tariff = Of(Unit::kPerson, 2000, {}, {{"absent", 100}, {"veteran", 50}, {"poor", 30}});
  CHECK(Sum(tariff, Family(4), {{"poor", "1"}, {"veteran", "2"}}) == "8000 − 4000");
  CHECK(Sum(tariff, Family(4, 2), {{"veteran", "2"}}) == "8000 − 6000");
  CHECK(Sum(tariff, Family(4), {{"other", "3"}}) == "8000 − 0");
  CHECK(Sum(tariff, Family(4, 4), {{"veteran", "2"}}) == "8000 − 8000");
}

TEST_CASE("a sum that does not fit is told, not wrapped") {
  HouseholdFacts facts = Family(2);
  facts.counted = kOn;
  facts.animals = {{"sheep", 1'000'000'000}};
  CHECK(Sum(Of(Unit::kHead, {}, {RateFor("sheep", INT64_MAX / 4)}), facts) == "too-large");
}

TEST_CASE("what is stored of a calculation is read back the same") {
  rc::check("decode is the inverse of encode", [] {
    const Tariff tariff =
        Of(Unit::kHead, {}, {RateFor("cattle", *rc::gen::inRange<int64_t>(0, 100000)), RateFor("sheep", 1400)},
           {{"absent", 100}, {"poor", *rc::gen::inRange<int64_t>(1, 101)}});
    HouseholdFacts facts = Family(*rc::gen::inRange<int64_t>(1, 9), 0);
    facts.members_absent = *rc::gen::inRange<int64_t>(0, facts.members + 1);
    facts.counted = kOn.PlusDays(-*rc::gen::inRange(0, 360));
    facts.animals = {{"cattle.cow", *rc::gen::inRange<int64_t>(1, 50)}, {"sheep", *rc::gen::inRange<int64_t>(1, 900)}};
    const auto computed = Compute(tariff, kOn, &facts, {}, {{"poor", "№ 7"}});
    const auto read = Decode(Encode(computed.calculation));
    RC_ASSERT(read.has_value());
    RC_ASSERT(read->SameSums(computed.calculation));
    RC_ASSERT(read->amount == computed.calculation.amount);
    RC_ASSERT(read->relief == computed.calculation.relief);
    RC_ASSERT(read->counted == computed.calculation.counted);
    RC_ASSERT(Encode(*read) == Encode(computed.calculation));
    RC_ASSERT(read->relief.Value() <= read->amount.Value());
  });
  CHECK_FALSE(Decode("").has_value());
  CHECK_FALSE(Decode("\x86\x01\x60").has_value());
}

TEST_CASE("the day that counts and the day of payment follow from the period") {
  Tariff tariff = Of(Unit::kHousehold, 12000);
  CHECK(PeriodOn(tariff, *Date::FromIso("2025-05-14")).text == "2025");
  CHECK(PeriodOn(tariff, *Date::FromIso("2025-05-14")).due.Iso() == "2025-12-01");
  tariff.count_day = "09-01";
  tariff.due = "02-01";
  CHECK(PeriodOn(tariff, *Date::FromIso("2025-10-14")).due.Iso() == "2026-02-01");
  tariff.every = Every::kMonth;
  tariff.count_day = "31";
  tariff.due = "10";
  const auto month = PeriodOn(tariff, *Date::FromIso("2024-02-03"));
  CHECK(month.text == "2024-02");
  CHECK(month.count_day.Iso() == "2024-02-29");
  CHECK(month.due.Iso() == "2024-03-10");
  tariff.every = Every::kUse;
  tariff.due = "30";
  CHECK(PeriodOfUse(tariff, *Date::FromIso("2025-05-14")).due.Iso() == "2025-06-13");
  CHECK(PeriodBefore("2025") == "2024");
  CHECK(PeriodBefore("2025-01") == "2024-12");
}
