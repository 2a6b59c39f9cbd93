// SPDX-License-Identifier: Apache-2.0
// Complaints with a reviewer other than the provider, hearings, assessments.
#include "quality/complaint.h"

#include <catch2/catch.hpp>

#include "quality/assessment.h"
#include "quality/hearing.h"
#include "quality_book.h"
#include "store/journal.h"
#include "support/replay_oracle.h"

using namespace aiyl;
using namespace aiyl::test;
using namespace aiyl::quality;
using office::Json;

namespace {

Json AComplaint(QualityBook& book, const office::StaffId& reviewer, const Json& more = Json::object()) {
  Json data = {{"channel", "written"},
               {"applicant", "Асанов Асан"},
               {"body", "Кызмат кеч көрсөтүлдү"},
               {"reviewer", reviewer.ToText()},
               {"happened_on", "2025-05-05"}};
  data.update(more);
  (void)book;
  return data;
}

Complaint Find(QualityBook& book, const std::string& id) {
  return *book.Read<std::optional<Complaint>>(
      [&](store::Database& db) { return FindComplaint(db, *ComplaintId::FromText(id)); });
}

}  // namespace

TEST_CASE("a complaint is reviewed by somebody else than the provider (art. 14, pre-trial order)") {
  QualityBook book;
  CHECK(book.Refusal("complaint.register", AComplaint(book, book.Clerk(), {{"about", book.Clerk().ToText()}})) ==
        "complaint.reviewer@reviewer");
  // Whoever worked on the request counts as its provider, as the journal knows it: here the head entered it.
  const auto service = book.Service({.name = "А"});
  book.Requests({{.service = service, .day = "2025-04-01"}});
  const auto request = book.Read<Uuid>([](store::Database& db) {
    auto query = db.Prepare("SELECT id FROM request ORDER BY id LIMIT 1");
    query.Next();
    return query.GetUuid(0);
  });
  CHECK(book.Refusal("complaint.register", AComplaint(book, book.Head(), {{"request", request.ToText()}})) ==
        "complaint.reviewer@reviewer");
  const auto made =
      book.Do("complaint.register",
              AComplaint(book, book.Clerk(), {{"request", request.ToText()}, {"contact", "0555 000000"}}));
  const auto complaint = Find(book, made.at("id"));
  CHECK(complaint.service == service);  // the request's
  CHECK(complaint.contact == "0555 000000");
  CHECK(book.Refusal("complaint.assign", {{"id", made.at("id")}, {"reviewer", book.Head().ToText()}}) ==
        "complaint.reviewer@reviewer");
  // The provider does not write the answer either.
  CHECK(book.Refusal("complaint.decide", {{"id", made.at("id")}, {"outcome", "rejected"}, {"answer", "Жок"}}) ==
        "complaint.reviewer@id");
  book.DoAs(book.Clerk(), "complaint.decide",
            {{"id", made.at("id")}, {"outcome", "upheld"}, {"answer", "Кечирим сурайбыз"}});
  CHECK(Find(book, made.at("id")).outcome == "upheld");
  // No other tool of the program may write it either.
  const auto broken =
      (*book.Office()).Write(book.Actor(), {.kind = "test.rows"}, [&](store::UnitOfWork& work) -> Status {
        work.Db().Prepare("UPDATE complaint SET about = reviewer WHERE id = ?").Bind(complaint.id).Run();
        return {};
      });
  REQUIRE_FALSE(broken);
  CHECK(broken.error().code == "store.invariant");
  CHECK(CheckReplayOracle(*book) == "");
}

