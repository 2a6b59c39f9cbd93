// SPDX-License-Identifier: Apache-2.0
// Writes one table as .xlsx or .csv. ПИН and account numbers are text columns, so no spreadsheet turns them into
// numbers. The file is there whole or not at all.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "base/result.h"

namespace aiyl::sheet {

enum class ColumnType {
  kText,    // as given; a spreadsheet keeps leading zeros
  kNumber,  // "1234", "0.35": a number where it has at most 15 digits, else text
  kDate,    // "YYYY-MM-DD" becomes a day in xlsx; anything else («1957») stays text. In csv always the text
};

struct OutColumn {
  std::string heading;
  ColumnType type = ColumnType::kText;
  int width = 0;  // in characters; 0 follows the heading
};

enum class FileFormat { kXlsx, kCsv };
// By the extension: .csv and .txt are csv, .xlsx is xlsx. Errors (kUsage): "sheet.unknown-extension".
Result<FileFormat> FormatOf(const std::filesystem::path& path);

class SheetWriter {
 public:
  virtual ~SheetWriter() = default;  // without Finish nothing is left behind
  // As many values as columns; valid UTF-8. Texts beyond a spreadsheet's 32,767 characters are cut.
  virtual Status AddRow(const std::vector<std::string>& values) = 0;
  // Errors (kEnvironment): "file.write".
  virtual Status Finish() = 0;
};

struct OutSheet {
  std::string name;   // of the tab; characters it may not have are replaced
  std::string title;  // a line above the heading, or empty
  std::vector<OutColumn> columns;
};

Result<std::unique_ptr<SheetWriter>> CreateSheet(const std::filesystem::path& path, FileFormat format,
                                                 const OutSheet& sheet);

}  // namespace aiyl::sheet
