// SPDX-License-Identifier: Apache-2.0
#include "tax/values.h"

#include <map>

#include "office/settings.h"
#include "tax/taxable.h"

namespace aiyl::tax {
namespace {

#define AIYL_TAX_VALUE_COLUMNS \
  "v.id, v.rule_kind, v.input, v.village, v.code, v.value, v.from_day, v.to_day, v.decision, v.ground, v.verified"

Value ReadValue(const store::Query& query) {
  return {query.GetUuid(0),
          query.String(1),
          query.String(2),
          query.OptionalId<office::TerritoryTag>(3),
          query.String(4),
          query.String(5),
          query.OptionalDate(6),
          query.OptionalDate(7),
          query.OptionalId<office::DecisionTag>(8),
          query.String(9),
          query.Bool(10)};
}

// The last day on which a decision could still be taken to count for the year; empty where no such day is known.
std::optional<Date> AdoptedBy(store::Database& db, const office::Scope& scope, const std::string& rule_kind,
                              const std::string& input, int year) {
  const std::string words =
      office::SettingOr(db, scope, "tax.adopted-by." + rule_kind + "." + input, RuleDay(year), "");
  if (words.empty()) return std::nullopt;
  return Date::FromIso(std::to_string(year - 1) + "-" + words);
}

}  // namespace

Values::Values(store::Database& db, const office::Scope& scope, const std::string& rule_kind, int year) {
  auto query = db.Prepare(R"sql(
    SELECT )sql" AIYL_TAX_VALUE_COLUMNS R"sql(, d.day
    FROM tax_value v LEFT JOIN decision d ON d.id = v.decision
    WHERE (?1 IS NULL OR v.office = ?1) AND v.rule_kind IN ('', ?2) AND v.from_day <= ?3
      AND (v.to_day IS NULL OR v.to_day > ?3)
    ORDER BY v.input, v.village IS NULL, v.rule_kind = '', v.code = '', v.from_day DESC, v.id DESC)sql");
  query.Bind(scope.office, rule_kind, RuleDay(year));
  std::map<std::string, std::optional<Date>> adopted_by;
  while (query.Next()) {
    auto value = ReadValue(query);
    if (const auto adopted = query.OptionalDate(11)) {
      auto known = adopted_by.find(value.input);
      if (known == adopted_by.end())
        known = adopted_by.emplace(value.input, AdoptedBy(db, scope, rule_kind, value.input, year)).first;
      if (known->second && *known->second < *adopted) continue;
    }
    m_values.push_back(std::move(value));
  }
}

const Value* Values::Find(std::string_view input, const std::optional<office::TerritoryId>& village,
                          std::string_view code) const {
  for (const auto& value : m_values)
    if (value.input == input && (!value.village || value.village == village) &&
        (value.code.empty() || value.code == code))
      return &value;
  return nullptr;
}

std::vector<Value> ListValues(store::Database& db, const office::Scope& scope) {
  auto query = db.Prepare(R"sql(
    SELECT )sql" AIYL_TAX_VALUE_COLUMNS R"sql( FROM tax_value v
    WHERE ?1 IS NULL OR v.office = ?1 ORDER BY v.rule_kind, v.input, v.village, v.code, v.from_day, v.id)sql");
  query.Bind(scope.office);
  std::vector<Value> values;
  while (query.Next()) values.push_back(ReadValue(query));
  return values;
}

}  // namespace aiyl::tax
