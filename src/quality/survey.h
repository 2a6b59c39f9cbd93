// SPDX-License-Identifier: Apache-2.0
// Waves of a survey (сурамжылоо) and their answers, as read. A wave asks one questionnaire about some objects: the
// office, its head, the council, services. Nobody's name stands in an answer. A wave that the public watch council
// (коомдук байкоо кеңеши) runs belongs to it: single answers are given to nobody else, and totals (survey_result.h)
// only when it is closed. Must not know how answers are counted.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "office/act_spec.h"
#include "office/office_record.h"
#include "quality/questionnaire.h"
#include "services/services.h"
#include "store/book.h"

namespace aiyl::quality {

struct SurveyObject {
  ObjectId id;
  int64_t sort = 0;  // 1, 2 …: how acts and sheets name it
  std::string kind;  // list survey-object: "office", "head", "council", "service", "other"
  std::optional<services::ServiceId> service;
  Bilingual name;
};
struct Wave {
  WaveId id;
  Uuid office;
  QuestionnaireId questionnaire;
  std::string kind;    // of the questionnaire
  std::string runner;  // list survey-runner: "office", "watch"
  office::StaffId asked_by;
  Bilingual name;
  std::string place;
  Date from;
  std::optional<Date> to, closed;
  int64_t answers = 0;
  std::vector<SurveyObject> objects;

  bool IsWatch() const { return runner == "watch"; }
};
std::optional<Wave> FindWave(store::Database& db, WaveId id);
// Latest first; those that began in from … to (both included) where given.
std::vector<Wave> ListWaves(store::Database& db, const office::Scope& scope, const std::optional<Date>& from = {},
                            const std::optional<Date>& to = {});
// «Коомдук байкоо кеңеши: Асанова Г.»: who asked, as every report of the wave names it.
Bilingual WhoAsked(store::Database& db, const Wave& wave);

struct AnswerItem {
  std::string question, option;  // codes; option "" for words
  int64_t object = 0;            // 0: the question is not asked for objects
  std::string words;
};
struct Answer {
  AnswerId id;
  Date day;
  std::string channel, sheet;
  std::vector<AnswerItem> items;
};
// Single answers, in the order of the days. Errors: "survey.unknown"; "survey.totals-only" where the wave is the watch
// council's and `reader` is not of it.
Result<std::vector<Answer>> ListAnswers(store::Database& db, const store::Actor& reader, WaveId wave);
// Whether the member of staff is of the public watch council.
bool IsOfWatchCouncil(store::Database& db, const Uuid& staff);

// An answer as it is checked before it is stored: the same for keyed-in sheets and for the screen by the window.
// Errors: "survey.question", "survey.option", "survey.object", "survey.missing", "survey.twice", each naming the row.
Status CheckItems(const Questionnaire& questionnaire, const std::vector<SurveyObject>& objects,
                  const std::vector<AnswerItem>& items);

// survey.questionnaire, survey.wave, survey.answer, survey.close, survey.propose.
std::vector<office::ActSpec> SurveyActs();

}  // namespace aiyl::quality
