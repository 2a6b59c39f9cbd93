// SPDX-License-Identifier: Apache-2.0
// What the journal refuses, each with its rule.
#include <catch2/catch.hpp>

#include "request_book.h"
#include "store/journal.h"
#include "support/replay_oracle.h"

using namespace aiyl;
using namespace aiyl::requests;
using namespace aiyl::test;
using office::Json;

TEST_CASE("only services of the registry in force that day are provided (art. 5)") {
  RequestBook book;
  const auto early = book.Add({.number = "1", .from = "2025-06-01"}),
             past = book.Add({.number = "2", .from = "2024-01-01", .to = "2025-05-14"}),
             now = book.Add({.number = "3"});
  for (const auto& service : {early, past})
    CHECK(book.Refusal("request.open", {{"person", book.Person()}, {"service", service.ToText()}}) ==
          "service.not-in-force@service");
  CHECK(book.Refusal("request.open",
                     {{"person", book.Person()}, {"service", past.ToText()}, {"happened_on", "2025-05-13"}}) == "");
  CHECK(book.Refusal("request.open", {{"person", book.Person()}, {"service", now.ToText()}}) == "");
  const auto refused = book.Run("request.open", {{"person", book.Person()}, {"service", early.ToText()}});
  CHECK(ToEnglish(refused.error().message).find("art. 5") != std::string::npos);
}

TEST_CASE("until the day from which the registry applies a request needs no service (art. 24)") {
  RequestBook book;
  CHECK(book.Refusal("request.open", {{"person", book.Person()}}) == "");
  book.Apply("2025-05-20");
  CHECK(book.Refusal("request.open", {{"person", book.Person()}}) == "");
  book.At("2025-05-20");
  CHECK(book.Refusal("request.open", {{"person", book.Person()}}) == "request.service@service");
}

TEST_CASE("an applicant is named, alive, and of this book") {
  RequestBook book;
  CHECK(book.Refusal("request.open", Json::object()) == "request.applicant@name_ky");
  CHECK(book.Refusal("request.open", {{"applicant_kind", "person"}}) == "request.applicant@person");
  CHECK(book.Refusal("request.open", {{"applicant_kind", "ghost"}, {"name_ky", "Ким"}}) ==
        "code.unknown@applicant_kind");
  CHECK(book.Refusal("request.open", {{"person", Uuid{}.ToText()}}) == "person.none@person");
  CHECK(book.Refusal("request.open", {{"person", book.Person()}, {"channel", "pigeon"}}) == "code.unknown@channel");
  CHECK(book.Refusal("request.open", {{"person", book.Person()}, {"language", "la"}}) == "code.unknown@language");
  CHECK(book.Refusal("request.open", {{"person", book.Person()}, {"happened_on", "2025-05-15"}}) ==
        "date.future@happened_on");
}

