// SPDX-License-Identifier: Apache-2.0
// Private to the module: the derived words by which requests and letters are found.
#pragma once

#include "store/registry.h"

namespace aiyl::requests {

store::Derivation RequestWords();
store::Derivation LetterWords();

}  // namespace aiyl::requests
