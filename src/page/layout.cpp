// SPDX-License-Identifier: Apache-2.0
// Blocks to slabs: each kind of block says what it takes in a given width.
#include "page/layout.h"

#include <algorithm>

#include "page/column_widths.h"
#include "page/line_breaking.h"
#include "page/qr.h"
#include "page/slab.h"

namespace aiyl::page {

namespace {

class SlabMaker {
 public:
  explicit SlabMaker(const Flow& flow)
      : m_flow(flow), m_page_body(flow.setup.height - flow.setup.top - flow.setup.bottom) {}

  Result<Slabs> Blocks(const std::vector<Block>& blocks, Hmm width) {
    Slabs slabs;
    for (const Block& block : blocks) {
      AIYL_ASSIGN(Slabs made, std::visit([&](const auto& what) { return Make(what, width); }, block.what));
      std::move(made.begin(), made.end(), std::back_inserter(slabs));
    }
    return slabs;
  }

 private:
  static tl::unexpected<Error> TooNarrow() {
    return Refuse("page.too-narrow", Msg("The margins or columns of this paper leave no room for text."));
  }

  Hmm LineHeight(int32_t size) const { return static_cast<Hmm>(int64_t{size} * 2540 * m_flow.line_spacing / 720000); }

  Slab LineSlab(const BrokenLine& line) const {
    Slab slab;
    slab.height = LineHeight(line.size);
    const Font& font = ShippedFont(FontOf(m_flow.family, false, false));
    const Hmm ascent = UnitsToHmm(font.Ascent(), line.size, font.UnitsPerEm());
    const Hmm descent = UnitsToHmm(font.Descent(), line.size, font.UnitsPerEm());
    const Hmm baseline = (slab.height - ascent - descent) / 2 + ascent;
    for (const LineRun& run : line.runs) {
      slab.items.emplace_back(
          TextRun{run.x, baseline, run.advance, static_cast<uint8_t>(run.font), run.size, run.text});
      if (run.underline) {
        const Hmm thickness = std::max<Hmm>(12, run.size / 60);
        const Hmm y = baseline + 2 * thickness;
        slab.items.emplace_back(Line{run.x, y, run.x + run.advance, y, thickness});
      }
    }
    return slab;
  }

  Result<Slabs> Make(const Paragraph& paragraph, Hmm width) {
    LineManner manner{m_flow.family,          m_flow.size,    width, paragraph.left_indent, paragraph.right_indent,
                      paragraph.first_indent, paragraph.align};
    AIYL_ASSIGN(const auto lines, BreakLines(paragraph.spans, manner));
    Slabs slabs;
    for (const BrokenLine& line : lines) slabs.push_back(LineSlab(line));
    slabs.front().space_before = paragraph.space_before;
    slabs.back().space_after = paragraph.space_after;
    const size_t n = slabs.size();
    if (n > 1) slabs[0].keep_with_next = slabs[n - 2].keep_with_next = true;  // two lines at least on either page
    if (paragraph.keep_together)
      for (size_t i = 0; i + 1 < n; ++i) slabs[i].keep_with_next = true;
    slabs.back().keep_with_next = paragraph.keep_with_next;
    return slabs;
  }

  Result<Slabs> Make(const LabelledField& field, Hmm width) {
    const FontId font = FontOf(m_flow.family, false, false);
    Hmm label_width = field.label_width;
    if (label_width == 0 && !field.label.empty()) label_width = TextWidth(font, m_flow.size, field.label) + 200;
    const bool above = label_width > width * 2 / 3;
    Slabs slabs;
    Slab row;
    if (!field.label.empty()) {
      AIYL_ASSIGN(const Slabs label, Make(Paragraph{{Span{field.label}}}, above ? width : label_width));
      if (above) {
        slabs = label;
        for (Slab& slab : slabs) slab.keep_with_next = true;
      } else {
        row = Flatten(label);
      }
    }
    const Hmm x = above ? 0 : label_width;
    AIYL_ASSIGN(Slabs value, Make(Paragraph{{Span{field.value}}}, width - x));
    for (Slab& slab : value) {
      const Hmm y = slab.height - 30;
      slab.items.emplace_back(Line{0, y, width - x, y, 12});
    }
    if (!field.caption.empty()) {
      Paragraph caption{{Span{field.caption, false, false, false, m_flow.size * 7 / 10}}};
      caption.align = Align::kCenter;
      AIYL_ASSIGN(const Slabs made, Make(caption, width - x));
      value.insert(value.end(), made.begin(), made.end());
    }
    const Slab right = Flatten(value);
    AppendMoved(right.items, x, 0, row.items);
    row.height = std::max(row.height, right.height);
    row.space_before = row.space_after = 60;
    row.keep_with_next = false;
    slabs.push_back(std::move(row));
    return slabs;
  }

