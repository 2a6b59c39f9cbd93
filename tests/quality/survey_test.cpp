// SPDX-License-Identifier: Apache-2.0
// Waves, answers, who may see what, and both counts of trust.
#include <catch2/catch.hpp>
#include <random>

#include "quality/result_paper.h"
#include "quality/watch_rules.h"
#include "quality_book.h"
#include "store/journal.h"
#include "support/replay_oracle.h"

using namespace aiyl;
using namespace aiyl::test;
using namespace aiyl::quality;
using office::Json;

namespace {

Json TrustAnswer(const std::string& wave, const std::vector<std::pair<std::string, std::string>>& by_object) {
  Json rows = Json::array();
  int64_t object = 0;
  for (const auto& [trust, gift] : by_object) {
    ++object;
    rows.push_back({{"question", "trust"}, {"object", object}, {"option", trust}});
    rows.push_back({{"question", "gift"}, {"object", object}, {"option", gift}});
  }
  return {{"wave", wave}, {"channel", "sheet"}, {"answers", rows}, {"happened_on", "2025-05-10"}};
}

Json Satisfied(const std::string& wave, int64_t object, const std::string& option) {
  return {{"wave", wave},
          {"channel", "window"},
          {"happened_on", "2025-05-10"},
          {"answers", {{{"question", "overall"}, {"object", object}, {"option", option}}}}};
}

Result<WaveResult> ResultFor(QualityBook& book, const store::Actor& reader, const std::string& wave) {
  return book.Read<Result<WaveResult>>([&](store::Database& db) {
    return ResultOf(db, reader, *WaveId::FromText(wave), book.Office().Clock().Today());
  });
}

}  // namespace

TEST_CASE("whoever gave a gift or money counts as distrust whatever else he answered; both counts are shown") {
  // All combinations of what can be said.
  for (const bool yes : {false, true})
    for (const bool no : {false, true})
      for (const bool gift : {false, true}) {
        const auto count = CountTrust({{yes, no, gift}});
        CHECK(count.answered == 1);
        CHECK(count.trust + count.distrust + count.undecided == 1);
        CHECK(count.by_method_trust + count.by_method_distrust + count.by_method_undecided == 1);
        CHECK(count.by_method_distrust == (no || gift ? 1 : 0));
        CHECK(count.distrust == (no ? 1 : 0));
        CHECK(count.gave == (gift ? 1 : 0));
      }
  CHECK(Permille(1, 3) == 333);
  CHECK(Permille(2, 3) == 667);
  CHECK(Permille(0, 0) == 0);
  CHECK(PercentText(840) == "84,0\u00A0%");

  QualityBook book;
  const auto wave = book.Wave(book.Head(), "trust", {"office", "head"});
  book.Do("survey.answer", TrustAnswer(wave, {{"full", "no"}, {"full", "gift"}}));
  book.Do("survey.answer", TrustAnswer(wave, {{"rather", "money"}, {"not", "no"}}));
  book.Do("survey.answer", TrustAnswer(wave, {{"hard", "silent"}, {"hard", "money"}}));
  const auto result = ResultFor(book, book.Actor(), wave);
  REQUIRE(result);
  REQUIRE(result->objects.size() == 2);
  CHECK(result->objects[0].trust == TrustCount{.answered = 3,
                                               .gave = 1,
                                               .trust = 2,
                                               .distrust = 0,
                                               .undecided = 1,
                                               .by_method_trust = 1,
                                               .by_method_distrust = 1,
                                               .by_method_undecided = 1});
  CHECK(result->objects[1].trust == TrustCount{.answered = 3,
                                               .gave = 2,
                                               .trust = 1,
                                               .distrust = 1,
                                               .undecided = 1,
                                               .by_method_trust = 0,
                                               .by_method_distrust = 3,
                                               .by_method_undecided = 0});
  CHECK(CheckReplayOracle(*book) == "");
}

