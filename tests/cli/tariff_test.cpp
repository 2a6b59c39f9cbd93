// SPDX-License-Identifier: Apache-2.0
// Tariffs, charging, a sum explained, the pasture ticket, and arrears beside a certificate, on the demo village.
#include <catch2/catch.hpp>
#include <filesystem>

#include "cli_run.h"

using namespace aiyl;
using namespace aiyl::test;

namespace {

using nlohmann::json;

json TariffNamed(const std::string& book, const std::string& name) {
  const json listed = Done({"tariff", "list", book});
  for (const auto& one : listed.at("tariffs"))
    if (one.at("name").at("ky") == name) return one;
  FAIL("no tariff " << name);
  return {};
}

}  // namespace

TEST_CASE("the verbs of tariffs explain themselves") {
  CheckHelp("tariff", "list");
  CheckHelp("tariff", "show");
  CheckHelp("print", "pasture-ticket");
  for (const auto* language : {"ky", "ru", "en"})
    CHECK(RunAiyl({"charge", "--help", "--lang", language}).out.find("aiyl charge village.aiyl") != std::string::npos);
}

TEST_CASE("the demo village has the tariffs of two councils and what they charged") {
  const TemporaryFolder folder;
  const std::string book = CopyOfDemo(folder);
  const auto waste = TariffNamed(book, "Тазалык жыйымы");
  CHECK(waste.at("amount") == 12000);
  CHECK(waste.at("unit") == "household");
  CHECK(Done({"tariff", "list", book, "--on", "2025-06-01"}).at("tariffs").size() == 6);
  const auto shown = RunAiyl({"tariff", "show", book, "Жайыт акысы", "--lang", "ru"});
  REQUIRE_DONE(shown);
  CHECK(shown.out.find("ҮЛГҮ-23/83") != std::string::npos);
  CHECK(shown.out.find("скот извне × 2") != std::string::npos);
  CHECK(RunAiyl({"tariff", "show", book, "Жок тариф"}).status == 1);
}

TEST_CASE("a charging run is previewed, written, and changes nothing when it is repeated") {
  const TemporaryFolder folder;
  const std::string book = CopyOfDemo(folder);
  const auto again = Done({"charge", book, "--tariff", "Тазалык жыйымы", "--on", "2026-02-01"});
  CHECK(again.at("written") == 0);
  CHECK(again.at("fresh") == 0);
  CHECK(again.at("changed") == 0);
  CHECK(again.at("unchanged") > 0);
  const auto id = TariffNamed(book, "Огородду сугаруу").at("id").get<std::string>();
  REQUIRE_DONE(RunAiyl({"act", book, "tariff.change", "--data", R"({"tariff": ")" + id + R"(", "amount": 6000})"}));
  const auto preview = Done({"charge", book, "--tariff", id, "--on", "2026-02-01", "--dry-run"});
  CHECK(preview.at("changed") == preview.at("charges").size());
  CHECK(preview.at("written") == 0);
  CHECK(preview.at("charges").at(0).at("before") == 5000);
  CHECK(preview.at("charges").at(0).at("explained").at("steps").at(0).at("ky").get<std::string>().find("60") !=
        std::string::npos);
  const auto done = Done({"charge", book, "--tariff", id, "--on", "2026-02-01"});
  CHECK(done.at("written") == preview.at("changed"));
  CHECK(done.at("replaced") == preview.at("changed"));
  CHECK(Done({"charge", book, "--tariff", id, "--on", "2026-02-01"}).at("written") == 0);
  const auto words = RunAiyl({"charge", book, "--tariff", id, "--on", "2026-02-01", "--lang", "ru"});
  REQUIRE_DONE(words);
  CHECK(words.out.find("Ничего не записано.") != std::string::npos);
  CHECK(RunAiyl({"charge", book}).status == 2);
  CHECK(RunAiyl({"charge", book, "--tariff", id, "--on", "2026-03-03"}).status == 1);  // tomorrow
}

TEST_CASE("a pasture ticket is a numbered paper of its own series") {
  const TemporaryFolder folder;
  const std::string book = CopyOfDemo(folder), pdf = (folder / "ticket.pdf").string();
  const auto ticket = [&](const std::vector<std::string>& more) {
    std::vector<std::string> args = {"print",     "pasture-ticket", book,     "Үлгүбеков Малик (сырттан)",
                                     "--pasture", "Кара-Жайлоо",    "--from", "2026-05-01",
                                     "--to",      "2026-10-01",     "--out",  pdf};
    args.insert(args.end(), more.begin(), more.end());
    return RunAiyl(args);
  };
  REQUIRE_DONE(ticket({"--preview"}));
  std::filesystem::remove(pdf);
  const auto issued = ticket({"--json"});
  REQUIRE_DONE(issued);
  CHECK(issued.Json().at("number") == "Ж-1/2026");
  CHECK(issued.Json().at("pages") == 1);
  CHECK(std::filesystem::file_size(pdf) > 1000);
  const auto charge = issued.Json().at("charge").get<std::string>();
  const auto explained = RunAiyl({"charge", book, "--explain", charge, "--lang", "ru"});
  REQUIRE_DONE(explained);
  // 100 × 14 × 2 + 10 × 70 × 2 = 2,800 + 1,400
  CHECK(explained.out.find("4\u00A0200") != std::string::npos);
  CHECK(Done({"papers", book, "--kind", "pasture-ticket"}).at("rows").size() == 1);
  CHECK(RunAiyl({"print", "pasture-ticket", book, "nobody at all", "--from", "2026-05-01", "--to", "2026-10-01",
                 "--out", pdf})
            .status == 1);
}

TEST_CASE("arrears stand beside the order of a certificate and never bar it") {
  const TemporaryFolder folder;
  const std::string book = CopyOfDemo(folder);
  bool met = false;
  const json people = Done({"list", book, "persons", "--limit", "40"});
  for (const auto& person : people.at("rows")) {
    const auto answer = RunAiyl({"--json", "certificate", book, "--kind", "family", "--person",
                                 person.at("person").get<std::string>(), "--out", (folder / "c.pdf").string()});
    if (answer.status != 0) continue;  // dead, or gone
    const json issued = answer.Json();
    for (const auto& remark : issued.at("remarks")) met = met || remark.at("code") == "arrears";
    CHECK_FALSE(answer.Json().at("number").get<std::string>().empty());
    if (met) break;
  }
  CHECK(met);
}
