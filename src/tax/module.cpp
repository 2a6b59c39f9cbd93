// SPDX-License-Identifier: Apache-2.0
#include "tax/module.h"

#include "household/invariants.h"
#include "office/act_spec.h"
#include "tax/assess_run.h"
#include "tax/tax_acts.h"

namespace aiyl::tax {

void Register(store::Registry& registry) {
  registry.AddTables(store::TableClass::kTruth,
                     {"rule_file", "tax_value", "tax_word", "tax_outside_owner", "tax_object", "tax_object_share",
                      "tax_relief", "exempt_choice", "lease", "patent", "tax_run", "tax_assessment"});
  registry.Add(store::Invariant{.name = "tax.whole-object",
                                .tables = {"tax_object_share"},
                                .sql = household::WholeShares("tax_object_share", "object"),
                                .message = Msg("The owners' parts of an object would not add up to one whole.")});
  office::AddActKinds(registry, Acts());
  RegisterRuns(registry);
}

}  // namespace aiyl::tax
