// SPDX-License-Identifier: Apache-2.0
// The till: what is in it, its close, and that nothing comes before it any more.
#include "ledger/cash.h"

#include <catch2/catch.hpp>

#include "ledger/ledger_papers.h"
#include "ledger_book.h"
#include "page/page_model.h"
#include "support/replay_oracle.h"

using namespace aiyl;
using namespace aiyl::test;
using namespace aiyl::ledger;
using office::Json;

TEST_CASE("a day is closed with what was counted, and nothing is entered on it or before it any more") {
  LedgerBook book;
  const auto payer = book.Payer(book.Household("1"));
  const auto pay = [&](int64_t amount, const std::string& day, const std::string& method = "cash") {
    return Json{{"payer", payer.ToText()},
                {"kind", "local.waste"},
                {"amount", amount},
                {"method", method},
                {"happened_on", day}};
  };
  book.Do("payment.take", pay(10'000, "2025-05-01"));
  const auto wrong = book.Do("payment.take", pay(3'000, "2025-05-02"));
  book.Do("payment.take", pay(9'999, "2025-05-02", "bank"));
  book.Do("payment.reverse", {{"payment", wrong.at("id")}, {"reason", "х"}, {"happened_on", "2025-05-02"}});
  CHECK(book.Refusal("cash.deliver", {{"amount", 10'001}, {"document", "№ 3"}, {"happened_on", "2025-05-02"}}) ==
        "cash.too-much@amount");
  book.Do("cash.deliver", {{"amount", 8'000}, {"document", "№ 3"}, {"happened_on", "2025-05-02"}});

  CHECK(book.Refusal("day.close", {{"counted", 2'000}, {"happened_on", "2025-05-15"}}) == "day.future@happened_on");
  CHECK(book.Refusal("day.close", {{"counted", 1'900}, {"happened_on", "2025-05-02"}}) == "day.difference@close_note");
  const auto closed =
      book.Do("day.close", {{"counted", 1'900}, {"close_note", "1 сом жетпейт"}, {"happened_on", "2025-05-02"}});
  CHECK(closed.at("received_tyiyn") == 13'000);
  CHECK(closed.at("given_back_tyiyn") == 3'000);
  CHECK(closed.at("closing_tyiyn") == 2'000);
  for (const std::string day : {"2025-05-02", "2025-05-01"}) {
    CHECK(book.Refusal("payment.take", pay(100, day)) == "ledger.closed-day@happened_on");
    CHECK(book.Refusal("day.close", {{"counted", 0}, {"happened_on", day}}) == "ledger.closed-day@happened_on");
    CHECK(book.Refusal("cash.deliver", {{"amount", 1}, {"document", "№ 4"}, {"happened_on", day}}) ==
          "ledger.closed-day@happened_on");
  }
  CHECK(
      book.Refusal("payment.reverse", {{"payment", wrong.at("id")}, {"reason", "х"}, {"happened_on", "2025-05-02"}}) ==
      "payment.reversed@payment");
  // The next day begins with what was counted.
  book.Do("payment.take", pay(500, "2025-05-03"));
  const auto sheet = book.Read<CashSheet>(
      [&](store::Database& db) { return CashSheetOf(db, book.Actor().office, LedgerBook::Day("2025-05-03")); });
  CHECK(sheet.opening == Tyiyn(1'900));
  CHECK(sheet.closing == Tyiyn(2'400));
  CHECK_FALSE(sheet.IsClosed());
  const auto cash_book = book.Read<CashBook>([&](store::Database& db) {
    return CashBookOf(db, book.Actor().office, LedgerBook::Day("2025-05-01"), LedgerBook::Day("2025-05-31"));
  });
  REQUIRE(cash_book.lines.size() == 3);
  CHECK(cash_book.lines[1].closing == Tyiyn(2'000));
  CHECK(cash_book.lines[1].closed);
  CHECK(cash_book.lines[2].closing == Tyiyn(2'400));
  CHECK(CheckReplayOracle(*book) == "");
}

TEST_CASE("the sheet of a closed day has the head of the journal") {
  LedgerBook book;
  book.Do("day.close", {{"counted", 0}, {"happened_on", "2025-05-02"}});
  const auto words = book.Read<std::string>([&](store::Database& db) {
    const auto sheet = CashSheetOf(db, book.Actor().office, LedgerBook::Day("2025-05-02"));
    const auto document = DayClosePaper(db, book.Actor().office, sheet, office::Language::kRu).ToDocument();
    REQUIRE(document);
    CHECK(JournalHead(db, book.Actor().office, office::Language::kRu).find("голова") != std::string::npos);
    return page::PlainText(*document);
  });
  CHECK(words.find("Закрытие дня") != std::string::npos);
  CHECK(words.find("голова") != std::string::npos);
}
