// SPDX-License-Identifier: Apache-2.0
#include "quality/assessment.h"

namespace aiyl::quality {
namespace {

#define AIYL_ASSESSMENT_COLUMNS "a.id, a.office, a.service, a.standard, a.assessor, a.assessor_name, a.day, a.remark"

Assessment ReadAssessment(const store::Query& query) {
  Assessment assessment;
  assessment.id = query.GetId<AssessmentTag>(0);
  assessment.office = query.GetUuid(1);
  assessment.service = query.GetId<services::ServiceTag>(2);
  assessment.standard = query.GetId<services::StandardTag>(3);
  assessment.assessor = query.String(4);
  assessment.assessor_name = query.String(5);
  assessment.day = query.GetDate(6);
  assessment.remark = query.String(7);
  return assessment;
}

void ReadItems(store::Database& db, Assessment& assessment) {
  auto query = db.Prepare(R"sql(
    SELECT parameter, expected, observed, met, remark FROM assessment_item WHERE assessment = ? ORDER BY sort, id)sql");
  query.Bind(assessment.id);
  while (query.Next())
    assessment.items.push_back(
        {query.String(0), query.OptionalInt(1), query.OptionalInt(2), query.Bool(3), query.String(4)});
}

}  // namespace

std::optional<Assessment> FindAssessment(store::Database& db, AssessmentId id) {
  auto query = db.Prepare("SELECT " AIYL_ASSESSMENT_COLUMNS " FROM assessment a WHERE a.id = ?");
  query.Bind(id);
  if (!query.Next()) return std::nullopt;
  Assessment assessment = ReadAssessment(query);
  ReadItems(db, assessment);
  return assessment;
}

std::vector<Assessment> ListAssessments(store::Database& db, const office::Scope& scope,
                                        const std::optional<Date>& from, const std::optional<Date>& to) {
  auto query = db.Prepare("SELECT " AIYL_ASSESSMENT_COLUMNS R"sql( FROM assessment a
    WHERE (?1 IS NULL OR a.office = ?1) AND (?2 IS NULL OR a.day >= ?2) AND (?3 IS NULL OR a.day <= ?3)
    ORDER BY a.day DESC, a.id DESC)sql");
  query.Bind(scope.office, from, to);
  std::vector<Assessment> assessments;
  while (query.Next()) assessments.push_back(ReadAssessment(query));
  for (auto& assessment : assessments) ReadItems(db, assessment);
  return assessments;
}

std::optional<int64_t> ExpectedOf(const services::StandardFacts& facts, const std::string& parameter) {
  if (parameter == "term-days") return facts.term_days;
  if (parameter == "wait-apply") return facts.wait_apply_minutes;
  if (parameter == "wait-receive") return facts.wait_receive_minutes;
  return std::nullopt;
}

}  // namespace aiyl::quality
