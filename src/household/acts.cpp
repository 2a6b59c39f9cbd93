// SPDX-License-Identifier: Apache-2.0
// The table of acts, composed of its parts in the order in which menus show them.
#include "household/acts.h"

#include <iterator>

#include "household/act_fields.h"

namespace aiyl::household {

const std::vector<office::ActSpec>& Acts() {
  static const std::vector<office::ActSpec> all = [] {
    std::vector<office::ActSpec> acts;
    for (auto& part : {AccountActs(), PersonActs(), MemberActs(), LifeActs(), StatusActs(), PropertyActs()})
      acts.insert(acts.end(), part.begin(), part.end());
    return acts;
  }();
  return all;
}

const office::ActSpec* FindAct(std::string_view kind) {
  for (const auto& act : Acts())
    if (act.kind == kind) return &act;
  return nullptr;
}

}  // namespace aiyl::household
