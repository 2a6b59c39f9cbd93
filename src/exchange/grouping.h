// SPDX-License-Identifier: Apache-2.0
// Rows of a sheet gathered into households: by account number, else by address and head. Lists leave the number out
// below a household's first row. Pure.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "exchange/sheet_row.h"

namespace aiyl::exchange {

struct HouseholdGroup {
  std::string key;             // folded; the same household has the same key
  std::string account, book;   // account empty: grouped by address and head
  std::string head_name;       // as written, or empty
  HouseholdCells cells;        // each value from the first row that has it
  std::vector<size_t> rows;    // indexes of persons' and other rows, in the sheet's order
  std::optional<size_t> head;  // the row of the first-recorded person
};

// Adds to rows: refusals «no account», warnings where two rows of a household disagree or two claim to be its head.
// Rows that are refused already keep their place in a group but add no household values.
std::vector<HouseholdGroup> GroupRows(std::vector<SheetRow>& rows, const Mapping& mapping);

}  // namespace aiyl::exchange