TEST_CASE("random answers: the totals of the program are those of a plain count of the answers") {
  QualityBook book(7);
  std::vector<std::string> services;
  for (const char* name : {"А", "Б", "В"}) services.push_back(book.Service({.name = name}).ToText());
  const auto wave = book.Wave(book.Head(), "trust", {"office", "council", services[0]});
  std::mt19937 random(5);
  const std::vector<std::string> trust = {"full", "rather", "hard", "rather-not", "not"},
                                 gift = {"no", "gift", "money", "silent"};
  std::vector<std::vector<std::pair<std::string, std::string>>> given;
  for (int i = 0; i < 60; ++i) {
    auto& one = given.emplace_back();
    for (int object = 0; object < 3; ++object) one.emplace_back(trust[random() % 5], gift[random() % 4]);
    book.Do("survey.answer", TrustAnswer(wave, one));
  }
  const auto result = ResultFor(book, book.Actor(), wave);
  REQUIRE(result);
  for (size_t object = 0; object < 3; ++object) {
    int64_t raw = 0, method = 0, gave = 0;
    for (const auto& one : given) {
      const bool bribed = one[object].second == "gift" || one[object].second == "money";
      const bool trusts = one[object].first == "full" || one[object].first == "rather";
      raw += trusts ? 1 : 0;
      method += trusts && !bribed ? 1 : 0;
      gave += bribed ? 1 : 0;
    }
    CHECK(result->objects[object].trust.trust == raw);
    CHECK(result->objects[object].trust.by_method_trust == method);
    CHECK(result->objects[object].trust.gave == gave);
    int64_t chosen = 0;
    for (const auto& count : result->options)
      if (count.object == static_cast<int64_t>(object + 1) && count.question == "gift") chosen += count.count;
    CHECK(chosen == 60);
  }
}

TEST_CASE("an answer is refused where it does not fit the questionnaire, the wave or its days") {
  QualityBook book;
  const auto wave = book.Wave(book.Head(), "trust", {"office", "head"});
  const auto with = [&](const std::function<void(Json&)>& change) {
    Json data = TrustAnswer(wave, {{"full", "no"}, {"hard", "no"}});
    change(data);
    return book.Refusal("survey.answer", data);
  };
  CHECK(with([](Json& d) { d["answers"].erase(0); }) == "survey.missing@answers");
  CHECK(with([](Json& d) { d["answers"][0]["option"] = "gift"; }) == "survey.option@answers.0.option");
  CHECK(with([](Json& d) { d["answers"][0]["question"] = "love"; }) == "survey.question@answers.0.question");
  CHECK(with([](Json& d) { d["answers"][0]["object"] = 3; }) == "survey.object@answers.0.object");
  CHECK(with([](Json& d) { d["answers"][0].erase("object"); }) == "survey.object@answers.0.object");
  CHECK(with([](Json& d) { d["answers"].push_back(d["answers"][0]); }) == "survey.twice@answers.4.question");
  CHECK(with([](Json& d) { d["answers"].push_back({{"question", "remark"}}); }) == "survey.option@answers.4.words");
  CHECK(with([](Json& d) { d["happened_on"] = "2025-04-30"; }) == "survey.day@happened_on");
  CHECK(with([](Json& d) { d["happened_on"] = "2025-05-15"; }) == "act.future@happened_on");
  CHECK(with([](Json& d) { d["channel"] = "dream"; }) == "code.unknown@channel");
  CHECK(with([](Json& d) { d["wave"] = Uuid{}.ToText(); }) == "survey.unknown@wave");
  CHECK(with([](Json& d) { d["sheet"] = "7"; }).empty());
  CHECK(with([](Json& d) { d["sheet"] = "7"; }) == "survey.sheet@sheet");  // no sheet twice
  CHECK(with([](Json& d) { d["sheet"] = "8"; }).empty());
  CHECK(book.Refusal("survey.close", {{"wave", wave}, {"happened_on", "2025-05-09"}}) == "survey.term@happened_on");
  book.Do("survey.close", {{"wave", wave}, {"happened_on", "2025-05-12"}});
  CHECK(with([](Json&) {}) == "survey.closed@wave");
  CHECK(book.Refusal("survey.close", {{"wave", wave}}) == "survey.closed@wave");
}

