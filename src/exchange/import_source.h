// SPDX-License-Identifier: Apache-2.0
// The file of an import: opened, its table found, its columns named, its fonts judged, its rows read.
#pragma once

#include <string>
#include <vector>

#include "exchange/sheet_import.h"

namespace aiyl::exchange {

struct ImportSource {
  std::string bytes;
  std::string name;  // of the file
  ImportPreview preview;
};
Result<ImportSource> OpenImportSource(store::Book* book, const std::filesystem::path& file,
                                      const ImportOptions& options);

// Every row of the table. Errors of the file come as errors; errors of rows are in the rows.
Result<std::vector<SheetRow>> ReadRows(const ImportSource& source, const CodeWords& words,
                                       const ImportOptions& options);

// Headings as the key under which a mapping is remembered; `header_row` 0: none was recognised.
std::string HeadingsKey(const std::vector<sheet::Row>& rows, int64_t header_row);

}  // namespace aiyl::exchange