TEST_CASE("a complaint has a term in working days, a number of its year, an answer with reasons, and may go to court") {
  QualityBook book;
  const auto first = book.Do("complaint.register", AComplaint(book, book.Clerk()));
  CHECK(first.at("number") == "1/2025");
  const auto due = *Date::FromIso(first.at("due").get<std::string>());
  CHECK(due > Date::FromIso("2025-05-05")->PlusDays(17));  // 14 working days are 18 days at the least
  CHECK(book.Do("complaint.register", AComplaint(book, book.Clerk())).at("number") == "2/2025");
  CHECK(book.Do("complaint.register", AComplaint(book, book.Clerk(), {{"happened_on", "2024-12-30"}})).at("number") ==
        "1/2024");
  book.Do("setting.set", {{"key", "complaint.days"}, {"value", "1"}, {"source", "сынак"}});
  CHECK(book.Do("complaint.register", AComplaint(book, book.Clerk(), {{"happened_on", "2025-05-12"}})).at("due") ==
        "2025-05-13");

  CHECK(book.Refusal("complaint.register", AComplaint(book, book.Clerk(), {{"applicant", ""}})) ==
        "complaint.applicant@applicant");
  CHECK(book.Refusal("complaint.register", AComplaint(book, book.Clerk(), {{"happened_on", "2025-05-15"}})) ==
        "act.future@happened_on");
  CHECK(book.Refusal("complaint.register", AComplaint(book, office::StaffId(Uuid{}))) == "act.unknown-record@reviewer");
  const std::string id = first.at("id");
  CHECK(book.Refusal("complaint.appeal", {{"id", id}, {"to", "court"}}) == "complaint.open@id");
  CHECK(book.Refusal("complaint.decide", {{"id", id}, {"outcome", "rejected"}}) == "complaint.answer@answer");
  CHECK(book.Refusal("complaint.decide",
                     {{"id", id}, {"outcome", "rejected"}, {"answer", "x"}, {"happened_on", "2025-05-04"}}) ==
        "complaint.day@happened_on");
  CHECK(book.Refusal("complaint.decide", {{"id", id}, {"outcome", "lost"}, {"answer", "x"}}) == "code.unknown@outcome");
  book.Do("complaint.decide",
          {{"id", id}, {"outcome", "rejected"}, {"answer", "Негиз жок"}, {"happened_on", "2025-05-12"}});
  CHECK(book.Refusal("complaint.decide", {{"id", id}, {"outcome", "upheld"}, {"answer", "x"}}) ==
        "complaint.decided@id");
  CHECK(book.Refusal("complaint.assign", {{"id", id}, {"reviewer", book.Head().ToText()}}) == "complaint.decided@id");
  CHECK(book.Refusal("complaint.appeal", {{"id", id}, {"to", "court"}, {"happened_on", "2025-05-11"}}) ==
        "complaint.day@happened_on");
  book.Do("complaint.appeal", {{"id", id}, {"to", "court"}});

  const auto list = [&](ComplaintList which) {
    ComplaintFilter filter;
    filter.scope = book.Scope();
    filter.list = which;
    filter.today = book.Office().Clock().Today();
    return book.Read<std::vector<Complaint>>([&](store::Database& db) { return ListComplaints(db, filter); });
  };
  CHECK(list(ComplaintList::kAll).size() == 4);
  CHECK(list(ComplaintList::kOpen).size() == 3);
  CHECK(list(ComplaintList::kOverdue).size() == 2);  // of December, and of one day
  const auto figures = book.Read<ComplaintFigures>([&](store::Database& db) {
    return CountComplaints(db, book.Scope(), *Date::FromIso("2025-01-01"), *Date::FromIso("2025-12-31"),
                           book.Office().Clock().Today());
  });
  CHECK(figures == ComplaintFigures{.registered = 3,
                                    .upheld = 0,
                                    .partly = 0,
                                    .rejected = 1,
                                    .withdrawn = 0,
                                    .open = 2,
                                    .in_time = 1,
                                    .late = 1,
                                    .appealed = 1});
  CHECK(book.Read<bool>([&](store::Database& db) {
    return FindComplaintByNumber(db, book.Scope(), "1", *Date::FromIso("2024-12-31"))->day.Year() == 2024 &&
           FindComplaintByNumber(db, book.Scope(), "2/2025", *Date::FromIso("2024-12-31")).has_value() &&
           !FindComplaintByNumber(db, book.Scope(), "2/x", *Date::FromIso("2024-12-31"));
  }));
  CHECK(CheckReplayOracle(*book) == "");
}

