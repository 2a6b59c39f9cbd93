// SPDX-License-Identifier: Apache-2.0
#include "services/paper_fields.h"

#include <set>

#include "council/council.h"
#include "office/code_list.h"
#include "papers/office_fields.h"
#include "services/costing.h"

namespace aiyl::services {
namespace {

using papers::Fields;
using papers::ToValue;
using papers::Value;

Bilingual CodeBoth(store::Database& db, const std::string& list, const std::string& code) {
  const auto value = code.empty() ? std::nullopt : office::FindCode(db, list, code);
  return value ? value->name : Bilingual{code, code};
}

// The decision's own row has its session in words of one language; the council knows both.
Bilingual SessionOf(store::Database& db, const office::Decision& decision) {
  if (const auto entry = council::FindCouncilDecision(db, decision.id))
    if (const auto item = council::FindAgendaItem(db, entry->item))
      if (const auto session = council::FindSession(db, item->session)) return council::SessionTitle(*session);
  return {decision.session, decision.session};
}

Value Plain(const std::string& text) {
  return Value(text);
}

// A telephone number stays on one line.
std::string Unbroken(std::string text) {
  for (size_t at = text.find(' '); at != std::string::npos; at = text.find(' ', at)) text.replace(at, 1, "\u00A0");
  return text;
}

// In a paper of a further language its text stands in the Kyrgyz one's place.
Bilingual InLanguages(const StandardText& text, const std::string& further) {
  Bilingual both = text.Both();
  if (!further.empty() && !text.In(further).empty()) both.ky = text.In(further);
  return both;
}

const Rule* WithTrait(const std::vector<Rule>& sections, std::string_view trait) {
  for (const auto& rule : sections)
    if (rule.Has(trait)) return &rule;
  return nullptr;
}

void AddItems(Fields& fields, const std::string& list, const std::vector<const FullItem*>& items, size_t room,
              const std::string& further) {
  fields.DeclareList(list);
  size_t shown = 0;
  for (const auto* item : items) {
    if (shown == room) break;
    ++shown;
    auto& row = fields.AddRow(list);
    row.Set("name", ToValue(InLanguages(item->text, further)));
    row.Set("optional", Value(!item->required));
  }
  fields.Set(list + "_more", Value(static_cast<int64_t>(items.size() - shown)));
}

// A section as the standard shows it: its text, its items, the numbers that belong to it.
Bilingual SectionBody(store::Database& db, const Standard& standard, const Rule& rule, const std::string& further) {
  Bilingual body = InLanguages(standard.Section(rule.code), further);
  const auto add = [&](const Bilingual& line) {
    if (!line.ky.empty()) body.ky += (body.ky.empty() ? "" : "\n") + line.ky;
    if (!line.ru.empty()) body.ru += (body.ru.empty() ? "" : "\n") + line.ru;
  };
  if (rule.Has("term") && standard.term_days) {
    const std::string days = std::to_string(*standard.term_days);
    add({"Мөөнөтү (жумуш күнү): " + days, "Срок в рабочих днях: " + days});
  }
  if (rule.Has("waits") && standard.wait_apply_minutes)
    add({"Арыз берүүнү күтүү, мүнөт: " + std::to_string(*standard.wait_apply_minutes),
         "Ожидание при подаче, минут: " + std::to_string(*standard.wait_apply_minutes)});
  if (rule.Has("waits") && standard.wait_receive_minutes)
    add({"Алууну күтүү, мүнөт: " + std::to_string(*standard.wait_receive_minutes),
         "Ожидание при получении, минут: " + std::to_string(*standard.wait_receive_minutes)});
  std::string stage;
  int number = 0;
  for (const auto* item : standard.ItemsOf(rule.code)) {
    if (item->stage != stage) {
      stage = item->stage;
      const auto name = CodeBoth(db, "refusal-stage", stage);
      add({name.ky + ":", name.ru + ":"});
    }
    const std::string at = std::to_string(++number) + ") ";
    const auto text = InLanguages(item->text, further);
    add({at + text.In(office::Language::kKy) + (item->required ? "" : " (зарыл болсо)"),
         at + text.In(office::Language::kRu) + (item->required ? "" : " (при необходимости)")});
  }
  return body;
}

void AddEdition(store::Database& db, EditionId id, Fields& fields) {
  const auto edition = FindEdition(db, id);
  fields.Set("edition.name", edition ? ToValue(edition->name) : Value());
  fields.Set("edition.draft", Value(edition && edition->draft));
  fields.Set("edition.unverified", Value(edition && !edition->verified));
}

}  // namespace

Status AddServiceFields(store::Database& db, const ServiceRow& row, Fields& fields) {
  fields.Set("service.number", row.number);
  fields.Set("service.name", ToValue(row.name));
  fields.Set("service.list", ToValue(CodeBoth(db, "service-list", row.list)));
  fields.Set("service.matter", ToValue(CodeBoth(db, "service-matter", row.matter)));
  fields.Set("service.payment", ToValue(CodeBoth(db, "service-payment", row.payment)));
  fields.Set("service.charged", Value(row.payment != "free" && row.fee));
  fields.Set("service.fee", row.fee ? Value(*row.fee) : Value());
  fields.Set("service.fee_ground", ToValue(CodeBoth(db, "service-fee-ground", row.fee_ground)));
  fields.Set("service.provider", ToValue(row.provider));
  fields.Set("service.standard_body", ToValue(row.standard_body));
  fields.Set("service.registration", row.registration_no);
  fields.Set("service.from", row.in_force.from ? Value(PartialDate(*row.in_force.from)) : Value());
  fields.Set("service.sample", Value(row.sample));
  const auto decision = row.decision ? office::FindDecision(db, *row.decision) : std::nullopt;
  fields.Set("decision.number", decision ? Plain(decision->number) : Value());
  fields.Set("decision.day", decision ? Value(PartialDate(decision->day)) : Value());
  fields.DeclareList("reliefs");
  for (const auto& relief : ReliefsOf(db, row.service, row.in_force.from)) {
    auto& one = fields.AddRow("reliefs");
    one.Set("name", ToValue(relief.name));
    one.Set("percent", Value(relief.percent));
  }
  return {};
}

Status AddStandardFields(store::Database& db, const Standard& standard, const std::string& further, const Room& room,
                         Fields& fields) {
  AddNoStandard(fields);
  const auto sections = RulesOf(db, standard.edition, "section");
  const auto set = [&](const char* field, const char* trait) {
    if (const auto* rule = WithTrait(sections, trait))
      fields.Set(field, ToValue(InLanguages(standard.Section(rule->code), further)));
  };
  set("standard.result", "result");
  set("standard.consumers", "consumers");
  set("standard.body", "body");
  set("standard.action", "documents");
  set("standard.term", "term");
  set("standard.ways", "ways");
  set("standard.premises", "premises");
  set("standard.quality", "waits");
  set("standard.refusal", "refusals");
  set("standard.appeal", "appeal");
  fields.Set("standard.has_days", Value(standard.term_days.has_value()));
  fields.Set("standard.days", Value(standard.term_days.value_or(0)));
  fields.Set("standard.has_waits", Value(standard.wait_apply_minutes && standard.wait_receive_minutes));
  fields.Set("standard.wait_apply", Value(standard.wait_apply_minutes.value_or(0)));
  fields.Set("standard.wait_receive", Value(standard.wait_receive_minutes.value_or(0)));
  fields.Set("standard.version", std::to_string(standard.version));
  fields.Set("standard.draft", Value(standard.IsDraft()));
  fields.Set("standard.approved", standard.approved ? Value(PartialDate(*standard.approved)) : Value());
  fields.Set("standard.document", standard.document);
  const auto decision = standard.decision ? office::FindDecision(db, *standard.decision) : std::nullopt;
  fields.Set("standard.decision", decision ? Plain(decision->number) : Value());
  const auto* documents = WithTrait(sections, "documents");
  const auto* refusals = WithTrait(sections, "refusals");
  using Items = std::vector<const FullItem*>;
  AddItems(fields, "documents", documents ? standard.ItemsOf(documents->code) : Items(), room.documents, further);
  AddItems(fields, "refusals", refusals ? standard.ItemsOf(refusals->code) : Items(), room.refusals, further);
  for (const auto& rule : sections) {
    const auto body = SectionBody(db, standard, rule, further);
    if (body.IsEmpty()) continue;
    auto& row = fields.AddRow("sections");
    row.Set("number", rule.code);
    row.Set("title", ToValue(rule.name));
    row.Set("text", ToValue(body));
  }
  for (const auto& stage : standard.stages) {
    auto& row = fields.AddRow("stages");
    row.Set("name", ToValue(InLanguages(stage.name, further)));
    row.Set("has_days", Value(stage.days.has_value()));
    row.Set("days", Value(stage.days.value_or(0)));
  }
  AddEdition(db, standard.edition, fields);
  return {};
}

void AddNoStandard(Fields& fields) {
  for (const char* field :
       {"standard.result", "standard.consumers", "standard.body", "standard.action", "standard.term", "standard.ways",
        "standard.premises", "standard.quality", "standard.refusal", "standard.appeal", "edition.name"})
    fields.Set(field, ToValue({}));
  for (const char* field : {"standard.version", "standard.document", "standard.decision"}) fields.Set(field, "");
  for (const char* field :
       {"standard.has_days", "standard.has_waits", "standard.draft", "edition.draft", "edition.unverified"})
    fields.Set(field, Value(false));
  for (const char* field :
       {"standard.days", "standard.wait_apply", "standard.wait_receive", "documents_more", "refusals_more"})
    fields.Set(field, 0);
  fields.Set("standard.approved", Value());
  for (const char* list : {"documents", "refusals", "sections", "stages"}) fields.DeclareList(list);
}

void AddAccessFields(store::Database& db, const PaperOptions& options, Fields& fields) {
  fields.DeclareList("access");
  for (const auto& point : ListAccess(db, office::Scope::Of(options.office), options.day)) {
    auto& row = fields.AddRow("access");
    row.Set("name", ToValue(point.name));
    row.Set("address", ToValue(point.address));
    row.Set("hours", ToValue(point.hours));
    row.Set("phone", Unbroken(point.phone));
    row.Set("mobile", Value(point.mobile));
  }
}

Status AddListFields(store::Database& db, const PaperOptions& options, Fields& fields) {
  const auto scope = office::Scope::Of(options.office);
  for (const char* list : {"base", "additional", "decisions", "documents"}) fields.DeclareList(list);
  const auto services = ListServices(db, scope, options.day);
  bool sample = false;
  std::set<Uuid> decisions;
  std::set<std::string> documents;
  for (const auto& service : services) {
    auto& row = fields.AddRow(service.list == "base" ? "base" : "additional");
    row.Set("number", service.number);
    row.Set("name", ToValue(service.name));
    row.Set("standard_body", ToValue(service.standard_body));
    row.Set("provider", ToValue(service.provider));
    row.Set("payment", ToValue(CodeBoth(db, "service-payment", service.payment)));
    row.Set("charged", Value(service.payment != "free" && service.fee));
    row.Set("fee", service.fee ? Value(*service.fee) : Value());
    row.Set("registration", service.registration_no);
    row.Set("delegated", Value(service.matter == "delegated"));
    row.Set("from", service.in_force.from ? Value(PartialDate(*service.in_force.from)) : Value());
    sample = sample || service.sample;
    if (!service.document.empty() && documents.insert(service.document).second)
      fields.AddRow("documents").Set("text", service.document);
    if (!service.decision || !decisions.insert(service.decision->value).second) continue;
    const auto decision = office::FindDecision(db, *service.decision);
    if (!decision) continue;
    auto& ground = fields.AddRow("decisions");
    ground.Set("body", ToValue(CodeBoth(db, "decision-body", decision->body)));
    ground.Set("kind", ToValue(CodeBoth(db, "decision-kind", decision->kind)));
    ground.Set("number", decision->number);
    ground.Set("day", decision->day);
    ground.Set("session", ToValue(SessionOf(db, *decision)));
    ground.Set("title", ToValue(decision->title));
  }
  fields.Set("sample", Value(sample));
  fields.Set("total", Value(static_cast<int64_t>(services.size())));
  fields.Set("council.name", ToValue({}));
  fields.Set("council.chair", ToValue({}));
  for (const auto& body : council::ListBodies(db, scope, "council", options.day)) {
    fields.Set("council.name", ToValue(body.name));
    for (const auto& member : council::ListMembers(db, body.id, options.day))
      if (member.post == "chair") fields.Set("council.chair", ToValue(member.name));
    break;
  }
  return {};
}

}  // namespace aiyl::services
