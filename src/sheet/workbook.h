// SPDX-License-Identifier: Apache-2.0
// A spreadsheet file as sheets of rows of cells, read row by row so that 55,000 rows need no memory of their own. What
// a file says is kept as it says it: a number is the digits stored in the file, never a double. Which column means what
// is not known here.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/result.h"

namespace aiyl::sheet {

enum class CellKind {
  kEmpty,
  kText,    // text: valid UTF-8 as typed (not normalised)
  kNumber,  // text: the characters stored in the file: "10101198000123", "1.23E+13", "0.35"
  kDate,    // text: the stored serial or ISO text; date: the civil day where there is one
  kBool,    // text: "1" or "0"
  kError,   // text: "#N/A", or "#FORMULA" where a formula was saved without its value
};

struct Cell {
  CellKind kind = CellKind::kEmpty;
  std::string text = {};
  std::optional<Date> date = {};
  bool repeated = false;  // not the cell's own: the value of the merged block it belongs to
  bool formula = false;   // computed by the spreadsheet; text is the value saved with it

  bool IsEmpty() const { return kind == CellKind::kEmpty; }
  bool operator==(const Cell&) const = default;
};

struct Row {
  int64_t number = 0;  // as the spreadsheet shows it, from 1
  int64_t line = 0;    // csv: the line of the file where the row begins, from 1; else 0
  bool hidden = false;
  std::vector<Cell> cells;  // from column A; as long as the last cell the file names

  // An empty cell beyond the end.
  const Cell& At(size_t column) const;
  bool IsEmpty() const;
};

struct SheetName {
  std::string name;
  bool hidden = false;
};

struct SheetInfo {
  std::string name;
  size_t index = 0;  // among the workbook's sheets, from 0
  bool hidden = false;
  std::vector<bool> hidden_columns;  // shorter than the rows where the rest is shown
  // csv only:
  char delimiter = 0;
  std::string encoding;        // "UTF-8", "UTF-16LE", "UTF-16BE", "windows-1251"
  int64_t replaced_bytes = 0;  // bytes that were no text in that encoding and became U+FFFD

  bool ColumnHidden(size_t column) const { return column < hidden_columns.size() && hidden_columns[column]; }
};

struct ReadOptions {
  std::optional<size_t> sheet = std::nullopt;  // from 0; else the first sheet that is not hidden
  char delimiter = 0;                          // csv: 0 finds it
  uint64_t max_file_bytes = 256ULL << 20;      // of the file itself
  uint64_t max_part_bytes = 1024ULL << 20;     // of one part unpacked: against zip bombs
  // .xlsx only: told how far opening and reading are, in bytes unpacked; false stops with "sheet.stopped".
  std::function<bool(int64_t done, int64_t total)> progress = {};
};

// Rows of one sheet, in order; rows that the file leaves out are not delivered (see Row::number).
class SheetReader {
 public:
  virtual ~SheetReader() = default;
  virtual const SheetInfo& Info() const = 0;
  // The names of all worksheets, in the order of their tabs.
  virtual const std::vector<SheetName>& Sheets() const = 0;
  // Fills `row` (its memory is used again) and says true; false at the end. After an error the reader is spent.
  // Errors: "sheet.damaged", "sheet.too-large"; csv: "sheet.cut-quote" with the line where the quote opens.
  virtual Result<bool> Next(Row& row) = 0;
};

// Opens .xlsx or .csv/.txt by content, not by name. Errors, all kEnvironment and saying what to do: "file.read",
// "sheet.empty-file", "sheet.old-excel", "sheet.password", "sheet.open-document", "sheet.binary-excel",
// "sheet.web-page", "sheet.not-a-sheet", "sheet.damaged", "sheet.too-large"; kUsage: "sheet.no-such-sheet"; kRefused:
// "sheet.stopped".
Result<std::unique_ptr<SheetReader>> OpenSheet(const std::filesystem::path& path, const ReadOptions& options = {});
// The same from the bytes of a file; `name` is its name (for sentences and, in doubt, its extension).
Result<std::unique_ptr<SheetReader>> OpenSheetBytes(std::string bytes, const std::string& name,
                                                    const ReadOptions& options = {});

enum class Reading { kContinue, kStop };
using RowCallback = std::function<Reading(const Row& row)>;
// Every row to `callback` until it stops; returns the sheet's description.
Result<SheetInfo> ReadSheet(const std::filesystem::path& path, const ReadOptions& options, const RowCallback& callback);

}  // namespace aiyl::sheet
