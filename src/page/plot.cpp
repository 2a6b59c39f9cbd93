// SPDX-License-Identifier: Apache-2.0
#include "page/plot.h"

#include <algorithm>
#include <array>
#include <numeric>

#include "page/text_block.h"

namespace aiyl::page {
namespace {

constexpr Hmm kBarHeight = 420, kSwatch = 320, kOutline = 12, kPadding = 60;
constexpr int32_t kWords = 950;
// Told apart on a copy of a copy, too.
constexpr std::array<uint8_t, 5> kGreys = {70, 190, 245, 130, 220};

uint8_t GreyOf(size_t part) {
  return kGreys[part % kGreys.size()];
}

void AddBox(page::Drawing& drawing, Hmm x, Hmm y, Hmm w, Hmm h, uint8_t grey) {
  if (w <= 0) return;
  drawing.shapes.push_back(page::Rect{x, y, w, h, 0, grey});
  drawing.shapes.push_back(page::Rect{x, y, w, h, kOutline, 0});
}

// Ends are computed from the sums, so that rounding never adds up.
page::Drawing DrawBar(const Bar& bar, Hmm room, int64_t full) {
  page::Drawing drawing{.width = room, .height = kBarHeight, .shapes = {}, .align = page::Align::kLeft};
  drawing.shapes.push_back(page::Line{0, 0, 0, kBarHeight, kOutline});
  int64_t sum = 0;
  Hmm from = 0;
  for (size_t i = 0; i < bar.parts.size(); ++i) {
    sum += std::max<int64_t>(0, bar.parts[i]);
    const Hmm to = full <= 0 ? 0 : static_cast<Hmm>(std::min<int64_t>(room, room * sum / full));
    AddBox(drawing, from, 0, to - from, kBarHeight, GreyOf(i));
    from = to;
  }
  return drawing;
}

int64_t Sum(const Bar& bar) {
  return std::accumulate(bar.parts.begin(), bar.parts.end(), int64_t{0},
                         [](int64_t sum, int64_t part) { return sum + std::max<int64_t>(0, part); });
}

page::Table Legend(const Plot& plot, Hmm width) {
  page::Table table;
  table.border = 0;
  table.padding_x = kPadding;
  page::TableRow row;
  const auto count = static_cast<Hmm>(plot.legend.size());
  for (size_t i = 0; i < plot.legend.size(); ++i) {
    const Hmm swatch = kSwatch + 2 * kPadding + 300;
    table.columns.push_back({.width = swatch, .weight = 1});
    table.columns.push_back({.width = (width - 200) / count - swatch, .weight = 1});
    page::Drawing box{.width = kSwatch, .height = kSwatch, .shapes = {}, .align = page::Align::kRight};
    AddBox(box, 0, 60, kSwatch, kSwatch - 60, GreyOf(i));
    page::Cell cell;
    cell.blocks.push_back({std::move(box)});
    row.cells.push_back(std::move(cell));
    row.cells.push_back(TextCell(plot.legend[i], {.size = kWords}));
  }
  table.rows.push_back(std::move(row));
  return table;
}

}  // namespace

std::vector<page::Block> PlotBlocks(const Plot& plot, Hmm width, BarScale scale) {
  std::vector<page::Block> blocks;
  if (!plot.title.empty()) {
    page::Paragraph title;
    title.spans = {{.text = plot.title, .bold = true}};
    title.space_before = 250;
    title.space_after = 80;
    title.keep_with_next = true;
    blocks.push_back({std::move(title)});
  }
  if (plot.legend.size() > 1) blocks.push_back({Legend(plot, width)});
  int64_t full = plot.full;
  if (full == 0)
    for (const Bar& bar : plot.bars) full = std::max(full, Sum(bar));
  page::Table table;
  table.border = 0;
  table.padding_x = kPadding;
  const Hmm label = width * 38 / 100, figures = width * 22 / 100, room = width - label - figures;
  table.columns = {{.width = label, .weight = 1}, {.width = room, .weight = 1}, {.width = figures, .weight = 1}};
  for (const Bar& bar : plot.bars) {
    page::TableRow row;
    row.cells.push_back(TextCell(bar.label, {.size = kWords}));
    page::Cell cell;
    cell.blocks.push_back({DrawBar(bar, room - 2 * kPadding, scale == BarScale::kOwnWhole ? Sum(bar) : full)});
    row.cells.push_back(std::move(cell));
    row.cells.push_back(TextCell(bar.figures, {.size = kWords}));
    table.rows.push_back(std::move(row));
  }
  blocks.push_back({std::move(table)});
  // A short plot stays whole; a long one goes on over the page.
  if (plot.bars.size() > 12) return blocks;
  page::Group group;
  group.blocks = std::move(blocks);
  std::vector<page::Block> whole;
  whole.push_back({std::move(group)});
  return whole;
}

page::Block TickBox(page::Align align) {
  constexpr Hmm kSide = 380;
  page::Drawing box{.width = kSide, .height = kSide + 60, .shapes = {}, .align = align};
  box.shapes.push_back(page::Rect{0, 60, kSide, kSide, 25, 0});
  return {std::move(box)};
}

}  // namespace aiyl::page
