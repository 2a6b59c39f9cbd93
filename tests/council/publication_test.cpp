// SPDX-License-Identifier: Apache-2.0
// Art. 8(4): the public notice within ten days, by channel; the justice register; the secretary's week.
#include <catch2/catch.hpp>

#include "council_book.h"

using namespace aiyl;
using namespace aiyl::council;
using aiyl::test::CouncilBook;
using office::Json;

namespace {

std::vector<Publication> On(CouncilBook& book, const char* day) {
  return book.Read<std::vector<Publication>>(
      [&](store::Database& db) { return Publications(db, book.Office().Scope(), *Date::FromIso(day)); });
}

std::vector<std::string> Week(CouncilBook& book, const char* day) {
  return book.Read<std::vector<std::string>>([&](store::Database& db) {
    std::vector<std::string> lines;
    for (const auto& item : SecretaryWeek(db, book.Office().Scope(), *Date::FromIso(day)))
      lines.push_back(item.kind + " " + item.due.Iso() + (item.overdue ? " !" : ""));
    return lines;
  });
}

void Publish(CouncilBook& book, const Json& decision, const char* channel, const char* day) {
  book.Do("publication.add",
          {{"decision", decision.at("id")}, {"channel", channel}, {"evidence", "№ 5"}, {"happened_on", day}});
}

}  // namespace

TEST_CASE("art. 8(4): a notice on the ninth day is in time, on the eleventh late, overdue ones stand first") {
  CouncilBook book;
  const Json first = book.Adopted("2025-04-01"), second = book.Adopted("2025-04-02"),
             third = book.Adopted("2025-04-03");
  auto list = On(book, "2025-04-12");
  REQUIRE(list.size() == 3);
  CHECK(list[0].decision.ToText() == first.at("id"));
  CHECK(list[0].due == Date::FromIso("2025-04-11"));
  CHECK(list[0].late);
  CHECK_FALSE(list[1].late);  // due today
  Publish(book, first, "site", "2025-04-10");
  Publish(book, second, "board", "2025-04-13");
  list = On(book, "2025-04-14");
  REQUIRE(list.size() == 3);
  CHECK(list[0].decision.ToText() == third.at("id"));
  CHECK_FALSE(list[0].done);
  CHECK(list[0].late);
  CHECK(list[1].late);  // the second: done on the eleventh day
  CHECK(list[1].done == Date::FromIso("2025-04-13"));
  CHECK_FALSE(list[2].late);
  // As of a day before, nothing of that was done.
  CHECK_FALSE(On(book, "2025-04-09")[0].done);
  CHECK(On(book, "2025-04-02").size() == 2);
}

TEST_CASE("a term that the setting changes later does not move what was due") {
  CouncilBook book;
  book.Adopted("2025-04-01");
  book.Do("setting.set", {{"key", "council.publication-days"}, {"value", "5"}, {"from_day", "2025-04-10"}});
  book.Adopted("2025-04-15");
  const auto list = On(book, "2025-04-16");
  CHECK(list[0].due == Date::FromIso("2025-04-11"));
  CHECK(list[1].due == Date::FromIso("2025-04-20"));
}

TEST_CASE("where the office names channels, the notice is done when the last of them is filled") {
  CouncilBook book;
  book.Set("council.publication-channels", "site board");
  const Json made = book.Adopted("2025-04-01");
  Publish(book, made, "site", "2025-04-05");
  auto list = On(book, "2025-04-06");
  CHECK_FALSE(list[0].done);
  CHECK(list[0].missing == std::vector<std::string>{"board"});
  Publish(book, made, "board", "2025-04-12");
  list = On(book, "2025-04-12");
  CHECK(list[0].done == Date::FromIso("2025-04-12"));
  CHECK(list[0].late);
}

