// SPDX-License-Identifier: Apache-2.0
// Fills a template: values, loops and conditions to a flow of blocks. Which language a line speaks is decided here.
#include <algorithm>

#include "page/qr.h"
#include "papers/template_tree.h"

namespace aiyl::papers {

namespace {

using page::Block;
using page::Span;
using text::Language;
using Blocks = std::vector<Block>;

// In which language a piece of a line speaks; kBoth: Kyrgyz / Russian.
enum class Speaks { kKy, kRu, kBoth };

struct Loop {
  std::string name;
  std::string path;  // «members.2»
  const Fields* row = nullptr;
  size_t index = 0, count = 0;
};

struct Found {
  Value value;
  const std::vector<Fields>* list = nullptr;
  std::string key;  // with the rows' numbers; of a bilingual text without the language
  bool both = false, russian = false;
};

// Spans of a line under way, with what they came from.
struct LineText {
  std::vector<Span> spans;
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
    for (const Span& span : spans) all += span.text;
    return all;
  }
};

bool HasLetter(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<uint8_t>(c);
    // Cyrillic letters of UTF-8 begin with these; «№» and dashes do not.
    return (byte >= 0xD0 && byte <= 0xD4) || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
           (c >= 'A' && c <= 'Z') || c == '_';
  });
}

class Renderer {
 public:
  Renderer(const TemplateTree& tree, const Fields& fields, PaperLanguage language, const Overrides& overrides)
      : m_tree(tree), m_fields(fields), m_language(language), m_overrides(overrides) {}

  Result<Rendered> Run() {
    Rendered rendered;
    rendered.flow = m_tree.setup;
    LineText footer;
    AIYL_TRY(Print(m_tree.footer, Neutral(), footer));
    rendered.flow.footer = footer.Joined();
    AIYL_TRY(All(m_tree.body, Neutral(), rendered.flow.blocks));
    rendered.cases = std::move(m_cases);
    return rendered;
  }

 private:
  Speaks Neutral() const {
    return m_language == PaperLanguage::kKyrgyz ? Speaks::kKy
           : m_language == PaperLanguage::kBoth ? Speaks::kBoth
                                                : Speaks::kRu;
  }

  tl::unexpected<Error> Problem(const Place& place, std::string code, Message message, const std::string& field) const {
    return AsError(ProblemAt(place, std::move(code), std::move(message), field));
  }

  // ---- names

  static bool Strip(std::string& path, std::string_view end) {
    if (path.size() <= end.size() || path.substr(path.size() - end.size()) != end) return false;
    path.resize(path.size() - end.size());
    return true;
  }

  // The value or list of a name within one set of fields.
  static std::optional<Found> LookIn(const Fields& fields, const std::string& path, const std::string& prefix) {
    Found found;
    found.key = prefix + path;
    if (const Value* value = fields.Find(path)) {
      found.value = *value;
      found.both = std::holds_alternative<BothTexts>(*value);
      return found;
    }
    if ((found.list = fields.FindList(path)) != nullptr) return found;
    std::string shorter = path;
    if (Strip(shorter, ".count"))
      if (const auto* list = fields.FindList(shorter)) {
        found.value = static_cast<int64_t>(list->size());
        return found;
      }
    shorter = path;
    const bool ky = Strip(shorter, ".ky"), ru = !ky && Strip(shorter, ".ru");
    if (!ky && !ru) return std::nullopt;
    const Value* value = fields.Find(shorter);
    const auto* both = value == nullptr ? nullptr : std::get_if<BothTexts>(value);
    if (both == nullptr) return std::nullopt;
    found.value = PlainText(*value, ru ? Language::kRu : Language::kKy);
    found.russian = ru;
    return found;
  }

