// SPDX-License-Identifier: Apache-2.0
// Population, households and flows out of membership periods. A period [from, to) begins with an arrival or a birth on
// `from` and ends with a departure or a death on `to`: stock and flow are the same rows, so they agree without being
// reconciled. Every figure names only villages in which the scope ever had a household.
#include "household/figures.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "text/sort_key.h"

namespace aiyl::household {
namespace {

struct Village {
  VillageId id;
  std::string ky, ru;
  std::string sort;
};

// In Kyrgyz order. ?1 office, ?2 the territory or anything above it; NULL for all.
std::vector<Village> VillagesOf(store::Database& db, const Scope& scope) {
  auto query = db.Prepare(R"sql(
    WITH RECURSIVE below(id) AS (
      SELECT ?2 WHERE ?2 IS NOT NULL UNION SELECT t.id FROM territory AS t JOIN below ON t.parent = below.id)
    SELECT t.id, t.name_ky, t.name_ru FROM territory AS t
    WHERE (?2 IS NULL OR t.id IN (SELECT id FROM below))
      AND EXISTS (SELECT 1 FROM household AS h WHERE h.village = t.id AND (?1 IS NULL OR h.office = ?1))
    ORDER BY t.id
  )sql");
  query.Bind(scope.office, scope.territory);
  std::vector<Village> villages;
  while (query.Next()) {
    Village village{query.GetId<office::TerritoryTag>(0), query.String(1), query.String(2), {}};
    village.sort = text::SortKey(village.ky.empty() ? village.ru : village.ky);
    villages.push_back(std::move(village));
  }
  std::sort(villages.begin(), villages.end(),
            [](const Village& a, const Village& b) { return std::tie(a.sort, a.id) < std::tie(b.sort, b.id); });
  return villages;
}

template <class Row>
Row RowOf(const Village& village) {
  Row row;
  row.village = village.id;
  row.village_ky = village.ky;
  row.village_ru = village.ru;
  return row;
}

// One row for each village, to be filled by id.
template <class Row>
std::map<VillageId, Row*> RowsOf(const std::vector<Village>& villages, std::vector<Row>& rows) {
  rows.reserve(villages.size());
  std::map<VillageId, Row*> by_id;
  for (const Village& village : villages) {
    rows.push_back(RowOf<Row>(village));
    by_id[village.id] = &rows.back();
  }
  return by_id;
}

void AddTo(PopulationRow& row, Sex sex, int64_t persons, int64_t absent) {
  (sex == Sex::kFemale ? row.female : sex == Sex::kMale ? row.male : row.unknown) += persons;
  row.total += persons;
  row.absent += absent;
}

}  // namespace

PopulationReport Population(store::Database& db, const Scope& scope, Date as_of) {
  PopulationReport report;
  report.as_of = as_of;
  auto rows = RowsOf(VillagesOf(db, scope), report.rows);
  auto query = db.Prepare(R"sql(
    SELECT h.village, p.sex, count(*),
           sum(EXISTS (SELECT 1 FROM absence AS a
                       WHERE a.person = m.person AND (a.from_day IS NULL OR a.from_day <= ?2)
                         AND (a.to_day IS NULL OR ?2 < a.to_day)))
    FROM membership AS m
    JOIN household AS h ON h.id = m.household
    JOIN person AS p ON p.id = m.person
    WHERE (m.from_day IS NULL OR m.from_day <= ?2) AND (m.to_day IS NULL OR ?2 < m.to_day)
      AND (?1 IS NULL OR h.office = ?1)
    GROUP BY h.village, p.sex
    ORDER BY h.village, p.sex
  )sql");
  query.Bind(scope.office, as_of);
  while (query.Next()) {
    const auto row = rows.find(query.GetId<office::TerritoryTag>(0));
    if (row == rows.end()) continue;  // outside the territory
    const Sex sex = SexFromCode(query.Text(1)).value_or(Sex::kUnknown);
    AddTo(*row->second, sex, query.Int(2), query.Int(3));
    AddTo(report.total, sex, query.Int(2), query.Int(3));
  }
  return report;
}

HouseholdsReport Households(store::Database& db, const Scope& scope, Date as_of) {
  HouseholdsReport report;
  report.as_of = as_of;
  auto rows = RowsOf(VillagesOf(db, scope), report.rows);
  auto query = db.Prepare(R"sql(
    SELECT village, inhabited, sex, count(*) FROM (
      SELECT h.village,
             EXISTS (SELECT 1 FROM membership AS m
                     WHERE m.household = h.id AND (m.from_day IS NULL OR m.from_day <= ?2)
                       AND (m.to_day IS NULL OR ?2 < m.to_day)) AS inhabited,
             (SELECT p.sex FROM relation AS r JOIN person AS p ON p.id = r.person
              WHERE r.household = h.id AND r.relation = 'head' AND (r.from_day IS NULL OR r.from_day <= ?2)
                AND (r.to_day IS NULL OR ?2 < r.to_day)) AS sex
      FROM household AS h
      WHERE (h.opened_day IS NULL OR h.opened_day <= ?2) AND (h.closed_day IS NULL OR ?2 < h.closed_day)
        AND (?1 IS NULL OR h.office = ?1))
    GROUP BY village, inhabited, sex
    ORDER BY village, inhabited, sex
  )sql");
  query.Bind(scope.office, as_of);
  while (query.Next()) {
    const auto found = rows.find(query.GetId<office::TerritoryTag>(0));
    if (found == rows.end()) continue;
    const int64_t count = query.Int(3);
    for (HouseholdsRow* row : {found->second, &report.total}) {
      row->households += count;
      if (!query.Bool(1)) continue;
      row->with_members += count;
      (query.Text(2) == "f" ? row->female_head : query.Text(2) == "m" ? row->male_head : row->no_head) += count;
    }
  }
  return report;
}

namespace {

using FlowRows = std::map<std::pair<VillageId, Sex>, FlowRow>;

// Members at the start of the day, before what happens on it.
void CountAtStart(store::Database& db, const Scope& scope, Date day, int64_t FlowRow::*figure, FlowRows& rows) {
  auto query = db.Prepare(R"sql(
    SELECT h.village, p.sex, count(*)
    FROM membership AS m
    JOIN household AS h ON h.id = m.household
    JOIN person AS p ON p.id = m.person
    WHERE (m.from_day IS NULL OR m.from_day < ?2) AND (m.to_day IS NULL OR ?2 <= m.to_day)
      AND (?1 IS NULL OR h.office = ?1)
    GROUP BY h.village, p.sex
    ORDER BY h.village, p.sex
  )sql");
  query.Bind(scope.office, day);
  while (query.Next())
    rows[{query.GetId<office::TerritoryTag>(0), SexFromCode(query.Text(1)).value_or(Sex::kUnknown)}].*figure +=
        query.Int(2);
}

// Births and deaths count always, even on one day. Other beginnings and ends of one person in one village on one day
// cancel each other: what is left over is an arrival or a departure. So a move within the village is no flow, a move
// between villages is one of each, and for every village beginnings − ends = births + arrivals − deaths − departures.
void CountFlows(store::Database& db, const Scope& scope, Date from, Date to, FlowRows& rows) {
  auto query = db.Prepare(R"sql(
    WITH event(person, household, day, birth, entry, death, leaving) AS (
      SELECT person, household, from_day, start_kind = 'birth', start_kind <> 'birth', 0, 0
      FROM membership WHERE from_day >= ?2 AND from_day < ?3
      UNION ALL
      SELECT person, household, to_day, 0, 0, end_kind = 'death', end_kind <> 'death'
      FROM membership WHERE to_day >= ?2 AND to_day < ?3),
    netted(person, village, births, deaths, balance) AS (
      SELECT e.person, h.village, sum(e.birth), sum(e.death), sum(e.entry) - sum(e.leaving)
      FROM event AS e JOIN household AS h ON h.id = e.household
      WHERE ?1 IS NULL OR h.office = ?1
      GROUP BY e.person, e.day, h.village)
    SELECT n.village, p.sex, sum(n.births), sum(max(n.balance, 0)), sum(n.deaths), sum(max(-n.balance, 0))
    FROM netted AS n JOIN person AS p ON p.id = n.person
    GROUP BY n.village, p.sex
    ORDER BY n.village, p.sex
  )sql");
  query.Bind(scope.office, from, to);
  while (query.Next()) {
    FlowRow& row = rows[{query.GetId<office::TerritoryTag>(0), SexFromCode(query.Text(1)).value_or(Sex::kUnknown)}];
    row.births += query.Int(2);
    row.arrivals += query.Int(3);
    row.deaths += query.Int(4);
    row.departures += query.Int(5);
  }
}

}  // namespace

std::vector<FlowRow> Flows(store::Database& db, const Scope& scope, Date from, Date to) {
  to = std::max(from, to);
  FlowRows rows;
  CountAtStart(db, scope, from, &FlowRow::opening, rows);
  CountFlows(db, scope, from, to, rows);
  CountAtStart(db, scope, to, &FlowRow::closing, rows);
  std::vector<FlowRow> flows;
  for (const Village& village : VillagesOf(db, scope)) {
    for (const Sex sex : {Sex::kFemale, Sex::kMale, Sex::kUnknown}) {
      const auto found = rows.find({village.id, sex});
      if (sex == Sex::kUnknown && found == rows.end()) continue;
      FlowRow row = found == rows.end() ? FlowRow{} : found->second;
      row.village = village.id;
      row.village_ky = village.ky;
      row.village_ru = village.ru;
      row.sex = sex;
      flows.push_back(std::move(row));
    }
  }
  return flows;
}

}  // namespace aiyl::household
