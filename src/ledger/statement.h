// SPDX-License-Identifier: Apache-2.0
// The statement of one payer as of any day: each charge, relief, payment, penalty, and what stands. And arrears of many
// payers, by street and age. Read from the postings as recorded until now.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "ledger/payers.h"
#include "ledger/penalty.h"
#include "ledger/postings.h"

namespace aiyl::ledger {

struct StatementLine {
  Posting posting;
  std::string receipt;  // number of the payment
  int64_t change = 0;   // what it adds to what the payer owes, less what is paid ahead
  int64_t balance = 0;  // of this kind after it; below 0 paid ahead
};
struct StatementDebt {
  Balance balance;
  Tyiyn growing;  // penalty that has grown and is not posted
  bool overdue = false;
  int64_t Left() const {
    return balance.tax.Value() + balance.interest.Value() + balance.penalty.Value() + balance.sanction.Value() +
           growing.Value();
  }
};
struct Statement {
  Payer payer;
  Date on;
  std::vector<StatementLine> lines;  // by kind, then by day
  std::vector<StatementDebt> debts;  // by kind and due day; those paid in full too
  Tyiyn owed;                        // with what has grown
  Tyiyn overdue;                     // of it
  Tyiyn advance;
};
// Errors: "payer.unknown"; those of the penalty's rules.
Result<Statement> StatementOf(store::Database& db, PayerId payer, Date on);

// One payer's arrears, or what he owes at all.
struct PayerDebt {
  Payer payer;
  std::string payment_kind;  // "" where several are taken together
  std::optional<Date> oldest;
  Tyiyn year, three, older;  // principal and posted parts, by age: up to a year, up to three, older
  Tyiyn penalty;             // posted and growing
  Tyiyn total;
};
struct ArrearsFilter {
  office::Scope scope = {};
  Date on;
  std::optional<household::VillageId> village = {};
  std::optional<household::StreetId> street = {};
  std::string payment_kind = {};  // "tax." and "local." name all of theirs
  enum class By { kPayer, kPayerAndKind } by = By::kPayer;
};
// Debts whose due day lies before `on`, in the order of addresses; payers from outside last.
Result<std::vector<PayerDebt>> ArrearsOf(store::Database& db, const ArrearsFilter& filter);

// For lists on the screen: who has postings, in the order of addresses; and the rows of a block.
std::vector<PayerId> PayersWithPostings(store::Database& db, const office::Scope& scope);
struct PayerRow {
  Payer payer;
  Tyiyn owed, advance;  // as posted by `on`
};
std::vector<PayerRow> PayerRows(store::Database& db, std::span<const PayerId> payers, Date on);

}  // namespace aiyl::ledger