TEST_CASE("a wave names what it asks about: a service in force that day, nothing twice, no national index") {
  QualityBook book;
  const auto service = book.Service({.name = "А", .from = "2025-02-01", .to = "2025-03-01"}).ToText();
  const auto questionnaire = book.Questionnaire("trust");
  const auto with = [&](const Json& objects, const Json& more = Json::object()) {
    Json data = {{"questionnaire", questionnaire}, {"objects", objects}};
    data.update(more);
    return book.Refusal("survey.wave", data);
  };
  CHECK(with({{{"kind", "service"}, {"service", service}}}) == "survey.object@objects.0.service");
  CHECK(with({{{"kind", "service"}, {"service", service}}}, {{"from_day", "2025-02-10"}}).empty());
  CHECK(with({{{"kind", "service"}}}) == "survey.object@objects.0.service");
  CHECK(with({{{"kind", "office"}}, {{"kind", "office"}}}) == "survey.object@objects.1.kind");
  CHECK(with({{{"kind", "other"}, {"name_ky", "Мектеп"}}}) == "office.name@objects.0.name_ru");
  CHECK(with({{{"kind", "office"}}}, {{"name_ky", "Калктын ишеним индекси"}}) == "questionnaire.index-name@name_ky");
  CHECK(with({{{"kind", "office"}}}, {{"to_day", "2025-05-01"}}) == "survey.term@to_day");
  CHECK(with(Json::array()) == "act.missing@objects");
}

TEST_CASE("the watch council's survey is its own: the office sees totals when it is closed, and no single answer") {
  QualityBook book;
  const auto wave = book.Wave(book.Watch(), "trust", {"office"});
  const auto id = *WaveId::FromText(wave);
  CHECK(book.Refusal("survey.answer", TrustAnswer(wave, {{"full", "no"}})) == "survey.watch-only@wave");
  CHECK(book.RefusalAs(book.Clerk(), "survey.answer", TrustAnswer(wave, {{"full", "no"}})) == "survey.watch-only@wave");
  CHECK(book.Refusal("survey.close", {{"wave", wave}}) == "survey.watch-only@wave");
  for (int i = 0; i < 4; ++i) book.DoAs(book.Watch(), "survey.answer", TrustAnswer(wave, {{"not", "no"}}));
  const auto answers_for = [&](const store::Actor& reader) {
    return book.Read<Result<std::vector<Answer>>>([&](store::Database& db) { return ListAnswers(db, reader, id); });
  };
  REQUIRE(answers_for(book.WatchActor()));
  CHECK(answers_for(book.WatchActor())->size() == 4);
  CHECK(answers_for(book.Actor()).error().code == "survey.totals-only");
  CHECK(answers_for({book.Actor().office, {}, "aiyl"}).error().code == "survey.totals-only");
  REQUIRE(ResultFor(book, book.WatchActor(), wave));
  CHECK(ResultFor(book, book.Actor(), wave).error().code == "survey.not-closed");
  // Few answers would show who answered.
  book.DoAs(book.Watch(), "survey.close", {{"wave", wave}, {"happened_on", "2025-05-12"}});
  CHECK(ResultFor(book, book.Actor(), wave).error().code == "survey.too-few");
  book.Do("setting.set", {{"key", "survey.least-answers"}, {"value", "4"}, {"source", "сынак"}});
  const auto result = ResultFor(book, book.Actor(), wave);
  REQUIRE(result);
  CHECK(result->objects[0].trust.distrust == 4);
  CHECK(answers_for(book.Actor()).error().code == "survey.totals-only");
  // The report names who asked.
  CHECK(result->who_asked.ky == "коомдук байкоо кеңеши: Кеңешова Айгүл");
  const auto paper = ResultPaper(*result, text::Language::kRu);
  REQUIRE(paper);
  CHECK(page::PlainText(*paper).find("Кенешова") != std::string::npos);

  // Nobody else takes its answers back, nor reads them out of the journal; and it takes back nothing else.
  const auto acts =
      book.Read<std::vector<store::ActInfo>>([](store::Database& db) { return store::RecentActs(db, 100); });
  const auto may = [&](const store::Actor& who, const Uuid& act) {
    return book.Read<Status>([&](store::Database& db) { return CheckMayUndo(db, who, act); });
  };
  int own = 0;
  for (const auto& act : acts) {
    const bool of_watch = act.staff == book.Watch().value;
    own += of_watch ? 1 : 0;
    CHECK(may(book.WatchActor(), act.id).has_value() == of_watch);
    CHECK(may(book.Actor(), act.id).has_value() == !of_watch);
  }
  CHECK(own == 6);
  const auto answer = book.Read<Uuid>([&](store::Database& db) {
    auto query = db.Prepare("SELECT id FROM survey_answer ORDER BY id LIMIT 1");
    query.Next();
    return query.GetUuid(0);
  });
  CHECK(book.Read<bool>([&](store::Database& db) {
    const auto entries = store::History(db, {answer});
    return entries && !entries->empty() && IsHiddenAnswer(db, entries->front());
  }));
  CHECK(CheckReplayOracle(*book) == "");
}

