// SPDX-License-Identifier: Apache-2.0
// What was due and what came in, month by month and by kind: the plan of a year against its fact. Reads only.
#pragma once

#include <array>
#include <map>
#include <string>

#include "base/amount.h"
#include "office/ids.h"
#include "store/database.h"

namespace aiyl::ledger {

struct MonthlySums {
  // By month, January first.
  std::array<Tyiyn, 12> due{};  // charges less relief whose day to pay lies in the month, as they stand on `on`
  std::array<Tyiyn, 12>
      paid{};  // payments taken in the month, those that were reversed left out; whatever debt they paid
  Tyiyn due_in_all, paid_in_all;
};

// By payment kind. Penalties are in neither.
std::map<std::string, MonthlySums> CollectionOf(store::Database& db, const office::Scope& scope, int year, Date on);

struct KindState {
  Tyiyn charged, relieved, paid, left, advance;  // of all years, as of the day
  int64_t payers_in_debt = 0;
};
std::map<std::string, KindState> StateOf(store::Database& db, const office::Scope& scope, Date on);

}  // namespace aiyl::ledger
