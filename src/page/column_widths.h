// SPDX-License-Identifier: Apache-2.0
// Internal to page: the widths of columns. Knows numbers alone, no text.
#pragma once

#include <algorithm>
#include <vector>

#include "page/layout.h"

namespace aiyl::page {

// Fixed widths as they are, what is left by weight; empty where one would be narrower than `smallest`, or all together
// are wider than the room.
template <class C>
std::vector<Hmm> SharedWidths(const std::vector<C>& columns, Hmm room, Hmm smallest) {
  int64_t fixed = 0;
  int weights = 0;
  for (const C& column : columns) {
    if (column.width > 0)
      fixed += column.width;
    else
      weights += std::max(1, column.weight);
  }
  if (fixed > room) return {};
  std::vector<Hmm> widths;
  Hmm left = room - static_cast<Hmm>(fixed);
  for (const C& column : columns) {
    Hmm width = column.width;
    if (width <= 0) {
      const int weight = std::max(1, column.weight);
      width = left > 0 ? left * weight / weights : 0;
      left -= width;
      weights -= weight;
    }
    if (width < smallest) return {};
    widths.push_back(width);
  }
  return widths;
}

// Columns narrower than they need get it from those that have more, the more from those that have more to spare; all
// together stay as wide. Where that is not enough, as much as there is.
std::vector<Hmm> WidenedFor(std::vector<Hmm> widths, const std::vector<Hmm>& needs);
// Whether WidenedFor gives every column what it needs.
bool CanHold(const std::vector<Hmm>& widths, const std::vector<Hmm>& needs);

}  // namespace aiyl::page
