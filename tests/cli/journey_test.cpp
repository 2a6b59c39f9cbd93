// SPDX-License-Identifier: Apache-2.0
// A clerk's first day on the command line: a new book, the spreadsheet he has, a person found, a paper handed over, a
// mistake taken back, the book in order. And the thread to the district.
#include <catch2/catch.hpp>
#include <filesystem>

#include "village.h"

using namespace aiyl;
using namespace aiyl::test;
namespace fs = std::filesystem;

TEST_CASE("a clerk's first day: new, import, find, undo, check") {
  const Village village;
  const CliAnswer dry = RunAiyl({"--json", "import", village.book, village.File("persons.csv"), "--dry-run"});
  REQUIRE_DONE(dry);
  CHECK(RunAiyl({"--json", "find", village.book, "Асанов"}).Json().empty());

  const CliAnswer imported =
      RunAiyl({"--json", "import", village.book, village.File("persons.csv"), "--report", village.File("report.csv")});
  REQUIRE_DONE(imported);
  CHECK(imported.Json()["created"] == 4);
  CHECK(imported.Json()["refused"] == 1);  // the ПИН that a spreadsheet turned into a number
  CHECK(fs::exists(village.File("report.csv")));
  const CliAnswer again = RunAiyl({"--json", "import", village.book, village.File("persons.csv")});
  REQUIRE_DONE(again);
  CHECK(again.Json()["created"] == 0);
  CHECK(again.Json()["unchanged"] == 4);

  // In a letter habit, and under a forgotten keyboard layout.
  CHECK(FindOne(village.book, "омурбекова гулнара")["pin"] == "11911196000014");
  const auto person = FindOne(village.book, "fcfyjd ,frsn");
  CHECK(person["pin"] == "21203197800011");
  CHECK(person["account"] == "1");

  const CliAnswer act =
      RunAiyl({"--json", "act", village.book, "person.correct", "--data",
               "{\"person\": \"" + person["person"].get<std::string>() + "\", \"given_ky\": \"Бакыйт\"}"});
  REQUIRE_DONE(act);
  REQUIRE_DONE(RunAiyl({"undo", village.book, act.Json()["act"]}));
  CHECK(FindOne(village.book, "Асанов Бакыт")["name_ky"] == "Асанов Бакыт Эсенович");
  REQUIRE_DONE(RunAiyl({"check", village.book, "--full"}));
}

TEST_CASE("an import is undone as a whole by its batch") {
  const Village village;
  const CliAnswer imported = RunAiyl({"--json", "import", village.book, village.File("persons.csv")});
  REQUIRE_DONE(imported);
  const CliAnswer undone = RunAiyl({"--json", "undo", village.book, "--batch", imported.Json()["batch"]});
  REQUIRE_DONE(undone);
  CHECK(undone.Json()["left"].empty());
  CHECK(RunAiyl({"--json", "find", village.book, "Асанов"}).Json().empty());
  REQUIRE_DONE(RunAiyl({"check", village.book, "--full"}));
}

TEST_CASE("an import with nothing but refused rows has status 1, one without a table is refused") {
  const Village village;
  REQUIRE(WriteFileAtomically(village.File("bad.csv"), "Жеке эсеп;Фамилиясы;Аты;ПИН\n1;Асанов;Бакыт;1,23E+13\n")
              .has_value());
  CHECK(RunAiyl({"import", village.book, village.File("bad.csv")}).status == 1);
  CHECK(RunAiyl({"import", village.book, village.File("none.csv")}).status == 3);
  CHECK(RunAiyl({"import", village.book, village.File("persons.csv"), "--font", "gothic"}).status == 2);
  CHECK(RunAiyl({"import", village.book, village.File("persons.csv"), "--date-order", "ymd"}).status == 2);
}

