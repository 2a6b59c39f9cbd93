// SPDX-License-Identifier: Apache-2.0
// A result opens a change of the list (art. 8): who asks, why and on what it rests; what is no evidence.
#include "quality/proposal.h"

#include <catch2/catch.hpp>

#include "quality_book.h"
#include "services/change.h"
#include "store/journal.h"
#include "support/replay_oracle.h"

using namespace aiyl;
using namespace aiyl::test;
using namespace aiyl::quality;
using office::Json;

namespace {

services::Change Find(QualityBook& book, const Json& made) {
  return *book.Read<std::optional<services::Change>>([&](store::Database& db) {
    return services::FindChange(db, *services::ChangeId::FromText(made.at("id").get<std::string>()));
  });
}

Json Change(const std::string& evidence, const Json& more = Json::object()) {
  Json data = {{"evidence", evidence}, {"kind", "change"}};
  data.update(more);
  return data;
}

Json AHearing(const Json& more = Json::object()) {
  Json data = {
      {"kind", "hearing"},  {"subject_ky", "Акы"},        {"subject_ru", "Плата"},      {"place", "Клуб"},
      {"participants", 42}, {"summary_ky", "Сунушталды"}, {"summary_ru", "Предложено"}, {"happened_on", "2025-05-05"}};
  data.update(more);
  return data;
}

bool Says(const std::string& text, const std::string& words) {
  return text.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("a survey opens a change of the list with its figures (art. 8)") {
  QualityBook book;
  const auto a = book.Service({.name = "А"});
  const auto other = book.Service({.name = "Б"});
  const auto wave = book.Wave(book.Head(), "satisfaction", {a.ToText()}, "2025-05-01");
  for (const char* option : {"very", "rather", "not"})
    book.Do("survey.answer", {{"wave", wave},
                              {"channel", "sheet"},
                              {"happened_on", "2025-05-03"},
                              {"answers", {{{"question", "overall"}, {"object", 1}, {"option", option}}}}});
  CHECK(book.Refusal("service.by-survey", Change(wave, {{"service", other.ToText()}})) == "survey.object@service");
  CHECK(book.Refusal("service.by-survey", Change(other.ToText())) == "survey.unknown@wave");
  CHECK(book.Refusal("service.by-survey", Change(wave, {{"service", a.ToText()}, {"happened_on", "2025-04-30"}})) ==
        "service.evidence-later@happened_on");
  const auto change = Find(book, book.Do("service.by-survey", Change(wave, {{"service", a.ToText()}})));
  CHECK(change.service == a);
  CHECK(change.evidence_kind == "survey");
  CHECK(change.evidence == Uuid::FromText(wave));
  CHECK(change.initiator == "self-government");
  CHECK(Says(change.reason.ky, "2 / 1 / 3"));
  CHECK(Says(change.reason.ru, "довольны"));
  // Of the watch council's wave the office asks for nothing before it may see the totals; then an association asks.
  const auto watch = book.Wave(book.Watch(), "trust", {"office"}, "2025-05-01");
  const Json include = {{"evidence", watch}, {"kind", "include"}, {"name_ky", "Жаңы"}, {"name_ru", "Новая"}};
  CHECK(book.Refusal("service.by-survey", include) == "survey.not-closed@wave");
  for (int i = 0; i < 5; ++i)
    book.DoAs(book.Watch(), "survey.answer",
              {{"wave", watch},
               {"channel", "sheet"},
               {"happened_on", "2025-05-03"},
               {"answers",
                {{{"question", "trust"}, {"object", 1}, {"option", "not"}},
                 {{"question", "gift"}, {"object", 1}, {"option", "no"}}}}});
  book.DoAs(book.Watch(), "survey.close", {{"wave", watch}, {"happened_on", "2025-05-10"}});
  CHECK(Find(book, book.Do("service.by-survey", include)).initiator == "association");
  CHECK(CheckReplayOracle(*book) == "");
}

TEST_CASE("a hearing and an expertise open a change; one that is only announced does not (art. 6, 8)") {
  QualityBook book;
  const auto a = book.Service({.name = "А"});
  const auto b = book.Service({.name = "Б"});
  const std::string planned = book.Do("hearing.announce", {{"kind", "hearing"},
                                                           {"subject_ky", "Суу"},
                                                           {"subject_ru", "Вода"},
                                                           {"place", "Клуб"},
                                                           {"day", "2025-06-01"}})["id"];
  CHECK(book.Refusal("service.by-hearing", Change(planned, {{"service", a.ToText()}})) == "hearing.not-held@evidence");
  const std::string held =
      book.Do("hearing.record", AHearing({{"service", a.ToText()},
                                          {"proposals",
                                           {{{"body", "Арзандатуу"}, {"taken", true}},
                                            {{"body", "Жоюу"}, {"taken", false}, {"reason", "чыгым"}}}}}))["id"];
  CHECK(book.Refusal("service.by-hearing", Change(held, {{"service", b.ToText()}})) ==
        "service.evidence-other@service");
  CHECK(book.Refusal("service.by-hearing", Change(held, {{"happened_on", "2025-05-04"}})) ==
        "service.evidence-later@happened_on");
  CHECK(book.Refusal("service.by-hearing", Change(a.ToText())) == "act.unknown-record@evidence");
  CHECK(book.RefusalAs(book.Watch(), "service.by-hearing", Change(held)) == "staff.may-not@");
  const Json made = book.Do("service.by-hearing", Change(held, {{"reason_ky", "Ооба"}, {"reason_ru", "Да"}}));
  const auto change = Find(book, made);
  CHECK(change.service == a);  // the hearing's
  CHECK(change.evidence == Uuid::FromText(held));
  CHECK(change.initiator == "self-government");
  CHECK(Says(change.reason.ky, "Акы"));
  CHECK(Says(change.reason.ru, "42"));
  CHECK(Says(change.reason.ru, "принято 1 из 2"));
  CHECK(change.reason.ky.ends_with(" Ооба"));

  const std::string expertise = book.Do("hearing.record", AHearing({{"kind", "expertise"},
                                                                    {"organiser", "«Айкын» бирикмеси"},
                                                                    {"justified", true},
                                                                    {"safe", true},
                                                                    {"efficient", false}}))["id"];
  const auto withdraw = Find(
      book, book.Do("service.by-hearing", {{"evidence", expertise}, {"kind", "withdraw"}, {"service", b.ToText()}}));
  CHECK(withdraw.initiator == "association");
  CHECK(withdraw.initiator_name.ky == "«Айкын» бирикмеси");

  // What a proposal rests on stays while it does.
  const auto acts =
      book.Read<std::vector<store::ActInfo>>([](store::Database& db) { return store::RecentActs(db, 100); });
  const auto act = [&](const std::string& kind) {
    for (const auto& one : acts)
      if (one.kind == kind) return one.id;  // the latest: of the expertise
    return Uuid{};
  };
  const auto undone = store::Undo(*book, book.Actor(), act("hearing.record"));
  REQUIRE_FALSE(undone);
  CHECK(undone.error().code == "store.invariant");
  REQUIRE(store::Undo(*book, book.Actor(), act("service.by-hearing")));
  REQUIRE(store::Undo(*book, book.Actor(), act("hearing.record")));
  CHECK(CheckReplayOracle(*book) == "");
}

TEST_CASE("a decided complaint opens a change and tells nobody's name (art. 8, 14)") {
  QualityBook book;
  const auto a = book.Service({.name = "А"});
  const Json registered = book.Do("complaint.register", {{"channel", "written"},
                                                         {"applicant", "Асанов Асан"},
                                                         {"body", "Кызмат кеч көрсөтүлдү"},
                                                         {"service", a.ToText()},
                                                         {"reviewer", book.Clerk().ToText()},
                                                         {"happened_on", "2025-05-05"}});
  const std::string id = registered["id"];
  CHECK(book.Refusal("service.by-complaint", Change(id)) == "complaint.undecided@evidence");
  book.DoAs(book.Clerk(), "complaint.decide",
            {{"id", id},
             {"outcome", "upheld"},
             {"answer", "Кечирим"},
             {"measures", "Мөөнөт кыскарат"},
             {"happened_on", "2025-05-08"}});
  const auto change = Find(book, book.Do("service.by-complaint", Change(id)));
  CHECK(change.service == a);
  CHECK(change.initiator == "self-government");
  CHECK(Says(change.reason.ky, "№ 1/2025"));
  CHECK(Says(change.reason.ru, "удовлетворена"));
  CHECK(Says(change.reason.ky, "Мөөнөт кыскарат"));
  CHECK_FALSE(Says(change.reason.ky, "Асан"));
  CHECK_FALSE(Says(change.reason.ky, "кеч"));
  const std::string back =
      book.Do("complaint.register",
              {{"channel", "written"}, {"applicant", "Б"}, {"body", "в"}, {"reviewer", book.Clerk().ToText()}})["id"];
  book.DoAs(book.Clerk(), "complaint.decide", {{"id", back}, {"outcome", "withdrawn"}});
  CHECK(book.Refusal("service.by-complaint", Change(back, {{"service", a.ToText()}})) ==
        "complaint.withdrawn@evidence");
  CHECK(CheckReplayOracle(*book) == "");
}

TEST_CASE("an assessment opens a change in the name of whoever assessed, with what is not kept (art. 8, 14)") {
  QualityBook book;
  const auto a = book.Service({.name = "А"});
  const std::string id =
      book.Do("assessment.record", {{"assessor", "consumers"},
                                    {"assessor_name", "Керектөөчүлөр бирикмеси"},
                                    {"service", a.ToText()},
                                    {"items",
                                     {{{"parameter", "term-days"}, {"observed", 9}},
                                      {{"parameter", "wait-apply"}, {"observed", 15}},
                                      {{"parameter", "other"}, {"met", false}, {"remark", "пандус"}}}},
                                    {"happened_on", "2025-05-05"}})["id"];
  const auto change = Find(book, book.Do("service.by-assessment", Change(id)));
  CHECK(change.service == a);
  CHECK(change.evidence_kind == "assessment");
  CHECK(change.initiator == "association");
  CHECK(change.initiator_name.ru == "Керектөөчүлөр бирикмеси");
  CHECK(Says(change.reason.ru, "1 из 3"));
  CHECK(Says(change.reason.ru, "9 вместо 5"));
  CHECK(Says(change.reason.ky, "пандус"));
  CHECK(book.Refusal("service.by-assessment", Change(id)) == "service.open-proposal@service");
  CHECK(CheckReplayOracle(*book) == "");
}
