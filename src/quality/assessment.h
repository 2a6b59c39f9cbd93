// SPDX-License-Identifier: Apache-2.0
// Assessments of a service (art. 14 of the draft law of 2012) by one of the three assessors: the body itself, an
// association of consumers, the authorised body. Measured against the numbers of the standard in force that day, which
// are copied: a later standard changes no earlier assessment.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "office/act_spec.h"
#include "office/ids.h"
#include "quality/ids.h"
#include "services/services.h"
#include "store/book.h"

namespace aiyl::quality {

struct AssessmentItem {
  std::string parameter;  // list assessment-parameter: "term-days", "wait-apply", "wait-receive", "other"
  std::optional<int64_t> expected, observed;  // the standard's number; what was measured
  bool met = false;
  std::string remark;
};
struct Assessment {
  AssessmentId id;
  Uuid office;
  services::ServiceId service;
  services::StandardId standard;
  std::string assessor;  // list assessor: "body", "consumers", "authorised"
  std::string assessor_name;
  Date day;
  std::string remark;
  std::vector<AssessmentItem> items;
};
std::optional<Assessment> FindAssessment(store::Database& db, AssessmentId id);
// Latest first.
std::vector<Assessment> ListAssessments(store::Database& db, const office::Scope& scope,
                                        const std::optional<Date>& from = {}, const std::optional<Date>& to = {});
// The number of the standard that a parameter is held against; empty where it has none.
std::optional<int64_t> ExpectedOf(const services::StandardFacts& facts, const std::string& parameter);

// assessment.record.
std::vector<office::ActSpec> AssessmentActs();

}  // namespace aiyl::quality
