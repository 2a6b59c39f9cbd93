// SPDX-License-Identifier: Apache-2.0
// Internal to the template language: what a template is after reading. Made by template_parse.cpp, walked by
// template_validate.cpp and template_render.cpp.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "papers/template_language.h"
#include "text/case_ending.h"
#include "text/plural_rule.h"

namespace aiyl::papers {

struct Place {
  std::string part;
  int line = 0, column = 0;
};

// A word or a text in quotes behind a filter's name.
struct FilterArgument {
  std::string text;
  bool quoted = false;
};
struct Filter {
  std::string name;
  std::vector<FilterArgument> arguments;
  Place place;
};
struct FieldRef {
  std::string path;
  std::vector<Filter> filters;
  Place place;
};

struct Condition {
  enum class Kind { kField, kNot, kAnd, kOr, kCompare };
  Kind kind = Kind::kField;
  FieldRef left;   // kField, kCompare
  std::string op;  // = != < > <= >=
  std::variant<std::string, int64_t, FieldRef> right;
  std::vector<Condition> parts;  // kNot: one; kAnd, kOr: two
};

struct Inline;
using Inlines = std::vector<Inline>;

enum class TextStyle { kBold, kItalic, kUnderline };
struct InlineText {
  std::string text;
};
struct InlineStyle {
  TextStyle which;
};
struct InlinePair {
  Inlines ky, ru;
};
struct InlineIf {
  Condition condition;
  Inlines yes, no;
};
struct Inline {
  std::variant<InlineText, InlineStyle, FieldRef, InlinePair, InlineIf> what;
};

enum class LineLanguage { kAny, kKy, kRu };

struct Node;
using Nodes = std::vector<Node>;

// How a line of text is set; the numbers are 1/100 mm and 1/100 point.
struct TextManner {
  page::Paragraph paragraph;  // without spans
  bool bold = false, italic = false;
  int32_t size = 0;  // 0: the template's
};
struct TextNode {
  TextManner manner;
  Inlines text;
};
struct CellText {
  page::Align align = page::Align::kLeft;
  bool joins_left = false;
  Inlines text;
};
struct RowNode {
  bool head = false;
  std::vector<CellText> cells;
};
struct WidthSpec {
  page::Hmm width = 0;
  int weight = 1;
};
struct TableNode {
  std::vector<WidthSpec> widths;
  bool border = true;
  std::shared_ptr<Nodes> rows;
};
struct ColumnsNode {
  std::vector<WidthSpec> widths;
  std::vector<Nodes> columns;
};
struct GroupNode {
  bool bottom = false;
  std::shared_ptr<Nodes> body;
};
struct LabelNode {
  Inlines label, value, caption;
};
struct SignNode {
  Inlines post, name;
};
struct QrNode {
  FieldRef field;
  page::Hmm size = 0;
  page::Align align = page::Align::kLeft;
};
struct SpaceNode {
  page::Hmm height = 0;
};
struct RuleNode {};
struct PageNode {};
struct IfBranch {
  std::optional<Condition> condition;  // none: else
  std::shared_ptr<Nodes> body;
};
struct IfNode {
  std::vector<IfBranch> branches;
};
struct EachNode {
  std::string name;
  FieldRef list;
  std::shared_ptr<Nodes> body;
};
struct BodyNode {  // @lang, or the lines of a part
  std::shared_ptr<Nodes> body;
};

struct Node {
  Place place;
  LineLanguage language = LineLanguage::kAny;
  std::variant<TextNode, RowNode, TableNode, ColumnsNode, GroupNode, LabelNode, SignNode, QrNode, SpaceNode, RuleNode,
               PageNode, IfNode, EachNode, BodyNode>
      what;
};

struct TemplateTree {
  std::string name_ky, name_ru, kind;
  page::Flow setup;  // without blocks and footer
  int fit = 100;     // per cent
  Inlines footer;
  Nodes body;
};

// Named("field", path, "nearest", name): the arguments of a message besides {line} and {column}.
inline std::vector<std::pair<std::string, std::string>> Named() {
  return {};
}
template <class... More>
std::vector<std::pair<std::string, std::string>> Named(std::string name, std::string value, More&&... more) {
  auto all = Named(std::forward<More>(more)...);
  all.emplace(all.begin(), std::move(name), std::move(value));
  return all;
}

// One problem as a result. `message` must have the placeholders {line} and {column}; both are filled here.
TemplateProblem ProblemAt(const Place& place, std::string code, Message message, std::string field = {});
tl::unexpected<Error> AsError(const TemplateProblem& problem);

// template_filters.cpp: what a filter is called, of which kinds it may be asked, and what it does.
struct FilterInfo {
  std::string_view name;
  std::vector<FieldKind> kinds;  // empty: any but a list
  size_t least = 0, most = 0;    // arguments
  enum class Takes { kWords, kQuoted, kNumber, kField } takes = Takes::kWords;
  std::vector<std::string_view> words = {};  // the words allowed as arguments
};
const FilterInfo* FindFilter(std::string_view name);
bool ArgumentsFit(const Filter& filter, const FilterInfo& info);
// Of case filters, written in either case.
std::optional<text::Case> CaseOf(const Filter& filter);
// Every filter but the case endings. `value` holds no BothTexts; `other` is the value of a field named as argument.
Value ApplyFilter(const Filter& filter, const Value& value, text::Language language, const Value& other);
// As it is printed without a filter.
std::string PlainText(const Value& value, text::Language language);
bool IsEmpty(const Value& value);

// template_inline.cpp: reads what stands inside a line. `column` is that of the first letter of `text`.
class ProblemList;
Inlines ParseInlines(std::string_view text, const Place& place, ProblemList& problems);
Condition ParseCondition(std::string_view text, const Place& place, ProblemList& problems);
// The field of «{path|filter}», without its braces.
FieldRef ParseFieldRef(std::string_view text, const Place& place, ProblemList& problems);
// `text` cut at every | that stands in no field, pair or escape; each with the place of its first letter.
std::vector<std::pair<std::string, Place>> SplitCells(std::string_view text, const Place& place);
// Letters (not bytes) of UTF-8 text.
int LetterCount(std::string_view utf8);

class ProblemList {
 public:
  void Add(const Place& place, std::string code, Message message, std::string field = {}) {
    problems.push_back(ProblemAt(place, std::move(code), std::move(message), std::move(field)));
  }
  std::vector<TemplateProblem> problems;
};

}  // namespace aiyl::papers