TEST_CASE("the watch council keeps surveys, hearings and assessments, and nothing else") {
  QualityBook book;
  CHECK(book.RefusalAs(book.Watch(), "staff.add", {{"name_ky", "А"}, {"name_ru", "А"}, {"role", "clerk"}}) ==
        "staff.may-not@");
  CHECK(
      book.RefusalAs(book.Watch(), "complaint.register",
                     {{"channel", "person"}, {"body", "x"}, {"applicant", "А"}, {"reviewer", book.Head().ToText()}}) ==
      "staff.may-not@");
  const auto office_wave = book.Wave(book.Head(), "trust", {"office"});
  CHECK(book.RefusalAs(book.Watch(), "survey.answer", TrustAnswer(office_wave, {{"full", "no"}})) ==
        "survey.office-only@wave");
  // Somebody must still be there who may change staff and settings: the watch council may not.
  CHECK(book.Refusal("staff.change", {{"id", book.Head().ToText()}, {"role", "watch"}}) == "staff.last-head@role");
}

TEST_CASE("satisfaction by service and wave") {
  QualityBook book;
  const auto a = book.Service({.name = "А"}), b = book.Service({.name = "Б"});
  const auto spring = book.Wave(book.Head(), "satisfaction", {a.ToText(), b.ToText()}, "2025-03-01");
  const auto summer = book.Wave(book.Head(), "satisfaction", {a.ToText()}, "2025-05-01");
  for (const char* option : {"very", "rather", "not"}) book.Do("survey.answer", Satisfied(spring, 1, option));
  book.Do("survey.answer", Satisfied(spring, 2, "hard"));
  book.Do("survey.answer", Satisfied(summer, 1, "rather-not"));
  // In a questionnaire about what one used, not every object is answered for, but one at least.
  CHECK(book.Refusal("survey.answer", {{"wave", spring},
                                       {"channel", "sheet"},
                                       {"answers", {{{"question", "problems"}, {"option", "papers"}}}}}) ==
        "survey.missing@answers");
  const auto report = book.Read<SatisfactionReport>([&](store::Database& db) {
    return SatisfactionByService(db, book.Scope(), book.Actor(), *Date::FromIso("2025-01-01"),
                                 *Date::FromIso("2025-12-31"), *Date::FromIso("2025-05-14"));
  });
  REQUIRE(report.rows.size() == 3);
  CHECK(report.waves == 2);
  CHECK(report.rows[0].service == a);
  CHECK(report.rows[0].count == SatisfactionCount{.answered = 3, .satisfied = 2, .dissatisfied = 1, .undecided = 0});
  CHECK(report.rows[1].count == SatisfactionCount{.answered = 1, .satisfied = 0, .dissatisfied = 1, .undecided = 0});
  CHECK(report.rows[2].count == SatisfactionCount{.answered = 1, .satisfied = 0, .dissatisfied = 0, .undecided = 1});

  CHECK(CheckReplayOracle(*book) == "");
}
