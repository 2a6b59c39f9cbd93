// SPDX-License-Identifier: Apache-2.0
// Internal to page: spans of text to lines of runs that fit a width. Knows fonts and letters, not pages.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "page/layout.h"

namespace aiyl::page {

struct LineRun {
  FontId font = FontId::kSerif;
  int32_t size = 0;
  bool underline = false;
  Hmm x = 0;        // from the line's left edge, indents and alignment included
  Hmm advance = 0;  // with the share of a justified line's extra width
  std::string text;
};

struct BrokenLine {
  std::vector<LineRun> runs;
  int32_t size = 0;  // the largest in the line
};

struct LineManner {
  Family family = Family::kSerif;
  int32_t size = 1150;
  Hmm width = 0;
  Hmm left = 0, right = 0, first = 0;  // indents
  Align align = Align::kLeft;
};

// At least one line, also for no text. Errors: "page.missing-glyph", "page.too-narrow".
Result<std::vector<BrokenLine>> BreakLines(const std::vector<Span>& spans, const LineManner& manner);

// The widest piece of the text that no line may be broken in: what a column has to be so that no word is broken in two.
// Without indents. Errors: "page.missing-glyph".
Result<Hmm> WidestWord(const std::vector<Span>& spans, const LineManner& manner);

}  // namespace aiyl::page
