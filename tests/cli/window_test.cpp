// SPDX-License-Identifier: Apache-2.0
// The one window from the command line: slip, request, application, daily sheet, letters.
#include <catch2/catch.hpp>
#include <filesystem>

#include "cli_run.h"

using namespace aiyl;
using namespace aiyl::test;
namespace fs = std::filesystem;

namespace {

std::string Refused(std::vector<std::string> args) {
  args.insert(args.begin(), "--json");
  const CliAnswer answer = RunAiyl(args);
  CHECK(answer.status == 1);
  return answer.Json()["error"]["code"];
}

}  // namespace

TEST_CASE("a request from the slip to the hand-over by verbs") {
  const TemporaryFolder folder;
  const std::string book = CopyOfDemo(folder), slip = (folder / "slip.pdf").string(),
                    application = (folder / "application.pdf").string(), daily = (folder / "daily.pdf").string();
  const int64_t number = Done({"print", "slip", book, "--out", slip})["number"];
  CHECK(fs::file_size(slip) > 1000);
  const auto open = Done({"request", "open", book, "--name", "Ким Вера / Ким Вера", "--subject", "Көчүрмө", "--ticket",
                          std::to_string(number), "--language", "ru"});
  const std::string request = open["made"]["number"];
  CHECK(open["made"]["wait_minutes"] == 1);
  Done({"print", "application", book, request, "--out", application});
  CHECK(fs::file_size(application) > 1000);
  Done({"request", "document", book, request, "--brought", "+Паспорт", "--missing", "+Сүрөт"});
  Done({"request", "stage", book, request, "--name", "Даярдоо / Подготовка"});
  Done({"request", "stage", book, request, "--ready"});
  CHECK(Refused({"request", "pay", book, request, "--receipt", "1"}) == "request.free");
  const auto listed = [&](const std::string& list) {
    std::vector<std::string> numbers;
    const auto answer = Done({"request", "list", book, "--list", list, "--words", "вера ким"});
    for (const auto& row : answer["rows"])
      if (row["day"] == "2026-03-02") numbers.push_back(row["number"]);
    return numbers;
  };
  CHECK(listed("today") == std::vector<std::string>{request});
  CHECK(listed("open") == std::vector<std::string>{request});
  CHECK(listed("overdue").empty());
  Done({"request", "close", book, request, "--to", "өзү"});
  CHECK(listed("open").empty());
  CHECK(listed("all") == std::vector<std::string>{request});
  CHECK(Refused({"request", "close", book, request}) == "request.closed");
  CHECK(Refused({"request", "refuse", book, "99999/2026", "--reason", "а"}) == "act.unknown-record");
  CHECK(RunAiyl({"request", "list", book, "--list", "some"}).status == 2);
  const auto other = Done({"request", "open", book, "--organisation", "«Дан» / «Дан»"})["made"]["number"];
  Done({"request", "refuse", book, other, "--reason", "Маалымат жок"});
  const auto figures = Done({"request", "figures", book, "--from", "2026-03-02", "--to", "2026-03-02"});
  REQUIRE(figures["rows"].size() == 1);
  CHECK(figures["rows"][0]["asked"] == 2);
  CHECK(figures["rows"][0]["handed_over"] == 1);
  CHECK(figures["rows"][0]["refused"] == 1);
  const auto sheet = Done({"print", "daily", book, "--out", daily, "--paper", "ru"});
  CHECK(sheet["registered"] == 2);
  CHECK(sheet["issued"] == 1);
  CHECK(sheet["refused"] == 1);
  CHECK(sheet["awaiting_signature"] > 0);
  CHECK(sheet["cash_tyiyn"] == 0);
  CHECK(fs::file_size(daily) > 1000);
  CHECK(RunAiyl({"check", book, "--full"}).status == 0);
}

