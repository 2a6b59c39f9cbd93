// SPDX-License-Identifier: Apache-2.0
// Each verb on a real book: what it answers, what it refuses, its exit status, and that --json is JSON.
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "base/atomic_file.h"
#include "cli_run.h"

using namespace aiyl;
using namespace aiyl::test;
namespace fs = std::filesystem;

namespace aiyl::test {

std::string CopyOfDemo(const TemporaryFolder& folder, const std::string& name) {
  static const TemporaryFolder made;
  const fs::path original = made / "demo.aiyl";
  if (!fs::exists(original)) {
    const CliAnswer answer = RunAiyl({"demo", original.string(), "--households", "60", "--seed", "5"});
    INFO(answer.err);
    REQUIRE(answer.status == 0);
  }
  const fs::path copy = folder / name;
  fs::copy_file(original, copy);
  return copy.string();
}

}  // namespace aiyl::test

namespace {

// The first member of a household, by `show`.
nlohmann::json FirstMember(const std::string& book, const std::string& account = "1") {
  const CliAnswer answer = RunAiyl({"--json", "show", book, "household", account});
  REQUIRE_DONE(answer);
  REQUIRE(!answer.Json()["members"].empty());
  return answer.Json()["members"][0];
}

}  // namespace

TEST_CASE("new makes a book that is in order and refuses to overwrite one") {
  const TemporaryFolder folder;
  const std::string book = (folder / "village.aiyl").string(), pass = (folder / "pass.txt").string();
  REQUIRE(WriteFileAtomically(pass, "a long passphrase\n").has_value());
  const std::vector<std::string> make = {"--json",
                                         "new",
                                         book,
                                         "--office-ky",
                                         "Сыноо айыл өкмөтү",
                                         "--office-ru",
                                         "Айыл окмоту Сыноо",
                                         "--village",
                                         "41708206900010:Сыноо:Сыноо",
                                         "--passphrase-file",
                                         pass,
                                         "--as",
                                         "Асанова А."};
  const CliAnswer made = RunAiyl(make);
  REQUIRE_DONE(made);
  CHECK(made.Json()["office"].get<std::string>().size() == 36);
  CHECK(RunAiyl({"check", book}).status == 0);
  const CliAnswer again = RunAiyl(make);
  CHECK(again.status != 0);
  CHECK(again.Json()["error"]["code"] == "store.exists");
  CHECK(RunAiyl({"check", book, "--full"}).status == 0);
  const CliAnswer empty = RunAiyl({"--json", "find", book, "Асанов"});
  REQUIRE_DONE(empty);
  CHECK(empty.Json().empty());
}

TEST_CASE("new refuses a wrong village, a short passphrase and a missing name") {
  const TemporaryFolder folder;
  const std::string book = (folder / "village.aiyl").string(), pass = (folder / "pass.txt").string();
  REQUIRE(WriteFileAtomically(pass, "short\n").has_value());
  const auto make = [&](const std::string& village, const std::string& ky) {
    return RunAiyl(
        {"new", book, "--office-ky", ky, "--office-ru", "Т", "--village", village, "--passphrase-file", pass});
  };
  CHECK(make("без двоеточия", "Т").status == 2);
  CHECK(make("1:Т", "Т").status == 1);
  CHECK(make("1:Т", " ").status == 1);
  CHECK(RunAiyl({"new", book, "--office-ky", "Т", "--office-ru", "Т", "--passphrase-file", (folder / "no").string()})
            .status == 3);
  CHECK(!fs::exists(book));
}

TEST_CASE("the same seed makes the same demo book, another seed another office") {
  const TemporaryFolder folder;
  const auto make = [&](const std::string& name, const std::string& seed) {
    const std::string book = (folder / name).string();
    REQUIRE_DONE(RunAiyl({"demo", book, "--households", "25", "--seed", seed}));
    return book;
  };
  const std::string one = make("one.aiyl", "3"), same = make("same.aiyl", "3"), other = make("other.aiyl", "4");
  CHECK(RunAiyl({"compare", one, same}).status == 0);
  const CliAnswer different = RunAiyl({"--json", "compare", one, other});
  CHECK(different.status == 1);
  CHECK(different.Json()["equal"] == false);
  CHECK(!different.Json()["differences"].empty());
  CHECK(RunAiyl({"demo", one}).status == 3);
}

