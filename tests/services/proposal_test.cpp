// SPDX-License-Identifier: Apache-2.0
// The way of a proposal through commission and council, by articles of the draft law of 2012.
#include <catch2/catch.hpp>

#include "service_book.h"
#include "support/replay_oracle.h"

using namespace aiyl;
using namespace aiyl::services;
using aiyl::office::Json;
using aiyl::test::CheckReplayOracle;
using aiyl::test::ServiceBook;

namespace {

std::vector<std::string> Warnings(const Json& made) {
  std::vector<std::string> codes;
  if (made.contains("warnings"))
    for (const auto& one : made["warnings"])
      codes.push_back(one["code"].get<std::string>() + ":" + one["detail"].get<std::string>());
  return codes;
}

}  // namespace

TEST_CASE("art. 9: a service goes from draft to commission, council and into force; the list is that of the day") {
  ServiceBook book;
  const Json made = book.InForce("Тазалоо");
  CHECK(book.State(made["change"]) == "in-force");
  CHECK(book.On("2025-03-31").empty());
  const auto rows = book.On("2025-04-01");
  REQUIRE(rows.size() == 1);
  CHECK(rows[0].name.ky == "Тазалоо");
  CHECK(rows[0].number == "1");
  CHECK(rows[0].list == "additional");
  CHECK(rows[0].matter == "own");
  CHECK(rows[0].payment == "free");
  CHECK(rows[0].decision->ToText() == made["decision"]);
  CHECK(rows[0].standard->ToText() == made["standard"]);
  CHECK(book.On("2030-01-01").size() == 1);
  const auto steps = book.Read<std::vector<Step>>(
      [&](store::Database& db) { return StepsOf(db, *ChangeId::FromText(made["change"].get<std::string>())); });
  std::vector<std::string> states;
  for (const auto& step : steps) {
    states.push_back(step.state);
    CHECK(step.staff == book.Made().staff);
  }
  CHECK(states == std::vector<std::string>{"draft", "commission", "council", "in-force"});
  CHECK(steps[1].day == *Date::FromIso("2025-02-10"));
  CHECK(steps[2].item.has_value());
  CHECK(steps[3].decision.has_value());
  CHECK(CheckReplayOracle(*book) == "");
}

TEST_CASE("art. 9: a wrong step is refused") {
  ServiceBook book;
  const Json proposed = book.Propose("Тазалоо");
  const std::string change = proposed["id"];
  CHECK(book.Refusal("service.to-council", {{"change", change}}) == "service.commission-first@change");
  CHECK(book.Refusal("service.enter", {{"change", change}}) == "service.council-first@change");
  CHECK(book.Refusal("service.to-commission", {{"change", change}, {"happened_on", "2025-02-01"}}) ==
        "service.step-before@happened_on");
  CHECK(book.Refusal("service.to-commission", {{"change", change}, {"happened_on", "2025-06-01"}}) ==
        "date.future@happened_on");
  book.Do("service.to-commission", {{"change", change}, {"happened_on", "2025-02-10"}});
  CHECK(book.Refusal("service.to-commission", {{"change", change}}) == "service.step@change");
  CHECK(book.Refusal("service.edit", {{"change", change}, {"name_ky", "Башка"}}) == "service.not-draft@change");
  CHECK(book.Refusal("service.to-council", {{"change", change}}) == "act.unknown-record@item");
  const Json other = book.Propose("Башка");
  const auto about_other = book.Vote("commission", other["id"], "2025-02-12");
  CHECK(book.Refusal("service.to-council", {{"change", change}, {"item", about_other.item}}) ==
        "service.other-item@item");
  const auto by_council = book.Vote("council", change, "2025-02-13");
  CHECK(book.Refusal("service.to-council", {{"change", change}, {"item", by_council.item}}) ==
        "service.other-body@item");
  const auto against = book.Vote("commission", change, "2025-02-14", 1, 3);
  CHECK(book.Refusal("service.to-council", {{"change", change}, {"item", against.item}}) ==
        "service.commission-against@item");
  book.Do("service.refuse",
          {{"change", change}, {"item", against.item}, {"ground", "demand"}, {"reason_ky", "муктаждык жок"}});
  CHECK(book.State(change) == "refused");
  CHECK(book.Find(change).answer.ky == "муктаждык жок");
  CHECK(book.Refusal("service.to-commission", {{"change", change}}) == "service.decided@change");
  CHECK(CheckReplayOracle(*book) == "");
}

