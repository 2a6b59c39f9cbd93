// SPDX-License-Identifier: Apache-2.0
// The verbs hearing and assessment, a change of the list because of what they came to, and what a secretary mistypes:
// each is a sentence and the right exit status.
#include <catch2/catch.hpp>

#include "cli_run.h"

using namespace aiyl;
using namespace aiyl::test;

namespace {

// "status code", such as "1 act.unknown-record".
std::string Mistake(std::vector<std::string> args) {
  args.insert(args.begin(), "--json");
  const CliAnswer answer = RunAiyl(args);
  INFO(answer.out << answer.err);
  CHECK_FALSE(answer.err.empty());
  const auto json = answer.Json();
  REQUIRE(json.contains("error"));
  return std::to_string(answer.status) + " " + json["error"]["code"].get<std::string>();
}

std::string ServiceWithStandard(const std::string& book) {
  return Done({"service", "list", book})["services"][0]["service"];
}

}  // namespace

TEST_CASE("a hearing is announced, recorded, listed, shown, and asks for a change of the list") {
  const TemporaryFolder folder;
  const std::string book = CopyOfDemo(folder), service = ServiceWithStandard(book);
  const size_t before = Done({"hearing", "list", book})["hearings"].size();
  Done({"hearing", "announce", book, "--subject", "Таштанды / Мусор", "--place", "Клуб", "--day", "2026-03-02",
        "--announced", "2026-02-20"});
  const CliAnswer announced = RunAiyl({"hearing", "list", book, "--from", "2026-03-01"});
  REQUIRE_DONE(announced);
  CHECK(announced.out.find("announced") != std::string::npos);
  CHECK(Mistake({"hearing", "propose", book, "2026-03-02", "--name", "Жаңы"}) == "1 hearing.not-held");
  Done({"hearing", "record", book, "2026-03-02", "--participants", "42", "--summary-ky", "Сунушталды", "--summary-ru",
        "Предложено", "--taken", "Контейнер", "--declined", "Акысыз=чыгым бар"});
  const auto shown = Done({"hearing", "show", book, "2026-03-02"});
  CHECK(shown["held"] == true);
  CHECK(shown["participants"] == 42);
  CHECK(shown["summary"]["ru"] == "Предложено");
  REQUIRE(shown["proposals"].size() == 2);
  CHECK(shown["proposals"][0]["taken"] == true);
  CHECK(shown["proposals"][1]["reason"] == "чыгым бар");
  CHECK(Done({"hearing", "list", book})["hearings"].size() == before + 1);
  const CliAnswer words = RunAiyl({"hearing", "show", book, "2026-03-02", "--lang", "ru"});
  REQUIRE_DONE(words);
  CHECK(words.out.find("отклонено: чыгым бар") != std::string::npos);

  // From the hearing's side, and from the registry's.
  Done({"hearing", "propose", book, "2026-03-02", "--name", "Контейнер / Контейнер"});
  Done({"service", "propose", book, "--kind", "change", "--service", service, "--evidence-kind", "hearing",
        "--evidence", "2026-03-02"});
  const auto proposals = Done({"service", "list", book, "--proposals", "--state", "draft"})["proposals"];
  int resting = 0;
  for (const auto& one : proposals)
    if (one["evidence_kind"] == "hearing") {
      CHECK(one["evidence"] == shown["id"]);
      CHECK(one["reason_ru"].get<std::string>().find("Мусор") != std::string::npos);
      ++resting;
    }
  CHECK(resting == 2);
  CHECK(RunAiyl({"check", book, "--full"}).status == 0);
}

TEST_CASE("an expertise says all three parts with yes and no") {
  const TemporaryFolder folder;
  const std::string book = CopyOfDemo(folder);
  std::vector<std::string> args = {"hearing", "record",      book,      "--kind",       "expertise", "--subject",
                                   "А / Б",   "--organiser", "Бирикме", "--summary-ky", "а",         "--summary-ru",
                                   "б"};
  const auto with = [&](std::vector<std::string> more) {
    more.insert(more.begin(), args.begin(), args.end());
    return more;
  };
  CHECK(Mistake(with({"--justified", "yes", "--safe", "maybe"})) == "2 cli.yes-no");
  CHECK(Mistake(with({"--justified", "yes", "--safe", "yes"})) == "1 hearing.expertise");
  CHECK(Mistake(with({"--declined", "себепсиз"})) == "2 cli.usage");
  Done(with({"--justified", "yes", "--safe", "yes", "--efficient", "no"}));
  const auto shown = Done({"hearing", "show", book, "2026-03-02"});
  CHECK(shown["efficient"] == false);
  CHECK(shown["safe"] == true);
}

