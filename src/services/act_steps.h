// SPDX-License-Identifier: Apache-2.0
// Private to the module: what several of its acts do: find the record that is named, hold the day against the clock,
// raise what an edition says is not kept, write the rows of a proposal.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "office/act_spec.h"
#include "office/office_record.h"
#include "services/change.h"
#include "services/editions.h"
#include "services/standard.h"

namespace aiyl::services {

using office::Json;

office::Scope OwnScope(const store::UnitOfWork& work);

// Refused ("date.future") where the act's own day is still to come: plans have fields of their own.
Status CheckActDay(store::UnitOfWork& work, const Json& data);
tl::unexpected<Error> UnknownRecord(const std::string& field);

// Of this office, or "act.unknown-record" with the field's name.
Result<Change> NeedChange(store::UnitOfWork& work, const Json& data, const std::string& field = "change");
Result<Standard> NeedStandard(store::UnitOfWork& work, const Json& data, const std::string& field = "standard");
Status NeedService(store::UnitOfWork& work, ServiceId service, const std::string& field = "service");
Result<office::Decision> NeedDecision(store::Database& db, office::DecisionId id,
                                      const std::string& field = "decision");

// "base" or "additional".
std::string ListOf(store::Database& db, ServiceId service);

// What a finding concerns.
struct About {
  std::optional<ChangeId> change = {};
  std::optional<StandardId> standard = {};
};
// Refused by the first finding whose edition refuses on `day`; the others are recorded once each and told in
// made["warnings"] as code, detail, article, edition.
Status Raise(store::UnitOfWork& work, const std::vector<Finding>& findings, const About& about, Date day, Json& made);
// Recorded without refusing, whatever the edition: what is done cannot be undone by refusing.
void Record(store::UnitOfWork& work, const Finding& finding, const About& about, Date day, Json& made);

// The next step of a proposal; its state with it.
struct NewStep {
  std::string state;
  Date day;
  std::string document = {};
  std::optional<council::AgendaItemId> item = {};
  std::optional<office::DecisionId> decision = {};
  std::string ground = {};
  Bilingual reason = {};
};
// Refused ("service.step-before") where an earlier step was taken on a later day.
Status TakeStep(store::UnitOfWork& work, const Change& change, const NewStep& step);

// name_ky, name_ru … of a row: canonical texts where the key is there.
void TakeBoth(const Json& data, const std::string& name, Bilingual& text);

}  // namespace aiyl::services
