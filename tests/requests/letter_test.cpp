// SPDX-License-Identifier: Apache-2.0
// Letters (law № 67): registered within one working day, term, executor, answer; institutions' ones apart. And the
// hours of reception.
#include <catch2/catch.hpp>

#include "request_book.h"
#include "store/journal.h"
#include "support/replay_oracle.h"

using namespace aiyl;
using namespace aiyl::requests;
using namespace aiyl::test;
using office::Json;

namespace {

std::string Register(RequestBook& book, Json more = Json::object()) {
  Json data{{"subject", "Көчөнүн жарыгы"}, {"name_ky", "Ким Вера"}};
  data.update(more);
  return book.Do("letter.register", data)["id"];
}

std::vector<std::string> Numbers(RequestBook& book, LetterList list, const std::string& words = {}) {
  return book.Read<std::vector<std::string>>([&](store::Database& db) {
    LetterFilter filter;
    filter.scope = book.Scope();
    filter.list = list;
    filter.today = book.Clock().Today();
    filter.words = words;
    std::vector<std::string> numbers;
    for (const auto& letter : ListLetters(db, filter)) numbers.push_back(letter.number);
    CHECK(CountLetters(db, filter) == static_cast<int64_t>(numbers.size()));
    return numbers;
  });
}

}  // namespace

TEST_CASE("a letter is registered within one working day; later is recorded as late (law № 67)") {
  RequestBook book;
  const auto at = [&](const char* received) {
    return book.Do("letter.register", {{"subject", "жол"}, {"name_ky", "Ким"}, {"received", received}})["late"]
        .get<bool>();
  };
  CHECK_FALSE(at("2025-05-14"));
  CHECK_FALSE(at("2025-05-13"));
  CHECK(at("2025-05-12"));
  book.At("2025-05-19");  // a Monday
  CHECK_FALSE(at("2025-05-16"));
  CHECK_FALSE(at("2025-05-17"));
  CHECK(at("2025-05-15"));
  CHECK(Numbers(book, LetterList::kLateRegistered) == std::vector<std::string>{"6/2025", "3/2025"});
  CHECK(book.Refusal("letter.register", {{"subject", "жол"}, {"name_ky", "Ким"}, {"received", "2025-05-20"}}) ==
        "letter.received@received");
}

TEST_CASE("people's letters have the term of law № 67, an extension its reason, institutions their own day") {
  RequestBook book;
  const auto letter = book.FindLetter(Register(book));
  CHECK(letter.number == "1/2025");
  CHECK(letter.term_days == 14);
  CHECK(letter.due == *Date::FromIso("2025-06-03"));
  const auto id = letter.id.ToText();
  CHECK(book.Refusal("letter.register", {{"subject", "жол"}, {"name_ky", "Ким"}, {"term_days", 15}}) ==
        "letter.term@term_days");
  CHECK(book.Refusal("letter.extend", {{"letter", id}, {"reason", " "}}) == "letter.reason@reason");
  CHECK(book.Refusal("letter.extend", {{"letter", id}, {"reason", "текшерүү"}, {"term_days", 31}}) ==
        "letter.term@term_days");
  CHECK(book.Refusal("letter.extend", {{"letter", id}, {"reason", "текшерүү"}, {"term_days", 14}}) ==
        "letter.term@term_days");
  book.Do("letter.extend", {{"letter", id}, {"reason", "жеринде текшерүү"}});
  CHECK(book.FindLetter(id).term_days == 30);
  const auto theirs = book.FindLetter(
      Register(book, {{"sender_kind", "institution"}, {"name_ky", "Райадминистрация"}, {"due", "2025-05-16"}}));
  CHECK(theirs.due == *Date::FromIso("2025-05-16"));
  CHECK_FALSE(theirs.term_days);
  CHECK_FALSE(book.FindLetter(Register(book, {{"sender_kind", "institution"}})).due);
  CHECK(book.Refusal("letter.register", {{"subject", "жол"}, {"name_ky", "Ким"}, {"due", "2025-05-13"}}) ==
        "letter.term@due");
}

