// SPDX-License-Identifier: Apache-2.0
#include "tax/taxable_rows.h"

#include <algorithm>

#include "base/in_each.h"
#include "household/scope.h"

namespace aiyl::tax {
namespace {

// One shape of columns for all kinds:
//   object, household, village, village_ky, village_ru, of_book, kind, word, area in dm², year, engine, accepted,
//   from, to, account, part, person, payer, name, num, den, from, to, has document
std::string Select(const std::string& kind) {
  if (kind == "dwelling")
    return R"sql(
      SELECT o.id AS object, h.id, h.village AS village, t.name_ky AS village_ky, t.name_ru, 1, o.kind, o.wall,
        o.total_area_dm2, o.year_built, NULL, NULL, o.from_day, o.to_day, n.account_sort AS account,
        s.id AS part, s.owner, NULL, s.owner_name, s.num, s.den, s.from_day AS part_from, s.to_day,
        coalesce(s.document, '') <> '', h.closed_day, h.close_kind,
        t.code AS village_code
      FROM dwelling o JOIN household h ON h.id = o.household JOIN territory t ON t.id = h.village
        LEFT JOIN household_now n ON n.household = h.id LEFT JOIN dwelling_share s ON s.dwelling = o.id
      WHERE 1)sql";
  if (kind == "household-plot" || kind == "agricultural-land")
    return R"sql(
      SELECT o.id AS object, h.id, h.village AS village, t.name_ky AS village_ky, t.name_ru, 1, o.kind, o.land_type,
        o.area_m2 * 100, NULL, NULL, NULL, o.from_day, o.to_day, n.account_sort AS account,
        s.id AS part, s.owner, NULL, s.owner_name, s.num, s.den, s.from_day AS part_from, s.to_day,
        coalesce(s.document, '') <> '', h.closed_day, h.close_kind,
        t.code AS village_code
      FROM parcel o JOIN household h ON h.id = o.household JOIN territory t ON t.id = h.village
        LEFT JOIN household_now n ON n.household = h.id LEFT JOIN parcel_share s ON s.parcel = o.id
      WHERE 1)sql";
  if (kind == "vehicle")
    return R"sql(
      SELECT o.id AS object, h.id, h.village AS village, t.name_ky AS village_ky, t.name_ru, 1, o.kind, '', NULL,
        o.year_made, o.engine_cm3, NULL, o.from_day, o.to_day, n.account_sort AS account,
        NULL AS part, o.owner, NULL, '', 1, 1, NULL AS part_from, NULL, 0, h.closed_day, h.close_kind,
        t.code AS village_code
      FROM vehicle o JOIN household h ON h.id = o.household JOIN territory t ON t.id = h.village
        LEFT JOIN household_now n ON n.household = h.id
      WHERE 1)sql";
  return {};
}

const char* kOutside = R"sql(
      SELECT o.id AS object, NULL, o.village AS village, t.name_ky AS village_ky, t.name_ru, 0, o.use, o.wall, o.area_dm2,
        o.year_built, o.engine_cm3, o.accepted_day, o.from_day, o.to_day, '' AS account,
        s.id AS part, p.person, s.payer, '', s.num, s.den, s.from_day AS part_from, s.to_day, s.document <> '', NULL,
        NULL, t.code AS village_code
      FROM tax_object o LEFT JOIN territory t ON t.id = o.village LEFT JOIN tax_object_share s ON s.object = o.id
        LEFT JOIN payer p ON p.id = s.payer
      WHERE 1)sql";

std::string Quoted(const std::string& text) {
  std::string quoted = "'";
  for (const char c : text) {
    if (c == '\'') quoted += c;
    quoted += c;
  }
  return quoted + "'";
}

std::string Statement(const office::Scope& scope, const TaxableFilter& filter) {
  const auto narrowed = [&](const std::string& office, const std::string& village) {
    std::string sql = household::ScopeCondition(scope, office, village);
    if (filter.village) sql += " AND " + village + " = " + household::SqlLiteral(filter.village->value);
    if (filter.object) sql += " AND o.id = " + household::SqlLiteral(filter.object->value);
    const std::string first = Quoted(RuleDay(filter.year).Iso()), next = Quoted(RuleDay(filter.year + 1).Iso());
    return sql + " AND (o.from_day IS NULL OR o.from_day < " + next +
           ") AND (o.to_day IS NULL OR o.to_day >= " + first + ")";
  };
  const std::string book = Select(filter.rule_kind);
  std::string sql;
  if (!book.empty()) sql = book + narrowed("h.office", "h.village") + " UNION ALL ";
  return sql + kOutside + " AND o.rule_kind = " + Quoted(filter.rule_kind) + narrowed("o.office", "o.village") +
         " ORDER BY village_code, village_ky, village, account, object, part_from, part";
}

bool Meets(const Period& period, const TaxableFilter& filter) {
  const Date first = RuleDay(filter.year), next = RuleDay(filter.year + 1);
  const bool holds_a_day = !period.from || !period.to || *period.from < *period.to;
  return holds_a_day && (!period.from || *period.from < next) && (!period.to || first <= *period.to);
}

}  // namespace

void ForEachObjectRow(store::Database& db, const office::Scope& scope, const TaxableFilter& filter,
                      const std::function<void(ObjectRow&)>& take) {
  auto query = db.PrepareOnce(Statement(scope, filter));
  ObjectRow row;
  bool has_row = false;
  const auto give = [&] {
    if (has_row && Meets(row.period, filter)) take(row);
    has_row = false;
  };
  while (query.Next()) {
    if (!has_row || row.object.value != query.GetUuid(0)) {
      give();
      if (query.Text(25) == "mistake") continue;
      row = ObjectRow{};
      has_row = true;
      row.object = query.GetId<ObjectTag>(0);
      if (!query.IsNull(1)) row.household = query.GetUuid(1);
      row.village = query.OptionalId<office::TerritoryTag>(2);
      row.village_name = InEach(query.String(3), query.String(4));
      row.of_book = query.Bool(5);
      row.kind = query.String(6);
      row.word = query.String(7);
      row.area_dm2 = query.OptionalInt(8);
      row.year = query.OptionalInt(9);
      row.engine = query.OptionalInt(10);
      row.accepted = query.OptionalDate(11);
      row.period = {query.OptionalDate(12), query.OptionalDate(13)};
      // A house that was pulled down ended with its account.
      if (filter.rule_kind == "dwelling" && query.Text(25) == "demolished") {
        const auto closed = query.OptionalDate(24);
        if (!row.period.to || (closed && *closed < *row.period.to)) row.period.to = closed;
      }
    }
    const bool no_part = query.IsNull(15) && query.IsNull(16);
    if (no_part) continue;
    PartRow part;
    if (!query.IsNull(15)) part.id = query.GetUuid(15);
    if (!query.IsNull(16)) part.person = query.GetUuid(16);
    if (!query.IsNull(17)) part.payer = query.GetUuid(17);
    part.name = query.String(18);
    part.num = query.Int(19);
    part.den = query.Int(20);
    part.period = {query.OptionalDate(21), query.OptionalDate(22)};
    part.has_document = query.Bool(23);
    if (Meets(part.period, filter))
      row.parts.push_back(std::move(part));
    else if (part.period.to && *part.period.to <= RuleDay(filter.year))
      row.parts_ended = std::max(row.parts_ended, part.period.to);
  }
  give();
}

}  // namespace aiyl::tax