  Result<Slabs> Make(const Columns& columns, Hmm width) {
    if (columns.columns.empty()) return Slabs{};
    const auto gaps = static_cast<Hmm>(columns.columns.size() - 1) * columns.gap;
    const std::vector<Hmm> widths = SharedWidths(columns.columns, width - gaps, 300);
    if (widths.empty()) return TooNarrow();
    Slab slab;
    Hmm x = 0;
    for (size_t c = 0; c < widths.size(); ++c) {
      AIYL_ASSIGN(Slabs made, Blocks(columns.columns[c].blocks, widths[c]));
      Whole(made);
      slab.height = std::max(slab.height, StackHeight(made));
      slab.columns.push_back({x, std::move(made)});
      x += widths[c] + columns.gap;
    }
    Slabs slabs;
    slabs.push_back(std::move(slab));
    return slabs;
  }

  // Inside a column or cell there are no columns that go on over pages, no pins and no page breaks.
  static void Whole(Slabs& slabs) {
    std::erase_if(slabs, [](const Slab& slab) { return slab.page_break; });
    for (Slab& slab : slabs) {
      slab.pinned = false;
      if (slab.columns.empty()) continue;
      const Slabs one = {slab};
      slab = Flatten(one);
    }
  }

  // What every column needs so that no word is broken in two: from the head, set at `percent` of its size, and the
  // first rows.
  Result<std::vector<Hmm>> NeedsOf(const Table& table, int percent) const {
    std::vector<Hmm> needs(table.columns.size(), 2 * table.padding_x + kNarrowest);
    const auto add = [&](const TableRow& row, int of_size) -> Status {
      size_t column = 0;
      for (const Cell& cell : row.cells) {
        const auto span = static_cast<size_t>(std::max(1, cell.span));
        if (span == 1 && column < needs.size())
          for (const Block& block : cell.blocks) {
            const auto* paragraph = std::get_if<Paragraph>(&block.what);
            if (!paragraph) continue;
            LineManner manner;
            manner.family = m_flow.family;
            manner.size = m_flow.size;
            AIYL_ASSIGN(const Hmm word, WidestWord(Sized(paragraph->spans, of_size), manner));
            needs[column] = std::max(needs[column], word + 2 * table.padding_x + paragraph->left_indent +
                                                        paragraph->right_indent + std::max(0, paragraph->first_indent));
          }
        column += span;
      }
      return {};
    };
    for (const TableRow& row : table.head) AIYL_TRY(add(row, percent));
    for (size_t r = 0; r < std::min(kMeasuredRows, table.rows.size()); ++r) AIYL_TRY(add(table.rows[r], 100));
    return needs;
  }

  std::vector<Span> Sized(std::vector<Span> spans, int percent) const {
    if (percent != 100)
      for (Span& span : spans) span.size = (span.size > 0 ? span.size : m_flow.size) * percent / 100;
    return spans;
  }

  std::vector<TableRow> Sized(std::vector<TableRow> rows, int percent) const {
    for (TableRow& row : rows)
      for (Cell& cell : row.cells)
        for (Block& block : cell.blocks)
          if (auto* paragraph = std::get_if<Paragraph>(&block.what))
            paragraph->spans = Sized(paragraph->spans, percent);
    return rows;
  }

