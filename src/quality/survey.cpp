// SPDX-License-Identifier: Apache-2.0
// Reading waves and answers; the rules of one answer.
#include "quality/survey.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "office/code_list.h"

namespace aiyl::quality {
namespace {

#define AIYL_WAVE_COLUMNS                                                                                      \
  "w.id, w.office, w.questionnaire, q.kind, w.runner, w.asked_by, w.name_ky, w.name_ru, w.place, w.from_day, " \
  "w.to_day, "                                                                                                 \
  "w.closed_day, (SELECT count(*) FROM survey_answer a WHERE a.wave = w.id)"

Wave ReadWave(const store::Query& query) {
  Wave wave;
  wave.id = query.GetId<WaveTag>(0);
  wave.office = query.GetUuid(1);
  wave.questionnaire = query.GetId<QuestionnaireTag>(2);
  wave.kind = query.String(3);
  wave.runner = query.String(4);
  wave.asked_by = query.GetId<office::StaffTag>(5);
  wave.name = {query.String(6), query.String(7)};
  wave.place = query.String(8);
  wave.from = query.GetDate(9);
  wave.to = query.OptionalDate(10);
  wave.closed = query.OptionalDate(11);
  wave.answers = query.Int(12);
  return wave;
}

void ReadObjects(store::Database& db, Wave& wave) {
  auto query = db.Prepare(
      "SELECT id, sort, kind, service, name_ky, name_ru FROM survey_object WHERE wave = ? ORDER BY sort, id");
  query.Bind(wave.id);
  while (query.Next())
    wave.objects.push_back({.id = query.GetId<SurveyObjectTag>(0),
                            .sort = query.Int(1),
                            .kind = query.String(2),
                            .service = query.OptionalId<services::ServiceTag>(3),
                            .name = {query.String(4), query.String(5)}});
}

std::string Row(size_t i, const char* field) {
  return "answers." + std::to_string(i) + "." + field;
}

}  // namespace

std::optional<Wave> FindWave(store::Database& db, WaveId id) {
  auto query = db.Prepare("SELECT " AIYL_WAVE_COLUMNS R"sql(
    FROM survey_wave w JOIN questionnaire q ON q.id = w.questionnaire WHERE w.id = ?)sql");
  query.Bind(id);
  if (!query.Next()) return std::nullopt;
  Wave wave = ReadWave(query);
  ReadObjects(db, wave);
  return wave;
}

std::vector<Wave> ListWaves(store::Database& db, const office::Scope& scope, const std::optional<Date>& from,
                            const std::optional<Date>& to) {
  auto query = db.Prepare("SELECT " AIYL_WAVE_COLUMNS R"sql(
    FROM survey_wave w JOIN questionnaire q ON q.id = w.questionnaire
    WHERE (?1 IS NULL OR w.office = ?1) AND (?2 IS NULL OR w.from_day >= ?2) AND (?3 IS NULL OR w.from_day <= ?3)
    ORDER BY w.from_day DESC, w.id DESC)sql");
  query.Bind(scope.office, from, to);
  std::vector<Wave> waves;
  while (query.Next()) waves.push_back(ReadWave(query));
  for (auto& wave : waves) ReadObjects(db, wave);
  return waves;
}

Bilingual WhoAsked(store::Database& db, const Wave& wave) {
  const auto staff = office::FindStaff(db, wave.asked_by);
  Bilingual who;
  if (wave.IsWatch()) {
    const auto council = office::FindCode(db, "survey-runner", "watch");
    if (council) who = council->name;
  } else if (const auto office = office::FindOffice(db, office::OfficeId(wave.office))) {
    who = office->name;
  }
  if (!staff) return who;
  return {who.ky + (who.ky.empty() ? "" : ": ") + staff->name.ky,
          who.ru + (who.ru.empty() ? "" : ": ") + staff->name.ru};
}

bool IsOfWatchCouncil(store::Database& db, const Uuid& staff) {
  if (staff.IsNil()) return false;
  const auto found = office::FindStaff(db, office::StaffId(staff));
  return found && found->role == office::Role::kWatch;
}

Result<std::vector<Answer>> ListAnswers(store::Database& db, const store::Actor& reader, WaveId id) {
  const auto wave = FindWave(db, id);
  if (!wave) return Refuse("survey.unknown", Msg("This wave of a survey is not in the book."), "wave");
  if (wave->IsWatch() && !IsOfWatchCouncil(db, reader.staff))
    return Refuse(
        "survey.totals-only",
        Msg("The public watch council runs this survey: the office sees its totals only, and no single answer."),
        "wave");
  auto query = db.Prepare(R"sql(
    SELECT a.id, a.day, a.channel, a.sheet, q.code, o.code, s.sort, i.body
    FROM survey_answer a
    LEFT JOIN survey_answer_item i ON i.answer = a.id
    LEFT JOIN question q ON q.id = i.question
    LEFT JOIN question_option o ON o.id = i.option
    LEFT JOIN survey_object s ON s.id = i.object
    WHERE a.wave = ? ORDER BY a.day, a.id, s.sort, q.sort, o.sort, i.id)sql");
  query.Bind(id);
  std::vector<Answer> answers;
  while (query.Next()) {
    const auto answer = query.GetId<AnswerTag>(0);
    if (answers.empty() || answers.back().id != answer)
      answers.push_back(
          {.id = answer, .day = query.GetDate(1), .channel = query.String(2), .sheet = query.String(3), .items = {}});
    if (!query.IsNull(4))
      answers.back().items.push_back(
          {.question = query.String(4), .option = query.String(5), .object = query.Int(6), .words = query.String(7)});
  }
  return answers;
}

Status CheckItems(const Questionnaire& questionnaire, const std::vector<SurveyObject>& objects,
                  const std::vector<AnswerItem>& items) {
  std::map<std::pair<std::string, int64_t>, int> given;  // by question and object
  std::set<std::tuple<std::string, int64_t, std::string>> chosen;
  std::set<int64_t> answered_objects;
  for (size_t i = 0; i < items.size(); ++i) {
    const AnswerItem& item = items[i];
    const auto question = std::find_if(questionnaire.questions.begin(), questionnaire.questions.end(),
                                       [&](const Question& one) { return one.code == item.question; });
    if (question == questionnaire.questions.end())
      return Refuse("survey.question",
                    Msg("There is no question “{code}” in this questionnaire.", {{"code", item.question}}),
                    Row(i, "question"));
    const bool known_object =
        std::any_of(objects.begin(), objects.end(), [&](const SurveyObject& one) { return one.sort == item.object; });
    if (question->per_object ? !known_object : item.object != 0)
      return Refuse("survey.object",
                    Msg("The question “{code}” is not asked about this object.", {{"code", item.question}}),
                    Row(i, "object"));
    if (question->kind == QuestionKind::kText) {
      if (item.words.empty() || !item.option.empty())
        return Refuse("survey.option", Msg("This question is answered in words."), Row(i, "words"));
    } else {
      const bool known = std::any_of(question->options.begin(), question->options.end(),
                                     [&](const Option& one) { return one.code == item.option; });
      if (!known || !item.words.empty())
        return Refuse("survey.option",
                      Msg("“{option}” is no answer to the question “{code}”.",
                          {{"option", item.option}, {"code", item.question}}),
                      Row(i, "option"));
    }
    const int count = ++given[{item.question, item.object}];
    const bool repeated = !chosen.insert({item.question, item.object, item.option}).second;
    if (repeated || (count > 1 && question->kind != QuestionKind::kSeveral))
      return Refuse("survey.twice", Msg("The question “{code}” is answered twice.", {{"code", item.question}}),
                    Row(i, "question"));
    if (question->per_object) answered_objects.insert(item.object);
  }
  const bool per_object = std::any_of(questionnaire.questions.begin(), questionnaire.questions.end(),
                                      [](const Question& one) { return one.per_object; });
  if (questionnaire.objects == "all")
    for (const auto& object : objects) answered_objects.insert(object.sort);
  if (per_object && answered_objects.empty())
    return Refuse("survey.missing", Msg("Nothing is answered about any object of the survey."), "answers");
  for (const auto& question : questionnaire.questions) {
    if (!question.required) continue;
    const std::set<int64_t> places = question.per_object ? answered_objects : std::set<int64_t>{0};
    for (const int64_t place : places)
      if (!given.contains({question.code, place}))
        return Refuse("survey.missing", Msg("The question “{code}” must be answered.", {{"code", question.code}}),
                      "answers");
  }
  return {};
}

}  // namespace aiyl::quality
