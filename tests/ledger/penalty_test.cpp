// SPDX-License-Identifier: Apache-2.0
// The penalty of a late tax as of any day.
#include "ledger/penalty.h"

#include <catch2/catch.hpp>

#include "ledger_book.h"
#include "support/replay_oracle.h"

using namespace aiyl;
using namespace aiyl::test;
using namespace aiyl::ledger;
using office::Json;

namespace {

// What has grown on all debts of one kind, in тыйын.
int64_t Grown(LedgerBook& book, PayerId payer, const std::string& on, const std::string& kind = "tax.dwelling") {
  return book.Read<int64_t>([&](store::Database& db) {
    PenaltyRule rule;
    const auto grown = GrownPenalty(rule, PostingsOf(db, payer, kind), LedgerBook::Day(on));
    REQUIRE(grown);
    int64_t sum = 0;
    for (const auto& [due, tyiyn] : *grown) sum += tyiyn.Value();
    return sum;
  });
}

void Agree(LedgerBook& book) {
  book.Do("delegation.add", {{"number", "1"}, {"day", "2020-01-10"}, {"cash_ground", "2.3-п."}});
}

Json Pay(LedgerBook& book, PayerId payer, int64_t amount, const std::string& day) {
  return book.Do("payment.take",
                 {{"payer", payer.ToText()}, {"kind", "tax.dwelling"}, {"amount", amount}, {"happened_on", day}});
}

}  // namespace

