// SPDX-License-Identifier: Apache-2.0
// Private to the module: the postings of one payer as they lie in the book, what they make of his debts, and the one
// place that writes a posting. Must not know how a sum came about.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/amount.h"
#include "base/date.h"
#include "base/result.h"
#include "ledger/allocation.h"
#include "ledger/ids.h"
#include "store/book.h"

namespace aiyl::ledger {

std::string_view PartText(DebtPart part);  // as stored: "tax", "interest", "penalty", "sanction"
DebtPart PartFrom(std::string_view text);

struct Posting {
  PostingId id = {};
  PayerId payer;
  std::string payment_kind;
  Date day;
  std::string what = {}, debit = {}, credit = {};
  DebtPart part = DebtPart::kTax;
  std::optional<Date> due = {};
  Tyiyn amount;
  bool with_penalty = false;
  std::optional<PayeeId> payee = {};
  std::optional<Uuid> source = {};
  std::optional<PaymentId> payment = {};
  std::optional<PostingId> reverses = {};

  // What it adds to the debt, and to the advance.
  int64_t OnDebt() const { return debit == "debt" ? amount.Value() : credit == "debt" ? -amount.Value() : 0; }
  int64_t OnAdvance() const { return credit == "advance" ? amount.Value() : debit == "advance" ? -amount.Value() : 0; }
};

// Of one payer, by payment kind, then in the order of days and of writing. `payment_kind` "" gives all kinds.
std::vector<Posting> PostingsOf(store::Database& db, PayerId payer, std::string_view payment_kind);
// Of one kind and of one source (both the postings and what took them back), in the order of writing.
std::vector<Posting> PostingsOfSource(store::Database& db, const Uuid& source);
std::vector<Posting> PostingsOfPayment(store::Database& db, PaymentId payment);

// `id` and `office` are given here. Errors: "ledger.amount" where the sum is not one that a village can owe.
Result<PostingId> Write(store::UnitOfWork& work, const Posting& posting);
// The mirror of a posting, on `day`.
Status WriteReversal(store::UnitOfWork& work, const Posting& posting, Date day);

// The postings that others of these took back, by `on` where it is given.
std::set<PostingId> ReversedBy(const std::vector<Posting>& postings, const std::optional<Date>& on);

// A part of a debt.
struct DebtKey {
  Date due;
  DebtPart part = DebtPart::kTax;
  auto operator<=>(const DebtKey&) const = default;
};
// What may be paid on `day` of the debts of one kind: the least that is left on that day and on any later one, so that
// a payment entered late takes nothing that was paid meanwhile.
std::map<DebtKey, int64_t> LeftFrom(const std::vector<Posting>& postings, Date day);
// The same of the advance.
int64_t AdvanceFrom(const std::vector<Posting>& postings, Date day);

// Nothing is entered on a closed day or before it. Errors: "ledger.closed-day".
Status CheckOpenDay(store::UnitOfWork& work, Date day, const std::string& field);

// How the office lays a payment on debts that day: setting ledger.allocation.
AllocationOrder OrderOf(store::Database& db, const Uuid& office, Date day);
// One posting for each debt part that takes something: from `from` ("cash", "bank", "advance") to the debt. Gives what
// no debt took.
struct Laying {
  PayerId payer;
  std::string payment_kind;
  std::string from;
  Tyiyn amount;
  Date day;
  std::optional<PaymentId> payment = {};
};
Result<Tyiyn> Lay(store::UnitOfWork& work, const Laying& laying, const std::map<DebtKey, int64_t>& left);

// After postings were taken back: what came to the advance from payments that are no more goes back, a debt that is
// overpaid gives the rest to the advance, an advance below nothing takes back what it was laid on, latest first.
// Errors: "ledger.overdrawn" where that cannot be.
Status MakeGood(store::UnitOfWork& work, PayerId payer, std::string_view payment_kind, Date day);

}  // namespace aiyl::ledger
