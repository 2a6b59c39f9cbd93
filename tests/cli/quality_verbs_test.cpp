// SPDX-License-Identifier: Apache-2.0
// The verbs survey, complaint and print yearly on a new village's book: an office's year of surveys, from the command
// line, and what they refuse.
#include <catch2/catch.hpp>
#include <filesystem>

#include "village.h"

using namespace aiyl;
using namespace aiyl::test;

TEST_CASE("a trust survey from the command line: questionnaire, wave, sheets, answers, both counts, result") {
  Village village;
  REQUIRE_DONE(RunAiyl({"survey", "questionnaire", village.book, "--shipped", "trust"}));
  const auto listed = RunAiyl({"--json", "survey", "questionnaire", village.book});
  REQUIRE_DONE(listed);
  REQUIRE(listed.Json()["questionnaires"].size() == 1);
  CHECK(listed.Json()["questionnaires"][0]["draft"] == true);
  // The file given out can be handed on and taken in again.
  const auto shown = RunAiyl({"survey", "questionnaire", village.book, "--show", "trust-2012-draft"});
  REQUIRE_DONE(shown);
  REQUIRE(WriteFileAtomically(village.File("trust.json"), shown.out).has_value());
  REQUIRE_DONE(RunAiyl({"survey", "questionnaire", village.book, village.File("trust.json")}));

  REQUIRE_DONE(RunAiyl({"survey", "wave", village.book, "--questionnaire", "trust-2012-draft", "--about", "office",
                        "--about", "Клуб / Клуб села", "--name", "Жаз / Весна"}));
  REQUIRE_DONE(RunAiyl({"survey", "questionnaire", village.book, "--out", village.File("sheets.pdf"), "--paper", "both",
                        "--count", "2"}));
  CHECK(std::filesystem::exists(village.File("sheets.pdf")));
  const auto answer = [&](const std::string& sheet, const std::string& trust, const std::string& gift) {
    return RunAiyl({"--json", "survey", "answer", village.book, "--sheet", sheet, "--choose", "trust@1=" + trust,
                    "--choose", "gift@1=" + gift, "--choose", "trust@2=full", "--choose", "gift@2=no", "--choose",
                    "remark:Рахмат, болду=ээ"});
  };
  REQUIRE_DONE(answer("1", "full", "no"));
  REQUIRE_DONE(answer("2", "full", "money"));
  const auto twice = answer("2", "full", "no");
  CHECK(twice.status == 1);
  CHECK(RunAiyl({"survey", "answer", village.book, "--choose", "trust"}).status == 2);
  const auto single = RunAiyl({"--json", "survey", "answer", village.book, "--list"});
  REQUIRE_DONE(single);
  CHECK(single.Json()["answers"].size() == 2);
  const auto result =
      RunAiyl({"--json", "survey", "result", village.book, "--out", village.File("result.pdf"), "--paper", "ru"});
  REQUIRE_DONE(result);
  const auto first = result.Json()["objects"][0];
  CHECK(first["raw"]["trust"] == 2);
  CHECK(first["by_method"]["trust"] == 1);
  CHECK(first["by_method"]["distrust"] == 1);
  CHECK(result.Json()["who_asked"]["ky"] == "Сыноо айыл өкмөтү: Катчы");
  CHECK(std::filesystem::exists(village.File("result.pdf")));
  const auto waves = RunAiyl({"--json", "survey", "wave", village.book});
  REQUIRE_DONE(waves);
  const std::string id = waves.Json()["waves"][0]["id"];
  REQUIRE_DONE(RunAiyl({"survey", "wave", village.book, "--close", id}));
  CHECK(answer("3", "full", "no").status == 1);
  REQUIRE_DONE(RunAiyl({"check", village.book, "--full"}));
}