TEST_CASE("T17: 121 days on 1000 som are 108.90; none on the due day itself") {
  LedgerBook book;
  const auto payer = book.Payer(book.Household("1"));
  book.Charge(payer, "tax.dwelling", "2023-06-01", "2023-09-01", 100'000);
  CHECK(Grown(book, payer, "2023-09-01") == 0);
  CHECK(Grown(book, payer, "2023-09-02") == 90);
  CHECK(Grown(book, payer, "2023-12-31") == 10'890);
}

TEST_CASE("T18: the penalty never passes the tax") {
  LedgerBook book;
  const auto payer = book.Payer(book.Household("1"));
  book.Charge(payer, "tax.dwelling", "2020-06-01", "2020-09-01", 100'000);
  CHECK(Grown(book, payer, LedgerBook::Day("2020-09-01").PlusDays(1'200).Iso()) == 100'000);
  CHECK(Grown(book, payer, "2025-05-14") == 100'000);
}

TEST_CASE("T25: a payment of 500 is laid on the tax and the penalty of each year in order, or on all tax first") {
  for (const std::string order : {"oldest-first", "tax-first"}) {
    LedgerBook book;
    Agree(book);
    if (order == "tax-first") {
      // A dated setting of the office.
      REQUIRE(book.Write([&](store::UnitOfWork& work) -> Status {
        work.Db()
            .Prepare("INSERT INTO setting(id, office, key, value) VALUES(?, ?, 'ledger.allocation', ?)")
            .Bind(work.Ids().Next(), work.By().office, order)
            .Run();
        return {};
      }) == "");
    }
    const auto payer = book.Payer(book.Household("1"));
    book.Charge(payer, "tax.dwelling", "2022-06-01", "2022-09-01", 30'000);
    book.Charge(payer, "tax.dwelling", "2023-06-01", "2023-09-01", 40'000);
    // Penalties as they are that day: 300 × 0.09 % × 393 days, 400 × 0.09 % × 28 days.
    const auto made = Pay(book, payer, 50'000, "2023-09-29");
    const auto& parts = made.at("parts");
    if (order == "oldest-first") {
      CHECK(parts.at(0).at("amount_tyiyn") == 30'000);
      CHECK(parts.at(1).at("part") == "penalty");
      CHECK(parts.at(1).at("amount_tyiyn") == 10'611);
      CHECK(parts.at(2).at("amount_tyiyn") == 9'389);
      CHECK(book.Left(payer, "2023-09-29") ==
            "tax.dwelling 2022-09-01: 0 + 0 + 0 + 0; tax.dwelling 2023-09-01: 30611 + 0 + 1008 + 0");
    } else {
      CHECK(book.Left(payer, "2023-09-29") ==
            "tax.dwelling 2022-09-01: 0 + 0 + 10611 + 0; tax.dwelling 2023-09-01: 20000 + 0 + 1008 + 0");
    }
  }
}

TEST_CASE("after a part was paid the penalty grows on the rest; figures of past days stay") {
  LedgerBook book;
  Agree(book);
  const auto payer = book.Payer(book.Household("1"));
  book.Charge(payer, "tax.dwelling", "2023-06-01", "2023-09-01", 100'000);
  Pay(book, payer, 60'000, "2023-09-11");  // ten days late
  CHECK(Grown(book, payer, "2023-09-11") == 900);
  CHECK(Grown(book, payer, "2023-09-21") == 900 + 360);
  CHECK(Grown(book, payer, "2023-09-06") == 450);
  CHECK(CheckReplayOracle(*book) == "");
}

TEST_CASE("a payment and its reversal leave no trace in the penalty, nor does an advance that it was laid from") {
  LedgerBook book, other;
  Agree(book);
  Agree(other);
  const auto payer = book.Payer(book.Household("1")), same = other.Payer(other.Household("1"));
  const auto made = Pay(book, payer, 130'000, "2023-05-01");  // before it is assessed: an advance
  book.Charge(payer, "tax.dwelling", "2023-06-01", "2023-09-01", 100'000);
  other.Charge(same, "tax.dwelling", "2023-06-01", "2023-09-01", 100'000);
  CHECK(Grown(book, payer, "2023-12-01") == 0);
  book.Do("payment.reverse", {{"payment", made.at("id")}, {"reason", "х"}, {"happened_on", "2023-12-05"}});
  for (const std::string on : {"2023-12-05", "2024-01-01", "2025-05-14"}) {
    CHECK(book.Left(payer, on) == other.Left(same, on));
    CHECK(Grown(book, payer, on) == Grown(other, same, on));
  }
  CHECK(Grown(book, payer, "2023-12-04") == 0);  // as it stood on that day
}

TEST_CASE("a smaller assessment takes back the penalty that was posted on the larger one") {
  LedgerBook book;
  Agree(book);
  const auto payer = book.Payer(book.Household("1"));
  const auto source = book.Charge(payer, "tax.dwelling", "2023-06-01", "2023-09-01", 100'000);
  Pay(book, payer, 100'900, "2023-09-11");  // all of it with ten days of penalty
  CHECK(book.Left(payer, "2023-09-11") == "tax.dwelling 2023-09-01: 0 + 0 + 0 + 0");
  book.Cancel(source, "2023-10-01");
  CHECK(book.Left(payer, "2023-10-01") == "tax.dwelling 2023-09-01: 0 + 0 + 0 + 0; tax.dwelling advance 100900");
  book.Charge(payer, "tax.dwelling", "2023-10-01", "2023-09-01", 50'000);
  // Owed since September, paid on the 11th: ten days on 500 som.
  CHECK(Grown(book, payer, "2023-10-01") == 450);
  CHECK(book.Left(payer, "2023-10-01") == "tax.dwelling 2023-09-01: 0 + 0 + 0 + 0; tax.dwelling advance 50450");
  CHECK(CheckReplayOracle(*book) == "");
}

TEST_CASE("a local payment bears no penalty, unless the decision says so") {
  LedgerBook book;
  const auto payer = book.Payer(book.Household("1"));
  const auto post = [&](PenaltyGround ground, const std::string& due) {
    REQUIRE(book.Write([&](store::UnitOfWork& work) {
      return PostCharge(work, {.payer = payer,
                               .payment_kind = "local.rent",
                               .day = LedgerBook::Day("2023-06-01"),
                               .due = LedgerBook::Day(due),
                               .amount = Tyiyn(100'000),
                               .penalty = ground});
    }) == "");
  };
  post(PenaltyGround::kTaxesOnly, "2023-09-01");
  CHECK(Grown(book, payer, "2023-12-31", "local.rent") == 0);
  post(PenaltyGround::kDecision, "2023-10-01");
  CHECK(Grown(book, payer, "2023-10-11", "local.rent") == 900);
}

TEST_CASE("a payment that is entered late takes back the penalty that had been posted without it") {
  LedgerBook book;
  Agree(book);
  const auto payer = book.Payer(book.Household("1"));
  book.Charge(payer, "tax.dwelling", "2023-06-01", "2023-09-01", 100'000);
  Pay(book, payer, 10'000, "2023-09-21");  // posts twenty days on 1000: 18 som
  CHECK(book.Left(payer, "2023-09-21") == "tax.dwelling 2023-09-01: 90000 + 0 + 1800 + 0");
  Pay(book, payer, 90'000, "2023-09-01");  // the bank tells of it now
  CHECK(book.Left(payer, "2025-05-14") == "tax.dwelling 2023-09-01: 0 + 0 + 180 + 0");
  CHECK(Grown(book, payer, "2025-05-14") == 180);
  CHECK(CheckReplayOracle(*book) == "");
}
