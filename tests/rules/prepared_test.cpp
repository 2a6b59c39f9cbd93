// SPDX-License-Identifier: Apache-2.0
// The prepared rules against Calculate(): whatever an object gives, both say the same, and the fast one is fast.
#include "rules/prepared.h"

#include <rapidcheck.h>

#include <catch2/catch.hpp>
#include <chrono>
#include <iostream>

#include "rules/shipped_rules.h"

using namespace aiyl;
using namespace aiyl::rules;
using Slot = PreparedRules::Slot;

namespace {

Rational SomeNumber(const Input& input, Date on) {
  if (input.name == "built") return Rational(on.Year() + *rc::gen::inRange(-120, 3));
  const int64_t most = input.most ? input.most->Numerator() : *rc::gen::element<int64_t>(20, 1000, 1'000'000'000'000);
  const int64_t over = *rc::gen::element<int64_t>(0, 0, 0, 0, 0, 0, 0, 1);
  const int64_t parts = input.whole && over == 0 ? 1 : *rc::gen::element<int64_t>(1, 1, 2, 3, 10, 7919);
  return *Rational::Of(*rc::gen::inRange<int64_t>(-over, (most + over) * parts + 1), parts);
}

Slot SomeValue(const RuleFile& file, const Input& input, Date on) {
  switch (input.type) {
    case Input::Type::kNumber:
      return SomeNumber(input, on);
    case Input::Type::kCode:
      return *rc::gen::inRange<uint32_t>(0, static_cast<uint32_t>(file.lists.at(input.list).size()));
    case Input::Type::kDate:
      break;
  }
  return on.PlusDays(*rc::gen::inRange(-500, 500));
}

void Compare(const RuleFile& file, Date on, const std::vector<Slot>& given, int& computed) {
  const auto prepared = PreparedRules::Of(file, on);
  const GivenInputs words = prepared ? prepared->Words(given) : GivenInputs();
  const auto slow = Calculate(file, on, words);
  if (!prepared) {
    RC_ASSERT(!slow);
    RC_ASSERT(slow.error().code == prepared.error().code);
    return;
  }
  const auto fast = prepared->Compute(given);
  RC_ASSERT(fast.has_value() == slow.has_value());
  if (!slow) {
    RC_ASSERT(fast.error().code == slow.error().code);
    RC_ASSERT(ToEnglish(fast.error().message) == ToEnglish(slow.error().message));
    return;
  }
  ++computed;
  RC_ASSERT(fast->sum == slow->sum);
  RC_ASSERT(fast->verified == slow->verified);
  RC_ASSERT(fast->steps.size() == slow->steps.size());
  for (size_t i = 0; i < slow->steps.size(); ++i) RC_ASSERT(fast->steps[i] == slow->steps[i].value);
  RC_ASSERT(fast->rows.size() == slow->rows.size());
  for (size_t i = 0; i < slow->rows.size(); ++i) RC_ASSERT(prepared->RowId(fast->rows[i]) == slow->rows[i].id);
  RC_ASSERT(fast->due.size() == slow->due.size());
  for (size_t i = 0; i < slow->due.size(); ++i) {
    RC_ASSERT(fast->due[i].due == slow->due[i].due);
    RC_ASSERT(fast->due[i].sum == slow->due[i].sum);
  }
  const Bilingual zero = fast->zero_step ? prepared->Set().steps[*fast->zero_step].zero : Bilingual{};
  RC_ASSERT(zero.ru == slow->zero.ru);
  // What was used, put in again, gives the same: an old sum can be explained from what was stored.
  const auto again = Calculate(file, on, prepared->Words(fast->inputs));
  RC_ASSERT(again.has_value());
  RC_ASSERT(again->exact == slow->exact);
  size_t used = 0;
  for (size_t i = 0; i < fast->inputs.size(); ++i) used += fast->inputs[i].index() != 0 ? 1 : 0;
  RC_ASSERT(used == slow->inputs.size());
  for (const auto& input : slow->inputs) {
    const size_t slot = *prepared->SlotOf(input.name);
    RC_ASSERT(prepared->TextOf(slot, fast->inputs[slot]) == input.value);
  }
}

std::vector<Slot> House(const PreparedRules& rules) {
  std::vector<Slot> given(rules.SlotCount());
  for (const auto& [name, text] : std::map<std::string, std::string>{{"area", "87.35"},
                                                                     {"wall", "adobe"},
                                                                     {"built", "1987"},
                                                                     {"population", "3214"},
                                                                     {"place", "41704245000000"},
                                                                     {"kz", "1.2"},
                                                                     {"share", "1/3"},
                                                                     {"exempt_here", "0"},
                                                                     {"relief", "disabled-1-2"},
                                                                     {"relief_since", "2021-03-01"},
                                                                     {"bought", "2023-04-15"}})
    given[*rules.SlotOf(name)] = *rules.Read(*rules.SlotOf(name), text);
  return given;
}

}  // namespace

