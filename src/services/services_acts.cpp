// SPDX-License-Identifier: Apache-2.0
#include "services/services_acts.h"

#include "services/act_runs.h"

namespace aiyl::services {

const std::vector<office::ActSpec>& Acts() {
  static const std::vector<office::ActSpec> acts = [] {
    std::vector<office::ActSpec> all;
    for (auto part : {ProposalActs(), StepActs(), StandardActs(), ListActs()})
      for (auto& spec : part) all.push_back(std::move(spec));
    return all;
  }();
  return acts;
}

void Register(store::Registry& registry) {
  registry.AddTables(
      store::TableClass::kTruth,
      {"service_edition",       "service_rule",      "service",        "service_standard",   "service_standard_text",
       "service_standard_item", "service_item_text", "service_stage",  "service_stage_text", "service_costing",
       "service_costing_row",   "service_change",    "service_step",   "service_criterion",  "service_expertise",
       "service_version",       "service_paper",     "service_relief", "service_access",     "service_access_check",
       "service_remark"});
  registry.Add(store::Invariant{.name = "one version of a service at a time",
                                .tables = {"service_version"},
                                .sql = R"sql(
      SELECT a.id FROM temp.touched AS t CROSS JOIN service_version AS a ON a.id = t.id
      CROSS JOIN service_version AS b ON b.service = a.service AND b.id <> a.id
      WHERE (a.to_day IS NULL OR b.from_day < a.to_day) AND (b.to_day IS NULL OR a.from_day < b.to_day))sql",
                                .message = Msg("A service would stand in the registry twice on one day.")});
  office::AddActKinds(registry, Acts());
}

}  // namespace aiyl::services
