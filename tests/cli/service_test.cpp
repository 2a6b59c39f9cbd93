// SPDX-License-Identifier: Apache-2.0
// The registry from the command line: a base list taken in, a service on its whole way, papers, refusals.
#include <catch2/catch.hpp>
#include <filesystem>

#include "village.h"

using namespace aiyl;
using namespace aiyl::test;

namespace {

constexpr const char* kName = "Көчө жарыгы";

nlohmann::json Act(const Village& village, const std::string& kind, const nlohmann::json& data) {
  const CliAnswer done = RunAiyl({"--json", "act", village.book, kind, "--data", data.dump()});
  REQUIRE_DONE(done);
  return done.Json()["made"];
}

std::string Body(const Village& village, const std::string& kind) {
  const std::string id = Act(village, "body.add",
                             {{"kind", kind}, {"name_ky", kind}, {"name_ru", kind}, {"from_day", "2025-01-01"}})["id"];
  for (const char* name : {"А", "Б", "В"})
    Act(village, "body.member-add",
        {{"body", id},
         {"name_ky", name},
         {"name_ru", name},
         {"represents", "civil-society"},
         {"from_day", "2025-01-01"}});
  return id;
}

// The item, voted on; of the council decided too.
std::string Vote(const Village& village, const std::string& body, const std::string& change, bool decide) {
  const auto session = Act(village, "session.call",
                           {{"body", body},
                            {"day", "2026-03-02"},
                            {"extraordinary", true},
                            {"agenda", nlohmann::json::array({{{"title_ky", "Реестр"},
                                                               {"title_ru", "Реестр"},
                                                               {"subject_kind", "service-change"},
                                                               {"subject", change}}})}});
  Act(village, "session.attendance", {{"session", session["id"]}});
  const std::string item = session["items"][0];
  Act(village, "vote.record", {{"item", item}, {"votes_for", 3}, {"votes_against", 0}, {"votes_abstained", 0}});
  if (decide) Act(village, "decision.adopt", {{"item", item}});
  return item;
}

nlohmann::json StandardFile() {
  nlohmann::json file = {
      {"format", "aiyl-standard 1"}, {"term_days", 3}, {"wait_apply_minutes", 15}, {"wait_receive_minutes", 15}};
  for (int i = 1; i <= 15; ++i)
    if (i != 10) file["sections"].push_back({{"section", std::to_string(i)}, {"ky", "Текст"}, {"ru", "Текст"}});
  for (const char* section : {"5", "12"})
    file["items"].push_back({{"section", section}, {"ky", "Пункт"}, {"ru", "Пункт"}});
  return file;
}

}  // namespace

TEST_CASE("the registry from the command line: import, proposal, criteria, standard, decision, papers") {
  const Village village;
  const std::string sample = std::string(AIYL_SOURCE_DIR) + "/schema/samples/base-list-sample.csv";
  const CliAnswer dry = RunAiyl({"--json", "service", "import", village.book, sample, "--dry-run"});
  REQUIRE_DONE(dry);
  CHECK(dry.Json()["rows"].size() == 4);
  REQUIRE_DONE(RunAiyl({"service", "import", village.book, sample, "--from", "2025-01-01", "--sample"}));
  const CliAnswer list = RunAiyl({"--json", "service", "list", village.book, "--on", "2025-06-01"});
  REQUIRE_DONE(list);
  CHECK(list.Json()["total"] == 4);
  CHECK(list.Json()["services"][0]["sample"] == true);
  CHECK(RunAiyl({"--json", "service", "list", village.book, "--on", "2024-12-31"}).Json()["total"] == 0);

  const CliAnswer proposed =
      RunAiyl({"--json", "service", "propose", village.book, "--name", std::string(kName) + " / Освещение",
               "--initiator", "self-government", "--reason", "суроо / просьба", "--provider", "АӨ / АО"});
  REQUIRE_DONE(proposed);
  const std::string change = proposed.Json()["acts"][0]["made"]["id"];
  const CliAnswer lacking = RunAiyl({"service", "criteria", village.book, kName, "--met", "demand=бар / есть"});
  REQUIRE_DONE(lacking);
  const CliAnswer criteria = RunAiyl({"--json", "service", "criteria", village.book, kName});
  REQUIRE_DONE(criteria);
  CHECK(criteria.Json()["criteria"].size() == 6);

  REQUIRE(WriteFileAtomically(village.File("standard.json"), StandardFile().dump()));
  const CliAnswer standard = RunAiyl(
      {"--json", "service", "standard", village.book, kName, "--file", village.File("standard.json"), "--for", kName});
  REQUIRE_DONE(standard);
  CHECK(standard.Json()["standard"]["missing"].empty());

  // Out of order.
  CHECK(RunAiyl({"service", "decide", village.book, kName, "--to", "in-force"}).status == 1);
  CHECK(RunAiyl({"service", "decide", village.book, kName, "--to", "heaven"}).status == 2);
  const CliAnswer warned = RunAiyl({"service", "decide", village.book, kName, "--to", "commission"});
  REQUIRE_DONE(warned);
  CHECK(warned.err.find("6(2)") != std::string::npos);
  const std::string commission = Body(village, "commission"), council = Body(village, "council");
  REQUIRE_DONE(RunAiyl({"service", "decide", village.book, kName, "--to", "council", "--item",
                        Vote(village, commission, change, false)}));
  const std::string item = Vote(village, council, change, true);
  const CliAnswer early = RunAiyl({"service", "decide", village.book, kName, "--to", "in-force", "--item", item});
  CHECK(early.status == 1);  // the standard is a draft
  CHECK(early.err.find("art. 12") != std::string::npos);
  const auto decisions = RunAiyl({"--json", "service", "show", village.book, kName});
  REQUIRE_DONE(decisions);
  const CliAnswer show = RunAiyl({"--json", "service", "list", village.book, "--proposals", "--state", "council"});
  REQUIRE_DONE(show);
  REQUIRE(show.Json()["proposals"].size() == 1);
  REQUIRE_DONE(RunAiyl({"service", "standard", village.book, kName, "--approve", "--decision", "1/1"}));
  REQUIRE_DONE(RunAiyl({"service", "decide", village.book, kName, "--to", "in-force", "--item", item}));
  CHECK(RunAiyl({"--json", "service", "list", village.book}).Json()["total"] == 5);
  REQUIRE_DONE(RunAiyl({"service", "publish", village.book, kName, "--channel", "board", "--evidence", "сүрөт"}));

  for (const std::string paper : {"ky", "ru", "both"}) {
    const CliAnswer printed = RunAiyl({"--json", "print", "passport", village.book, kName, "--paper", paper, "--out",
                                       village.File("passport-" + paper + ".pdf")});
    REQUIRE_DONE(printed);
    CHECK(printed.Json()["pages"] == 1);
  }
  REQUIRE_DONE(RunAiyl({"print", "passport", village.book, kName, "--large", "--out", village.File("large.pdf")}));
  REQUIRE_DONE(RunAiyl({"print", "passport", village.book, kName, "--card", "--out", village.File("card.pdf")}));
  REQUIRE_DONE(RunAiyl({"print", "standard", village.book, kName, "--out", village.File("standard.pdf")}));
  REQUIRE_DONE(RunAiyl({"print", "services", village.book, "--out", village.File("services.pdf")}));
  const CliAnswer folder = RunAiyl(
      {"--json", "print", "services", village.book, "--folder", "--paper", "both", "--out", village.File("all.pdf")});
  REQUIRE_DONE(folder);
  CHECK(folder.Json()["pages"] >= 8);
  CHECK(std::filesystem::file_size(village.File("all.pdf")) > 1000);
  CHECK(RunAiyl({"print", "passport", village.book, "Жок кызмат", "--out", village.File("no.pdf")}).status == 1);
  REQUIRE_DONE(RunAiyl({"check", village.book, "--full"}));
}

