// SPDX-License-Identifier: Apache-2.0
#include "ledger/ledger_acts.h"

namespace aiyl::ledger {

const std::vector<office::ActSpec>& Acts() {
  static const std::vector<office::ActSpec> all = {};
  return all;
}

void Register(store::Registry& registry) {
  registry.AddTables(store::TableClass::kTruth,
                     {"payer", "payer_phone", "payee", "delegation", "bank_file", "bank_line", "payment",
                      "ledger_posting", "cash_delivery", "day_close"});
  office::AddActKinds(registry, Acts());
}

}  // namespace aiyl::ledger
