// SPDX-License-Identifier: Apache-2.0
// Questionnaires as files, on paper, and on the screen by the window.
#include <catch2/catch.hpp>

#include "quality/answer_view.h"
#include "quality/questionnaire_sheet.h"
#include "quality_book.h"
#include "support/replay_oracle.h"

using namespace aiyl;
using namespace aiyl::test;
using namespace aiyl::quality;
using office::Json;

namespace {

Json Shipped(const std::string& name) {
  for (const auto& one : ShippedQuestionnaires())
    if (one.name == name) return Json::parse(one.json);
  throw std::runtime_error(name);
}

std::string Parse(const Json& file) {
  const auto parsed = ParseQuestionnaire(file.dump());
  return parsed ? "" : parsed.error().code;
}

}  // namespace

TEST_CASE("the shipped questionnaires are drafts, unverified, in both languages, and bear no national name") {
  REQUIRE(ShippedQuestionnaires().size() == 2);
  for (const auto& shipped : ShippedQuestionnaires()) {
    INFO(shipped.name);
    const auto parsed = ParseQuestionnaire(shipped.json);
    REQUIRE(parsed);
    CHECK(parsed->draft);
    CHECK_FALSE(parsed->verified);
    CHECK_FALSE(parsed->source.empty());
    // Given out and read again it is the same.
    const auto again = ParseQuestionnaire(QuestionnaireText(*parsed));
    REQUIRE(again);
    CHECK(SameContent(*parsed, *again));
  }
}

TEST_CASE("a questionnaire's file is refused with the place where it is wrong") {
  const auto changed = [](const std::function<void(Json&)>& change, const std::string& name = "trust") {
    Json file = Shipped(name);
    change(file);
    return Parse(file);
  };
  CHECK(changed([](Json&) {}).empty());
  CHECK(ParseQuestionnaire("{").error().code == "questionnaire.form");
  CHECK(ParseQuestionnaire("[]").error().code == "questionnaire.form");
  CHECK(changed([](Json& f) { f["format"] = "x"; }) == "questionnaire.form");
  CHECK(changed([](Json& f) { f["version"] = 0; }) == "questionnaire.form");
  CHECK(changed([](Json& f) { f["version"] = "1"; }) == "questionnaire.form");
  CHECK(changed([](Json& f) { f["kind"] = "index"; }) == "questionnaire.form");
  CHECK(changed([](Json& f) { f["code"] = "Ишеним"; }) == "questionnaire.code");
  CHECK(changed([](Json& f) { f["questions"][1]["code"] = "trust"; }) == "questionnaire.code");
  CHECK(changed([](Json& f) { f["questions"][0]["options"][1]["code"] = "full"; }) == "questionnaire.code");
  CHECK(changed([](Json& f) { f["questions"][0]["text"].erase("ru"); }) == "questionnaire.language");
  CHECK(changed([](Json& f) { f["title"]["ky"] = " "; }) == "questionnaire.language");
  CHECK(changed([](Json& f) { f["questions"][0]["options"] = Json::array(); }) == "questionnaire.form");
  CHECK(changed([](Json& f) { f["questions"][0]["options"][0]["counts"] = "love"; }) == "questionnaire.form");
  CHECK(changed([](Json& f) { f["questions"][2]["options"] = Json::array(); }) == "questionnaire.form");
  CHECK(changed([](Json& f) { f.erase("questions"); }) == "questionnaire.form");
  // The method of 2012: trust asked once for each object, gifts asked for.
  CHECK(changed([](Json& f) { f["questions"].erase(1); }) == "questionnaire.method");
  CHECK(changed([](Json& f) { f["questions"].erase(0); }) == "questionnaire.method");
  CHECK(changed([](Json& f) { f["questions"][0]["required"] = false; }) == "questionnaire.method");
  CHECK(changed([](Json& f) { f["questions"][0]["per_object"] = false; }) == "questionnaire.method");
  CHECK(changed([](Json& f) { f["questions"][1]["options"][0]["counts"] = "satisfied"; }) == "questionnaire.method");
  CHECK(changed([](Json& f) { f["questions"].erase(0); }, "satisfaction") == "questionnaire.method");
  // A third language is welcome.
  CHECK(changed([](Json& f) { f["title"]["uz"] = "Sorovnoma"; }).empty());
  for (const char* name : {"Калктын ишеним индекси", "КАЛКТЫН ИШЕНИМ ИНДЕКСИ, 2025", "Индекс доверия населения"}) {
    CHECK(BearsIndexName(name));
    CHECK(changed([&](Json& f) { f["title"]["ky"] = name; }) == "questionnaire.index-name");
  }
  CHECK_FALSE(BearsIndexName("Ишеним боюнча сурамжылоо"));
}

TEST_CASE("a version of a questionnaire is never changed: the same file is nothing new, another one needs a number") {
  QualityBook book;
  const auto first = book.Do("survey.questionnaire", {{"sample", "trust"}});
  CHECK(book.Do("survey.questionnaire", {{"text", Shipped("trust").dump()}}).at("id") == first.at("id"));
  CHECK(book.Number("SELECT count(*) FROM questionnaire") == 1);
  Json changed = Shipped("trust");
  changed["questions"][0]["text"]["ky"] = "Ишенесизби деги?";
  CHECK(book.Refusal("survey.questionnaire", {{"text", changed.dump()}}) == "questionnaire.version@text");
  changed["version"] = 2;
  CHECK(book.Do("survey.questionnaire", {{"text", changed.dump()}}).at("version") == 2);
  CHECK(book.Refusal("survey.questionnaire", {{"text", "x"}, {"sample", "trust"}}) ==
        "questionnaire.one-source@sample");
  CHECK(book.Refusal("survey.questionnaire", Json::object()) == "act.missing@text");
  CHECK(book.Refusal("survey.questionnaire", {{"sample", "index"}}) == "code.unknown@sample");
  const auto stored = book.Read<std::optional<Questionnaire>>(
      [&](store::Database& db) { return FindQuestionnaireByCode(db, book.Scope(), "trust-2012-draft"); });
  REQUIRE(stored);
  CHECK(stored->version == 2);
  CHECK(SameContent(*stored, *ParseQuestionnaire(changed.dump())));
  CHECK(CheckReplayOracle(*book) == "");
}

