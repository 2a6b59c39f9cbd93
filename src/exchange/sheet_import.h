// SPDX-License-Identifier: Apache-2.0
// A household sheet into the book: what it looks like before (preview), and the import itself, in acts of about four
// thousand rows under one batch that one command undoes. The batch's id follows from file and mapping, so a run after a
// kill goes on with the same batch; the same file twice changes nothing.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "exchange/mapping.h"
#include "exchange/report.h"
#include "store/book.h"
#include "store/registry.h"

namespace aiyl::exchange {

// The import's local tables and its kind of act, "account.import".
void AddImportToRegistry(store::Registry& registry);

struct ImportOptions {
  std::optional<size_t> sheet = {};     // from 0; else the mapping's; else the first with a table
  std::optional<Mapping> mapping = {};  // else the one remembered for these headings; else from the headings
  std::optional<FontChoice> font = {};  // else the mapping's
  std::optional<text::DateOrder> date_order = {};
  bool dry_run = false;
  bool strict = false;  // unknown villages and streets are refused
  // Called while the file is read, with bytes done and in all (.xlsx only); false stops with "sheet.stopped".
  std::function<bool(int64_t done, int64_t total)> reading = {};
  // Called between acts with rows done and rows in all; false stops. What is done stays done.
  std::function<bool(int64_t done, int64_t total)> progress = {};
};

// What a wizard shows before anything is recorded.
struct ImportPreview {
  std::vector<sheet::SheetName> sheets;
  sheet::SheetInfo info;
  Mapping mapping;  // fonts of its columns are set
  std::vector<UnknownColumn> unknown_columns;
  std::vector<FontFinding> fonts;
  std::vector<sheet::Row> sample;  // the first rows as they stand in the file
  std::string headings_key;        // under which a mapping put right by hand is kept
  bool remembered = false;         // the mapping was put right by hand before
};
// Reads the file's texts and its first rows: long enough for a large file to be work of a worker.
// Errors: those of sheet::OpenSheet; "import.no-table". A mapping without names or accounts is no error here: the clerk
// puts it right. `book` may be null: then nothing is remembered.
Result<ImportPreview> PreviewImport(store::Book* book, const std::filesystem::path& file, const ImportOptions& options);

// Errors: as above, of Mapping::Check, "staff.may-not", "import.empty"; of the environment (disk full …): what was
// recorded before it stays, and the same call goes on from there. Refused rows are no error: they are in the report.
Result<ImportReport> ImportSheet(store::Book& book, const store::Actor& actor, const std::filesystem::path& file,
                                 const ImportOptions& options);

// Keeps a mapping put right by hand for sheets with the same headings.
Status RememberMapping(store::Book& book, const ImportPreview& preview, const Mapping& mapping);

}  // namespace aiyl::exchange
