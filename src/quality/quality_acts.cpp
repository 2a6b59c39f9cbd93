// SPDX-License-Identifier: Apache-2.0
#include "quality/quality_acts.h"

#include "quality/act_rules.h"
#include "quality/assessment.h"
#include "quality/complaint.h"
#include "quality/hearing.h"
#include "quality/proposal.h"
#include "quality/survey.h"

namespace aiyl::quality {

const std::vector<office::ActSpec>& Acts() {
  static const std::vector<office::ActSpec> all = [] {
    std::vector<office::ActSpec> acts;
    for (auto part : {SurveyActs(), ComplaintActs(), HearingActs(), AssessmentActs(), EvidenceActs()})
      for (auto& act : part) acts.push_back(std::move(act));
    return acts;
  }();
  return all;
}

void Register(store::Registry& registry) {
  registry.AddTables(
      store::TableClass::kTruth,
      {"questionnaire", "questionnaire_text", "question", "question_text", "question_option", "question_option_text",
       "survey_wave", "survey_object", "survey_answer", "survey_answer_item", "complaint", "complaint_contact",
       "public_hearing", "public_hearing_text", "hearing_proposal", "assessment", "assessment_item"});
  // Whoever writes: the acts, an undo, a package.
  registry.Add(
      store::Invariant{.name = "complaint reviewer is not the provider",
                       .tables = {"complaint"},
                       .sql = R"sql(
    SELECT c.id FROM complaint c WHERE c.id IN (SELECT id FROM temp.touched) AND c.about = c.reviewer)sql",
                       .message = Msg("A complaint is reviewed by somebody else than the provider (art. 14 of the "
                                      "draft law of 2012).")});
  registry.Add(store::Invariant{.name = "an answer lies within its wave",
                                .tables = {"survey_answer", "survey_wave"},
                                .sql = R"sql(
    SELECT a.id FROM survey_answer a JOIN survey_wave w ON w.id = a.wave
    WHERE (a.id IN (SELECT id FROM temp.touched) OR w.id IN (SELECT id FROM temp.touched))
      AND (a.day < w.from_day OR a.day > w.closed_day))sql",
                                .message = Msg("There is an answer of a day when the survey did not run.")});
  // Asked where such a record goes, not where a proposal comes: a package may leave complaints out.
  registry.Add(store::Invariant{.name = "the evidence of a proposal stays",
                                .tables = {"survey_wave", "public_hearing", "complaint", "assessment"},
                                .sql = R"sql(
    SELECT c.id FROM temp.touched AS t CROSS JOIN service_change AS c ON c.evidence = t.id
    WHERE NOT EXISTS (SELECT 1 FROM survey_wave WHERE id = t.id)
      AND NOT EXISTS (SELECT 1 FROM public_hearing WHERE id = t.id)
      AND NOT EXISTS (SELECT 1 FROM complaint WHERE id = t.id)
      AND NOT EXISTS (SELECT 1 FROM assessment WHERE id = t.id))sql",
                                .message = Msg("A proposal to change the registry rests on this record.")});
  office::AddActKinds(registry, Acts());
}

Status CheckNotInFuture(store::UnitOfWork& work, Date day, const std::string& field) {
  if (work.GetClock().Today() < day)
    return Refuse("act.future", Msg("This day has not come yet: only what happened is recorded."), field);
  return {};
}

Status CheckStaff(store::UnitOfWork& work, office::StaffId id, Date day, const std::string& field) {
  const auto staff = office::FindStaff(work.Db(), id);
  if (!staff || staff->office.value != work.By().office)
    return Refuse("act.unknown-record", Msg("This record is not in the book."), field);
  if (!staff->term.Contains(day))
    return Refuse("staff.not-in-office", Msg("This member of staff was not in office on that day."), field);
  return {};
}

Result<services::ServiceRow> NeedService(store::UnitOfWork& work, services::ServiceId service, Date day,
                                         const std::string& field) {
  if (auto found = services::FindServiceOn(work.Db(), service, day)) return std::move(*found);
  return Refuse("service.not-in-force", Msg("This service was not in force on that day."), field);
}

}  // namespace aiyl::quality
