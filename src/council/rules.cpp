// SPDX-License-Identifier: Apache-2.0
// Counting, in whole numbers: no share is ever rounded.
#include "council/rules.h"

#include <array>
#include <utility>
#include <vector>

namespace aiyl::council {
namespace {

using Place = std::pair<std::string_view, std::string>;

std::vector<Place> Places(const NumberParts& parts) {
  return {{"{number}", std::to_string(parts.number)},        {"{session}", std::to_string(parts.session)},
          {"{session_roman}", Roman(parts.session)},         {"{convocation}", std::to_string(parts.convocation)},
          {"{convocation_roman}", Roman(parts.convocation)}, {"{year}", std::to_string(parts.year)}};
}

}  // namespace

bool HasQuorum(std::string_view rule, int64_t seats, int64_t present) {
  if (seats <= 0 || present <= 0) return false;
  if (rule == "more-than-half") return 2 * present > seats;
  if (rule == "half") return 2 * present >= seats;
  if (rule == "two-thirds") return 3 * present >= 2 * seats;
  return false;
}

bool HasMajority(std::string_view rule, int64_t seats, int64_t present, const Votes& votes) {
  if (votes.cast_for <= votes.against) return false;
  if (rule == "of-seats") return 2 * votes.cast_for > seats;
  if (rule == "of-present") return 2 * votes.cast_for > present;
  if (rule == "of-votes") return true;
  if (rule == "two-thirds-seats") return 3 * votes.cast_for >= 2 * seats;
  return false;
}

bool HasCivilSociety(const Share& share, int64_t members, int64_t civil_society) {
  return members > 0 && civil_society * share.Denominator() >= members * share.Numerator();
}

std::string Roman(int64_t number) {
  static constexpr std::array<std::pair<int64_t, std::string_view>, 13> kSigns = {{{1000, "M"},
                                                                                   {900, "CM"},
                                                                                   {500, "D"},
                                                                                   {400, "CD"},
                                                                                   {100, "C"},
                                                                                   {90, "XC"},
                                                                                   {50, "L"},
                                                                                   {40, "XL"},
                                                                                   {10, "X"},
                                                                                   {9, "IX"},
                                                                                   {5, "V"},
                                                                                   {4, "IV"},
                                                                                   {1, "I"}}};
  if (number < 1 || number > 3999) return std::to_string(number);
  std::string roman;
  for (const auto& [value, sign] : kSigns)
    for (; number >= value; number -= value) roman += sign;
  return roman;
}

std::string FormatDecisionNumber(std::string_view pattern, const NumberParts& parts) {
  const auto places = Places(parts);
  std::string text;
  while (!pattern.empty()) {
    bool taken = false;
    for (const auto& [name, value] : places)
      if (pattern.starts_with(name)) {
        text += value;
        pattern.remove_prefix(name.size());
        taken = true;
        break;
      }
    if (taken) continue;
    text += pattern.front();
    pattern.remove_prefix(1);
  }
  return text;
}

Status CheckNumberPattern(std::string_view pattern, std::string_view restart) {
  std::string rest(pattern);
  for (const auto& [name, value] : Places({}))
    for (size_t at = rest.find(name); at != std::string::npos; at = rest.find(name)) rest.erase(at, name.size());
  if (rest.find_first_of("{}") != std::string::npos)
    return Refuse(
        "body.number-pattern",
        Msg("Only number, session, session_roman, convocation, convocation_roman and year can stand in braces "
            "in the form of a decision's number."),
        "number_pattern");
  if (pattern.find("{number}") == std::string_view::npos)
    return Refuse("body.number-pattern", Msg("The form of a number must hold the number itself."), "number_pattern");
  const bool session =
      pattern.find("{session}") != std::string_view::npos || pattern.find("{session_roman}") != std::string_view::npos;
  if (restart == "session" && !session)
    return Refuse("body.number-pattern",
                  Msg("Where numbers begin anew in each session, the session must stand in the number."),
                  "number_pattern");
  return {};
}

}  // namespace aiyl::council
