// SPDX-License-Identifier: Apache-2.0
#include "ledger/posting_rows.h"

#include <algorithm>
#include <array>

#include "base/shown_date.h"
#include "ledger/postings.h"
#include "office/settings.h"

namespace aiyl::ledger {
namespace {

constexpr std::array<std::string_view, 4> kParts = {"tax", "interest", "penalty", "sanction"};
// Ten billion som: beyond it a sum is a slip of the hand, and sums of such sums still fit.
constexpr int64_t kMostAmount = 1'000'000'000'000;

#define AIYL_POSTING_COLUMNS                                                                                   \
  "p.id, p.payer, p.payment_kind, p.day, p.what, p.debit, p.credit, p.part, p.due, p.amount, p.with_penalty, " \
  "p.payee, "                                                                                                  \
  "p.source, p.payment, p.reverses"

Posting Read(const store::Query& query) {
  Posting row;
  row.id = query.GetId<PostingTag>(0);
  row.payer = query.GetId<PayerTag>(1);
  row.payment_kind = query.String(2);
  row.day = query.GetDate(3);
  row.what = query.String(4);
  row.debit = query.String(5);
  row.credit = query.String(6);
  row.part = PartFrom(query.Text(7));
  row.due = query.OptionalDate(8);
  row.amount = Tyiyn(query.Int(9));
  row.with_penalty = query.Bool(10);
  row.payee = query.OptionalId<PayeeTag>(11);
  if (!query.IsNull(12)) row.source = query.GetUuid(12);
  row.payment = query.OptionalId<PaymentTag>(13);
  row.reverses = query.OptionalId<PostingTag>(14);
  return row;
}

std::vector<Posting> ReadAll(store::Query& query) {
  std::vector<Posting> rows;
  while (query.Next()) rows.push_back(Read(query));
  return rows;
}

// Runs over the days of `postings` (ascending); `least` is called with each day's closing state from `day` on.
template <class Add, class See>
void Run(const std::vector<Posting>& postings, Date day, Add add, See see) {
  bool seen = false;
  for (size_t i = 0; i < postings.size(); ++i) {
    // The state that `day` begins its view with: after everything up to and with that day.
    if (!seen && day < postings[i].day) {
      see();
      seen = true;
    }
    add(postings[i]);
    const bool last_of_day = i + 1 == postings.size() || postings[i + 1].day != postings[i].day;
    if (last_of_day && postings[i].day >= day) {
      see();
      seen = true;
    }
  }
  if (!seen) see();
}

}  // namespace

std::string_view PartText(DebtPart part) {
  return kParts.at(static_cast<size_t>(part));
}

DebtPart PartFrom(std::string_view text) {
  const auto at = std::find(kParts.begin(), kParts.end(), text);
  return at == kParts.end() ? DebtPart::kTax : static_cast<DebtPart>(at - kParts.begin());
}

std::vector<Posting> PostingsOf(store::Database& db, PayerId payer, std::string_view payment_kind) {
  auto query = db.Prepare("SELECT " AIYL_POSTING_COLUMNS
                          " FROM ledger_posting p WHERE p.payer = ?1 AND (?2 = '' OR p.payment_kind = ?2) "
                          "ORDER BY p.payment_kind, p.day, p.id");
  query.Bind(payer, payment_kind);
  return ReadAll(query);
}

std::vector<Posting> PostingsOfSource(store::Database& db, const Uuid& source) {
  auto query = db.Prepare("SELECT " AIYL_POSTING_COLUMNS " FROM ledger_posting p WHERE p.source = ? ORDER BY p.id");
  query.Bind(source);
  return ReadAll(query);
}

std::vector<Posting> PostingsOfPayment(store::Database& db, PaymentId payment) {
  auto query = db.Prepare("SELECT " AIYL_POSTING_COLUMNS " FROM ledger_posting p WHERE p.payment = ? ORDER BY p.id");
  query.Bind(payment);
  return ReadAll(query);
}

Result<PostingId> Write(store::UnitOfWork& work, const Posting& posting) {
  if (posting.amount.Value() < 1 || posting.amount.Value() > kMostAmount)
    return Refuse("ledger.amount",
                  Msg("This is not a sum that the ledger takes: it is nothing, or more than ten "
                      "billion som."),
                  "amount");
  auto insert = work.Db().Prepare(R"sql(
    INSERT INTO ledger_posting(id, office, payer, payment_kind, day, what, debit, credit, part, due, amount,
      with_penalty, payee, source, payment, reverses) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))sql");
  const auto id = work.Ids().NextId<PostingTag>();
  insert.Bind(id, work.By().office, posting.payer, posting.payment_kind, posting.day, posting.what, posting.debit,
              posting.credit, PartText(posting.part), posting.due, posting.amount.Value(), posting.with_penalty,
              posting.payee, posting.source, posting.payment, posting.reverses);
  insert.Run();
  return id;
}

Status WriteReversal(store::UnitOfWork& work, const Posting& posting, Date day) {
  Posting mirror = posting;
  mirror.day = day;
  mirror.what = "reversal";
  mirror.reverses = posting.id;
  std::swap(mirror.debit, mirror.credit);
  AIYL_TRY(Write(work, mirror));
  return {};
}

std::map<DebtKey, int64_t> LeftFrom(const std::vector<Posting>& postings, Date day) {
  std::map<DebtKey, int64_t> now, least;
  bool first = true;
  Run(
      postings, day,
      [&](const Posting& posting) {
        if (posting.due && posting.OnDebt() != 0) now[{*posting.due, posting.part}] += posting.OnDebt();
      },
      [&] {
        if (first) least = now;
        first = false;
        for (auto& [key, left] : least) left = std::min(left, now[key]);
      });
  return least;
}