  Result<Found> Look(const FieldRef& field) const {
    const std::string first = field.path.substr(0, field.path.find('.'));
    Found found;
    found.key = field.path;
    if (field.path == "paper.ky" || field.path == "paper.ru" || field.path == "paper.both") {
      const PaperLanguage asked = field.path == "paper.ky"   ? PaperLanguage::kKyrgyz
                                  : field.path == "paper.ru" ? PaperLanguage::kRussian
                                                             : PaperLanguage::kBoth;
      found.value = m_language == asked;
      return found;
    }
    for (size_t i = m_loops.size(); i-- > 0;) {
      const Loop& loop = m_loops[i];
      if (loop.name != first || first.size() == field.path.size()) continue;
      const std::string rest = field.path.substr(first.size() + 1);
      if (auto in_row = LookIn(*loop.row, rest, loop.path + ".")) return *in_row;
      if (rest == "index")
        found.value = static_cast<int64_t>(loop.index + 1);
      else if (rest == "first")
        found.value = loop.index == 0;
      else if (rest == "last")
        found.value = loop.index + 1 == loop.count;
      else
        return Unknown(field);
      return found;
    }
    if (auto global = LookIn(m_fields, field.path, "")) return *global;
    return Unknown(field);
  }

  tl::unexpected<Error> Unknown(const FieldRef& field) const {
    return Problem(field.place, "template.unknown-field",
                   Msg("Line {line}, column {column}: there is no field “{field}”.", Named("field", field.path)),
                   field.path);
  }

  // ---- text of a field

  Result<std::string> FieldText(const FieldRef& field, Language language) {
    AIYL_ASSIGN(const Found found, Look(field));
    if (found.list != nullptr)
      return Problem(field.place, "template.is-a-list",
                     Msg("Line {line}, column {column}: “{field}” is a list; it is printed row by row with “@each”.",
                         Named("field", field.path)),
                     field.path);
    Value value = found.value;
    if (found.both) value = PlainText(value, language);
    for (const Filter& filter : field.filters) {
      const FilterInfo* info = FindFilter(filter.name);
      if (info == nullptr || !Suits(*info, value))
        return Problem(filter.place, "template.bad-filter",
                       Msg("Line {line}, column {column}: the filter “{filter}” does not suit the field “{field}”.",
                           Named("filter", filter.name, "field", field.path)),
                       field.path);
      if (const auto which = CaseOf(filter)) {
        if (language != Language::kRu && !found.russian)
          value = InCase(found, filter, *which, PlainText(value, language));
        continue;
      }
      Value other;
      if (filter.name == "age") {
        AIYL_ASSIGN(const Found on, Look(FieldRef{filter.arguments[0].text, {}, filter.place}));
        other = on.value;
      }
      value = ApplyFilter(filter, value, language, other);
    }
    return PlainText(value, language);
  }

  static bool Suits(const FilterInfo& info, const Value& value) {
    if (info.kinds.empty() || std::holds_alternative<std::monostate>(value)) return true;
    static constexpr FieldKind kKinds[] = {FieldKind::kText,  FieldKind::kText, FieldKind::kBoth, FieldKind::kNumber,
                                           FieldKind::kMoney, FieldKind::kDate, FieldKind::kYesNo};
    return std::find(info.kinds.begin(), info.kinds.end(), kKinds[value.index()]) != info.kinds.end();
  }

  std::string InCase(const Found& found, const Filter& filter, text::Case which, const std::string& nominative) {
    if (nominative.empty()) return {};
    std::string name = filter.name;
    std::transform(name.begin(), name.end(), name.begin(),
                   [](char c) { return c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c; });
    CaseChoice choice;
    choice.key = found.key + (found.both ? ".ky|" : "|") + name;
    choice.nominative = nominative;
    choice.suggested = text::WithCase(nominative, which);
    const auto own = m_overrides.find(choice.key);
    choice.printed = own == m_overrides.end() ? choice.suggested : own->second;
    std::string printed = choice.printed;
    if (std::none_of(m_cases.begin(), m_cases.end(), [&](const CaseChoice& c) { return c.key == choice.key; }))
      m_cases.push_back(std::move(choice));
    return printed;
  }

