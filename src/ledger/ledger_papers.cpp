// SPDX-License-Identifier: Apache-2.0
#include "ledger/ledger_papers.h"

#include "codec/hex.h"
#include "office/code_list.h"
#include "office/office_record.h"
#include "store/journal.h"
#include "text/catalogue.h"
#include "text/date_words.h"
#include "text/wording.h"

namespace aiyl::ledger {
namespace {

using office::Language;
using sheet::ColumnType;
using text::DateNumeric;
using text::Tr;

class Words {
 public:
  Words(store::Database& db, Language language) : m_db(db), m_language(language) {}

  std::string T(const Message& message) const { return Tr(message, m_language); }
  std::string Code(std::string_view list, std::string_view code) const {
    return code.empty() ? std::string() : office::CodeName(m_db, list, code, m_language);
  }
  ListCell Money(int64_t tyiyn) const { return {text::MoneyFigures(Tyiyn(tyiyn), m_language), Tyiyn(tyiyn).Plain()}; }
  // Nothing where it is nothing: a table of zeros hides the figures.
  ListCell MoneyOrNone(Tyiyn amount) const {
    return amount.Value() == 0 ? ListCell("", "0.00") : Money(amount.Value());
  }
  ListCell Day(const std::optional<Date>& day) const {
    return day ? ListCell(DateNumeric(*day), day->Iso()) : ListCell("");
  }
  std::string OfficeName(const Uuid& office) const {
    const auto record = office::FindOffice(m_db, office::OfficeId(office));
    return record ? record->name.In(m_language) : std::string();
  }
  ListColumn Sum(const Message& heading) const {
    return {.heading = T(heading), .width = 2300, .align = page::Align::kRight, .type = ColumnType::kNumber};
  }
  ListColumn DayColumn(const Message& heading) const {
    return {.heading = T(heading), .width = 2000, .type = ColumnType::kDate};
  }

