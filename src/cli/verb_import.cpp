// SPDX-License-Identifier: Apache-2.0
// import: the clerk's spreadsheet into the book.
#include <CLI/CLI.hpp>
#include <filesystem>
#include <memory>

#include "base/atomic_file.h"
#include "cli/verb.h"
#include "exchange/sheet_import.h"

namespace aiyl::cli {

namespace {

struct ImportWords {
  std::string book, file, map, font, date_order, report;
  std::optional<int> sheet;  // from 1, as people count tabs
  bool dry_run = false, strict = false;
};

Result<exchange::ImportOptions> OptionsOf(const ImportWords& words) {
  exchange::ImportOptions options;
  if (words.sheet && *words.sheet < 1) return UsageError("cli.sheet", Msg("Sheets are counted from 1."));
  if (words.sheet) options.sheet = static_cast<size_t>(*words.sheet - 1);
  if (!words.map.empty()) {
    AIYL_ASSIGN(options.mapping, exchange::LoadMapping(words.map));
  }
  if (!words.font.empty()) {
    options.font = exchange::FontChoiceFrom(words.font);
    if (!options.font)
      return UsageError("cli.font", Msg("--font is auto, osh, news or none, not “{text}”.", {{"text", words.font}}));
  }
  if (!words.date_order.empty()) {
    options.date_order = exchange::DateOrderFrom(words.date_order);
    if (!options.date_order)
      return UsageError("cli.date-order",
                        Msg("--date-order is dmy or mdy, not “{text}”.", {{"text", words.date_order}}));
  }
  options.dry_run = words.dry_run;
  options.strict = words.strict;
  return options;
}

// Asked before anything is recorded. The report must not replace the sheet that it reports on.
Status CheckReport(const ImportWords& words) {
  std::error_code none;
  if (std::filesystem::equivalent(words.report, words.file, none))
    return UsageError("cli.report-onto-sheet", Msg("The report cannot replace the sheet: give it another name."));
  return CheckCanWrite(words.report);
}

// Status 1 where every row was refused.
Result<int> Import(Invocation& in, const ImportWords& words) {
  AIYL_ASSIGN(auto options, OptionsOf(words));
  options.reading = in.ShowCount(Msg("Reading the file"));
  options.progress = in.ShowCount(Msg("Importing"));
  if (!words.report.empty()) AIYL_TRY(CheckReport(words));
  AIYL_ASSIGN(auto book, in.Open(words.book));
  AIYL_ASSIGN(const auto actor, in.Who(*book));
  AIYL_ASSIGN(const auto report, exchange::ImportSheet(*book, actor, words.file, options));
  if (options.mapping && !options.dry_run) {
    // Assigned by hand once: the next sheet with these headings is read the same way without --map.
    AIYL_ASSIGN(const auto preview, exchange::PreviewImport(book.get(), words.file, options));
    AIYL_TRY(exchange::RememberMapping(*book, preview, *options.mapping));
  }
  if (!words.report.empty()) AIYL_TRY(exchange::WriteReport(report, words.report, in.Language()));
  if (in.json)
    in.GiveWritten(exchange::ReportJson(report, in.Language()), "");
  else
    in.GiveWritten("", exchange::ReportText(report, in.Language()));
  return report.AllRefused() ? 1 : 0;
}

}  // namespace

void AddImportVerb(VerbSet& verbs) {
  auto import = std::make_shared<ImportWords>();
  CLI::App& in = verbs.Add("import", Msg("Take a spreadsheet of the household book into the book."),
                           "aiyl import village.aiyl persons.xlsx --dry-run --report report.csv");
  in.add_option("BOOK", import->book, verbs.T(Msg("The book.")))->required();
  in.add_option("FILE", import->file, verbs.T(Msg("The spreadsheet: .xlsx or .csv.")))->required();
  in.add_flag("--dry-run", import->dry_run, verbs.T(Msg("Say what would happen, and write nothing.")));
  in.add_option("--sheet", import->sheet, verbs.T(Msg("Which sheet of the file, from 1.")))->option_text("N");
  in.add_option("--map", import->map, verbs.T(Msg("A file that says which column is what.")))->option_text("FILE");
  in.add_option("--font", import->font, verbs.T(Msg("The old font that the texts were typed in.")))
      ->option_text("auto|osh|news|none");
  in.add_option("--date-order", import->date_order, verbs.T(Msg("Which comes first in 7/8/2019.")))
      ->option_text("dmy|mdy");
  in.add_option("--report", import->report, verbs.T(Msg("What became of each row: .txt, .csv or .json.")))
      ->option_text("FILE");
  in.add_flag("--strict", import->strict, verbs.T(Msg("Refuse unknown villages and streets.")));
  verbs.Runs(in, [import](Invocation& invocation) { return Import(invocation, *import); });
}

}  // namespace aiyl::cli