TEST_CASE("a publication has its evidence and day; a mistaken entry is withdrawn, not undone") {
  CouncilBook book;
  const Json made = book.Adopted("2025-04-01");
  const Json data = {{"decision", made.at("id")}, {"channel", "site"}, {"evidence", "dostuk.kg/1"}};
  Json no_evidence = data, before = data, future = data, channel = data;
  no_evidence["evidence"] = " ";
  before["happened_on"] = "2025-03-31";
  future["happened_on"] = "2025-05-15";
  channel["channel"] = "radio";
  CHECK(book.Refusal("publication.add", no_evidence) == "publication.evidence@evidence");
  CHECK(book.Refusal("publication.add", before) == "publication.before-decision@happened_on");
  CHECK(book.Refusal("publication.add", future) == "date.future@happened_on");
  CHECK(book.Refusal("publication.add", channel) == "code.unknown@channel");
  const Json late = book.Do("publication.add", data);
  CHECK(late.at("warnings").at(0).at("code") == "publication.late");
  // What was published is not changed silently.
  CHECK(book.Refusal("decision.text", {{"decision", made.at("id")}, {"text_ky", "А"}}) ==
        "decision.published@decision");
  CHECK(book.Refusal("decision.cancel", {{"decision", made.at("id")}, {"reason", "А"}}) ==
        "decision.published@decision");
  const Json withdraw = {{"publication", late.at("id")}, {"reason", "башка токтом"}};
  CHECK(book.Refusal("publication.withdraw", {{"publication", late.at("id")}, {"reason", " "}}) ==
        "publication.reason@reason");
  book.Do("publication.withdraw", withdraw);
  CHECK(book.Refusal("publication.withdraw", withdraw) == "publication.withdrawn@publication");
  CHECK_FALSE(On(book, "2025-05-14")[0].done);
  book.Do("decision.cancel", {{"decision", made.at("id")}, {"reason", "ката"}});
  CHECK(book.Refusal("publication.add", data) == "decision.cancelled@decision");
  CHECK(On(book, "2025-05-14").empty());
}

TEST_CASE("a normative decision goes to the justice register in its term, another one does not") {
  CouncilBook book;
  const Json plain = book.Adopted("2025-05-01"), normative = book.Adopted("2025-05-02", {{"normative", true}});
  CHECK(book.Refusal("decision.dispatch", {{"decision", plain.at("id")}}) == "decision.not-normative@recipient");
  CHECK(book.Refusal("decision.dispatch", {{"decision", plain.at("id")}, {"recipient", "district"}}).empty());
  const Json sent = book.Do("decision.dispatch", {{"decision", normative.at("id")}, {"number", "24-17"}});
  CHECK(sent.at("warnings").at(0).at("code") == "decision.dispatched-late");
  const auto has_dispatch = [&] {
    for (const auto& line : Week(book, "2025-05-14"))
      if (line.rfind("dispatch", 0) == 0) return true;
    return false;
  };
  CHECK_FALSE(has_dispatch());
  CHECK(book.Refusal("decision.cancel", {{"decision", normative.at("id")}, {"reason", "а"}}) ==
        "decision.dispatched@decision");
  book.Do("decision.dispatch-withdraw", {{"dispatch", sent.at("id")}, {"reason", "жиберилген эмес"}});
  CHECK(has_dispatch());
}

TEST_CASE("the secretary's week shows what is overdue and what comes, by day") {
  CouncilBook book;
  const Json made = book.Adopted("2025-05-01");
  const auto soon = book.Call(book.council, "2025-05-20");
  book.Call(book.council, "2025-07-01");
  const auto draft = book.Id("decision.draft", {{"body", book.council},
                                                {"title_ky", "А"},
                                                {"title_ru", "А"},
                                                {"text_ky", "а"},
                                                {"text_ru", "а"},
                                                {"happened_on", "2025-04-01"}});
  book.Do("decision.draft-publish",
          {{"draft", draft}, {"channel", "site"}, {"evidence", "а"}, {"happened_on", "2025-04-18"}});
  CHECK(Week(book, "2025-05-14") == std::vector<std::string>{"publish 2025-05-11 !", "minutes 2025-05-01 !",
                                                             "invite 2025-05-13 !", "proposals 2025-05-18"});
  book.Do("session.invite", {{"session", soon.session}});
  Publish(book, made, "site", "2025-05-14");
  const auto proposal = book.Id("decision.proposal", {{"draft", draft}, {"author", "А"}, {"proposal", "Б"}});
  CHECK(Week(book, "2025-05-19") ==
        std::vector<std::string>{"minutes 2025-05-01 !", "answer 2025-05-18 !", "session 2025-05-20"});
  book.Do("decision.proposal-answer", {{"proposal", proposal}, {"outcome", "taken"}, {"reason", "туура"}});
  CHECK(Week(book, "2025-05-19") == std::vector<std::string>{"minutes 2025-05-01 !", "session 2025-05-20"});
}
