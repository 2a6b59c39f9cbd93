// SPDX-License-Identifier: Apache-2.0
#include "tax/record_choices.h"

#include "base/in_each.h"
#include "office/code_list.h"
#include "tax/leases.h"
#include "tax/objects.h"
#include "tax/payer_name.h"

namespace aiyl::tax {
namespace {

office::Bilingual Both(const std::string& words, const std::string& rest) {
  return {std::string(ArgumentIn(words, ArgumentLanguage::kKy)) + rest,
          std::string(ArgumentIn(words, ArgumentLanguage::kRu)) + rest};
}

std::vector<RecordChoice> Objects(store::Database& db, const office::Scope& scope) {
  auto query = db.Prepare(R"sql(
    SELECT o.id, o.rule_kind, o.name, o.house, o.cadastral, t.name_ky, t.name_ru FROM tax_object o
      LEFT JOIN territory t ON t.id = o.village
    WHERE (?1 IS NULL OR o.office = ?1) AND o.to_day IS NULL ORDER BY o.rule_kind, o.name, o.id)sql");
  query.Bind(scope.office);
  std::vector<RecordChoice> choices;
  while (query.Next()) {
    office::Bilingual label = TaxName(query.String(1));
    for (auto* words : {&label.ky, &label.ru}) {
      const std::string village = words == &label.ky ? query.String(5) : query.String(6);
      for (const auto& more : {query.String(2), village, query.String(3), query.String(4)})
        if (!more.empty()) *words += " · " + more;
    }
    choices.push_back({query.GetUuid(0), std::move(label), query.String(4)});
  }
  return choices;
}

std::vector<RecordChoice> Reliefs(store::Database& db, const office::Scope& scope) {
  auto query = db.Prepare(R"sql(
    SELECT r.id, r.category, r.document, )sql" AIYL_PAYER_NAME_COLUMNS R"sql( FROM tax_relief r )sql" AIYL_JOIN_PAYER(
      "r.payer") R"sql( WHERE (?1 IS NULL OR r.office = ?1) AND r.until_day IS NULL ORDER BY r.since_day, r.id)sql");
  query.Bind(scope.office);
  std::vector<RecordChoice> choices;
  while (query.Next()) {
    auto label = Both(ReadPayerName(query, 3), " · " + query.String(2));
    label.ky += " · " + office::CodeName(db, "tax-relief", query.Text(1), text::Language::kKy);
    label.ru += " · " + office::CodeName(db, "tax-relief", query.Text(1), text::Language::kRu);
    choices.push_back({query.GetUuid(0), std::move(label), query.String(2)});
  }
  return choices;
}

}  // namespace

std::vector<RecordChoice> RecordChoices(store::Database& db, const office::Scope& scope, std::string_view kind) {
  if (kind == "tax-object") return Objects(db, scope);
  if (kind == "tax-relief") return Reliefs(db, scope);
  std::vector<RecordChoice> choices;
  if (kind == "lease")
    for (const auto& lease : ListLeases(db, scope))
      if (!lease.ended)
        choices.push_back(
            {lease.id.value, Both(lease.payer_name, " · " + lease.subject + " · № " + lease.contract), lease.contract});
  return choices;
}

}  // namespace aiyl::tax
