// SPDX-License-Identifier: Apache-2.0
// What a household and its people owe on a day, of whatever kind: shown where one of them orders a paper. It never bars
// the paper.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/amount.h"
#include "base/date.h"
#include "household/types.h"
#include "ledger/ids.h"
#include "store/book.h"

namespace aiyl::tariffs {

struct Owed {
  ledger::PayerId payer;  // the household, or a member of it
  std::string payment_kind;
  Date due;
  Tyiyn left;
  bool overdue = false;
};
// By payer (the household first), kind and due day; nothing that is paid.
std::vector<Owed> OwedBy(store::Database& db, household::HouseholdId household, Date on);

struct OwedSum {
  Tyiyn all, overdue;
};
OwedSum SumOf(const std::vector<Owed>& owed);

}  // namespace aiyl::tariffs
