// SPDX-License-Identifier: Apache-2.0
// Fills the demo village for taxes: figures of its villages, cars, owners from outside, shops and the plots under them,
// relief, choices, leases and patents; with the gaps that real books have.
#pragma once

#include "base/clock.h"
#include "store/book.h"

namespace aiyl::desk {

Status FillDemoTax(store::Book& book, const store::Actor& actor, FixedClock& clock, uint64_t seed);

}  // namespace aiyl::desk
