// SPDX-License-Identifier: Apache-2.0
// The acts on the registry of services: its lists, proposals and their steps, standards, costing, editions of the
// rules.
#pragma once

#include <vector>

#include "office/act_spec.h"
#include "store/registry.h"

namespace aiyl::services {

// Families service, standard, costing, edition, access.
const std::vector<office::ActSpec>& Acts();
void Register(store::Registry& registry);

}  // namespace aiyl::services
