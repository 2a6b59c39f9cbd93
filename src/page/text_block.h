// SPDX-License-Identifier: Apache-2.0
// Words in one style, as a paragraph and as a cell of a table: what papers that are built without a template are made
// of.
#pragma once

#include <string>

#include "page/layout.h"

namespace aiyl::page {

struct TextStyle {
  bool bold = false;
  Align align = Align::kLeft;
  int32_t size = 0;  // 1/100 point; 0: that of the flow
  Hmm space_before = 0, space_after = 0;
  bool keep_with_next = false;
};

Block TextBlock(std::string text, const TextStyle& style);
Cell TextCell(std::string text, const TextStyle& style = {});

}  // namespace aiyl::page
