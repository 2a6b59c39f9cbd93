// SPDX-License-Identifier: Apache-2.0
#include "quality/income.h"

#include <array>
#include <utility>

namespace aiyl::quality {
namespace {

constexpr std::array<std::pair<UnlawfulReason, std::string_view>, 4> kReasons = {
    {{UnlawfulReason::kNoService, "no-service"},
     {UnlawfulReason::kBeforeRegistry, "before-registry"},
     {UnlawfulReason::kFree, "free"},
     {UnlawfulReason::kAboveFee, "above-fee"}}};

}  // namespace

std::string_view ReasonText(UnlawfulReason reason) {
  for (const auto& [known, word] : kReasons)
    if (known == reason) return word;
  return "";
}

std::vector<UnlawfulIncome> IncomeOutsideRegistry(store::Database& db, const office::Scope& scope, Date from, Date to) {
  // The day the registry applies from is a setting; as the office has set it by the end of the period.
  const auto applies = services::AppliesFrom(db, scope, to);
  auto query = db.Prepare(R"sql(
    SELECT r.service,
      CASE WHEN r.service IS NULL AND (?4 IS NULL OR r.day < ?4) THEN 1 WHEN r.service IS NULL THEN 0
           WHEN v.payment = 'free' THEN 2 ELSE 3 END AS why,
      count(*), sum(CASE WHEN r.service IS NULL OR v.payment = 'free' THEN r.paid ELSE r.paid - coalesce(v.fee, 0) END)
    FROM request r LEFT JOIN service_version v ON v.id = r.version
    WHERE r.day BETWEEN ?2 AND ?3 AND (?1 IS NULL OR r.office = ?1) AND r.paid > 0
      AND (r.service IS NULL OR v.payment = 'free' OR r.paid > coalesce(v.fee, 0))
    GROUP BY r.service, why ORDER BY r.service, why)sql");
  query.Bind(scope.office, from, to, applies);
  std::vector<UnlawfulIncome> rows;
  while (query.Next())
    rows.push_back({.service = query.OptionalId<services::ServiceTag>(0),
                    .reason = kReasons[static_cast<size_t>(query.Int(1))].first,
                    .requests = query.Int(2),
                    .amount = Tyiyn(query.Int(3))});
  return rows;
}

}  // namespace aiyl::quality
