// SPDX-License-Identifier: Apache-2.0
// Opening a request within an act: who asks, by which service in force that day, until when. Called by the act
// request.open and by whoever issues a paper (paper_link.h).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "requests/requests.h"

namespace aiyl::requests {

struct OpenInput {
  std::string applicant_kind = "person";
  std::optional<household::PersonId> person = {};
  Bilingual applicant = {};  // of a person outside the book or an organisation
  Contact contact = {};
  std::string representative = {}, representative_ground = {};
  std::string channel = "in-person", language = "ky";
  bool mobile_point = false;
  std::optional<services::ServiceId> service = {};
  std::string subject = {}, paper_kind = {}, note = {};
  std::optional<papers::PaperId> paper = {};
  std::optional<int64_t> ticket = {};
  Date day = {};
};
struct OpenedRequest {
  RequestId id;
  std::string number;
  std::optional<Date> due;
  std::optional<int64_t> wait_minutes;
};
// Errors: "date.future"; "code.unknown"; "request.applicant" (nobody named), "person.none", "person.foreign",
// "request.dead"; "service.not-in-force"; "request.service" (none given although the registry applies); those of
// TakeTicket.
Result<OpenedRequest> OpenRequest(store::UnitOfWork& work, const OpenInput& input);

// The service in force on that day, or the sentence why not.
Result<services::ServiceRow> ServiceInForce(store::Database& db, services::ServiceId service, Date day);
// The office's registry applies on that day (art. 24).
bool RegistryApplies(store::Database& db, const office::Scope& scope, Date day);
// minutes; from the standard, else the setting requests.wait-minutes.
std::optional<int64_t> WaitLimit(store::Database& db, const office::Scope& scope,
                                 const std::optional<services::StandardFacts>& standard, bool to_apply, Date day);
// Names of the applicant of that input, both filled. Errors as OpenRequest.
Result<Bilingual> ApplicantNames(store::Database& db, const Uuid& office, const OpenInput& input);
void PutContact(store::UnitOfWork& work, RequestId request, const Contact& contact);

}  // namespace aiyl::requests
