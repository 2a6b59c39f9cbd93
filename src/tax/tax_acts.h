// SPDX-License-Identifier: Apache-2.0
// The acts of this module as one table. Its parts stand each in its own file.
#pragma once

#include <vector>

#include "office/act_spec.h"

namespace aiyl::tax {

const std::vector<office::ActSpec>& Acts();

std::vector<office::ActSpec> ValueActs();   // tax-value.set, tax-word.set
std::vector<office::ActSpec> ObjectActs();  // object.add, .change, .end, .transfer; owner.name
std::vector<office::ActSpec> ReliefActs();  // relief.grant, relief.end, exempt.choose

}  // namespace aiyl::tax
