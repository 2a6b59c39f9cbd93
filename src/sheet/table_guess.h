// SPDX-License-Identifier: Apache-2.0
// Where in a sheet the table is: heading rows under title rows, the first row of data, the columns in use. What counts
// as a known heading is the caller's to say.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "sheet/workbook.h"

namespace aiyl::sheet {

struct TableGuess {
  bool found = false;
  int64_t header_row = 0;      // Row::number of the (lowest) heading row
  int64_t first_data_row = 0;  // Row::number after headings and a row of column numbers 1, 2, 3 …
  // One per column: the heading, those of two stacked rows joined by a blank («Жер аянты» + «сугат»).
  std::vector<std::string> headings;
  std::vector<bool> used;  // columns with a heading or a value in the sample
};

using IsKnownHeading = std::function<bool(const std::string& text)>;

// `rows` is a sample from the top (60 rows are enough). The row with the most known headings wins, at least two (or one
// where the sheet has a single column); where none is known, the first row of several different texts, found = false.
TableGuess GuessTable(const std::vector<Row>& rows, const IsKnownHeading& is_known);

}  // namespace aiyl::sheet
