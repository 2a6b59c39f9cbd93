// SPDX-License-Identifier: Apache-2.0
// Private to the module: its acts, part by part.
#pragma once

#include <vector>

#include "office/act_spec.h"

namespace aiyl::services {

std::vector<office::ActSpec> ProposalActs();  // propose, edit, criteria, expertise, answer
std::vector<office::ActSpec> StepActs();      // to-commission, to-council, refuse, enter
std::vector<office::ActSpec> ListActs();      // import, papers, relief, access, costing, editions
std::vector<office::ActSpec> StandardActs();

}  // namespace aiyl::services