TEST_CASE("an assessment is recorded against the standard's numbers, listed, and asks for a change of the list") {
  const TemporaryFolder folder;
  const std::string book = CopyOfDemo(folder), service = ServiceWithStandard(book);
  CHECK(Mistake({"assessment", "record", book, service, "--assessor", "consumers", "--name", "Б"}) == "2 cli.usage");
  for (const char* wrong : {"term-days", "term-days=x", "=3", "term-days=3,5"})
    CHECK(Mistake({"assessment", "record", book, service, "--assessor", "consumers", "--name", "Б", "--measured",
                   wrong}) == "2 cli.usage");
  CHECK(Mistake({"assessment", "record", book, service, "--assessor", "neighbour", "--measured", "term-days=3"}) ==
        "1 code.unknown");
  Done({"assessment", "record", book, service, "--assessor", "consumers", "--name", "Бирикме", "--measured",
        "term-days=90", "--measured", "wait-apply=10", "--broken", "пандус жок", "--kept", "орундуктар бар"});
  const auto list = Done({"assessment", "list", book, "--from", "2026-03-02"})["assessments"];
  REQUIRE(list.size() == 1);
  std::vector<bool> met;
  for (const auto& item : list[0]["items"]) met.push_back(item["met"]);
  CHECK(met == std::vector<bool>{false, true, true, false});
  const CliAnswer words = RunAiyl({"assessment", "list", book, "--from", "2026-03-02", "--lang", "ru"});
  CHECK(words.out.find("пандус жок  не соблюдено") != std::string::npos);
  Done({"assessment", "propose", book, "2026-03-02", "--kind", "change", "--reason", "Пандус керек / Нужен пандус"});
  const auto proposals = Done({"service", "list", book, "--proposals", "--state", "draft"})["proposals"];
  REQUIRE(proposals.size() >= 1);
  CHECK(proposals[0]["evidence"] == list[0]["id"]);
  CHECK(proposals[0]["initiator"] == "association");
  CHECK(proposals[0]["reason_ru"].get<std::string>().find("Нужен пандус") != std::string::npos);
}

TEST_CASE("what a secretary mistypes: days, names and numbers that are none") {
  const TemporaryFolder folder;
  const std::string book = CopyOfDemo(folder);
  // A day that is none is wrong usage, in every verb and every option.
  for (const std::vector<std::string>& args : std::vector<std::vector<std::string>>{
           {"council", "publish", book, "3/3", "--channel", "board", "--evidence", "а", "--day", "31.12.2025"},
           {"council", "decide", book, "VIII/3/1", "--in-force", "2026-1-1"},
           {"council", "session", book, "council", "--day", "эртең"},
           {"service", "decide", book, "А", "--to", "commission", "--day", "2026-02-30"},
           {"service", "import", book, "a.csv", "--from", "2025-13-01"},
           {"request", "close", book, "1", "--day", "x"},
           {"letter", "register", book, "--name", "А", "--subject", "Б", "--received", "x"},
           {"complaint", "register", book, "--applicant", "А", "--body", "Б", "--reviewer", "В", "--day", "1.1.2026"},
           {"survey", "wave", book, "--questionnaire", "trust-2012-draft", "--about", "office", "--to", "x"},
           {"hearing", "list", book, "--from", "x"},
           {"assessment", "list", book, "--to", "x"}}) {
    INFO(args[0] << " " << args[1]);
    CHECK(Mistake(args) == "2 cli.usage");
    const CliAnswer words = RunAiyl(args);
    CHECK(words.err.find("must be a day such as 2025-01-31") != std::string::npos);
  }
  // Who or what is not in the book is called by the words that were typed.
  for (const std::vector<std::string>& args : std::vector<std::vector<std::string>>{
           {"council", "attend", book, "last", "--absent", "Жок Адам"},
           {"council", "vote", book, "VIII/3/9", "--for", "1"},
           {"service", "decide", book, "Жок Адам", "--to", "commission"},
           {"complaint", "register", book, "--applicant", "А", "--body", "Б", "--reviewer", "Жок Адам"},
           {"request", "close", book, "99999"},
           {"survey", "wave", book, "--close", "Жок Адам"},
           {"hearing", "show", book, "2001-01-01"},
           {"assessment", "propose", book, "2001-01-01", "--kind", "change"}}) {
    INFO(args[0] << " " << args[1]);
    CHECK(Mistake(args) == "1 act.unknown-record");
    CHECK(RunAiyl(args).err.find("is not in the book") != std::string::npos);
  }
  CHECK(Mistake({"request", "figures", book, "--from", "2026-02-01", "--to", "2026-01-01"}) == "2 cli.dates");
  CHECK(Mistake({"council", "week", book, "--days", "-5"}) == "2 cli.usage");
  CHECK(Mistake({"service", "list", book, "--proposals", "--state", "moon"}) == "1 code.unknown");
  CHECK(Mistake({"service", "propose", book, "--name", "А", "--reason", "б"}) == "2 cli.usage");
  CHECK(Mistake({"service", "propose", book, "--name", "А", "--evidence", "2026-03-02"}) == "2 cli.evidence-kind");
  CHECK(Mistake({"print", "minutes", book, "", "--out", (folder / "m.pdf").string()}) == "1 act.unknown-record");
}

