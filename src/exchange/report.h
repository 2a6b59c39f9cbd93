// SPDX-License-Identifier: Apache-2.0
// What became of every row of an imported sheet, for the clerk who has to put the rest right: as text, CSV and JSON, in
// the reader's language. Knows no book.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "exchange/sheet_row.h"
#include "text/plural_rule.h"

namespace aiyl::exchange {

enum class RowOutcome { kCreated, kChanged, kUnchanged, kRefused };
std::string_view OutcomeCode(RowOutcome outcome);  // "created" …: in JSON and CSV

struct RowReport {
  int64_t number = 0, line = 0;
  RowOutcome outcome = RowOutcome::kUnchanged;
  std::string account, name;
  std::optional<household::PersonId> person;
  std::optional<household::HouseholdId> household;
  std::vector<RowProblem> refusals, warnings;
};

// A column whose texts were typed in an old font, with what a few of them became.
struct FontFinding {
  std::string heading;
  text::OldFont font = text::OldFont::kNone;
  int confidence = 0;
  std::vector<std::pair<std::string, std::string>> examples;  // before, after
};

struct ImportReport {
  std::string file, sheet, batch;
  std::vector<std::string> other_sheets;  // shown ones that were not read, «2 Мал»: number and name of the tab
  bool dry_run = false;
  bool cancelled = false;
  int64_t created = 0, changed = 0, unchanged = 0, refused = 0;
  int64_t households_created = 0, villages_created = 0, streets_created = 0;
  int64_t acts = 0;
  std::vector<RowReport> rows;
  std::vector<ColumnMapping> columns;
  std::vector<UnknownColumn> unknown_columns;
  std::vector<FontFinding> fonts;

  int64_t Total() const { return created + changed + unchanged + refused; }
  bool AllRefused() const { return refused > 0 && refused == Total(); }
};

// Totals, columns left out, and each row that has something to say.
std::string ReportText(const ImportReport& report, text::Language language);
// Every row. UTF-8 with BOM, `;`.
std::string ReportCsv(const ImportReport& report, text::Language language);
// Every row; codes beside the sentences.
std::string ReportJson(const ImportReport& report, text::Language language);
// By the extension: .csv, .json, else text. Errors: "file.write".
Status WriteReport(const ImportReport& report, const std::filesystem::path& path, text::Language language);

}  // namespace aiyl::exchange
