// SPDX-License-Identifier: Apache-2.0
// Reading editions and their rows, and the sentences for what is not kept.
#include "services/editions.h"

#include "office/settings.h"

namespace aiyl::services {
namespace {

#define AIYL_EDITION_COLUMNS "id, code, name_ky, name_ru, source, draft, partial, from_day, verified, office"

Edition ReadEdition(const store::Query& query) {
  return Edition{.id = query.GetId<ServiceEditionTag>(0),
                 .code = query.String(1),
                 .name = {query.String(2), query.String(3)},
                 .source = query.String(4),
                 .draft = query.Bool(5),
                 .partial = query.Bool(6),
                 .from = query.OptionalDate(7),
                 .verified = query.Bool(8),
                 .shipped = query.IsNull(9)};
}

Rule ReadRule(const store::Query& query) {
  return Rule{.list = query.String(0),
              .code = query.String(1),
              .sort = query.Int(2),
              .name = {query.String(3), query.String(4)},
              .article = query.String(5),
              .traits = query.String(6),
              .value = query.OptionalInt(7)};
}

Result<Edition> EditionOfSetting(store::Database& db, const office::Scope& scope, std::string_view key, Date day) {
  const std::string code = office::SettingOr(db, scope, key, day, "draft-2012");
  if (auto edition = FindEdition(db, scope, code)) return std::move(*edition);
  return Refuse("edition.unknown", Msg("There is no edition “{code}” of the rules.", {{"code", code}}));
}

std::vector<Remark> ReadRemarks(store::Query& query) {
  std::vector<Remark> remarks;
  while (query.Next())
    remarks.push_back(
        {query.String(0), query.String(1), query.String(2), query.GetId<ServiceEditionTag>(3), query.GetDate(4)});
  return remarks;
}

}  // namespace

bool Rule::Has(std::string_view trait) const {
  return (" " + traits + " ").find(" " + std::string(trait) + " ") != std::string::npos;
}

std::vector<Edition> ListEditions(store::Database& db, const office::Scope& scope) {
  auto query = db.Prepare("SELECT " AIYL_EDITION_COLUMNS R"sql( FROM service_edition
    WHERE office IS NULL OR ?1 IS NULL OR office = ?1 ORDER BY office IS NOT NULL, from_day, code, id)sql");
  query.Bind(scope.office);
  std::vector<Edition> editions;
  while (query.Next()) editions.push_back(ReadEdition(query));
  return editions;
}

std::optional<Edition> FindEdition(store::Database& db, EditionId id) {
  auto query = db.Prepare("SELECT " AIYL_EDITION_COLUMNS " FROM service_edition WHERE id = ?");
  query.Bind(id);
  if (!query.Next()) return std::nullopt;
  return ReadEdition(query);
}

std::optional<Edition> FindEdition(store::Database& db, const office::Scope& scope, std::string_view code) {
  auto query = db.Prepare("SELECT " AIYL_EDITION_COLUMNS R"sql( FROM service_edition
    WHERE code = ?1 AND (office IS NULL OR ?2 IS NULL OR office = ?2) ORDER BY office IS NULL, id)sql");
  query.Bind(code, scope.office);
  if (!query.Next()) return std::nullopt;
  return ReadEdition(query);
}

Result<Edition> EditionOfProposals(store::Database& db, const office::Scope& scope, Date day) {
  return EditionOfSetting(db, scope, "services.edition", day);
}

Result<Edition> EditionOfStandards(store::Database& db, const office::Scope& scope, Date day) {
  return EditionOfSetting(db, scope, "services.sections", day);
}

std::vector<Rule> RulesOf(store::Database& db, EditionId edition, std::string_view list) {
  auto query = db.Prepare(R"sql(
    SELECT list, code, sort, name_ky, name_ru, article, traits, value FROM service_rule
    WHERE edition = ? AND list = ? ORDER BY sort, code)sql");
  query.Bind(edition, list);
  std::vector<Rule> rules;
  while (query.Next()) rules.push_back(ReadRule(query));
  return rules;
}

std::optional<Rule> FindRule(store::Database& db, EditionId edition, std::string_view list, std::string_view code) {
  auto query = db.Prepare(R"sql(
    SELECT list, code, sort, name_ky, name_ru, article, traits, value FROM service_rule
    WHERE edition = ? AND list = ? AND code = ?)sql");
  query.Bind(edition, list, code);
  if (!query.Next()) return std::nullopt;
  return ReadRule(query);
}

bool Refuses(store::Database& db, const office::Scope& scope, const Edition& edition, Date day) {
  if (!edition.draft && !edition.partial) return true;
  return office::SettingOr(db, scope, "services.enforce", day, "no") == "yes";
}

Message Finding::Sentence() const {
  const std::vector<std::pair<std::string, std::string>> args = {
      {"detail", detail}, {"article", article}, {"edition", edition.code}};
  if (code == "criterion-unanswered")
    return Msg("The criterion “{detail}” has no answer with its reason (art. {article}, edition {edition}).", args);
  if (code == "criterion-not-met")
    return Msg(
        "The criterion “{detail}” is not met: one is enough not to be included (art. {article}, edition "
        "{edition}).",
        args);
  if (code == "section-missing")
    return Msg("Section {detail} of the standard is missing (art. {article}, edition {edition}).", args);
  if (code == "section-language")
    return Msg("Section {detail} of the standard is not there in both languages (art. {article}, edition {edition}).",
               args);
  if (code == "section-forbidden")
    return Msg(
        "Section {detail} of the standard does not suit what the service costs (art. {article}, edition "
        "{edition}).",
        args);
  if (code == "initiator")
    return Msg("“{detail}” is not among those who may ask for a change (art. {article}, edition {edition}).", args);
  if (code == "expertise-missing")
    return Msg("The part “{detail}” of the expertise is missing (art. {article}, edition {edition}).", args);
  if (code == "expertise-negative")
    return Msg("The part “{detail}” of the expertise is negative (art. {article}, edition {edition}).", args);
  if (code == "fee-ground") return Msg("No ground for the fee is named (art. {article}, edition {edition}).", args);
  if (code == "answer-late")
    return Msg("The answer to the initiator came after its term, {detail} (art. {article}, edition {edition}).", args);
  return Msg(
      "The standard of a paid service was approved by another body than the Government (art. {article}, edition "
      "{edition}).",
      args);
}

std::vector<Remark> RemarksOf(store::Database& db, ChangeId change) {
  auto query = db.Prepare(R"sql(
    SELECT code, detail, article, edition, day FROM service_remark WHERE change = ? ORDER BY day, id)sql");
  query.Bind(change);
  return ReadRemarks(query);
}

std::vector<Remark> RemarksOf(store::Database& db, StandardId standard) {
  auto query = db.Prepare(R"sql(
    SELECT code, detail, article, edition, day FROM service_remark WHERE standard = ? ORDER BY day, id)sql");
  query.Bind(standard);
  return ReadRemarks(query);
}

}  // namespace aiyl::services
