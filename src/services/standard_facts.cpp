// SPDX-License-Identifier: Apache-2.0
// What the request journal takes from a standard: documents, grounds of refusal, terms, stages.
#include "services/services.h"

namespace aiyl::services {
namespace {

// Languages beyond ky and ru are read where a paper is printed in them (standard.h).
void TakeLanguage(Bilingual& text, std::string_view language, std::string body) {
  if (language == "ky") text.ky = std::move(body);
  if (language == "ru") text.ru = std::move(body);
}

std::vector<StandardItem> Items(store::Database& db, StandardId standard) {
  auto query = db.Prepare(R"sql(
    SELECT i.id, i.section, i.stage, i.required, t.language, t.body
    FROM service_standard_item i LEFT JOIN service_item_text t ON t.item = i.id
    WHERE i.standard = ? ORDER BY i.section, i.sort, i.id)sql");
  query.Bind(standard);
  std::vector<StandardItem> items;
  while (query.Next()) {
    const auto id = query.GetId<StandardItemTag>(0);
    if (items.empty() || items.back().id != id)
      items.push_back({id, query.String(1), query.String(2), query.Bool(3), {}});
    TakeLanguage(items.back().text, query.Text(4), query.String(5));
  }
  return items;
}

std::vector<StandardFacts::Stage> Stages(store::Database& db, StandardId standard) {
  auto query = db.Prepare(R"sql(
    SELECT s.id, s.sort, s.days, t.language, t.body
    FROM service_stage s LEFT JOIN service_stage_text t ON t.stage = s.id
    WHERE s.standard = ? ORDER BY s.sort, s.id)sql");
  query.Bind(standard);
  std::vector<StandardFacts::Stage> stages;
  Uuid last;
  while (query.Next()) {
    if (stages.empty() || query.GetUuid(0) != last)
      stages.push_back({.sort = static_cast<int64_t>(stages.size()) + 1, .name = {}, .days = query.OptionalInt(2)});
    last = query.GetUuid(0);
    TakeLanguage(stages.back().name, query.Text(3), query.String(4));
  }
  return stages;
}

// The code of the edition's section that has this trait: where documents stand in one edition, another has terms.
std::string SectionWith(store::Database& db, const Uuid& edition, std::string_view trait) {
  auto query = db.Prepare(R"sql(
    SELECT code FROM service_rule
    WHERE edition = ?1 AND list = 'section' AND instr(' ' || traits || ' ', ' ' || ?2 || ' ') > 0 ORDER BY sort)sql");
  query.Bind(edition, trait);
  return query.Next() ? query.String(0) : std::string();
}

}  // namespace

std::optional<StandardFacts> FindStandardFacts(store::Database& db, StandardId standard) {
  auto query = db.Prepare(R"sql(
    SELECT version, term_days, wait_apply_minutes, wait_receive_minutes, edition FROM service_standard WHERE id = ?)sql");
  query.Bind(standard);
  if (!query.Next()) return std::nullopt;
  StandardFacts facts{.id = standard,
                      .version = query.Int(0),
                      .term_days = query.OptionalInt(1),
                      .wait_apply_minutes = query.OptionalInt(2),
                      .wait_receive_minutes = query.OptionalInt(3),
                      .documents = {},
                      .refusal_grounds = {},
                      .stages = Stages(db, standard)};
  const Uuid edition = query.GetUuid(4);
  const std::string documents = SectionWith(db, edition, "documents");
  const std::string refusals = SectionWith(db, edition, "refusals");
  for (auto& item : Items(db, standard)) {
    if (item.section == documents)
      facts.documents.push_back(std::move(item));
    else if (item.section == refusals)
      facts.refusal_grounds.push_back(std::move(item));
  }
  return facts;
}

}  // namespace aiyl::services
