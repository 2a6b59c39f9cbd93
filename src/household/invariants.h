// SPDX-License-Identifier: Apache-2.0
// What holds in the household book after every commit, whoever writes: one first-recorded person, no overlapping
// periods, whole shares, nobody a member after death.
#pragma once

#include <vector>

#include "store/registry.h"

namespace aiyl::household {

std::vector<store::Invariant> Invariants();

}  // namespace aiyl::household
