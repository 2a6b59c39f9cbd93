// SPDX-License-Identifier: Apache-2.0
#include "tariffs/debts.h"

#include "ledger/postings.h"

namespace aiyl::tariffs {
namespace {

// The household, then who is its member on the day.
std::vector<ledger::PayerId> PayersOf(store::Database& db, household::HouseholdId household, Date on) {
  std::vector<ledger::PayerId> payers = {ledger::PayerId(household.value)};
  auto query = db.Prepare(R"sql(
    SELECT DISTINCT m.person FROM membership m JOIN payer p ON p.id = m.person
    WHERE m.household = ?1 AND (m.from_day IS NULL OR m.from_day <= ?2) AND (m.to_day IS NULL OR ?2 < m.to_day)
    ORDER BY m.person)sql");
  query.Bind(household, on);
  while (query.Next()) payers.push_back(query.GetId<ledger::PayerTag>(0));
  return payers;
}

}  // namespace

std::vector<Owed> OwedBy(store::Database& db, household::HouseholdId household, Date on) {
  std::vector<Owed> owed;
  for (const auto& payer : PayersOf(db, household, on))
    for (const auto& balance : ledger::BalancesOf(db, payer, on)) {
      if (!balance.due) continue;
      const Tyiyn left(balance.tax.Value() + balance.interest.Value() + balance.penalty.Value() +
                       balance.sanction.Value());
      if (left.Value() <= 0) continue;
      owed.push_back({.payer = payer,
                      .payment_kind = balance.payment_kind,
                      .due = *balance.due,
                      .left = left,
                      .overdue = *balance.due < on});
    }
  return owed;
}

OwedSum SumOf(const std::vector<Owed>& owed) {
  int64_t all = 0, overdue = 0;
  for (const auto& one : owed) {
    all += one.left.Value();
    if (one.overdue) overdue += one.left.Value();
  }
  return {Tyiyn(all), Tyiyn(overdue)};
}

}  // namespace aiyl::tariffs
