// SPDX-License-Identifier: Apache-2.0
// The templates of a module that prints: which kinds there are, the text shipped for each, the fields that each offers.
// The office's own versions (template_store.h) go before the shipped texts. The sets of all modules together are what
// the editor and the act template.set know.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "office/act_spec.h"
#include "papers/template_language.h"
#include "papers/template_store.h"
#include "store/book.h"

namespace aiyl::papers {

// What aiyl_templates() of the build compiled in: kind and text. A shared part's kind begins with "part.".
using EmbeddedTexts = std::vector<std::pair<std::string_view, std::string_view>>;

struct TemplateKind {
  std::string kind;  // "family", "part.head"
  std::string shipped;
  FieldCatalogue fields;  // of a part: what every paper that uses it offers
  // Made-up values for every field, for the editor; the office's own are added by whoever shows them.
  std::function<Fields(Date today)> sample = {};
};

struct ReadyTemplate {
  Template compiled;
  int64_t version = 0;  // 0: shipped
};

class TemplateSet {
 public:
  explicit TemplateSet(std::vector<TemplateKind> kinds);

  // In the order of an editor's list; parts stand last.
  std::vector<std::string> Kinds() const;
  const TemplateKind* Find(std::string_view kind) const;
  std::optional<std::string> Shipped(std::string_view kind) const;
  const FieldCatalogue& Catalogue(std::string_view kind) const;  // empty for an unknown kind

  // The office's text, else the shipped one. Empty for an unknown kind.
  std::optional<TemplateText> TextOf(store::Database& db, const Uuid& office, std::string_view kind) const;
  // Everything wrong with a text for this kind, by line, column and field; empty where it can be used.
  std::vector<TemplateProblem> Check(store::Database& db, const Uuid& office, std::string_view kind,
                                     std::string_view body) const;
  // A text that is not stored, compiled with the office's parts; where `kind` is a shared part, the paper `through`
  // with that part in place. Errors: the first problem of the text; "template.kind".
  Result<Template> CompileDraft(store::Database& db, const Uuid& office, std::string_view kind, std::string_view body,
                                std::string_view through) const;
  // Ready to be filled; compiled once for the same texts. Errors: "template.kind", those of Compile.
  Result<ReadyTemplate> Load(store::Database& db, const Uuid& office, std::string_view kind) const;

  const std::vector<TemplateKind>& All() const { return m_kinds; }
  // One set of several; what is in more than one (shared parts) is taken once.
  static TemplateSet Together(const std::vector<const TemplateSet*>& sets);

 private:
  PartSource Parts(store::Database& db, const Uuid& office) const;
  std::vector<TemplateKind> m_kinds;
};

bool IsPart(std::string_view kind);
// The texts of a module as kinds without fields, for the module to complete.
std::vector<TemplateKind> KindsOf(const EmbeddedTexts& texts);
// "part.letterhead" (both languages' head of the office), "part.head" (with number and date): for every module's set.
std::vector<TemplateKind> SharedParts();

// template.set: kind, body (empty: back to the shipped one), note_on_version. `set`: all that the program has; it must
// live as long as the acts.
std::vector<office::ActSpec> TemplateActs(const TemplateSet& set);

}  // namespace aiyl::papers
