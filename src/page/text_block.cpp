// SPDX-License-Identifier: Apache-2.0
#include "page/text_block.h"

namespace aiyl::page {

Block TextBlock(std::string text, const TextStyle& style) {
  Paragraph paragraph;
  paragraph.spans = {{.text = std::move(text), .bold = style.bold, .size = style.size}};
  paragraph.align = style.align;
  paragraph.space_before = style.space_before;
  paragraph.space_after = style.space_after;
  paragraph.keep_with_next = style.keep_with_next;
  return Block{std::move(paragraph)};
}

Cell TextCell(std::string text, const TextStyle& style) {
  Cell cell;
  cell.blocks.push_back(TextBlock(std::move(text), style));
  return cell;
}

}  // namespace aiyl::page
