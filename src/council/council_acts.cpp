// SPDX-License-Identifier: Apache-2.0
// The table of the acts of bodies.
#include "council/council_acts.h"

namespace aiyl::council {

const std::vector<office::ActSpec>& CouncilActs() {
  static const std::vector<office::ActSpec> acts = {};
  return acts;
}

}  // namespace aiyl::council
