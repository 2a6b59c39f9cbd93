// SPDX-License-Identifier: Apache-2.0
// Made-up tariffs of the demo village with the amounts of two real councils, to whom they are paid, what was charged by
// them for this year and the last, and some payments. Must not know how taxes are assessed.
#pragma once

#include "base/clock.h"
#include "store/book.h"

namespace aiyl::desk {

Status FillDemoTariffs(store::Book& book, const store::Actor& actor, FixedClock& clock);

}  // namespace aiyl::desk