TEST_CASE("the village's acts reach the district once, sealed, and the totals agree") {
  const Village village;
  REQUIRE_DONE(RunAiyl({"import", village.book, village.File("persons.csv")}));
  const std::string district = village.File("district.aiyl"), package = village.File("out.package");
  REQUIRE_DONE(RunAiyl({"new", district, "--district", "--office-ky", "Сыноо району", "--office-ru", "Район Сыноо",
                        "--passphrase-file", village.pass, "--as", "Район"}));
  const auto exports = [&](std::vector<std::string> more = {}) {
    std::vector<std::string> args = {"--json", "export", village.book,        "--to",      "Сыноо району",
                                     "--out",  package,  "--passphrase-file", village.pass};
    args.insert(args.end(), more.begin(), more.end());
    return RunAiyl(args);
  };
  CHECK(exports().status == 1);  // nobody is enrolled: nothing leaves
  CHECK(!fs::exists(package));

  for (const auto& [book, file] :
       {std::pair{village.book, village.File("village.pub")}, {district, village.File("district.pub")}})
    REQUIRE_DONE(RunAiyl({"key", "show", book, "--out", file, "--passphrase-file", village.pass}));
  REQUIRE_DONE(RunAiyl({"enrol", village.book, village.File("district.pub")}));
  REQUIRE_DONE(exports());
  const auto apply = [&] { return RunAiyl({"--json", "apply", district, package, "--passphrase-file", village.pass}); };
  CHECK(apply().status == 1);  // the sender is not enrolled here yet
  REQUIRE_DONE(RunAiyl({"enrol", district, village.File("village.pub")}));
  const CliAnswer taken = apply();
  REQUIRE_DONE(taken);
  CHECK(taken.Json()["packages"][0]["taken"].get<int>() >= 2);
  const CliAnswer twice = apply();
  REQUIRE_DONE(twice);
  CHECK(twice.Json()["packages"][0]["taken"] == 0);

  const CliAnswer inspected = RunAiyl({"--json", "inspect", package});
  REQUIRE_DONE(inspected);
  CHECK(inspected.Json()["sender"]["name_ky"] == "Сыноо айыл өкмөтү");
  CHECK(inspected.Json()["signer"] == "not-asked");
  const CliAnswer known = RunAiyl({"--json", "inspect", package, "--book", district});
  REQUIRE_DONE(known);
  CHECK(known.Json()["signer"] == "known");
  CHECK(RunAiyl({"inspect", village.pass}).status != 0);
  CHECK(exports({"--full", "--from", "1"}).status == 2);

  const auto total = [](const std::string& book) {
    const CliAnswer report = RunAiyl({"--json", "report", book, "population", "--as-of", "2026-03-01"});
    REQUIRE_DONE(report);
    return report.Json()["total"].get<int>();
  };
  CHECK(total(district) == total(village.book));
  CHECK(total(district) == 4);
  REQUIRE_DONE(RunAiyl({"check", district}));
  // The district's papers are of all its offices.
  REQUIRE_DONE(RunAiyl({"print", "yearly", district, "--year", "2025", "--out", village.File("yearly.pdf")}));
  CHECK(fs::file_size(village.File("yearly.pdf")) > 1000);
  REQUIRE_DONE(RunAiyl({"print", "daily", district, "--out", village.File("daily.pdf")}));
  CHECK(fs::file_size(village.File("daily.pdf")) > 1000);

  // One byte altered on the way is refused and changes nothing.
  std::string bytes = *ReadWholeFile(package);
  bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
  REQUIRE(WriteFileAtomically(package, bytes).has_value());
  CHECK(apply().status == 1);
  CHECK(total(district) == 4);
}

TEST_CASE("verify-paper tells a genuine code from an altered one, with no book at hand") {
  const TemporaryFolder folder;
  const std::string book = CopyOfDemo(folder), key = (folder / "demo.pub").string();
  REQUIRE_DONE(RunAiyl({"key", "show", book, "--out", key}));
  CHECK(RunAiyl({"verify-paper", "--key", key, "NOT A CODE"}).status == 1);
  CHECK(RunAiyl({"verify-paper", "--key", (folder / "no.pub").string(), "X"}).status == 3);
  CHECK(RunAiyl({"verify-paper", "X"}).status == 2);
}