  // A word is broken in two only where neither wider columns nor a smaller head spare it.
  Result<Slabs> Make(const Table& asked, Hmm width) {
    const std::vector<Hmm> shared = SharedWidths(asked.columns, width, 2 * asked.padding_x + kNarrowest);
    if (shared.empty()) return TooNarrow();
    int percent = 100;
    AIYL_ASSIGN(auto needs, NeedsOf(asked, percent));
    while (!asked.head.empty() && !CanHold(shared, needs) && percent > kSmallestHead) {
      percent -= 5;
      AIYL_ASSIGN(needs, NeedsOf(asked, percent));
    }
    if (percent == 100) return Make(asked, WidenedFor(shared, needs));
    Table table = asked;
    table.head = Sized(std::move(table.head), percent);
    return Make(table, WidenedFor(shared, needs));
  }

  Result<Slabs> Make(const Table& table, const std::vector<Hmm>& widths) {
    auto head = std::make_shared<Slabs>();
    for (const TableRow& row : table.head) {
      AIYL_ASSIGN(Slabs made, Row(table, row, widths, m_page_body / 2));
      std::move(made.begin(), made.end(), std::back_inserter(*head));
    }
    const Hmm head_height = StackHeight(*head);
    if (head_height > m_page_body * 2 / 3)
      return Refuse("page.too-high", Msg("A part of this paper that cannot be divided is higher than the page."));
    for (Slab& slab : *head) slab.keep_with_next = true;
    if (!head->empty()) AppendMoved(head->front().top_items, 0, 0, head->front().items);
    Slabs slabs = *head;
    for (const TableRow& row : table.rows) {
      AIYL_ASSIGN(Slabs made, Row(table, row, widths, m_page_body - head_height));
      for (Slab& slab : made) {
        if (!head->empty()) slab.repeat = head;
        slabs.push_back(std::move(slab));
      }
    }
    if (slabs.empty()) return slabs;
    Slab& first = slabs.front();
    if (head->empty()) AppendMoved(first.top_items, 0, 0, first.items);
    first.top_items.clear();
    first.repeat = nullptr;
    if (table.rows.empty()) slabs.back().keep_with_next = false;
    first.space_before = table.space_before;
    slabs.back().space_after = table.space_after;
    return slabs;
  }

  // A row as one slab, or as several where it is higher than `limit`.
  Result<Slabs> Row(const Table& table, const TableRow& row, const std::vector<Hmm>& widths, Hmm limit) {
    struct Placed {
      Hmm x, width;
      Slabs slabs;
      size_t next = 0;
    };
    std::vector<Placed> cells;
    Hmm x = 0;
    size_t column = 0;
    for (const Cell& cell : row.cells) {
      if (column >= widths.size()) break;
      Hmm cell_width = 0;
      for (int s = 0; s < std::max(1, cell.span) && column < widths.size(); ++s) cell_width += widths[column++];
      AIYL_ASSIGN(Slabs made, Blocks(cell.blocks, cell_width - 2 * table.padding_x));
      Whole(made);
      cells.push_back({x, cell_width, std::move(made)});
      x += cell_width;
    }
    for (; column < widths.size(); ++column) {
      cells.push_back({x, widths[column], {}});
      x += widths[column];
    }
    const Hmm room = limit - 2 * table.padding_y;
    Slabs pieces;
    bool more = true;
    while (more) {
      more = false;
      Slab piece;
      bool progress = false;
      for (Placed& cell : cells) {
        const SlabSpan rest = SlabSpan(cell.slabs).subspan(cell.next);
        const size_t count = FitCount(rest, room, room);
        StackItems(rest.first(count), cell.x + table.padding_x, table.padding_y, piece.items);
        piece.height = std::max(piece.height, StackHeight(rest.first(count)));
        cell.next += count;
        progress = progress || count > 0;
        more = more || count < rest.size();
      }
      if (more && !progress)
        return Refuse("page.too-high", Msg("A part of this paper that cannot be divided is higher than the page."));
      piece.height = std::max(piece.height, progress ? 0 : LineHeight(m_flow.size)) + 2 * table.padding_y;
      if (table.border > 0) {
        for (const Placed& cell : cells) {
          piece.items.emplace_back(Line{cell.x, 0, cell.x, piece.height, table.border});
        }
        piece.items.emplace_back(Line{x, 0, x, piece.height, table.border});
        piece.items.emplace_back(Line{0, piece.height, x, piece.height, table.border});
        piece.top_items.emplace_back(Line{0, 0, x, 0, table.border});
      }
      pieces.push_back(std::move(piece));
    }
    return pieces;
  }

