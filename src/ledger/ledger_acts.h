// SPDX-License-Identifier: Apache-2.0
// The acts of this module as one table (families payer, payee, delegation, payment, debt, bank-line, cash, day), and
// what the store must know of its tables.
#pragma once

#include <vector>

#include "office/act_spec.h"
#include "store/registry.h"

namespace aiyl::ledger {

const std::vector<office::ActSpec>& Acts();
void Register(store::Registry& registry);

}  // namespace aiyl::ledger