 private:
  store::Database& m_db;
  Language m_language;
};

std::string What(const Words& words, const Posting& posting) {
  std::string text = words.Code("posting-what", posting.what);
  if (posting.part != DebtPart::kTax) text += ": " + words.Code("debt-part", PartText(posting.part));
  if (posting.OnAdvance() != 0 && posting.what == "payment") text += ": " + words.T(Msg("paid ahead"));
  return text;
}

std::string Account(const Words& words, const Payer& payer) {
  std::string text;
  if (!payer.account.empty()) text = words.T(Msg("account {number}", {{"number", payer.account}}));
  if (!payer.number.empty()) text += (text.empty() ? "" : ", ") + words.T(Msg("ПИН, ИНН")) + " " + payer.number;
  return text;
}

}  // namespace

ListPaper StatementPaper(store::Database& db, const Statement& statement, Language language) {
  const Words words(db, language);
  ListPaper paper;
  paper.Over(words.OfficeName(statement.payer.office))
      .Title(words.T(Msg("Statement of account")))
      .Line(text::DateAsOf(statement.on, language))
      .Line(statement.payer.name.In(language), page::Align::kCenter, true)
      .Line(Account(words, statement.payer))
      .Line(statement.payer.address.In(language));
  paper.Table({words.DayColumn(Msg("Day")),
               {.heading = words.T(Msg("What happened")), .weight = 3},
               words.DayColumn(Msg("Due day")),
               {.heading = words.T(Msg("Receipt")), .width = 2000},
               words.Sum(Msg("Owed, som")),
               words.Sum(Msg("Taken off, som")),
               words.Sum(Msg("Balance, som"))});
  std::string kind;
  for (const auto& line : statement.lines) {
    if (line.posting.payment_kind != kind) {
      kind = line.posting.payment_kind;
      paper.Row({.cells = {words.Code("payment-kind", kind)}, .heading = true});
    }
    // A carry-over moves what the payer has between his own debts.
    const int64_t moved = line.change != 0 ? line.change : 0;
    paper.Row({.cells = {words.Day(line.posting.day), What(words, line.posting), words.Day(line.posting.due),
                         line.receipt, moved > 0 ? words.Money(moved) : ListCell(""),
                         moved < 0 ? words.Money(-moved) : ListCell(""), words.Money(line.balance)}});
  }
  if (statement.lines.empty()) paper.Line(words.T(Msg("Nothing is recorded up to this day.")));
  paper.Line(words.T(Msg("What stands")), page::Align::kLeft, true);
  paper.Table({{.heading = words.T(Msg("What for")), .weight = 3},
               words.DayColumn(Msg("Due day")),
               words.Sum(Msg("Charged, som")),
               words.Sum(Msg("Let off, som")),
               words.Sum(Msg("Paid, som")),
               words.Sum(Msg("Left, som")),
               words.Sum(Msg("of it penalty"))});
  for (const auto& debt : statement.debts) {
    const auto& balance = debt.balance;
    paper.Row({.cells = {words.Code("payment-kind", balance.payment_kind), words.Day(balance.due),
                         words.Money(balance.charged.Value() + debt.growing.Value()),
                         words.MoneyOrNone(balance.relieved), words.MoneyOrNone(balance.paid), words.Money(debt.Left()),
                         words.MoneyOrNone(Tyiyn(balance.penalty.Value() + debt.growing.Value()))},
               .bold = debt.overdue});
  }
  paper.Line(words.T(Msg("Owed in all: {sum}", {{"sum", text::MoneyText(statement.owed, language)}})),
             page::Align::kLeft, true);
  if (statement.overdue.Value() > 0)
    paper.Line(words.T(Msg("of it overdue: {sum}", {{"sum", text::MoneyText(statement.overdue, language)}})),
               page::Align::kLeft);
  if (statement.advance.Value() > 0)
    paper.Line(words.T(Msg("Paid ahead: {sum}", {{"sum", text::MoneyText(statement.advance, language)}})),
               page::Align::kLeft);
  bool tax = false;
  for (const auto& debt : statement.debts) tax = tax || IsTax(debt.balance.payment_kind);
  if (tax && !DelegationOn(db, statement.payer.office, statement.on))
    paper.Line(
        words.T(Msg("The lines on taxes are an information calculation: the office has no agreement with the tax "
                    "service on collecting them.")),
        page::Align::kLeft);
  return paper;
}

ListPaper ArrearsPaper(store::Database& db, const ArrearsFilter& filter, const std::vector<PayerDebt>& arrears,
                       const std::string& filter_words, Language language) {
  const Words words(db, language);
  ListPaper paper(ListPaper::Form::kAcross, 850);
  if (filter.scope.office) paper.Over(words.OfficeName(filter.scope.office->value));
  paper.Title(words.T(Msg("Arrears"))).Line(text::DateAsOf(filter.on, language)).Line(filter_words);
  std::vector<ListColumn> columns = {{.heading = "№", .width = 1000, .type = ColumnType::kNumber},
                                     {.heading = words.T(Msg("Payer")), .weight = 3},
                                     {.heading = words.T(Msg("Account")), .width = 1600},
                                     {.heading = words.T(Msg("Address")), .weight = 3}};
  const bool kinds = filter.by == ArrearsFilter::By::kPayerAndKind;
  if (kinds) columns.push_back({.heading = words.T(Msg("What for")), .weight = 2});
  for (auto& more :
       {words.DayColumn(Msg("Oldest due day")), words.Sum(Msg("up to 1 year")), words.Sum(Msg("1 to 3 years")),
        words.Sum(Msg("older")), words.Sum(Msg("Penalty")), words.Sum(Msg("In all, som"))})
    columns.push_back(more);
  paper.Table(std::move(columns));
  int64_t number = 0, year = 0, three = 0, older = 0, penalty = 0, total = 0, street_total = 0;
  std::string street;
  const auto end_street = [&] {
    if (street.empty()) return;
    ListRow row{.cells = {"", words.T(Msg("On this street")), "", ""}, .bold = true};
    for (int i = kinds ? 6 : 5; i > 0; --i) row.cells.emplace_back("");
    row.cells.push_back(words.Money(street_total));
    paper.Row(std::move(row));
  };
  for (const auto& debt : arrears) {
    const std::string& address = debt.payer.address.In(language);
    // Village and street: the address without its last part.
    const auto comma = address.rfind(", ");
    const std::string here = debt.payer.village && comma != std::string::npos ? address.substr(0, comma)
                             : debt.payer.village                             ? address
                                                                              : words.T(Msg("From outside"));
    if (here != street) {
      end_street();
      street = here;
      street_total = 0;
      paper.Row({.cells = {street}, .heading = true});
    }
    ListRow row{.cells = {std::to_string(++number), debt.payer.name.In(language), debt.payer.account, address}};
    if (kinds) row.cells.emplace_back(words.Code("payment-kind", debt.payment_kind));
    for (auto& cell : {words.Day(debt.oldest), words.MoneyOrNone(debt.year), words.MoneyOrNone(debt.three),
                       words.MoneyOrNone(debt.older), words.MoneyOrNone(debt.penalty), words.Money(debt.total.Value())})
      row.cells.push_back(cell);
    paper.Row(std::move(row));
    year += debt.year.Value();
    three += debt.three.Value();
    older += debt.older.Value();
    penalty += debt.penalty.Value();
    total += debt.total.Value();
    street_total += debt.total.Value();
  }
  end_street();
  if (!arrears.empty()) {
    ListRow row{.cells = {"", words.T(Msg("Total")), "", ""}, .bold = true};
    if (kinds) row.cells.emplace_back("");
    row.cells.emplace_back("");
    for (const int64_t sum : {year, three, older, penalty, total}) row.cells.push_back(words.Money(sum));
    paper.Row(std::move(row));
  } else {
    paper.Line(words.T(Msg("Nobody is in arrears.")));
  }
  return paper;
}

std::string JournalHead(store::Database& db, const Uuid& office, Language language) {
  std::optional<store::StreamHead> head;
  for (const auto& stream : store::Streams(db))
    if (stream.office == office && (!head || stream.head.seq > head->seq)) head = stream.head;
  if (!head) return {};
  return Tr(Msg("Journal: {count} acts, head {hash}",
                {{"count", std::to_string(head->seq)}, {"hash", codec::ToHex(head->hash).substr(0, 32)}}),
            language);
}

namespace {

void Sums(ListPaper& paper, const Words& words, const CashSheet& sheet) {
  paper.Table({{.heading = words.T(Msg("In the till")), .weight = 3}, words.Sum(Msg("som"))});
  const auto row = [&](const Message& what, Tyiyn sum, bool bold = false) {
    paper.Row({.cells = {words.T(what), words.Money(sum.Value())}, .bold = bold});
  };
  row(Msg("At the beginning"), sheet.opening);
  row(Msg("Received"), sheet.received);
  row(Msg("Given back"), sheet.given_back);
  row(Msg("Delivered"), sheet.delivered);
  row(Msg("Should be there"), sheet.closing, true);
  if (!sheet.counted) return;
  row(Msg("Counted"), *sheet.counted, true);
  if (*sheet.counted != sheet.closing)
    row(Msg("Difference"), Tyiyn(sheet.counted->Value() - sheet.closing.Value()), true);
}

void PaymentRows(ListPaper& paper, store::Database& db, const Words& words, Language language,
                 const std::vector<Payment>& payments) {
  paper.Table({words.DayColumn(Msg("Day")),
               {.heading = words.T(Msg("Receipt")), .width = 2000},
               {.heading = words.T(Msg("Payer")), .weight = 3},
               {.heading = words.T(Msg("What for")), .weight = 3},
               {.heading = words.T(Msg("How")), .width = 2300},
               words.Sum(Msg("som"))});
  for (const auto& payment : payments) {
    const auto payer = FindPayer(db, payment.payer);
    std::string how = words.Code("payment-method", payment.method);
    if (payment.reversed) how += "; " + words.T(Msg("taken back {day}", {{"day", DateNumeric(*payment.reversed)}}));
    paper.Row(
        {.cells = {words.Day(payment.day), payment.number_text, payer ? ShownPayer(*payer).In(language) : std::string(),
                   words.Code("payment-kind", payment.payment_kind), how, words.Money(payment.amount.Value())}});
  }
}

}  // namespace

ListPaper DayClosePaper(store::Database& db, const Uuid& office, const CashSheet& sheet, Language language) {
  const Words words(db, language);
  ListPaper paper;
  paper.Over(words.OfficeName(office))
      .Title(words.T(sheet.IsClosed() ? Msg("Close of the day") : Msg("The till, not closed yet")))
      .Line(sheet.from < sheet.day ? DateNumeric(sheet.from) + " – " + DateNumeric(sheet.day)
                                   : text::DateLong(sheet.day, language));
  Sums(paper, words, sheet);
  if (!sheet.note.empty()) paper.Line(words.T(Msg("Note: {text}", {{"text", sheet.note}})), page::Align::kLeft);
  if (!sheet.payments.empty()) {
    paper.Line(words.T(Msg("Received")), page::Align::kLeft, true);
    PaymentRows(paper, db, words, language, sheet.payments);
  }
  if (!sheet.returns.empty()) {
    paper.Line(words.T(Msg("Given back")), page::Align::kLeft, true);
    PaymentRows(paper, db, words, language, sheet.returns);
  }
  if (!sheet.deliveries.empty()) {
    paper.Line(words.T(Msg("Delivered")), page::Align::kLeft, true);
    paper.Table(
        {words.DayColumn(Msg("Day")), {.heading = words.T(Msg("Document")), .weight = 3}, words.Sum(Msg("som"))});
    for (const auto& delivery : sheet.deliveries)
      paper.Row({.cells = {words.Day(delivery.day), delivery.document, words.Money(delivery.amount.Value())}});
  }
  const auto signatories = office::ListSignatories(db, office::Scope::Of(office), sheet.day);
  paper.Signature(words.T(Msg("Cashier")), "");
  if (!signatories.empty())
    paper.Signature(signatories.front().PrintedPost().In(language), signatories.front().name.In(language));
  paper.Footer(JournalHead(db, office, language));
  return paper;
}

ListPaper CashBookPaper(store::Database& db, const Uuid& office, const CashBook& book, Language language) {
  const Words words(db, language);
  ListPaper paper;
  paper.Over(words.OfficeName(office))
      .Title(words.T(Msg("Cash book")))
      .Line(DateNumeric(book.from) + " – " + DateNumeric(book.to));
  paper.Table(
      {words.DayColumn(Msg("Day")),
       {.heading = words.T(Msg("Receipts")), .width = 2000, .align = page::Align::kRight, .type = ColumnType::kNumber},
       words.Sum(Msg("Received")),
       words.Sum(Msg("Given back")),
       words.Sum(Msg("Delivered")),
       words.Sum(Msg("At the end")),
       {.heading = words.T(Msg("Closed")), .weight = 1}});
  paper.Row({.cells = {"", "", "", "", words.T(Msg("At the beginning")), words.Money(book.opening.Value()), ""},
             .bold = true});
  int64_t receipts = 0, received = 0, back = 0, delivered = 0;
  for (const auto& line : book.lines) {
    paper.Row({.cells = {words.Day(line.day), std::to_string(line.receipts), words.MoneyOrNone(line.received),
                         words.MoneyOrNone(line.given_back), words.MoneyOrNone(line.delivered),
                         words.Money(line.closing.Value()), line.closed ? words.T(Msg("yes")) : std::string()}});
    receipts += line.receipts;
    received += line.received.Value();
    back += line.given_back.Value();
    delivered += line.delivered.Value();
  }
  paper.Row({.cells = {words.T(Msg("Total")), std::to_string(receipts), words.Money(received), words.Money(back),
                       words.Money(delivered),
                       words.Money(book.lines.empty() ? book.opening.Value() : book.lines.back().closing.Value()), ""},
             .bold = true});
  paper.Footer(JournalHead(db, office, language));
  return paper;
}

ListPaper PaymentsPaper(store::Database& db, const PaymentFilter& filter, Language language) {
  const Words words(db, language);
  ListPaper paper;
  if (filter.scope.office) paper.Over(words.OfficeName(filter.scope.office->value));
  paper.Title(words.T(Msg("Journal of payments")));
  if (filter.from && filter.to) paper.Line(DateNumeric(*filter.from) + " – " + DateNumeric(*filter.to));
  PaymentRows(paper, db, words, language, ListPayments(db, filter));
  const auto totals = TotalsOf(db, filter);
  paper.Line(words.T(Msg("Taken in all: {sum}", {{"sum", text::MoneyText(totals.taken, language)}})),
             page::Align::kLeft, true);
  if (totals.reversed.Value() > 0)
    paper.Line(words.T(Msg("of it taken back: {sum}", {{"sum", text::MoneyText(totals.reversed, language)}})),
               page::Align::kLeft);
  return paper;
}

}  // namespace aiyl::ledger
