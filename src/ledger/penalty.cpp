// SPDX-License-Identifier: Apache-2.0
#include "ledger/penalty.h"

#include <algorithm>
#include <deque>

#include "rules/calculation.h"
#include "rules/shipped_rules.h"

namespace aiyl::ledger {
namespace {

// By due day: on which day the principal becomes how much more or less.
struct Principal {
  std::map<Date, int64_t> changes;
  bool bears = false;
};

struct Money {
  Date came;
  int64_t amount = 0;
};

// Takes up to `amount` from the front and lessens it by that; gives the pieces with the days on which they came.
std::vector<Money> TakeFront(std::deque<Money>& from, int64_t& amount) {
  std::vector<Money> pieces;
  while (amount > 0 && !from.empty()) {
    const int64_t piece = std::min(amount, from.front().amount);
    pieces.push_back({from.front().came, piece});
    amount -= piece;
    from.front().amount -= piece;
    if (from.front().amount == 0) from.pop_front();
  }
  return pieces;
}

std::map<Date, Principal> PrincipalsOf(const std::vector<Posting>& postings, Date on) {
  const auto reversed = ReversedBy(postings, on);
  std::map<Date, Principal> principals;
  std::deque<Money> ahead;
  for (const auto& posting : postings) {
    if (on < posting.day || posting.reverses || reversed.contains(posting.id)) continue;
    std::vector<Money> used;
    if (posting.OnAdvance() < 0) {
      int64_t amount = posting.amount.Value();
      used = TakeFront(ahead, amount);
      if (amount > 0) used.push_back({posting.day, amount});
    }
    if (posting.OnAdvance() > 0) ahead.push_back({posting.day, posting.amount.Value()});
    if (!posting.due || posting.part != DebtPart::kTax || posting.OnDebt() == 0) continue;
    const Date due = *posting.due;
    auto& principal = principals[due];
    principal.bears = principal.bears || posting.with_penalty;
    if (posting.what == "charge" || posting.what == "relief")
      principal.changes[due] += posting.OnDebt();
    else if (used.empty())
      principal.changes[std::max(due, posting.day)] += posting.OnDebt();
    else
      for (const auto& money : used) principal.changes[std::max(due, money.came)] -= money.amount;
  }
  return principals;
}

// The parts of a principal: how much was owed from when to when.
struct Part {
  Date since, until;
  int64_t amount = 0;
};
std::vector<Part> PartsOf(const Principal& principal, Date on) {
  std::vector<Part> parts;
  std::deque<Money> open;
  int64_t ahead = 0;  // paid before it was owed
  for (const auto& [day, change] : principal.changes) {
    if (on < day) break;
    if (change < 0) {
      int64_t less = -change;
      for (const auto& part : TakeFront(open, less)) parts.push_back({part.came, day, part.amount});
      ahead += less;
    } else {
      const int64_t covered = std::min(ahead, change);
      ahead -= covered;
      if (change > covered) open.push_back({day, change - covered});
    }
  }
  for (const auto& part : open) parts.push_back({part.came, on, part.amount});
  return parts;
}

}  // namespace

PenaltyRule::PenaltyRule() : m_file(rules::FindShippedRules("penalty")) {}

Result<rules::Rational> PenaltyRule::Of(Tyiyn principal, Date since, Date until) {
  const auto key = std::tuple(since, until, principal.Value());
  if (const auto at = m_known.find(key); at != m_known.end()) return at->second;
  AIYL_ASSIGN(const auto calculation, rules::Calculate(*m_file, until,
                                                       {{"principal", {.text = principal.Plain()}},
                                                        {"due", {.text = since.Iso()}},
                                                        {"paid", {.text = until.Iso()}}}));
  m_known.emplace(key, calculation.exact);
  return calculation.exact;
}

Result<std::map<Date, Tyiyn>> GrownPenalty(PenaltyRule& rule, const std::vector<Posting>& postings, Date on) {
  std::map<Date, Tyiyn> grown;
  for (const auto& [due, principal] : PrincipalsOf(postings, on)) {
    if (!principal.bears || on <= due) continue;
    rules::Rational sum;
    for (const auto& part : PartsOf(principal, on)) {
      if (part.until <= part.since) continue;
      AIYL_ASSIGN(const auto som, rule.Of(Tyiyn(part.amount), part.since, part.until));
      const auto more = sum.Plus(som);
      if (!more) return Refuse("rules.too-large", Msg("The numbers are too large to be computed exactly."));
      sum = *more;
    }
    const auto tyiyn = sum.Times(rules::Rational(100));
    const auto whole = tyiyn ? tyiyn->Rounded(Rounding::kHalfUp) : std::nullopt;
    if (!whole) return Refuse("rules.too-large", Msg("The numbers are too large to be computed exactly."));
    if (*whole > 0) grown[due] = Tyiyn(*whole);
  }
  return grown;
}

std::map<Date, Tyiyn> PostedPenalty(const std::vector<Posting>& postings, Date on) {
  std::map<Date, Tyiyn> posted;
  for (const auto& posting : postings)
    if (posting.due && posting.part == DebtPart::kPenalty && posting.day <= on &&
        (posting.debit == "income" || posting.credit == "income")) {
      auto& sum = posted[*posting.due];
      sum = Tyiyn(sum.Value() + posting.OnDebt());
    }
  return posted;
}

namespace {

Status PostOne(store::UnitOfWork& work, PayerId payer, std::string_view payment_kind, Date due, Tyiyn amount, Date day,
               const std::optional<PaymentId>& payment) {
  AIYL_TRY(Write(work, {.payer = payer,
                        .payment_kind = std::string(payment_kind),
                        .day = day,
                        .what = "charge",
                        .debit = "debt",
                        .credit = "income",
                        .part = DebtPart::kPenalty,
                        .due = due,
                        .amount = amount,
                        .payment = payment}));
  return {};
}

Date Latest(const std::vector<Posting>& postings, Date day) {
  for (const auto& posting : postings) day = std::max(day, posting.day);
  return day;
}

}  // namespace

Status PostPenalty(store::UnitOfWork& work, PayerId payer, std::string_view payment_kind, Date day,
                   const std::optional<PaymentId>& payment) {
  const auto postings = PostingsOf(work.Db(), payer, payment_kind);
  PenaltyRule rule;
  AIYL_ASSIGN(const auto grown, GrownPenalty(rule, postings, day));
  if (grown.empty()) return {};
  // What was posted on a later day counts too: nothing is posted twice.
  auto posted = PostedPenalty(postings, Latest(postings, day));
  for (const auto& [due, sum] : grown)
    if (const auto more = sum.Minus(posted[due]); more->Value() > 0)
      AIYL_TRY(PostOne(work, payer, payment_kind, due, *more, day, payment));
  return {};
}

Result<bool> TrimPenalty(store::UnitOfWork& work, PayerId payer, std::string_view payment_kind, Date day) {
  const auto postings = PostingsOf(work.Db(), payer, payment_kind);
  const Date latest = Latest(postings, day);
  const auto posted = PostedPenalty(postings, latest);
  if (posted.empty()) return false;
  PenaltyRule rule;
  AIYL_ASSIGN(auto grown, GrownPenalty(rule, postings, latest));
  const auto reversed = ReversedBy(postings, {});
  bool changed = false;
  for (const auto& [due, sum] : posted) {
    int64_t stands = sum.Value();
    const int64_t right = grown[due].Value();
    for (auto at = postings.rbegin(); at != postings.rend() && stands > right; ++at)
      if (at->due == due && at->part == DebtPart::kPenalty && at->what == "charge" && !reversed.contains(at->id)) {
        AIYL_TRY(WriteReversal(work, *at, std::max(day, at->day)));
        stands -= at->amount.Value();
        changed = true;
      }
    // A posting is taken back whole; what of it has grown all the same is posted anew.
    if (stands < std::min(right, sum.Value()))
      AIYL_TRY(PostOne(work, payer, payment_kind, due, Tyiyn(std::min(right, sum.Value()) - stands), latest, {}));
  }
  return changed;
}

}  // namespace aiyl::ledger
