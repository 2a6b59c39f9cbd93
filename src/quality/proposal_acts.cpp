// SPDX-License-Identifier: Apache-2.0
// A change of the list asked for because of a result: one way for every kind of evidence.
#include "base/shown_date.h"
#include "office/act_fields.h"
#include "quality/proposal.h"
#include "services/services_acts.h"

namespace aiyl::quality {
namespace {

using namespace office::act_fields;
using office::ActSpec;
using office::Json;
using store::UnitOfWork;

tl::unexpected<Error> Unknown() {
  return Refuse("act.unknown-record", Msg("This record is not in the book."), "evidence");
}

// The data of service.propose: what the form says goes before what the evidence says; reasons stand one after the
// other.
Result<Json> Propose(UnitOfWork& work, Json data, const Evidence& evidence) {
  const auto service = office::FindId<services::ServiceTag>(data, "service");
  if (service && evidence.about && *service != *evidence.about)
    return Refuse("service.evidence-other",
                  Msg("What is named as evidence is about another service: it is no evidence of this one."), "service");
  if (office::HappenedOn(data) < evidence.day)
    return Refuse(
        "service.evidence-later",
        Msg("What the proposal rests on is of {day}: it cannot be proposed earlier.", {{"day", Shown(evidence.day)}}),
        "happened_on");
  if (!service && evidence.about && office::GetText(data, "kind") != "include")
    data["service"] = evidence.about->ToText();
  if (!office::Has(data, "initiator")) data["initiator"] = evidence.initiator;
  if (!office::Has(data, "initiator_ky") && !office::Has(data, "initiator_ru")) {
    data["initiator_ky"] = evidence.asks.ky;
    data["initiator_ru"] = evidence.asks.ru;
  }
  for (const auto& [field, words] :
       {std::pair("reason_ky", &evidence.reason.ky), std::pair("reason_ru", &evidence.reason.ru)}) {
    const std::string own = office::GetText(data, field);
    data[field] = own.empty() ? *words : *words + " " + own;
  }
  data["evidence_kind"] = evidence.kind;
  data["evidence"] = evidence.id.ToText();
  return services::ProposeChange(work, data);
}

Result<Json> BySurvey(UnitOfWork& work, const Json& data) {
  AIYL_ASSIGN(const auto result,
              ResultOf(work.Db(), work.By(), *office::FindId<WaveTag>(data, "evidence"), work.GetClock().Today()));
  if (result.wave.office != work.By().office) return Unknown();
  AIYL_ASSIGN(const auto evidence, EvidenceOf(result, office::FindId<services::ServiceTag>(data, "service")));
  return Propose(work, data, evidence);
}

Result<Json> ByHearing(UnitOfWork& work, const Json& data) {
  const auto hearing = FindHearing(work.Db(), *office::FindId<HearingTag>(data, "evidence"));
  if (!hearing || hearing->office != work.By().office) return Unknown();
  AIYL_ASSIGN(const auto evidence, EvidenceOf(work.Db(), *hearing));
  return Propose(work, data, evidence);
}

Result<Json> ByComplaint(UnitOfWork& work, const Json& data) {
  const auto complaint = FindComplaint(work.Db(), *office::FindId<ComplaintTag>(data, "evidence"));
  if (!complaint || complaint->office != work.By().office) return Unknown();
  AIYL_ASSIGN(const auto evidence, EvidenceOf(work.Db(), *complaint));
  return Propose(work, data, evidence);
}

Result<Json> ByAssessment(UnitOfWork& work, const Json& data) {
  const auto assessment = FindAssessment(work.Db(), *office::FindId<AssessmentTag>(data, "evidence"));
  if (!assessment || assessment->office != work.By().office) return Unknown();
  return Propose(work, data, EvidenceOf(work.Db(), *assessment));
}

ActSpec Spec(std::string kind, Message title, const std::string& record, Message label,
             Result<Json> (*run)(UnitOfWork&, const Json&)) {
  auto fields = services::ProposalFields();
  for (auto& field : fields) {
    if (field.name.starts_with("initiator")) field.help = Msg("Left empty: as it follows from the evidence.");
    if (field.name.starts_with("reason")) field.help = Msg("Beside what the evidence says of itself.");
  }
  fields.insert(fields.begin(), Ref("evidence", record, std::move(label), Need::kRequired));
  return {.kind = std::move(kind), .title = std::move(title), .fields = std::move(fields), .run = run};
}

}  // namespace

std::vector<ActSpec> EvidenceActs() {
  return {Spec("service.by-survey", Msg("Propose a change of the registry because of a survey"), "survey-wave",
               Msg("Wave of the survey"), BySurvey),
          Spec("service.by-hearing", Msg("Propose a change of the registry because of a hearing"), "hearing",
               Msg("Hearing or expertise"), ByHearing),
          Spec("service.by-complaint", Msg("Propose a change of the registry because of a complaint"), "complaint",
               Msg("Complaint"), ByComplaint),
          Spec("service.by-assessment", Msg("Propose a change of the registry because of an assessment"), "assessment",
               Msg("Assessment"), ByAssessment)};
}

}  // namespace aiyl::quality
