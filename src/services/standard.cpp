// SPDX-License-Identifier: Apache-2.0
// Reading standards, and what is missing in them.
#include "services/standard.h"

#include <algorithm>
#include <set>

namespace aiyl::services {
namespace {

#define AIYL_STANDARD_COLUMNS                                                                                      \
  "id, service, model, version, edition, state, day, copied_from, approved_by, decision, approved_day, document, " \
  "term_days, wait_apply_minutes, wait_receive_minutes, sample"

Standard ReadStandard(const store::Query& query) {
  Standard standard;
  standard.id = query.GetId<StandardTag>(0);
  standard.service = query.OptionalId<ServiceTag>(1);
  standard.model = query.String(2);
  standard.version = query.Int(3);
  standard.edition = query.GetId<ServiceEditionTag>(4);
  standard.state = query.String(5);
  standard.day = query.GetDate(6);
  standard.copied_from = query.OptionalId<StandardTag>(7);
  standard.approved_by = query.String(8);
  standard.decision = query.OptionalId<office::DecisionTag>(9);
  standard.approved = query.OptionalDate(10);
  standard.document = query.String(11);
  standard.term_days = query.OptionalInt(12);
  standard.wait_apply_minutes = query.OptionalInt(13);
  standard.wait_receive_minutes = query.OptionalInt(14);
  standard.sample = query.Bool(15);
  return standard;
}

void ReadSections(store::Database& db, Standard& standard) {
  auto query = db.Prepare(R"sql(
    SELECT section, language, body FROM service_standard_text WHERE standard = ? ORDER BY section, language)sql");
  query.Bind(standard.id);
  while (query.Next()) standard.sections[query.String(0)].by_language[query.String(1)] = query.String(2);
}

void ReadItems(store::Database& db, Standard& standard) {
  auto query = db.Prepare(R"sql(
    SELECT i.id, i.section, i.stage, i.required, t.language, t.body
    FROM service_standard_item i LEFT JOIN service_item_text t ON t.item = i.id
    WHERE i.standard = ? ORDER BY i.section, i.sort, i.id, t.language)sql");
  query.Bind(standard.id);
  while (query.Next()) {
    const auto id = query.GetId<StandardItemTag>(0);
    if (standard.items.empty() || standard.items.back().id != id)
      standard.items.push_back({id, query.String(1), query.String(2), query.Bool(3), {}});
    if (!query.IsNull(4)) standard.items.back().text.by_language[query.String(4)] = query.String(5);
  }
}

void ReadStages(store::Database& db, Standard& standard) {
  auto query = db.Prepare(R"sql(
    SELECT s.id, s.days, t.language, t.body FROM service_stage s LEFT JOIN service_stage_text t ON t.stage = s.id
    WHERE s.standard = ? ORDER BY s.sort, s.id, t.language)sql");
  query.Bind(standard.id);
  while (query.Next()) {
    const Uuid id = query.GetUuid(0);
    if (standard.stages.empty() || standard.stages.back().id != id)
      standard.stages.push_back({id, query.OptionalInt(1), {}});
    if (!query.IsNull(2)) standard.stages.back().name.by_language[query.String(2)] = query.String(3);
  }
}

void FindLanguages(const StandardText& text, const Rule& section, std::vector<Missing>& missing) {
  for (const char* language : {"ky", "ru"})
    if (text.In(language).empty()) missing.push_back({section, Lack::kLanguage, language});
}

void CheckSection(const Standard& standard, const Rule& section, std::vector<Missing>& missing) {
  const auto& text = standard.Section(section.code);
  const auto items = standard.ItemsOf(section.code);
  if (section.Has("term") && !standard.term_days) {
    missing.push_back({section, Lack::kNumber, {}});
    return;
  }
  if (section.Has("refusals") && items.empty()) {
    missing.push_back({section, Lack::kItems, {}});
    return;
  }
  const bool by_number = (section.Has("term") && standard.term_days) ||
                         (section.Has("waits") && standard.wait_apply_minutes && standard.wait_receive_minutes);
  if (text.by_language.empty() && items.empty() && !by_number) missing.push_back({section, Lack::kText, {}});
  if (!text.by_language.empty()) FindLanguages(text, section, missing);
  for (const auto* item : items) {
    const size_t before = missing.size();
    FindLanguages(item->text, section, missing);
    if (missing.size() > before) break;
  }
}

}  // namespace

const std::string& StandardText::In(std::string_view language) const {
  static const std::string none;
  const auto found = by_language.find(std::string(language));
  return found == by_language.end() ? none : found->second;
}

Bilingual StandardText::Both() const {
  return {In("ky"), In("ru")};
}

const StandardText& Standard::Section(std::string_view code) const {
  static const StandardText none;
  const auto found = sections.find(std::string(code));
  return found == sections.end() ? none : found->second;
}

std::vector<const FullItem*> Standard::ItemsOf(std::string_view section) const {
  std::vector<const FullItem*> found;
  for (const auto& item : items)
    if (item.section == section) found.push_back(&item);
  return found;
}

const FullItem* Standard::FindItem(StandardItemId item) const {
  for (const auto& one : items)
    if (one.id == item) return &one;
  return nullptr;
}

Demand DemandOf(const Rule& section, std::string_view payment) {
  const bool paid = section.Has("paid"), free = section.Has("free");
  if (!paid && !free) return Demand::kNeeded;
  if (payment.empty()) return Demand::kLeftOpen;
  return payment == (paid ? "free" : "paid") ? Demand::kForbidden : Demand::kNeeded;
}

std::optional<Standard> FindStandard(store::Database& db, StandardId id) {
  auto query = db.Prepare("SELECT " AIYL_STANDARD_COLUMNS " FROM service_standard WHERE id = ?");
  query.Bind(id);
  if (!query.Next()) return std::nullopt;
  auto standard = ReadStandard(query);
  ReadSections(db, standard);
  ReadItems(db, standard);
  ReadStages(db, standard);
  return standard;
}

std::vector<Standard> StandardsOf(store::Database& db, ServiceId service) {
  auto query =
      db.Prepare("SELECT " AIYL_STANDARD_COLUMNS " FROM service_standard WHERE service = ? ORDER BY version DESC, id");
  query.Bind(service);
  std::vector<Standard> standards;
  while (query.Next()) standards.push_back(ReadStandard(query));
  return standards;
}

std::vector<Standard> ModelStandards(store::Database& db, const office::Scope& scope) {
  auto query = db.Prepare("SELECT " AIYL_STANDARD_COLUMNS R"sql( FROM service_standard
    WHERE service IS NULL AND (?1 IS NULL OR office = ?1) ORDER BY model, version DESC, id)sql");
  query.Bind(scope.office);
  std::vector<Standard> standards;
  while (query.Next()) standards.push_back(ReadStandard(query));
  return standards;
}

std::vector<std::string> FurtherLanguages(const Standard& standard) {
  std::set<std::string> languages;
  const auto take = [&](const StandardText& text) {
    for (const auto& [language, body] : text.by_language)
      if (language != "ky" && language != "ru") languages.insert(language);
  };
  for (const auto& [code, text] : standard.sections) take(text);
  for (const auto& item : standard.items) take(item.text);
  for (const auto& stage : standard.stages) take(stage.name);
  return {languages.begin(), languages.end()};
}

std::vector<Missing> WhatIsMissing(const Standard& standard, const std::vector<Rule>& sections,
                                   std::string_view payment) {
  std::vector<Missing> missing;
  for (const auto& section : sections) {
    const bool there = !standard.Section(section.code).by_language.empty() || !standard.ItemsOf(section.code).empty();
    const Demand demand = DemandOf(section, payment);
    if (there && demand == Demand::kForbidden)
      missing.push_back({section, Lack::kForbidden, {}});
    else if (there || demand == Demand::kNeeded)
      CheckSection(standard, section, missing);
  }
  return missing;
}

std::vector<Missing> WhatIsMissing(store::Database& db, const Standard& standard) {
  return WhatIsMissing(standard, RulesOf(db, standard.edition, "section"),
                       standard.service ? PaymentOf(db, *standard.service) : std::string());
}

std::string PaymentOf(store::Database& db, ServiceId service) {
  auto query = db.Prepare(R"sql(
    SELECT payment FROM service_change WHERE service = ? AND state IN ('draft', 'commission', 'council')
    ORDER BY day DESC, id DESC LIMIT 1)sql");
  query.Bind(service);
  if (query.Next()) return query.String(0);
  auto version = db.Prepare(R"sql(
    SELECT payment FROM service_version WHERE service = ? ORDER BY from_day DESC LIMIT 1)sql");
  version.Bind(service);
  return version.Next() ? version.String(0) : std::string();
}

Message Sentence(const Missing& missing) {
  const std::vector<std::pair<std::string, std::string>> args = {{"section", missing.section.code},
                                                                 {"article", missing.section.article}};
  switch (missing.lack) {
    case Lack::kText:
      return Msg("Section {section} is empty (art. {article}).", args);
    case Lack::kLanguage:
      return missing.language == "ky" ? Msg("Section {section} has no Kyrgyz text (art. {article}).", args)
                                      : Msg("Section {section} has no Russian text (art. {article}).", args);
    case Lack::kItems:
      return Msg("Section {section} needs its grounds one by one: a refusal names one of them (art. {article}).", args);
    case Lack::kNumber:
      return Msg("Section {section} needs its term as a number of working days (art. {article}).", args);
    case Lack::kForbidden:
      break;
  }
  return Msg("Section {section} does not suit what the service costs (art. {article}).", args);
}

}  // namespace aiyl::services
