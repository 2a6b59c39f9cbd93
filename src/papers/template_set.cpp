// SPDX-License-Identifier: Apache-2.0
// Shipped and office-owned templates, checked and compiled.
#include "papers/template_set.h"

#include <algorithm>
#include <mutex>

#include "papers/office_fields.h"
#include "text/canonical.h"

namespace aiyl::papers {

const EmbeddedTexts& EmbeddedTemplates();  // of this module's own templates/

namespace {

using office::FieldType;
using office::Json;

// A template's text and its parts decide what it compiles to.
struct CacheKey {
  std::string kind, text;
  auto operator<=>(const CacheKey&) const = default;
};

tl::unexpected<Error> NoSuchKind() {
  return Refuse("template.kind", Msg("There is no template of this kind."), "kind");
}

Result<Json> SetTemplate(const TemplateSet& set, store::UnitOfWork& work, const Json& data) {
  const std::string kind = office::GetText(data, "kind"), body = office::GetText(data, "body");
  if (!set.Find(kind)) return NoSuchKind();
  if (!body.empty()) {
    if (!text::IsValidUtf8(body)) return Refuse("template.utf8", Msg("The template is not a text in UTF-8."), "body");
    const auto problems = set.Check(work.Db(), work.By().office, kind, body);
    if (!problems.empty()) return Refuse(problems.front().code, problems.front().message, "body");
  }
  const int64_t version = PutTemplate(work, kind, "", body, office::GetText(data, "note_on_version"));
  return Json{{"kind", kind}, {"version", version}};
}

}  // namespace

bool IsPart(std::string_view kind) {
  return kind.starts_with("part.");
}

TemplateSet::TemplateSet(std::vector<TemplateKind> kinds) : m_kinds(std::move(kinds)) {
  std::stable_partition(m_kinds.begin(), m_kinds.end(), [](const TemplateKind& one) { return !IsPart(one.kind); });
}

std::vector<std::string> TemplateSet::Kinds() const {
  std::vector<std::string> names;
  for (const auto& one : m_kinds) names.push_back(one.kind);
  return names;
}

const TemplateKind* TemplateSet::Find(std::string_view kind) const {
  const auto found =
      std::find_if(m_kinds.begin(), m_kinds.end(), [&](const TemplateKind& one) { return one.kind == kind; });
  return found == m_kinds.end() ? nullptr : &*found;
}

std::optional<std::string> TemplateSet::Shipped(std::string_view kind) const {
  const auto* found = Find(kind);
  return found ? std::optional(found->shipped) : std::nullopt;
}

const FieldCatalogue& TemplateSet::Catalogue(std::string_view kind) const {
  static const FieldCatalogue none;
  const auto* found = Find(kind);
  return found ? found->fields : none;
}

std::optional<TemplateText> TemplateSet::TextOf(store::Database& db, const Uuid& office, std::string_view kind) const {
  if (!Find(kind)) return std::nullopt;
  return CurrentTemplate(db, office, kind, [this](std::string_view name) { return Shipped(name); });
}

PartSource TemplateSet::Parts(store::Database& db, const Uuid& office) const {
  return [this, &db, office](std::string_view name) -> std::optional<std::string> {
    const auto text = TextOf(db, office, name);
    return text ? std::optional(text->body) : std::nullopt;
  };
}

std::vector<TemplateProblem> TemplateSet::Check(store::Database& db, const Uuid& office, std::string_view kind,
                                                std::string_view body) const {
  const auto stored = Parts(db, office);
  // A part is used by several kinds: it must suit each of them, so it is checked in a paper that has nothing else.
  const PartSource with = [&](std::string_view name) {
    return name == kind ? std::optional(std::string(body)) : stored(name);
  };
  const std::string user = IsPart(kind) ? "aiyl-template 1\n---\n@part " + std::string(kind) + "\n" : std::string(body);
  auto problems = SyntaxProblems(user, with);
  if (!problems.empty()) return problems;
  const auto compiled = papers::Compile(user, with);
  return compiled ? Validate(*compiled, Catalogue(kind)) : problems;
}

Result<Template> TemplateSet::CompileDraft(store::Database& db, const Uuid& office, std::string_view kind,
                                           std::string_view body, std::string_view through) const {
  if (!text::IsValidUtf8(body)) return Refuse("template.utf8", Msg("The template is not a text in UTF-8."), "body");
  const auto problems = Check(db, office, kind, body);
  if (!problems.empty()) return Refuse(problems.front().code, problems.front().message, problems.front().field);
  const auto stored = Parts(db, office);
  if (!IsPart(kind)) return papers::Compile(body, stored);
  const auto whole = TextOf(db, office, through);
  if (!whole) return NoSuchKind();
  return papers::Compile(whole->body, [&](std::string_view name) {
    return name == kind ? std::optional(std::string(body)) : stored(name);
  });
}

Result<ReadyTemplate> TemplateSet::Load(store::Database& db, const Uuid& office, std::string_view kind) const {
  const auto text = TextOf(db, office, kind);
  if (!text) return NoSuchKind();
  CacheKey key{std::string(kind), text->body};
  for (const auto& one : m_kinds)
    if (IsPart(one.kind)) key.text += "\n" + TextOf(db, office, one.kind)->body;
  static std::mutex mutex;
  static std::map<CacheKey, Template> compiled_before;
  const std::scoped_lock lock(mutex);
  if (const auto found = compiled_before.find(key); found != compiled_before.end())
    return ReadyTemplate{found->second, text->version};
  AIYL_ASSIGN(auto compiled, papers::Compile(text->body, Parts(db, office)));
  constexpr size_t kMany = 64;  // an editor's many tries must not fill the memory
  if (compiled_before.size() >= kMany) compiled_before.clear();
  compiled_before.emplace(std::move(key), compiled);
  return ReadyTemplate{std::move(compiled), text->version};
}

TemplateSet TemplateSet::Together(const std::vector<const TemplateSet*>& sets) {
  std::vector<TemplateKind> kinds;
  for (const auto* set : sets)
    for (const auto& one : set->All()) {
      const bool known =
          std::any_of(kinds.begin(), kinds.end(), [&](const TemplateKind& have) { return have.kind == one.kind; });
      if (!known) kinds.push_back(one);
    }
  return TemplateSet(std::move(kinds));
}

std::vector<TemplateKind> KindsOf(const EmbeddedTexts& texts) {
  std::vector<TemplateKind> kinds;
  for (const auto& [kind, body] : texts) kinds.push_back({std::string(kind), std::string(body), {}});
  return kinds;
}

std::vector<TemplateKind> SharedParts() {
  auto parts = KindsOf(EmbeddedTemplates());
  for (auto& part : parts) {
    part.fields = OfficeCatalogue();
    const auto head = PaperHeadCatalogue();
    if (part.kind == "part.head") part.fields.insert(part.fields.end(), head.begin(), head.end());
  }
  return parts;
}

std::vector<office::ActSpec> TemplateActs(const TemplateSet& set) {
  return {{.kind = "template.set",
           .title = Msg("Change the template of a paper"),
           .fields = {{.name = "kind", .type = FieldType::kText, .required = true, .label = Msg("Kind of paper")},
                      {.name = "body",
                       .type = FieldType::kLongText,
                       .label = Msg("Text of the template"),
                       .help = Msg("Leave empty to go back to the one shipped with the program.")},
                      {.name = "note_on_version", .type = FieldType::kText, .label = Msg("What was changed")}},
           .run = [&set](store::UnitOfWork& work, const Json& data) { return SetTemplate(set, work, data); }}};
}

}  // namespace aiyl::papers