  // ---- lines

  Status Print(const Inlines& items, Speaks speaks, LineText& line) {
    for (const Inline& item : items) {
      if (const auto* text = std::get_if<InlineText>(&item.what)) {
        line.Append(text->text);
        line.has_content = line.has_content || HasLetter(text->text);
      } else if (const auto* style = std::get_if<InlineStyle>(&item.what)) {
        bool& flag = style->which == TextStyle::kBold     ? line.bold
                     : style->which == TextStyle::kItalic ? line.italic
                                                          : line.underline;
        flag = !flag;
      } else if (const auto* field = std::get_if<FieldRef>(&item.what)) {
        AIYL_TRY(PrintField(*field, speaks, line));
      } else if (const auto* pair = std::get_if<InlinePair>(&item.what)) {
        AIYL_TRY(PrintPair(*pair, speaks, line));
      } else if (const auto* choice = std::get_if<InlineIf>(&item.what)) {
        AIYL_ASSIGN(const bool yes, Holds(choice->condition));
        line.had_field = true;
        AIYL_TRY(Print(yes ? choice->yes : choice->no, speaks, line));
      }
    }
    return {};
  }

  Status PrintField(const FieldRef& field, Speaks speaks, LineText& line) {
    AIYL_ASSIGN(std::string text, FieldText(field, speaks == Speaks::kRu ? Language::kRu : Language::kKy));
    if (speaks == Speaks::kBoth) {
      AIYL_ASSIGN(const std::string ru, FieldText(field, Language::kRu));
      if (ru != text && !ru.empty()) text += text.empty() ? ru : " / " + ru;
    }
    line.had_field = true;
    line.has_content = line.has_content || !text.empty();
    line.Append(text);
    return {};
  }

  Status PrintPair(const InlinePair& pair, Speaks speaks, LineText& line) {
    if (speaks != Speaks::kBoth) return Print(speaks == Speaks::kKy ? pair.ky : pair.ru, speaks, line);
    LineText ky = line;
    ky.spans.clear();
    LineText ru = ky;
    AIYL_TRY(Print(pair.ky, Speaks::kKy, ky));
    AIYL_TRY(Print(pair.ru, Speaks::kRu, ru));
    AppendAll(line, ky);
    const std::string in_ky = ky.Joined(), in_ru = ru.Joined();
    if (in_ky == in_ru || in_ru.empty()) return {};
    if (!in_ky.empty()) line.Append(" / ");
    AppendAll(line, ru);
    return {};
  }
  static void AppendAll(LineText& line, const LineText& more) {
    const bool bold = line.bold, italic = line.italic, underline = line.underline;
    for (const Span& span : more.spans) {
      line.bold = span.bold;
      line.italic = span.italic;
      line.underline = span.underline;
      line.Append(span.text);
    }
    line.bold = bold;
    line.italic = italic;
    line.underline = underline;
    line.had_field = line.had_field || more.had_field;
    line.has_content = line.has_content || more.has_content;
  }

  Result<LineText> Line(const Inlines& items, Speaks speaks, bool bold = false, bool italic = false) {
    LineText line;
    line.bold = bold;
    line.italic = italic;
    AIYL_TRY(Print(items, speaks, line));
    return line;
  }

  // ---- conditions

  Result<bool> Holds(const Condition& condition) const {
    switch (condition.kind) {
      case Condition::Kind::kNot: {
        AIYL_ASSIGN(const bool part, Holds(condition.parts[0]));
        return !part;
      }
      case Condition::Kind::kAnd:
      case Condition::Kind::kOr: {
        AIYL_ASSIGN(const bool left, Holds(condition.parts[0]));
        AIYL_ASSIGN(const bool right, Holds(condition.parts[1]));  // both, so that a wrong name never hides
        return condition.kind == Condition::Kind::kAnd ? left && right : left || right;
      }
      case Condition::Kind::kField: {
        AIYL_ASSIGN(const Found found, Look(condition.left));
        if (found.list != nullptr) return !found.list->empty();
        if (const auto* yes = std::get_if<bool>(&found.value)) return *yes;
        if (const auto* number = std::get_if<int64_t>(&found.value)) return *number != 0;
        if (const auto* money = std::get_if<Tyiyn>(&found.value)) return money->Value() != 0;
        return !IsEmpty(found.value);
      }
      case Condition::Kind::kCompare:
        break;
    }
    return Compare(condition);
  }

