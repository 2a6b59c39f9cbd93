// SPDX-License-Identifier: Apache-2.0
// How many animals a count says. A book may give a species as one figure, by age and sex, or both: the one figure counts
// only for what it has more.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "household/types.h"

namespace aiyl::household {

// By the code of the list livestock; a species without anything beyond its parts stands there with 0.
std::map<std::string, int64_t> HeadsWithoutDoubles(const std::vector<AnimalCount>& counts);

}  // namespace aiyl::household
