// SPDX-License-Identifier: Apache-2.0
// The statement of a payer and lists of arrears, as of any day, and how fast they come from a full ledger.
#include "ledger/statement.h"

#include <catch2/catch.hpp>
#include <chrono>

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

int64_t Milliseconds(const std::function<void()>& work) {
  const auto begin = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begin).count();
}

}  // namespace

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
    worst = std::max(worst, Milliseconds([&] { StatementFor(book, payers[i], "2025-05-14"); }));
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
