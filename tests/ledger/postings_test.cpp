// SPDX-License-Identifier: Apache-2.0
// Charges, reliefs, reversals and advances.
#include "ledger/postings.h"

#include <catch2/catch.hpp>

#include "ledger_book.h"
#include "support/replay_oracle.h"

using namespace aiyl;
using namespace aiyl::test;
using namespace aiyl::ledger;

TEST_CASE("a charge stands as a debt of its kind and due day, a relief takes part of it, a reversal all of it") {
  LedgerBook book;
  const auto payer = book.Payer(book.Household("1"));
  const auto waste = book.Charge(payer, "local.waste", "2025-01-10", "2025-02-01", 12'000);
  const auto tax = book.Charge(payer, "tax.household-plot", "2025-01-11", "2025-09-01", 30'000);
  CHECK(book.Left(payer, "2025-01-09") == "");
  CHECK(book.Left(payer, "2025-01-10") == "local.waste 2025-02-01: 12000 + 0 + 0 + 0");
  CHECK(book.Left(payer, "2025-05-14") ==
        "local.waste 2025-02-01: 12000 + 0 + 0 + 0; tax.household-plot 2025-09-01: 30000 + 0 + 0 + 0");
  const auto relief = [&](int64_t amount) {
    return book.Write([&](store::UnitOfWork& work) {
      return PostRelief(work, {.payer = payer,
                               .payment_kind = "local.waste",
                               .day = LedgerBook::Day("2025-01-20"),
                               .due = LedgerBook::Day("2025-02-01"),
                               .amount = Tyiyn(amount),
                               .source = waste});
    });
  };
  CHECK(relief(12'001) == "ledger.relief");
  CHECK(relief(4'000) == "");
  CHECK(book.Left(payer, "2025-01-20").starts_with("local.waste 2025-02-01: 8000 + 0 + 0 + 0"));
  book.Cancel(waste, "2025-02-03");
  CHECK(book.Left(payer, "2025-02-02").starts_with("local.waste 2025-02-01: 8000 + 0 + 0 + 0"));
  CHECK(book.Left(payer, "2025-02-03").starts_with("local.waste 2025-02-01: 0 + 0 + 0 + 0"));
  book.Cancel(waste, "2025-02-04");  // nothing of it stands any more
  CHECK(book.Number("SELECT count(*) FROM ledger_posting WHERE what = 'reversal'") == 2);
  book.Cancel(tax, "2025-02-04");
  CHECK(CheckReplayOracle(*book) == "");
}

TEST_CASE("a sum that no village owes, and a day that is closed, are refused") {
  LedgerBook book;
  const auto payer = book.Payer(book.Household("1"));
  const auto post = [&](const std::string& day, int64_t amount) {
    return book.Write([&](store::UnitOfWork& work) {
      return PostCharge(work, {.payer = payer,
                               .payment_kind = "local.waste",
                               .day = LedgerBook::Day(day),
                               .due = LedgerBook::Day("2025-02-01"),
                               .amount = Tyiyn(amount)});
    });
  };
  CHECK(post("2025-01-01", 1'000'000'000'001) == "ledger.amount");
  CHECK(post("2025-01-01", -1) == "ledger.amount");
  CHECK(post("2025-01-01", 0) == "");
  CHECK(book.Number("SELECT count(*) FROM ledger_posting") == 0);
  REQUIRE(book.Write([&](store::UnitOfWork& work) -> Status {
    work.Db()
        .Prepare(R"sql(
      INSERT INTO day_close(id, office, day, opening, received, given_back, delivered, closing, counted)
      VALUES(?, ?, '2025-01-10', 0, 0, 0, 0, 0, 0))sql")
        .Bind(work.Ids().Next(), work.By().office)
        .Run();
    return {};
  }) == "");
  CHECK(post("2025-01-09", 100) == "ledger.closed-day");
  CHECK(post("2025-01-10", 100) == "ledger.closed-day");
  CHECK(post("2025-01-11", 100) == "");
}
