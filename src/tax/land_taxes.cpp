// SPDX-License-Identifier: Apache-2.0
#include "tax/land_taxes.h"

#include <algorithm>
#include <vector>

namespace aiyl::tax {
namespace {

// One part of one building.
struct Part {
  Uuid id;
  int64_t weight = 0;
};

// area × days × part, to a millionth of dm² and day.
int64_t Weight(int64_t area_dm2, int64_t days, int64_t num, int64_t den) {
  const auto whole = Tyiyn(area_dm2).Times(days, 1, Rounding::kDown);
  const auto fine = whole ? whole->Times(1'000'000, 1, Rounding::kDown) : std::nullopt;
  const auto part = fine ? fine->Times(num, den, Rounding::kDown) : std::nullopt;
  return part ? part->Value() : 0;
}

}  // namespace

LandTaxes::LandTaxes(store::Database& db, const Uuid& office, int year) {
  const Date first = RuleDay(year), next = RuleDay(year + 1);
  auto query = db.Prepare(R"sql(
    WITH plot(id, payer, assessment, sum) AS MATERIALIZED (
      SELECT a.object, a.payer, min(a.id), sum(a.sum) FROM tax_assessment AS a
      WHERE a.year = ?3 AND a.rule_kind = 'settlement-land' AND a.office = ?4 AND a.sum > 0
        AND NOT EXISTS (SELECT 1 FROM tax_assessment AS later WHERE later.replaces = a.id)
      GROUP BY a.object, a.payer)
    SELECT plot.assessment, plot.sum, s.id, coalesce(o.area_dm2, 0), s.num, s.den,
      max(coalesce(o.from_day, ?1), coalesce(s.from_day, ?1), ?1), min(coalesce(o.to_day, ?2), coalesce(s.to_day, ?2), ?2)
    FROM plot JOIN tax_object AS o ON o.stands_on = plot.id
    JOIN tax_object_share AS s ON s.object = o.id AND s.payer = plot.payer
    WHERE o.office = ?4
    ORDER BY plot.assessment, o.id, s.id
  )sql");
  query.Bind(first, next, year, office);
  Uuid assessment;
  Tyiyn sum;
  std::vector<Part> parts;
  const auto share = [&] {
    int64_t all = 0, before = 0;
    for (const auto& part : parts) all += part.weight;
    Tyiyn given;
    for (const auto& part : parts) {
      before += part.weight;
      // Never more than the whole: what is shared is the step from one mark to the next.
      const auto mark = sum.Times(before, std::max<int64_t>(all, 1), Rounding::kDown).value_or(given);
      if (part.weight > 0) m_cuts[part.id] = {assessment, Tyiyn(mark.Value() - given.Value())};
      given = mark;
    }
    parts.clear();
  };
  while (query.Next()) {
    const Uuid next_assessment = query.GetUuid(0);
    if (next_assessment != assessment) share();
    assessment = next_assessment;
    sum = Tyiyn(query.Int(1));
    const int64_t days = query.GetDate(7).Days() - query.GetDate(6).Days();
    if (days >= 0)  // one that ended on the first day of the year holds a day's right in it
      parts.push_back({query.GetUuid(2), Weight(query.Int(3), std::max<int64_t>(days, 1), query.Int(4), query.Int(5))});
  }
  share();
}

std::optional<InputFrom> LandTaxes::Of(const Owner& owner) const {
  if (!owner.part) return std::nullopt;
  const auto found = m_cuts.find(*owner.part);
  if (found == m_cuts.end()) return std::nullopt;
  const auto som = rules::Rational::Of(found->second.sum.Value(), 100);
  if (!som) return std::nullopt;
  return InputFrom{"land_tax", *som, Source::kLandTax, found->second.assessment};
}

}  // namespace aiyl::tax
