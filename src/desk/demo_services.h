// SPDX-License-Identifier: Apache-2.0
// The demo village's registry: a sample of a base list, a model standard, and additional services at different points
// of their way. Made up, and marked so. Where the book has a council and a commission, one of them is in force.
#pragma once

#include "base/clock.h"
#include "store/book.h"

namespace aiyl::desk {

Status FillDemoServices(store::Book& book, const store::Actor& actor, FixedClock& clock);

}  // namespace aiyl::desk
