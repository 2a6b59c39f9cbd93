// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <cassert>
#include <optional>
#include <string>

#include "text/canonical.h"
#include "text/code_points.h"
#include "text/letters.h"
#include "text/parse.h"

namespace aiyl::text {
namespace {

tl::unexpected<Error> Unreadable(std::string_view text) {
  return Refuse("number.unreadable", Msg("“{text}” is not a number.", {{"text", std::string(text)}}));
}

// Whether `whole` is digits, grouped if at all by `separator` in full threes; appends the digits.
bool ReadGrouped(std::string_view whole, char separator, std::string& digits) {
  size_t group = 0;
  bool grouped = false;
  for (const char c : whole) {
    if (c >= '0' && c <= '9') {
      digits += c;
      if (++group > 3 && grouped) return false;
    } else if (c == separator && group >= 1 && group <= 3 && (!grouped || group == 3)) {
      grouped = true;
      group = 0;
    } else {
      return false;
    }
  }
  return !grouped || group == 3;
}

// Canonical text with apostrophes as blanks and the long minus as "-"; blanks around the sign go.
std::string Plain(std::string_view text) {
  std::string out;
  const std::string canonical = Canonical(text);
  for (size_t at = 0; at < canonical.size();) {
    const char32_t c = NextCodePoint(canonical, at);
    if (c == '\'' || c == 0x2019)
      out += ' ';
    else if (c == 0x2212 || c == 0x2013)
      out += '-';
    else
      AppendCodePoint(out, c);
  }
  return out;
}

// 10^n would not fit for many digits: the digits themselves are counted, then read with a check.
std::optional<int64_t> ToInteger(const std::string& digits, bool negative) {
  int64_t value = 0;
  for (const char c : digits) {
    const int64_t digit = c - '0';
    if (__builtin_mul_overflow(value, int64_t{10}, &value)) return std::nullopt;
    if (negative ? __builtin_sub_overflow(value, digit, &value) : __builtin_add_overflow(value, digit, &value))
      return std::nullopt;
  }
  return value;
}

}  // namespace

Result<int64_t> ParseDecimal(std::string_view text, int decimals) {
  assert(decimals >= 0 && decimals <= 9);
  std::string plain = Plain(text);
  if (plain.empty()) return Refuse("number.empty", Msg("A number is missing."));
  std::string_view rest = plain;
  const bool negative = rest.front() == '-';
  if (negative || rest.front() == '+') rest.remove_prefix(1);
  if (!rest.empty() && rest.front() == ' ') rest.remove_prefix(1);

  const size_t point = rest.find_last_of(",.");
  std::string_view whole = rest, fraction;
  char separator = ' ';
  if (point != std::string_view::npos) {
    whole = rest.substr(0, point);
    fraction = rest.substr(point + 1);
    const char other = rest[point] == ',' ? '.' : ',';
    if (whole.find(other) != std::string_view::npos) separator = other;
  }
  std::string digits;
  if ((whole.empty() && fraction.empty()) || !ReadGrouped(whole, separator, digits)) return Unreadable(text);
  // «12,500» and «1.000»: a fraction, or thousands? Where three decimals are not wanted nobody can tell.
  const bool digits_only = fraction.find_first_not_of("0123456789") == std::string_view::npos;
  if (decimals < 3 && fraction.size() == 3 && digits_only && separator == ' ' && whole.size() <= 3 && !whole.empty() &&
      whole.front() != '0')
    return Refuse("number.ambiguous", Msg("“{text}” can be read as thousands or as a fraction: write it without the "
                                          "sign between thousands.",
                                          {{"text", std::string(text)}}));
  auto places = static_cast<size_t>(decimals);
  for (const char c : fraction) {
    if (c < '0' || c > '9') return Unreadable(text);
    if (places > 0) {
      digits += c;
      --places;
    } else if (c != '0') {
      return Refuse("number.too-precise", Msg("“{text}” has too many digits after the comma: at most {decimals}.",
                                              {{"text", std::string(text)}, {"decimals", std::to_string(decimals)}}));
    }
  }
  digits.append(places, '0');
  if (const auto value = ToInteger(digits, negative)) return *value;
  return Refuse("number.too-large", Msg("“{text}” is too large a number.", {{"text", std::string(text)}}));
}

Result<Tyiyn> ParseMoney(std::string_view text) {
  std::string plain = Canonical(text);
  const std::string lower = ToLower(plain);
  constexpr std::array<std::string_view, 6> kUnits = {"сомов", "сома", "сом.", "сом", "с.", "kgs"};
  for (const auto unit : kUnits)
    if (lower.ends_with(unit)) {
      plain.resize(plain.size() - unit.size());
      break;
    }
  AIYL_ASSIGN(const int64_t tyiyn, ParseDecimal(plain, 2));
  return Tyiyn(tyiyn);
}

}  // namespace aiyl::text
