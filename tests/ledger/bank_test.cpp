// SPDX-License-Identifier: Apache-2.0
// A bank's file: columns, matching, what stays open, once only.
#include "ledger/bank.h"

#include <catch2/catch.hpp>

#include "ledger_book.h"
#include "support/replay_oracle.h"

using namespace aiyl;
using namespace aiyl::test;
using namespace aiyl::ledger;
using office::Json;

namespace {

std::string Example() {
  return "Банк «Мисал»;;;;;;;\n"
         "Дата;Сумма;ИНН;Лицевой счёт;Плательщик;Вид платежа;Назначение платежа;Номер документа\n"
         "03.02.2025;120,00;;17;Асанов Бакыт;Сбор за вывоз мусора;за 2025 год;4411\n"
         "03.02.2025;1 250,50;10101198000001;;;local.pasture;;4412\n"
         "04.02.2025;350;;;Ким Вера;;за воду;4413\n"
         "04.02.2025;70;;;Асанов Бакыт;local.waste;;4414\n"
         "04.02.2025;80;;99;;local.waste;;4415\n"
         "04.02.2025;90;;17;;tax.dwelling;;4416\n"
         "Итого;1 960,50;;;;;;\n";
}

Result<BankFile> ReadFile(LedgerBook& book, const std::string& text, const std::string& kind = {}) {
  return *book.Read<std::optional<Result<BankFile>>>([&](store::Database& db) {
    return std::optional(ReadBankFile(db, book.Office().Scope(), text, "bank.csv", kind));
  });
}

Json LinesOf(LedgerBook& book, const std::string& state) {
  return book.Read<Json>([&](store::Database& db) {
    Json lines = Json::object();
    for (const auto& line : ListBankLines(db, book.Office().Scope(), state))
      lines[std::to_string(line.line)] = {{"id", line.id.ToText()}, {"note", line.note}};
    return lines;
  });
}

}  // namespace

TEST_CASE("a bank's file is matched by ПИН, account and name; what did not match is listed and matched by hand") {
  LedgerBook book;
  const auto household = book.Household("17");
  book.Add(APerson().Named("Асанов", "Бакыт").Male().Born("1980-05-07").Pin("10101198000001"), household, "head");
  const auto payer = book.Payer(household);
  book.Charge(payer, "local.waste", "2025-01-10", "2025-02-01", 12'000);
  book.Charge(payer, "local.pasture", "2025-01-10", "2025-02-01", 200'000);
  const auto file = ReadFile(book, Example());
  REQUIRE(file);
  CHECK(file->lines.size() == 6);
  CHECK(file->skipped == 1);
  CHECK(file->lines[1].amount == Tyiyn(125'050));
  const auto made = book.Do("bank.take", BankFileJson(*file));
  CHECK(made.at("taken") == 3);
  CHECK(made.at("amount_tyiyn") == 12'000 + 125'050 + 7'000);
  // The ПИН is the head's, the debt the household's.
  CHECK(book.Left(payer, "2025-02-04") ==
        "local.pasture 2025-02-01: 74950 + 0 + 0 + 0; local.waste 2025-02-01: 0 + 0 + 0 + 0; local.waste advance 7000");
  const auto open = LinesOf(book, "open");
  CHECK(open.at("5").at("note") == "no-kind");
  CHECK(open.at("7").at("note") == "no-payer");
  CHECK(open.at("8").at("note") == "no-delegation");
  CHECK(book.Refusal("bank.take", BankFileJson(*file)) == "bank.taken@");

  const Json match = {{"id", open.at("7").at("id")}, {"payer", payer.ToText()}};
  const auto paid = book.Do("bank-line.match", match);
  CHECK(book.Refusal("bank-line.match", match) == "bank.line-taken@id");
  book.Do("bank-line.set-aside", {{"id", open.at("5").at("id")}, {"reason", "биздики эмес"}});
  CHECK(LinesOf(book, "open").size() == 1);
  book.Do("payment.reverse", {{"payment", paid.at("id")}, {"reason", "башканыкы"}});
  CHECK(LinesOf(book, "open").at("7").at("note") == "башканыкы");
  book.Do("bank-line.match", match);
  CHECK(CheckReplayOracle(*book) == "");
}

TEST_CASE("two of one name stay open; the account decides") {
  LedgerBook book;
  for (const auto* account : {"17", "18"})
    book.Add(APerson().Named("Асанов", "Бакыт").Male().Born("1980-05-07"), book.Household(account), "head");
  const auto file =
      ReadFile(book, "Күнү,Суммасы,Төлөөчү,Эсеп\n2025-02-03,100,Асанов Бакыт,\n2025-02-03,100,,18\n", "local.waste");
  REQUIRE(file);
  const auto made = book.Do("bank.take", BankFileJson(*file));
  CHECK(made.at("taken") == 1);
  CHECK(made.at("open").at(0).at("why") == "several");
}

TEST_CASE("a bank's file that cannot be read whole is refused with the line, and nothing is taken") {
  LedgerBook book;
  const auto code = [&](const std::string& text) {
    const auto file = ReadFile(book, text);
    return file ? std::string() : file.error().code + " " + ToEnglish(file.error().message);
  };
  CHECK(code("Имя;Адрес\nА;Б\n").starts_with("bank.headings"));
  CHECK(code("Дата;Сумма;ПИН\nкечээ;100;1\n").find("Line 2: “кечээ” in the column “Дата”") != std::string::npos);
  CHECK(code("Дата;Сумма;ПИН\n03.02.2025;-5;1\n").find("“-5” in the column “Сумма”") != std::string::npos);
  CHECK(code("Дата;Сумма;ПИН\n03.02.2025;1,234;1\n").starts_with("bank.line"));
  CHECK(code("Дата;Сумма;ПИН\n").starts_with("bank.empty"));
  const auto future = ReadFile(book, "Дата;Сумма;ПИН\n03.02.2031;100;1\n", "local.waste");
  REQUIRE(future);
  CHECK(book.Refusal("bank.take", BankFileJson(*future)) == "bank.future@lines");
  CHECK(book.Number("SELECT count(*) FROM bank_file") == 0);
}
