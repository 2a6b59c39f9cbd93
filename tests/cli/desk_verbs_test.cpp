// SPDX-License-Identifier: Apache-2.0
// What the desktop shows and prints, `aiyl` gives too: templates, lists, the register of papers, the journal, the
// office, keys and PINs.
#include <catch2/catch.hpp>
#include <filesystem>

#include "village.h"

using namespace aiyl;
using namespace aiyl::test;

namespace {

std::string Read(const std::string& file) {
  const auto bytes = ReadWholeFile(file, 64 << 20);
  return bytes ? *bytes : std::string();
}

// By value: a loop over a part of an answer must not outlive the answer.
nlohmann::json Rows(const nlohmann::json& answer) {
  return answer["rows"];
}

bool IsPdf(const std::string& file) {
  return Read(file).starts_with("%PDF");
}

// A village with its persons and somebody who signs.
struct Office : Village {
  Office() {
    REQUIRE_DONE(RunAiyl({"import", book, File("persons.csv")}));
    REQUIRE_DONE(RunAiyl({"act", book, "signatory.set", "--data",
                          R"({"name_ky": "Ж. Осмонов", "name_ru": "Ж. Осмонов",
                              "post_ky": "Айыл өкмөтүнүн башчысы", "post_ru": "Глава айыл окмоту"})"}));
  }
  nlohmann::json Issue(const std::string& out, const std::string& kind = "family") const {
    const CliAnswer issued = RunAiyl({"--json", "certificate", book, "--kind", kind, "--person", "21203197800011",
                                      "--out", File(out), "--passphrase-file", pass});
    REQUIRE_DONE(issued);
    return issued.Json();
  }
};

}  // namespace

TEST_CASE("the history of an id that no record has is refused with a sentence") {
  const TemporaryFolder folder;
  const std::string book = CopyOfDemo(folder);
  const CliAnswer none = RunAiyl({"--json", "history", book, "018f2d3c-1b7a-7c4e-9d55-0a1b2c3d4e5f"});
  CHECK(none.status == 1);
  CHECK(none.Json()["error"]["code"] == "record.none");
  CHECK(none.err.find("no record") != std::string::npos);
}

TEST_CASE("the journal lists the latest acts, and those of one batch") {
  const Office office;
  const CliAnswer all = RunAiyl({"--json", "journal", office.book});
  REQUIRE_DONE(all);
  REQUIRE(all.Json().size() >= 3);
  CHECK(all.Json()[0]["kind"] == "signatory.set");
  std::string batch;
  for (const auto& act : all.Json())
    if (act.contains("batch")) batch = act["batch"];
  REQUIRE(!batch.empty());
  const CliAnswer one = RunAiyl({"--json", "journal", office.book, "--batch", batch});
  REQUIRE_DONE(one);
  for (const auto& act : one.Json()) CHECK(act["batch"] == batch);
  CHECK(RunAiyl({"--json", "journal", office.book, "--limit", "1"}).Json().size() == 1);
  CHECK(RunAiyl({"journal", office.book, "--limit", "0"}).status == 2);
  REQUIRE_DONE(RunAiyl({"undo", office.book, all.Json()[0]["id"]}));
  CHECK(RunAiyl({"--json", "journal", office.book}).Json()[1].contains("undone_by"));
}

TEST_CASE("a template is listed, shown, checked, seen as a page, taken in and given up again") {
  const Office office;
  const CliAnswer list = RunAiyl({"--json", "template", "list", office.book});
  REQUIRE_DONE(list);
  REQUIRE(list.Json().size() >= 7);
  for (const auto& one : list.Json()) CHECK(one["shipped"] == true);

  const std::string file = office.File("family.txt"), page = office.File("page.pdf");
  REQUIRE_DONE(RunAiyl({"template", "show", office.book, "family", "--out", file}));
  const std::string shipped = Read(file);
  const CliAnswer shown = RunAiyl({"--json", "template", "show", office.book, "family"});
  REQUIRE_DONE(shown);
  CHECK(shown.Json()["body"] == shipped);
  CHECK(shown.Json()["version"] == 0);
  REQUIRE_DONE(RunAiyl({"template", "check", office.book, "family", file}));
  REQUIRE_DONE(RunAiyl({"--json", "template", "fields", office.book, "family"}));
  REQUIRE_DONE(RunAiyl({"template", "preview", office.book, "family", file, "--out", page}));
  CHECK(IsPdf(page));
  REQUIRE_DONE(RunAiyl(
      {"template", "preview", office.book, "family", "--person", "21203197800011", "--paper", "ky", "--out", page}));

  REQUIRE(WriteFileAtomically(file, shipped + "\n{person.nmae}\n"));
  const CliAnswer wrong = RunAiyl({"--json", "template", "check", office.book, "family", file});
  CHECK(wrong.status == 1);
  REQUIRE(wrong.Json()["problems"].size() == 1);
  CHECK(wrong.Json()["problems"][0]["field"] == "person.nmae");
  CHECK(wrong.Json()["problems"][0]["line"] > 10);
  CHECK(wrong.Json()["problems"][0]["column"] == 2);
  CHECK(RunAiyl({"template", "set", office.book, "family", file}).status == 1);
  CHECK(RunAiyl({"template", "preview", office.book, "family", file, "--out", page}).status == 1);

  REQUIRE(WriteFileAtomically(file, shipped + "\nЖаңы сап\n"));
  REQUIRE_DONE(RunAiyl({"template", "set", office.book, "family", file, "--note", "сап"}));
  CHECK(RunAiyl({"--json", "template", "show", office.book, "family"}).Json()["version"] == 1);
  CHECK(RunAiyl({"template", "show", office.book, "family"}).out.find("Жаңы сап") != std::string::npos);
  CHECK(RunAiyl({"--json", "template", "show", office.book, "family", "--shipped"}).Json()["body"] == shipped);
  REQUIRE_DONE(RunAiyl({"template", "set", office.book, "family", "--shipped"}));
  CHECK(RunAiyl({"--json", "template", "show", office.book, "family"}).Json()["version"] == 0);
  CHECK(RunAiyl({"template", "show", office.book, "family", "--version", "1"}).out.find("Жаңы сап") !=
        std::string::npos);
  CHECK(RunAiyl({"template", "show", office.book, "family", "--version", "9"}).status == 1);
  CHECK(RunAiyl({"template", "show", office.book, "dog"}).status == 2);
  CHECK(RunAiyl({"template", "set", office.book, "family"}).status == 2);
}

TEST_CASE("lists of persons and households are filtered, counted, printed and exported") {
  const TemporaryFolder folder;
  const std::string book = CopyOfDemo(folder);
  const auto list = [&](std::vector<std::string> more) {
    std::vector<std::string> args = {"--json", "list", book};
    args.insert(args.end(), more.begin(), more.end());
    return RunAiyl(args);
  };
  const CliAnswer all = list({"persons"});
  REQUIRE_DONE(all);
  const auto total = all.Json()["total"].get<int>();
  CHECK(all.Json()["rows"].size() == static_cast<size_t>(total));
  const CliAnswer women = list({"persons", "--sex", "f"}), men = list({"persons", "--sex", "m"});
  REQUIRE_DONE(women);
  CHECK(women.Json()["total"].get<int>() + men.Json()["total"].get<int>() == total);
  for (const auto& row : Rows(women.Json())) CHECK(row["sex"] == "f");
  CHECK(list({"persons", "--limit", "3"}).Json()["rows"].size() == 3);
  CHECK(list({"persons", "--limit", "3"}).Json()["total"] == total);

  const CliAnswer school = list({"persons", "--for", "school"});
  REQUIRE_DONE(school);
  for (const auto& row : Rows(school.Json())) {
    const std::string born = row["birth"];
    CHECK(born > "2018-09");
    CHECK(born < "2020-09-02");
  }
  const CliAnswer pensioners = list({"persons", "--for", "pensioners"});
  REQUIRE_DONE(pensioners);
  CHECK(pensioners.Json()["total"] > 0);
  CHECK(list({"persons", "--status", "pension:age"}).Json()["total"] <= pensioners.Json()["total"]);
  const CliAnswer conscripts = list({"persons", "--for", "conscription"});
  REQUIRE_DONE(conscripts);
  for (const auto& row : Rows(conscripts.Json())) CHECK(row["sex"] == "m");

  const std::string village = all.Json()["rows"][0]["address"]["village_ky"];
  const CliAnswer there = list({"persons", "--village", village});
  REQUIRE_DONE(there);
  for (const auto& row : Rows(there.Json())) CHECK(row["address"]["village_ky"] == village);
  CHECK(list({"persons", "--village", "Жок айыл"}).status == 1);
  CHECK(list({"persons", "--sex", "x"}).status == 2);
  CHECK(list({"persons", "--for", "dance"}).status == 2);
  CHECK(list({"persons", "--presence", "here"}).status == 2);
  CHECK(list({"cows"}).status == 2);

  for (const char* name : {"list.pdf", "list.xlsx", "list.csv"}) {
    const std::string file = (folder / name).string();
    const CliAnswer written = list({"persons", "--for", "school", "--out", file});
    REQUIRE_DONE(written);
    CHECK(written.Json()["rows"] == school.Json()["total"]);
    CHECK(std::filesystem::file_size(file) > 100);
  }
  CHECK(IsPdf((folder / "list.pdf").string()));
  CHECK(list({"persons", "--out", (folder / "list.doc").string()}).status == 2);

  const CliAnswer households = list({"households"});
  REQUIRE_DONE(households);
  CHECK(households.Json()["total"] == 60);
  CHECK(list({"households", "--state", "shut"}).status == 2);
  REQUIRE_DONE(RunAiyl({"report", book, "population", "--as-of", "2026-03-01", "--out", (folder / "r.pdf").string()}));
  CHECK(IsPdf((folder / "r.pdf").string()));
}

TEST_CASE(
    "the register shows the tray, a sheet of reserved numbers is printed, and a void paper is told from a good one") {
  const Office office;
  const auto good = office.Issue("good.pdf"), bad = office.Issue("bad.pdf", "residence");
  const auto register_of = [&](std::vector<std::string> more) {
    std::vector<std::string> args = {"--json", "papers", office.book};
    args.insert(args.end(), more.begin(), more.end());
    const CliAnswer answer = RunAiyl(args);
    REQUIRE_DONE(answer);
    return answer.Json();
  };
  CHECK(register_of({})["total"] == 2);
  REQUIRE_DONE(RunAiyl({"act", office.book, "paper.sign-tray", "--data",
                        R"({"papers": [{"id": ")" + good["paper"].get<std::string>() + R"("}]})"}));
  const auto tray = register_of({"--state", "for-signature"});
  REQUIRE(tray["total"] == 1);
  CHECK(tray["rows"][0]["number"] == good["number"]);
  CHECK(register_of({"--kind", "residence"})["total"] == 1);
  CHECK(register_of({"--person", "10407198100012"})["total"] == 0);
  CHECK(register_of({"--words", "асанов"})["total"] == 2);
  CHECK(RunAiyl({"papers", office.book, "--state", "lost"}).status == 2);
  CHECK(RunAiyl({"papers", office.book, "--from", "yesterday"}).status == 2);

  const std::string sheet = office.File("reserved.pdf");
  CHECK(RunAiyl({"reserved-sheet", office.book, "--out", sheet}).status == 1);
  REQUIRE_DONE(RunAiyl({"act", office.book, "paper.reserve", "--data", R"({"count": 3})"}));
  const CliAnswer reserved = RunAiyl({"--json", "reserved-sheet", office.book, "--out", sheet});
  REQUIRE_DONE(reserved);
  CHECK(reserved.Json()["numbers"] == 3);
  CHECK(IsPdf(sheet));
  CHECK(RunAiyl({"reserved-sheet", office.book, good["number"], "--out", sheet}).status == 1);

  const std::string key = office.File("office.pub"), list = office.File("office.void");
  REQUIRE_DONE(RunAiyl({"key", "show", office.book, "--out", key, "--passphrase-file", office.pass}));
  const auto code_of = [&](const std::string& number) {
    std::string code;
    for (const auto& row : Rows(register_of({})))
      if (row["number"] == number) code = row["code"];
    return code;
  };
  const auto verify = [&](const std::string& number, std::vector<std::string> more) {
    std::vector<std::string> args = {"--json", "verify-paper", code_of(number), "--key", key};
    args.insert(args.end(), more.begin(), more.end());
    return RunAiyl(args);
  };
  REQUIRE_DONE(verify(bad["number"], {}));
  REQUIRE_DONE(RunAiyl({"act", office.book, "paper.annul", "--data",
                        R"({"id": ")" + bad["paper"].get<std::string>() + R"(", "reason": "ката"})"}));
  REQUIRE_DONE(RunAiyl({"void-list", office.book, "--out", list, "--passphrase-file", office.pass}));
  const CliAnswer void_one = verify(bad["number"], {"--void", list});
  CHECK(void_one.status == 1);
  CHECK(void_one.Json()["genuine"] == true);
  CHECK(void_one.Json()["void_on"] == "2026-03-02");
  REQUIRE_DONE(verify(good["number"], {"--void", list}));
  // A list that somebody shortened is no list.
  std::string cut = Read(list);
  cut.erase(cut.find(bad["number"].get<std::string>()), 2);
  REQUIRE(WriteFileAtomically(list, cut));
  CHECK(verify(good["number"], {"--void", list}).status == 1);
  REQUIRE_DONE(RunAiyl({"verify-paper", "--book", office.book, code_of(good["number"])}));
  CHECK(RunAiyl({"verify-paper", code_of(good["number"])}).status == 2);
}

TEST_CASE("the office is shown, a PIN is set by who may, and the keys get another passphrase") {
  const Office office;
  const CliAnswer shown = RunAiyl({"--json", "office", office.book});
  REQUIRE_DONE(shown);
  CHECK(shown.Json()["staff"][0]["name"]["ky"] == "Катчы");
  CHECK(shown.Json()["staff"][0]["pin_here"] == false);
  CHECK(shown.Json()["signatories"][0]["name"]["ky"] == "Ж. Осмонов");
  CHECK(shown.Json()["villages"][0]["name"]["ky"] == "Сыноо");
  CHECK(shown.Json()["series"].size() >= 1);
  REQUIRE_DONE(RunAiyl({"office", office.book}));

  const std::string pin = office.File("pin.txt"), other = office.File("other.txt");
  REQUIRE(WriteFileAtomically(pin, "4711\n"));
  REQUIRE(WriteFileAtomically(other, "12\n"));
  CHECK(RunAiyl({"pin", office.book, "Катчы", "--pin-file", other}).status == 1);
  CHECK(RunAiyl({"pin", office.book, "Эч ким", "--pin-file", pin}).status == 1);
  REQUIRE_DONE(RunAiyl({"pin", office.book, "Катчы", "--pin-file", pin}));
  CHECK(RunAiyl({"--json", "office", office.book}).Json()["staff"][0]["pin_here"] == true);
  CHECK(RunAiyl({"pin", office.book, "Катчы", "--pin-file", pin}).status == 2);
  CHECK(RunAiyl({"pin", office.book, "Катчы", "--pin-file", pin, "--present-pin-file", other}).status == 1);
  REQUIRE_DONE(RunAiyl({"pin", office.book, "Катчы", "--pin-file", pin, "--present-pin-file", pin}));

  const std::string next = office.File("next.txt");
  REQUIRE(WriteFileAtomically(next, "another long passphrase\n"));
  CHECK(RunAiyl({"key", "passphrase", office.book, "--passphrase-file", next, "--new-passphrase-file", next}).status ==
        1);
  REQUIRE_DONE(
      RunAiyl({"key", "passphrase", office.book, "--passphrase-file", office.pass, "--new-passphrase-file", next}));
  const std::vector<std::string> order = {"certificate", office.book,          "--kind",
                                          "family",      "--person",           "21203197800011",
                                          "--out",       office.File("x.pdf"), "--passphrase-file"};
  auto with_old = order, with_new = order;
  with_old.push_back(office.pass);
  with_new.push_back(next);
  CHECK(RunAiyl(with_old).status == 1);
  REQUIRE_DONE(RunAiyl(with_new));
}

TEST_CASE("enrolled offices are listed and a key can be withdrawn") {
  const Office office;
  const TemporaryFolder folder;
  const std::string district = (folder / "district.aiyl").string(), key = office.File("office.pub");
  REQUIRE_DONE(RunAiyl({"new", district, "--district", "--office-ky", "Ысык-Ата району", "--office-ru",
                        "Иссык-Атинский район", "--passphrase-file", office.pass, "--as", "Катчы"}));
  REQUIRE_DONE(RunAiyl({"key", "show", office.book, "--out", key, "--passphrase-file", office.pass}));
  CHECK(RunAiyl({"--json", "key", "list", district}).Json().empty());
  REQUIRE_DONE(RunAiyl({"enrol", district, key}));
  const CliAnswer list = RunAiyl({"--json", "key", "list", district});
  REQUIRE_DONE(list);
  REQUIRE(list.Json().size() == 1);
  CHECK(list.Json()[0]["withdrawn"] == false);
  REQUIRE_DONE(RunAiyl({"key", "withdraw", district, "Сыноо айыл өкмөтү"}));
  CHECK(RunAiyl({"--json", "key", "list", district}).Json()[0]["withdrawn"] == true);
  CHECK(RunAiyl({"key", "withdraw", district, "Сыноо айыл өкмөтү"}).status == 1);
}

TEST_CASE("a file that is not ours ends with the status for files, whatever it was taken for") {
  const Village village;
  const std::string sheet = village.File("persons.csv");
  for (const CliAnswer& answer : {RunAiyl({"inspect", sheet}), RunAiyl({"enrol", village.book, sheet}),
                                  RunAiyl({"find", sheet, "асан"}), RunAiyl({"verify-paper", "--key", sheet, "X"})}) {
    INFO(answer.err);
    CHECK(answer.status == 3);
  }
}
