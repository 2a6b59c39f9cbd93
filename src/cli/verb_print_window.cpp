// SPDX-License-Identifier: Apache-2.0
// print application, print slip, print daily: what the one window prints.
#include <CLI/CLI.hpp>
#include <memory>

#include "base/atomic_file.h"
#include "cli/people_words.h"
#include "cli/receipt_text.h"
#include "cli/run_act.h"
#include "cli/verb.h"
#include "cli/write_paper.h"
#include "requests/request_papers.h"

namespace aiyl::cli {

namespace {

struct PrintOptions {
  std::string book, number, paper, day, out;
};

Result<int> Write(Invocation& in, store::Book& book, const page::Document& document, const std::string& file,
                  Json answer) {
  AIYL_TRY(WritePaper(book, document, file));
  answer["file"] = file;
  answer["pages"] = document.pages.size();
  in.Give(answer, file);
  return 0;
}

Result<int> Application(Invocation& in, const PrintOptions& options) {
  std::optional<papers::PaperLanguage> wished;
  if (!options.paper.empty()) {
    AIYL_ASSIGN(wished, PaperLanguageFrom(options.paper));
  }
  AIYL_ASSIGN(auto book, in.Open(options.book));
  AIYL_ASSIGN(const auto actor, in.Who(*book));
  AIYL_TRY(CheckCanWrite(options.out));
  std::string number;
  AIYL_ASSIGN(const auto document, book->Read<page::Document>([&](store::Database& db) -> Result<page::Document> {
    const auto id = requests::RequestId::FromText(options.number);
    const auto request = id ? requests::FindRequest(db, *id)
                            : requests::FindRequestByNumber(db, Invocation::ScopeOf(*book), options.number, in.Today());
    if (!request) return Refuse("request.none", Msg("This request is not in the journal."), "number");
    number = request->number;
    // The language that the applicant wished, where nothing else is said.
    const auto language = wished ? wished : papers::LanguageFrom(request->language);
    return requests::ApplicationPaper(db, actor, *request, language.value_or(papers::PaperLanguage::kBoth));
  }));
  return Write(in, *book, document, options.out, {{"number", number}});
}

Result<int> Slip(Invocation& in, const PrintOptions& options) {
  AIYL_ASSIGN(const auto language, PaperTongue(in, options.paper));
  AIYL_ASSIGN(auto book, in.Open(options.book));
  AIYL_TRY(CheckCanWrite(options.out));  // before a number is taken
  AIYL_ASSIGN(const auto outcome, DoAct(in, *book, "ticket.print", Json::object()));
  const int64_t number = outcome.made.at("number").get<int64_t>();
  AIYL_ASSIGN(const auto document, book->Read<page::Document>([&](store::Database& db) -> Result<page::Document> {
    const Uuid office = book->Identity().office;
    const auto ticket = requests::FindTicket(db, office, in.Today(), number);
    if (!ticket)
      return Refuse("ticket.none", Msg("No slip № {number} was printed today.", {{"number", std::to_string(number)}}));
    return requests::SlipPaper(db, office, *ticket, language);
  }));
  Json answer = ReceiptJson(outcome.receipt);
  answer["number"] = number;
  return Write(in, *book, document, options.out, std::move(answer));
}

Result<int> Daily(Invocation& in, const PrintOptions& options) {
  AIYL_ASSIGN(const auto language, PaperTongue(in, options.paper));
  Date day = in.Today();
  if (!options.day.empty()) {
    AIYL_ASSIGN(day, ParseDate(options.day, "--day"));
  }
  AIYL_ASSIGN(auto book, in.Open(options.book));
  AIYL_TRY(CheckCanWrite(options.out));
  Json answer;
  AIYL_ASSIGN(const auto document, book->Read<page::Document>([&](store::Database& db) {
    const auto sheet = requests::DailyOf(db, Invocation::ScopeOf(*book), day, in.Today());
    answer = {{"day", day.Iso()},
              {"registered", sheet.registered},
              {"issued", sheet.handed_over},
              {"refused", sheet.refused},
              {"papers_printed", sheet.papers_issued},
              {"awaiting_signature", sheet.for_signature.size()},
              {"overdue", sheet.overdue.size()},
              {"overdue_letters", sheet.overdue_letters.size()},
              {"cash_tyiyn", sheet.cash.Value()}};
    return requests::DailyPaper(db, book->Identity().office, sheet, language);
  }));
  return Write(in, *book, document, options.out, std::move(answer));
}

}  // namespace

void AddPrintWindowVerbs(VerbSet& verbs) {
  CLI::App& parent = verbs.Group("print", Msg("Print a paper that is not numbered: passports, lists, sheets."));
  const auto add = [&](const char* name, const Message& what, const char* example, auto body) {
    auto options = std::make_shared<PrintOptions>();
    CLI::App& verb = verbs.Add(name, what, example, &parent);
    verb.add_option("BOOK", options->book, verbs.T(Msg("The book.")))->required();
    if (std::string_view(name) == "application") {
      verb.add_option("NUMBER", options->number, verbs.T(Msg("The number in the journal, or the id.")))->required();
      verb.add_option("--paper", options->paper, verbs.T(Msg("Languages of the paper.")))->option_text("ky|both|ru");
    } else {
      verb.add_option("--paper", options->paper, verbs.T(Msg("Language of the paper.")))->option_text("ky|ru");
    }
    if (std::string_view(name) == "daily")
      verb.add_option("--day", options->day, verbs.T(Msg("The day, else today.")))->option_text("YYYY-MM-DD");
    verb.add_option("--out", options->out, verbs.T(Msg("The file to write.")))->required()->option_text("FILE.pdf");
    verbs.Runs(verb, [options, body](Invocation& in) { return body(in, *options); });
  };
  add("application", Msg("The application of a request, filled in, to sign."),
      "aiyl print application village.aiyl 17 --paper both --out application.pdf", Application);
  add("slip", Msg("A slip of the queue with its number and time."), "aiyl print slip village.aiyl --out slip.pdf",
      Slip);
  add("daily", Msg("The daily sheet for the head: issued, awaiting signature, overdue, cash."),
      "aiyl print daily village.aiyl --out daily.pdf", Daily);
}

}  // namespace aiyl::cli
