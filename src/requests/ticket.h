// SPDX-License-Identifier: Apache-2.0
// Slips of the queue (кезек талону): printed when a person comes, taken in when his turn comes. The time between is his
// wait: measured by this computer's clock, never typed. Who has no slip is "not measured".
#pragma once

#include <optional>
#include <vector>

#include "base/clock.h"
#include "base/result.h"
#include "office/ids.h"
#include "store/book.h"

namespace aiyl::requests {

struct Ticket {
  Uuid id;
  Date day;
  int64_t number = 0;
  Instant printed;
  std::optional<Instant> served;
  // Whole minutes, begun ones included; empty while nobody called him.
  std::optional<int64_t> WaitMinutes() const;
};
std::optional<Ticket> FindTicket(store::Database& db, const Uuid& office, Date day, int64_t number);
// Printed today and not called yet, in their order.
std::vector<Ticket> WaitingTickets(store::Database& db, const office::Scope& scope, Date day);

enum class WaitKind { kApply, kReceive };
// Takes the slip in for somebody: the first time stops its clock; the same person may do several things with it. Within
// an act. Gives the minutes. Errors: "ticket.day" (the act is not of today), "ticket.none", "ticket.used" (somebody
// else's, or for the other wait), "ticket.clock" (the clock was set back).
Result<int64_t> TakeTicket(store::UnitOfWork& work, int64_t number, Date day, WaitKind kind,
                           const std::string& applicant_ky);
Result<Ticket> PrintTicket(store::UnitOfWork& work);

}  // namespace aiyl::requests
