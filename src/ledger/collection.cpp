// SPDX-License-Identifier: Apache-2.0
#include "ledger/collection.h"

#include <algorithm>

namespace aiyl::ledger {
namespace {

void Put(Tyiyn& into, int64_t amount) {
  into = Tyiyn(into.Value() + amount);
}

size_t MonthAt(int64_t month) {
  return static_cast<size_t>(std::clamp<int64_t>(month, 1, 12) - 1);
}

}  // namespace

std::map<std::string, MonthlySums> CollectionOf(store::Database& db, const office::Scope& scope, int year, Date on) {
  std::map<std::string, MonthlySums> sums;
  const Date first = *Date::FromYmd(year, 1, 1), last = std::min(on, *Date::FromYmd(year, 12, 31));
  auto due = db.Prepare(R"sql(
    SELECT payment_kind, CAST(substr(due, 6, 2) AS INTEGER),
           sum(CASE WHEN debit = 'debt' THEN amount ELSE -amount END)
    FROM ledger_posting
    WHERE (?1 IS NULL OR office = ?1) AND due BETWEEN ?2 AND ?3 AND day <= ?4 AND part = 'tax'
      AND (debit = 'debt' OR credit = 'debt') AND (debit IN ('income', 'relief') OR credit IN ('income', 'relief'))
    GROUP BY 1, 2 ORDER BY 1, 2
  )sql");
  due.Bind(scope.office, first, *Date::FromYmd(year, 12, 31), on);
  while (due.Next()) {
    auto& kind = sums[due.String(0)];
    Put(kind.due[MonthAt(due.Int(1))], due.Int(2));
    Put(kind.due_in_all, due.Int(2));
  }
  auto paid = db.Prepare(R"sql(
    SELECT payment_kind, CAST(substr(day, 6, 2) AS INTEGER), sum(amount) FROM payment
    WHERE (?1 IS NULL OR office = ?1) AND day BETWEEN ?2 AND ?3 AND (reversed_day IS NULL OR reversed_day > ?3)
    GROUP BY 1, 2 ORDER BY 1, 2
  )sql");
  paid.Bind(scope.office, first, last);
  while (paid.Next()) {
    auto& kind = sums[paid.String(0)];
    Put(kind.paid[MonthAt(paid.Int(1))], paid.Int(2));
    Put(kind.paid_in_all, paid.Int(2));
  }
  return sums;
}

std::map<std::string, KindState> StateOf(store::Database& db, const office::Scope& scope, Date on) {
  std::map<std::string, KindState> states;
  auto accounts = db.Prepare(R"sql(
    SELECT payment_kind,
           sum(CASE WHEN debit = 'debt' AND credit = 'income' THEN amount
                    WHEN credit = 'debt' AND debit = 'income' THEN -amount ELSE 0 END),
           sum(CASE WHEN debit IN ('relief', 'write-off') THEN amount WHEN credit IN ('relief', 'write-off') THEN -amount ELSE 0 END),
           sum(CASE WHEN debit IN ('cash', 'bank') THEN amount WHEN credit IN ('cash', 'bank') THEN -amount ELSE 0 END),
           sum(CASE WHEN debit = 'debt' THEN amount WHEN credit = 'debt' THEN -amount ELSE 0 END),
           sum(CASE WHEN credit = 'advance' THEN amount WHEN debit = 'advance' THEN -amount ELSE 0 END)
    FROM ledger_posting WHERE (?1 IS NULL OR office = ?1) AND day <= ?2 GROUP BY 1 ORDER BY 1
  )sql");
  accounts.Bind(scope.office, on);
  while (accounts.Next())
    states[accounts.String(0)] = {.charged = Tyiyn(accounts.Int(1)),
                                  .relieved = Tyiyn(accounts.Int(2)),
                                  .paid = Tyiyn(accounts.Int(3)),
                                  .left = Tyiyn(accounts.Int(4)),
                                  .advance = Tyiyn(accounts.Int(5))};
  auto debtors = db.Prepare(R"sql(
    SELECT payment_kind, count(*) FROM (
      SELECT payment_kind, payer FROM ledger_posting WHERE (?1 IS NULL OR office = ?1) AND day <= ?2 AND due < ?2
      GROUP BY payment_kind, payer
      HAVING sum(CASE WHEN debit = 'debt' THEN amount WHEN credit = 'debt' THEN -amount ELSE 0 END) > 0)
    GROUP BY 1 ORDER BY 1
  )sql");
  debtors.Bind(scope.office, on);
  while (debtors.Next()) states[debtors.String(0)].payers_in_debt = debtors.Int(1);
  return states;
}

}  // namespace aiyl::ledger
