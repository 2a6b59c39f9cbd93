// SPDX-License-Identifier: Apache-2.0
// The table of the acts of bodies, in the order of the work.
#include "council/council_acts.h"

#include <iterator>

#include "council/act_common.h"

namespace aiyl::council {

const std::vector<ActSpec>& CouncilActs() {
  static const std::vector<ActSpec> acts = [] {
    std::vector<ActSpec> all;
    for (auto part : {BodyActs(), SessionActs(), AgendaActs(), DraftActs(), DecisionActs(), PublicationActs()})
      all.insert(all.end(), std::make_move_iterator(part.begin()), std::make_move_iterator(part.end()));
    return all;
  }();
  return acts;
}

}  // namespace aiyl::council
