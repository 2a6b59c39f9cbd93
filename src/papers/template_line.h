// SPDX-License-Identifier: Apache-2.0
// Internal to the template language: what stands inside one line becomes spans of text in the line's language.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "papers/template_scope.h"

namespace aiyl::papers {

// In which language a piece of a line speaks; kBoth: Kyrgyz / Russian.
enum class Speaks { kKy, kRu, kBoth };

// Spans of a line under way, with what they came from.
struct LineText {
  std::vector<page::Span> spans;
  bool bold = false, italic = false, underline = false;
  bool had_field = false;    // a field or a condition stood in it
  bool has_content = false;  // a field printed something, or there is a letter outside fields

  void Append(std::string_view text) {
    if (text.empty()) return;
    if (spans.empty() || spans.back().bold != bold || spans.back().italic != italic ||
        spans.back().underline != underline)
      spans.push_back({"", bold, italic, underline, 0});
    spans.back().text += text;
  }
  std::string Joined() const {
    std::string all;
    for (const page::Span& span : spans) all += span.text;
    return all;
  }
};

class LinePrinter {
 public:
  LinePrinter(const Scope& scope, const Overrides& overrides) : m_scope(scope), m_overrides(overrides) {}

  Result<LineText> Line(const Inlines& items, Speaks speaks, bool bold = false, bool italic = false);
  Result<std::string> FieldText(const FieldRef& field, text::Language language);
  // The case endings printed so far, each once.
  std::vector<CaseChoice>& Cases() { return m_cases; }

 private:
  Status Print(const Inlines& items, Speaks speaks, LineText& line);
  Status PrintField(const FieldRef& field, Speaks speaks, LineText& line);
  Status PrintPair(const InlinePair& pair, Speaks speaks, LineText& line);
  std::string InCase(const Found& found, const Filter& filter, text::Case which, const std::string& nominative);

  const Scope& m_scope;
  const Overrides& m_overrides;
  std::vector<CaseChoice> m_cases;
};

}  // namespace aiyl::papers
