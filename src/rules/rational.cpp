// SPDX-License-Identifier: Apache-2.0
#include "rules/rational.h"

#include <charconv>
#include <limits>
#include <numeric>

namespace aiyl::rules {
namespace {

__extension__ using Int128 = __int128;

Int128 Abs(Int128 value) {
  return value < 0 ? -value : value;
}

// Parts never hold the least number of 64 bits, so it has an absolute value and a negative.
bool Fits(int64_t part) {
  return part != std::numeric_limits<int64_t>::min();
}

// Digits only; empty where there are none or they do not fit.
std::optional<int64_t> Digits(std::string_view text) {
  if (text.empty() || text.find_first_not_of("0123456789") != std::string_view::npos) return std::nullopt;
  int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

}  // namespace

std::optional<Rational> Rational::Of(int64_t numerator, int64_t denominator) {
  if (denominator == 0 || !Fits(numerator) || !Fits(denominator)) return std::nullopt;
  if (denominator < 0) {
    numerator = -numerator;
    denominator = -denominator;
  }
  const int64_t divisor = std::gcd(numerator, denominator);
  Rational value;
  value.m_num = numerator / divisor;
  value.m_den = denominator / divisor;
  return value;
}

std::optional<Rational> Rational::FromText(std::string_view text) {
  const bool negative = text.starts_with('-');
  if (negative) text.remove_prefix(1);
  int64_t scale = 1;
  if (text.ends_with('%')) {
    text.remove_suffix(1);
    scale = 100;
  }
  std::optional<Rational> value;
  if (const size_t slash = text.find('/'); slash != std::string_view::npos) {
    const auto numerator = Digits(text.substr(0, slash)), denominator = Digits(text.substr(slash + 1));
    if (!numerator || !denominator || scale != 1) return std::nullopt;
    value = Of(*numerator, *denominator);
  } else {
    const size_t point = text.find('.');
    const auto whole = Digits(text.substr(0, point));
    if (!whole) return std::nullopt;
    value = Rational(*whole);
    if (point != std::string_view::npos) {
      const std::string_view places = text.substr(point + 1);
      const auto fraction = Digits(places);
      if (!fraction || places.size() > 18) return std::nullopt;
      int64_t ten = 1;
      for (size_t i = 0; i < places.size(); ++i) ten *= 10;
      const auto part = Of(*fraction, ten);
      if (!part) return std::nullopt;
      value = value->Plus(*part);
    }
  }
  if (value && scale != 1) value = value->Times(*Of(1, scale));
  if (value && negative) value->m_num = -value->m_num;
  return value;
}

// With g = gcd(b, d): a/b + c/d = (a·(d/g) + c·(b/g)) / (b/g·d), and only a divisor of g is left to take out.
std::optional<Rational> Rational::Plus(const Rational& other) const {
  const int64_t common = std::gcd(m_den, other.m_den);
  const int64_t left = m_den / common;
  Int128 sum = static_cast<Int128>(m_num) * (other.m_den / common) + static_cast<Int128>(other.m_num) * left;
  const int64_t divisor = common == 1 ? 1 : std::gcd(static_cast<int64_t>(sum % common), common);
  sum /= divisor;
  Rational value;
  if (Abs(sum) > std::numeric_limits<int64_t>::max() ||
      __builtin_mul_overflow(left, other.m_den / divisor, &value.m_den))
    return std::nullopt;
  value.m_num = static_cast<int64_t>(sum);
  return value;
}

std::optional<Rational> Rational::Minus(const Rational& other) const {
  Rational negative = other;
  negative.m_num = -negative.m_num;
  return Plus(negative);
}

// Divisors are taken out crosswise first: the product is in lowest terms then, and fits if anything does.
std::optional<Rational> Rational::Times(const Rational& other) const {
  const int64_t mine = std::gcd(m_num, other.m_den), theirs = std::gcd(other.m_num, m_den);
  Rational value;
  if (__builtin_mul_overflow(m_num / mine, other.m_num / theirs, &value.m_num) ||
      __builtin_mul_overflow(m_den / theirs, other.m_den / mine, &value.m_den) || !Fits(value.m_num))
    return std::nullopt;
  return value;
}

std::strong_ordering Rational::operator<=>(const Rational& other) const {
  const Int128 left = static_cast<Int128>(m_num) * other.m_den, right = static_cast<Int128>(other.m_num) * m_den;
  return left < right   ? std::strong_ordering::less
         : right < left ? std::strong_ordering::greater
                        : std::strong_ordering::equal;
}

std::optional<int64_t> Rational::Rounded(Rounding rounding) const {
  const auto whole = Tyiyn(1).Times(m_num, m_den, rounding);
  if (!whole) return std::nullopt;
  return whole->Value();
}

std::string Rational::Text() const {
  int64_t ten = 1;
  for (int places = 0; places <= 9; ++places, ten *= 10) {
    if (ten % m_den != 0) continue;
    const Int128 scaled = Abs(static_cast<Int128>(m_num) * (ten / m_den));
    std::string fraction = std::to_string(static_cast<int64_t>(scaled % ten));
    fraction.insert(0, static_cast<size_t>(places) - std::min(static_cast<size_t>(places), fraction.size()), '0');
    return (m_num < 0 ? "-" : "") + std::to_string(static_cast<int64_t>(scaled / ten)) +
           (places == 0 ? std::string() : "." + fraction);
  }
  return std::to_string(m_num) + "/" + std::to_string(m_den);
}

}  // namespace aiyl::rules
