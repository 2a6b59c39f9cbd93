// SPDX-License-Identifier: Apache-2.0
// Exact quantities: Tyiyn (money), Share (of an owner). No floating point; overflow is refused, never wrapped.
// Rounding policy: nothing rounds by itself. Where a law or setting asks for it the caller names the mode.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace aiyl {

enum class Rounding { kDown, kHalfUp, kHalfEven, kUp };  // on the absolute value

class Tyiyn {
 public:
  constexpr Tyiyn() = default;
  constexpr explicit Tyiyn(int64_t tyiyn) : m_value(tyiyn) {}
  constexpr int64_t Value() const { return m_value; }

  std::optional<Tyiyn> Plus(Tyiyn other) const;
  std::optional<Tyiyn> Minus(Tyiyn other) const;
  // this × numerator / denominator (denominator > 0), rounded as named; empty on overflow.
  std::optional<Tyiyn> Times(int64_t numerator, int64_t denominator, Rounding rounding) const;
  // n parts (n ≥ 1) that sum to this; all equal but the last, which takes the remainder.
  std::vector<Tyiyn> Split(int n) const;
  std::string Plain() const;  // "1234.50": for files; people get text::MoneyText

  auto operator<=>(const Tyiyn&) const = default;

 private:
  int64_t m_value = 0;
};

// A part of one thing: numerator/denominator in lowest terms, 0 < numerator ≤ denominator ≤ 1,000,000.
class Share {
 public:
  static std::optional<Share> Of(int64_t numerator, int64_t denominator);
  static Share Whole() { return Share(); }
  static std::optional<Share> FromText(const std::string& text);  // "1/3", "1"
  int64_t Numerator() const { return m_num; }
  int64_t Denominator() const { return m_den; }
  std::string Text() const;  // "1/3"; the whole is "1"
  // True where they sum to exactly one.
  static bool SumToOne(const std::vector<Share>& shares);
  bool operator==(const Share&) const = default;

 private:
  int64_t m_num = 1, m_den = 1;
};

}  // namespace aiyl