TEST_CASE("art. 9: where the council votes against, the proposal can only be refused, with its reasons") {
  ServiceBook book;
  const Json proposed = book.Propose("Тазалоо");
  const std::string change = proposed["id"];
  book.Do("service.to-commission", {{"change", change}, {"happened_on", "2025-02-10"}});
  const auto opinion = book.Vote("commission", change, "2025-02-20");
  CHECK(book.Refusal("service.refuse", {{"change", change}, {"item", opinion.item}, {"reason_ky", "жок"}}) ==
        "service.vote-for@item");
  book.Do("service.to-council", {{"change", change}, {"item", opinion.item}, {"happened_on", "2025-02-21"}});
  const auto against = book.Vote("council", change, "2025-03-14", 1, 4);
  CHECK(book.Refusal("service.enter", {{"change", change}, {"item", against.item}}) == "service.council-against@item");
  CHECK(book.Refusal("service.refuse", {{"change", change}, {"item", against.item}}) == "service.answer@reason_ky");
  CHECK(book.Refusal("service.refuse", {{"change", change}, {"reason_ky", "жок"}}) == "act.unknown-record@item");
  book.Do("service.refuse", {{"change", change}, {"item", against.item}, {"reason_ky", "кеңеш каршы"}});
  CHECK(book.State(change) == "refused");
  CHECK(book.On("2025-05-14").empty());
}

TEST_CASE("without a commission a draft goes before the council at once") {
  ServiceBook book;
  book.Do("setting.set", {{"key", "services.commission"}, {"value", "none"}});
  const std::string change = book.Propose("Тазалоо")["id"];
  CHECK(book.Refusal("service.to-commission", {{"change", change}}) == "service.no-commission@change");
  book.Do("service.to-council", {{"change", change}, {"happened_on", "2025-02-10"}});
  CHECK(book.State(change) == "council");
}

TEST_CASE("art. 6: an unmet criterion warns and is recorded, and refuses where the office has switched that on") {
  ServiceBook book;
  const std::string change = book.Propose("Тазалоо")["id"];
  const Json unanswered = book.Do("service.to-commission", {{"change", change}, {"happened_on", "2025-02-10"}});
  CHECK(Warnings(unanswered).size() == 6);
  book.AnswerCriteria(change, "outsourcing", "2025-02-11");
  book.AddExpertise(change, "2025-02-11");
  const auto opinion = book.Vote("commission", change, "2025-02-20");
  book.Do("setting.set", {{"key", "services.enforce"}, {"value", "yes"}});
  CHECK(book.Refusal("service.to-council", {{"change", change}, {"item", opinion.item}}) ==
        "service.criterion-not-met@");
  book.Do("setting.set", {{"key", "services.enforce"}, {"value", "no"}});
  const Json made = book.Do("service.to-council", {{"change", change}, {"item", opinion.item}});
  CHECK(Warnings(made) == std::vector<std::string>{"criterion-not-met:outsourcing"});
  const auto remarks =
      book.Read<std::vector<Remark>>([&](store::Database& db) { return RemarksOf(db, *ChangeId::FromText(change)); });
  CHECK(remarks.size() == 7);
  CHECK(remarks.back().article == "6(5)");
  CHECK(book.Refusal("service.criteria",
                     {{"change", change}, {"answers", Json::array({{{"criterion", "demand"}, {"reason_ky", "а"}}})}}) ==
        "service.not-draft@change");
}

TEST_CASE("art. 6: every answer has its reason, and only the edition's criteria are answered") {
  ServiceBook book;
  const std::string change = book.Propose("Тазалоо")["id"];
  CHECK(book.Refusal("service.criteria",
                     {{"change", change}, {"answers", Json::array({{{"criterion", "demand"}, {"met", true}}})}}) ==
        "service.criterion-reason@answers.0.reason_ky");
  CHECK(book.Refusal("service.criteria",
                     {{"change", change}, {"answers", Json::array({{{"criterion", "luck"}, {"reason_ky", "а"}}})}}) ==
        "service.criterion-unknown@answers.0.criterion");
  CHECK(book.Refusal("service.expertise", {{"change", change}, {"part", "luck"}}) == "service.expertise-unknown@part");
}

