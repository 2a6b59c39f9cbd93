// SPDX-License-Identifier: Apache-2.0
// Proposals to take a service into the registry, to change its row or to take it out (art. 8–9), with every step that
// was taken, as read.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "services/editions.h"
#include "services/services.h"

namespace aiyl::services {

struct Change {
  ChangeId id;
  ServiceId service;
  std::string kind;   // list service-change: "include", "change", "withdraw"
  std::string state;  // list service-state: "draft", "commission", "council", "in-force", "changed", "withdrawn",
                      // "refused"
  EditionId edition;
  Date day;
  std::string initiator;  // list service-initiator
  Bilingual initiator_name;
  std::string document;
  Bilingual reason;
  std::string evidence_kind;     // list service-evidence
  std::optional<Uuid> evidence;  // of that kind: a survey, a hearing
  std::optional<Date> answer_due, answered;
  Bilingual answer;
  std::string answer_document;
  ServiceRow row;  // as proposed; in_force, version and decision say nothing

  bool IsOpen() const { return state == "draft" || state == "commission" || state == "council"; }
};
std::optional<Change> FindChange(store::Database& db, ChangeId id);
// Latest first; of one state where given.
std::vector<Change> ListChanges(store::Database& db, const office::Scope& scope, std::string_view state = {});
std::vector<Change> ChangesOf(store::Database& db, ServiceId service);
// Those whose reasoned answer is overdue on `day`, the longest first.
std::vector<Change> Unanswered(store::Database& db, const office::Scope& scope, Date day);

struct Step {
  std::string state;
  Date day;
  std::optional<office::StaffId> staff;
  std::string document;
  std::optional<council::AgendaItemId> item;
  std::optional<office::DecisionId> decision;
  std::string ground;  // of a refusal: the criterion
  Bilingual reason;
};
std::vector<Step> StepsOf(store::Database& db, ChangeId change);

struct CriterionAnswer {
  std::string criterion;
  bool met = false;
  Bilingual reason;
};
std::vector<CriterionAnswer> CriteriaOf(store::Database& db, ChangeId change);

struct Expertise {
  std::string part;  // of the edition's list "expertise"
  bool positive = false;
  std::string expert, document;
  Date day;
  Bilingual conclusion;
};
std::vector<Expertise> ExpertiseOf(store::Database& db, ChangeId change);

// The kind of commission in force on `day`: list service-commission.
std::string CommissionOn(store::Database& db, const office::Scope& scope, Date day);

}  // namespace aiyl::services
