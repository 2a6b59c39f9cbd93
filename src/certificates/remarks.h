// SPDX-License-Identifier: Apache-2.0
// Private to the module: what the clerk should know before he prints. Shown, never in the way.
#pragma once

#include <vector>

#include "certificates/gather.h"

namespace aiyl::certificates {

// The office's registry does not apply yet: from which day it will, where that is set.
Remark WithoutService(const std::optional<Date>& applies_from);
std::vector<Remark> RemarksOn(const Order& order, const Gathered& gathered, Date today);

}  // namespace aiyl::certificates
