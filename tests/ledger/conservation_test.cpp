// SPDX-License-Identifier: Apache-2.0
// Nothing is lost and nothing comes from nowhere, whatever the history: charges − reliefs − payments = balance, to the
// тыйын, for each payer and in total, on each past day.
#include <rapidcheck.h>

#include <catch2/catch.hpp>

#include "ledger/payments.h"
#include "ledger/penalty.h"
#include "ledger_book.h"
#include "support/replay_oracle.h"

using namespace aiyl;
using namespace aiyl::test;
using namespace aiyl::ledger;

namespace {

const std::vector<std::string> kKinds = {"tax.dwelling", "local.waste"};

// One payer's sums of a day, straight from the rows: charges, reliefs with write-offs, payments, debts, advances.
struct Sums {
  int64_t charges = 0, reliefs = 0, payments = 0, debts = 0, advances = 0;
};

class History {
 public:
  explicit History(LedgerBook& book) : m_book(book) {
    for (const auto* account : {"1", "2", "3"}) m_payers.push_back(book.Payer(book.Household(account)));
    book.Do("delegation.add", {{"number", "1"}, {"day", "2020-01-10"}, {"cash_ground", "2.3-п."}});
  }

  void Step() {
    const auto payer = m_payers[Upto(m_payers.size())];
    const auto& kind = kKinds[Upto(kKinds.size())];
    const std::string day = Day(), due = std::to_string(2022 + Upto(4)) + "-09-01";
    switch (Upto(8)) {
      case 0:
      case 1:
      case 2:
        m_sources.push_back({m_book.Charge(payer, kind, day, due, Sum(50'000)), payer, kind});
        break;
      case 3: {
        const auto relief = m_book.Write([&](store::UnitOfWork& work) {
          return PostRelief(work, {.payer = payer,
                                   .payment_kind = kind,
                                   .day = LedgerBook::Day(day),
                                   .due = LedgerBook::Day(due),
                                   .amount = Tyiyn(Sum(20'000)),
                                   .source = m_sources.empty() ? std::nullopt : std::optional(m_sources.back().id)});
        });
        RC_ASSERT((relief.empty() || relief == "ledger.relief"));
        break;
      }
      case 4:
      case 5: {
        const auto made = m_book.Do("payment.take", {{"payer", payer.ToText()},
                                                     {"kind", kind},
                                                     {"amount", Sum(80'000)},
                                                     {"method", Upto(2) ? "cash" : "bank"},
                                                     {"happened_on", day}});
        m_payments.push_back(made.at("id"));
        break;
      }
      case 6:
        if (!m_payments.empty()) {
          const auto refused =
              m_book.Refusal("payment.reverse",
                             {{"payment", m_payments[Upto(m_payments.size())]}, {"reason", "х"}, {"happened_on", day}});
          RC_ASSERT((refused.empty() || refused == "payment.day@happened_on" || refused == "payment.reversed@payment"));
        }
        break;
      default:
        if (!m_sources.empty()) {
          // Recalculated: taken back, charged anew, what was paid carried over.
          const auto source = m_sources[Upto(m_sources.size())];
          m_book.Cancel(source.id, day);
          if (Upto(2))
            m_sources.push_back(
                {m_book.Charge(source.payer, source.kind, day, due, Sum(50'000)), source.payer, source.kind});
        }
    }
  }

  void Check() {
    for (int i = 0; i < 6; ++i) CheckDay(i == 0 ? "2025-05-14" : Day());
    for (const auto& payer : m_payers) {
      for (const auto& balance : m_book.Read<std::vector<Balance>>(
               [&](store::Database& db) { return BalancesOf(db, payer, LedgerBook::Day("2026-01-01")); })) {
        for (const Tyiyn part : {balance.tax, balance.interest, balance.penalty, balance.sanction, balance.advance})
          RC_ASSERT(part.Value() >= 0);
      }
      for (const auto& kind : kKinds) CheckPenalty(payer, kind);
    }
  }

 private:
  struct Source {
    Uuid id;
    PayerId payer;
    std::string kind;
  };
  size_t Upto(size_t n) { return static_cast<size_t>(*rc::gen::inRange<int>(0, static_cast<int>(n))); }
  int64_t Sum(int most) { return *rc::gen::inRange<int>(1, most); }
  std::string Day() { return LedgerBook::Day("2023-01-01").PlusDays(*rc::gen::inRange<int>(0, 860)).Iso(); }

  void CheckDay(const std::string& on) {
    Sums all;
    m_book.Read<int>([&](store::Database& db) {
      for (const auto& payer : m_payers) {
        Sums sums;
        for (const auto& kind : kKinds)
          for (const auto& posting : PostingsOf(db, payer, kind)) {
            if (LedgerBook::Day(on) < posting.day) continue;
            const auto in = [&](const char* account) {
              return (posting.debit == account ? 1 : 0) - (posting.credit == account ? 1 : 0);
            };
            const int64_t amount = posting.amount.Value();
            sums.charges -= in("income") * amount;
            sums.reliefs += (in("relief") + in("write-off")) * amount;
            sums.payments += (in("cash") + in("bank")) * amount;
            sums.debts += in("debt") * amount;
            sums.advances -= in("advance") * amount;
          }
        RC_ASSERT(sums.charges - sums.reliefs - sums.payments == sums.debts - sums.advances);
        int64_t balance = 0, charged = 0, relieved = 0;
        for (const auto& one : BalancesOf(db, payer, LedgerBook::Day(on))) {
          const int64_t left = one.tax.Value() + one.interest.Value() + one.penalty.Value() + one.sanction.Value();
          RC_ASSERT(one.charged.Value() - one.relieved.Value() - one.paid.Value() == left);
          balance += left - one.advance.Value();
          charged += one.charged.Value();
          relieved += one.relieved.Value();
        }
        RC_ASSERT(balance == sums.debts - sums.advances);
        RC_ASSERT(charged == sums.charges);
        RC_ASSERT(relieved == sums.reliefs);
        all.charges += sums.charges;
        all.reliefs += sums.reliefs;
        all.payments += sums.payments;
        all.debts += sums.debts;
        all.advances += sums.advances;
      }
      // What was taken, by the receipts.
      auto taken = db.Prepare(R"sql(
        SELECT coalesce(sum(CASE WHEN reversed_day IS NOT NULL AND reversed_day <= ?1 THEN 0 ELSE amount END), 0)
        FROM payment WHERE day <= ?1)sql");
      taken.Bind(LedgerBook::Day(on));
      taken.Next();
      RC_ASSERT(taken.Int(0) == all.payments);
      RC_ASSERT(all.charges - all.reliefs - all.payments == all.debts - all.advances);
      return 0;
    });
  }

  // No more is posted than has grown.
  void CheckPenalty(PayerId payer, const std::string& kind) {
    m_book.Read<int>([&](store::Database& db) {
      const auto postings = PostingsOf(db, payer, kind);
      PenaltyRule rule;
      const Date on = LedgerBook::Day("2025-12-31");
      auto grown = GrownPenalty(rule, postings, on);
      RC_ASSERT(grown.has_value());
      for (const auto& [due, posted] : PostedPenalty(postings, on)) RC_ASSERT(posted <= (*grown)[due]);
      return 0;
    });
  }

  LedgerBook& m_book;
  std::vector<PayerId> m_payers;
  std::vector<Source> m_sources;
  std::vector<office::Json> m_payments;
};

}  // namespace

TEST_CASE("whatever is charged, let off, paid, taken back and assessed anew: the sums agree on every day") {
  CHECK(rc::check("conservation", [] {
    LedgerBook book;
    History history(book);
    const int steps = *rc::gen::inRange(1, 30);
    for (int i = 0; i < steps; ++i) history.Step();
    history.Check();
    RC_ASSERT(CheckReplayOracle(*book) == "");
  }));
}
