// SPDX-License-Identifier: Apache-2.0
// Fills a template: values, loops and conditions to a flow of blocks. Which language a line speaks is decided here.
#include <algorithm>

#include "page/qr.h"
#include "papers/template_line.h"

namespace aiyl::papers {

namespace {

using page::Block;
using page::Span;
using text::Language;
using Blocks = std::vector<Block>;

class Renderer {
 public:
  Renderer(const TemplateTree& tree, const Fields& fields, PaperLanguage language, const Overrides& overrides)
      : m_tree(tree), m_scope(fields, language), m_printer(m_scope, overrides) {}

  Result<Rendered> Run() {
    Rendered rendered;
    rendered.flow = m_tree.setup;
    rendered.fit = m_tree.fit;
    AIYL_ASSIGN(const LineText footer, m_printer.Line(m_tree.footer, Neutral()));
    rendered.flow.footer = footer.Joined();
    AIYL_TRY(All(m_tree.body, Neutral(), rendered.flow.blocks));
    rendered.cases = std::move(m_printer.Cases());
    return rendered;
  }

 private:
  Speaks Neutral() const {
    return m_scope.Paper() == PaperLanguage::kKyrgyz ? Speaks::kKy
           : m_scope.Paper() == PaperLanguage::kBoth ? Speaks::kBoth
                                                     : Speaks::kRu;
  }

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
    AIYL_ASSIGN(LineText line, m_printer.Line(node.text, speaks, node.manner.bold, node.manner.italic));
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
          AIYL_ASSIGN(LineText line, m_printer.Line(cell.text, *speaks, row->head));
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
        AIYL_ASSIGN(holds, m_scope.Holds(*branch.condition));
      }
      if (holds) return branch.body.get();
    }
    return nullptr;
  }

  template <class Do>
  Status ForEach(const EachNode& node, const Do& once) {
    AIYL_ASSIGN(const Found found, m_scope.Look(node.list));
    if (found.list == nullptr)
      return Problem(node.list.place, "template.not-a-list",
                     Msg("Line {line}, column {column}: “{field}” is not a list.", Named("field", node.list.path)),
                     node.list.path);
    for (size_t i = 0; i < found.list->size(); ++i) {
      m_scope.Enter({node.name, found.key + "." + std::to_string(i + 1), &(*found.list)[i], i, found.list->size()});
      const Status done = once();
      m_scope.Leave();
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
    AIYL_ASSIGN(const LineText label, m_printer.Line(node.label, speaks));
    AIYL_ASSIGN(const LineText value, m_printer.Line(node.value, speaks));
    AIYL_ASSIGN(const LineText caption, m_printer.Line(node.caption, speaks));
    out.push_back({page::LabelledField{label.Joined(), value.Joined(), caption.Joined()}});
    return {};
  }

  Status Make(const SignNode& node, Speaks speaks, Blocks& out) {
    AIYL_ASSIGN(LineText post, m_printer.Line(node.post, speaks));
    AIYL_ASSIGN(LineText name, m_printer.Line(node.name, speaks));
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
    AIYL_ASSIGN(const std::string text, m_printer.FieldText(node.field, Language::kKy));
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
  Scope m_scope;
  LinePrinter m_printer;
};

}  // namespace

Result<Rendered> Render(const Template& compiled, const Fields& fields, PaperLanguage language,
                        const Overrides& overrides) {
  return Renderer(compiled.Tree(), fields, language, overrides).Run();
}

}  // namespace aiyl::papers