TEST_CASE(
    "the watch council's survey under its own sign-in; a complaint whose reviewer is not the provider; the report") {
  Village village;
  const auto as = [&](const std::string& who, std::vector<std::string> args) {
    args.insert(args.begin(), {"--json", "--as", who});
    return RunAiyl(args);
  };
  const auto staff = [&](const std::string& name, const std::string& role) {
    REQUIRE_DONE(as("Катчы", {"act", village.book, "staff.add", "--data",
                              nlohmann::json{{"name_ky", name}, {"name_ru", name}, {"role", role}}.dump()}));
  };
  staff("Байкоочу", "watch");
  staff("Башчы", "head");
  REQUIRE_DONE(as("Катчы", {"survey", "questionnaire", village.book, "--shipped", "trust"}));
  REQUIRE_DONE(
      as("Байкоочу", {"survey", "wave", village.book, "--questionnaire", "trust-2012-draft", "--about", "office"}));
  for (int i = 0; i < 5; ++i)
    REQUIRE_DONE(
        as("Байкоочу", {"survey", "answer", village.book, "--choose", "trust@1=not", "--choose", "gift@1=no"}));
  const auto refused = [&](const CliAnswer& answer) { return answer.status == 1; };
  CHECK(refused(as("Катчы", {"survey", "answer", village.book, "--list"})));
  CHECK(refused(as("Катчы", {"survey", "result", village.book})));
  CHECK(refused(as("Катчы", {"survey", "answer", village.book, "--choose", "trust@1=full", "--choose", "gift@1=no"})));
  const auto answers = as("Байкоочу", {"survey", "answer", village.book, "--list"});
  REQUIRE_DONE(answers);
  // Not out of the history of the row either.
  const auto history = RunAiyl({"--json", "history", village.book, answers.Json()["answers"][0]["id"]});
  REQUIRE_DONE(history);
  CHECK(history.Json().empty());
  const std::string wave = as("Катчы", {"survey", "wave", village.book}).Json()["waves"][0]["id"];
  const auto closed = as("Байкоочу", {"survey", "wave", village.book, "--close", wave});
  REQUIRE_DONE(closed);
  CHECK(refused(as("Катчы", {"undo", village.book, closed.Json()["act"]})));
  const auto result = as("Катчы", {"survey", "result", village.book});
  REQUIRE_DONE(result);
  CHECK(result.Json()["objects"][0]["by_method"]["distrust"] == 5);
  CHECK(refused(as("Катчы", {"survey", "answer", village.book, "--list"})));

  const auto complain = [&](const std::string& reviewer) {
    return as("Катчы", {"complaint", "register", village.book, "--applicant", "Асан", "--body", "Кечикти", "--about",
                        "Катчы", "--reviewer", reviewer});
  };
  CHECK(refused(complain("Катчы")));
  const auto registered = complain("Башчы");
  REQUIRE_DONE(registered);
  const std::string number = registered.Json()["made"]["number"];
  CHECK(number == "1/2026");
  CHECK(
      refused(as("Катчы", {"complaint", "decide", village.book, number, "--outcome", "rejected", "--answer", "Жок"})));
  REQUIRE_DONE(as("Башчы", {"complaint", "decide", village.book, "1", "--outcome", "upheld", "--answer", "Кечириңиз"}));
  REQUIRE_DONE(as("Катчы", {"complaint", "appeal", village.book, number, "--to", "court"}));
  CHECK(as("Катчы", {"complaint", "list", village.book}).Json()["complaints"].empty());
  CHECK(as("Катчы", {"complaint", "list", village.book, "--list", "all"}).Json()["complaints"].size() == 1);

  const auto report = as("Катчы", {"print", "yearly", village.book, "--year", "2026", "--paper", "both", "--out",
                                   village.File("yearly.pdf")});
  REQUIRE_DONE(report);
  CHECK(report.Json()["trust"].size() == 1);
  CHECK(report.Json()["complaints"]["upheld"] == 1);
  CHECK(report.Json()["complaints"]["appealed"] == 1);
  CHECK(std::filesystem::exists(village.File("yearly.pdf")));
  CHECK(as("Катчы", {"print", "yearly", village.book, "--year", "2027", "--out", village.File("y.pdf")}).status == 1);
  CHECK(RunAiyl({"--as", "Катчы", "print", "yearly", village.book, "--year", "2026"}).status == 2);
  REQUIRE_DONE(RunAiyl({"check", village.book, "--full"}));
}
