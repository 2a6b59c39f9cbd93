// SPDX-License-Identifier: Apache-2.0
// The paper at the end of a clerk's first day: ordered, issued, printed once more, and lists out again.
#include <catch2/catch.hpp>
#include <filesystem>

#include "village.h"

using namespace aiyl;
using namespace aiyl::test;

TEST_CASE("from the spreadsheet to the certificate: new, import, find, certificate, undo refused, check") {
  const Village village;
  REQUIRE_DONE(RunAiyl({"import", village.book, village.File("persons.csv")}));
  const auto person = FindOne(village.book, "Асанов Бакыт");
  REQUIRE_DONE(RunAiyl({"act", village.book, "signatory.set", "--data",
                        R"({"name_ky": "Ж. Осмонов", "name_ru": "Ж. Осмонов",
                            "post_ky": "Айыл өкмөтүнүн башчысы", "post_ru": "Глава айыл окмоту"})"}));
  const auto order = [&](const std::string& out, std::vector<std::string> more = {}) {
    std::vector<std::string> args = {"--json",   "certificate", village.book,     "--kind", "family",
                                     "--person", person["pin"], "--purpose",      "school", "--paper",
                                     "both",     "--out",       village.File(out)};
    args.insert(args.end(), more.begin(), more.end());
    return RunAiyl(args);
  };
  CHECK(order("no.pdf").status == 2);  // a real book's keys need their passphrase
  const CliAnswer first = order("family.pdf", {"--passphrase-file", village.pass});
  REQUIRE_DONE(first);
  CHECK(ReadWholeFile(village.File("family.pdf"))->starts_with("%PDF"));
  const CliAnswer second = order("second.pdf", {"--passphrase-file", village.pass});
  REQUIRE_DONE(second);
  CHECK(first.Json()["number"] != second.Json()["number"]);
  // The clerk's own ending instead of the suggested one; a field that takes none is refused before a number is taken.
  const CliAnswer seen = order("seen.pdf", {"--preview"});
  REQUIRE_DONE(seen);
  CHECK(seen.Json()["cases"][0]["field"] == "person.name.ky|DAT");
  CHECK(order("no.pdf", {"--case", "person.birth=кимге"}).status == 1);
  CHECK(order("no.pdf", {"--case", "person.name"}).status == 2);
  const CliAnswer own =
      order("own.pdf", {"--case", "person.name=Асанов Бакытка өзүнө", "--passphrase-file", village.pass});
  REQUIRE_DONE(own);
  CHECK(own.Json()["cases"][0]["printed"] == "Асанов Бакытка өзүнө");
  CHECK(RunAiyl({"undo", village.book, first.Json()["act"]}).status == 1);  // a paper is annulled, not undone
  const CliAnswer copy =
      RunAiyl({"--json", "paper", village.book, first.Json()["number"], "--out", village.File("copy.pdf")});
  REQUIRE_DONE(copy);
  CHECK(copy.Json()["copy"] == 1);
  CHECK(RunAiyl({"paper", village.book, "999999/1999", "--out", village.File("none.pdf")}).status == 1);
  CHECK(
      RunAiyl({"certificate", village.book, "--kind", "dog", "--person", "1", "--out", village.File("x.pdf")}).status ==
      2);

  const CliAnswer out = RunAiyl({"--json", "export-sheet", village.book, "persons", village.File("out.xlsx")});
  REQUIRE_DONE(out);
  CHECK(out.Json()["rows"] == 4);
  CHECK(RunAiyl({"export-sheet", village.book, "cows", village.File("x.xlsx")}).status == 2);
  REQUIRE_DONE(RunAiyl({"check", village.book, "--full"}));
}