TEST_CASE("art. 8: who is not named there warns, or is refused; the answer has a term") {
  ServiceBook book;
  const Json made = book.Propose("Тазалоо", {{"initiator", "person"}});
  CHECK(Warnings(made) == std::vector<std::string>{"initiator:person"});
  CHECK(book.Refusal(
            "service.propose",
            {{"kind", "include"}, {"initiator", "nobody"}, {"name_ky", "а"}, {"name_ru", "б"}, {"reason_ky", "в"}}) ==
        "code.unknown@initiator");
  CHECK(book.Refusal("service.propose",
                     {{"kind", "include"}, {"initiator", "person"}, {"name_ky", "а"}, {"name_ru", "б"}}) ==
        "service.reason@reason_ky");
  const std::string change = made["id"];
  CHECK(book.Find(change).answer_due == Date::FromIso("2025-03-05"));
  const auto overdue = [&](const char* day) {
    return book
        .Read<std::vector<Change>>(
            [&](store::Database& db) { return Unanswered(db, book.Scope(), *Date::FromIso(day)); })
        .size();
  };
  CHECK(overdue("2025-03-05") == 0);
  CHECK(overdue("2025-03-06") == 1);
  CHECK(book.Refusal("service.answer", {{"change", change}}) == "service.answer@answer_ky");
  const Json answered =
      book.Do("service.answer", {{"change", change}, {"answer_ky", "каралды"}, {"happened_on", "2025-03-10"}});
  CHECK(Warnings(answered) == std::vector<std::string>{"answer-late:2025-03-05"});
  CHECK(overdue("2025-03-20") == 0);
  book.Do("setting.set", {{"key", "services.enforce"}, {"value", "yes"}});
  CHECK(book.Refusal(
            "service.propose",
            {{"kind", "include"}, {"initiator", "person"}, {"name_ky", "а"}, {"name_ru", "б"}, {"reason_ky", "в"}}) ==
        "service.initiator@");
}

TEST_CASE("art. 8: a change and a withdrawal end the row that was in force; past lists stay as they were") {
  ServiceBook book;
  const Json first = book.InForce("Тазалоо");
  const std::string service = first["service"];
  CHECK(book.Refusal("service.propose",
                     {{"kind", "include"}, {"service", service}, {"initiator", "association"}, {"reason_ky", "а"}}) ==
        "service.in-force@service");
  const Json change = book.Do("service.propose", {{"kind", "change"},
                                                  {"service", service},
                                                  {"initiator", "association"},
                                                  {"reason_ky", "аты туура эмес"},
                                                  {"name_ky", "Таза айыл"},
                                                  {"happened_on", "2025-04-02"}});
  CHECK(book.Refusal("service.propose",
                     {{"kind", "withdraw"}, {"service", service}, {"initiator", "association"}, {"reason_ky", "а"}}) ==
        "service.open-proposal@service");
  const std::string id = change["id"];
  book.Do("service.to-commission", {{"change", id}, {"happened_on", "2025-04-03"}});
  const auto opinion = book.Vote("commission", id, "2025-04-04");
  book.Do("service.to-council", {{"change", id}, {"item", opinion.item}, {"happened_on", "2025-04-05"}});
  const auto voted = book.Vote("council", id, "2025-04-10");
  CHECK(book.Refusal("service.enter", {{"change", id}, {"item", voted.item}, {"from_day", "2025-04-09"}}) ==
        "service.before-decision@from_day");
  book.Do("service.enter", {{"change", id}, {"item", voted.item}, {"from_day", "2025-05-01"}});
  CHECK(book.State(first["change"]) == "changed");
  CHECK(book.On("2025-04-30")[0].name.ky == "Тазалоо");
  CHECK(book.On("2025-05-01")[0].name.ky == "Таза айыл");
  CHECK(book.On("2025-05-01")[0].number == "1");
  const Json out = book.Do("service.propose", {{"kind", "withdraw"},
                                               {"service", service},
                                               {"initiator", "authorised"},
                                               {"reason_ky", "керек эмес"},
                                               {"evidence_kind", "survey"},
                                               {"happened_on", "2025-05-02"}});
  const std::string last = out["id"];
  book.Do("service.to-commission", {{"change", last}, {"happened_on", "2025-05-03"}});
  const auto opinion2 = book.Vote("commission", last, "2025-05-04");
  book.Do("service.to-council", {{"change", last}, {"item", opinion2.item}, {"happened_on", "2025-05-05"}});
  const auto voted2 = book.Vote("council", last, "2025-05-10");
  book.Do("service.enter", {{"change", last}, {"item", voted2.item}, {"from_day", "2025-06-01"}});
  CHECK(book.State(id) == "withdrawn");
  CHECK(book.On("2025-05-31").size() == 1);
  CHECK(book.On("2025-06-01").empty());
  CHECK(book.Refusal("service.propose",
                     {{"kind", "change"}, {"service", service}, {"initiator", "association"}, {"reason_ky", "а"}}) ==
        "service.not-in-force@service");
  CHECK(CheckReplayOracle(*book) == "");
}

