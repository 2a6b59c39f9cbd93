// SPDX-License-Identifier: Apache-2.0
#include "page/column_widths.h"

#include <numeric>

namespace aiyl::page {

bool CanHold(const std::vector<Hmm>& widths, const std::vector<Hmm>& needs) {
  return std::accumulate(widths.begin(), widths.end(), int64_t{0}) >=
         std::accumulate(needs.begin(), needs.end(), int64_t{0});
}

std::vector<Hmm> WidenedFor(std::vector<Hmm> widths, const std::vector<Hmm>& needs) {
  int64_t lack = 0, spare = 0;
  for (size_t c = 0; c < widths.size(); ++c) {
    lack += std::max(0, needs[c] - widths[c]);
    spare += std::max(0, widths[c] - needs[c]);
  }
  int64_t moved = std::min(lack, spare), given = moved;
  for (size_t c = 0; c < widths.size(); ++c) {
    const Hmm off = needs[c] - widths[c];
    // Of what is left to take, or to give, in proportion; the last one gets the remainder.
    if (off > 0 && lack > 0) {
      const auto part = static_cast<Hmm>(given * off / lack);
      widths[c] += part;
      given -= part;
      lack -= off;
    } else if (off < 0 && spare > 0) {
      const auto part = static_cast<Hmm>(moved * -off / spare);
      widths[c] -= part;
      moved -= part;
      spare += off;
    }
  }
  return widths;
}

}  // namespace aiyl::page
