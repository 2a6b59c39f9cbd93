// SPDX-License-Identifier: Apache-2.0
#include "base/amount.h"

#include <array>
#include <cassert>
#include <charconv>
#include <cstdio>
#include <limits>
#include <numeric>

namespace aiyl {
namespace {

__extension__ using Int128 = __int128;

std::optional<Tyiyn> Checked(Int128 value) {
  if (value > std::numeric_limits<int64_t>::max() || value < std::numeric_limits<int64_t>::min()) return std::nullopt;
  return Tyiyn(static_cast<int64_t>(value));
}

}  // namespace

std::optional<Tyiyn> Tyiyn::Plus(Tyiyn other) const { return Checked(static_cast<Int128>(m_value) + other.m_value); }
std::optional<Tyiyn> Tyiyn::Minus(Tyiyn other) const { return Checked(static_cast<Int128>(m_value) - other.m_value); }

std::optional<Tyiyn> Tyiyn::Times(int64_t numerator, int64_t denominator, Rounding rounding) const {
  assert(denominator > 0);
  const Int128 product = static_cast<Int128>(m_value) * numerator;
  const Int128 magnitude = product < 0 ? -product : product;
  Int128 quotient = magnitude / denominator;
  const Int128 rest = magnitude % denominator;
  const Int128 twice = rest * 2;
  switch (rounding) {
    case Rounding::kDown: break;
    case Rounding::kUp: quotient += rest != 0 ? 1 : 0; break;
    case Rounding::kHalfUp: quotient += twice >= denominator ? 1 : 0; break;
    case Rounding::kHalfEven: quotient += twice > denominator || (twice == denominator && quotient % 2 == 1) ? 1 : 0; break;
  }
  return Checked(product < 0 ? -quotient : quotient);
}

std::vector<Tyiyn> Tyiyn::Split(int n) const {
  assert(n >= 1);
  std::vector<Tyiyn> parts(static_cast<size_t>(n), Tyiyn(m_value / n));
  parts.back() = Tyiyn(m_value - (m_value / n) * (n - 1));
  return parts;
}

std::string Tyiyn::Plain() const {
  const Int128 value = m_value;
  const Int128 magnitude = value < 0 ? -value : value;
  std::array<char, 40> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%s%lld.%02d", value < 0 ? "-" : "",
                static_cast<long long>(magnitude / 100), static_cast<int>(magnitude % 100));
  return buffer.data();
}

std::optional<Share> Share::Of(int64_t numerator, int64_t denominator) {
  if (numerator <= 0 || denominator <= 0 || numerator > denominator || denominator > 1'000'000) return std::nullopt;
  const int64_t divisor = std::gcd(numerator, denominator);
  Share share;
  share.m_num = numerator / divisor;
  share.m_den = denominator / divisor;
  return share;
}

std::optional<Share> Share::FromText(const std::string& text) {
  int64_t num = 0, den = 1;
  const char* end = text.data() + text.size();
  auto [p, ec] = std::from_chars(text.data(), end, num);
  if (ec != std::errc{}) return std::nullopt;
  if (p != end) {
    if (*p != '/') return std::nullopt;
    const auto [q, ec2] = std::from_chars(p + 1, end, den);
    if (ec2 != std::errc{} || q != end) return std::nullopt;
  }
  return Of(num, den);
}

std::string Share::Text() const {
  return m_den == 1 ? std::to_string(m_num) : std::to_string(m_num) + "/" + std::to_string(m_den);
}

bool Share::SumToOne(const std::vector<Share>& shares) {
  // Exact: num/den stays in lowest terms; a sum that leaves 64 bits cannot be one.
  Int128 num = 0, den = 1;
  for (const Share& share : shares) {
    num = num * share.m_den + static_cast<Int128>(share.m_num) * den;
    den *= share.m_den;
    Int128 a = num, b = den;
    while (b != 0) {
      const Int128 rest = a % b;
      a = b;
      b = rest;
    }
    num /= a;
    den /= a;
    if (num > den || den > static_cast<Int128>(std::numeric_limits<int64_t>::max())) return false;
  }
  return num == 1 && den == 1;
}

}  // namespace aiyl
