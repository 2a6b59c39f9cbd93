// SPDX-License-Identifier: Apache-2.0
#include "rules/calendar_inputs.h"

#include <algorithm>
#include <array>

#include "base/in_each.h"

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

tl::unexpected<Error> WrongOrder(const InputValue& first, const std::string& second) {
  return Refuse(
      "rules.input-range",
      Msg("{first} lies after {second}.",
          {{"first", InEach(first.input->label.ky, first.input->label.ru, first.input->name)}, {"second", second}}),
      first.input->name);
}

void Put(const RuleFile& file, const DerivedInput& derived, int64_t number, InputValues& values) {
  InputValue value;
  value.input = file.FindInput(derived.name);
  value.value = Rational(number);
  value.derived = true;
  values[derived.name] = std::move(value);
}

Status YearsSince(const RuleFile& file, const DerivedInput& derived, Date on, InputValues& values) {
  const auto* from = ValueOf(derived, "from", values);
  if (!from) return {};
  int64_t year = 0;
  if (const auto* day = from->Day())
    year = day->Year();
  else if (const auto* number = from->Number())
    year = number->Numerator();
  if (year > on.Year()) return WrongOrder(*from, std::to_string(on.Year()));
  Put(file, derived, on.Year() - year, values);
  return {};
}

// The number of this month counted from year 0: months compare and subtract.
int MonthOf(Date day) {
  return day.Year() * 12 + day.Month() - 1;
}

Status MonthsOwned(const RuleFile& file, const DerivedInput& derived, Date on, InputValues& values) {
  const auto* bought = DayOf(derived, "bought", values);
  const auto* sold = DayOf(derived, "sold", values);
  const auto* built = DayOf(derived, "built", values);
  if (!bought && !sold && !built) return {};
  if (bought && sold && *sold < *bought) return WrongOrder(*ValueOf(derived, "bought", values), sold->Iso());
  const bool seller_through = derived.words.at("transfer") == "seller-through";
  int first = on.Year() * 12, last = first + 11;
  if (built) first = std::max(first, MonthOf(*built) + 1);
  if (bought) first = std::max(first, MonthOf(*bought) + (seller_through ? 1 : 0));
  if (sold) last = std::min(last, MonthOf(*sold) - (seller_through ? 0 : 1));
  Put(file, derived, std::max(0, last - first + 1), values);
  return {};
}

Status DaysLate(const RuleFile& file, const DerivedInput& derived, InputValues& values) {
  const auto* from = DayOf(derived, "from", values);
  const auto* to = DayOf(derived, "to", values);
  if (!from || !to) return {};
  Put(file, derived, std::max(0, to->Days() - from->Days()), values);
  return {};
}

Status RightBefore(const RuleFile& file, const DerivedInput& derived, Date on, InputValues& values) {
  const auto right = values.find(derived.name);
  const auto* since = DayOf(derived, "since", values);
  if (right == values.end() || !since) return {};
  const auto limit = Date::FromIso(std::to_string(on.Year()) + "-" + derived.words.at("day"));
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

Status Derive(const RuleFile& file, const DerivedInput& derived, Date on, InputValues& values) {
  if (derived.rule == "right-before") return RightBefore(file, derived, on, values);
  // Who names the number himself knows better than the calendar.
  if (values.contains(derived.name)) return {};
  if (derived.rule == "years-since") return YearsSince(file, derived, on, values);
  if (derived.rule == "months-owned") return MonthsOwned(file, derived, on, values);
  return DaysLate(file, derived, values);
}

bool IsKnownDerivation(const DerivedInput& derived, std::string& problem) {
  struct Known {
    const char* rule;
    std::vector<const char*> words;
  };
  static const std::vector<Known> known = {{"years-since", {"from"}},
                                           {"months-owned", {"bought", "sold", "built", "transfer"}},
                                           {"days-late", {"from", "to"}},
                                           {"right-before", {"since", "day", "otherwise"}}};
  const auto found =
      std::find_if(known.begin(), known.end(), [&](const Known& one) { return derived.rule == one.rule; });
  problem = derived.rule;
  if (found == known.end()) return false;
  for (const char* word : found->words) {
    problem = word;
    if (!derived.words.contains(word)) return false;
  }
  problem = "transfer";
  if (derived.rule == "months-owned" && derived.words.at("transfer") != "seller-through" &&
      derived.words.at("transfer") != "buyer-from")
    return false;
  problem.clear();
  return true;
}

}  // namespace aiyl::rules
