// SPDX-License-Identifier: Apache-2.0
// Private to the module: what its acts do to a request that is open. Each takes data that CheckFields has passed; the
// request is named by the field "request".
#pragma once

#include "office/act_spec.h"
#include "requests/requests.h"

namespace aiyl::requests {

// The office's own request. Errors: "request.none".
Result<Request> NamedRequest(store::UnitOfWork& work, const office::Json& data);
// … that is not closed: "request.closed".
Result<Request> NamedOpenRequest(store::UnitOfWork& work, const office::Json& data);
// Not in the future, and not before the request: "date.future", "request.day".
Status CheckStepDay(const store::UnitOfWork& work, const Request& request, Date day);

Result<office::Json> Open(store::UnitOfWork& work, const office::Json& data);
Result<office::Json> Correct(store::UnitOfWork& work, const office::Json& data);
Result<office::Json> NoteDocuments(store::UnitOfWork& work, const office::Json& data);
// Errors: "request.stage" (not of the regulation), "request.stage-order".
Result<office::Json> BeginStage(store::UnitOfWork& work, const office::Json& data);
Result<office::Json> MarkReady(store::UnitOfWork& work, const office::Json& data);
// Errors: "request.free" (art. 7), "request.fee-over" (art. 23), "request.relief", "request.receipt", "request.paid".
Result<office::Json> Pay(store::UnitOfWork& work, const office::Json& data);

// Errors: "request.paper" (it closes with its paper), "request.fee-unpaid"; those of TakeTicket.
Result<office::Json> Close(store::UnitOfWork& work, const office::Json& data);
// Errors: "request.ground" (not of section 12), "request.reason", "request.paper".
Result<office::Json> RefuseRequest(store::UnitOfWork& work, const office::Json& data);
Result<office::Json> Withdraw(store::UnitOfWork& work, const office::Json& data);

// "request.fee-unpaid" where a fee is due before the result and nothing was taken or remitted.
Status CheckFeeTaken(store::UnitOfWork& work, const Request& request, Date day);
struct HandOver {
  Date day;
  std::string handed_to = {};
  std::optional<int64_t> ticket = {};
};
Status HandOverResult(store::UnitOfWork& work, const Request& request, const HandOver& how);

}  // namespace aiyl::requests
