// SPDX-License-Identifier: Apache-2.0
// The acts of this module as one table. Its parts stand each in its own file.
#pragma once

#include <vector>

#include "office/act_spec.h"

namespace aiyl::tax {

const std::vector<office::ActSpec>& Acts();

}  // namespace aiyl::tax
