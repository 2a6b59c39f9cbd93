// SPDX-License-Identifier: Apache-2.0
#include "tax/tax_acts.h"

namespace aiyl::tax {

const std::vector<office::ActSpec>& Acts() {
  static const std::vector<office::ActSpec> all;
  return all;
}

}  // namespace aiyl::tax
