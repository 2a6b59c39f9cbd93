// SPDX-License-Identifier: Apache-2.0
// The statement of a payer and lists of arrears, as of any day.
#include "ledger/statement.h"

#include <catch2/catch.hpp>

#include "ledger/collection.h"
#include "ledger/ledger_papers.h"
#include "ledger_book.h"
#include "page/page_model.h"

using namespace aiyl;
using namespace aiyl::test;
using namespace aiyl::ledger;

namespace {

Statement StatementFor(LedgerBook& book, PayerId payer, const std::string& on) {
  return book.Read<Statement>([&](store::Database& db) {
    auto statement = StatementOf(db, payer, LedgerBook::Day(on));
    REQUIRE(statement);
    return *statement;
  });
}

}  // namespace

TEST_CASE("what was due in a month counts there, however late it was charged") {
  LedgerBook book;
  const auto payer = book.Payer(book.Household("17"));
  book.Charge(payer, "tax.dwelling", "2025-03-10", "2023-09-01", 100'000);
  const auto sums = [&](const std::string& on) {
    return book.Read<std::map<std::string, MonthlySums>>(
        [&](store::Database& db) { return CollectionOf(db, {}, 2023, LedgerBook::Day(on)); });
  };
  CHECK(sums("2025-03-09").empty());
  auto made = sums("2025-03-10");
  CHECK(made["tax.dwelling"].due[8] == Tyiyn(100'000));
  CHECK(made["tax.dwelling"].due_in_all == Tyiyn(100'000));
}

TEST_CASE("a statement shows each charge and payment with the balance, and the penalty as it stands that day") {
  LedgerBook book;
  book.Do("delegation.add", {{"number", "1"}, {"day", "2020-01-10"}, {"cash_ground", "2.3-п."}});
  const auto payer = book.Payer(book.Household("17"));
  book.Charge(payer, "tax.dwelling", "2023-06-01", "2023-09-01", 100'000);
  book.Charge(payer, "local.waste", "2023-06-01", "2023-07-01", 12'000);
  auto statement = StatementFor(book, payer, "2023-12-31");
  REQUIRE(statement.debts.size() == 2);
  CHECK(statement.debts[1].growing == Tyiyn(10'890));  // T17
  CHECK(statement.owed == Tyiyn(122'890));
  CHECK(statement.overdue == statement.owed);
  book.Do("payment.take",
          {{"payer", payer.ToText()}, {"kind", "tax.dwelling"}, {"amount", 110'890}, {"happened_on", "2023-12-31"}});
  statement = StatementFor(book, payer, "2023-12-31");
  CHECK(statement.owed == Tyiyn(12'000));
  REQUIRE(statement.lines.size() == 5);
  CHECK(statement.lines.back().balance == 0);
  CHECK(statement.lines.back().receipt == "1/2023");
  CHECK(StatementFor(book, payer, "2023-12-30").owed == Tyiyn(122'800));
  CHECK(StatementFor(book, payer, "2023-05-31").lines.empty());
  // Without an agreement that day the lines on taxes are an information calculation, and the paper says so.
  for (const auto language : {office::Language::kKy, office::Language::kRu}) {
    const auto words = book.Read<std::string>([&](store::Database& db) {
      const auto document = StatementPaper(db, statement, language).ToDocument();
      REQUIRE(document);
      return page::PlainText(*document);
    });
    CHECK(words.find("1/2023") != std::string::npos);
    CHECK(words.find(language == office::Language::kRu ? "информационный расчёт" : "маалыматтык эсеп") ==
          std::string::npos);
  }
}

TEST_CASE("arrears stand by address with their age; what is not due yet or paid is no arrear") {
  LedgerBook book;
  const auto one = book.Payer(book.Household("2")), two = book.Payer(book.Household("1"));
  book.Charge(one, "local.waste", "2020-01-10", "2020-02-01", 1'000);
  book.Charge(one, "local.waste", "2023-01-10", "2023-02-01", 2'000);
  book.Charge(one, "tax.dwelling", "2025-01-10", "2025-04-01", 100'000);
  book.Charge(two, "local.waste", "2025-01-10", "2025-02-01", 4'000);
  book.Charge(two, "local.pasture", "2025-01-10", "2025-12-01", 5'000);
  book.Do("payment.take",
          {{"payer", two.ToText()}, {"kind", "local.waste"}, {"amount", 4'000}, {"happened_on", "2025-05-02"}});
  const auto arrears = [&](const std::string& on, const std::string& kind) {
    return book.Read<std::vector<PayerDebt>>([&](store::Database& db) {
      auto found = ArrearsOf(
          db,
          {.scope = book.Office().Scope(), .on = LedgerBook::Day(on), .village = book.Village(), .payment_kind = kind});
      REQUIRE(found);
      return *found;
    });
  };
  const auto before = arrears("2025-05-01", "");
  REQUIRE(before.size() == 2);
  CHECK(before[0].payer.account == "1");  // house 1 before house 2
  CHECK(before[0].year == Tyiyn(4'000));
  CHECK(before[1].older == Tyiyn(1'000));
  CHECK(before[1].three == Tyiyn(2'000));
  CHECK(before[1].year == Tyiyn(100'000));
  CHECK(before[1].penalty == Tyiyn(2'700));  // 30 days on 1000 som
  CHECK(before[1].total == Tyiyn(105'700));
  CHECK(before[1].oldest == LedgerBook::Day("2020-02-01"));
  const auto after = arrears("2025-05-02", "local.");
  REQUIRE(after.size() == 1);
  CHECK(after[0].total == Tyiyn(3'000));
}