TEST_CASE("find answers a person found by name, in other letters, by ПИН and by account") {
  const TemporaryFolder folder;
  const std::string book = CopyOfDemo(folder);
  const auto head = FirstMember(book, "2");
  const std::string given = head["names"]["ky"]["given"], id = head["person"], pin = head["pin"];
  const auto finds = [&](const std::string& text) {
    const CliAnswer answer = RunAiyl({"--json", "find", book, text, "--limit", "500"});
    REQUIRE_DONE(answer);
    for (const auto& hit : answer.Json())
      if (hit["person"] == id) return hit["match"].get<std::string>();
    return std::string("none");
  };
  CHECK(finds(given) == "exact");
  CHECK(finds(head["names"]["ky"]["surname"].get<std::string>() + " " + given) == "exact");
  if (!pin.empty()) CHECK(finds(pin) == "pin");
  const CliAnswer none = RunAiyl({"--json", "find", book, "щщщщщщ"});
  CHECK(none.status == 0);
  CHECK(none.Json().is_array());
  CHECK(none.Json().empty());
  CHECK(RunAiyl({"find", book, "а", "--limit", "0"}).status == 2);
  const CliAnswer words = RunAiyl({"find", book, given, "--limit", "3"});
  CHECK(words.out.find('-') == 8);  // a line begins with the id
}

TEST_CASE("show gives a household and a person as of a day") {
  const TemporaryFolder folder;
  const std::string book = CopyOfDemo(folder);
  const auto head = FirstMember(book);
  const CliAnswer person = RunAiyl({"--json", "show", book, "person", head["person"]});
  REQUIRE_DONE(person);
  CHECK(person.Json()["standing"]["account"] == "1");
  CHECK(person.Json()["names"] == head["names"]);
  const CliAnswer text = RunAiyl({"show", book, "household", "1"});
  REQUIRE_DONE(text);
  CHECK(text.out.find(head["person"].get<std::string>()) != std::string::npos);
  CHECK(RunAiyl({"show", book, "household", "99999"}).status == 1);
  CHECK(RunAiyl({"show", book, "person", "00000000000000"}).status == 1);
  CHECK(RunAiyl({"show", book, "person", "018f2d3c-1b7a-7c4e-9d55-0a1b2c3d4e5f"}).status == 1);
}

TEST_CASE("a closed account is shown by its number, as of a day before with those who lived there") {
  const TemporaryFolder folder;
  const std::string book = CopyOfDemo(folder);
  const auto before = RunAiyl({"--json", "show", book, "household", "3"});
  REQUIRE_DONE(before);
  REQUIRE_DONE(RunAiyl({"act", book, "household.merge", "--data", R"({"household": "3", "into": "5"})"}));
  const CliAnswer now = RunAiyl({"--json", "show", book, "household", "3"});
  REQUIRE_DONE(now);
  CHECK(now.Json()["household"] == before.Json()["household"]);
  CHECK(now.Json()["members"].empty());
  const CliAnswer then = RunAiyl({"--json", "show", book, "household", "3", "--as-of", "2026-02-01"});
  REQUIRE_DONE(then);
  CHECK(then.Json()["members"].size() == before.Json()["members"].size());
}

TEST_CASE("an act is written, seen in the history, undone, and the book stays in order") {
  const TemporaryFolder folder;
  const std::string book = CopyOfDemo(folder);
  const std::string person = FirstMember(book)["person"];
  const CliAnswer act = RunAiyl({"--json", "act", book, "person.correct", "--data",
                                 "{\"person\": \"" + person + "\", \"given_ky\": \"Өзгөргөн\"}"});
  REQUIRE_DONE(act);
  const std::string id = act.Json()["act"];
  CHECK(FirstMember(book)["names"]["ky"]["given"] == "Өзгөргөн");
  const CliAnswer history = RunAiyl({"--json", "history", book, person});
  REQUIRE_DONE(history);
  REQUIRE(!history.Json().empty());
  CHECK(history.Json()[0]["act"]["id"] == id);
  CHECK(history.out.find("Өзгөргөн") != std::string::npos);
  CHECK(RunAiyl({"history", book, person}).out.find("Өзгөргөн") != std::string::npos);

  REQUIRE_DONE(RunAiyl({"--json", "undo", book, id}));
  CHECK(FirstMember(book)["names"]["ky"]["given"] != "Өзгөргөн");
  CHECK(RunAiyl({"undo", book, id}).status == 1);  // done already
  REQUIRE_DONE(RunAiyl({"check", book, "--full"}));
}

