// SPDX-License-Identifier: Apache-2.0
// Bars for a paper: a label, a bar of grey parts drawn to scale, the figures as words beside it. What a part means
// stands in the legend. Knows no survey: it is given labels and whole numbers.
#pragma once

#include <string>
#include <vector>

#include "page/layout.h"

namespace aiyl::page {

struct Bar {
  std::string label;
  std::vector<int64_t> parts;  // not negative, in the order of the legend
  std::string figures;         // beside the bar: «84 % (21/25)»
};
struct Plot {
  std::string title;
  std::vector<std::string> legend;  // one for each part; none for a single part
  std::vector<Bar> bars;
  int64_t full = 0;  // what the whole width stands for; 0: the longest bar. A bar is never drawn longer.
};
enum class BarScale { kCommon, kOwnWhole };  // lengths comparable between bars · each bar is its own whole (shares)
// Blocks that stay together where they fit one page. `width`: of the room.
std::vector<page::Block> PlotBlocks(const Plot& plot, page::Hmm width, BarScale scale = BarScale::kCommon);

// An empty square to tick, as high as a line of text.
page::Block TickBox(page::Align align = page::Align::kLeft);

}  // namespace aiyl::page
