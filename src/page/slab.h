// SPDX-License-Identifier: Apache-2.0
// Internal to page: a slab is the piece of a flow that no page break goes through (a line, a row of a table, a code).
// Layout makes slabs from blocks (layout.cpp), pagination stacks them on pages (pagination.cpp).
#pragma once

#include <memory>
#include <span>
#include <vector>

#include "base/result.h"
#include "page/layout.h"

namespace aiyl::page {

struct Slab;

struct SlabColumn {
  Hmm x = 0;
  std::vector<Slab> slabs;
};

struct Slab {
  Hmm height = 0;
  Hmm space_before = 0, space_after = 0;
  std::vector<Item> items;      // from the slab's top left corner; TextRun::font is a FontId until the end
  std::vector<Item> top_items;  // drawn only where the slab begins a page (the upper border of a row)
  bool keep_with_next = false;
  bool page_break = false;  // takes no room; what follows begins a page
  bool pinned = false;
  bool blank = false;                               // white space: dropped at the top of a page
  std::shared_ptr<const std::vector<Slab>> repeat;  // heads of a table, put before this slab where it begins a page
  std::vector<SlabColumn> columns;                  // not empty: side by side; height is that of the highest
};

using Slabs = std::vector<Slab>;
using SlabSpan = std::span<const Slab>;

// Does a stack begin at the top of a page or column (white space dropped, heads of a table repeated), or below others?
enum class Start { kPageTop, kBelow };

// Height of slabs under one another; the first one's space_before is not counted.
Hmm StackHeight(SlabSpan slabs, Start start = Start::kPageTop);
// Puts slabs under one another at (x, y) into `items`.
void StackItems(SlabSpan slabs, Hmm x, Hmm y, std::vector<Item>& items, Start start = Start::kPageTop);
// One slab that cannot be broken.
Slab Flatten(SlabSpan slabs);
// How many slabs fit into `room`, breaking only where keep_with_next allows it; anywhere in a chain longer than `full`,
// the height of an empty page. 0 where not even one does.
size_t FitCount(SlabSpan slabs, Hmm room, Hmm full, Start start = Start::kPageTop);
void AppendMoved(const std::vector<Item>& from, Hmm dx, Hmm dy, std::vector<Item>& to);

Result<Document> Paginate(const Slabs& slabs, const Flow& flow);

}  // namespace aiyl::page
