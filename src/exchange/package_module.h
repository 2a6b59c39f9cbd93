// SPDX-License-Identifier: Apache-2.0
// What the store must know of packages: their tables and the act that takes one up.
#pragma once

#include "store/registry.h"

namespace aiyl::exchange {

inline constexpr const char* kPackageTaken = "package_taken";

void RegisterPackages(store::Registry& registry);

}  // namespace aiyl::exchange
