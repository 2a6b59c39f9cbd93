// SPDX-License-Identifier: Apache-2.0
#include "ledger/ledger_papers.h"

#include <algorithm>

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
using papers::ListColumn;
using papers::ListKind;
using papers::ListValue;
using papers::ListValueOrNone;
using text::DateNumeric;
using text::Tr;
using RowForm = papers::ListRow::Form;

class Words {
 public:
  Words(store::Database& db, Language language) : m_db(db), m_language(language) {}

  std::string T(const Message& message) const { return Tr(message, m_language); }
  std::string Code(std::string_view list, std::string_view code) const {
    return code.empty() ? std::string() : office::CodeName(m_db, list, code, m_language);
  }
  std::string OfficeName(const Uuid& office) const {
    const auto record = office::FindOffice(m_db, office::OfficeId(office));
    return record ? record->name.In(m_language) : std::string();
  }
  ListColumn Sum(const Message& heading) const {
    return {.heading = T(heading), .kind = ListKind::kMoney, .width = 2300};
  }
  ListColumn DayColumn(const Message& heading) const {
    return {.heading = T(heading), .kind = ListKind::kDate, .width = 2000};
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
  if (!payer.number.empty()) text += (text.empty() ? "" : ", ") + words.T(Msg("ПИН / ИНН")) + " " + payer.number;
  return text;
}

Message NotTheOfficesTaxes() {
  return Msg(
      "The lines on taxes are an information calculation: the office has no agreement with the tax service on "
      "collecting them.");
}

}  // namespace

ListPaper StatementPaper(store::Database& db, const Statement& statement, Language language) {
  const Words words(db, language);
  ListPaper paper(language);
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
      paper.Heading(words.Code("payment-kind", kind));
    }
    // A carry-over moves what the payer has between his own debts.
    paper.Row({ListValue(line.posting.day), What(words, line.posting), ListValue(line.posting.due), line.receipt,
               line.change > 0 ? ListValue(Tyiyn(line.change)) : "",
               line.change < 0 ? ListValue(Tyiyn(-line.change)) : "", ListValue(Tyiyn(line.balance))});
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
    paper.Row({words.Code("payment-kind", balance.payment_kind), ListValue(balance.due),
               ListValue(Tyiyn(balance.charged.Value() + debt.growing.Value())), ListValueOrNone(balance.relieved),
               ListValueOrNone(balance.paid), ListValue(Tyiyn(debt.Left())),
               ListValueOrNone(Tyiyn(balance.penalty.Value() + debt.growing.Value()))},
              debt.overdue ? RowForm::kBold : RowForm::kPlain);
  }
  paper.Line(words.T(Msg("Owed in all: {sum}", {{"sum", text::MoneyText(statement.owed, language)}})),
             page::Align::kLeft, true);
  if (statement.overdue.Value() > 0)
    paper.Line(words.T(Msg("of it overdue (in bold): {sum}", {{"sum", text::MoneyText(statement.overdue, language)}})),
               page::Align::kLeft);
  if (statement.advance.Value() > 0)
    paper.Line(words.T(Msg("Paid ahead: {sum}", {{"sum", text::MoneyText(statement.advance, language)}})),
               page::Align::kLeft);
  bool tax = false;
  for (const auto& debt : statement.debts) tax = tax || IsTax(debt.balance.payment_kind);
  if (tax && !DelegationOn(db, statement.payer.office, statement.on))
    paper.Line(words.T(NotTheOfficesTaxes()), page::Align::kLeft);
  return paper;
}

ListPaper ArrearsPaper(store::Database& db, const ArrearsFilter& filter, const std::vector<PayerDebt>& arrears,
                       const std::string& filter_words, Language language) {
  const Words words(db, language);
  ListPaper paper(language, ListPaper::Form::kAcross, 850);
  if (filter.scope.office) paper.Over(words.OfficeName(filter.scope.office->value));
  paper.Title(words.T(Msg("Arrears"))).Line(text::DateAsOf(filter.on, language)).Line(filter_words);
  std::vector<ListColumn> columns = {{.heading = "№", .kind = ListKind::kNumber, .width = 1000},
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
  // The sums of some debts: a street's and those of all.
  struct Sums {
    int64_t year = 0, three = 0, older = 0, penalty = 0, total = 0;
    void Add(const PayerDebt& debt) {
      year += debt.year.Value();
      three += debt.three.Value();
      older += debt.older.Value();
      penalty += debt.penalty.Value();
      total += debt.total.Value();
    }
  };
  Sums all, street_sums;
  bool tax = false;
  int64_t number = 0;
  std::string street;
  const auto put = [&](const Message& label, const Sums& sums, RowForm form) {
    std::vector<std::string> row = {"", words.T(label), "", ""};
    if (kinds) row.emplace_back();
    row.emplace_back();
    for (const int64_t sum : {sums.year, sums.three, sums.older, sums.penalty, sums.total})
      row.push_back(ListValue(Tyiyn(sum)));
    paper.Row(std::move(row), form);
  };
  const auto end_street = [&] {
    if (!street.empty()) put(Msg("Subtotal"), street_sums, RowForm::kGroupSum);
    street_sums = {};
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
      paper.Heading(street);
    }
    std::vector<std::string> row = {std::to_string(++number), debt.payer.name.In(language), debt.payer.account,
                                    address};
    if (kinds) row.push_back(words.Code("payment-kind", debt.payment_kind));
    row.push_back(ListValue(debt.oldest));
    for (const Tyiyn sum : {debt.year, debt.three, debt.older, debt.penalty}) row.push_back(ListValueOrNone(sum));
    row.push_back(ListValue(debt.total));
    paper.Row(std::move(row));
    all.Add(debt);
    street_sums.Add(debt);
    // A penalty grows on taxes, where the list does not name the kinds.
    tax = tax || IsTax(debt.payment_kind) || (!kinds && debt.penalty.Value() > 0);
  }
  end_street();
  if (arrears.empty())
    paper.Line(words.T(Msg("Nobody is in arrears.")));
  else
    put(Msg("Total"), all, RowForm::kTotal);
  if (tax && !filter.payment_kind.starts_with("local.") && filter.scope.office &&
      !DelegationOn(db, filter.scope.office->value, filter.on))
    paper.Line(words.T(NotTheOfficesTaxes()), page::Align::kLeft);
  return paper;
}