TEST_CASE("the screen by the window: question by question, a press each, back and forth, then one act") {
  QualityBook book;
  const auto a = book.Service({.name = "А"}).ToText(), b = book.Service({.name = "Б"}).ToText();
  const auto wave_id = book.Wave(book.Head(), "satisfaction", {a, b});
  const auto wave =
      *book.Read<std::optional<Wave>>([&](store::Database& db) { return FindWave(db, *WaveId::FromText(wave_id)); });
  const auto questionnaire = *book.Read<std::optional<Questionnaire>>(
      [&](store::Database& db) { return FindQuestionnaire(db, wave.questionnaire); });
  AnswerView view(questionnaire, wave, "ru");
  CHECK(view.Languages() == std::vector<std::string>{"ky", "ru"});
  auto step = view.Current();
  REQUIRE(step.kind == AnswerView::StepKind::kObjects);
  CHECK(step.choices.at(1).label == "услуга Б");
  CHECK_FALSE(view.Next());  // one service at least
  CHECK_FALSE(view.Back());
  CHECK_FALSE(view.Choose("3"));
  REQUIRE(view.Choose("2"));
  REQUIRE(view.Next());
  step = view.Current();
  CHECK(step.kind == AnswerView::StepKind::kQuestion);
  CHECK(step.title == "Довольны ли Вы услугой в целом?");
  CHECK(step.object == "услуга Б");
  CHECK_FALSE(step.may_skip);
  CHECK_FALSE(view.Next());
  view.SetLanguage("ky");
  CHECK(view.Current().object == "Б кызматы");
  REQUIRE(view.Choose("not"));  // goes on by itself
  CHECK(view.Current().title.find("мөөнөттө") != std::string::npos);
  REQUIRE(view.Back());
  CHECK(view.Current().choices.back().chosen);
  REQUIRE(view.Choose("very"));
  REQUIRE(view.Next());  // in time: skipped
  REQUIRE(view.Choose("to-60"));
  step = view.Current();
  CHECK(step.several);
  REQUIRE(view.Choose("papers"));
  REQUIRE(view.Choose("room"));
  REQUIRE(view.Choose("papers"));  // pressed again: taken back
  REQUIRE(view.Next());
  CHECK(view.Current().in_words);
  view.SetWords("Рахмат");
  REQUIRE(view.Next());
  CHECK(view.IsDone());
  CHECK(view.Current().kind == AnswerView::StepKind::kDone);
  const auto data = view.AnswerData("window");
  CHECK(data.at("answers").size() == 4);
  CHECK(data.dump().find("name") == std::string::npos);
  book.Do("survey.answer", data);
  view.Restart();
  CHECK(view.Current().number == 1);
  CHECK(view.AnswerData("window").at("answers").empty());
  const auto answers = book.Read<Result<std::vector<Answer>>>(
      [&](store::Database& db) { return ListAnswers(db, book.Actor(), wave.id); });
  REQUIRE(answers);
  REQUIRE(answers->size() == 1);
  CHECK(answers->front().items.size() == 4);
  // An object taken back takes its answers with it.
  REQUIRE(view.Choose("1"));
  REQUIRE(view.Next());
  REQUIRE(view.Choose("very"));
  REQUIRE(view.Back());
  REQUIRE(view.Back());
  REQUIRE(view.Choose("1"));
  REQUIRE(view.Choose("2"));
  CHECK(view.AnswerData("window").at("answers").empty());
}

TEST_CASE("sheets are numbered, in one language or both, and say that the questionnaire is a draft") {
  QualityBook book;
  const auto wave_id = book.Wave(book.Watch(), "trust", {"office", "head"});
  const auto wave =
      *book.Read<std::optional<Wave>>([&](store::Database& db) { return FindWave(db, *WaveId::FromText(wave_id)); });
  SheetOrder order{.wave = wave,
                   .questionnaire = *book.Read<std::optional<Questionnaire>>(
                       [&](store::Database& db) { return FindQuestionnaire(db, wave.questionnaire); }),
                   .who_asks = book.Read<Bilingual>([&](store::Database& db) { return WhoAsked(db, wave); }),
                   .language = papers::PaperLanguage::kBoth,
                   .first = 5,
                   .count = 3};
  const auto sheets = QuestionnaireSheets(order);
  REQUIRE(sheets);
  CHECK(sheets->pages.size() == 3);
  const std::string words = page::PlainText(*sheets);
  CHECK(words.find("№ 7") != std::string::npos);
  CHECK(words.find("Доверяете ли Вы?") != std::string::npos);
  CHECK(words.find("Ишенесизби?") != std::string::npos);
  CHECK(words.find("trust-2012-draft") != std::string::npos);
  order.language = papers::PaperLanguage::kRussian;
  order.count = 1;
  order.first = 0;
  const auto russian = QuestionnaireSheets(order);
  REQUIRE(russian);
  CHECK(page::PlainText(*russian).find("Ишенесизби?") == std::string::npos);
  CHECK(page::PlainText(*russian).find("№") == std::string::npos);
  order.count = 501;
  CHECK(QuestionnaireSheets(order).error().code == "survey.sheets");
}
