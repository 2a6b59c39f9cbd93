// SPDX-License-Identifier: Apache-2.0
// The derived tables: where everybody stands now, lists in order, words for search. Follow from truth rows alone, never
// from the clock, so that a rebuild gives the same.
#pragma once

#include "store/registry.h"

namespace aiyl::household {

store::Derivation NowDerivation();

}  // namespace aiyl::household