std::vector<page::Overlay> ReceiptOverlays(const Payment& payment) {
  if (!payment.reversed) return {};
  return {{page::Overlay::Kind::kStamp, {"СТОРНО", DateNumeric(*payment.reversed)}}};
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
  const auto row = [&](const Message& what, Tyiyn sum, RowForm form = RowForm::kPlain) {
    paper.Row({words.T(what), ListValue(sum)}, form);
  };
  row(Msg("At the beginning"), sheet.opening);
  row(Msg("Received"), sheet.received);
  row(Msg("Given back"), sheet.given_back);
  row(Msg("Delivered"), sheet.delivered);
  row(Msg("Should be there"), sheet.closing, RowForm::kBold);
  if (!sheet.counted) return;
  row(Msg("Counted"), *sheet.counted, RowForm::kBold);
  if (*sheet.counted != sheet.closing)
    row(Msg("Difference"), Tyiyn(sheet.counted->Value() - sheet.closing.Value()), RowForm::kBold);
}

// In the order of time, as a journal stands.
void PaymentRows(ListPaper& paper, store::Database& db, const Words& words, Language language,
                 std::vector<Payment> payments) {
  std::stable_sort(payments.begin(), payments.end(),
                   [](const Payment& a, const Payment& b) { return a.day != b.day ? a.day < b.day : a.id < b.id; });
  paper.Table({words.DayColumn(Msg("Day")),
               {.heading = words.T(Msg("Receipt")), .width = 1900},
               {.heading = words.T(Msg("Payer")), .weight = 3, .letters = 40},
               {.heading = words.T(Msg("What for")), .weight = 3, .letters = 32},
               {.heading = words.T(Msg("How")), .width = 2900, .letters = 20},
               words.Sum(Msg("som"))});
  int64_t sum = 0;
  for (const auto& payment : payments) {
    const auto payer = FindPayer(db, payment.payer);
    std::string how = words.Code("payment-method", payment.method);
    if (payment.reversed) how += "; " + words.T(Msg("taken back {day}", {{"day", DateNumeric(*payment.reversed)}}));
    paper.Row({ListValue(payment.day), payment.number_text, payer ? ShownPayer(*payer).In(language) : std::string(),
               words.Code("payment-kind", payment.payment_kind), how, ListValue(payment.amount)});
    sum += payment.amount.Value();
  }
  if (payments.size() > 1) paper.Row({words.T(Msg("Total")), "", "", "", "", ListValue(Tyiyn(sum))}, RowForm::kTotal);
}

}  // namespace

ListPaper DayClosePaper(store::Database& db, const Uuid& office, const CashSheet& sheet, Language language) {
  const Words words(db, language);
  ListPaper paper(language);
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
      paper.Row({ListValue(delivery.day), delivery.document, ListValue(delivery.amount)});
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
  ListPaper paper(language);
  paper.Over(words.OfficeName(office))
      .Title(words.T(Msg("Cash book")))
      .Line(DateNumeric(book.from) + " – " + DateNumeric(book.to));
  // The first column takes a day as it takes «At the beginning»: a text.
  paper.Table({{.heading = words.T(Msg("Day")), .width = 2700},
               {.heading = words.T(Msg("Receipts")), .kind = ListKind::kNumber, .width = 2200},
               words.Sum(Msg("Received, som")),
               words.Sum(Msg("Given back, som")),
               words.Sum(Msg("Delivered, som")),
               words.Sum(Msg("At the end, som")),
               {.heading = words.T(Msg("Closed")), .weight = 1}});
  paper.Row({words.T(Msg("At the beginning")), "", "", "", "", ListValue(book.opening), ""}, RowForm::kGroupSum);
  int64_t receipts = 0, received = 0, back = 0, delivered = 0;
  for (const auto& line : book.lines) {
    paper.Row({DateNumeric(line.day), std::to_string(line.receipts), ListValueOrNone(line.received),
               ListValueOrNone(line.given_back), ListValueOrNone(line.delivered), ListValue(line.closing),
               line.closed ? words.T(Msg("closed")) : std::string()});
    receipts += line.receipts;
    received += line.received.Value();
    back += line.given_back.Value();
    delivered += line.delivered.Value();
  }
  paper.Row({words.T(Msg("Total")), std::to_string(receipts), ListValue(Tyiyn(received)), ListValue(Tyiyn(back)),
             ListValue(Tyiyn(delivered)), ListValue(book.lines.empty() ? book.opening : book.lines.back().closing), ""},
            RowForm::kTotal);
  paper.Footer(JournalHead(db, office, language));
  return paper;
}

ListPaper PaymentsPaper(store::Database& db, const PaymentFilter& filter, Language language) {
  const Words words(db, language);
  ListPaper paper(language);
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
