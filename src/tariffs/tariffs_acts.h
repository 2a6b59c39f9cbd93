// SPDX-License-Identifier: Apache-2.0
// The acts of this module as one table (families tariff, tariff-use, tariff-relief), and what the store must know of
// its tables. The run that charges is charge_run.h, the pasture ticket pasture_ticket.h.
#pragma once

#include <vector>

#include "office/act_spec.h"
#include "store/registry.h"

namespace aiyl::tariffs {

const std::vector<office::ActSpec>& Acts();
void Register(store::Registry& registry);

// Parts of the table: tariff.add, .change, .end · tariff-use.add, .drop, tariff-relief.grant, .end.
std::vector<office::ActSpec> TariffActs();
std::vector<office::ActSpec> UseActs();

// The journal's kind of a charging run.
inline constexpr const char* kChargeRun = "charge.run";

}  // namespace aiyl::tariffs
