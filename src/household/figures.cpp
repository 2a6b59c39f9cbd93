// SPDX-License-Identifier: Apache-2.0
// Population, households and flows from the dated rows alone.
#include "household/figures.h"

#include <algorithm>
#include <map>

#include "text/sort_key.h"

namespace aiyl::household {
namespace {

// Rows by village in Kyrgyz order of the names.
template <class Row>
void SortByVillage(std::vector<Row>& rows) {
  std::stable_sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) {
    const int order = text::CompareTexts(a.village_ky, b.village_ky);
    return order != 0 ? order < 0 : a.village < b.village;
  });
}

}  // namespace

PopulationReport Population(store::Database& db, const Scope& scope, Date as_of) {
  auto query = db.PrepareOnce(
      "SELECT h.village, t.name_ky, t.name_ru, p.sex, count(*),"
      " sum(EXISTS (SELECT 1 FROM absence AS a WHERE a.person = m.person AND (a.from_day IS NULL OR a.from_day <= ?1)"
      " AND (a.to_day IS NULL OR ?1 < a.to_day)))"
      " FROM membership AS m JOIN household AS h ON h.id = m.household JOIN person AS p ON p.id = m.person"
      " JOIN territory AS t ON t.id = h.village"
      " WHERE (m.from_day IS NULL OR m.from_day <= ?1) AND (m.to_day IS NULL OR ?1 < m.to_day)" +
      ScopeCondition(scope, "h.office", "h.village") + " GROUP BY h.village, p.sex ORDER BY h.village, p.sex");
  query.Bind(as_of);
  PopulationReport report;
  report.as_of = as_of;
  while (query.Next()) {
    const auto village = query.GetId<office::TerritoryTag>(0);
    if (report.rows.empty() || report.rows.back().village != village) {
      report.rows.emplace_back();
      report.rows.back().village = village;
      report.rows.back().village_ky = query.String(1);
      report.rows.back().village_ru = query.String(2);
    }
    const Sex sex = SexFromCode(query.Text(3)).value_or(Sex::kUnknown);
    for (PopulationRow* row : {&report.rows.back(), &report.total}) {
      (sex == Sex::kFemale ? row->female : sex == Sex::kMale ? row->male : row->unknown) += query.Int(4);
      row->total += query.Int(4);
      row->absent += query.Int(5);
    }
  }
  SortByVillage(report.rows);
  return report;
}

HouseholdsReport Households(store::Database& db, const Scope& scope, Date as_of) {
  auto query = db.PrepareOnce(
      "WITH on_day AS (SELECT h.id, h.village,"
      " EXISTS (SELECT 1 FROM membership AS m WHERE m.household = h.id AND (m.from_day IS NULL OR m.from_day <= ?1)"
      " AND (m.to_day IS NULL OR ?1 < m.to_day)) AS lived_in,"
      " (SELECT p.sex FROM relation AS r JOIN person AS p ON p.id = r.person WHERE r.household = h.id AND r.relation = "
      "'head' AND (r.from_day IS NULL OR r.from_day <= ?1) AND (r.to_day IS NULL OR ?1 < r.to_day)) AS head_sex"
      " FROM household AS h WHERE (h.opened_day IS NULL OR h.opened_day <= ?1) AND (h.closed_day IS NULL OR ?1 < "
      "h.closed_day)" +
      ScopeCondition(scope, "h.office", "h.village") +
      ") SELECT o.village, t.name_ky, t.name_ru, count(*), sum(o.lived_in), sum(o.lived_in AND o.head_sex IS 'f'),"
      " sum(o.lived_in AND o.head_sex IS 'm'), sum(o.lived_in AND (o.head_sex IS NULL OR o.head_sex = 'u'))"
      " FROM on_day AS o JOIN territory AS t ON t.id = o.village GROUP BY o.village ORDER BY o.village");
  query.Bind(as_of);
  HouseholdsReport report;
  report.as_of = as_of;
  while (query.Next()) {
    HouseholdsRow row;
    row.village = query.GetId<office::TerritoryTag>(0);
    row.village_ky = query.String(1);
    row.village_ru = query.String(2);
    row.households = query.Int(3);
    row.with_members = query.Int(4);
    row.female_head = query.Int(5);
    row.male_head = query.Int(6);
    row.no_head = query.Int(7);
    report.total.households += row.households;
    report.total.with_members += row.with_members;
    report.total.female_head += row.female_head;
    report.total.male_head += row.male_head;
    report.total.no_head += row.no_head;
    report.rows.push_back(std::move(row));
  }
  SortByVillage(report.rows);
  return report;
}

std::vector<FlowRow> Flows(store::Database& db, const Scope& scope, Date from, Date to) {
  // Every membership, cut into: was there at the opening, began within, ended within, is there at the closing. A move
  // is netted by person, village and day, so that one within the village is no flow.
  const std::string condition = ScopeCondition(scope, "h.office", "h.village");
  auto query = db.PrepareOnce(
      "WITH m AS (SELECT m.person, h.village, p.sex, m.from_day, m.to_day, m.start_kind, m.end_kind"
      " FROM membership AS m JOIN household AS h ON h.id = m.household JOIN person AS p ON p.id = m.person WHERE 1" +
      condition +
      "), move AS (SELECT village, sex, sum(step) AS net FROM ("
      " SELECT person, village, sex, from_day AS day, 1 AS step FROM m WHERE start_kind = 'move'"
      " UNION ALL SELECT person, village, sex, to_day, -1 FROM m WHERE end_kind = 'move')"
      " WHERE day >= ?1 AND day < ?2 GROUP BY person, village, sex, day),"
      " part AS ("
      " SELECT village, sex, (from_day IS NULL OR from_day < ?1) AND (to_day IS NULL OR to_day >= ?1) AS opening,"
      " from_day >= ?1 AND from_day < ?2 AND start_kind = 'birth' AS birth,"
      " from_day >= ?1 AND from_day < ?2 AND start_kind = 'arrival' AS arrival,"
      " to_day >= ?1 AND to_day < ?2 AND end_kind = 'death' AS death,"
      " to_day >= ?1 AND to_day < ?2 AND end_kind = 'departure' AS departure,"
      " (from_day IS NULL OR from_day < ?2) AND (to_day IS NULL OR to_day >= ?2) AS closing FROM m"
      " UNION ALL SELECT village, sex, 0, 0, max(net, 0), 0, max(-net, 0), 0 FROM move)"
      " SELECT part.village, t.name_ky, t.name_ru, part.sex, coalesce(sum(opening), 0), coalesce(sum(birth), 0),"
      " coalesce(sum(arrival), 0), coalesce(sum(death), 0), coalesce(sum(departure), 0), coalesce(sum(closing), 0)"
      " FROM part JOIN territory AS t ON t.id = part.village GROUP BY part.village, part.sex"
      " ORDER BY part.village, part.sex");
  query.Bind(from, to);
  std::vector<FlowRow> rows;
  while (query.Next()) {
    FlowRow row;
    row.village = query.GetId<office::TerritoryTag>(0);
    row.village_ky = query.String(1);
    row.village_ru = query.String(2);
    row.sex = SexFromCode(query.Text(3)).value_or(Sex::kUnknown);
    row.opening = query.Int(4);
    row.births = query.Int(5);
    row.arrivals = query.Int(6);
    row.deaths = query.Int(7);
    row.departures = query.Int(8);
    row.closing = query.Int(9);
    rows.push_back(std::move(row));
  }
  SortByVillage(rows);
  return rows;
}

}  // namespace aiyl::household
