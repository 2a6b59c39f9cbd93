// SPDX-License-Identifier: Apache-2.0
// The spreadsheet of the whole village taken into a new book, as the clerk does it: by the program, with all checks,
// journal and search index. Against the same truth rows written plainly in the same acts, and against sqlite3's own
// `.import` of the sheet as a table of texts.
#include <cstdlib>
#include <fstream>
#include <stdexcept>
#include <vector>

#include "bench.h"
#include "plain_book.h"

namespace aiyl::bench {

namespace {

void Run(const std::string& command) {
  if (std::system(command.c_str()) != 0) throw std::runtime_error("failed: " + command);
}

std::string Quoted(const std::filesystem::path& path) {
  return "'" + path.string() + "'";
}

}  // namespace

void MeasureImport(Stage& stage, Report& report) {
  const auto aiyl = Quoted(stage.programs / "aiyl");
  const auto xlsx = stage.folder / "persons.xlsx", csv = stage.folder / "persons.csv", book = stage.folder / "new.aiyl",
             pass = stage.folder / "pass.txt", log = stage.folder / "import.json";
  for (const auto& sheet : {xlsx, csv})
    Run(aiyl + " export-sheet " + Quoted(stage.book) + " persons " + Quoted(sheet) + " > /dev/null");
  std::ofstream(pass) << "a passphrase of the bench\n";
  const auto script = stage.folder / "import.sql", raw_file = stage.folder / "raw.db",
             plain_file = stage.folder / "import-plain.db";
  std::ofstream(script) << ".mode csv\n.separator ;\n.import " << csv.string() << " sheet\n";
  // The three in turn, three times, and the middle of each: a machine that others share changes its pace.
  std::vector<double> import_times, plain_times, raw_times;
  PlainTime plain;
  for (int round = 0; round < 3; ++round) {
    for (const auto& file : {book, raw_file, plain_file}) std::filesystem::remove(file);
    Run(aiyl + " new " + Quoted(book) + " --office-ky A --office-ru A --passphrase-file " + Quoted(pass) +
        " > /dev/null");
    import_times.push_back(Milliseconds([&] {
      Run(aiyl + " import " + Quoted(book) + " " + Quoted(xlsx) + " --json > " + Quoted(log) + " 2> /dev/null");
    }));
    plain = WriteAllPlainly(book, plain_file);
    plain_times.push_back(plain.ms);
    raw_times.push_back(Milliseconds([&] { Run("sqlite3 " + Quoted(raw_file) + " < " + Quoted(script)); }));
  }
  const double import_ms = Quantile(import_times, 0.5), plain_ms = Quantile(plain_times, 0.5),
               raw_ms = Quantile(raw_times, 0.5);
  Plain raw(raw_file);
  sqlite3_stmt* count = raw.Prepare("SELECT count(*) FROM sheet");
  sqlite3_step(count);
  const auto rows = static_cast<double>(sqlite3_column_int64(count, 0));
  sqlite3_reset(count);

  report.Add("import", "rows of the sheet", rows, "");
  report.Add("import", "truth rows, in acts: " + std::to_string(plain.acts), static_cast<double>(plain.rows), "");
  report.Add("import", "aiyl import", import_ms / 1000, "s");
  report.Add("import", "plain SQLite, same rows, same transactions", plain_ms / 1000, "s");
  report.Add("import", "import / plain", import_ms / plain_ms, "times", 4);
  report.Add("import", "sqlite3 .import of the sheet", raw_ms / 1000, "s");
  report.Add("import", "import / .import", import_ms / raw_ms, "times", 30);
}

}  // namespace aiyl::bench
