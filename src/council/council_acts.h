// SPDX-License-Identifier: Apache-2.0
// The acts of the bodies, as rows of one table, and what the store must know of their tables.
#pragma once

#include <vector>

#include "office/act_spec.h"
#include "store/registry.h"

namespace aiyl::council {

const std::vector<office::ActSpec>& CouncilActs();
void Register(store::Registry& registry);

}  // namespace aiyl::council
