// SPDX-License-Identifier: Apache-2.0
// The acts of a survey: a questionnaire taken in, a wave begun and closed, one answer, a change of the list of services
// asked for because of a result.
#include <algorithm>

#include "office/act_fields.h"
#include "office/code_list.h"
#include "quality/act_rules.h"
#include "quality/survey.h"
#include "text/canonical.h"

namespace aiyl::quality {
namespace {

using namespace office::act_fields;
using office::ActSpec;
using office::Json;
using store::UnitOfWork;

Json Made(const std::string& id) {
  return Json{{"id", id}};
}

tl::unexpected<Error> UnknownWave() {
  return Refuse("survey.unknown", Msg("This wave of a survey is not in the book."), "wave");
}

// One version is never changed: a file with the same number must say the same.
Result<Json> TakeQuestionnaire(UnitOfWork& work, const Json& data) {
  auto& db = work.Db();
  std::string json = office::GetText(data, "text");
  if (const auto sample = office::FindText(data, "sample")) {
    if (!json.empty())
      return Refuse("questionnaire.one-source",
                    Msg("Choose a shipped questionnaire or give the text of a file, not both."), "sample");
    const auto& shipped = ShippedQuestionnaires();
    const auto found =
        std::find_if(shipped.begin(), shipped.end(), [&](const auto& one) { return one.name == *sample; });
    if (found == shipped.end())
      return Refuse("code.unknown", Msg("“{code}” is not in the list.", {{"code", *sample}}), "sample");
    json = found->json;
  }
  if (json.empty()) return Refuse("act.missing", Msg("This field must be filled in."), "text");
  AIYL_ASSIGN(const auto questionnaire, ParseQuestionnaire(json));
  const auto scope = office::Scope::Of(work.By().office);
  if (const auto known = FindQuestionnaireByCode(db, scope, questionnaire.code, questionnaire.version)) {
    if (!SameContent(*known, questionnaire))
      return Refuse(
          "questionnaire.version",
          Msg("Version {version} of the questionnaire “{code}” is in the book with other words: give the changed "
              "one the next number.",
              {{"version", std::to_string(questionnaire.version)}, {"code", questionnaire.code}}),
          "text");
    return Json{{"id", known->id.ToText()}, {"code", known->code}, {"version", known->version}};
  }
  const auto id = WriteQuestionnaire(work, questionnaire);
  return Json{{"id", id.ToText()}, {"code", questionnaire.code}, {"version", questionnaire.version}};
}

// The words of an object where its kind says them: the office, its head, the council, a service in force.
Result<Bilingual> ObjectName(store::Database& db, const Uuid& office, const Json& row, const std::string& kind,
                             Date day, const std::string& path) {
  const Bilingual given{office::GetCanonical(row, "name_ky"), office::GetCanonical(row, "name_ru")};
  if (kind == "service") {
    const auto service = office::FindId<services::ServiceTag>(row, "service");
    if (!service) return Refuse("survey.object", Msg("Name the service that is asked about."), path + "service");
    const auto found = services::FindServiceOn(db, *service, day);
    if (!found)
      return Refuse("survey.object", Msg("This service is not in force on the day when the survey begins."),
                    path + "service");
    return given.IsEmpty() ? found->name : given;
  }
  if (office::Has(row, "service"))
    return Refuse("survey.object", Msg("Only an object of the kind “service” has a service."), path + "service");
  if (!given.ky.empty() && !given.ru.empty()) return given;
  if (kind == "other" || !given.IsEmpty())
    return Refuse("office.name", Msg("The name is needed in Kyrgyz and in Russian."),
                  path + (given.ky.empty() ? "name_ky" : "name_ru"));
  if (kind == "office")
    if (const auto found = office::FindOffice(db, office::OfficeId(office))) return found->name;
  AIYL_ASSIGN(const auto code, office::NeedCode(db, "survey-object", kind, path + "kind"));
  return code.name;
}

Result<Json> BeginWave(UnitOfWork& work, const Json& data) {
  auto& db = work.Db();
  const Uuid& office = work.By().office;
  const auto questionnaire = FindQuestionnaire(db, *office::FindId<QuestionnaireTag>(data, "questionnaire"));
  if (!questionnaire) return Refuse("act.unknown-record", Msg("This record is not in the book."), "questionnaire");
  Bilingual name{office::GetCanonical(data, "name_ky"), office::GetCanonical(data, "name_ru")};
  if (name.ky.empty()) name.ky = In(questionnaire->title, "ky");
  if (name.ru.empty()) name.ru = In(questionnaire->title, "ru");
  for (const auto& [field, title] : {std::pair{"name_ky", &name.ky}, std::pair{"name_ru", &name.ru}})
    if (BearsIndexName(*title))
      return Refuse("questionnaire.index-name",
                    Msg("“Калктын ишеним индекси” is a national index with its own regulation and questionnaire: the "
                        "office's survey by the method of 2012 must not bear its name."),
                    field);
  const Date from = office::FindDate(data, "from_day").value_or(office::HappenedOn(data));
  const auto to = office::FindDate(data, "to_day");
  if (to && *to < from) return Refuse("survey.term", Msg("The survey cannot end before it begins."), "to_day");
  if (!work.By().staff.IsNil() && !office::FindStaff(db, office::StaffId(work.By().staff)))
    return Refuse("staff.unknown", Msg("The member of staff is not in the book."));
  if (work.By().staff.IsNil())
    return Refuse("survey.who-asks", Msg("A survey names who asks: sign in before it begins."));
  const auto id = work.Ids().NextId<WaveTag>();
  const bool watch = IsOfWatchCouncil(db, work.By().staff);
  auto insert = db.Prepare(R"sql(
    INSERT INTO survey_wave(id, office, questionnaire, runner, asked_by, name_ky, name_ru, place, from_day, to_day)
    VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?))sql");
  insert.Bind(id, office, questionnaire->id, watch ? "watch" : "office", work.By().staff, name.ky, name.ru,
              office::GetCanonical(data, "place"), from, to);
  insert.Run();
  auto object = db.Prepare(R"sql(
    INSERT INTO survey_object(id, office, wave, sort, kind, service, name_ky, name_ru)
    VALUES(?, ?, ?, ?, ?, ?, ?, ?))sql");
  int64_t sort = 0;
  std::vector<std::string> seen;
  for (const auto& row : data.at("objects")) {
    const std::string path = "objects." + std::to_string(sort) + ".";
    const std::string kind = office::GetText(row, "kind");
    AIYL_TRY(office::CheckCode(db, "survey-object", kind, path + "kind"));
    AIYL_ASSIGN(const auto words, ObjectName(db, office, row, kind, from, path));
    const std::string same = kind + " " + office::GetText(row, "service") + " " + (kind == "other" ? words.ky : "");
    if (std::find(seen.begin(), seen.end(), same) != seen.end())
      return Refuse("survey.object", Msg("“{name}” is asked about twice.", {{"name", words.ky}}), path + "kind");
    seen.push_back(same);
    object.Bind(work.Ids().Next(), office, id, ++sort, kind, office::FindId<services::ServiceTag>(row, "service"),
                words.ky, words.ru);
    object.RunAgain();
  }
  return Made(id.ToText());
}

// The wave where this actor may write: the watch council's is its own, the office's is the office's.
Result<Wave> OwnWave(UnitOfWork& work, const Json& data) {
  const auto wave = FindWave(work.Db(), *office::FindId<WaveTag>(data, "wave"));
  if (!wave || wave->office != work.By().office) return UnknownWave();
  if (wave->IsWatch() != IsOfWatchCouncil(work.Db(), work.By().staff))
    return wave->IsWatch()
               ? Refuse("survey.watch-only",
                        Msg("The public watch council runs this survey: only its own sign-in may enter answers and "
                            "close it."),
                        "wave")
               : Refuse("survey.office-only",
                        Msg("The office runs this survey: the watch council keeps its own waves."), "wave");
  if (wave->closed) return Refuse("survey.closed", Msg("This wave of the survey is closed."), "wave");
  return *wave;
}

Result<Json> StoreAnswer(UnitOfWork& work, const Json& data) {
  auto& db = work.Db();
  const Uuid& office = work.By().office;
  AIYL_ASSIGN(const auto wave, OwnWave(work, data));
  const auto questionnaire = FindQuestionnaire(db, wave.questionnaire);
  if (!questionnaire) return UnknownWave();
  const Date day = office::HappenedOn(data);
  if (day < wave.from || (wave.to && *wave.to < day))
    return Refuse("survey.day", Msg("The survey does not run on this day."), "happened_on");
  AIYL_TRY(CheckNotInFuture(work, day, "happened_on"));
  const std::string channel = office::GetText(data, "channel");
  AIYL_TRY(office::CheckCode(db, "survey-channel", channel, "channel"));
  const std::string sheet = office::GetCanonical(data, "sheet");
  if (!sheet.empty()) {
    auto same = db.Prepare("SELECT 1 FROM survey_answer WHERE wave = ? AND sheet = ?");
    same.Bind(wave.id, sheet);
    if (same.Next())
      return Refuse("survey.sheet", Msg("Sheet {number} of this wave is keyed in already.", {{"number", sheet}}),
                    "sheet");
  }
  std::vector<AnswerItem> items;
  for (const auto& row : data.at("answers"))
    items.push_back({.question = office::GetText(row, "question"),
                     .option = office::GetText(row, "option"),
                     .object = office::FindInteger(row, "object").value_or(0),
                     .words = text::CanonicalLines(office::GetText(row, "words"))});
  AIYL_TRY(CheckItems(*questionnaire, wave.objects, items));
  const auto id = work.Ids().NextId<AnswerTag>();
  auto answer = db.Prepare("INSERT INTO survey_answer(id, office, wave, day, channel, sheet) VALUES(?, ?, ?, ?, ?, ?)");
  answer.Bind(id, office, wave.id, day, channel, sheet);
  answer.Run();
  auto insert = db.Prepare(R"sql(
    INSERT INTO survey_answer_item(id, office, answer, question, object, option, body) VALUES(?, ?, ?, ?, ?, ?, ?))sql");
  for (const auto& item : items) {
    const auto question = std::find_if(questionnaire->questions.begin(), questionnaire->questions.end(),
                                       [&](const Question& one) { return one.code == item.question; });
    std::optional<ObjectId> object;
    for (const auto& one : wave.objects)
      if (one.sort == item.object) object = one.id;
    std::optional<OptionId> option;
    for (const auto& one : question->options)
      if (one.code == item.option) option = one.id;
    insert.Bind(work.Ids().Next(), office, id, question->id, object, option, item.words);
    insert.RunAgain();
  }
  return Made(id.ToText());
}

Result<Json> CloseWave(UnitOfWork& work, const Json& data) {
  AIYL_ASSIGN(const auto wave, OwnWave(work, data));
  const Date day = office::HappenedOn(data);
  AIYL_TRY(CheckNotInFuture(work, day, "happened_on"));
  if (day < wave.from) return Refuse("survey.term", Msg("The survey cannot end before it begins."), "happened_on");
  auto late = work.Db().Prepare("SELECT max(day) FROM survey_answer WHERE wave = ?");
  late.Bind(wave.id);
  if (late.Next() && late.OptionalDate(0) && day < *late.OptionalDate(0))
    return Refuse("survey.term", Msg("There are answers of a later day."), "happened_on");
  auto update = work.Db().Prepare("UPDATE survey_wave SET closed_day = ? WHERE id = ?");
  update.Bind(day, wave.id);
  update.Run();
  return Made(wave.id.ToText());
}

ActSpec QuestionnaireSpec() {
  return {.kind = "survey.questionnaire",
          .title = Msg("Take a questionnaire into the book"),
          .fields = {Code("sample", "questionnaire-sample", Msg("Shipped with the program")),
                     WithHelp(LongText("text", Msg("Text of a questionnaire's file")),
                              Msg("The whole file, as schema/quality.md describes it."))},
          .run = TakeQuestionnaire};
}

ActSpec WaveSpec() {
  return {.kind = "survey.wave",
          .title = Msg("Begin a wave of a survey"),
          .fields = {Ref("questionnaire", "questionnaire", Msg("Questionnaire"), Need::kRequired),
                     Text("name_ky", Msg("Name in Kyrgyz")), Text("name_ru", Msg("Name in Russian")),
                     Text("place", Msg("Place")), Day("from_day", Msg("From day")), Day("to_day", Msg("Last day")),
                     Rows("objects", Msg("What is asked about"),
                          {Code("kind", "survey-object", Msg("Kind"), Need::kRequired),
                           Ref("service", "service", Msg("Service")), Text("name_ky", Msg("Name in Kyrgyz")),
                           Text("name_ru", Msg("Name in Russian"))},
                          Need::kRequired)},
          .run = BeginWave};
}

ActSpec AnswerSpec() {
  return {.kind = "survey.answer",
          .title = Msg("Enter an answer to a survey"),
          .fields = {Ref("wave", "survey-wave", Msg("Wave of the survey"), Need::kRequired),
                     Code("channel", "survey-channel", Msg("How it was answered"), Need::kRequired),
                     WithHelp(Text("sheet", Msg("Number of the sheet")),
                              Msg("As printed on the paper: no sheet is keyed in twice.")),
                     Rows("answers", Msg("Answers"),
                          {Text("question", Msg("Question"), Need::kRequired), Text("option", Msg("Answer")),
                           Integer("object", Msg("Number of the object")), LongText("words", Msg("In words"))},
                          Need::kRequired)},
          .run = StoreAnswer};
}

ActSpec CloseSpec() {
  return {.kind = "survey.close",
          .title = Msg("Close a wave of a survey"),
          .fields = {Ref("wave", "survey-wave", Msg("Wave of the survey"), Need::kRequired)},
          .run = CloseWave};
}

}  // namespace

std::vector<ActSpec> SurveyActs() {
  return {QuestionnaireSpec(), WaveSpec(), AnswerSpec(), CloseSpec()};
}

}  // namespace aiyl::quality
