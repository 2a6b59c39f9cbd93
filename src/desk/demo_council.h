// SPDX-License-Identifier: Apache-2.0
// The made-up council, its standing commission, a commission on services and a watch council of a demo village, with a
// year's work: decisions published in time, late and not yet, a draft open for proposals, a session called.
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "store/book.h"

namespace aiyl::desk {

// Through the acts of the module, a few dozen. Gives how many.
Result<int64_t> WriteDemoCouncil(store::Book& book, const store::Actor& actor, FixedClock& clock);

}  // namespace aiyl::desk
