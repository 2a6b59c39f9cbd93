// SPDX-License-Identifier: Apache-2.0
// How fast a full ledger is written and read.
#include <catch2/catch.hpp>
#include <chrono>

#include "ledger/postings.h"
#include "ledger/statement.h"
#include "ledger_book.h"

using namespace aiyl;
using namespace aiyl::test;
using namespace aiyl::ledger;

namespace {

int64_t Milliseconds(const std::function<void()>& work) {
  const auto begin = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begin).count();
}

}  // namespace

TEST_CASE("forty-five thousand charges are written in a few seconds, journal included") {
  LedgerBook book;
  std::vector<household::HouseholdId> households;
  for (int i = 0; i < 100; ++i) households.push_back(book.Household(std::to_string(i + 1)));
  const auto ms = Milliseconds([&] {
    store::Book::Bulk bulk(*book);
    for (int act = 0; act < 12; ++act)
      REQUIRE(book.Write([&](store::UnitOfWork& work) -> Status {
        for (int i = 0; i < 3'750; ++i) {
          AIYL_ASSIGN(const auto payer, EnsurePayer(work, households[static_cast<size_t>(i % 100)]));
          AIYL_TRY(PostCharge(work, {.payer = payer,
                                     .payment_kind = "tax.dwelling",
                                     .day = LedgerBook::Day("2025-01-10"),
                                     .due = LedgerBook::Day("2025-09-01"),
                                     .amount = Tyiyn(100 + i)}));
        }
        return {};
      }) == "");
    REQUIRE(bulk.End());
  });
  WARN("45,000 charges: " << ms << " ms");
  CHECK(book.Number("SELECT count(*) FROM ledger_posting") == 45'000);
  CHECK(ms < 15'000);
}

TEST_CASE("a statement comes from a full ledger within a blink, and arrears of the whole village soon") {
  LedgerBook book;
  std::vector<PayerId> payers;
  for (int i = 0; i < 150; ++i) payers.push_back(book.Payer(book.Household(std::to_string(i + 1))));
  const std::vector<std::string> kinds = {"tax.dwelling", "tax.household-plot", "tax.vehicle", "local.waste",
                                          "local.pasture"};
  // Five years of five kinds, and beside them as many rows of others as 12,000 households would have.
  store::Book::Bulk bulk(*book);
  REQUIRE(book.Write([&](store::UnitOfWork& work) -> Status {
    for (const auto& payer : payers)
      for (const auto& kind : kinds)
        for (int year = 2020; year < 2025; ++year)
          for (int part = 0; part < 60; ++part)
            AIYL_TRY(PostCharge(work, {.payer = payer,
                                       .payment_kind = kind,
                                       .day = *Date::FromYmd(year, 1, 10),
                                       .due = *Date::FromYmd(year, 9, 1 + part % 3),
                                       .amount = Tyiyn(1'000 + part)}));
    return {};
  }) == "");
  REQUIRE(bulk.End());
  CHECK(book.Number("SELECT count(*) FROM ledger_posting") == 225'000);
  int64_t worst = 0;
  for (size_t i = 0; i < payers.size(); i += 15)
    worst = std::max(worst, Milliseconds([&] {
                       book.Read<int>([&](store::Database& db) {
                         REQUIRE(StatementOf(db, payers[i], LedgerBook::Day("2025-05-14")));
                         return 0;
                       });
                     }));
  WARN("statement of 1,500 postings among 225,000: " << worst << " ms");
  CHECK(worst < 100);
  const auto all = Milliseconds([&] {
    book.Read<int>([&](store::Database& db) {
      const auto found = ArrearsOf(db, {.scope = book.Office().Scope(), .on = LedgerBook::Day("2025-05-14")});
      REQUIRE(found);
      CHECK(found->size() == payers.size());
      return 0;
    });
  });
  WARN("arrears: " << all << " ms");
  CHECK(all < 10'000);
}
