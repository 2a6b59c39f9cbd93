// SPDX-License-Identifier: Apache-2.0
#include "ledger/ledger_acts.h"

#include "ledger/payments.h"

namespace aiyl::ledger {

const std::vector<office::ActSpec>& Acts() {
  static const std::vector<office::ActSpec> all = [] {
    std::vector<office::ActSpec> acts;
    for (auto part : {PayerActs(), PaymentActs()})
      for (auto& act : part) acts.push_back(std::move(act));
    return acts;
  }();
  return all;
}

void Register(store::Registry& registry) {
  registry.AddTables(store::TableClass::kTruth,
                     {"payer", "payer_phone", "payee", "delegation", "bank_file", "bank_line", "payment",
                      "ledger_posting", "debt_write_off", "cash_delivery", "day_close"});
  office::AddActKinds(registry, Acts());
}

}  // namespace aiyl::ledger
