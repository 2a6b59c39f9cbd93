// SPDX-License-Identifier: Apache-2.0
// The screen «Payments»: what a payer owes and has paid, receipts, payers from outside, whom the money goes to, and the
// local payments with their tariffs.
#include <algorithm>

#include "ledger/ledger_papers.h"
#include "ledger/payers.h"
#include "ledger/payments.h"
#include "ledger/postings.h"
#include "office/office_record.h"
#include "tariffs/charges.h"
#include "tariffs/tariff.h"
#include "ui/charge_dialog.h"
#include "ui/document_dialog.h"
#include "ui/ledger_choices.h"
#include "ui/screens.h"
#include "ui/topic_screen.h"
#include "ui/topic_words.h"
#include "ui/words.h"

namespace aiyl::ui {
namespace {

using office::Json;

constexpr int64_t kMostFound = 10'000;  // payments of the payers whom the words find

void ShowReceipt(Shell& shell, const TopicRow& row, const wxString&) {
  std::vector<page::Overlay> over;
  (void)shell.TheDesk().Book().ReadAny([&](store::Database& db) {
    if (const auto payment = ledger::FindPayment(db, ledger::PaymentId(*row.id)))
      over = ledger::ReceiptOverlays(*payment);
  });
  DocumentDialog(
      shell.Window(), shell.TheDesk(), Msg("Receipt"),
      [id = *row.id](store::Database& db, papers::PaperLanguage) -> Result<page::Document> {
        const auto payment = ledger::FindPayment(db, ledger::PaymentId(id));
        if (!payment) return Refuse("payment.none", Msg("There is no such payment."));
        return ledger::ReceiptOf(db, *payment);
      },
      PaperTongues::kAsItIs, std::move(over))
      .ShowModal();
}

std::string PayerCell(store::Database& db, ledger::PayerId id) {
  const auto payer = ledger::FindPayer(db, id);
  return payer ? NameCell(ledger::ShownPayer(*payer)) : std::string();
}

Topic Debts() {
  return {.key = "debts",
          .title = Msg("What is owed"),
          // What is left stands early: in a narrow window the last columns are reached by scrolling.
          .columns = {{Msg("Payer"), 240},
                      {Msg("Kind of payment"), 220},
                      {Msg("Left"), 110},
                      {Msg("Due"), 90},
                      {Msg("Charged so far"), 110},
                      {Msg("Paid"), 110}},
          .all =
              [](store::Database& db, const TopicQuery& query) {
                std::vector<TopicRow> rows;
                if (query.words.empty()) return rows;
                for (const auto& id : PayersFor(db, query.scope, query.words)) {
                  const std::string name = PayerCell(db, id);
                  const auto balances = ledger::BalancesOf(db, id, query.today);
                  for (const auto& one : balances) {
                    const int64_t left =
                        one.tax.Value() + one.interest.Value() + one.penalty.Value() + one.sanction.Value();
                    rows.push_back({.cells = {name, CodeCell(db, "payment-kind", one.payment_kind),
                                              MoneyCell(one.due ? Tyiyn(left) : one.advance),
                                              one.due ? DayCell(one.due) : TrUtf8(Msg("paid ahead")),
                                              MoneyCell(one.charged), MoneyCell(one.paid)},
                                    .id = id.value,
                                    .key = one.payment_kind,
                                    .about = name});
                  }
                  if (balances.empty())
                    rows.push_back(
                        {.cells = {name, TrUtf8(Msg("owes nothing")), "", "", "", ""}, .id = id.value, .about = name});
                }
                return rows;
              },
          .finds_itself = true,
          .record = "payer",
          .acts = {"payment.take", "payment.list", "debt.write-off"},
          .start =
              [](store::Database&, const std::string& act, const TopicRow* row) {
                Json data = Json::object();
                if (act == "payment.take" && row && !row->key.empty()) data["kind"] = row->key;
                return data;
              },
          .remark =
              [](store::Database&, const TopicQuery& query) {
                return query.words.empty() ? TrUtf8(Msg("Type an account, a ПИН or a name.")) : std::string();
              }};
}

// By the number of a receipt, else of those payers whom the words find.
std::vector<ledger::Payment> PaymentsFor(store::Database& db, const TopicQuery& query, int64_t first, int64_t count) {
  if (query.words.empty()) return ledger::ListPayments(db, {.scope = query.scope, .limit = count, .offset = first});
  std::vector<ledger::Payment> found;
  if (const auto one = ledger::FindPaymentByNumber(db, query.scope, query.words))
    found.push_back(*one);
  else
    for (const auto& payer : PayersFor(db, query.scope, query.words))
      for (auto& each : ledger::ListPayments(db, {.scope = query.scope, .payer = payer}))
        found.push_back(std::move(each));
  const auto begin = std::min<size_t>(static_cast<size_t>(first), found.size());
  const auto end = std::min<size_t>(begin + static_cast<size_t>(count), found.size());
  return {found.begin() + static_cast<ptrdiff_t>(begin), found.begin() + static_cast<ptrdiff_t>(end)};
}

Topic Payments() {
  return {
      .key = "payments",
      .title = Msg("Payments and receipts"),
      .columns = {{Msg("Receipt"), 110},
                  {Msg("Day"), 90},
                  {Msg("Payer"), 240},
                  {Msg("Kind of payment"), 200},
                  {Msg("Sum"), 110},
                  {Msg("State"), 140},
                  {Msg("How it was paid"), 110}},
      .count =
          [](store::Database& db, const TopicQuery& query) {
            return query.words.empty() ? static_cast<size_t>(ledger::TotalsOf(db, {.scope = query.scope}).count)
                                       : PaymentsFor(db, query, 0, kMostFound).size();
          },
      .block =
          [](store::Database& db, const TopicQuery& query, size_t first, size_t count) {
            std::vector<TopicRow> rows;
            for (const auto& one : PaymentsFor(db, query, static_cast<int64_t>(first), static_cast<int64_t>(count))) {
              const std::string payer = PayerCell(db, one.payer);
              rows.push_back(
                  {.cells = {one.number_text, DayCell(one.day), payer, CodeCell(db, "payment-kind", one.payment_kind),
                             MoneyCell(one.amount), one.reversed ? TrUtf8(Msg("taken back")) : std::string(),
                             CodeCell(db, "payment-method", one.method)},
                   .id = one.id.value,
                   .about = "№ " + one.number_text + " · " + payer});
            }
            return rows;
          },
      .record = "payment",
      .acts = {"payment.take", "payment.reverse"},
      .actions = {{Msg("Receipt…"), true,
                   [](Shell& shell, const TopicRow* row, const wxString& about) { ShowReceipt(shell, *row, about); }}},
      .open = ShowReceipt};
}

Topic Outside() {
  return {
      .key = "outside-payers",
      .title = Msg("Payers from outside"),
      .columns = {{Msg("Name"), 260}, {Msg("ПИН or tax number"), 150}, {Msg("Address"), 260}},
      .all =
          [](store::Database& db, const TopicQuery& query) {
            std::vector<TopicRow> rows;
            for (const auto& one : ledger::ListOutsidePayers(db, query.scope))
              rows.push_back({.cells = {NameCell(one.name), one.number, NameCell(one.address)}, .id = one.id.value});
            return rows;
          },
      .record = "payer",
      .acts = {"payer.add", "payer.change", "payment.take"}};
}

Topic Payees() {
  return {.key = "payees",
          .title = Msg("Whom it is paid to"),
          .columns =
              {{Msg("Payee"), 260}, {Msg("Kind"), 160}, {Msg("Bank"), 160}, {Msg("Account"), 160}, {Msg("Up to"), 90}},
          .all =
              [](store::Database& db, const TopicQuery& query) {
                std::vector<TopicRow> rows;
                for (const auto& one : ledger::ListPayees(db, query.scope))
                  rows.push_back({.cells = {NameCell(one.name), CodeCell(db, "payee-kind", one.kind), one.bank,
                                            one.account, DayCell(one.ended)},
                                  .id = one.id.value});
                return rows;
              },
          .record = "payee",
          .acts = {"payee.add", "payee.change", "payee.end"}};
}

Topic Agreements() {
  return {.key = "delegations",
          .title = Msg("Agreements with the tax service"),
          .columns = {{Msg("Number"), 120},
                      {Msg("Day"), 90},
                      {Msg("From"), 90},
                      {Msg("Up to"), 90},
                      {Msg("Ground for cash"), 260}},
          .all =
              [](store::Database& db, const TopicQuery& query) {
                std::vector<TopicRow> rows;
                for (const auto& one : ledger::ListDelegations(db, query.scope))
                  rows.push_back(
                      {.cells = {one.number, DayCell(one.day), DayCell(one.from), DayCell(one.to), one.cash_ground},
                       .id = one.id.value});
                return rows;
              },
          .record = "delegation",
          .acts = {"delegation.add", "delegation.end"},
          .remark =
              [](store::Database& db, const TopicQuery& query) {
                return ledger::ListDelegations(db, query.scope).empty()
                           ? TrUtf8(Msg("Without an agreement no tax is taken here: what is printed of taxes is an "
                                        "information calculation (Tax Code, art. 62)."))
                           : std::string();
              }};
}

// One amount, or from the smallest to the largest rate.
std::string AmountCell(const tariffs::Tariff& tariff) {
  std::optional<Tyiyn> least, most;
  for (const auto& rate : tariff.rates) {
    if (!rate.amount) continue;
    if (!least || *rate.amount < *least) least = rate.amount;
    if (!most || *most < *rate.amount) most = rate.amount;
  }
  if (!least) return MoneyCell(tariff.amount);
  return *least == *most ? MoneyCell(least) : MoneyCell(least) + " – " + MoneyCell(most);
}

Topic Tariffs() {
  return {.key = "tariffs",
          .title = Msg("Tariffs"),
          .columns = {{Msg("Tariff"), 240},
                      {Msg("Kind of payment"), 180},
                      {Msg("Unit"), 130},
                      {Msg("Amount"), 100},
                      {Msg("From"), 90},
                      {Msg("Up to"), 90}},
          .all =
              [](store::Database& db, const TopicQuery& query) {
                std::vector<TopicRow> rows;
                for (const auto& one : tariffs::ListTariffs(db, query.scope))
                  rows.push_back({.cells = {NameCell(one.name), CodeCell(db, "payment-kind", one.payment_kind),
                                            CodeCell(db, "tariff-unit", tariffs::UnitCode(one.unit)), AmountCell(one),
                                            DayCell(one.from), DayCell(one.to)},
                                  .id = one.id.value});
                return rows;
              },
          .record = "tariff",
          .acts = {"tariff.add", "tariff.change", "tariff.end", "tariff-use.add", "tariff-relief.grant"},
          .actions = {{Msg("Charge…"), true, [](Shell& shell, const TopicRow* row, const wxString&) {
                         ChargeDialog(shell.Window(), shell, tariffs::TariffId(*row->id)).ShowModal();
                       }}}};
}

Topic Charges() {
  return {.key = "local-charges",
          .title = Msg("Local payments of a payer"),
          .columns = {{Msg("Period"), 80},
                      {Msg("Payer"), 220},
                      {Msg("Tariff"), 220},
                      {Msg("Sum"), 110},
                      {Msg("Relief"), 110},
                      {Msg("How it was worked out"), 320}},
          .all =
              [](store::Database& db, const TopicQuery& query) {
                std::vector<TopicRow> rows;
                if (query.words.empty()) return rows;
                for (const auto& id : PayersFor(db, query.scope, query.words)) {
                  const std::string name = PayerCell(db, id);
                  for (const auto& one : tariffs::ChargesOfPayer(db, id)) {
                    const auto tariff = tariffs::FindTariff(db, one.tariff);
                    if (!tariff) continue;
                    std::string how;
                    if (const auto calculation = tariffs::Decode(one.calculation)) {
                      const auto explained = tariffs::Explain(db, *tariff, *calculation);
                      for (const auto& step : explained.steps) how += (how.empty() ? "" : "; ") + NameCell(step);
                      how += " · " + NameCell(explained.ground);
                    }
                    rows.push_back({.cells = {one.period, name, NameCell(tariff->name), MoneyCell(one.amount),
                                              MoneyCell(one.relief), how},
                                    .id = one.id.value,
                                    .about = name});
                  }
                }
                return rows;
              },
          .finds_itself = true,
          .remark =
              [](store::Database&, const TopicQuery& query) {
                return query.words.empty() ? TrUtf8(Msg("Type an account, a ПИН or a name.")) : std::string();
              }};
}

// Rows that say what a person owes and pays.
Topic OfPersons(Topic topic) {
  topic.right = office::kReadTaxes;
  return topic;
}

}  // namespace

Screen* MakePaymentsScreen(wxWindow* parent, Shell& shell) {
  return new TopicScreen(
      parent, shell,
      {OfPersons(Debts()), OfPersons(Payments()), OfPersons(Charges()), Tariffs(), Outside(), Payees(), Agreements()});
}

}  // namespace aiyl::ui
