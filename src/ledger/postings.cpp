// SPDX-License-Identifier: Apache-2.0
#include "ledger/postings.h"

#include <algorithm>
#include <set>

#include "ledger/penalty.h"
#include "ledger/posting_rows.h"

namespace aiyl::ledger {
namespace {

Posting PostingOf(const NewCharge& charge) {
  return {.payer = charge.payer,
          .payment_kind = charge.payment_kind,
          .day = charge.day,
          .part = charge.part,
          .due = charge.due,
          .amount = charge.amount,
          .payee = charge.payee,
          .source = charge.source};
}

}  // namespace

bool IsTax(std::string_view payment_kind) {
  return payment_kind.starts_with("tax.");
}

Result<PayerId> EnsurePayer(store::UnitOfWork& work, household::PersonId person) {
  auto insert = work.Db().Prepare(R"sql(
    INSERT INTO payer(id, office, kind, person) SELECT ?1, ?2, 'person', ?1
    WHERE NOT EXISTS (SELECT 1 FROM payer WHERE id = ?1))sql");
  insert.Bind(person, work.By().office);
  insert.Run();
  return PayerId(person.value);
}

Result<PayerId> EnsurePayer(store::UnitOfWork& work, household::HouseholdId household) {
  auto insert = work.Db().Prepare(R"sql(
    INSERT INTO payer(id, office, kind, household) SELECT ?1, ?2, 'household', ?1
    WHERE NOT EXISTS (SELECT 1 FROM payer WHERE id = ?1))sql");
  insert.Bind(household, work.By().office);
  insert.Run();
  return PayerId(household.value);
}

Status PostCharge(store::UnitOfWork& work, const NewCharge& charge) {
  if (charge.amount.Value() == 0) return {};
  AIYL_TRY(CheckOpenDay(work, charge.day, "day"));
  Posting posting = PostingOf(charge);
  posting.what = "charge";
  posting.debit = "debt";
  posting.credit = "income";
  posting.with_penalty =
      charge.part == DebtPart::kTax && (IsTax(charge.payment_kind) || charge.penalty == PenaltyGround::kDecision);
  AIYL_TRY(Write(work, posting));
  return {};
}

Status PostRelief(store::UnitOfWork& work, const NewCharge& relief) {
  if (relief.amount.Value() == 0) return {};
  AIYL_TRY(CheckOpenDay(work, relief.day, "day"));
  Posting posting = PostingOf(relief);
  posting.what = "relief";
  posting.debit = "relief";
  posting.credit = "debt";
  // Of this part of the debt: what was charged and let off, and what is left after payments.
  auto sums = work.Db().Prepare(R"sql(
    SELECT coalesce(sum(CASE WHEN debit = 'debt' AND credit IN ('income', 'relief', 'write-off') THEN amount
                             WHEN credit = 'debt' AND debit IN ('income', 'relief', 'write-off') THEN -amount
                             ELSE 0 END), 0),
           coalesce(sum(CASE WHEN debit = 'debt' THEN amount WHEN credit = 'debt' THEN -amount ELSE 0 END), 0)
    FROM ledger_posting WHERE payer = ? AND payment_kind = ? AND due = ? AND part = ?)sql");
  sums.Bind(relief.payer, relief.payment_kind, relief.due, PartText(relief.part));
  sums.Next();
  if (sums.Int(0) < relief.amount.Value())
    return Refuse("ledger.relief", Msg("More would be let off than was charged."), "amount");
  AIYL_TRY(Write(work, posting));
  AIYL_TRY(TrimPenalty(work, relief.payer, relief.payment_kind, relief.day));
  if (sums.Int(1) != sums.Int(0)) return MakeGood(work, relief.payer, relief.payment_kind, relief.day);
  return {};
}

Status ReverseCharges(store::UnitOfWork& work, const Uuid& source, Date day) {
  AIYL_TRY(CheckOpenDay(work, day, "day"));
  const auto postings = PostingsOfSource(work.Db(), source);
  std::set<PostingId> taken_back;
  for (const auto& posting : postings)
    if (posting.reverses) taken_back.insert(*posting.reverses);
  std::set<std::pair<PayerId, std::string>> touched;
  for (const auto& posting : postings) {
    if (posting.reverses || taken_back.contains(posting.id)) continue;
    // Not before it was there.
    AIYL_TRY(WriteReversal(work, posting, std::max(day, posting.day)));
    touched.emplace(posting.payer, posting.payment_kind);
  }
  for (const auto& [payer, kind] : touched) {
    AIYL_TRY(TrimPenalty(work, payer, kind, day));
    AIYL_TRY(MakeGood(work, payer, kind, day));
  }
  return {};
}

Status LayAdvance(store::UnitOfWork& work, PayerId payer, std::string_view payment_kind, Date day) {
  auto any = work.Db().Prepare(R"sql(
    SELECT 1 FROM ledger_posting WHERE payer = ? AND payment_kind = ? AND (debit = 'advance' OR credit = 'advance')
    LIMIT 1)sql");
  any.Bind(payer, payment_kind);
  if (!any.Next()) return {};
  auto postings = PostingsOf(work.Db(), payer, payment_kind);
  const int64_t advance = AdvanceFrom(postings, day);
  if (advance == 0) return {};
  AIYL_TRY(PostPenalty(work, payer, payment_kind, day, {}));
  postings = PostingsOf(work.Db(), payer, payment_kind);
  AIYL_TRY(Lay(work,
               {.payer = payer,
                .payment_kind = std::string(payment_kind),
                .from = "advance",
                .amount = Tyiyn(advance),
                .day = day},
               LeftFrom(postings, day)));
  // The advance may have come before a penalty was posted.
  AIYL_ASSIGN(const bool trimmed, TrimPenalty(work, payer, payment_kind, day));
  return trimmed ? MakeGood(work, payer, payment_kind, day) : Status();
}

std::vector<Balance> BalancesOf(store::Database& db, PayerId payer, Date on) {
  auto query = db.Prepare(R"sql(
    SELECT payment_kind, due, part, debit, credit, sum(amount) FROM ledger_posting WHERE payer = ? AND day <= ?
    GROUP BY payment_kind, due, part, debit, credit ORDER BY payment_kind, due, part, debit, credit)sql");
  query.Bind(payer, on);
  std::map<std::pair<std::string, Date>, Balance> debts;
  std::map<std::string, int64_t> advances;
  while (query.Next()) {
    const std::string kind = query.String(0);
    const std::string_view debit = query.Text(3), credit = query.Text(4);
    const int64_t amount = query.Int(5);
    if (credit == "advance") advances[kind] += amount;
    if (debit == "advance") advances[kind] -= amount;
    const auto due = query.OptionalDate(1);
    const int64_t sign = debit == "debt" ? 1 : credit == "debt" ? -1 : 0;
    if (!due || sign == 0) continue;
    auto& debt = debts[{kind, *due}];
    debt.payment_kind = kind;
    debt.due = due;
    const auto add = [](Tyiyn& to, int64_t value) { to = Tyiyn(to.Value() + value); };
    const std::string_view other = sign > 0 ? credit : debit;
    if (other == "income")
      add(debt.charged, sign * amount);
    else if (other == "relief" || other == "write-off")
      add(debt.relieved, -sign * amount);
    else
      add(debt.paid, -sign * amount);
    switch (PartFrom(query.Text(2))) {
      case DebtPart::kTax:
        add(debt.tax, sign * amount);
        break;
      case DebtPart::kInterest:
        add(debt.interest, sign * amount);
        break;
      case DebtPart::kPenalty:
        add(debt.penalty, sign * amount);
        break;
      case DebtPart::kSanction:
        add(debt.sanction, sign * amount);
        break;
    }
  }
  std::vector<Balance> balances;
  for (auto& [key, debt] : debts) balances.push_back(std::move(debt));
  for (const auto& [kind, advance] : advances)
    if (advance != 0) {
      Balance ahead;
      ahead.payment_kind = kind;
      ahead.advance = Tyiyn(advance);
      balances.push_back(std::move(ahead));
    }
  return balances;
}

}  // namespace aiyl::ledger
