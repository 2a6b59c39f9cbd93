// SPDX-License-Identifier: Apache-2.0
// From a flow of blocks to pages. The flow says what the paper holds and how it is set; layout breaks lines and pages,
// once, with integers in 1/100 mm. It knows nothing of templates, languages or the book. Lines break at blanks and
// after hyphens between letters, never at a no-break space; a word wider than the line is broken as a last resort.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/result.h"
#include "page/font_set.h"
#include "page/page_model.h"

namespace aiyl::page {

enum class Align : uint8_t { kLeft, kCenter, kRight, kJustify };

// A piece of text in one manner. '\n' in the text begins a new line. Size 0 takes the flow's size.
struct Span {
  std::string text = {};
  bool bold = false;
  bool italic = false;
  bool underline = false;
  int32_t size = 0;  // 1/100 point
  bool operator==(const Span&) const = default;
};

struct Paragraph {
  std::vector<Span> spans = {};
  Align align = Align::kLeft;
  Hmm first_indent = 0;
  Hmm left_indent = 0, right_indent = 0;
  Hmm space_before = 0, space_after = 0;  // neighbouring spaces do not add up: the larger counts; none at a page's top
  bool keep_with_next = false;            // a heading stays with what follows
  bool keep_together = false;
};

struct Block;

// A label, and its value on a line that runs to the right edge; a small caption under the line where given.
struct LabelledField {
  std::string label, value = {}, caption = {};
  Hmm label_width = 0;  // 0: as wide as the label
};

// Side by side, each column with its own blocks; long ones continue on the next page beside each other.
struct Column {
  Hmm width = 0;   // fixed, or
  int weight = 1;  // share of what fixed columns leave
  std::vector<Block> blocks = {};
};
struct Columns {
  std::vector<Column> columns = {};
  Hmm gap = 600;
};

struct TableColumn {
  Hmm width = 0;
  int weight = 1;
};
struct Cell {
  std::vector<Block> blocks = {};
  int span = 1;  // columns it covers
};
struct TableRow {
  std::vector<Cell> cells = {};  // missing ones are empty
};
struct Table {
  std::vector<TableColumn> columns = {};
  std::vector<TableRow> head = {};  // repeated at the top of every page that the table reaches
  std::vector<TableRow> rows = {};  // a row stays whole unless it is higher than a page
  Hmm border = 18;                  // thickness; 0 none
  Hmm padding_x = 120, padding_y = 60;
  Hmm space_before = 0, space_after = 0;
};

// Blocks that stay on one page; pinned: at the bottom of the page (signature and code at the foot of the sheet).
struct Group {
  std::vector<Block> blocks = {};
  bool pin_to_bottom = false;
};

struct Spacer {
  Hmm height = 0;  // dropped at the top of a page
};
struct Rule {
  Hmm width = 25;
  Hmm space_before = 100, space_after = 100;
};
struct QrBlock {
  Qr code = {};  // from MakeQr; without modules the room is kept free
  Hmm size = kDefaultSize;
  Align align = Align::kLeft;
  static constexpr Hmm kDefaultSize = 3200;
};
struct PageBreak {};

// Bars of a plot, boxes to tick: lines and rectangles at places of their own, in 1/100 mm from the drawing's upper left
// corner. It keeps its size, whatever else is set smaller (page/scale.h).
using Shape = std::variant<Line, Rect>;
struct Drawing {
  Hmm width = 0, height = 0;
  std::vector<Shape> shapes = {};
  Align align = Align::kLeft;
};

struct Block {
  std::variant<Paragraph, LabelledField, Columns, Table, Group, Spacer, Rule, QrBlock, PageBreak, Drawing> what;
};

struct PageSetup {
  Hmm width = 21000, height = 29700;  // A4 upright
  Hmm left = 2500, right = 1500, top = 1500, bottom = 1500;
};

enum class PageNumbers : uint8_t { kNone, kWhenSeveral, kAlways };

struct Flow {
  PageSetup setup;
  Family family = Family::kSerif;
  int32_t size = 1150;                              // 1/100 point
  int32_t line_spacing = 120;                       // per cent of the size
  std::string footer;                               // at the left of every page's foot, small
  PageNumbers numbers = PageNumbers::kWhenSeveral;  // «1/2» at the right of the foot
  std::vector<Block> blocks = {};
};

// Convenience for building.
Block TextBlock(std::string text, Align align = Align::kLeft);

// Errors (kRefused): "page.missing-glyph" names the letter that the font lacks; "page.too-narrow" where margins or
// columns leave no width, or too little for a drawing; "page.qr-too-small" below kSmallestQr; "page.too-high" where a
// thing that cannot be broken (a code, a head of a table) is higher than the page.
Result<Document> LayOut(const Flow& flow);

}  // namespace aiyl::page
