// SPDX-License-Identifier: Apache-2.0
// pay, reverse, bank, statement, arrears: who owes, who paid.
#include <CLI/CLI.hpp>
#include <filesystem>
#include <memory>

#include "base/atomic_file.h"
#include "cli/ledger_verbs.h"
#include "cli/plain_names.h"
#include "cli/receipt_text.h"
#include "cli/run_act.h"
#include "cli/write_paper.h"
#include "desk/registry.h"
#include "ledger/bank.h"
#include "ledger/ledger_papers.h"
#include "office/code_list.h"
#include "office/office_record.h"
#include "text/catalogue.h"
#include "text/parse.h"
#include "text/wording.h"

namespace aiyl::cli {

namespace {

struct LedgerOptions {
  std::string book, payer, kind, amount, method = "cash", by, note, day, out, rows, number, reason, file, village,
                                         street, on;
  bool dry_run = false, by_kind = false;
};

// The receipt's page as a file, where it is asked for.
Status WriteReceipt(store::Book& book, const std::string& number, const std::string& file) {
  AIYL_ASSIGN(const auto document, book.Read<page::Document>([&](store::Database& db) -> Result<page::Document> {
    AIYL_ASSIGN(const auto payment, NeedPayment(db, Invocation::ScopeOf(book), number));
    return ledger::ReceiptOf(db, payment);
  }));
  return WritePaper(book, document, file);
}

Result<int> PayRows(Invocation& in, const LedgerOptions& options) {
  AIYL_ASSIGN(const std::string text, TextOrFile(options.rows));
  Json data{{"rows", Json::parse(text, nullptr, false)}};
  if (!data["rows"].is_array())
    return UsageError("cli.json", Msg("--rows is a JSON list such as [{{\"payer\": \"17\", \"amount\": 12000}}], or "
                                      "@FILE with one."));
  AIYL_ASSIGN(auto book, in.Open(options.book));
  if (!options.kind.empty()) {
    AIYL_ASSIGN(data["kind"], book->Read<std::string>([&](store::Database& db) {
      return PaymentKindFrom(db, Invocation::ScopeOf(*book), options.kind);
    }));
  }
  data["method"] = options.method;
  PutText(data, "happened_on", options.day);
  return RunActVerb(in, *book, "payment.list", std::move(data));
}

Result<int> Pay(Invocation& in, const LedgerOptions& options) {
  if (!options.rows.empty()) return PayRows(in, options);
  if (options.payer.empty() || options.kind.empty() || options.amount.empty())
    return UsageError("cli.usage", Msg("Say who pays, --kind and --amount, or give several payments with --rows."));
  if (!options.out.empty()) AIYL_TRY(CheckCanWrite(options.out));
  const auto amount = text::ParseMoney(options.amount);
  if (!amount)
    return UsageError("cli.amount",
                      Msg("“{text}” is not a sum in som such as 50 or 50.50.", {{"text", options.amount}}));
  AIYL_ASSIGN(auto book, in.Open(options.book));
  Json data = {{"payer", options.payer}, {"amount", amount->Value()}, {"method", options.method}};
  AIYL_ASSIGN(data["kind"], book->Read<std::string>([&](store::Database& db) {
    return PaymentKindFrom(db, Invocation::ScopeOf(*book), options.kind);
  }));
  PutText(data, "paid_by", options.by);
  PutText(data, "payment_note", options.note);
  PutText(data, "happened_on", options.day);
  AIYL_ASSIGN(const auto outcome, DoAct(in, *book, "payment.take", std::move(data)));
  Json answer = ReceiptJson(outcome.receipt);
  answer["made"] = outcome.made;
  const std::string number = outcome.made.at("number");
  std::string text =
      in.Tr(Msg("Receipt № {number}: {sum}", {{"number", number}, {"sum", text::MoneyText(*amount, in.Language())}}));
  if (const int64_t ahead = outcome.made.at("advance_tyiyn"); ahead > 0)
    text += "\n" + in.Tr(Msg("Paid ahead: {sum}", {{"sum", text::MoneyText(Tyiyn(ahead), in.Language())}}));
  if (!options.out.empty()) {
    AIYL_TRY(WriteReceipt(*book, number, options.out));
    answer["file"] = options.out;
    text += "\n" + options.out;
  }
  in.Give(answer, text);
  return 0;
}

Result<int> Reverse(Invocation& in, const LedgerOptions& options) {
  AIYL_ASSIGN(auto book, in.Open(options.book));
  Json data = {{"payment", options.number}, {"reason", options.reason}};
  PutText(data, "happened_on", options.day);
  return RunActVerb(in, *book, "payment.reverse", std::move(data));
}

Result<int> Bank(Invocation& in, const LedgerOptions& options) {
  AIYL_ASSIGN(std::string bytes, ReadWholeFile(options.file));
  AIYL_ASSIGN(auto book, in.Open(options.book));
  AIYL_ASSIGN(const auto actor, in.WhoFor(*book, "bank.take"));
  const auto scope = Invocation::ScopeOf(*book);
  AIYL_ASSIGN(const auto file, book->Read<ledger::BankFile>([&](store::Database& db) -> Result<ledger::BankFile> {
    std::string kind;
    if (!options.kind.empty()) {
      AIYL_ASSIGN(kind, PaymentKindFrom(db, scope, options.kind));
    }
    return ledger::ReadBankFile(db, scope, std::move(bytes), std::filesystem::path(options.file).filename().string(),
                                kind);
  }));
  AIYL_ASSIGN(const auto outcome,
              office::RunAct(*book, actor, *desk::FindAct("bank.take"), ledger::BankFileJson(file),
                             options.dry_run ? office::ActMode::kRehearse : office::ActMode::kWrite));
  Json answer = options.dry_run ? Json{{"dry_run", true}} : ReceiptJson(outcome.receipt);
  answer["made"] = outcome.made;
  answer["skipped"] = file.skipped;
  std::string text =
      in.Tr(Msg("{count} payments taken, {sum}",
                {{"count", outcome.made.at("taken").dump()},
                 {"sum", text::MoneyText(Tyiyn(outcome.made.at("amount_tyiyn").get<int64_t>()), in.Language())}}));
  size_t at = 0;
  for (auto& open : answer["made"]["open"]) {
    while (at < file.lines.size() && file.lines[at].line != open.at("line").get<int64_t>()) ++at;
    const std::string why = in.Tr(ledger::WhyOpen(open.at("why").get<std::string>()));
    open["reason"] = why;
    if (at == file.lines.size()) break;
    const auto& line = file.lines[at];
    std::string who = line.name;
    for (const auto& part : {line.number, line.account})
      if (!part.empty()) who += (who.empty() ? "" : ", ") + part;
    text += "\n" + in.Tr(Msg("line {line}: {who}, {sum}: {why}", {{"line", std::to_string(line.line)},
                                                                  {"who", who},
                                                                  {"sum", text::MoneyText(line.amount, in.Language())},
                                                                  {"why", why}}));
  }
  if (options.dry_run) in.Say(Msg("Nothing was written."));
  in.Give(answer, text);
  return 0;
}

Json LineJson(const ledger::StatementLine& line) {
  const auto& posting = line.posting;
  return {{"day", posting.day.Iso()},
          {"kind", posting.payment_kind},
          {"what", posting.what},
          {"part", ledger::PartText(posting.part)},
          {"due", posting.due ? Json(posting.due->Iso()) : Json(nullptr)},
          {"debit", posting.debit},
          {"credit", posting.credit},
          {"amount_tyiyn", posting.amount.Value()},
          {"change_tyiyn", line.change},
          {"balance_tyiyn", line.balance},
          {"receipt", line.receipt},
          {"source", posting.source ? Json(posting.source->ToText()) : Json(nullptr)}};
}

Result<int> ShowStatement(Invocation& in, const LedgerOptions& options) {
  Date on = in.Today();
  if (!options.on.empty()) {
    AIYL_ASSIGN(on, ParseDate(options.on, "--on"));
  }
  AIYL_ASSIGN(auto book, in.Open(options.book));
  AIYL_TRY(in.WhoFor(*book, office::kReadTaxes));
  return book->Read<int>([&](store::Database& db) -> Result<int> {
    AIYL_ASSIGN(const auto payer, PayerFrom(db, Invocation::ScopeOf(*book), options.payer));
    AIYL_ASSIGN(const auto statement, ledger::StatementOf(db, payer, on));
    const auto money = [&](int64_t tyiyn) { return text::MoneyFigures(Tyiyn(tyiyn), in.DataLanguage()); };
    Json lines = Json::array(), debts = Json::array();
    std::string text = ledger::ShownPayer(statement.payer).In(in.DataLanguage());
    for (const auto& line : statement.lines) {
      lines.push_back(LineJson(line));
      const auto& posting = line.posting;
      text += "\n" + posting.day.Iso() + "  " +
              office::CodeName(db, "payment-kind", posting.payment_kind, in.DataLanguage()) + "  " +
              office::CodeName(db, "posting-what", posting.what, in.DataLanguage()) + " (" +
              office::CodeName(db, "debt-part", ledger::PartText(posting.part), in.DataLanguage()) + ")  " +
              (line.receipt.empty() ? "" : "№ " + line.receipt + "  ") + money(line.change) + "  " +
              money(line.balance);
    }
    for (const auto& debt : statement.debts) {
      const auto& balance = debt.balance;
      debts.push_back({{"kind", balance.payment_kind},
                       {"due", balance.due->Iso()},
                       {"charged_tyiyn", balance.charged.Value()},
                       {"relieved_tyiyn", balance.relieved.Value()},
                       {"paid_tyiyn", balance.paid.Value()},
                       {"tax_tyiyn", balance.tax.Value()},
                       {"interest_tyiyn", balance.interest.Value()},
                       {"penalty_tyiyn", balance.penalty.Value()},
                       {"penalty_growing_tyiyn", debt.growing.Value()},
                       {"sanction_tyiyn", balance.sanction.Value()},
                       {"left_tyiyn", debt.Left()},
                       {"overdue", debt.overdue}});
    }
    const auto sum = [&](Tyiyn amount) { return text::MoneyText(amount, in.DataLanguage()); };
    text += "\n" + in.Tr(Msg("Owed in all: {sum}", {{"sum", sum(statement.owed)}})) + "\n" +
            in.Tr(Msg("of it overdue: {sum}", {{"sum", sum(statement.overdue)}})) + "\n" +
            in.Tr(Msg("Paid ahead: {sum}", {{"sum", sum(statement.advance)}}));
    in.Give({{"payer", PayerJson(statement.payer)},
             {"on", on.Iso()},
             {"lines", std::move(lines)},
             {"debts", std::move(debts)},
             {"owed_tyiyn", statement.owed.Value()},
             {"overdue_tyiyn", statement.overdue.Value()},
             {"advance_tyiyn", statement.advance.Value()}},
            text);
    return 0;
  });
}

Result<int> ShowArrears(Invocation& in, const LedgerOptions& options) {
  ledger::ArrearsFilter filter;
  filter.on = in.Today();
  if (!options.on.empty()) {
    AIYL_ASSIGN(filter.on, ParseDate(options.on, "--on"));
  }
  if (!options.out.empty()) AIYL_TRY(CheckCanWrite(options.out));
  AIYL_ASSIGN(auto book, in.Open(options.book));
  AIYL_TRY(in.WhoFor(*book, office::kReadTaxes));
  filter.scope = Invocation::ScopeOf(*book);
  if (options.by_kind) filter.by = ledger::ArrearsFilter::By::kPayerAndKind;
  std::optional<page::Document> pages;
  AIYL_TRY(book->Read<int>([&](store::Database& db) -> Result<int> {
    std::string words;
    const auto add = [&](const std::string& part) { words += (words.empty() ? "" : ", ") + part; };
    if (!options.village.empty()) {
      AIYL_ASSIGN(const Uuid id, RecordOf(db, filter.scope, "territory", options.village));
      filter.village = household::VillageId(id);
      if (const auto village = office::FindTerritory(db, *filter.village)) add(village->name.In(in.DataLanguage()));
    }
    if (!options.street.empty()) {
      AIYL_ASSIGN(const Uuid id, RecordOf(db, filter.scope, "street", options.street));
      filter.street = household::StreetId(id);
      if (const auto street = office::FindStreet(db, *filter.street))
        add(office::StreetLabel(db, *street, in.DataLanguage()));
    }
    if (!options.kind.empty()) {
      AIYL_ASSIGN(filter.payment_kind, PaymentKindFrom(db, filter.scope, options.kind));
      add(filter.payment_kind == "tax." ? text::Tr(Msg("taxes only"), in.DataLanguage())
          : filter.payment_kind == "local."
              ? text::Tr(Msg("local payments only"), in.DataLanguage())
              : office::CodeName(db, "payment-kind", filter.payment_kind, in.DataLanguage()));
    }
    AIYL_ASSIGN(const auto arrears, ledger::ArrearsOf(db, filter));
    Json rows = Json::array();
    std::string text;
    int64_t total = 0, penalty = 0;
    for (const auto& debt : arrears) {
      Json row = PayerJson(debt.payer);
      if (!debt.payment_kind.empty()) row["kind_of_payment"] = debt.payment_kind;
      row["oldest_due"] = debt.oldest->Iso();
      row["up_to_1_year_tyiyn"] = debt.year.Value();
      row["to_3_years_tyiyn"] = debt.three.Value();
      row["older_tyiyn"] = debt.older.Value();
      row["penalty_tyiyn"] = debt.penalty.Value();
      row["total_tyiyn"] = debt.total.Value();
      rows.push_back(std::move(row));
      total += debt.total.Value();
      penalty += debt.penalty.Value();
      text += debt.payer.address.In(in.DataLanguage()) + "  " + ledger::ShownPayer(debt.payer).In(in.DataLanguage()) +
              "  " + debt.oldest->Iso() + "  " + text::MoneyText(debt.total, in.DataLanguage()) + "\n";
    }
    Json answer = {
        {"on", filter.on.Iso()}, {"payers", std::move(rows)}, {"penalty_tyiyn", penalty}, {"total_tyiyn", total}};
    if (arrears.empty()) in.Say(Msg("Nobody is in arrears."));
    text += in.Tr(Msg("In all: {sum}", {{"sum", text::MoneyText(Tyiyn(total), in.DataLanguage())}}));
    if (!options.out.empty()) {
      auto paper = ledger::ArrearsPaper(db, filter, arrears, words, in.DataLanguage());
      if (papers::IsSheetName(options.out)) {
        AIYL_TRY(paper.ToSheet(options.out));
      } else {
        AIYL_ASSIGN(pages, paper.ToDocument());
      }
      answer["file"] = options.out;
      text = options.out;
    }
    in.Give(answer, text);
    return 0;
  }));
  // With what lies over a first print; after the read, which it makes anew.
  if (pages) AIYL_TRY(WritePaper(*book, *pages, options.out));
  return 0;
}

}  // namespace

void AddLedgerVerbs(VerbSet& verbs) {
  std::shared_ptr<LedgerOptions> options;
  CLI::App* verb = nullptr;
  const auto add = [&](const char* name, const Message& what, const char* example,
                       Result<int> (*body)(Invocation&, const LedgerOptions&)) {
    options = std::make_shared<LedgerOptions>();
    verb = &verbs.Add(name, what, example);
    verb->add_option("BOOK", options->book, verbs.T(Msg("The book.")))->required();
    verbs.Runs(*verb, [kept = options, body](Invocation& in) { return body(in, *kept); });
  };
  const auto text = [&](const char* name, std::string& value, const Message& what, const char* form) {
    return verb->add_option(name, value, verbs.T(what))->option_text(form);
  };
  const Message payer = Msg("Who pays: ПИН, ИНН, account, name of somebody from outside, or the id.");
  const Message kind = Msg("What is paid: a code such as local.waste, its last word, or the words of the list.");

  add("pay", Msg("Take a payment and give a receipt."),
      "aiyl pay village.aiyl 17 --kind waste --amount 120 --out receipt.pdf", Pay);
  verb->add_option("PAYER", options->payer, verbs.T(payer));
  text("--kind", options->kind, kind, "KIND");
  text("--amount", options->amount, Msg("The sum in som."), "SUM");
  text("--method", options->method, Msg("How it was paid."), "cash|bank|terminal");
  text("--by", options->by, Msg("Who brought the money, where it was not the payer."), "NAME");
  text("--note", options->note, Msg("A note on the payment."), "TEXT");
  text("--day", options->day, Msg("The day on which it happened, else today."), "YYYY-MM-DD");
  text("--rows", options->rows,
       Msg("Several payments, all or none: a JSON list of payer and amount in тыйын, or @FILE."), "JSON");
  text("--out", options->out, Msg("The receipt as a file."), "FILE.pdf");

  add("reverse", Msg("Take a payment back; its number stays."),
      "aiyl reverse village.aiyl 12/2026 --reason 'Башка адамдыкы'", Reverse);
  verb->add_option("NUMBER", options->number, verbs.T(Msg("The number of the receipt, or the id.")))->required();
  text("--reason", options->reason, Msg("Why."), "TEXT")->required();
  text("--day", options->day, Msg("The day on which it happened, else today."), "YYYY-MM-DD");

  add("bank", Msg("Take the payments of a bank's file; say what did not match."),
      "aiyl bank village.aiyl payments.csv --dry-run", Bank);
  verb->add_option("FILE", options->file, verbs.T(Msg("The bank's .csv or .xlsx (see schema/bank.md).")))->required();
  text("--kind", options->kind, Msg("What is paid, where the file does not say it."), "KIND");
  verb->add_flag("--dry-run", options->dry_run, verbs.T(Msg("Only say what would be taken.")));

  add("statement", Msg("What a payer was charged and paid, and what he owes on a day."),
      "aiyl statement village.aiyl 17 --on 2026-01-01", ShowStatement);
  verb->add_option("PAYER", options->payer, verbs.T(payer))->required();
  text("--on", options->on, Msg("The day, else today."), "YYYY-MM-DD");

  add("arrears", Msg("Who is in arrears, by street and age."),
      "aiyl arrears village.aiyl --on 2026-01-01 --village Достук --out arrears.xlsx", ShowArrears);
  text("--on", options->on, Msg("The day, else today."), "YYYY-MM-DD");
  text("--village", options->village, Msg("Only this village."), "NAME|ID");
  text("--street", options->street, Msg("Only this street."), "NAME|ID");
  text("--kind", options->kind, Msg("Only this kind; tax. and local. are all of theirs."), "KIND");
  verb->add_flag("--by-kind", options->by_kind, verbs.T(Msg("A line for each kind of payment.")));
  text("--out", options->out, Msg("The file to write: .pdf, .xlsx or .csv."), "FILE");
}

}  // namespace aiyl::cli
