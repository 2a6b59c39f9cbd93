// SPDX-License-Identifier: Apache-2.0
// print yearly: the yearly public report on services, as a paper or as JSON.
#include <CLI/CLI.hpp>
#include <memory>

#include "base/atomic_file.h"
#include "cli/people_words.h"
#include "cli/verb.h"
#include "cli/write_paper.h"
#include "reports/yearly_paper.h"

namespace aiyl::cli {

namespace {

struct YearlyOptions {
  std::string book, paper = "ky", out;
  int year = 0;
};

Result<int> Yearly(Invocation& in, const YearlyOptions& options) {
  AIYL_ASSIGN(const auto language, PaperLanguageFrom(options.paper));
  if (options.out.empty() && !in.json) return UsageError("cli.usage", Msg("Give --out FILE.pdf, or --json."));
  AIYL_ASSIGN(auto book, in.Open(options.book));
  AIYL_ASSIGN(const auto actor, in.Who(*book));
  if (!options.out.empty()) AIYL_TRY(CheckCanWrite(options.out));
  const auto scope = Invocation::ScopeOf(*book);
  Json answer;
  AIYL_ASSIGN(const auto document, book->Read<page::Document>([&](store::Database& db) -> Result<page::Document> {
    AIYL_ASSIGN(const auto report, reports::Yearly(db, scope, actor, options.year, in.Today()));
    answer = reports::YearlyJson(report);
    if (options.out.empty()) return page::Document{};
    return reports::YearlyPaper(db, report, language);
  }));
  if (!options.out.empty()) {
    AIYL_TRY(WritePaper(*book, document, options.out));
    answer["file"] = options.out;
    answer["pages"] = document.pages.size();
  }
  in.Give(answer, options.out);
  return 0;
}

}  // namespace

void AddYearlyVerb(VerbSet& verbs) {
  CLI::App& parent = verbs.Group("print", Msg("Print a paper that is not numbered: passports, lists, sheets."));
  auto options = std::make_shared<YearlyOptions>();
  CLI::App& verb = verbs.Add("yearly", Msg("The yearly public report on services, with plots."),
                             "aiyl print yearly village.aiyl --year 2025 --paper both --out yearly.pdf", &parent);
  verb.add_option("BOOK", options->book, verbs.T(Msg("The book.")))->required();
  verb.add_option("--year", options->year, verbs.T(Msg("The year.")))->required()->option_text("YYYY");
  verb.add_option("--paper", options->paper, verbs.T(Msg("Languages of the paper.")))->option_text("ky|both|ru");
  verb.add_option("--out", options->out, verbs.T(Msg("The file to write.")))->option_text("FILE.pdf");
  verbs.Runs(verb, [options](Invocation& in) { return Yearly(in, *options); });
}

}  // namespace aiyl::cli
