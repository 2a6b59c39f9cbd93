// SPDX-License-Identifier: Apache-2.0
// Recording an assessment: which numbers count is the standard's affair, whether they are kept the program's.
#include <set>

#include "office/act_fields.h"
#include "office/code_list.h"
#include "quality/act_rules.h"
#include "quality/assessment.h"
#include "text/canonical.h"

namespace aiyl::quality {
namespace {

using namespace office::act_fields;
using office::ActSpec;
using office::Json;
using store::UnitOfWork;

std::string Row(size_t i, const char* field) {
  return "items." + std::to_string(i) + "." + field;
}

Result<std::vector<AssessmentItem>> Items(UnitOfWork& work, const Json& rows, const services::StandardFacts& facts) {
  std::vector<AssessmentItem> items;
  std::set<std::string> seen;
  for (const auto& row : rows) {
    const size_t i = items.size();
    AssessmentItem item;
    item.parameter = office::GetText(row, "parameter");
    AIYL_TRY(office::CheckCode(work.Db(), "assessment-parameter", item.parameter, Row(i, "parameter")));
    item.observed = office::FindInteger(row, "observed");
    item.remark = text::CanonicalLines(office::GetText(row, "remark"));
    if (item.parameter == "other") {
      if (item.remark.empty())
        return Refuse("assessment.remark", Msg("Say which parameter of the standard is meant."), Row(i, "remark"));
      if (!office::Has(row, "met"))
        return Refuse("assessment.met", Msg("Say whether the parameter is kept."), Row(i, "met"));
      item.met = office::GetYesNo(row, "met");
      items.push_back(std::move(item));
      continue;
    }
    if (!seen.insert(item.parameter).second)
      return Refuse("assessment.twice", Msg("This parameter is assessed twice."), Row(i, "parameter"));
    item.expected = ExpectedOf(facts, item.parameter);
    if (!item.expected)
      return Refuse(
          "assessment.parameter",
          Msg("The standard in force has no number for this parameter (art. 11, sections 6 and 9 of the draft law "
              "of 2012): it cannot be measured against it."),
          Row(i, "parameter"));
    if (!item.observed || *item.observed < 0)
      return Refuse("assessment.observed", Msg("Say what was measured: a whole number."), Row(i, "observed"));
    item.met = *item.observed <= *item.expected;
    if (office::Has(row, "met") && office::GetYesNo(row, "met") != item.met)
      return Refuse(
          "assessment.met",
          Msg("Measured {observed}, the standard says {expected}: whether it is kept follows from the numbers.",
              {{"observed", std::to_string(*item.observed)}, {"expected", std::to_string(*item.expected)}}),
          Row(i, "met"));
    items.push_back(std::move(item));
  }
  return items;
}

Result<Json> RecordAssessment(UnitOfWork& work, const Json& data) {
  auto& db = work.Db();
  const Date day = office::HappenedOn(data);
  AIYL_TRY(CheckNotInFuture(work, day, "happened_on"));
  const std::string assessor = office::GetText(data, "assessor");
  AIYL_TRY(office::CheckCode(db, "assessor", assessor, "assessor"));
  if (assessor != "body" && assessor != "consumers" && assessor != "authorised")
    return Refuse(
        "assessment.assessor",
        Msg("A service is assessed by the body itself, an association of consumers or the authorised body (art. "
            "14 of the draft law of 2012)."),
        "assessor");
  std::string name = office::GetCanonical(data, "assessor_name");
  if (name.empty() && assessor == "body")
    if (const auto office = office::FindOffice(db, office::OfficeId(work.By().office))) name = office->name.ky;
  if (name.empty()) return Refuse("assessment.name", Msg("Name who assessed the service."), "assessor_name");
  AIYL_ASSIGN(const auto service,
              NeedService(work, *office::FindId<services::ServiceTag>(data, "service"), day, "service"));
  const auto facts = service.standard ? services::FindStandardFacts(db, *service.standard) : std::nullopt;
  if (!facts)
    return Refuse(
        "assessment.no-standard",
        Msg("A service is assessed by the criteria of its standard, and this one had none on that day (art. 14 of "
            "the draft law of 2012)."),
        "service");
  AIYL_ASSIGN(const auto items, Items(work, data.at("items"), *facts));
  const auto id = work.Ids().NextId<AssessmentTag>();
  auto insert = db.Prepare(R"sql(
    INSERT INTO assessment(id, office, service, standard, assessor, assessor_name, day, remark)
    VALUES(?, ?, ?, ?, ?, ?, ?, ?))sql");
  insert.Bind(id, work.By().office, service.service, facts->id, assessor, name, day,
              text::CanonicalLines(office::GetText(data, "remark")));
  insert.Run();
  auto row = db.Prepare(R"sql(
    INSERT INTO assessment_item(id, office, assessment, sort, parameter, expected, observed, met, remark)
    VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?))sql");
  int64_t sort = 0;
  for (const auto& item : items) {
    row.Bind(work.Ids().Next(), work.By().office, id, ++sort, item.parameter, item.expected, item.observed, item.met,
             item.remark);
    row.RunAgain();
  }
  return Json{{"id", id.ToText()}};
}

}  // namespace

std::vector<ActSpec> AssessmentActs() {
  return {{.kind = "assessment.record",
           .title = Msg("Record an assessment of a service"),
           .fields = {Code("assessor", "assessor", Msg("Assessor"), Need::kRequired),
                      Text("assessor_name", Msg("Name of the assessor")),
                      Ref("service", "service", Msg("Service"), Need::kRequired),
                      Rows("items", Msg("Parameters of the standard"),
                           {Code("parameter", "assessment-parameter", Msg("Parameter"), Need::kRequired),
                            Integer("observed", Msg("Measured")), YesNo("met", Msg("Kept")),
                            LongText("remark", Msg("Remark"))},
                           Need::kRequired),
                      LongText("remark", Msg("Remark"))},
           .run = RecordAssessment}};
}

}  // namespace aiyl::quality