  Result<bool> Compare(const Condition& condition) const {
    AIYL_ASSIGN(const Found left, Look(condition.left));
    Value right;
    if (const auto* text = std::get_if<std::string>(&condition.right)) right = *text;
    if (const auto* number = std::get_if<int64_t>(&condition.right)) right = *number;
    if (const auto* field = std::get_if<FieldRef>(&condition.right)) {
      AIYL_ASSIGN(const Found found, Look(*field));
      right = found.value;
    }
    if (left.list == nullptr)
      if (const auto order = Order(left.value, right)) {
        const std::string& op = condition.op;
        if (op == "=") return *order == 0;
        if (op == "!=") return *order != 0;
        if (std::holds_alternative<std::monostate>(left.value) || std::holds_alternative<std::monostate>(right))
          return false;  // nothing is neither earlier nor later
        return op == "<" ? *order < 0 : op == ">" ? *order > 0 : op == "<=" ? *order <= 0 : *order >= 0;
      }
    return Problem(condition.left.place, "template.bad-comparison",
                   Msg("Line {line}, column {column}: “{field}” cannot be compared with that.",
                       Named("field", condition.left.path)),
                   condition.left.path);
  }

  // Below, equal, above 0; empty where the two are of different kinds.
  static std::optional<int> Order(const Value& left, const Value& right) {
    const auto sign = [](auto order) { return order < 0 ? -1 : order > 0 ? 1 : 0; };
    if (std::holds_alternative<std::monostate>(left) || std::holds_alternative<std::monostate>(right))
      return IsEmpty(left) && IsEmpty(right) ? 0 : 1;
    if (const auto* a = std::get_if<int64_t>(&left))
      if (const auto* b = std::get_if<int64_t>(&right)) return sign(*a <=> *b);
    if (const auto* a = std::get_if<Tyiyn>(&left)) {
      if (const auto* b = std::get_if<Tyiyn>(&right)) return sign(*a <=> *b);
      if (const auto* b = std::get_if<int64_t>(&right))  // whole som
        if (const auto tyiyn = Tyiyn(*b).Times(100, 1, Rounding::kDown)) return sign(*a <=> *tyiyn);
    }
    if (const auto* a = std::get_if<PartialDate>(&left)) {
      if (const auto* b = std::get_if<PartialDate>(&right)) return sign(a->Earliest() <=> b->Earliest());
      if (const auto* b = std::get_if<std::string>(&right))
        if (const auto date = PartialDate::FromIso(*b)) return sign(a->Earliest() <=> date->Earliest());
    }
    const auto text_of = [](const Value& value) -> std::optional<std::string> {
      if (const auto* text = std::get_if<std::string>(&value)) return *text;
      if (const auto* both = std::get_if<BothTexts>(&value)) return both->ky;
      return std::nullopt;
    };
    const auto a = text_of(left), b = text_of(right);
    if (a && b) return sign(a->compare(*b));
    return std::nullopt;
  }

  // ---- blocks

  // The language of a line with this mark; empty where it is not printed.
  static std::optional<Speaks> Marked(LineLanguage mark, Speaks around) {
    if (mark == LineLanguage::kAny) return around;
    const Speaks own = mark == LineLanguage::kKy ? Speaks::kKy : Speaks::kRu;
    if (around == Speaks::kBoth || around == own) return own;
    return std::nullopt;
  }

