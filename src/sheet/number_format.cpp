// SPDX-License-Identifier: Apache-2.0
#include "sheet/number_format.h"

#include <charconv>
#include <string>

namespace aiyl::sheet {

bool IsBuiltInDateFormat(int id) {
  return (id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 31) || id == 36 || (id >= 50 && id <= 54) ||
         id == 57 || id == 58;
}

bool IsDateFormatCode(std::string_view code) {
  // Only the first section decides; literals, colours and locales are not format letters.
  std::string letters;
  for (size_t i = 0; i < code.size() && code[i] != ';'; ++i) {
    const char c = code[i];
    if (c == '"') {
      i = code.find('"', i + 1);
      if (i == std::string_view::npos) break;
    } else if (c == '[') {
      i = code.find(']', i + 1);
      if (i == std::string_view::npos) break;
    } else if (c == '\\' || c == '_' || c == '*') {
      ++i;
    } else {
      letters += (c >= 'A' && c <= 'Z') ? static_cast<char>(c - 'A' + 'a') : c;
    }
  }
  if (letters == "general" || letters == "standard") return false;
  if (letters.find_first_of("0#?") != std::string::npos) return false;
  if (letters.find_first_of("dy") != std::string::npos) return true;
  // «mmmm» alone is a month; «mm:ss» and «hh:mm» are times.
  return letters.find('m') != std::string::npos && letters.find_first_of("hs") == std::string::npos;
}

std::optional<Date> DateOfSerial(std::string_view serial, DateSystem system) {
  double value = 0;  // a serial is days and a fraction of a day: the whole part is exact in a double
  const auto [end, error] = std::from_chars(serial.data(), serial.data() + serial.size(), value);
  if (error != std::errc() || end != serial.data() + serial.size()) return std::nullopt;
  if (!(value >= 0 && value < 2958466)) return std::nullopt;
  const auto days = static_cast<int32_t>(value);
  if (system == DateSystem::k1904) {
    const auto first = Date::FromYmd(1904, 1, 1);
    if (days > 2957003) return std::nullopt;
    return first->PlusDays(days);
  }
  if (days < 1 || days == 60) return std::nullopt;
  // Serial 1 is 1 January 1900; the day 60 that never was shifts all that follow.
  const auto base = Date::FromYmd(1899, 12, 31);
  return base->PlusDays(days < 60 ? days : days - 1);
}

}  // namespace aiyl::sheet
