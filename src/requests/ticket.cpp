// SPDX-License-Identifier: Apache-2.0
#include "requests/ticket.h"

namespace aiyl::requests {
namespace {

constexpr int64_t kMinute = 60'000'000;

#define AIYL_TICKET_COLUMNS "id, day, number, printed_at, served_at"

Ticket ReadTicket(const store::Query& query) {
  Ticket ticket;
  ticket.id = query.GetUuid(0);
  ticket.day = query.GetDate(1);
  ticket.number = query.Int(2);
  ticket.printed = Instant{query.Int(3)};
  if (const auto served = query.OptionalInt(4)) ticket.served = Instant{*served};
  return ticket;
}

// The slip was taken in by another applicant, or for the other wait.
bool IsTaken(store::Database& db, const Uuid& office, Date day, int64_t number, WaitKind kind,
             const std::string& applicant_ky) {
  auto query = db.Prepare(R"sql(
    SELECT 1 FROM request WHERE office = ?1 AND day = ?2 AND apply_ticket = ?3 AND (?4 OR applicant_ky <> ?5)
    UNION ALL
    SELECT 1 FROM request WHERE office = ?1 AND closed_day = ?2 AND receive_ticket = ?3
      AND (NOT ?4 OR applicant_ky <> ?5)
    LIMIT 1)sql");
  query.Bind(office, day, number, kind == WaitKind::kReceive, applicant_ky);
  return query.Next();
}

}  // namespace

std::optional<int64_t> Ticket::WaitMinutes() const {
  if (!served) return std::nullopt;
  return (served->micros - printed.micros + kMinute - 1) / kMinute;
}

std::optional<Ticket> FindTicket(store::Database& db, const Uuid& office, Date day, int64_t number) {
  auto query =
      db.Prepare("SELECT " AIYL_TICKET_COLUMNS " FROM queue_ticket WHERE office = ? AND day = ? AND number = ?");
  query.Bind(office, day, number);
  if (!query.Next()) return std::nullopt;
  return ReadTicket(query);
}

std::vector<Ticket> WaitingTickets(store::Database& db, const office::Scope& scope, Date day) {
  auto query = db.Prepare("SELECT " AIYL_TICKET_COLUMNS
                          " FROM queue_ticket WHERE office = ? AND day = ? AND served_at IS NULL ORDER BY number");
  query.Bind(scope.office, day);
  std::vector<Ticket> waiting;
  while (query.Next()) waiting.push_back(ReadTicket(query));
  return waiting;
}

Result<int64_t> TakeTicket(store::UnitOfWork& work, int64_t number, Date day, WaitKind kind,
                           const std::string& applicant_ky) {
  auto& db = work.Db();
  const Instant now = work.GetClock().Now();
  if (day != LocalDate(now))
    return Refuse("ticket.day", Msg("A slip measures a wait of today only; leave it out for another day."), "ticket");
  auto ticket = FindTicket(db, work.By().office, day, number);
  if (!ticket)
    return Refuse("ticket.none", Msg("No slip № {number} was printed today.", {{"number", std::to_string(number)}}),
                  "ticket");
  if (IsTaken(db, work.By().office, day, number, kind, applicant_ky))
    return Refuse("ticket.used", Msg("Slip № {number} was taken in already.", {{"number", std::to_string(number)}}),
                  "ticket");
  if (!ticket->served) {
    if (now < ticket->printed)
      return Refuse("ticket.clock",
                    Msg("This computer's clock was set back after the slip was printed: the wait "
                        "cannot be measured. Leave the slip out."),
                    "ticket");
    auto update = db.Prepare("UPDATE queue_ticket SET served_at = ? WHERE id = ?");
    update.Bind(now.micros, ticket->id);
    update.Run();
    ticket->served = now;
  }
  return *ticket->WaitMinutes();
}

Result<Ticket> PrintTicket(store::UnitOfWork& work) {
  auto& db = work.Db();
  const Instant now = work.GetClock().Now();
  Ticket ticket;
  ticket.id = work.Ids().Next();
  ticket.day = LocalDate(now);
  ticket.printed = now;
  auto highest = db.Prepare("SELECT coalesce(max(number), 0) FROM queue_ticket WHERE office = ? AND day = ?");
  highest.Bind(work.By().office, ticket.day);
  highest.Next();
  ticket.number = highest.Int(0) + 1;
  auto insert = db.Prepare("INSERT INTO queue_ticket(id, office, day, number, printed_at) VALUES(?, ?, ?, ?, ?)");
  insert.Bind(ticket.id, work.By().office, ticket.day, ticket.number, now.micros);
  insert.Run();
  return ticket;
}

}  // namespace aiyl::requests
