// SPDX-License-Identifier: Apache-2.0
// What a person types in place of ids and codes, and files that must not be written over.
#include <filesystem>
#include <fstream>

#include "village.h"

using namespace aiyl;
using namespace aiyl::test;
namespace fs = std::filesystem;

namespace {

CliAnswer Act(const Village& village, const std::string& kind, const nlohmann::json& data) {
  return RunAiyl({"--json", "act", village.book, kind, "--data", data.dump()});
}

std::string Bytes(const std::string& file) {
  return *ReadWholeFile(file);
}

}  // namespace

TEST_CASE("a new book is filled by acts alone, with the names of its places, accounts and words of lists") {
  Village village;
  REQUIRE_DONE(Act(village, "street.add", {{"village", "сыноо"}, {"name_ky", "Манас"}, {"name_ru", "Манаса"}}));
  REQUIRE_DONE(Act(village, "account.open", {{"village", "41708206900010"}, {"street", "Манас"}, {"account", "7"}}));
  const CliAnswer person = Act(village, "person.register",
                               {{"household", "7"},
                                {"surname_ky", "Асанов"},
                                {"given_ky", "Бек"},
                                {"sex", "эркек"},
                                {"birth", "1990-01-01"},
                                {"pin", "20101199000011"},
                                {"relation", "биринчи жазылган адам"}});
  REQUIRE_DONE(person);
  REQUIRE_DONE(Act(village, "person.correct", {{"person", "20101199000011"}, {"phone", "0555 111222"}}));
  const CliAnswer shown = RunAiyl({"--json", "show", village.book, "household", "7"});
  REQUIRE_DONE(shown);
  CHECK(shown.Json()["members"][0]["relation"] == "head");
  CHECK(shown.Json()["members"][0]["sex"] == "m");
  CHECK(shown.Json()["address"]["street_ky"] == "Манас");
}

TEST_CASE("a word that means two codes, or none, is refused with what the list has") {
  Village village;
  REQUIRE_DONE(Act(village, "account.open", {{"village", "Сыноо"}, {"account", "7"}}));
  for (const char* word : {"небереси", "кошуна"}) {
    const CliAnswer refused =
        Act(village, "birth", {{"household", "7"}, {"given_ky", "Ай"}, {"sex", "f"}, {"relation", word}});
    CHECK(refused.status == 1);
    CHECK(refused.Json()["error"]["code"] == "code.unknown");
    CHECK(refused.err.find("granddaughter") != std::string::npos);
  }
  const CliAnswer issue = Act(village, "paper.issue", {{"kind", "family"}});
  CHECK(issue.status == 2);
  CHECK(issue.err.find("aiyl certificate") != std::string::npos);
  const CliAnswer nobody = Act(village, "death", {{"person", "20101199000011"}});
  CHECK(nobody.status == 1);
  CHECK(nobody.Json()["error"]["field"] == "person");
}

