// SPDX-License-Identifier: Apache-2.0
// print passport, standard, services: papers of the registry as PDF.
#include <CLI/CLI.hpp>
#include <memory>

#include "base/atomic_file.h"
#include "cli/people_words.h"
#include "cli/service_verbs.h"
#include "cli/write_paper.h"
#include "services/service_papers.h"

namespace aiyl::cli {
namespace {

struct PrintOptions {
  std::string book, service, out, on, paper = "ky", language;
  bool large = false, card = false, folder = false;
};

Result<services::PaperOptions> OptionsOf(const Invocation& in, const store::Book& book, const PrintOptions& options) {
  services::PaperOptions made{.office = book.Identity().office, .day = in.Today(), .further = options.language};
  if (!options.on.empty()) {
    AIYL_ASSIGN(made.day, ParseDate(options.on, "--on"));
  }
  AIYL_ASSIGN(made.language, PaperLanguageFrom(options.paper));
  return made;
}

using Make = Result<page::Document> (*)(store::Database&, const office::Scope&, const PrintOptions&,
                                        const services::PaperOptions&);

Result<page::Document> Passport(store::Database& db, const office::Scope& scope, const PrintOptions& options,
                                const services::PaperOptions& paper) {
  AIYL_ASSIGN(const auto service, FindService(db, scope, options.service));
  if (options.card) return services::TelephoneCard(db, service, paper);
  return options.large ? services::LargePassport(db, service, paper) : services::Passport(db, service, paper);
}

Result<page::Document> Standard(store::Database& db, const office::Scope& scope, const PrintOptions& options,
                                const services::PaperOptions& paper) {
  AIYL_ASSIGN(const auto standard, FindStandardOf(db, scope, options.service));
  return services::StandardPaper(db, standard, paper);
}

Result<page::Document> Services(store::Database& db, const office::Scope&, const PrintOptions& options,
                                const services::PaperOptions& paper) {
  return options.folder ? services::Folder(db, paper) : services::ListPaper(db, paper);
}

Result<int> Print(Invocation& in, const PrintOptions& options, Make make) {
  AIYL_TRY(CheckCanWrite(options.out));
  AIYL_ASSIGN(auto book, in.Open(options.book, store::OpenMode::kReadOnly));
  AIYL_ASSIGN(const auto paper, OptionsOf(in, *book, options));
  const office::Scope scope = Invocation::ScopeOf(*book);
  AIYL_ASSIGN(const auto document,
              book->Read<page::Document>([&](store::Database& db) { return make(db, scope, options, paper); }));
  AIYL_TRY(WritePaper(*book, document, options.out));
  const auto pages = static_cast<int64_t>(document.pages.size());
  in.Give({{"file", options.out}, {"pages", pages}, {"on", paper.day.Iso()}},
          in.Tr(MsgN("{n} page in {file}.", "{n} pages in {file}.", pages, {{"file", options.out}})));
  return 0;
}

CLI::App& NewVerb(VerbSet& verbs, const char* name, const Message& what, const std::string& example,
                  const std::shared_ptr<PrintOptions>& options, Make make) {
  CLI::App& group = verbs.Group("print", Msg("Print a paper that is not numbered: passports, lists, sheets."));
  CLI::App& verb = verbs.Add(name, what, example, &group);
  verb.add_option("BOOK", options->book, verbs.T(Msg("The book.")))->required();
  verb.add_option("--out", options->out, verbs.T(Msg("The file to write.")))->required()->option_text("FILE.pdf");
  verb.add_option("--on", options->on, verbs.T(Msg("The day.")))->option_text("YYYY-MM-DD");
  verb.add_option("--paper", options->paper, verbs.T(Msg("Language of the paper.")))->option_text("ky|ru|both");
  verb.add_option("--language", options->language,
                  verbs.T(Msg("A further language of the standard, in the Kyrgyz one's place: uz, tg …")));
  verbs.Runs(verb, [options, make](Invocation& in) { return Print(in, *options, make); });
  return verb;
}

}  // namespace

void AddPrintServicesVerbs(VerbSet& verbs) {
  auto passport = std::make_shared<PrintOptions>();
  CLI::App& one =
      NewVerb(verbs, "passport", Msg("The passport of a service for the board, on one page."),
              "aiyl print passport village.aiyl 'Көчө жарыгы' --paper both --out passport.pdf", passport, Passport);
  one.add_option("SERVICE", passport->service, verbs.T(Msg("Its number, name or id.")))->required();
  one.add_flag("--large", passport->large, verbs.T(Msg("In large print.")));
  one.add_flag("--card", passport->card, verbs.T(Msg("A card for answering the telephone instead.")));
  auto standard = std::make_shared<PrintOptions>();
  CLI::App& two = NewVerb(verbs, "standard", Msg("The latest standard of a service, or a model."),
                          "aiyl print standard village.aiyl 'Көчө жарыгы' --out standard.pdf", standard, Standard);
  two.add_option("SERVICE", standard->service, verbs.T(Msg("Its number, name or id.")))->required();
  auto all = std::make_shared<PrintOptions>();
  CLI::App& three =
      NewVerb(verbs, "services", Msg("The registry as of a day, with the decisions at its foot."),
              "aiyl print services village.aiyl --on 2025-04-01 --paper both --out services.pdf", all, Services);
  three.add_flag("--folder", all->folder, verbs.T(Msg("A folder: the list, and every standard, passport and card.")));
}

}  // namespace aiyl::cli
