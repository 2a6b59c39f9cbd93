// SPDX-License-Identifier: Apache-2.0
// Who belongs to a household, by their ids alone.
#pragma once

#include <vector>

#include "household/types.h"
#include "store/database.h"

namespace aiyl::household {

// Of today, absent ones too, oldest membership first.
std::vector<PersonId> MembersOf(store::Database& db, HouseholdId household);

}  // namespace aiyl::household
