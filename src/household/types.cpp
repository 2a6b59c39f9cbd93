// SPDX-License-Identifier: Apache-2.0
// Small rules of the values: codes of the two enums, full names, areas with two decimals.
#include "household/types.h"

#include "household/lists.h"

namespace aiyl::household {

std::string_view SexCode(Sex sex) {
  switch (sex) {
    case Sex::kFemale:
      return "f";
    case Sex::kMale:
      return "m";
    case Sex::kUnknown:
      break;
  }
  return "u";
}

std::optional<Sex> SexFromCode(std::string_view code) {
  for (const Sex sex : {Sex::kFemale, Sex::kMale, Sex::kUnknown})
    if (SexCode(sex) == code) return sex;
  return std::nullopt;
}

std::string_view PresenceCode(Presence presence) {
  switch (presence) {
    case Presence::kPresent:
      return "present";
    case Presence::kAbsent:
      return "absent";
    case Presence::kGone:
      return "gone";
    case Presence::kDead:
      return "dead";
    case Presence::kNone:
      break;
  }
  return "none";
}

std::optional<Presence> PresenceFromCode(std::string_view code) {
  for (const Presence presence :
       {Presence::kPresent, Presence::kAbsent, Presence::kGone, Presence::kDead, Presence::kNone})
    if (PresenceCode(presence) == code) return presence;
  return std::nullopt;
}

std::string NameParts::Full() const {
  std::string full;
  for (const std::string* part : {&surname, &given, &patronymic}) {
    if (part->empty()) continue;
    if (!full.empty()) full += ' ';
    full += *part;
  }
  return full;
}

std::string Address::HouseText() const {
  std::string text = house + letter;
  if (flat.empty()) return text;
  if (!text.empty()) text += ", ";
  return text + flat;
}

std::optional<int64_t> Dm2FromText(std::string_view m2) {
  const auto first = m2.find_first_not_of(' ');
  if (first == std::string_view::npos) return std::nullopt;
  m2 = m2.substr(first, m2.find_last_not_of(' ') - first + 1);
  int64_t value = 0;
  int whole = 0, decimals = -1;
  for (const char c : m2) {
    if (c == '.' || c == ',') {
      if (decimals >= 0) return std::nullopt;
      decimals = 0;
      continue;
    }
    if (c < '0' || c > '9') return std::nullopt;
    if (decimals < 0 ? ++whole > 8 : ++decimals > 2) return std::nullopt;
    value = value * 10 + (c - '0');
  }
  if (whole == 0 || decimals == 0) return std::nullopt;
  for (int i = decimals < 0 ? 0 : decimals; i < 2; ++i) value *= 10;
  return value;
}

std::string Dm2Text(int64_t dm2) {
  std::string text = std::to_string(dm2 / 100);
  const int64_t rest = dm2 % 100;
  if (rest == 0) return text;
  text += '.';
  text += static_cast<char>('0' + rest / 10);
  if (rest % 10 != 0) text += static_cast<char>('0' + rest % 10);
  return text;
}

}  // namespace aiyl::household
