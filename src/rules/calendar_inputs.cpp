// SPDX-License-Identifier: Apache-2.0
#include "rules/calendar_inputs.h"

#include <algorithm>
#include <array>

#include "rules/refusals.h"

namespace aiyl::rules {
namespace {

// The value of the input that the derivation's word names; null where nobody gave one.
const InputValue* ValueOf(const DerivedInput& derived, const char* word, const InputValues& values) {
  const auto name = derived.words.find(word);
  if (name == derived.words.end()) return nullptr;
  const auto value = values.find(name->second);
  return value == values.end() ? nullptr : &value->second;
}

const Date* DayOf(const DerivedInput& derived, const char* word, const InputValues& values) {
  const auto* value = ValueOf(derived, word, values);
  return value ? value->Day() : nullptr;
}

void Put(const RuleFile& file, const DerivedInput& derived, int64_t number, InputValues& values) {
  InputValue value;
  value.input = file.FindInput(derived.name);
  value.value = Rational(number);
  value.derived = true;
  values[derived.name] = std::move(value);
}

// The number of this month counted from year 0: months compare and subtract.
int MonthOf(Date day) {
  return day.Year() * 12 + day.Month() - 1;
}

Status YearsSince(const RuleFile& file, const DerivedInput& derived, Date on, InputValues& values) {
  const auto* from = ValueOf(derived, "from", values);
  if (!from) return {};
  int64_t year = 0;
  if (const auto* day = from->Day())
    year = day->Year();
  else if (const auto* number = from->Number())
    year = number->Numerator();
  if (year > on.Year()) return LiesAfter(*from->input, std::to_string(on.Year()));
  Put(file, derived, on.Year() - year, values);
  return {};
}

Status MonthsOwned(const RuleFile& file, const DerivedInput& derived, Date on, InputValues& values) {
  const auto* bought = DayOf(derived, "bought", values);
  const auto* sold = DayOf(derived, "sold", values);
  const auto* built = DayOf(derived, "built", values);
  if (!bought && !sold && !built) return {};
  if (bought && sold && *sold < *bought) return LiesAfter(*ValueOf(derived, "bought", values)->input, sold->Iso());
  Put(file, derived, MonthsOf(on.Year(), {bought, sold, built, IsSellerThrough(derived)}), values);
  return {};
}

Status DaysLate(const RuleFile& file, const DerivedInput& derived, InputValues& values) {
  const auto* from = DayOf(derived, "from", values);
  const auto* to = DayOf(derived, "to", values);
  if (from && to) Put(file, derived, DaysFrom(*from, *to), values);
  return {};
}

Status RightBefore(const RuleFile& file, const DerivedInput& derived, Date on, InputValues& values) {
  const auto right = values.find(derived.name);
  const auto* since = DayOf(derived, "since", values);
  if (right == values.end() || !since) return {};
  const auto limit = LimitOf(derived, on.Year());
  if (!limit || *since < *limit) return {};
  const auto* input = right->second.input;
  for (const auto& code : file.lists.at(input->list))
    if (code.code == derived.words.at("otherwise")) {
      right->second.value = code;
      right->second.derived = true;
    }
  return {};
}

}  // namespace

int MonthsOf(int year, const Ownership& owned) {
  int first = year * 12, last = first + 11;
  if (owned.built) first = std::max(first, MonthOf(*owned.built) + 1);
  if (owned.bought) first = std::max(first, MonthOf(*owned.bought) + (owned.seller_through ? 1 : 0));
  if (owned.sold) last = std::min(last, MonthOf(*owned.sold) - (owned.seller_through ? 0 : 1));
  return std::max(0, last - first + 1);
}

int DaysFrom(Date from, Date to) {
  return std::max(0, to.Days() - from.Days());
}

bool IsSellerThrough(const DerivedInput& derived) {
  return derived.words.at("transfer") == "seller-through";
}

std::optional<Date> LimitOf(const DerivedInput& derived, int year) {
  return Date::FromIso(std::to_string(year) + "-" + derived.words.at("day"));
}

Status Derive(const RuleFile& file, const DerivedInput& derived, Date on, InputValues& values) {
  if (derived.rule == "right-before") return RightBefore(file, derived, on, values);
  // Who names the number himself knows better than the calendar.
  if (values.contains(derived.name)) return {};
  if (derived.rule == "years-since") return YearsSince(file, derived, on, values);
  if (derived.rule == "months-owned") return MonthsOwned(file, derived, on, values);
  return DaysLate(file, derived, values);
}

bool IsKnownDerivation(const RuleFile& file, const DerivedInput& derived, std::string& problem) {
  struct Known {
    const char* rule;
    std::vector<const char*> inputs;  // words that name one
    std::vector<const char*> others;
  };
  static const std::vector<Known> known = {{"years-since", {"from"}, {}},
                                           {"months-owned", {"bought", "sold", "built"}, {"transfer"}},
                                           {"days-late", {"from", "to"}, {}},
                                           {"right-before", {"since"}, {"day", "otherwise"}}};
  const auto found =
      std::find_if(known.begin(), known.end(), [&](const Known& one) { return derived.rule == one.rule; });
  problem = derived.rule;
  if (found == known.end()) return false;
  const auto wrong = [&](const std::string& word) {
    problem = word;
    return false;
  };
  const bool before = derived.rule == "right-before";
  const Input* target = file.FindInput(derived.name);
  if (!target || target->type != (before ? Input::Type::kCode : Input::Type::kNumber)) return wrong(derived.name);
  for (const char* word : found->others)
    if (!derived.words.contains(word)) return wrong(word);
  for (const char* word : found->inputs) {
    const auto name = derived.words.find(word);
    if (name == derived.words.end()) return wrong(word);
    if (name->second == "-") continue;
    const Input* input = file.FindInput(name->second);
    const bool year = derived.rule == "years-since" && input && input->type == Input::Type::kNumber;
    if (!input || (input->type != Input::Type::kDate && !year)) return wrong(name->second);
  }
  if (derived.rule == "months-owned") {
    const std::string& transfer = derived.words.at("transfer");
    if (transfer != "seller-through" && transfer != "buyer-from") return wrong("transfer");
  }
  if (before) {
    if (!Date::FromIso("2000-" + derived.words.at("day"))) return wrong("day");
    const auto list = file.lists.find(target->list);
    const std::string& otherwise = derived.words.at("otherwise");
    if (list == file.lists.end() || std::none_of(list->second.begin(), list->second.end(),
                                                 [&](const Code& code) { return code.code == otherwise; }))
      return wrong("otherwise");
  }
  problem.clear();
  return true;
}

}  // namespace aiyl::rules
