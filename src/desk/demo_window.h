// SPDX-License-Identifier: Apache-2.0
// A few made-up requests, slips, letters and hours of reception for the demo village, done by the acts that a clerk
// uses.
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "store/book.h"

namespace aiyl::desk {

Status FillDemoWindow(store::Book& book, const store::Actor& actor, FixedClock& clock);

}  // namespace aiyl::desk
