// SPDX-License-Identifier: Apache-2.0
// What holds in the household book after every commit, whoever writes: one first-recorded person, no overlapping
// periods, whole shares, nobody a member after death.
#pragma once

#include <string>
#include <vector>

#include "store/registry.h"

namespace aiyl::household {

std::vector<store::Invariant> Invariants();
// SQL of an invariant on a table of parts (num, den, from_day, to_day) of the things that its column `object` names: on
// each day they make one whole, or there are none.
std::string WholeShares(const std::string& table, const std::string& object);

}  // namespace aiyl::household
