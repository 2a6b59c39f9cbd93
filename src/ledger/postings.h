// SPDX-License-Identifier: Apache-2.0
// The ledger in double entry: each posting moves a sum from one account to another, so that charges − relief − payments
// = balance holds for each payer and in total. Corrections are reversals; nothing is changed or deleted. Must not know
// how a sum came about.
//
// An act that posts is UndoKind::kCompensate: a debt may be paid since, and taking rows away would leave the payment
// without its debt. Its `instead` names the act that calls ReverseCharges.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/amount.h"
#include "base/date.h"
#include "base/result.h"
#include "household/types.h"
#include "ledger/allocation.h"
#include "ledger/ids.h"
#include "office/ids.h"
#include "store/book.h"

namespace aiyl::ledger {

// Codes of list payment-kind that begin with "tax." are taxes.
bool IsTax(std::string_view payment_kind);

// The payer's row of somebody in the book; made where there is none yet.
Result<PayerId> EnsurePayer(store::UnitOfWork& work, household::PersonId person);
Result<PayerId> EnsurePayer(store::UnitOfWork& work, household::HouseholdId household);

// Whether a penalty grows on a charge that is late: on taxes always, on a local payment only where the council's
// decision says so.
enum class PenaltyGround { kTaxesOnly, kDecision };

// A debt is (payer, payment_kind, due).
struct NewCharge {
  PayerId payer;
  std::string payment_kind;
  Date day;  // of the act
  Date due;
  Tyiyn amount;  // 0 posts nothing
  DebtPart part = DebtPart::kTax;
  std::optional<Uuid> source = {};  // what was assessed or charged
  std::optional<PayeeId> payee = {};
  PenaltyGround penalty = PenaltyGround::kTaxesOnly;
};
// Errors: "ledger.closed-day", "ledger.amount".
Status PostCharge(store::UnitOfWork& work, const NewCharge& charge);
// Lets off part of a charge: the same fields. Errors: those and "ledger.relief" where it was not charged.
Status PostRelief(store::UnitOfWork& work, const NewCharge& relief);
// Takes back every posting of `source` that still stands. A debt that was paid beyond what is left of it gives the rest
// to the payer's advance of this payment kind.
Status ReverseCharges(store::UnitOfWork& work, const Uuid& source, Date day);
// Lays the payer's advance of this kind on his debts, oldest first. To be called after the charges of an act; asks one
// index where there is no advance.
Status LayAdvance(store::UnitOfWork& work, PayerId payer, std::string_view payment_kind, Date day);

// What stands on a day: postings with day ≤ `on`; a posting reversed by then does not count.
struct Balance {
  std::string payment_kind;
  std::optional<Date> due;                 // empty: the advance
  Tyiyn charged, relieved, paid;           // of the debt, all parts; `paid` holds carried-over sums too
  Tyiyn tax, interest, penalty, sanction;  // what is left; penalty as posted (see penalty.h for what has grown since)
  Tyiyn advance;
};
std::vector<Balance> BalancesOf(store::Database& db, PayerId payer, Date on);

}  // namespace aiyl::ledger
