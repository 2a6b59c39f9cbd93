// SPDX-License-Identifier: Apache-2.0
#include "services/names.h"

#include "office/code_list.h"
#include "services/access.h"
#include "services/costing.h"
#include "text/search_key.h"

namespace aiyl::services {
namespace {

bool Matches(const Bilingual& name, const std::string& number, const std::string& words) {
  if (!number.empty() && number == words) return true;
  const std::string folded = text::FoldedKey(words);
  return !folded.empty() && (text::FoldedKey(name.ky) == folded || text::FoldedKey(name.ru) == folded);
}

using office::Language;

Bilingual Joined(const Bilingual& a, const std::string& between, const Bilingual& b) {
  return {a.In(Language::kKy) + between + b.In(Language::kKy), a.In(Language::kRu) + between + b.In(Language::kRu)};
}

Bilingual Code(store::Database& db, std::string_view list, const std::string& code) {
  return {office::CodeName(db, list, code, Language::kKy), office::CodeName(db, list, code, Language::kRu)};
}

Bilingual Label(const NamedService& service) {
  return service.number.empty() ? service.name : Joined({service.number, service.number}, ". ", service.name);
}

void AddProposals(store::Database& db, const office::Scope& scope, std::vector<Choice>& all) {
  for (const auto& change : ListChanges(db, scope)) {
    const Bilingual what =
        Joined(Code(db, "service-change", change.kind), ", ", Code(db, "service-state", change.state));
    all.push_back(
        {change.id.value, Joined(Joined(change.row.name, " · ", what), ", ", {change.day.Iso(), change.day.Iso()})});
  }
}

// What one standard is called; `parts` adds its items or stages instead of itself.
void AddStandard(store::Database& db, const Standard& head, const Bilingual& name, std::string_view kind,
                 std::vector<Choice>& all) {
  const std::string version = " · " + std::to_string(head.version) + " · ";
  const Bilingual label = Joined(name, version, Code(db, "standard-state", head.state));
  if (kind == "service_standard") {
    all.push_back({head.id.value, label});
    return;
  }
  // Only a draft's parts can be chosen: nothing else is written to.
  if (!head.IsDraft()) return;
  const auto standard = FindStandard(db, head.id);
  if (!standard) return;
  if (kind == "service_standard_item")
    for (const auto& item : standard->items)
      all.push_back({item.id.value, Joined({item.section, item.section}, ") ", Joined(item.text.Both(), " · ", name))});
  if (kind == "service_stage")
    for (const auto& stage : standard->stages) all.push_back({stage.id, Joined(stage.name.Both(), " · ", name)});
}

}  // namespace

std::vector<NamedService> AllServices(store::Database& db, const office::Scope& scope) {
  // The latest version goes before the latest proposal: what is in force is how people call it.
  auto query = db.Prepare(R"sql(
    SELECT s.id, s.list, coalesce(v.number, c.number, ''), coalesce(v.name_ky, c.name_ky, ''),
      coalesce(v.name_ru, c.name_ru, '')
    FROM service s
    LEFT JOIN service_version v ON v.id =
      (SELECT id FROM service_version WHERE service = s.id ORDER BY from_day DESC LIMIT 1)
    LEFT JOIN service_change c ON c.id =
      (SELECT id FROM service_change WHERE service = s.id ORDER BY day DESC, id DESC LIMIT 1)
    WHERE (?1 IS NULL OR s.office = ?1) ORDER BY s.list DESC, 4, s.id)sql");
  query.Bind(scope.office);
  std::vector<NamedService> services;
  while (query.Next())
    services.push_back({.service = query.GetId<ServiceTag>(0),
                        .number = query.String(2),
                        .list = query.String(1),
                        .name = {query.String(3), query.String(4)}});
  return services;
}

std::vector<ServiceId> ServicesNamed(store::Database& db, const office::Scope& scope, const std::string& words) {
  std::vector<ServiceId> found;
  for (const auto& one : AllServices(db, scope))
    if (Matches(one.name, one.number, words) || one.list + " " + one.number == words) found.push_back(one.service);
  return found;
}

std::vector<ChangeId> OpenChangesNamed(store::Database& db, const office::Scope& scope, const std::string& words) {
  std::vector<ChangeId> found;
  for (const auto& change : ListChanges(db, scope))
    if (change.IsOpen() && Matches(change.row.name, change.row.number, words)) found.push_back(change.id);
  return found;
}

std::vector<StandardId> StandardsNamed(store::Database& db, const office::Scope& scope, const std::string& words) {
  std::vector<StandardId> found;
  std::string last;
  for (const auto& model : ModelStandards(db, scope)) {
    // The latest version of each model stands first.
    if (model.model == last) continue;
    last = model.model;
    if (Matches({model.model, model.model}, "", words)) found.push_back(model.id);
  }
  if (!found.empty()) return found;
  for (const auto& service : ServicesNamed(db, scope, words)) {
    const auto standards = StandardsOf(db, service);
    if (!standards.empty()) found.push_back(standards.front().id);
  }
  return found;
}

std::vector<Choice> Choices(store::Database& db, const office::Scope& scope, std::string_view kind) {
  std::vector<Choice> all;
  if (kind == "service_change") AddProposals(db, scope, all);
  if (kind == "service_access")
    for (const auto& point : ListAccess(db, scope)) all.push_back({point.id.value, point.name});
  const bool standards = kind == "service_standard" || kind == "service_standard_item" || kind == "service_stage";
  if (standards)
    for (const auto& model : ModelStandards(db, scope)) AddStandard(db, model, {model.model, model.model}, kind, all);
  if (!standards && kind != "service" && kind != "service_costing" && kind != "service_relief") return all;
  for (const auto& service : AllServices(db, scope)) {
    const Bilingual name = Label(service);
    if (kind == "service") all.push_back({service.service.value, name});
    if (standards)
      for (const auto& standard : StandardsOf(db, service.service)) AddStandard(db, standard, name, kind, all);
    if (kind == "service_costing")
      for (const auto& costing : CostingsOf(db, service.service)) {
        const std::string sum = costing.day.Iso() + ", " + costing.Sum().value_or(Tyiyn()).Plain();
        all.push_back({costing.id.value, Joined(name, " · ", {sum, sum})});
      }
    if (kind == "service_relief")
      for (const auto& relief : ReliefsOf(db, service.service))
        all.push_back({relief.id, Joined(relief.name, " · ", name)});
  }
  return all;
}

Bilingual ItemText(store::Database& db, StandardItemId item) {
  auto query = db.Prepare("SELECT language, body FROM service_item_text WHERE item = ? ORDER BY language");
  query.Bind(item);
  Bilingual text;
  while (query.Next()) {
    if (query.Text(0) == "ky") text.ky = query.String(1);
    if (query.Text(0) == "ru") text.ru = query.String(1);
  }
  return text;
}

std::vector<Uuid> FindByWords(store::Database& db, const office::Scope& scope, std::string_view kind,
                              const std::string& words) {
  std::vector<Uuid> found;
  if (kind == "service")
    for (const auto& id : ServicesNamed(db, scope, words)) found.push_back(id.value);
  if (kind == "service_change")
    for (const auto& id : OpenChangesNamed(db, scope, words)) found.push_back(id.value);
  if (kind == "service_standard")
    for (const auto& id : StandardsNamed(db, scope, words)) found.push_back(id.value);
  if (kind == "service_access")
    for (const auto& point : ListAccess(db, scope))
      if (Matches(point.name, "", words)) found.push_back(point.id.value);
  return found;
}

}  // namespace aiyl::services
