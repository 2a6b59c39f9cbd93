// SPDX-License-Identifier: Apache-2.0
// Composes what every module tells the store about its tables, derivations, invariants and kinds of acts. The one list
// of modules; it knows nothing of what they do.
#pragma once

#include "store/registry.h"

namespace aiyl::desk {

// The same for every book; lives as long as the program.
const store::Registry& MakeRegistry();

}  // namespace aiyl::desk
