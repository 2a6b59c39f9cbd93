// SPDX-License-Identifier: Apache-2.0
#include "page/scale.h"

#include <algorithm>

namespace aiyl::page {
namespace {

class Scaler {
 public:
  explicit Scaler(int32_t percent) : m_percent(percent) {}

  int32_t Size(int32_t size) const {
    return size == 0 ? 0 : std::max(size * m_percent / 100, std::min(size, kSmallestLetter));
  }
  void All(std::vector<Block>& blocks) const {
    for (Block& block : blocks) std::visit([this](auto& what) { One(what); }, block.what);
  }

 private:
  Hmm Space(Hmm space) const { return space * m_percent / 100; }

  void One(Paragraph& paragraph) const {
    for (Span& span : paragraph.spans) span.size = Size(span.size);
    paragraph.space_before = Space(paragraph.space_before);
    paragraph.space_after = Space(paragraph.space_after);
  }
  void One(Columns& columns) const {
    for (Column& column : columns.columns) All(column.blocks);
  }
  void One(Table& table) const {
    for (auto* rows : {&table.head, &table.rows})
      for (TableRow& row : *rows)
        for (Cell& cell : row.cells) All(cell.blocks);
    table.padding_y = Space(table.padding_y);
    table.space_before = Space(table.space_before);
    table.space_after = Space(table.space_after);
  }
  void One(Group& group) const { All(group.blocks); }
  void One(Spacer& spacer) const { spacer.height = Space(spacer.height); }
  void One(Rule& rule) const {
    rule.space_before = Space(rule.space_before);
    rule.space_after = Space(rule.space_after);
  }
  void One(LabelledField&) const {}
  void One(QrBlock&) const {}
  void One(PageBreak&) const {}
  void One(Drawing&) const {}

  const int32_t m_percent;
};

}  // namespace

Flow Scaled(const Flow& flow, int32_t percent) {
  Flow scaled = flow;
  const Scaler scaler(percent);
  scaled.size = scaler.Size(flow.size);
  scaled.line_spacing = std::max(std::min(flow.line_spacing, 100), flow.line_spacing - (100 - percent));
  scaler.All(scaled.blocks);
  return scaled;
}

}  // namespace aiyl::page
