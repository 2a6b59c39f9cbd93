// SPDX-License-Identifier: Apache-2.0
// The council's year from the command line: members, a session, votes, a decision, its publication, the papers.
#include <filesystem>

#include "village.h"

using namespace aiyl;
using namespace aiyl::test;
namespace fs = std::filesystem;

namespace {

struct Council : Village {
  CliAnswer Run(std::vector<std::string> args) { return RunAiyl(args); }
  nlohmann::json Do(std::vector<std::string> args) {
    args.insert(args.begin(), "--json");
    const CliAnswer answer = RunAiyl(args);
    REQUIRE_DONE(answer);
    return answer.Json();
  }
  nlohmann::json Act(const std::string& kind, const nlohmann::json& data) {
    return Do({"act", book, kind, "--data", data.dump()});
  }

  Council() {
    Act("body.add",
        {{"kind", "council"}, {"name_ky", "Сыноо айылдык кеңеши"}, {"name_ru", "Айылный кенеш Сыноо"}, {"seats", 5}});
    Act("body.convocation", {{"body", "council"}, {"number", 8}, {"from_day", "2021-04-20"}});
    for (const std::string name : {"Асанов", "Бекова", "Жолдошев", "Касымова", "Орозов"})
      Do({"council", "member", book, "council", "--name", name + " / " + name, "--represents", "deputy", "--post",
          name == "Асанов" ? "chair" : "member"});
  }
};

}  // namespace

TEST_CASE("a session is called, held, voted on, decided, published and printed with people's own words") {
  Council village;
  village.Do({"council", "session", village.book, "council", "--day", "2025-02-03", "--hour", "10:00", "--item",
              "Бюджет жөнүндө / О бюджете", "--item", "Ар түрдүү / Разное"});
  village.Do({"council", "attend", village.book, "VIII/1", "--absent", "Орозов"});
  CHECK(village.Do({"council", "vote", village.book, "VIII/1/1", "--for", "3", "--against", "1"})["made"]["adopted"] ==
        true);
  CHECK(village.Do({"council", "vote", village.book, "8/1/2", "--for", "2", "--against", "2"})["made"]["tie"] == true);
  const auto decided = village.Do({"council", "decide", village.book, "VIII/1/1", "--text-ky", "Бекитилсин",
                                   "--text-ru", "Утвердить", "--in-force", "2025-02-10"});
  CHECK(decided["made"]["number"] == "1/1");
  const CliAnswer refused = village.Run({"--json", "council", "decide", village.book, "VIII/1/2"});
  CHECK(refused.status == 1);
  CHECK(refused.Json()["error"]["code"] == "decision.tie");
  village.Do({"council", "close", village.book, "last"});

  const auto due = village.Do({"council", "publications", village.book, "--on", "2025-02-12"});
  REQUIRE(due.size() == 1);
  CHECK(due[0]["due"] == "2025-02-13");
  CHECK(due[0]["late"] == false);
  CHECK(village.Do({"council", "week", village.book, "--on", "2025-02-12"})[0]["kind"] == "publish");
  village.Do({"council", "publish", village.book, "1/1", "--channel", "board", "--evidence", "акт № 1", "--day",
              "2025-02-12"});
  CHECK(village.Do({"council", "publications", village.book, "--on", "2025-02-13"})[0]["done"] == "2025-02-12");

  const auto shown = village.Do({"council", "show", village.book, "2025-02-03"});
  CHECK(shown["title_ky"] == "VIII чакырылыш, I сессия");
  CHECK(shown["present"] == 4);
  CHECK(shown["quorum"] == true);
  CHECK(shown["items"][0]["decision_number"] == "1/1");
  CHECK(village.Do({"council", "list", village.book, "council"}).size() == 1);
  CHECK(village.Do({"council", "decisions", village.book})[0]["in_force_from"] == "2025-02-10");
  CHECK(village.Do({"council", "body", village.book})[0]["members"].size() == 5);

  for (const auto& [paper, which] : std::vector<std::pair<std::string, std::string>>{{"invitation", "VIII/1"},
                                                                                     {"attendance", "VIII/1"},
                                                                                     {"minutes", "last"},
                                                                                     {"decision", "1/1"},
                                                                                     {"extract", "VIII/1/1"}}) {
    INFO(paper);
    const std::string file = village.File(paper + ".pdf");
    const auto made = village.Do({"print", paper, village.book, which, "--paper", "ky", "--out", file});
    CHECK(made["pages"] == 1);
    CHECK(fs::file_size(file) > 2000);
  }
  // In words, in both languages.
  const CliAnswer words = village.Run({"council", "show", village.book, "VIII/1", "--lang", "ru"});
  REQUIRE_DONE(words);
  CHECK(words.out.find("за 3, против 1, воздержались 0: принято  № 1/1") != std::string::npos);
}

TEST_CASE("what is not in the book is refused by its name, and verbs say an example") {
  Council village;
  for (const std::vector<std::string>& args : std::vector<std::vector<std::string>>{
           {"council", "show", village.book, "IX/1"},
           {"council", "list", village.book, "nobody"},
           {"print", "minutes", village.book, "VIII/7", "--out", village.File("m.pdf")}}) {
    auto json = args;
    json.insert(json.begin(), "--json");
    const CliAnswer refused = village.Run(json);
    CHECK(refused.status == 1);
    CHECK(refused.Json()["error"]["code"] == "act.unknown-record");
  }
  const CliAnswer help = village.Run({"council", "vote", "--help"});
  CHECK(help.out.find("aiyl council vote village.aiyl VIII/3/1 --for 12") != std::string::npos);
  CHECK(village.Run({"council", "attend", village.book, "last"}).status == 1);
}
