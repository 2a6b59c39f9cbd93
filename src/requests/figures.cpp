// SPDX-License-Identifier: Apache-2.0
// What reports count of the request journal, each in one pass over the requests of the period.
#include "requests/requests.h"

namespace aiyl::requests {

std::vector<ServiceFigures> Figures(store::Database& db, const office::Scope& scope, Date from, Date to, Date today) {
  // `done`: the day on which the office had done its part.
  auto query = db.Prepare(R"sql(
    SELECT service, count(*), sum(state = 'handed-over'), sum(state = 'refused'), sum(state = 'withdrawn'),
      sum(closed_day IS NULL), sum(counts), sum(counts AND coalesce(done, ?4) <= due),
      sum(counts AND coalesce(done, ?4) > due), sum((wait_apply IS NOT NULL) + (wait_receive IS NOT NULL)),
      sum(coalesce(wait_apply > wait_apply_limit, 0) + coalesce(wait_receive > wait_receive_limit, 0)),
      sum(coalesce(paid, 0))
    FROM (SELECT service, state, closed_day, due, coalesce(ready_day, closed_day) AS done, wait_apply, wait_apply_limit,
            wait_receive, wait_receive_limit, paid,
            due IS NOT NULL AND state <> 'withdrawn'
              AND (coalesce(ready_day, closed_day) IS NOT NULL OR due < ?4) AS counts
          FROM request WHERE day BETWEEN ?2 AND ?3 AND (?1 IS NULL OR office = ?1))
    GROUP BY service ORDER BY service)sql");
  query.Bind(scope.office, from, to, today);
  std::vector<ServiceFigures> figures;
  while (query.Next()) {
    ServiceFigures row;
    row.service = query.OptionalId<services::ServiceTag>(0);
    row.asked = query.Int(1);
    row.handed_over = query.Int(2);
    row.refused = query.Int(3);
    row.withdrawn = query.Int(4);
    row.open = query.Int(5);
    row.with_due = query.Int(6);
    row.in_time = query.Int(7);
    row.late = query.Int(8);
    row.waits_measured = query.Int(9);
    row.waits_over = query.Int(10);
    row.fees_tyiyn = query.Int(11);
    figures.push_back(row);
  }
  return figures;
}

std::vector<RefusalFigure> Refusals(store::Database& db, const office::Scope& scope, Date from, Date to) {
  auto query = db.Prepare(R"sql(
    SELECT service, refusal_ky, refusal_ru, count(*) FROM request
    WHERE day BETWEEN ?2 AND ?3 AND state = 'refused' AND (?1 IS NULL OR office = ?1)
    GROUP BY service, refusal_ky, refusal_ru ORDER BY service, count(*) DESC, refusal_ky, refusal_ru)sql");
  query.Bind(scope.office, from, to);
  std::vector<RefusalFigure> refusals;
  while (query.Next())
    refusals.push_back({.service = query.OptionalId<services::ServiceTag>(0),
                        .ground = {query.String(1), query.String(2)},
                        .count = query.Int(3)});
  return refusals;
}

}  // namespace aiyl::requests
