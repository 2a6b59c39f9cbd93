// SPDX-License-Identifier: Apache-2.0
#include "tax/register.h"

namespace aiyl::tax {
namespace {

void AddRows(store::Database& db, const office::Scope& scope, const RegisterFilter& filter,
             const std::optional<ledger::PayerId>& payer, std::vector<RegisterRow>& rows) {
  auto query = db.Prepare(R"sql(
    SELECT a.id, a.rule_kind, a.object, a.payer, h.id, h.account, o.name,
           coalesce(nullif(d.cadastral, ''), nullif(p.cadastral, ''), o.cadastral, ''),
           coalesce(d.total_area_dm2, p.area_m2 * 100, o.area_dm2), a.sum, a.verified
    FROM office AS f
    CROSS JOIN tax_assessment AS a ON a.office = f.id
    LEFT JOIN dwelling AS d ON d.id = a.object
    LEFT JOIN parcel AS p ON p.id = a.object
    LEFT JOIN vehicle AS v ON v.id = a.object
    LEFT JOIN tax_object AS o ON o.id = a.object
    LEFT JOIN household AS h ON h.id = coalesce(d.household, p.household, v.household)
    LEFT JOIN household_now AS n ON n.household = h.id
    WHERE (?1 IS NULL OR f.id = ?1) AND a.year = ?2 AND (?3 IS NULL OR a.rule_kind = ?3)
      AND (?4 IS NULL OR coalesce(h.village, o.village) = ?4) AND (?5 IS NULL OR coalesce(h.street, o.street) = ?5)
      AND (?6 IS NULL OR a.payer = ?6) AND a.calculation <> X''
      AND NOT EXISTS (SELECT 1 FROM tax_assessment AS later WHERE later.replaces = a.id)
    ORDER BY n.address_sort IS NULL, n.address_sort, h.id, a.payer, a.rule_kind, a.object
  )sql");
  query.Bind(scope.office, filter.year, filter.rule_kind, filter.village, filter.street, payer);
  while (query.Next())
    rows.push_back({.id = query.GetId<struct AssessmentTag>(0),
                    .rule_kind = query.String(1),
                    .object = query.GetId<struct ObjectTag>(2),
                    .payer = query.GetId<ledger::PayerTag>(3),
                    .household = query.OptionalId<struct household::HouseholdTag>(4),
                    .account = query.String(5),
                    .object_name = query.String(6),
                    .cadastral = query.String(7),
                    .area_dm2 = query.OptionalInt(8),
                    .sum = Tyiyn(query.Int(9)),
                    .verified = query.Bool(10)});
}

}  // namespace

std::vector<RegisterRow> RegisterOf(store::Database& db, const office::Scope& scope, const RegisterFilter& filter) {
  std::vector<RegisterRow> rows;
  if (filter.payers.empty()) AddRows(db, scope, filter, {}, rows);
  for (const auto& payer : filter.payers) AddRows(db, scope, filter, payer, rows);
  return rows;
}

}  // namespace aiyl::tax
