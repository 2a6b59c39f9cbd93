// SPDX-License-Identifier: Apache-2.0
// The file of an import: opened, its table found, its columns named, its fonts judged, its rows read.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "crypto/crypto.h"
#include "exchange/grouping.h"
#include "exchange/kept_cells.h"
#include "exchange/sheet_import.h"

namespace aiyl::exchange {

struct ImportSource {
  std::string name;       // of the file
  crypto::Digest digest;  // of its bytes
  ImportPreview preview;
  std::vector<sheet::Row> rows;                // from the top, those by which fonts are judged
  std::unique_ptr<sheet::SheetReader> reader;  // stands behind them
};
Result<ImportSource> OpenImportSource(store::Book* book, const std::filesystem::path& file,
                                      const ImportOptions& options);

// Every row of the table, gathered into households.
struct ImportRows {
  std::vector<SheetRow> rows;
  KeptCells cells;  // beside the rows
  std::vector<HouseholdGroup> groups;
};
// Reads the source to its end. Errors of the file come as errors; errors of rows are in the rows.
Result<ImportRows> ReadRows(ImportSource& source, const CodeWords& words);

// Headings as the key under which a mapping is remembered; `header_row` 0: none was recognised.
std::string HeadingsKey(const std::vector<sheet::Row>& rows, int64_t header_row);

}  // namespace aiyl::exchange
