// SPDX-License-Identifier: Apache-2.0
// How far long work with a book is, and whether to go on: for whoever waits at a screen or a terminal.
#pragma once

#include <functional>

#include "base/result.h"

namespace aiyl::store {

// Called on the thread that works, often: `percent` of the whole (0 … 100) and what is being done now. False stops the
// work where that is safe: it fails with "store.cancelled", and nothing of what it was making is left.
using Progress = std::function<bool(int percent, const Message& step)>;

}  // namespace aiyl::store
