// SPDX-License-Identifier: Apache-2.0
// Private to the module: the due days of what is open, counted anew after the list of working days changed.
#pragma once

#include "store/book.h"

namespace aiyl::requests {

// Gives how many requests and letters got another day.
int64_t CountDueAgain(store::UnitOfWork& work);

}  // namespace aiyl::requests