  Status All(const Nodes& nodes, Speaks speaks, Blocks& out) {
    for (const Node& node : nodes) {
      const auto own = Marked(node.language, speaks);
      if (!own) continue;
      AIYL_TRY(std::visit([&](const auto& what) { return Make(what, *own, out); }, node.what));
    }
    return {};
  }

  int32_t SizeOf(const TextManner& manner) const {
    return manner.size < 0 ? m_tree.setup.size * -manner.size / 100 : manner.size;
  }

  Status Make(const TextNode& node, Speaks speaks, Blocks& out) {
    AIYL_ASSIGN(LineText line, Line(node.text, speaks, node.manner.bold, node.manner.italic));
    if (line.had_field && !line.has_content) return {};
    page::Paragraph paragraph = node.manner.paragraph;
    paragraph.spans = std::move(line.spans);
    for (Span& span : paragraph.spans) span.size = SizeOf(node.manner);
    out.push_back({std::move(paragraph)});
    return {};
  }

  Status Make(const RowNode&, Speaks, Blocks&) { return {}; }  // only in tables, see Rows

  Status Make(const TableNode& node, Speaks speaks, Blocks& out) {
    page::Table table;
    for (const WidthSpec& width : node.widths) table.columns.push_back({width.width, width.weight});
    if (!node.border) table.border = 0;
    table.space_before = table.space_after = 150;
    AIYL_TRY(Rows(*node.rows, speaks, table));
    out.push_back({std::move(table)});
    return {};
  }

  Status Rows(const Nodes& nodes, Speaks around, page::Table& table) {
    for (const Node& node : nodes) {
      const auto speaks = Marked(node.language, around);
      if (!speaks) continue;
      if (const auto* row = std::get_if<RowNode>(&node.what)) {
        page::TableRow made;
        for (const CellText& cell : row->cells) {
          if (cell.joins_left) {
            ++made.cells.back().span;
            continue;
          }
          AIYL_ASSIGN(LineText line, Line(cell.text, *speaks, row->head));
          page::Paragraph paragraph{std::move(line.spans), row->head ? page::Align::kCenter : cell.align};
          made.cells.push_back({{Block{std::move(paragraph)}}});
        }
        (row->head ? table.head : table.rows).push_back(std::move(made));
      } else if (const auto* body = std::get_if<BodyNode>(&node.what)) {
        AIYL_TRY(Rows(*body->body, *speaks, table));
      } else if (const auto* branches = std::get_if<IfNode>(&node.what)) {
        AIYL_ASSIGN(const Nodes* chosen, Choose(*branches));
        if (chosen != nullptr) AIYL_TRY(Rows(*chosen, *speaks, table));
      } else if (const auto* each = std::get_if<EachNode>(&node.what)) {
        AIYL_TRY(ForEach(*each, [&] { return Rows(*each->body, *speaks, table); }));
      }
    }
    return {};
  }

  Result<const Nodes*> Choose(const IfNode& node) const {
    for (const IfBranch& branch : node.branches) {
      bool holds = true;
      if (branch.condition) {
        AIYL_ASSIGN(holds, Holds(*branch.condition));
      }
      if (holds) return branch.body.get();
    }
    return nullptr;
  }

  template <class Do>
  Status ForEach(const EachNode& node, const Do& once) {
    AIYL_ASSIGN(const Found found, Look(node.list));
    if (found.list == nullptr)
      return Problem(node.list.place, "template.not-a-list",
                     Msg("Line {line}, column {column}: “{field}” is not a list.", Named("field", node.list.path)),
                     node.list.path);
    for (size_t i = 0; i < found.list->size(); ++i) {
      m_loops.push_back({node.name, found.key + "." + std::to_string(i + 1), &(*found.list)[i], i, found.list->size()});
      const Status done = once();
      m_loops.pop_back();
      AIYL_TRY(done);
    }
    return {};
  }

