// SPDX-License-Identifier: Apache-2.0
// Made-up surveys, complaints, a hearing and an assessment for the demo village, through the same acts that people use.
// Must not know how services come into the book: it takes those that are in force.
#pragma once

#include "base/clock.h"
#include "store/book.h"

namespace aiyl::desk {

Status FillDemoQuality(store::Book& book, const store::Actor& actor, FixedClock& clock, uint64_t seed);

}  // namespace aiyl::desk
