// SPDX-License-Identifier: Apache-2.0
// The language of paper templates, format `aiyl-template 1`, described in schema/template.md. A template is a text that
// the office owns: compiled once, checked against the fields that its kind of paper offers, and filled to a flow that
// page/layout.h sets. It knows no kind of paper and no book.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "page/layout.h"
#include "papers/template_value.h"

namespace aiyl::papers {

// Something wrong with a template, and where. The message names line, column and field by itself.
struct TemplateProblem {
  std::string part;  // name of the part the line stands in; empty for the template itself
  int line = 0;      // from 1
  int column = 0;    // in letters, from 1
  std::string code;  // "template.unknown-field", "template.syntax", …
  std::string field = {};
  Message message = {};
};

struct TemplateTree;

// A compiled template; cheap to copy, safe to share between threads.
class Template {
 public:
  // From the head of the file.
  const std::string& NameKy() const;
  const std::string& NameRu() const;
  const std::string& Kind() const;  // free word, «family»; the office's copy keeps it
  const TemplateTree& Tree() const { return *m_tree; }

 private:
  friend Result<Template> Compile(std::string_view, const std::function<std::optional<std::string>(std::string_view)>&);
  std::shared_ptr<const TemplateTree> m_tree;
};

// Text of a shared part by the name that `@part NAME` gives; empty where there is none.
using PartSource = std::function<std::optional<std::string>(std::string_view name)>;

// Errors (kRefused): the first problem as code and message.
Result<Template> Compile(std::string_view text, const PartSource& parts = {});
// All problems of the text itself, for the editor; empty where Compile succeeds.
std::vector<TemplateProblem> SyntaxProblems(std::string_view text, const PartSource& parts = {});
// Names that the catalogue does not have (the nearest is suggested), filters that do not suit the kind of field.
std::vector<TemplateProblem> Validate(const Template& compiled, const FieldCatalogue& catalogue);

enum class PaperLanguage { kKyrgyz, kBoth, kRussian };

// The clerk's own form of a word, by CaseChoice::key; an empty one leaves the suggestion.
using Overrides = std::map<std::string, std::string>;

// A case ending that the program suggested and the clerk may overwrite.
struct CaseChoice {
  std::string key;  // "person.name.ky|GEN"; of a list's row "members.2.name.ky|GEN"
  std::string nominative;
  std::string suggested;
  std::string printed;  // the override, or the suggestion
};

struct Rendered {
  page::Flow flow;
  std::vector<CaseChoice> cases;  // in order of appearance, each once
  int fit = 100;  // per cent to which the flow may be set smaller (page/scale.h) where one sheet is enough then
};

// Errors (kRefused): "template.unknown-field", "template.bad-filter" and others with line, column and field; of QR
// codes those of page/qr.h.
Result<Rendered> Render(const Template& compiled, const Fields& fields, PaperLanguage language,
                        const Overrides& overrides = {});

}  // namespace aiyl::papers
