// SPDX-License-Identifier: Apache-2.0
// One row of a household sheet, read by its mapping into what it says of a household and of a person. Everything that
// the cells alone decide is decided here: values, refusals, warnings. Knows no book.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "exchange/cell_values.h"
#include "exchange/code_words.h"
#include "exchange/mapping.h"
#include "household/types.h"
#include "sheet/workbook.h"

namespace aiyl::exchange {

struct RowProblem {
  std::string code;  // "pin.number"
  Message message;
  std::string column;  // heading, or empty

  bool operator==(const RowProblem&) const = default;
};

// What a cell said, as two numbers: enough to know whether it says something else the next time. Empty cells have none.
// Without gaps: there are a million in the sheet of a village.
struct SeenCell {
  uint64_t value = 0;  // hash of the text after fonts; of days, numbers and ПИНs, of what they mean
  uint32_t field = 0;  // hash of target and unit
  Field what = Field::kIgnored;
};

struct HouseholdCells {
  std::string account, book, village, street, house, flat, cadastral, head_name;
  std::optional<int64_t> dwelling_dm2, living_dm2, rooms, year_built, plot_m2;
  std::string wall;
  std::vector<std::pair<std::string, int64_t>> shares_m2;  // land type, area
  std::vector<std::pair<std::string, int64_t>> animals;    // list livestock, heads; zeros stand for «none»
  std::vector<SeenCell> seen;
};

struct PersonCells {
  household::PersonRecord record;
  std::string relation_words;
  PresenceRead presence;
  std::string registration;  // "permanent", "temporary", "none", ""
  std::optional<Date> since;
  std::vector<std::pair<std::string, std::string>> statuses;  // list, code
  std::string occupation_status;                              // list employment
  std::vector<std::pair<uint32_t, std::string>> notes;        // parts of the note by the cell they come from
  std::vector<SeenCell> seen;

  bool IsNamed() const { return !record.names.ky.IsEmpty() || !record.names.ru.IsEmpty(); }
};

// The cells are given back as soon as they are used, a person's to be read again for the act that writes him: the sheet
// of a whole village would fill the memory of a small computer.
struct SheetRow {
  int64_t number = 0, line = 0;
  std::unique_ptr<HouseholdCells> household = std::make_unique<HouseholdCells>();
  std::unique_ptr<PersonCells> person = std::make_unique<PersonCells>();
  std::vector<RowProblem> refusals, warnings;
  std::string account, name;   // as the row says them, once its cells are gone; the name of a refused row only
  bool relation_open = false;  // its word of relation does not count
};

// The number of a cell's meaning, as in SeenCell::field.
uint32_t CellField(const Target& target, AreaUnit unit);

// Rows that say nothing (empty, totals, repeated headings) give nothing.
std::optional<SheetRow> ReadSheetRow(const sheet::Row& row, const Mapping& mapping, const CodeWords& words);
// The person's half of a row that gave something before.
std::unique_ptr<PersonCells> ReadPersonAgain(const sheet::Row& row, const Mapping& mapping, const CodeWords& words);

// The last day of the year's start not after `today`: the day for which livestock is counted.
Date CountDay(const Mapping& mapping, Date today);

}  // namespace aiyl::exchange
