// SPDX-License-Identifier: Apache-2.0
// Exact rational numbers of 64-bit parts. Nothing rounds by itself; what does not fit is said, never wrapped.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/amount.h"

namespace aiyl::rules {

class Rational {
 public:
  constexpr Rational() = default;
  constexpr Rational(int64_t whole) : m_num(whole) {}  // NOLINT: a whole number is a rational
  // Empty where the denominator is 0 or the reduced parts do not fit.
  static std::optional<Rational> Of(int64_t numerator, int64_t denominator);
  // "12", "-0.35", "0.35%", "1/3". Nothing else: no blanks, no exponent, no decimal comma.
  static std::optional<Rational> FromText(std::string_view text);

  int64_t Numerator() const { return m_num; }
  int64_t Denominator() const { return m_den; }  // > 0, no common divisor with the numerator
  bool IsWhole() const { return m_den == 1; }
  bool IsZero() const { return m_num == 0; }

  std::optional<Rational> Plus(const Rational& other) const;   // empty where the result does not fit
  std::optional<Rational> Minus(const Rational& other) const;  // the same
  std::optional<Rational> Times(const Rational& other) const;  // the same
  std::strong_ordering operator<=>(const Rational& other) const;
  bool operator==(const Rational&) const = default;

  // The whole number nearest by this mode (on the absolute value); empty where it does not fit.
  std::optional<int64_t> Rounded(Rounding rounding) const;
  // "72000", "0.0035", and "1/3" where no decimal of up to 9 places is exact.
  std::string Text() const;

 private:
  int64_t m_num = 0, m_den = 1;
};

}  // namespace aiyl::rules