TEST_CASE("no verb writes its file over a book, and a report not over the sheet") {
  Village village;
  const std::string sheet = village.File("persons.csv"), other = village.File("other.aiyl");
  REQUIRE_DONE(RunAiyl({"import", village.book, sheet}));
  REQUIRE_DONE(RunAiyl({"demo", other, "--households", "1", "--seed", "3"}));
  const std::string before = Bytes(other), rows = Bytes(sheet);
  CHECK(RunAiyl({"backup", village.book, other}).status == 2);
  CHECK(RunAiyl({"key", "show", village.book, "--out", other, "--passphrase-file", village.pass}).status == 2);
  CHECK(RunAiyl({"import", village.book, sheet, "--report", other}).status == 2);
  const CliAnswer onto_sheet = RunAiyl({"--json", "import", village.book, sheet, "--report", sheet});
  CHECK(onto_sheet.status == 2);
  CHECK(onto_sheet.Json()["error"]["code"] == "cli.report-onto-sheet");
  const std::string pin = "10407198100012";
  const CliAnswer paper = RunAiyl({"--json", "certificate", village.book, "--kind", "family", "--person", pin,
                                   "--purpose", "school", "--out", other, "--passphrase-file", village.pass});
  CHECK(paper.status == 2);
  CHECK(paper.Json()["error"]["code"] == "file.is-book");
  CHECK(Bytes(other) == before);
  CHECK(Bytes(sheet) == rows);
  // No number was taken for the refused page.
  const CliAnswer next =
      RunAiyl({"--json", "certificate", village.book, "--kind", "family", "--person", pin, "--purpose", "school",
               "--out", village.File("family.pdf"), "--passphrase-file", village.pass});
  REQUIRE_DONE(next);
  CHECK(next.Json()["number"].get<std::string>().substr(0, 2) == "1/");
  // A newer backup takes the place of an older one of the same book.
  const std::string backup = village.File("backup.aiyl");
  REQUIRE_DONE(RunAiyl({"backup", village.book, backup}));
  REQUIRE_DONE(Act(village, "office.set", {{"phone", "1"}}));
  REQUIRE_DONE(RunAiyl({"backup", village.book, backup}));
  CHECK(RunAiyl({"compare", village.book, backup}).status == 0);
}

TEST_CASE("a certificate of the first day is signed by hand where nobody is entered who signs") {
  Village village;
  REQUIRE_DONE(RunAiyl({"import", village.book, village.File("persons.csv")}));
  const CliAnswer paper =
      RunAiyl({"--json", "certificate", village.book, "--kind", "residence", "--person", "10407198100012", "--purpose",
               "bank", "--out", village.File("paper.pdf"), "--passphrase-file", village.pass});
  REQUIRE_DONE(paper);
  bool said = false;
  const auto answer = paper.Json();
  for (const auto& remark : answer["remarks"]) said = said || remark["code"] == "signatory.missing";
  CHECK(said);
}

TEST_CASE("the public key is given out without the passphrase, under the office's name of today") {
  Village village;
  const std::string key = village.File("village.pub");
  REQUIRE_DONE(RunAiyl({"key", "show", village.book, "--out", key}));
  const std::string text = Bytes(key);
  REQUIRE_DONE(RunAiyl({"key", "show", village.book, "--out", key, "--passphrase-file", village.pass}));
  CHECK(Bytes(key) == text);
  REQUIRE_DONE(Act(village, "office.set", {{"name_ky", "Жаңы айыл өкмөтү"}, {"name_ru", "Новый айыл окмоту"}}));
  CHECK(RunAiyl({"key", "show", village.book, "--out", key}).status == 2);  // to be signed anew
  REQUIRE_DONE(RunAiyl({"key", "show", village.book, "--out", key, "--passphrase-file", village.pass}));
  REQUIRE_DONE(RunAiyl({"key", "show", village.book, "--out", key}));
  CHECK(Bytes(key).find("Жаңы айыл өкмөтү") != std::string::npos);
}

TEST_CASE("columns assigned by hand once are remembered for sheets with the same headings") {
  Village village;
  const std::string sheet = village.File("odd.csv"), map = village.File("map.json");
  REQUIRE(WriteFileAtomically(sheet, "a;b;c\n5;Бейшеев Тилек;04.04.1990\n").has_value());
  REQUIRE(WriteFileAtomically(map, R"({"version": 1, "columns": [{"column": "A", "field": "account"},
    {"column": "B", "field": "full_name_ru"}, {"column": "C", "field": "birth"}]})")
              .has_value());
  CHECK(RunAiyl({"import", village.book, sheet}).status == 1);
  REQUIRE_DONE(RunAiyl({"import", village.book, sheet, "--map", map}));
  const CliAnswer again = RunAiyl({"--json", "import", village.book, sheet});
  REQUIRE_DONE(again);
  CHECK(again.Json()["unchanged"] == 1);
}
