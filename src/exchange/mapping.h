// SPDX-License-Identifier: Apache-2.0
// Which column of a sheet holds what, as guessed from the headings, put right by hand, and kept in a file (--map) for
// the next time. Knows no values and no book.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "exchange/columns.h"
#include "sheet/table_guess.h"
#include "text/old_font.h"
#include "text/parse.h"

namespace aiyl::exchange {

enum class FontChoice { kAuto, kNone, kOsh, kNews };
std::optional<FontChoice> FontChoiceFrom(std::string_view text);      // "auto", "none", "osh", "news"
std::optional<text::DateOrder> DateOrderFrom(std::string_view text);  // "dmy", "mdy"

struct ColumnMapping {
  size_t column = 0;  // from 0
  std::string heading;
  Target target;
  AreaUnit unit = AreaUnit::kSquareMetre;
  text::OldFont font = text::OldFont::kNone;  // how its texts are read; set when the import begins
};

struct Mapping {
  std::string sheet;           // tab's name; empty: the first shown
  int64_t header_row = 0;      // 0: found anew
  int64_t first_data_row = 0;  // 0: the row after the heading
  std::vector<ColumnMapping> columns;
  FontChoice font = FontChoice::kAuto;
  text::DateOrder date_order = text::DateOrder::kNotStated;
  std::optional<Date> as_of;  // day of the livestock count; empty: the last 1 January

  bool Has(Field field) const;
  const ColumnMapping* Find(Field field) const;
  // The same for the same columns and readings: part of a batch's id, and the name under which cells are remembered.
  std::string Signature() const;
  // There are persons or households in it. Refused: "import.no-name", "import.no-account".
  Status Check() const;
};

struct UnknownColumn {
  size_t column = 0;
  std::string heading;
};
struct MappingGuess {
  Mapping mapping;
  std::vector<UnknownColumn> unknown;  // columns with a heading or values that are not imported
};
// From the headings found. A target is taken by the first column that has it. `rows` is the sample the guess was made
// of.
MappingGuess GuessMapping(const sheet::TableGuess& table, const std::vector<sheet::Row>& rows);
// A mapping from a file, laid over what the sheet has: columns by heading, else by letter. Refused: "map.no-column".
Result<MappingGuess> ApplyMapping(const Mapping& wanted, const sheet::TableGuess& table,
                                  const std::vector<sheet::Row>& rows);

// schema/import.md, "Mapping files". Errors: "map.unreadable" (kUsage) names what is wrong.
Result<Mapping> MappingFromJson(const std::string& json);
std::string MappingToJson(const Mapping& mapping);
Result<Mapping> LoadMapping(const std::filesystem::path& path);

// 0 → "A", 27 → "AB"; and back.
std::string ColumnLetter(size_t column);
std::optional<size_t> ColumnFromLetter(std::string_view letter);

}  // namespace aiyl::exchange