TEST_CASE("executor, answer, sending on and closing without an answer") {
  RequestBook book;
  const auto first = Register(book), second = Register(book), third = Register(book, {{"person", book.Person()}});
  const std::string staff = book.Made().staff.ToText();
  CHECK(book.FindLetter(third).sender.ky == "Асанов Бакыт");
  book.Do("letter.assign", {{"letter", first}, {"executor", staff}});
  CHECK(book.FindLetter(first).executor->ToText() == staff);
  CHECK(book.Refusal("letter.assign", {{"letter", first}, {"executor", Uuid{}.ToText()}}) == "staff.unknown@executor");
  book.At("2025-06-04");
  CHECK(Numbers(book, LetterList::kOverdue).size() == 3);
  book.Do("letter.reply", {{"letter", first}, {"reply", "Май айында оңдолот"}, {"reply_number", "01-17"}});
  book.Do("letter.forward", {{"letter", second}, {"forwarded_to", "Электр тармактары"}});
  CHECK(book.Refusal("letter.close", {{"letter", third}, {"reason", ""}}) == "act.missing@reason");
  book.Do("letter.close", {{"letter", third}, {"reason", "аты-жөнү жок"}});
  CHECK(Numbers(book, LetterList::kOverdue).empty());
  CHECK(Numbers(book, LetterList::kAll, "01-17") == std::vector<std::string>{"1/2025"});
  for (const char* kind : {"letter.reply", "letter.forward", "letter.close"})
    CHECK(book.Refusal(kind, {{"letter", first}, {"reply", "а"}, {"forwarded_to", "а"}, {"reason", "а"}})
              .starts_with("act.unknown-field"));
  CHECK(book.Refusal("letter.reply", {{"letter", first}, {"reply", "дагы"}}) == "letter.closed@letter");
  const auto open = Register(book);
  CHECK(book.Refusal("letter.reply", {{"letter", open}, {"reply", "а"}, {"happened_on", "2025-06-03"}}) ==
        "letter.day@happened_on");
  CHECK(book.Refusal("letter.reply", {{"letter", Uuid{}.ToText()}, {"reply", "а"}}) == "letter.none@letter");
  CHECK(CheckReplayOracle(*book) == "");
}

TEST_CASE("letters of institutions stand apart in the figures") {
  RequestBook book;
  Register(book);
  const auto answered = Register(book, {{"received", "2025-05-01"}});
  Register(book, {{"sender_kind", "institution"}, {"due", "2025-05-15"}});
  book.Do("letter.reply", {{"letter", answered}, {"reply", "ооба"}});
  book.At("2025-06-10");
  const auto figures = book.Read<std::vector<LetterFigures>>([&](store::Database& db) {
    return FiguresOfLetters(db, book.Scope(), *Date::FromIso("2025-01-01"), *Date::FromIso("2025-12-31"),
                            book.Clock().Today());
  });
  REQUIRE(figures.size() == 2);
  CHECK(figures[0].people);
  CHECK(figures[0].registered == 2);
  CHECK(figures[0].registered_late == 1);
  CHECK(figures[0].answered == 1);
  CHECK(figures[0].in_time == 1);
  CHECK(figures[0].late == 1);
  CHECK_FALSE(figures[1].people);
  CHECK(figures[1].registered == 1);
  CHECK(figures[1].open == 1);
  CHECK(figures[1].late == 1);
}

TEST_CASE("hours of reception are a weekday with times, and end") {
  RequestBook book;
  const Json hours{
      {"staff", book.Made().staff.ToText()}, {"weekday", "2"}, {"from_time", "9:00"}, {"to_time", "12:00"}};
  const auto with = [&](const char* field, const char* value) {
    Json data = hours;
    data[field] = value;
    return book.Refusal("reception.set", data);
  };
  CHECK(with("weekday", "8") == "code.unknown@weekday");
  CHECK(with("from_time", "25:00") == "reception.time@from_time");
  CHECK(with("from_time", "9.00") == "reception.time@from_time");
  CHECK(with("to_time", "08:00") == "reception.time@to_time");
  CHECK(book.Refusal("reception.set", {{"weekday", "2"}, {"from_time", "9:00"}, {"to_time", "12:00"}}) ==
        "reception.official@official_ky");
  const std::string id = book.Do("reception.set", hours)["id"];
  const auto on = [&](const char* day) {
    return book.Read<std::vector<Reception>>(
        [&](store::Database& db) { return ListReceptions(db, book.Scope(), *Date::FromIso(day)); });
  };
  REQUIRE(on("2025-05-14").size() == 1);
  CHECK(on("2025-05-14")[0].from_time == "09:00");
  CHECK(on("2025-05-13").empty());
  CHECK(book.Refusal("reception.end", {{"reception", id}}) == "reception.term@happened_on");
  book.At("2025-06-01");
  book.Do("reception.end", {{"reception", id}});
  CHECK(book.Refusal("reception.end", {{"reception", id}}) == "reception.ended@reception");
  CHECK(book.Refusal("reception.end", {{"reception", Uuid{}.ToText()}}) == "reception.none@reception");
  CHECK(on("2025-06-01").empty());
}