TEST_CASE("nothing is half done where a file or a sum of the command line is none") {
  const TemporaryFolder folder;
  const std::string book = CopyOfDemo(folder);
  Done({"service", "propose", book, "--name", "Көчүрмө / Копия", "--initiator", "association", "--reason", "а"});
  const auto acts = [&] { return Done({"journal", book})[0]["id"]; };
  const auto last = acts();
  CHECK(RunAiyl({"service", "standard", book, "Көчүрмө", "--file", (folder / "none.json").string()}).status == 3);
  const std::string rows = R"([{"kind": "staff", "name_ky": "Адис", "price": 20000, "quantity": 20}])";
  CHECK(RunAiyl({"service", "price", book, "Көчүрмө", "--rows", rows, "--fee", "кымбат"}).status == 2);
  CHECK(acts() == last);
  // Refused at its second act: the first is taken back.
  const auto shown = [&] { return Done({"service", "show", book, "Көчүрмө"}); };
  CHECK(Mistake({"service", "price", book, "Көчүрмө", "--payment", "paid", "--rows", rows, "--fee", "100"}) ==
        "1 service.fee-above-cost");
  CHECK(shown()["costings"].empty());
  CHECK(Mistake({"service", "criteria", book, "Көчүрмө", "--met", "demand=бар", "--expertise", "beauty=оң"}) ==
        "1 service.expertise-unknown");
  CHECK(shown()["proposals"][0]["criteria"].empty());
  Done({"service", "price", book, "Көчүрмө", "--payment", "paid", "--rows", rows, "--fee", "66.66"});
  CHECK(shown()["costings"].size() == 1);
  // With what was said of one service nothing stands before its words.
  Done({"service", "standard", book, "base 1"});
  const CliAnswer words = RunAiyl({"service", "standard", book, "base 1"});
  CHECK(words.out.find('\n') > 0);
}

TEST_CASE("what the law warns of is told by the verbs of the council too") {
  const TemporaryFolder folder;
  const std::string book = CopyOfDemo(folder);
  const CliAnswer late =
      RunAiyl({"council", "publish", book, "3/3", "--channel", "site", "--evidence", "сайт", "--day", "2026-02-28"});
  REQUIRE_DONE(late);
  CHECK(late.err.find("art. 8(4)") != std::string::npos);
  const CliAnswer russian = RunAiyl({"--json", "council", "publish", book, "3/3", "--channel", "media", "--evidence",
                                     "гезит", "--day", "2026-02-28", "--lang", "ru"});
  REQUIRE_DONE(russian);
  CHECK(russian.Json()["made"]["warnings"][0]["text"].get<std::string>().find("ст. 8(4)") != std::string::npos);
}

TEST_CASE("a service is named by list and number wherever a verb asks for one") {
  const TemporaryFolder folder;
  const std::string book = CopyOfDemo(folder);
  Done({"request", "open", book, "--name", "Ким", "--service", "base 1"});
  CHECK(Mistake({"request", "open", book, "--name", "Ким", "--service", "base 99"}) == "1 service.not-in-force");
  CHECK(Done({"request", "list", book, "--list", "today", "--service", "base 1"})["count"] == 1);
}

TEST_CASE("the verbs on hearings, assessments and proposals explain themselves with an example in all languages") {
  for (const std::vector<std::string>& verb : {std::vector<std::string>{"hearing", "announce"},
                                               {"hearing", "record"},
                                               {"hearing", "list"},
                                               {"hearing", "show"},
                                               {"hearing", "propose"},
                                               {"assessment", "record"},
                                               {"assessment", "list"},
                                               {"assessment", "propose"},
                                               {"complaint", "propose"}})
    CheckHelp(verb[0], verb[1]);
}
