// SPDX-License-Identifier: Apache-2.0
// What a taxable object and its owner give, put into the slots of a prepared rule set; and the calculation that is
// kept. Private to the module.
#pragma once

#include <string>
#include <vector>

#include "rules/prepared.h"
#include "tax/stored_calculation.h"
#include "tax/taxable.h"

namespace aiyl::tax {

class RuleInputs {
 public:
  RuleInputs(const rules::RuleFile& file, const rules::PreparedRules& prepared);

  // Inputs that the rule file has no place for are left out: a figure of the place that only another law asks.
  // Errors: "rules.input-value" where a code is not in the file's list.
  Status Fill(const Taxable& object, const Owner& owner);
  const std::vector<rules::PreparedRules::Slot>& Slots() const { return m_slots; }
  StoredCalculation Stored(Date on, const rules::PreparedRules::Sum& sum) const;

 private:
  Status Take(const InputFrom& input);

  const rules::RuleFile& m_file;
  const rules::PreparedRules& m_prepared;
  std::vector<rules::PreparedRules::Slot> m_slots;  // beside the inputs of the file
  std::vector<const InputFrom*> m_from;             // the same; null: not given
};

}  // namespace aiyl::tax