TEST_CASE("a delegated service takes the state body's standard and does not go to the council (art. 3, 12)") {
  ServiceBook book;
  const Json proposed = book.Propose("Каттоо", {{"matter", "delegated"}, {"initiator", "authorised"}});
  const std::string change = proposed["id"], service = proposed["service"];
  CHECK(book.Refusal("service.to-commission", {{"change", change}}) == "service.not-by-council@change");
  CHECK(book.Refusal("service.to-council", {{"change", change}}) == "service.not-by-council@change");
  CHECK(book.Refusal("service.enter", {{"change", change}}) == "service.state-body@document");
  CHECK(book.Refusal("service.enter", {{"change", change}, {"document", "Буйрук № 7"}}) == "service.no-standard@");
  const std::string standard = book.DraftStandard(service);
  book.Do("service.edit", {{"change", change}, {"standard", standard}});
  CHECK(book.Refusal("service.enter", {{"change", change}, {"document", "Буйрук № 7"}}) ==
        "service.standard-not-approved@");
  const std::string by_council = book.Decision("council", "2025-02-10");
  SECTION("the council's standard will not do") {
    book.Do("standard.approve", {{"standard", standard}, {"decision", by_council}});
    CHECK(book.Refusal("service.enter", {{"change", change}, {"document", "Буйрук № 7"}}) == "service.standard-body@");
  }
  SECTION("the state body's does") {
    book.Do("standard.approve", {{"standard", standard}, {"body", "government"}, {"document", "токтом № 303"}});
    book.Do("service.enter", {{"change", change}, {"document", "Буйрук № 7"}, {"from_day", "2025-05-14"}});
    CHECK(book.On("2025-05-14")[0].matter == "delegated");
  }
}

TEST_CASE("art. 12(4): the standard of a free additional service is the council's") {
  ServiceBook book;
  const Json proposed = book.Propose("Тазалоо");
  const std::string change = proposed["id"];
  const std::string standard = book.DraftStandard(proposed["service"]);
  book.Do("service.edit", {{"change", change}, {"standard", standard}, {"happened_on", "2025-02-05"}});
  book.Do("service.to-commission", {{"change", change}, {"happened_on", "2025-02-10"}});
  const auto opinion = book.Vote("commission", change, "2025-02-20");
  book.Do("service.to-council", {{"change", change}, {"item", opinion.item}, {"happened_on", "2025-02-21"}});
  const auto voted = book.Vote("council", change, "2025-03-14");
  CHECK(book.Refusal("service.enter", {{"change", change}, {"item", voted.item}}) == "service.standard-not-approved@");
  book.Do("standard.approve", {{"standard", standard}, {"decision", book.Decision("head", "2025-02-20")}});
  CHECK(book.Refusal("service.enter", {{"change", change}, {"item", voted.item}}) == "service.standard-body@");
}

TEST_CASE("who may not do council work is refused") {
  ServiceBook book;
  const std::string clerk = book.Do("staff.add", {{"name_ky", "Клерк"}, {"name_ru", "Клерк"}, {"role", "clerk"}})["id"];
  const auto outcome = book.RunAs(*office::StaffId::FromText(clerk), "service.propose", {{"kind", "include"}});
  REQUIRE_FALSE(outcome);
  const auto refused = book.RunAs(
      *office::StaffId::FromText(clerk), "service.propose",
      {{"kind", "include"}, {"initiator", "person"}, {"name_ky", "а"}, {"name_ru", "б"}, {"reason_ky", "в"}});
  CHECK(refused.error().code == "staff.may-not");
}
