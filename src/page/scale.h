// SPDX-License-Identifier: Apache-2.0
// A flow set smaller: letters, leading and the space between things, so that a paper which runs over one sheet by
// little fits. Margins, widths of columns and codes stay: a code printed smaller would not be read.
#pragma once

#include "page/layout.h"

namespace aiyl::page {

// percent: 50 … 100. Leading shrinks by as many points of per cent, to 100 at the least; no letter falls below
// kSmallestLetter, and none that is smaller already changes.
Flow Scaled(const Flow& flow, int32_t percent);

constexpr int32_t kSmallestLetter = 750;  // 1/100 point

}  // namespace aiyl::page