  Status Make(const ColumnsNode& node, Speaks speaks, Blocks& out) {
    page::Columns columns;
    for (size_t c = 0; c < node.columns.size(); ++c) {
      page::Column column{node.widths[c].width, node.widths[c].weight};
      AIYL_TRY(All(node.columns[c], speaks, column.blocks));
      if (!column.blocks.empty()) columns.columns.push_back(std::move(column));
    }
    if (columns.columns.empty()) return {};
    if (columns.columns.size() == 1 && node.columns.size() > 1) columns.columns[0].width = 0;
    out.push_back({std::move(columns)});
    return {};
  }

  Status Make(const GroupNode& node, Speaks speaks, Blocks& out) {
    page::Group group;
    group.pin_to_bottom = node.bottom;
    AIYL_TRY(All(*node.body, speaks, group.blocks));
    if (!group.blocks.empty()) out.push_back({std::move(group)});
    return {};
  }

  Status Make(const LabelNode& node, Speaks speaks, Blocks& out) {
    AIYL_ASSIGN(const LineText label, Line(node.label, speaks));
    AIYL_ASSIGN(const LineText value, Line(node.value, speaks));
    AIYL_ASSIGN(const LineText caption, Line(node.caption, speaks));
    out.push_back({page::LabelledField{label.Joined(), value.Joined(), caption.Joined()}});
    return {};
  }

  Status Make(const SignNode& node, Speaks speaks, Blocks& out) {
    AIYL_ASSIGN(LineText post, Line(node.post, speaks));
    AIYL_ASSIGN(LineText name, Line(node.name, speaks));
    page::Paragraph left{std::move(post.spans)}, right{std::move(name.spans)};
    page::Columns columns;
    columns.gap = 400;
    columns.columns.push_back({0, 5, {Block{std::move(left)}}});
    columns.columns.push_back({0, 3, {Block{page::LabelledField{"", ""}}}});
    columns.columns.push_back({0, 4, {Block{std::move(right)}}});
    out.push_back({page::Spacer{300}});
    out.push_back({page::Group{{Block{std::move(columns)}}}});
    return {};
  }

  Status Make(const QrNode& node, Speaks, Blocks& out) {
    AIYL_ASSIGN(const std::string text, FieldText(node.field, Language::kKy));
    page::QrBlock block;
    block.size = node.size;
    block.align = node.align;
    if (!text.empty()) {
      AIYL_ASSIGN(block.code, page::MakeQr(text));
    }
    out.push_back({std::move(block)});
    return {};
  }

  Status Make(const SpaceNode& node, Speaks, Blocks& out) {
    out.push_back({page::Spacer{node.height}});
    return {};
  }
  Status Make(const RuleNode&, Speaks, Blocks& out) {
    out.push_back({page::Rule{}});
    return {};
  }
  Status Make(const PageNode&, Speaks, Blocks& out) {
    out.push_back({page::PageBreak{}});
    return {};
  }
  Status Make(const IfNode& node, Speaks speaks, Blocks& out) {
    AIYL_ASSIGN(const Nodes* chosen, Choose(node));
    return chosen == nullptr ? Status{} : All(*chosen, speaks, out);
  }
  Status Make(const EachNode& node, Speaks speaks, Blocks& out) {
    return ForEach(node, [&] { return All(*node.body, speaks, out); });
  }
  Status Make(const BodyNode& node, Speaks speaks, Blocks& out) { return All(*node.body, speaks, out); }

  const TemplateTree& m_tree;
  const Fields& m_fields;
  const PaperLanguage m_language;
  const Overrides& m_overrides;
  std::vector<Loop> m_loops;
  std::vector<CaseChoice> m_cases;
};

}  // namespace

Result<Rendered> Render(const Template& compiled, const Fields& fields, PaperLanguage language,
                        const Overrides& overrides) {
  return Renderer(compiled.Tree(), fields, language, overrides).Run();
}

}  // namespace aiyl::papers
