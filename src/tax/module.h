// SPDX-License-Identifier: Apache-2.0
// What the store must know of this module: its tables, what always holds, and the kinds of acts. Called once, where the
// registry is composed.
#pragma once

#include "store/registry.h"

namespace aiyl::tax {

void Register(store::Registry& registry);

}  // namespace aiyl::tax