TEST_CASE("service price shows fee and cost, and refuses a fee above the cost") {
  const Village village;
  REQUIRE_DONE(RunAiyl({"service", "propose", village.book, "--name", "Көчүрмө / Копия", "--initiator", "association",
                        "--reason", "суроо / просьба"}));
  const std::string rows =
      R"([{"kind": "staff", "name_ky": "Адис", "name_ru": "Специалист", "price": 20000, "quantity": 20}])";
  const CliAnswer priced = RunAiyl({"--json", "service", "price", village.book, "Көчүрмө", "--payment", "paid",
                                    "--rows", rows, "--fee", "66,66", "--ground", "repeated"});
  REQUIRE_DONE(priced);
  CHECK(priced.Json()["fee"] == 6666);
  CHECK(priced.Json()["costing"]["cost"] == 6666);
  const CliAnswer above = RunAiyl({"service", "price", village.book, "Көчүрмө", "--fee", "66.67"});
  CHECK(above.status == 1);
  CHECK(above.err.find("66.67") != std::string::npos);
  CHECK(above.err.find("66.66") != std::string::npos);
  CHECK(RunAiyl({"service", "price", village.book, "Көчүрмө", "--fee", "x"}).status == 2);
}

TEST_CASE("an edition is loaded from a file and listed") {
  const Village village;
  REQUIRE(WriteFileAtomically(
      village.File("law.json"),
      R"({"format": "aiyl-edition 1", "code": "law-x", "name_ky": "Мыйзам", "name_ru": "Закон", "source": "сыноо",
          "rules": [{"list": "criterion", "code": "demand", "name_ky": "а", "name_ru": "б", "article": "4"}]})"));
  REQUIRE_DONE(RunAiyl({"service", "edition", village.book, village.File("law.json")}));
  const CliAnswer list = RunAiyl({"--json", "service", "list", village.book, "--editions"});
  REQUIRE_DONE(list);
  CHECK(list.Json()["editions"].size() == 4);
  REQUIRE(WriteFileAtomically(village.File("other.json"), R"({"format": "else"})"));
  CHECK(RunAiyl({"service", "edition", village.book, village.File("other.json")}).status == 1);
}

TEST_CASE("every verb on services explains itself with an example in all languages") {
  for (const std::vector<std::string>& verb : {std::vector<std::string>{"service", "list"},
                                               {"service", "show"},
                                               {"service", "propose"},
                                               {"service", "criteria"},
                                               {"service", "standard"},
                                               {"service", "price"},
                                               {"service", "decide"},
                                               {"service", "publish"},
                                               {"service", "import"},
                                               {"service", "edition"},
                                               {"print", "passport"},
                                               {"print", "standard"},
                                               {"print", "services"}})
    CheckHelp(verb[0], verb[1]);
}
