// SPDX-License-Identifier: Apache-2.0
#include "quality/record_choices.h"

#include "quality/assessment.h"
#include "quality/complaint.h"
#include "quality/hearing.h"
#include "quality/survey.h"
#include "text/date_words.h"

namespace aiyl::quality {
namespace {

Bilingual With(const Bilingual& words, const std::string& rest) {
  return {words.ky + rest, words.ru + rest};
}

}  // namespace

std::vector<RecordChoice> RecordChoices(store::Database& db, const office::Scope& scope, std::string_view kind) {
  std::vector<RecordChoice> choices;
  if (kind == "questionnaire") {
    std::string before;
    for (const auto& one : ListQuestionnaires(db, scope)) {
      // A code alone means its latest version.
      const std::string version = ", " + std::to_string(one.version);
      choices.push_back({one.id.value, With({In(one.title, "ky"), In(one.title, "ru")}, " · " + one.code + version),
                         one.code == before ? one.code + version : one.code});
      before = one.code;
    }
  } else if (kind == "survey-wave") {
    for (const auto& one : ListWaves(db, scope))
      choices.push_back({one.id.value, With(one.name, " · " + text::DateNumeric(one.from)), one.from.Iso()});
  } else if (kind == "complaint") {
    ComplaintFilter filter;
    filter.scope = scope;
    for (const auto& one : ListComplaints(db, filter)) {
      const std::string words = "№ " + one.NumberText() + " · " + one.applicant;
      choices.push_back({one.id.value, {words, words}, one.NumberText()});
    }
  } else if (kind == "hearing") {
    for (const auto& one : ListHearings(db, scope))
      choices.push_back({one.id.value, With(one.subject, " · " + text::DateNumeric(one.day)), one.day.Iso()});
  } else if (kind == "assessment") {
    for (const auto& one : ListAssessments(db, scope)) {
      const auto service = services::FindServiceOn(db, one.service, one.day);
      choices.push_back(
          {one.id.value,
           With(service ? service->name : Bilingual{}, " · " + one.assessor_name + " · " + text::DateNumeric(one.day)),
           one.day.Iso()});
    }
  }
  return choices;
}

}  // namespace aiyl::quality
