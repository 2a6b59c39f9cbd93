// SPDX-License-Identifier: Apache-2.0
// What a survey, a hearing, a complaint or an assessment came to, as the ground of a change of the list of services
// (art. 8 of the draft law of 2012): who asks, why, and the record that it rests on. The way of the proposal itself is
// the registry's affair (services/services_acts.h).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "quality/assessment.h"
#include "quality/complaint.h"
#include "quality/hearing.h"
#include "quality/survey_result.h"

namespace aiyl::quality {

struct Evidence {
  std::string kind;  // list service-evidence: "survey", "hearing", "complaint", "assessment"
  Uuid id;
  Date day;                // of the result: a change is not asked for before
  std::string initiator;   // list service-initiator: who may ask, of those that art. 8 names
  Bilingual asks, reason;  // who asks; what the result says
  std::optional<services::ServiceId> about;
};
// With the totals of the service, or of all objects where none is named. Errors: "survey.object" where the wave did not
// ask about the service.
Result<Evidence> EvidenceOf(const WaveResult& result, const std::optional<services::ServiceId>& service);
// Errors: "hearing.not-held".
Result<Evidence> EvidenceOf(store::Database& db, const Hearing& hearing);
// Neither the name of whoever complained nor his words: a proposal is public. Errors: "complaint.undecided" while it is
// not decided, "complaint.withdrawn".
Result<Evidence> EvidenceOf(store::Database& db, const Complaint& complaint);
Evidence EvidenceOf(store::Database& db, const Assessment& assessment);

// service.by-survey, service.by-hearing, service.by-complaint, service.by-assessment: the fields of service.propose
// with the record as "evidence"; initiator and reason follow from it where nothing else is said.
std::vector<office::ActSpec> EvidenceActs();

}  // namespace aiyl::quality
