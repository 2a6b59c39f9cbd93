// SPDX-License-Identifier: Apache-2.0
// Reading the office's templates.
#include "papers/template_store.h"

namespace aiyl::papers {

std::optional<TemplateText> CurrentTemplate(store::Database& db, const Uuid& office, std::string_view kind,
                                            const ShippedTemplates& shipped, std::string_view language) {
  const auto versions = TemplateVersions(db, office, kind, language);
  if (!versions.empty() && !versions.front().body.empty()) return versions.front();
  if (auto body = shipped(kind)) return TemplateText{std::move(*body), 0, std::nullopt};
  return std::nullopt;
}

int64_t PutTemplate(store::UnitOfWork& work, const std::string& kind, const std::string& language,
                    const std::string& body, const std::string& note) {
  auto& db = work.Db();
  const auto versions = TemplateVersions(db, work.By().office, kind, language);
  const int64_t version = versions.empty() ? 1 : versions.front().version + 1;
  auto insert = db.Prepare(R"sql(
    INSERT INTO paper_template(id, office, kind, language, version, body, day, note)
    VALUES(?, ?, ?, ?, ?, ?, ?, ?))sql");
  insert.Bind(work.Ids().Next(), work.By().office, kind, language, version, body, work.GetClock().Today(), note);
  insert.Run();
  return version;
}

std::vector<TemplateText> TemplateVersions(store::Database& db, const Uuid& office, std::string_view kind,
                                           std::string_view language) {
  auto query = db.Prepare(R"sql(
    SELECT body, version, day FROM paper_template WHERE office = ? AND kind = ? AND language = ?
    ORDER BY version DESC)sql");
  query.Bind(office, kind, language);
  std::vector<TemplateText> versions;
  while (query.Next()) versions.push_back({query.String(0), query.Int(1), query.OptionalDate(2)});
  return versions;
}

}  // namespace aiyl::papers
