// SPDX-License-Identifier: Apache-2.0
#include "household/share_parts.h"

#include <numeric>

namespace aiyl::household {
namespace {

constexpr int64_t kLargestDenominator = 1'000'000;

}  // namespace

Result<WholeParts> OverOneDenominator(const std::vector<Share>& parts) {
  WholeParts whole;
  if (!parts.empty() && !Share::SumToOne(parts))
    return Refuse("share.sum", Msg("The owners' parts must add up to one whole."), "shares");
  for (const auto& part : parts) {
    whole.den = std::lcm(whole.den, part.Denominator());
    if (whole.den > kLargestDenominator)
      return Refuse("share.denominator", Msg("The owners' parts are too fine to be added up."), "shares");
  }
  for (const auto& part : parts) whole.nums.push_back(part.Numerator() * (whole.den / part.Denominator()));
  return whole;
}

}  // namespace aiyl::household