TEST_CASE("prepared rules say what the calculation says, for every shipped file, day and object") {
  for (const auto& file : ShippedRules()) {
    int computed = 0;
    INFO(file.kind);
    CHECK(rc::check(file.kind, [&] {
      for (int round = 0; round < 10; ++round) {
        const auto& set = file.sets[*rc::gen::inRange<size_t>(0, file.sets.size())];
        const Date last = set.to.value_or(set.from.PlusYears(4));
        const Date on = Date::FromDays(*rc::gen::inRange(set.from.Days(), last.Days() + 2));
        std::vector<Slot> given(file.inputs.size());
        for (size_t i = 0; i < given.size(); ++i) {
          const bool day = file.inputs[i].type == Input::Type::kDate;
          if (*rc::gen::inRange(0, 10) < (day ? 3 : 9)) given[i] = SomeValue(file, file.inputs[i], on);
        }
        Compare(file, on, given, computed);
      }
    }));
    // The cases would prove little if nearly all were refused.
    if (file.kind != "residential-object") CHECK(computed > 80);
  }
}

TEST_CASE("a slot of the wrong kind is refused, never used") {
  const auto rules = *PreparedRules::Of(*FindShippedRules("dwelling"), *Date::FromIso("2023-06-01"));
  const auto with = [&](const char* name, Slot value) {
    auto given = House(rules);
    given[*rules.SlotOf(name)] = value;
    const auto sum = rules.Compute(given);
    return sum ? std::string() : sum.error().code;
  };
  CHECK(with("area", Rational(90)) == "");
  CHECK(with("area", uint32_t{1}) == "rules.input-value");
  CHECK(with("area", Date()) == "rules.input-value");
  CHECK(with("wall", Rational(1)) == "rules.input-value");
  CHECK(with("wall", uint32_t{7}) == "rules.input-value");
  CHECK(with("bought", Rational(1)) == "rules.input-value");
  CHECK(with("area", std::monostate()) == "rules.input-missing");
  CHECK_FALSE(rules.SlotOf("colour"));
  CHECK(rules.CodeOf(*rules.SlotOf("wall"), "adobe") == uint32_t{3});
  CHECK(rules.CodeOf(*rules.SlotOf("place"), "нарынский РАЙОН"));
  CHECK_FALSE(rules.CodeOf(*rules.SlotOf("wall"), "gold"));
  CHECK_FALSE(rules.CodeOf(*rules.SlotOf("area"), "adobe"));
}

TEST_CASE("a dwelling takes less than 10 microseconds") {
  const auto rules = *PreparedRules::Of(*FindShippedRules("dwelling"), *Date::FromIso("2023-06-01"));
  auto given = House(rules);
  REQUIRE(rules.Compute(given));
  CHECK(rules.Compute(given)->sum == Tyiyn(4892));
  const size_t area = *rules.SlotOf("area");
  constexpr int kObjects = 20'000;
  int64_t total = 0;
  const auto start = std::chrono::steady_clock::now();
  for (int i = 0; i < kObjects; ++i) {
    given[area] = *Rational::Of(4000 + i, 100);
    total += rules.Compute(given)->sum.Value();
  }
  const double each =
      std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - start).count() / kObjects;
  std::cout << "One dwelling: " << each << " us\n";
  CHECK(total > 0);
#ifdef __SANITIZE_ADDRESS__
  CHECK(each < 200);
#else
  CHECK(each < 10);
#endif
}
