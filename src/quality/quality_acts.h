// SPDX-License-Identifier: Apache-2.0
// The acts of this module as one table (families survey, complaint, hearing, assessment; of the family service those
// that propose a change because of a result), and what the store must know
// of its tables.
#pragma once

#include <vector>

#include "office/act_spec.h"
#include "store/registry.h"

namespace aiyl::quality {

const std::vector<office::ActSpec>& Acts();
void Register(store::Registry& registry);

}  // namespace aiyl::quality
