// SPDX-License-Identifier: Apache-2.0
// A memory of the writing transaction for what is asked thousands of times in it and never taken away by an act, such as
// that a list has a code. Forgotten when the transaction ends; outside of one nothing is kept.
#pragma once

#include <string>

#include "store/database.h"

namespace aiyl::store {

bool Knows(Database& db, const std::string& fact);
void Know(Database& db, const std::string& fact);

}  // namespace aiyl::store