TEST_CASE("a paper of the window in a language that it is not printed in is refused, and no number is taken") {
  const TemporaryFolder folder;
  const std::string book = CopyOfDemo(folder), file = (folder / "paper.pdf").string();
  const std::string request = Done({"request", "open", book, "--organisation", "«Дан» / «Дан»"})["made"]["number"];
  CHECK(RunAiyl({"print", "application", book, request, "--paper", "en", "--out", file}).status == 2);
  CHECK(RunAiyl({"print", "daily", book, "--paper", "both", "--out", file}).status == 2);
  CHECK(RunAiyl({"print", "slip", book, "--paper", "en", "--out", file}).status == 2);
  CHECK_FALSE(fs::exists(file));
  const int first = Done({"print", "slip", book, "--out", file})["number"];
  fs::remove(file);
  CHECK(RunAiyl({"print", "slip", book, "--paper", "both", "--out", file}).status == 2);
  CHECK(Done({"print", "slip", book, "--paper", "ru", "--out", file})["number"] == first + 1);
}

TEST_CASE("a certificate opens its request and says its number; its hand-over closes it") {
  const TemporaryFolder folder;
  const std::string book = CopyOfDemo(folder), file = (folder / "family.pdf").string();
  const auto household = Done({"show", book, "household", "1"});
  const std::string person = household["members"][0]["person"];
  const auto issued = Done({"certificate", book, "--kind", "family", "--person", person, "--out", file});
  const std::string request = issued["request"], paper = issued["number"];
  CHECK_FALSE(request.empty());
  // The sample of a base list is in force in the demo village: the paper stands under its service.
  CHECK(issued["due"].get<std::string>() > "2026-03-02");
  const auto state = [&] {
    const auto answer = Done({"request", "list", book, "--list", "all"});
    for (const auto& row : answer["rows"])
      if (row["number"] == request) return row["state"].get<std::string>();
    return std::string();
  };
  CHECK(state() == "open");
  Done({"act", book, "paper.hand-over", "--data", "{\"papers\": [{\"number\": \"" + paper + "\"}]}"});
  CHECK(state() == "handed-over");
  CHECK(Refused({"request", "open", book, "--person", person, "--service", "99"}) == "service.not-in-force");
  // Both lists have a number 1: the base one is meant.
  CHECK(Refused({"request", "open", book, "--person", person, "--service", "1"}) == "cli.several");
  const std::string base = Done({"service", "list", book})["services"][0]["service"];
  const auto open = Done({"request", "open", book, "--person", person, "--service", base})["made"];
  const std::string number = open["number"];
  Done({"request", "document", book, number, "--brought", "1", "--missing", "2"});
  // Stage after stage of the sample's regulation, and no further.
  for (int i = 0; i < 3; ++i) Done({"request", "stage", book, number});
  CHECK(Refused({"request", "stage", book, number}) == "request.stage");
  CHECK(Refused({"request", "refuse", book, number, "--reason", "негизсиз"}) == "request.ground");
  Done({"request", "refuse", book, number, "--ground", "2", "--reason", "Китепте жок"});
}

TEST_CASE("letters by verbs: registered, assigned, extended, answered, listed") {
  const TemporaryFolder folder;
  const std::string book = CopyOfDemo(folder);
  const auto made = Done(
      {"letter", "register", book, "--name", "Ли Пётр", "--subject", "Көпүрө", "--received", "2026-02-20"})["made"];
  CHECK(made["late"] == true);
  const std::string number = made["number"];
  Done({"letter", "assign", book, number, "--executor", "Катчы"});
  Done({"letter", "extend", book, number, "--reason", "жеринде текшерүү"});
  const auto has = [&](const std::string& list) {
    const auto answer = Done({"letter", "list", book, "--list", list});
    for (const auto& row : answer["rows"])
      if (row["number"] == number) return true;
    return false;
  };
  CHECK(has("open"));
  CHECK(has("late"));
  CHECK_FALSE(has("overdue"));
  Done({"letter", "answer", book, number, "--reply", "Жай айында оңдолот", "--reply-number", "01-17"});
  CHECK_FALSE(has("open"));
  CHECK(Refused({"letter", "answer", book, number, "--forward", "Район"}) == "letter.closed");
  CHECK(RunAiyl({"letter", "list", book, "--list", "some"}).status == 2);
}
