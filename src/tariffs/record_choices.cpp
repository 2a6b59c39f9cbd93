// SPDX-License-Identifier: Apache-2.0
#include "tariffs/record_choices.h"

#include "ledger/payers.h"
#include "office/code_list.h"
#include "tariffs/tariff.h"
#include "text/date_words.h"
#include "text/wording.h"

namespace aiyl::tariffs {
namespace {

using office::Language;

Bilingual NameOf(store::Database& db, ledger::PayerId payer) {
  const auto found = ledger::FindPayer(db, payer);
  return found ? ledger::ShownPayer(*found) : Bilingual{};
}

void AddUses(store::Database& db, const office::Scope& scope, std::vector<RecordChoice>& choices) {
  auto query = db.Prepare(R"sql(
    SELECT u.id, u.payer, u.day, u.thousandths, t.name_ky, t.name_ru FROM tariff_use u JOIN tariff t ON t.id = u.tariff
    WHERE (?1 IS NULL OR u.office = ?1) ORDER BY u.day DESC, u.id DESC LIMIT 500)sql");
  query.Bind(scope.office);
  while (query.Next()) {
    const Bilingual payer = NameOf(db, query.GetId<ledger::PayerTag>(1));
    const std::string day = text::DateNumeric(query.GetDate(2));
    const auto words = [&](Language language, int column) {
      return day + " · " + payer.In(language) + " · " + query.String(column) + " · " +
             text::DecimalText(query.Int(3), 3, language, text::TrailingZeros::kDrop);
    };
    choices.push_back({query.GetUuid(0), {words(Language::kKy, 4), words(Language::kRu, 5)}});
  }
}

void AddGrants(store::Database& db, const office::Scope& scope, std::vector<RecordChoice>& choices) {
  auto query = db.Prepare(R"sql(
    SELECT id, payer, reason, from_day FROM tariff_relief_grant
    WHERE (?1 IS NULL OR office = ?1) ORDER BY from_day DESC, id DESC LIMIT 500)sql");
  query.Bind(scope.office);
  while (query.Next()) {
    const Bilingual payer = NameOf(db, query.GetId<ledger::PayerTag>(1));
    const auto words = [&](Language language) {
      return payer.In(language) + " · " + office::CodeName(db, "tariff-relief", query.Text(2), language) + " · " +
             text::DateNumeric(query.GetDate(3));
    };
    choices.push_back({query.GetUuid(0), {words(Language::kKy), words(Language::kRu)}});
  }
}

}  // namespace

std::vector<RecordChoice> RecordChoices(store::Database& db, const office::Scope& scope, std::string_view kind) {
  std::vector<RecordChoice> choices;
  if (kind == "tariff")
    for (const auto& tariff : ListTariffs(db, scope)) choices.push_back({tariff.id.value, tariff.name});
  if (kind == "tariff_use") AddUses(db, scope, choices);
  if (kind == "tariff_relief_grant") AddGrants(db, scope, choices);
  return choices;
}

}  // namespace aiyl::tariffs
