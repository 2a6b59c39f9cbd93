// SPDX-License-Identifier: Apache-2.0
// Shipped and office-owned templates, checked and compiled; the catalogue of fields.
#include "certificates/certificate_templates.h"

#include <algorithm>
#include <map>
#include <mutex>

#include "certificates/certificate.h"
#include "certificates/embedded_templates.h"
#include "text/canonical.h"
#include "text/catalogue.h"

namespace aiyl::certificates {
namespace {

using papers::FieldInfo;
using papers::FieldKind;
using text::MsgId;

papers::FieldCatalogue Common() {
  return {{"paper.number", FieldKind::kText, MsgId("Number of the paper")},
          {"paper.date", FieldKind::kDate, MsgId("Date of the paper")},
          {"paper.asof", FieldKind::kDate, MsgId("As-of day")},
          {"paper.code", FieldKind::kText, MsgId("Signed code")},
          {"person.name", FieldKind::kBoth, MsgId("Applicant's full name")},
          {"person.surname", FieldKind::kBoth, MsgId("Applicant's surname")},
          {"person.given", FieldKind::kBoth, MsgId("Applicant's given name")},
          {"person.patronymic", FieldKind::kBoth, MsgId("Applicant's patronymic")},
          {"person.birth", FieldKind::kDate, MsgId("Applicant's date of birth")},
          {"person.pin", FieldKind::kText, MsgId("Applicant's ПИН")},
          {"person.female", FieldKind::kYesNo, MsgId("The applicant is a woman")},
          {"household.address", FieldKind::kBoth, MsgId("Address of the household")},
          {"book.number", FieldKind::kText, MsgId("Number of the household book")},
          {"account.number", FieldKind::kText, MsgId("Number of the account")},
          {"purpose", FieldKind::kBoth, MsgId("Purpose")},
          {"recipient", FieldKind::kBoth, MsgId("Recipient")},
          {"signatory.post", FieldKind::kBoth, MsgId("Signatory's post")},
          {"signatory.name", FieldKind::kBoth, MsgId("Signatory's name")},
          {"executor.name", FieldKind::kBoth, MsgId("Executor's name")},
          {"office.name", FieldKind::kBoth, MsgId("Name of the office")},
          {"office.short", FieldKind::kBoth, MsgId("Short name of the office")},
          {"office.address", FieldKind::kBoth, MsgId("Address of the office")},
          {"office.phone", FieldKind::kText, MsgId("Telephone of the office")},
          {"office.oblast", FieldKind::kBoth, MsgId("Oblast")},
          {"office.rayon", FieldKind::kBoth, MsgId("Rayon")},
          {"office.aimak", FieldKind::kBoth, MsgId("Aiyl aimak")},
          {"office.demo", FieldKind::kYesNo, MsgId("The book is a demonstration")}};
}

papers::FieldCatalogue Own(std::string_view kind) {
  if (kind == "family")
    return {{"members", FieldKind::kList, MsgId("Members of the household")},
            {"members.name", FieldKind::kBoth, MsgId("Member's full name")},
            {"members.birth", FieldKind::kDate, MsgId("Member's date of birth")},
            {"members.relation", FieldKind::kBoth, MsgId("Member's relation to the first-recorded person")},
            {"members.absent", FieldKind::kYesNo, MsgId("The member is temporarily absent")},
            {"members.pin", FieldKind::kText, MsgId("Member's ПИН, where it is to be shown")}};
  if (kind == "residence")
    return {{"residence.since", FieldKind::kDate, MsgId("Member of the household since")},
            {"residence.registration", FieldKind::kBoth, MsgId("Kind of registration")},
            {"residence.absent", FieldKind::kYesNo, MsgId("The applicant is temporarily absent")},
            {"residence.absent_reason", FieldKind::kBoth, MsgId("Reason of the absence")},
            {"residence.absent_place", FieldKind::kText, MsgId("Place of the absence")},
            {"residence.absent_since", FieldKind::kDate, MsgId("Absent since")}};
  if (kind == "livestock")
    return {{"livestock.day", FieldKind::kDate, MsgId("Day of the livestock count")},
            {"livestock.any", FieldKind::kYesNo, MsgId("There is livestock")},
            {"animals", FieldKind::kList, MsgId("Groups of animals")},
            {"animals.name", FieldKind::kBoth, MsgId("Group of animals")},
            {"animals.heads", FieldKind::kNumber, MsgId("Heads")}};
  if (kind == "land")
    return {{"parcels", FieldKind::kList, MsgId("Parcels of land")},
            {"parcels.kind", FieldKind::kBoth, MsgId("Kind of parcel")},
            {"parcels.type", FieldKind::kBoth, MsgId("Type of land")},
            {"parcels.area", FieldKind::kNumber, MsgId("Area in m²")},
            {"parcels.large", FieldKind::kYesNo, MsgId("The parcel is told in hectares too")},
            {"parcels.contour", FieldKind::kText, MsgId("Contour number")},
            {"parcels.right", FieldKind::kBoth, MsgId("Right to the land")},
            {"parcels.document", FieldKind::kBoth, MsgId("Document")},
            {"parcels.owners", FieldKind::kBoth, MsgId("Owners and shares")}};
  return {};
}

papers::PartSource Parts(store::Database& db, const Uuid& office) {
  return [&db, office](std::string_view name) -> std::optional<std::string> {
    const auto text = TemplateOf(db, office, name);
    return text ? std::optional(text->body) : std::nullopt;
  };
}

bool IsPart(std::string_view kind) {
  return kind.starts_with("part.");
}

// A template's text and its parts decide what it compiles to.
struct CacheKey {
  std::string kind, text;
  auto operator<=>(const CacheKey&) const = default;
};

}  // namespace

std::optional<std::string> ShippedTemplate(std::string_view kind) {
  for (const auto& [name, body] : EmbeddedTemplates())
    if (name == kind) return std::string(body);
  return std::nullopt;
}

std::vector<std::string> TemplateKinds() {
  std::vector<std::string> kinds = Kinds();
  for (const auto& [name, body] : EmbeddedTemplates())
    if (IsPart(name)) kinds.emplace_back(name);
  return kinds;
}

std::optional<papers::TemplateText> TemplateOf(store::Database& db, const Uuid& office, std::string_view kind) {
  return papers::CurrentTemplate(db, office, kind, ShippedTemplate);
}

const papers::FieldCatalogue& CatalogueOf(std::string_view kind) {
  static const auto catalogues = [] {
    std::map<std::string, papers::FieldCatalogue, std::less<>> all;
    for (const auto& one : Kinds()) {
      auto fields = Own(one);
      const auto common = Common();
      fields.insert(fields.end(), common.begin(), common.end());
      all[one] = std::move(fields);
    }
    all[""] = Common();
    return all;
  }();
  const auto found = catalogues.find(kind);
  return found == catalogues.end() ? catalogues.find("")->second : found->second;
}

Result<papers::Template> CompileDraft(store::Database& db, const Uuid& office, std::string_view kind,
                                      std::string_view body, std::string_view through) {
  if (!text::IsValidUtf8(body)) return Refuse("template.utf8", Msg("The template is not a text in UTF-8."), "body");
  const auto problems = CheckTemplate(db, office, kind, body);
  if (!problems.empty()) return Refuse(problems.front().code, problems.front().message, problems.front().field);
  const auto stored = Parts(db, office);
  if (!IsPart(kind)) return papers::Compile(body, stored);
  const auto whole = TemplateOf(db, office, through);
  if (!whole) return Refuse("certificate.kind", Msg("There is no such kind of certificate."), "kind");
  return papers::Compile(whole->body, [&](std::string_view name) {
    return name == kind ? std::optional(std::string(body)) : stored(name);
  });
}

std::vector<papers::TemplateProblem> CheckTemplate(store::Database& db, const Uuid& office, std::string_view kind,
                                                   std::string_view body) {
  const auto stored = Parts(db, office);
  if (IsPart(kind)) {
    // A part is used by all kinds: it must suit each of them.
    const papers::PartSource with = [&](std::string_view name) {
      return name == kind ? std::optional(std::string(body)) : stored(name);
    };
    const std::string user = "aiyl-template 1\n---\n@part " + std::string(kind) + "\n";
    auto problems = papers::SyntaxProblems(user, with);
    if (!problems.empty()) return problems;
    const auto compiled = papers::Compile(user, with);
    return compiled ? papers::Validate(*compiled, CatalogueOf("")) : problems;
  }
  auto problems = papers::SyntaxProblems(body, stored);
  if (!problems.empty()) return problems;
  const auto compiled = papers::Compile(body, stored);
  return compiled ? papers::Validate(*compiled, CatalogueOf(kind)) : problems;
}

Result<ReadyTemplate> LoadTemplate(store::Database& db, const Uuid& office, const std::string& kind) {
  const auto text = TemplateOf(db, office, kind);
  if (!text) return Refuse("certificate.kind", Msg("There is no such kind of certificate."), "kind");
  CacheKey key{kind, text->body};
  for (const auto& part : TemplateKinds())
    if (IsPart(part)) key.text += "\n" + TemplateOf(db, office, part)->body;
  static std::mutex mutex;
  static std::map<CacheKey, papers::Template> compiled_before;
  const std::scoped_lock lock(mutex);
  if (const auto found = compiled_before.find(key); found != compiled_before.end())
    return ReadyTemplate{found->second, text->version};
  AIYL_ASSIGN(auto compiled, papers::Compile(text->body, Parts(db, office)));
  constexpr size_t kMany = 64;  // an editor's many tries must not fill the memory
  if (compiled_before.size() >= kMany) compiled_before.clear();
  compiled_before.emplace(std::move(key), compiled);
  return ReadyTemplate{std::move(compiled), text->version};
}

}  // namespace aiyl::certificates
