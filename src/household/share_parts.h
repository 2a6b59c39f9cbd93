// SPDX-License-Identifier: Apache-2.0
// Parts of one thing over one denominator, as share tables keep them.
#pragma once

#include <cstdint>
#include <vector>

#include "base/amount.h"
#include "base/result.h"

namespace aiyl::household {

struct WholeParts {
  std::vector<int64_t> nums;  // as long as the parts, in their order
  int64_t den = 1;
};
// No parts are a whole of none. Errors (field "shares"): "share.sum", "share.denominator".
Result<WholeParts> OverOneDenominator(const std::vector<Share>& parts);

}  // namespace aiyl::household