TEST_CASE("a slip is of today, of one person, and for one wait") {
  RequestBook book;
  const auto by = [&](const Json& more) {
    Json data{{"person", book.Person()}};
    data.update(more);
    return book.Refusal("request.open", data);
  };
  CHECK(by({{"ticket", 1}}) == "ticket.none@ticket");
  const int64_t slip = book.Slip();
  CHECK(by({{"ticket", slip}, {"happened_on", "2025-05-13"}}) == "ticket.day@ticket");
  const auto id = book.Open({{"ticket", slip}});
  CHECK(by({{"ticket", slip}, {"person", book.OtherPerson()}}) == "ticket.used@ticket");
  CHECK(book.Refusal("request.close", {{"request", id}, {"ticket", slip}}) == "ticket.used@ticket");
  const int64_t late = book.Slip();
  book.Clock().AdvanceMicros(-3'600'000'000);
  CHECK(by({{"ticket", late}}) == "ticket.clock@ticket");
  book.Clock().AdvanceMicros(3'600'000'000);
  const int64_t receive = book.Slip();
  book.Do("request.close", {{"request", id}, {"ticket", receive}});
  CHECK(by({{"ticket", receive}}) == "ticket.used@ticket");
  book.At("2025-05-15");
  CHECK(by({{"ticket", late}}) == "ticket.none@ticket");
  CHECK(book.Slip() == 1);
}

TEST_CASE("a request is refused only on a ground of section 12, with words (art. 11)") {
  RequestBook book;
  const auto service = book.Add({}), other = book.Add({.number = "2"});
  const auto id = book.Open({{"service", service.ToText()}}), bare = book.Open();
  const std::string ground = book.Standard(service).refusal_grounds[1].id.ToText();
  CHECK(book.Refusal("request.refuse", {{"request", id}, {"reason", "жок"}}) == "request.ground@ground");
  CHECK(book.Refusal(
            "request.refuse",
            {{"request", id}, {"reason", "жок"}, {"ground", book.Standard(other).refusal_grounds[0].id.ToText()}}) ==
        "request.ground@ground");
  CHECK(
      book.Refusal("request.refuse",
                   {{"request", id}, {"reason", "жок"}, {"ground", book.Standard(service).documents[0].id.ToText()}}) ==
      "request.ground@ground");
  CHECK(book.Refusal("request.refuse", {{"request", id}, {"ground", ground}, {"reason", " "}}) ==
        "request.reason@reason");
  CHECK(book.Refusal("request.refuse", {{"request", bare}, {"ground", ground}, {"reason", "жок"}}) ==
        "request.ground@ground");
  book.Do("request.refuse", {{"request", id}, {"ground", ground}, {"reason", "маалымат табылган жок"}});
  const auto refused = book.Find(id);
  CHECK(refused.state == "refused");
  CHECK(refused.refusal_stage == "provide");
  CHECK(refused.refusal.ky == "Маалымат жок");
  CHECK(refused.refusal_ground->ToText() == ground);
  book.Do("request.refuse", {{"request", bare}, {"reason", "себеби бар"}});
}

TEST_CASE("a closed request stays closed, and nothing happens to a request before it came") {
  RequestBook book;
  const auto service = book.Add({});
  const auto id = book.Open({{"service", service.ToText()}});
  const Json documents = Json::array({{{"name", "Сүрөт"}, {"brought", true}}});
  for (const auto& [kind, more] :
       std::vector<std::pair<std::string, Json>>{{"request.document", {{"documents", documents}}},
                                                 {"request.stage", Json::object()},
                                                 {"request.ready", Json::object()},
                                                 {"request.close", Json::object()},
                                                 {"request.withdraw", Json::object()},
                                                 {"request.refuse", {{"reason", "жок"}}}}) {
    INFO(kind);
    Json data{{"request", id}};
    data.update(more);
    data["happened_on"] = "2025-05-13";
    CHECK(book.Refusal(kind, data) == "request.day@happened_on");
    data["happened_on"] = "2025-05-15";
    CHECK(book.Refusal(kind, data) == "date.future@happened_on");
    data["request"] = Uuid{}.ToText();
    CHECK(book.Refusal(kind, data) == "request.none@request");
  }
  book.Do("request.close", {{"request", id}});
  for (const char* kind : {"request.stage", "request.ready", "request.close", "request.withdraw", "request.pay"})
    CHECK(book.Refusal(kind, {{"request", id}}) == "request.closed@request");
  CHECK(
      book.Refusal("request.document", {{"request", book.Open()}, {"documents", Json::array({{{"brought", true}}})}}) ==
      "request.document@documents.0.name");
  CHECK(book.Refusal("request.document",
                     {{"request", book.Open()},
                      {"documents", Json::array({{{"item", book.Standard(service).documents[0].id.ToText()}}})}}) ==
        "request.document@documents.0.item");
  CHECK(book.Refusal("request.stage", {{"request", book.Open()}}) == "request.stage@name_ky");
}

TEST_CASE("a slip keeps counting from the highest, and its numbers are not freed") {
  RequestBook book;
  for (int64_t i = 1; i <= 5; ++i) CHECK(book.Slip() == i);
  CHECK(CheckReplayOracle(*book) == "");
}
