// SPDX-License-Identifier: Apache-2.0
// print receipt, print statement, print day-close, print cash-book, print payments.
#include <CLI/CLI.hpp>
#include <memory>

#include "base/atomic_file.h"
#include "cli/ledger_verbs.h"
#include "cli/people_words.h"
#include "cli/write_paper.h"
#include "ledger/ledger_papers.h"
#include "office/office_record.h"

namespace aiyl::cli {

namespace {

struct PrintOptions {
  std::string book, what, paper, on, from, to, out;
};

Result<int> PrintReceipt(Invocation& in, const PrintOptions& options) {
  AIYL_ASSIGN(auto book, in.Open(options.book));
  AIYL_TRY(in.WhoFor(*book, office::kReadTaxes));
  AIYL_TRY(CheckCanWrite(options.out));
  std::optional<ledger::Payment> payment;
  AIYL_ASSIGN(const auto document, book->Read<page::Document>([&](store::Database& db) -> Result<page::Document> {
    AIYL_ASSIGN(payment, NeedPayment(db, Invocation::ScopeOf(*book), options.what));
    return ledger::ReceiptOf(db, *payment);
  }));
  AIYL_TRY(WritePaper(*book, document, options.out, ledger::ReceiptOverlays(*payment)));
  if (payment->reversed)
    in.Say(Msg("Payment № {number} was taken back on {day} already.",
               {{"number", payment->number_text}, {"day", payment->reversed->Iso()}}));
  in.Give({{"number", payment->number_text},
           {"reversed", payment->reversed ? Json(payment->reversed->Iso()) : Json(nullptr)},
           {"file", options.out},
           {"pages", document.pages.size()}},
          options.out);
  return 0;
}

Result<Date> DayOf(const std::string& text, const char* option, Date otherwise) {
  if (text.empty()) return otherwise;
  return ParseDate(text, option);
}

template <class Make>
Result<int> PrintList(Invocation& in, const PrintOptions& options, Make make) {
  AIYL_ASSIGN(const auto language, PaperTongue(in, options.paper));
  AIYL_ASSIGN(auto book, in.Open(options.book));
  AIYL_TRY(in.WhoFor(*book, office::kReadTaxes));
  AIYL_TRY(CheckCanWrite(options.out));
  AIYL_ASSIGN(auto paper, book->template Read<ledger::ListPaper>([&](store::Database& db) -> Result<ledger::ListPaper> {
    return make(db, *book, language);
  }));
  return WriteList(in, *book, std::move(paper), options.out);
}

Result<int> PrintStatement(Invocation& in, const PrintOptions& options) {
  AIYL_ASSIGN(const Date on, DayOf(options.on, "--on", in.Today()));
  return PrintList(in, options,
                   [&](store::Database& db, store::Book& book, office::Language language) -> Result<ledger::ListPaper> {
                     AIYL_ASSIGN(const auto payer, PayerFrom(db, Invocation::ScopeOf(book), options.what));
                     AIYL_ASSIGN(const auto statement, ledger::StatementOf(db, payer, on));
                     return ledger::StatementPaper(db, statement, language);
                   });
}

Result<int> PrintDayClose(Invocation& in, const PrintOptions& options) {
  AIYL_ASSIGN(const Date day, DayOf(options.on, "--day", in.Today()));
  return PrintList(in, options,
                   [&](store::Database& db, store::Book& book, office::Language language) -> Result<ledger::ListPaper> {
                     const Uuid office = book.Identity().office;
                     return ledger::DayClosePaper(db, office, ledger::CashSheetOf(db, office, day), language);
                   });
}

Result<int> PrintCashBook(Invocation& in, const PrintOptions& options) {
  AIYL_ASSIGN(const Date to, DayOf(options.to, "--to", in.Today()));
  AIYL_ASSIGN(const Date from, DayOf(options.from, "--from", *Date::FromYmd(to.Year(), to.Month(), 1)));
  return PrintList(in, options,
                   [&](store::Database& db, store::Book& book, office::Language language) -> Result<ledger::ListPaper> {
                     const Uuid office = book.Identity().office;
                     return ledger::CashBookPaper(db, office, ledger::CashBookOf(db, office, from, to), language);
                   });
}

Result<int> PrintPayments(Invocation& in, const PrintOptions& options) {
  AIYL_ASSIGN(const Date to, DayOf(options.to, "--to", in.Today()));
  AIYL_ASSIGN(const Date from, DayOf(options.from, "--from", to));
  return PrintList(in, options,
                   [&](store::Database& db, store::Book& book, office::Language language) -> Result<ledger::ListPaper> {
                     ledger::PaymentFilter filter;
                     filter.scope = Invocation::ScopeOf(book);
                     filter.from = from;
                     filter.to = to;
                     filter.limit = 100'000;
                     return ledger::PaymentsPaper(db, filter, language);
                   });
}

}  // namespace

void AddPrintLedgerVerbs(VerbSet& verbs) {
  CLI::App& parent = verbs.Group("print", Msg("Print a paper that is not numbered: passports, lists, sheets."));
  std::shared_ptr<PrintOptions> options;
  CLI::App* verb = nullptr;
  const auto add = [&](const char* name, const Message& what, const char* example, auto body) {
    options = std::make_shared<PrintOptions>();
    verb = &verbs.Add(name, what, example, &parent);
    verb->add_option("BOOK", options->book, verbs.T(Msg("The book.")))->required();
    verbs.Runs(*verb, [kept = options, body](Invocation& in) { return body(in, *kept); });
  };
  const auto day = [&](const char* name, std::string& value, const Message& what) {
    verb->add_option(name, value, verbs.T(what))->option_text("YYYY-MM-DD");
  };
  const auto paper = [&](const char* form) {
    verb->add_option("--paper", options->paper, verbs.T(Msg("Language of the paper.")))->option_text("ky|ru");
    verb->add_option("--out", options->out, verbs.T(Msg("The file to write: .pdf, .xlsx or .csv.")))
        ->required()
        ->option_text(form);
  };
  add("receipt", Msg("The receipt of a payment, as it was printed."),
      "aiyl print receipt village.aiyl 12/2026 --out receipt.pdf", PrintReceipt);
  verb->add_option("NUMBER", options->what, verbs.T(Msg("The number of the receipt, or the id.")))->required();
  verb->add_option("--out", options->out, verbs.T(Msg("The file to write.")))->required()->option_text("FILE.pdf");
  add("statement", Msg("The statement of a payer on a day."),
      "aiyl print statement village.aiyl 17 --on 2026-01-01 --out statement.pdf", PrintStatement);
  verb->add_option("PAYER", options->what,
                   verbs.T(Msg("Who pays: ПИН, ИНН, account, name of somebody from outside, or the id.")))
      ->required();
  day("--on", options->on, Msg("The day, else today."));
  paper("FILE");
  add("day-close", Msg("The till on a day: what came in, went out and was counted."),
      "aiyl print day-close village.aiyl --day 2026-01-15 --out till.pdf", PrintDayClose);
  day("--day", options->on, Msg("The day, else today."));
  paper("FILE");
  add("cash-book", Msg("The cash book, a line for each day."),
      "aiyl print cash-book village.aiyl --from 2026-01-01 --to 2026-01-31 --out cash.pdf", PrintCashBook);
  day("--from", options->from, Msg("The first day, else the first of the month."));
  day("--to", options->to, Msg("The last day, else today."));
  paper("FILE");
  add("payments", Msg("The journal of payments."),
      "aiyl print payments village.aiyl --from 2026-01-01 --to 2026-01-31 --out payments.xlsx", PrintPayments);
  day("--from", options->from, Msg("The first day, else the last one."));
  day("--to", options->to, Msg("The last day, else today."));
  paper("FILE");
}

}  // namespace aiyl::cli