TEST_CASE("a public hearing is announced before its day and recorded with a summary in both languages") {
  QualityBook book;
  const Json head = {{"kind", "hearing"}, {"subject_ky", "Тарифтер"}, {"subject_ru", "Тарифы"}, {"place", "Клуб"}};
  Json announced = head;
  announced["day"] = "2025-05-20";
  const std::string id = book.Do("hearing.announce", announced).at("id");
  announced["day"] = "2025-05-01";
  CHECK(book.Refusal("hearing.announce", announced) == "hearing.day@day");
  Json record = {{"id", id},
                 {"participants", 40},
                 {"summary_ky", "Тариф колдоого алынды"},
                 {"summary_ru", "Тариф поддержан"},
                 {"proposals", {{{"body", "Арзандатуу"}, {"taken", false}, {"reason", "Чыгым жогору"}}}}};
  Json lacking = record;
  lacking.erase("summary_ru");
  CHECK(book.Refusal("hearing.record", lacking) == "act.missing@summary_ru");
  lacking = record;
  lacking["proposals"][0].erase("reason");
  CHECK(book.Refusal("hearing.record", lacking) == "hearing.reason@proposals.0.reason");
  lacking = record;
  lacking.erase("participants");
  CHECK(book.Refusal("hearing.record", lacking) == "act.missing@participants");
  book.DoAs(book.Watch(), "hearing.record", record);
  CHECK(book.Refusal("hearing.record", record) == "hearing.held@id");
  const auto hearing = *book.Read<std::optional<Hearing>>(
      [&](store::Database& db) { return FindHearing(db, *HearingId::FromText(id)); });
  CHECK(hearing.held);
  CHECK(hearing.day == book.Office().Clock().Today());
  CHECK(hearing.proposals.size() == 1);
  // Public expertise: who, and all three parts (art. 6).
  Json expertise = {{"kind", "expertise"}, {"subject_ky", "Тарифтер"}, {"subject_ru", "Тарифы"},
                    {"summary_ky", "а"},   {"summary_ru", "б"},        {"justified", true},
                    {"safe", true}};
  CHECK(book.Refusal("hearing.record", expertise) == "hearing.expert@organiser");
  expertise["organiser"] = "Ассоциация";
  CHECK(book.Refusal("hearing.record", expertise) == "hearing.expertise@efficient");
  expertise["efficient"] = false;
  book.Do("hearing.record", expertise);
  CHECK(CheckReplayOracle(*book) == "");
}

TEST_CASE("a service is assessed against the numbers of its standard (art. 14)") {
  QualityBook book;
  const auto service = book.Service({.name = "А"}), bare = book.Service({.name = "Б", .standard = false});
  const auto with = [&](const Json& items, const Json& more = Json::object()) {
    Json data = {
        {"assessor", "consumers"}, {"assessor_name", "Бирдик"}, {"service", service.ToText()}, {"items", items}};
    data.update(more);
    return data;
  };
  const Json term = {{"parameter", "term-days"}, {"observed", 6}},
             wait = {{"parameter", "wait-apply"}, {"observed", 15}};
  CHECK(book.Refusal("assessment.record", with(Json::array({term}), {{"service", bare.ToText()}})) ==
        "assessment.no-standard@service");
  CHECK(book.Refusal("assessment.record", with(Json::array({term}), {{"assessor", "neighbour"}})) ==
        "code.unknown@assessor");
  CHECK(book.Refusal("assessment.record", with(Json::array({term}), {{"assessor_name", ""}})) ==
        "assessment.name@assessor_name");
  CHECK(book.Refusal("assessment.record", with({term, term})) == "assessment.twice@items.1.parameter");
  CHECK(book.Refusal("assessment.record", with({{{"parameter", "term-days"}}})) ==
        "assessment.observed@items.0.observed");
  CHECK(book.Refusal("assessment.record", with({{{"parameter", "other"}, {"met", true}}})) ==
        "assessment.remark@items.0.remark");
  CHECK(book.Refusal("assessment.record", with({{{"parameter", "other"}, {"remark", "пандус"}}})) ==
        "assessment.met@items.0.met");
  Json claimed = term;
  claimed["met"] = true;  // six days are not five
  CHECK(book.Refusal("assessment.record", with(Json::array({claimed}))) == "assessment.met@items.0.met");
  const std::string id = book.DoAs(book.Watch(), "assessment.record",
                                   with({term, wait, {{"parameter", "other"}, {"remark", "пандус"}, {"met", false}}}))
                             .at("id");
  const auto assessment = *book.Read<std::optional<Assessment>>(
      [&](store::Database& db) { return FindAssessment(db, *AssessmentId::FromText(id)); });
  REQUIRE(assessment.items.size() == 3);
  CHECK_FALSE(assessment.items[0].met);
  CHECK(assessment.items[0].expected == 5);
  CHECK(assessment.items[1].met);
  // The body itself needs no name.
  book.Do("assessment.record", with(Json::array({wait}), {{"assessor", "body"}, {"assessor_name", ""}}));
  CHECK(CheckReplayOracle(*book) == "");
}

