// SPDX-License-Identifier: Apache-2.0
// print: papers that carry no number of the office's series, written to a file. Here the council's: invitation,
// attendance, draft, decision, minutes, extract. Another module's papers join the same verb with
// verbs.Group("print", …) in a file of their own.
#include <CLI/CLI.hpp>
#include <memory>

#include "cli/people_words.h"
#include "cli/plain_names.h"
#include "cli/verb.h"
#include "cli/write_paper.h"
#include "council/council_papers.h"

namespace aiyl::cli {

namespace {

struct PrintOptions {
  std::string book, which, paper = "both", out;
};

struct CouncilKind {
  const char* verb;
  const char* kind;    // of council::PaperKinds
  const char* record;  // what WHICH names
  Message what;
  const char* example;
};

Result<int> Print(Invocation& in, const CouncilKind& kind, const PrintOptions& options) {
  AIYL_ASSIGN(const auto language, PaperLanguageFrom(options.paper));
  AIYL_ASSIGN(auto book, in.Open(options.book));
  const auto scope = Invocation::ScopeOf(*book);
  AIYL_ASSIGN(const auto document, book->Read<page::Document>([&](store::Database& db) -> Result<page::Document> {
    AIYL_ASSIGN(const Uuid id, RecordOf(db, scope, kind.record, options.which));
    return council::CouncilPaper(db, kind.kind, id, language);
  }));
  AIYL_TRY(WritePaper(*book, document, options.out));
  in.Give({{"file", options.out}, {"pages", document.pages.size()}, {"kind", kind.kind}}, options.out);
  return 0;
}

}  // namespace

void AddPrintVerbs(VerbSet& verbs) {
  CLI::App& parent = verbs.Group("print", Msg("Print a paper that is not numbered: passports, lists, sheets."));
  static const std::vector<CouncilKind> kinds = {
      {"invitation", "council-invitation", "session", Msg("The invitation to a session with its agenda."),
       "aiyl print invitation village.aiyl VIII/3 --out invitation.pdf"},
      {"attendance", "council-attendance", "session", Msg("The sheet that those present sign."),
       "aiyl print attendance village.aiyl VIII/3 --out attendance.pdf"},
      {"draft", "council-draft", "decision_draft", Msg("The draft of a decision with the proposals to it."),
       "aiyl print draft village.aiyl 'Айыл ичиндеги жолдорду күтүү тартиби жөнүндө' --out draft.pdf"},
      {"decision", "council-decision", "decision", Msg("A decision of the council."),
       "aiyl print decision village.aiyl 3/3 --paper ky --out decision.pdf"},
      {"minutes", "council-minutes", "session", Msg("The minutes of a session."),
       "aiyl print minutes village.aiyl VIII/3 --out minutes.pdf"},
      {"extract", "council-extract", "agenda_item", Msg("An extract from the minutes: one item."),
       "aiyl print extract village.aiyl VIII/3/1 --out extract.pdf"}};
  for (const auto& kind : kinds) {
    auto options = std::make_shared<PrintOptions>();
    CLI::App& verb = verbs.Add(kind.verb, kind.what, kind.example, &parent);
    verb.add_option("BOOK", options->book, verbs.T(Msg("The book.")))->required();
    verb.add_option("WHICH", options->which, verbs.T(Msg("Its id, or as people write it: see the example.")))
        ->required();
    verb.add_option("--paper", options->paper, verbs.T(Msg("Languages of the paper.")))->option_text("ky|both|ru");
    verb.add_option("--out", options->out, verbs.T(Msg("The file to write.")))->required()->option_text("FILE.pdf");
    verbs.Runs(verb, [options, &kind](Invocation& in) { return Print(in, kind, *options); });
  }
}

}  // namespace aiyl::cli
