// SPDX-License-Identifier: Apache-2.0
#include "requests/daily_sheet.h"

#include "requests/request_row.h"

namespace aiyl::requests {
namespace {

std::vector<Request> Read(store::Query query) {
  std::vector<Request> requests;
  while (query.Next()) requests.push_back(ReadRequest(query));
  return requests;
}

void Count(store::Database& db, const office::Scope& scope, DailySheet& sheet) {
  auto opened = db.Prepare("SELECT count(*) FROM request WHERE day = ?2 AND (?1 IS NULL OR office = ?1)");
  opened.Bind(scope.office, sheet.day);
  opened.Next();
  sheet.registered = opened.Int(0);
  auto closed = db.Prepare(R"sql(
    SELECT count(*) FILTER (WHERE state = 'handed-over'), count(*) FILTER (WHERE state = 'refused'),
      count(*) FILTER (WHERE state = 'withdrawn')
    FROM request WHERE closed_day = ?2 AND (?1 IS NULL OR office = ?1))sql");
  closed.Bind(scope.office, sheet.day);
  closed.Next();
  sheet.handed_over = closed.Int(0);
  sheet.refused = closed.Int(1);
  sheet.withdrawn = closed.Int(2);
  auto papers =
      db.Prepare("SELECT count(*) FROM paper WHERE day = ?2 AND page_hash IS NOT NULL AND (?1 IS NULL OR office = ?1)");
  papers.Bind(scope.office, sheet.day);
  papers.Next();
  sheet.papers_issued = papers.Int(0);
}

// Papers printed by the end of the day and not handed over by then. The register's index of open papers serves today;
// for a past day all papers since are looked at.
void AddWaiting(store::Database& db, const office::Scope& scope, Date today, DailySheet& sheet) {
  const auto add = [&](store::Query query) {
    query.Bind(scope.office, sheet.day);
    while (query.Next())
      sheet.for_signature.push_back({.number = query.String(0),
                                     .day = query.GetDate(1),
                                     .kind = query.String(2),
                                     .name = {query.String(3), query.String(4)},
                                     .in_tray = query.Bool(5)});
  };
  add(db.Prepare(R"sql(
    SELECT number_text, day, kind, name_ky, name_ru, state = 'for-signature' FROM paper
    WHERE state IN ('printed', 'for-signature') AND day <= ?2 AND (?1 IS NULL OR office = ?1)
    ORDER BY day, number, id)sql"));
  if (sheet.day < today)
    add(db.Prepare(R"sql(
      SELECT number_text, day, kind, name_ky, name_ru, 0 FROM paper
      WHERE day <= ?2 AND page_hash IS NOT NULL AND (handed_day > ?2 OR (handed_day IS NULL AND ended_day > ?2))
        AND (?1 IS NULL OR office = ?1)
      ORDER BY day, number, id)sql"));
}

}  // namespace

DailySheet DailyOf(store::Database& db, const office::Scope& scope, Date day, Date today) {
  DailySheet sheet;
  sheet.day = day;
  Count(db, scope, sheet);
  auto issued = db.Prepare("SELECT " AIYL_REQUEST_COLUMNS
                           " FROM request r WHERE r.closed_day = ?2 AND r.state = 'handed-over'"
                           " AND (?1 IS NULL OR r.office = ?1) ORDER BY r.day, r.number");
  issued.Bind(scope.office, day);
  sheet.issued = Read(std::move(issued));
  // A result that lay ready by the end of the day was not late. Open ones by their own index; of a past day, what was
  // closed since.
  auto overdue = db.Prepare("SELECT " AIYL_REQUEST_COLUMNS
                            " FROM request r WHERE r.closed_day IS NULL AND r.due < ?2 AND r.day <= ?2"
                            " AND (r.ready_day IS NULL OR r.ready_day > ?2) AND (?1 IS NULL OR r.office = ?1)"
                            " ORDER BY r.due, r.day, r.number");
  overdue.Bind(scope.office, day);
  sheet.overdue = Read(std::move(overdue));
  if (day < today) {
    auto since = db.Prepare("SELECT " AIYL_REQUEST_COLUMNS
                            " FROM request r WHERE r.closed_day > ?2 AND r.due < ?2 AND r.day <= ?2"
                            " AND (r.ready_day IS NULL OR r.ready_day > ?2) AND (?1 IS NULL OR r.office = ?1)"
                            " ORDER BY r.due, r.day, r.number");
    since.Bind(scope.office, day);
    for (auto& request : Read(std::move(since))) sheet.overdue.push_back(std::move(request));
  }
  auto paid = db.Prepare("SELECT " AIYL_REQUEST_COLUMNS
                         " FROM request r WHERE r.paid_day = ?2 AND r.paid > 0 AND (?1 IS NULL OR r.office = ?1)"
                         " ORDER BY r.day, r.number");
  paid.Bind(scope.office, day);
  sheet.paid = Read(std::move(paid));
  for (const auto& request : sheet.paid) sheet.cash = sheet.cash.Plus(*request.paid).value_or(sheet.cash);
  AddWaiting(db, scope, today, sheet);
  sheet.overdue_letters = OverdueLettersOn(db, scope, day);
  return sheet;
}

}  // namespace aiyl::requests