TEST_CASE("act lists what can be done, explains each, and refuses what a form would refuse") {
  const TemporaryFolder folder;
  const std::string book = CopyOfDemo(folder);
  const CliAnswer list = RunAiyl({"--json", "act", "--list"});
  REQUIRE_DONE(list);
  CHECK(list.Json().size() > 10);
  for (const auto& act : list.Json()) {
    const CliAnswer help = RunAiyl({"act", act["kind"], "--help"});
    REQUIRE_DONE(help);
    CHECK(help.out.find(act["kind"].get<std::string>()) == 0);
  }
  CHECK(RunAiyl({"act", book, "person.correct", "--data", "{no json"}).status == 2);
  CHECK(RunAiyl({"act", book, "person.correct", "--data", "@" + (folder / "none.json").string()}).status == 3);
  const CliAnswer unknown = RunAiyl({"--json", "act", book, "person.correct", "--data", "{\"colour\": \"red\"}"});
  CHECK(unknown.status == 1);
  CHECK(unknown.Json()["error"]["field"] == "colour");
  const std::string person = FirstMember(book)["person"];
  const CliAnswer rehearsed = RunAiyl({"--json", "act", book, "person.correct", "--rehearse", "--data",
                                       "{\"person\": \"" + person + "\", \"given_ky\": \"Сыноо\"}"});
  REQUIRE_DONE(rehearsed);
  CHECK(FirstMember(book)["names"]["ky"]["given"] != "Сыноо");
}

TEST_CASE("whoever acts must be on the staff") {
  const TemporaryFolder folder;
  const std::string book = CopyOfDemo(folder);
  const std::string data =
      "{\"person\": \"" + FirstMember(book)["person"].get<std::string>() + "\", \"given_ky\": \"А\"}";
  CHECK(RunAiyl({"act", book, "person.correct", "--data", data, "--as", "Эч ким"}).status == 1);
  REQUIRE_DONE(RunAiyl({"act", book, "person.correct", "--data", data, "--as", "Катчы"}));
}

TEST_CASE("replay gives a book with the same rows, and compare sees one that differs") {
  const TemporaryFolder folder;
  const std::string book = CopyOfDemo(folder), copy = (folder / "replayed.aiyl").string();
  REQUIRE_DONE(RunAiyl({"replay", book, copy}));
  REQUIRE_DONE(RunAiyl({"compare", book, copy}));
  const std::string person = FirstMember(book)["person"];
  REQUIRE_DONE(
      RunAiyl({"act", book, "person.correct", "--data", "{\"person\": \"" + person + "\", \"given_ky\": \"Башка\"}"}));
  const CliAnswer differ = RunAiyl({"--json", "compare", book, copy});
  CHECK(differ.status == 1);
  REQUIRE(differ.Json()["differences"].size() == 1);
  CHECK(differ.Json()["differences"][0]["column"] == "given_ky");
}

TEST_CASE("a backup restores to a book of its own, and rebuild changes nothing") {
  const TemporaryFolder folder;
  const std::string book = CopyOfDemo(folder), backup = (folder / "backup.aiyl").string(),
                    restored = (folder / "restored.aiyl").string();
  REQUIRE_DONE(RunAiyl({"backup", book, backup}));
  const CliAnswer answer = RunAiyl({"--json", "restore", backup, restored});
  REQUIRE_DONE(answer);
  REQUIRE_DONE(RunAiyl({"check", restored}));
  CHECK(FirstMember(restored) == FirstMember(book));
  CHECK(RunAiyl({"restore", backup, restored}).status != 0);
  REQUIRE_DONE(RunAiyl({"rebuild", book}));
  REQUIRE_DONE(RunAiyl({"check", book, "--full"}));
}

TEST_CASE("check finds one altered byte, and a file that is no book is refused with status 3") {
  const TemporaryFolder folder;
  const std::string book = CopyOfDemo(folder), strange = (folder / "letter.aiyl").string();
  REQUIRE(WriteFileAtomically(strange, "Dear Sir or Madam").has_value());
  for (const auto& args :
       std::vector<std::vector<std::string>>{{"check", strange},
                                             {"find", strange, "а"},
                                             {"check", (folder / "none.aiyl").string()},
                                             {"undo", strange, "018f2d3c-1b7a-7c4e-9d55-0a1b2c3d4e5f"}}) {
    const CliAnswer answer = RunAiyl(args);
    INFO(args[0] << answer.err);
    CHECK(answer.status == 3);
  }
  CHECK(!fs::exists(folder / "none.aiyl"));
}

TEST_CASE("report counts the people of a day by village and sex, and the rows sum to the total") {
  const TemporaryFolder folder;
  const std::string book = CopyOfDemo(folder);
  for (const auto* what : {"population", "households"}) {
    const CliAnswer answer = RunAiyl({"--json", "report", book, what, "--as-of", "2026-01-15"});
    REQUIRE_DONE(answer);
    const auto report = answer.Json();
    int64_t sum = 0;
    for (const auto& row : report["rows"]) sum += row["count"].get<int64_t>();
    CHECK(sum == report["total"].get<int64_t>());
    CHECK(sum > 0);
    CHECK(RunAiyl({"report", book, what, "--as-of", "2026-02-30"}).status == 2);
  }
}
