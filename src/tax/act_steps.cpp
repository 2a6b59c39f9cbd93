// SPDX-License-Identifier: Apache-2.0
#include "tax/act_steps.h"

#include <algorithm>

#include "household/reads.h"
#include "ledger/postings.h"
#include "office/code_list.h"
#include "office/office_record.h"
#include "office/territory.h"

namespace aiyl::tax {

using namespace office::act_fields;
using office::Json;

namespace {

tl::unexpected<Error> Unknown(const std::string& field) {
  return Refuse("act.unknown-record", Msg("This record is not in the book."), field);
}

}  // namespace

Result<RuleFilePtr> NeedRules(store::UnitOfWork& work, const std::string& rule_kind, const std::string& field) {
  AIYL_TRY(office::CheckCode(work.Db(), "tax-kind", rule_kind, field));
  const auto file = RuleFileOf(work.Db(), work.By().office, rule_kind);
  if (!file || (*file)->inputs.empty())
    return Refuse("tax.kind", Msg("There are no rules for objects of the kind “{kind}”.", {{"kind", rule_kind}}),
                  field);
  return *file;
}

Status CheckRuleCode(const rules::RuleFile& file, const std::string& list, const std::string& code,
                     const std::string& field) {
  if (code.empty()) return {};
  const auto found = file.lists.find(list);
  if (found != file.lists.end() &&
      std::any_of(found->second.begin(), found->second.end(), [&](const rules::Code& one) { return one.code == code; }))
    return {};
  return Refuse("tax.code", Msg("The rules of this tax have no “{code}”.", {{"code", code}}), field);
}

std::vector<office::FieldSpec> WhoPays(Need need) {
  auto payer = Ref("payer", "payer", Msg("Payer from outside"));
  auto person = Ref("person", "person", Msg("Person of the book"));
  if (need == Need::kRequired)
    person = WithHelp(std::move(person), Msg("A person of the book or a payer from outside."));
  return {std::move(person), std::move(payer)};
}

Result<ledger::PayerId> NeedPayer(store::UnitOfWork& work, const Json& data) {
  const auto person = office::FindId<household::PersonTag>(data, "person");
  const auto payer = office::FindId<ledger::PayerTag>(data, "payer");
  if (person && payer)
    return Refuse("tax.payer", Msg("Name a person of the book or a payer from outside, not both."), "payer");
  if (person) {
    auto query = work.Db().Prepare("SELECT 1 FROM person WHERE id = ? AND office = ?");
    query.Bind(*person, work.By().office);
    if (!query.Next()) return Unknown("person");
    return ledger::EnsurePayer(work, *person);
  }
  if (!payer) return Refuse("act.missing", Msg("Name a person of the book or a payer from outside."), "person");
  auto query = work.Db().Prepare("SELECT 1 FROM payer WHERE id = ? AND office = ?");
  query.Bind(*payer, work.By().office);
  if (!query.Next()) return Unknown("payer");
  return *payer;
}

Status CheckVillage(store::UnitOfWork& work, const Json& data) {
  const auto village = office::FindId<office::TerritoryTag>(data, "village");
  if (!village) return {};
  const auto place = office::FindTerritory(work.Db(), *village);
  if (!place || !place->office || place->office->value != work.By().office) return Unknown("village");
  return {};
}

Status CheckDecision(store::UnitOfWork& work, const Json& data) {
  const auto decision = office::FindId<office::DecisionTag>(data, "decision");
  if (decision && !office::FindDecision(work.Db(), *decision)) return Unknown("decision");
  return {};
}

Status CheckOrder(const std::optional<Date>& from, const std::optional<Date>& to, const std::string& field) {
  if (from && to && !(*from < *to)) return Refuse("date.order", Msg("The end lies after the beginning."), field);
  return {};
}

std::string TableOf(store::Database& db, const Uuid& office, const Uuid& object) {
  auto query = db.Prepare(R"sql(
    SELECT 'dwelling' FROM dwelling o JOIN household h ON h.id = o.household WHERE o.id = ?1 AND h.office = ?2
    UNION ALL SELECT 'parcel' FROM parcel o JOIN household h ON h.id = o.household WHERE o.id = ?1 AND h.office = ?2
    UNION ALL SELECT 'vehicle' FROM vehicle o JOIN household h ON h.id = o.household WHERE o.id = ?1 AND h.office = ?2
    UNION ALL SELECT 'tax_object' FROM tax_object o WHERE o.id = ?1 AND o.office = ?2
    ORDER BY 1)sql");
  query.Bind(object, office);
  return query.Next() ? query.String(0) : std::string();
}

Json Made(const Uuid& id) {
  return Json{{"id", id.ToText()}};
}

}  // namespace aiyl::tax
