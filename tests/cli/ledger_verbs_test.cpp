// SPDX-License-Identifier: Apache-2.0
// pay, reverse, bank, statement, arrears and what they print, on a new village's book.
#include <catch2/catch.hpp>
#include <filesystem>

#include "village.h"

using namespace aiyl;
using namespace aiyl::test;

namespace {

struct Payers : Village {
  Payers() { REQUIRE_DONE(RunAiyl({"import", book, (folder / "persons.csv").string()})); }
  std::string Number(const CliAnswer& answer) const { return answer.Json()["made"]["number"]; }
};

}  // namespace

TEST_CASE("a payment from the command line: receipt, statement, reversal, arrears, papers") {
  Payers village;
  const auto paid = RunAiyl({"--json", "pay", village.book, "1", "--kind", "waste", "--amount", "120,50", "--by",
                             "Асанов Нурбек", "--out", village.File("receipt.pdf")});
  REQUIRE_DONE(paid);
  const std::string number = village.Number(paid);
  CHECK(paid.Json()["made"]["advance_tyiyn"] == 12'050);
  CHECK(std::filesystem::file_size(village.File("receipt.pdf")) > 5'000);
  // By ПИН: a person's own account.
  REQUIRE_DONE(RunAiyl({"pay", village.book, "21203197800011", "--kind", "Арендная плата", "--amount", "50"}));
  const auto statement = RunAiyl({"--json", "statement", village.book, "1"});
  REQUIRE_DONE(statement);
  CHECK(statement.Json()["advance_tyiyn"] == 12'050);
  CHECK(statement.Json()["lines"][0]["receipt"] == number);
  REQUIRE_DONE(RunAiyl({"reverse", village.book, number, "--reason", "Башканыкы"}));
  CHECK(RunAiyl({"reverse", village.book, number, "--reason", "Башканыкы"}).status == 1);
  CHECK(RunAiyl({"--json", "statement", village.book, "1"}).Json()["advance_tyiyn"] == 0);
  REQUIRE_DONE(RunAiyl({"print", "receipt", village.book, number, "--out", village.File("again.pdf")}));
  REQUIRE_DONE(RunAiyl({"print", "statement", village.book, "1", "--paper", "ru", "--out", village.File("s.pdf")}));
  REQUIRE_DONE(RunAiyl({"print", "payments", village.book, "--out", village.File("p.xlsx")}));
  REQUIRE_DONE(RunAiyl({"print", "day-close", village.book, "--out", village.File("till.pdf")}));
  REQUIRE_DONE(RunAiyl({"print", "cash-book", village.book, "--out", village.File("cash.csv")}));
  const auto arrears = RunAiyl({"--json", "arrears", village.book, "--village", "Сыноо", "--kind", "local.", "--out",
                                village.File("arrears.xlsx")});
  REQUIRE_DONE(arrears);
  CHECK(arrears.Json()["total_tyiyn"] == 0);
  // Several, all or none.
  CHECK(RunAiyl({"pay", village.book, "--kind", "waste", "--rows",
                 R"json([{"payer":"1","amount":100},{"payer":"999","amount":100}])json"})
            .status == 1);
  REQUIRE_DONE(RunAiyl({"pay", village.book, "--kind", "waste", "--rows",
                        R"json([{"payer":"1","amount":100},{"payer":"2","amount":100}])json"}));
  REQUIRE_DONE(RunAiyl({"check", village.book, "--full"}));
}

TEST_CASE("a tax is not taken without an agreement, and the sentence says what to do") {
  Payers village;
  const auto refused = RunAiyl({"--lang", "ru", "pay", village.book, "1", "--kind", "dwelling", "--amount", "100"});
  CHECK(refused.status == 1);
  CHECK(refused.err.find("информационный расчёт") != std::string::npos);
  CHECK(RunAiyl({"pay", village.book, "1", "--kind", "nothing", "--amount", "100"}).status == 2);
  CHECK(RunAiyl({"pay", village.book, "1", "--kind", "waste", "--amount", "көп"}).status == 2);
  CHECK(RunAiyl({"pay", village.book, "999", "--kind", "waste", "--amount", "1"}).status == 1);
  CHECK(RunAiyl({"statement", village.book, "999"}).status == 1);
  CHECK(RunAiyl({"print", "receipt", village.book, "77/2026", "--out", village.File("x.pdf")}).status == 1);
}

TEST_CASE("a bank's file from the command line: a dry run writes nothing, the same file twice is refused") {
  Payers village;
  const std::string file = village.File("bank.csv");
  REQUIRE(WriteFileAtomically(file,
                              "Дата;Сумма;ПИН;Эсеп;Төлөөчү;Түрү\n"
                              "03.02.2025;120;;1;;local.waste\n"
                              "03.02.2025;70,50;11911196000014;;;local.waste\n"
                              "03.02.2025;70;;;Ким Вера;local.waste\n"
                              "Итого;260,50;;;;\n")
              .has_value());
  const auto dry = RunAiyl({"--json", "bank", village.book, file, "--dry-run"});
  REQUIRE_DONE(dry);
  CHECK(dry.Json()["made"]["taken"] == 2);
  CHECK(dry.Json()["skipped"] == 1);
  const auto taken = RunAiyl({"--json", "bank", village.book, file});
  REQUIRE_DONE(taken);
  CHECK(taken.Json()["made"]["amount_tyiyn"] == 19'050);
  CHECK(taken.Json()["made"]["open"][0]["why"] == "no-payer");
  CHECK(RunAiyl({"bank", village.book, file}).status == 1);
  CHECK(RunAiyl({"bank", village.book, village.pass}).status != 0);
}
