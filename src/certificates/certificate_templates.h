// SPDX-License-Identifier: Apache-2.0
// The templates of certificates: shipped with the program, edited by the office (act template.set, each version kept).
// The fields that each kind offers, for the editor's list and for checking a template before it is stored.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "office/act_spec.h"
#include "papers/template_language.h"
#include "papers/template_store.h"
#include "store/book.h"
#include "store/registry.h"

namespace aiyl::certificates {

// "family" … and the shared parts "part.head", "part.foot", "part.ground"; empty for another name.
std::optional<std::string> ShippedTemplate(std::string_view kind);
std::vector<std::string> TemplateKinds();  // all that ShippedTemplate knows

// The office's text, else the shipped one; for the editor. Empty for an unknown kind.
std::optional<papers::TemplateText> TemplateOf(store::Database& db, const Uuid& office, std::string_view kind);

const papers::FieldCatalogue& CatalogueOf(std::string_view kind);
// Everything wrong with a text for this kind, by line, column and field; empty where it can be used.
std::vector<papers::TemplateProblem> CheckTemplate(store::Database& db, const Uuid& office, std::string_view kind,
                                                   std::string_view body);

// A text that is not stored, compiled with the office's parts; where `kind` is a shared part, the certificate `through`
// with that part in place. Errors: the first problem of the text.
Result<papers::Template> CompileDraft(store::Database& db, const Uuid& office, std::string_view kind,
                                      std::string_view body, std::string_view through);

// Ready to be filled; compiled once for the same texts.
struct ReadyTemplate {
  papers::Template compiled;
  int64_t version = 0;
};
Result<ReadyTemplate> LoadTemplate(store::Database& db, const Uuid& office, const std::string& kind);

// template.set: kind, body (empty: back to the shipped one), note.
const std::vector<office::ActSpec>& CertificateActs();
void Register(store::Registry& registry);

}  // namespace aiyl::certificates