TEST_CASE("every act of quality is taken back cell by cell, and the journal replays") {
  QualityBook book;
  const auto service = book.Service({.name = "А"}).ToText();
  const auto wave = book.Wave(book.Head(), "satisfaction", {service});
  book.Do("survey.answer", {{"wave", wave},
                            {"channel", "sheet"},
                            {"answers", {{{"question", "overall"}, {"object", 1}, {"option", "very"}}}}});
  book.Do("survey.close", {{"wave", wave}});
  const std::string complaint =
      book.Do("complaint.register", AComplaint(book, book.Clerk(), {{"contact", "x"}})).at("id");
  book.Do("complaint.assign", {{"id", complaint}, {"reviewer", book.Head().ToText()}});
  book.Do("complaint.decide", {{"id", complaint}, {"outcome", "rejected"}, {"answer", "а"}});
  book.Do("complaint.appeal", {{"id", complaint}, {"to", "above"}});
  Json hearing = {{"kind", "hearing"}, {"subject_ky", "а"}, {"subject_ru", "б"}, {"place", "в"}, {"day", "2025-05-20"}};
  const std::string announced = book.Do("hearing.announce", hearing).at("id");
  book.Do("hearing.record", {{"id", announced},
                             {"participants", 1},
                             {"summary_ky", "а"},
                             {"summary_ru", "б"},
                             {"proposals", {{{"body", "а"}, {"taken", true}}}}});
  const std::string assessment =
      book.Do("assessment.record",
              {{"assessor", "body"}, {"service", service}, {"items", {{{"parameter", "term-days"}, {"observed", 2}}}}})
          .at("id");
  for (const auto& [act, evidence] :
       {std::pair("service.by-survey", wave), std::pair("service.by-complaint", complaint),
        std::pair("service.by-hearing", announced), std::pair("service.by-assessment", assessment)})
    book.Do(act, {{"evidence", evidence}, {"kind", "include"}, {"name_ky", "Жаңы"}, {"name_ru", "Новая"}});
  std::set<std::string> kinds;
  for (const auto& act :
       book.Read<std::vector<store::ActInfo>>([](store::Database& db) { return store::RecentActs(db, 100); })) {
    const std::string family = act.kind.substr(0, act.kind.find('.'));
    if (family != "survey" && family != "complaint" && family != "hearing" && family != "assessment" &&
        !act.kind.starts_with("service.by-"))
      continue;
    INFO(act.kind);
    REQUIRE(store::Undo(*book, book.Actor(), act.id));
    kinds.insert(act.kind);
  }
  CHECK(kinds.size() == Acts().size());
  for (const char* table :
       {"questionnaire", "question", "question_option", "survey_wave", "survey_object", "survey_answer",
        "survey_answer_item", "complaint", "complaint_contact", "public_hearing", "public_hearing_text",
        "hearing_proposal", "assessment", "assessment_item", "service_change"}) {
    INFO(table);
    CHECK(book.Number(std::string("SELECT count(*) FROM ") + table) == 0);
  }
  CHECK(CheckReplayOracle(*book) == "");
}
