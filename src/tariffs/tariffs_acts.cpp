// SPDX-License-Identifier: Apache-2.0
#include "tariffs/tariffs_acts.h"

namespace aiyl::tariffs {

const std::vector<office::ActSpec>& Acts() {
  static const std::vector<office::ActSpec> all = [] {
    std::vector<office::ActSpec> acts = TariffActs();
    for (auto& act : UseActs()) acts.push_back(std::move(act));
    return acts;
  }();
  return all;
}

void Register(store::Registry& registry) {
  registry.AddTables(store::TableClass::kTruth, {"tariff", "tariff_rate", "tariff_relief", "tariff_relief_grant",
                                                 "tariff_use", "local_charge", "pasture_ticket"});
  registry.Add(store::Invariant{.name = "one tariff of a kind and unit stands in a place on a day",
                                .tables = {"tariff"},
                                .sql = R"sql(
    SELECT t.id FROM tariff t JOIN tariff o ON o.office = t.office AND o.payment_kind = t.payment_kind
    WHERE t.id IN (SELECT id FROM temp.touched) AND o.id <> t.id AND o.unit = t.unit
      AND (o.village IS NULL OR t.village IS NULL OR o.village = t.village)
      AND (o.to_day IS NULL OR t.from_day < o.to_day) AND (t.to_day IS NULL OR o.from_day < t.to_day))sql",
                                .message = Msg("Another tariff of this payment and unit stands there on some of these "
                                               "days. End it first.")});
  registry.Add(store::Invariant{.name = "a payer is charged once for a period of a tariff",
                                .tables = {"local_charge"},
                                .sql = R"sql(
    SELECT c.id FROM temp.touched AS t CROSS JOIN local_charge AS c ON c.id = t.id
    JOIN local_charge AS o ON o.tariff = c.tariff AND o.period = c.period AND o.payer = c.payer AND o.id <> c.id
    WHERE NOT EXISTS (SELECT 1 FROM local_charge n WHERE n.replaces = c.id)
      AND NOT EXISTS (SELECT 1 FROM local_charge n WHERE n.replaces = o.id))sql",
                                .message = Msg("Somebody would be charged twice for one period of a tariff.")});
  office::AddActKinds(registry, Acts());
  registry.Add(store::ActKind{.kind = kChargeRun,
                              .title = Msg("Charge by a tariff"),
                              .undo = store::UndoKind::kCompensate,
                              .instead = Msg("Some of it may be paid since. Correct the book or the tariff and charge "
                                             "again, or take the charges of the period back.")});
}

}  // namespace aiyl::tariffs
