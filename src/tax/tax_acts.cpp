// SPDX-License-Identifier: Apache-2.0
#include "tax/tax_acts.h"

#include "tax/leases.h"
#include "tax/patents.h"
#include "tax/rule_files.h"

namespace aiyl::tax {

const std::vector<office::ActSpec>& Acts() {
  static const std::vector<office::ActSpec> all = [] {
    std::vector<office::ActSpec> acts;
    for (auto part : {ValueActs(), ObjectActs(), ReliefActs(), LeaseActs(), PatentActs(), RuleFileActs()})
      for (auto& act : part) acts.push_back(std::move(act));
    return acts;
  }();
  return all;
}

}  // namespace aiyl::tax