  Result<Slabs> Make(const Group& group, Hmm width) {
    AIYL_ASSIGN(Slabs slabs, Blocks(group.blocks, width));
    if (slabs.empty()) return slabs;
    Whole(slabs);
    for (size_t i = 0; i + 1 < slabs.size(); ++i) slabs[i].keep_with_next = true;
    if (!group.pin_to_bottom || StackHeight(slabs) > m_page_body) return slabs;
    Slab flat = Flatten(slabs);
    flat.pinned = true;
    return Slabs{std::move(flat)};
  }

  Result<Slabs> Make(const Spacer& spacer, Hmm) {
    Slab slab;
    slab.height = std::min(spacer.height, m_page_body);
    slab.blank = true;
    return Slabs{slab};
  }

  Result<Slabs> Make(const Rule& rule, Hmm width) {
    Slab slab;
    slab.height = rule.width;
    slab.space_before = rule.space_before;
    slab.space_after = rule.space_after;
    slab.items.emplace_back(Line{0, rule.width / 2, width, rule.width / 2, rule.width});
    return Slabs{slab};
  }

  Result<Slabs> Make(const QrBlock& block, Hmm width) {
    if (block.size < kSmallestQr)
      return Refuse("page.qr-too-small", Msg("A code smaller than {mm} mm cannot be read back from paper.",
                                             {{"mm", std::to_string(kSmallestQr / 100)}}));
    // Standards ask for a quiet zone of four modules. From 48 modules on the room does not depend on the code, so that
    // a page with the code still to come (no modules) is laid out alike.
    const Hmm modules = block.code.modules;
    const Hmm quiet = std::max(block.size / 12, modules > 0 ? block.size * 4 / modules : 0);
    const Hmm outer = block.size + 2 * quiet;
    if (outer > width) return TooNarrow();
    Slab slab;
    slab.height = outer;
    Qr code = block.code;
    code.size = block.size;
    code.y = quiet;
    code.x = quiet;
    if (block.align == Align::kCenter) code.x = (width - block.size) / 2;
    if (block.align == Align::kRight) code.x = width - quiet - block.size;
    if (modules > 0) slab.items.emplace_back(std::move(code));
    return Slabs{std::move(slab)};
  }

  Result<Slabs> Make(const Drawing& drawing, Hmm width) {
    if (drawing.width > width) return TooNarrow();
    if (drawing.height > m_page_body)
      return Refuse("page.too-high", Msg("A part of this paper that cannot be divided is higher than the page."));
    Slab slab;
    slab.height = drawing.height;
    std::vector<Item> items;
    for (const Shape& shape : drawing.shapes) std::visit([&](const auto& one) { items.emplace_back(one); }, shape);
    const Hmm room = width - drawing.width;
    AppendMoved(items,
                drawing.align == Align::kCenter  ? room / 2
                : drawing.align == Align::kRight ? room
                                                 : 0,
                0, slab.items);
    return Slabs{std::move(slab)};
  }

  Result<Slabs> Make(const PageBreak&, Hmm) {
    Slab slab;
    slab.page_break = true;
    return Slabs{slab};
  }

  static constexpr Hmm kNarrowest = 300;
  static constexpr size_t kMeasuredRows = 300;
  static constexpr int kSmallestHead = 70;  // per cent
  const Flow& m_flow;
  const Hmm m_page_body;
};

}  // namespace

Block TextBlock(std::string text, Align align) {
  Paragraph paragraph;
  paragraph.spans.push_back(Span{std::move(text)});
  paragraph.align = align;
  return Block{std::move(paragraph)};
}

Result<Document> LayOut(const Flow& flow) {
  const Hmm width = flow.setup.width - flow.setup.left - flow.setup.right;
  AIYL_ASSIGN(const Slabs slabs, SlabMaker(flow).Blocks(flow.blocks, width));
  return Paginate(slabs, flow);
}

}  // namespace aiyl::page
