// SPDX-License-Identifier: Apache-2.0
// export-sheet: the persons or the households of the book as a spreadsheet.
#include <CLI/CLI.hpp>
#include <memory>

#include "cli/verb.h"
#include "exchange/sheet_export.h"
#include "office/sign_in.h"

namespace aiyl::cli {

namespace {

struct ExportWords {
  std::string book, what, file;
};

Result<int> ExportSheet(Invocation& in, const ExportWords& words) {
  const auto what = exchange::ExportedListFrom(words.what);
  if (!what)
    return UsageError("cli.export-sheet",
                      Msg("What to write is persons or households, not “{text}”.", {{"text", words.what}}));
  AIYL_ASSIGN(auto book, in.Open(words.book));
  AIYL_ASSIGN(const auto actor, in.Who(*book));
  AIYL_ASSIGN(const auto written,
              exchange::ExportSheet(*book, Invocation::ScopeOf(*book), *what, in.Today(), words.file));
  AIYL_TRY(office::RecordDeskEvent(*book, actor.staff, "export", words.what));
  in.Give({{"file", words.file}, {"rows", written}},
          in.Tr(MsgN("{file}: {n} row.", "{file}: {n} rows.", written, {{"file", words.file}})));
  return 0;
}

}  // namespace

void AddExportSheetVerb(VerbSet& verbs) {
  auto written = std::make_shared<ExportWords>();
  CLI::App& out = verbs.Add("export-sheet", Msg("Write the persons or the households of the book to a spreadsheet."),
                            "aiyl export-sheet village.aiyl persons persons.xlsx");
  out.add_option("BOOK", written->book, verbs.T(Msg("The book.")))->required();
  out.add_option("WHAT", written->what, verbs.T(Msg("persons or households")))->required();
  out.add_option("FILE", written->file, verbs.T(Msg("The file to write: .xlsx or .csv.")))->required();
  verbs.Runs(out, [written](Invocation& invocation) { return ExportSheet(invocation, *written); });
}

}  // namespace aiyl::cli