int64_t AdvanceFrom(const std::vector<Posting>& postings, Date day) {
  int64_t now = 0;
  std::optional<int64_t> least;
  Run(
      postings, day, [&](const Posting& posting) { now += posting.OnAdvance(); },
      [&] { least = std::min(least.value_or(now), now); });
  return std::max<int64_t>(0, least.value_or(0));
}

Status CheckOpenDay(store::UnitOfWork& work, Date day, const std::string& field) {
  auto query = work.Db().Prepare("SELECT max(day) FROM day_close WHERE office = ? AND day >= ?");
  query.Bind(work.By().office, day);
  if (!query.Next() || query.IsNull(0)) return {};
  return Refuse("ledger.closed-day",
                Msg("The cash book is closed up to {day}: nothing is entered on that day or before it. Enter it on a "
                    "later day.",
                    {{"day", Shown(query.GetDate(0))}}),
                field);
}

AllocationOrder OrderOf(store::Database& db, const Uuid& office, Date day) {
  return office::SettingOr(db, office::Scope::Of(office), "ledger.allocation", day, "oldest-first") == "tax-first"
             ? AllocationOrder::kTaxFirst
             : AllocationOrder::kOldestFirst;
}

Result<Tyiyn> Lay(store::UnitOfWork& work, const Laying& laying, const std::map<DebtKey, int64_t>& left) {
  std::vector<Debt> debts;
  for (const auto& [key, value] : left)
    if (value > 0) debts.push_back({.arose = key.due, .part = key.part, .left = Tyiyn(value)});
  const auto allocation = Allocate(debts, laying.amount, OrderOf(work.Db(), work.By().office, laying.day));
  for (size_t i = 0; i < debts.size(); ++i) {
    if (allocation.paid[i].Value() == 0) continue;
    AIYL_TRY(Write(work, {.payer = laying.payer,
                          .payment_kind = laying.payment_kind,
                          .day = laying.day,
                          .what = laying.from == "advance" ? "carry-over" : "payment",
                          .debit = laying.from,
                          .credit = "debt",
                          .part = debts[i].part,
                          .due = debts[i].arose,
                          .amount = allocation.paid[i],
                          .payment = laying.payment}));
  }
  return allocation.over;
}

namespace {

// What stands of one kind: by debt part what is left and what was paid on it, the advance, the carry-overs that stand.
struct Standing {
  std::map<DebtKey, int64_t> left, paid;
  int64_t advance = 0;
  std::vector<Posting> carried_in, carried_out;  // advance → debt, debt → advance; earliest first
};

bool IsPaidFrom(std::string_view account) {
  return account == "cash" || account == "bank" || account == "advance";
}

Standing StandingOf(const std::vector<Posting>& postings) {
  Standing standing;
  const auto reversed = ReversedBy(postings, {});
  for (const auto& posting : postings) {
    standing.advance += posting.OnAdvance();
    if (!posting.due || posting.OnDebt() == 0) continue;
    const DebtKey key{*posting.due, posting.part};
    standing.left[key] += posting.OnDebt();
    if (IsPaidFrom(posting.debit) || IsPaidFrom(posting.credit)) standing.paid[key] -= posting.OnDebt();
    if (posting.what != "carry-over" || reversed.contains(posting.id)) continue;
    (posting.debit == "advance" ? standing.carried_in : standing.carried_out).push_back(posting);
  }
  return standing;
}

// One step towards order; false where there is nothing to do.
Result<bool> MakeGoodStep(store::UnitOfWork& work, PayerId payer, std::string_view payment_kind, Date day) {
  const auto postings = PostingsOf(work.Db(), payer, payment_kind);
  const Standing standing = StandingOf(postings);
  const auto take_back = [&](const std::vector<Posting>& carried, const std::optional<DebtKey>& of) -> Result<bool> {
    for (auto at = carried.rbegin(); at != carried.rend(); ++at)
      if (!of || DebtKey{*at->due, at->part} == *of) {
        AIYL_TRY(WriteReversal(work, *at, std::max(day, at->day)));
        return true;
      }
    return false;
  };
  // What went over to the advance came from payments that are no more.
  for (const auto& [key, paid] : standing.paid)
    if (paid < 0) {
      AIYL_ASSIGN(const bool done, take_back(standing.carried_out, key));
      if (done) return true;
    }
  for (const auto& [key, left] : standing.left)
    if (left < 0) {
      AIYL_TRY(Write(work, {.payer = payer,
                            .payment_kind = std::string(payment_kind),
                            .day = day,
                            .what = "carry-over",
                            .debit = "debt",
                            .credit = "advance",
                            .part = key.part,
                            .due = key.due,
                            .amount = Tyiyn(-left)}));
      return true;
    }
  if (standing.advance < 0) {
    AIYL_ASSIGN(const bool done, take_back(standing.carried_in, {}));
    if (done) return true;
    return Refuse("ledger.overdrawn", Msg("This cannot be taken back: what was paid has been used for other debts of "
                                          "the same payer."));
  }
  return false;
}

}  // namespace

std::set<PostingId> ReversedBy(const std::vector<Posting>& postings, const std::optional<Date>& on) {
  std::set<PostingId> reversed;
  for (const auto& posting : postings)
    if (posting.reverses && (!on || posting.day <= *on)) reversed.insert(*posting.reverses);
  return reversed;
}

Status MakeGood(store::UnitOfWork& work, PayerId payer, std::string_view payment_kind, Date day) {
  bool any = false;
  for (;;) {
    AIYL_ASSIGN(const bool more, MakeGoodStep(work, payer, payment_kind, day));
    if (!more) break;
    any = true;
  }
  // A carry-over is taken back whole; what of it is still covered is laid again.
  return any ? LayAdvance(work, payer, payment_kind, day) : Status();
}

}  // namespace aiyl::ledger
