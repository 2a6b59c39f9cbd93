// SPDX-License-Identifier: Apache-2.0
#include "reports/finance_lists.h"

#include <algorithm>

#include "ledger/payers.h"
#include "ledger/postings.h"
#include "office/code_list.h"
#include "office/office_record.h"
#include "office/territory.h"
#include "page/plot.h"
#include "rules/explanation.h"
#include "tax/assessment.h"
#include "text/catalogue.h"
#include "text/date_words.h"
#include "text/wording.h"

namespace aiyl::reports {
namespace {

using papers::ListKind;
using papers::ListPaper;
using papers::ListValue;
using text::Language;
using text::Tr;

constexpr page::Hmm kMoney = 2700, kCount = 1900;

std::string KindName(store::Database& db, const std::string& payment_kind, Language language) {
  return office::CodeName(db, "payment-kind", payment_kind, language);
}

std::string OfficeName(store::Database& db, const office::Scope& scope, Language language) {
  if (!scope.office) return {};
  const auto office = office::FindOffice(db, *scope.office);
  return office ? office->name.In(language) : std::string();
}

std::string Footer(const FinanceOrder& order) {
  return Tr(Msg("Made from the household book on {day}", {{"day", text::DateNumeric(order.day)}}), order.language);
}

}  // namespace

Result<ListPaper> TaxRegister(store::Database& db, const FinanceOrder& order, const tax::RegisterFilter& filter) {
  const auto T = [&](const Message& message) { return Tr(message, order.language); };
  ListPaper list(order.language, ListPaper::Form::kAcross);
  list.Over(OfficeName(db, order.scope, order.language))
      .Title(T(Msg("Register of taxes for {year}", {{"year", std::to_string(order.year)}})))
      .Footer(Footer(order));
  if (filter.rule_kind) list.Line(KindName(db, tax::PaymentKindOf(*filter.rule_kind), order.language));
  if (filter.village)
    if (const auto village = office::FindTerritory(db, *filter.village)) list.Line(village->name.In(order.language));
  list.Table({{.heading = T(Msg("№")), .kind = ListKind::kNumber, .width = 1200},
              {.heading = T(Msg("Account")), .width = 1600},
              {.heading = T(Msg("Payer")), .letters = 36},
              {.heading = T(Msg("PIN")), .width = 3100, .letters = 16},
              {.heading = T(Msg("Address")), .letters = 36},
              {.heading = T(Msg("Tax")), .width = 3600, .letters = 24},
              {.heading = T(Msg("Object")), .width = 3000, .letters = 20},
              {.heading = T(Msg("Area, m²")), .kind = ListKind::kArea, .width = 1900},
              {.heading = T(Msg("Sum, som")), .kind = ListKind::kMoney, .width = 2300}});
  int64_t total = 0;
  bool verified = true;
  for (const auto& row : tax::RegisterOf(db, order.scope, filter)) {
    const auto payer = ledger::FindPayer(db, row.payer);
    list.Row({std::to_string(list.Rows() + 1), row.account, payer ? payer->name.In(order.language) : std::string(),
              payer ? payer->number : std::string(), payer ? payer->address.In(order.language) : std::string(),
              KindName(db, tax::PaymentKindOf(row.rule_kind), order.language),
              row.object_name.empty() ? row.cadastral : row.object_name,
              row.area_dm2 ? std::to_string(*row.area_dm2) : std::string(), ListValue(row.sum)});
    total += row.sum.Value();
    verified = verified && row.verified;
  }
  if (list.Rows() == 0)
    return Refuse("tax.no-register",
                  Msg("Nothing is assessed for {year} here.", {{"year", std::to_string(order.year)}}));
  list.Row({"", "", T(Msg("Total")), "", "", "", "", "", std::to_string(total)}, papers::ListRow::Form::kTotal);
  if (!verified) list.Remark(T(rules::NotVerified()));
  return list;
}

ListPaper Collection(store::Database& db, const FinanceOrder& order) {
  const auto T = [&](const Message& message) { return Tr(message, order.language); };
  ListPaper list(order.language);
  list.Over(OfficeName(db, order.scope, order.language))
      .Title(T(Msg("Collection by month, {year}", {{"year", std::to_string(order.year)}})))
      .Line(text::DateAsOf(order.day, order.language))
      .Footer(Footer(order));
  list.Table({{.heading = T(Msg("Kind of payment")), .letters = 36},
              {.heading = T(Msg("Month")), .width = 2600},
              {.heading = T(Msg("Was to be paid, som")), .kind = ListKind::kMoney, .width = 3200},
              {.heading = T(Msg("Paid, som")), .kind = ListKind::kMoney, .width = 3200}});
  std::array<int64_t, 12> due{}, paid{};
  int64_t due_total = 0, paid_total = 0;
  for (const auto& [kind, sums] : ledger::CollectionOf(db, order.scope, order.year, order.day)) {
    const std::string name = KindName(db, kind, order.language);
    for (size_t month = 0; month < 12; ++month) {
      due[month] += sums.due[month].Value();
      paid[month] += sums.paid[month].Value();
      if (sums.due[month] == Tyiyn() && sums.paid[month] == Tyiyn()) continue;
      list.Row({name, text::MonthName(static_cast<int>(month) + 1, order.language),
                papers::ListValueOrNone(sums.due[month]), papers::ListValueOrNone(sums.paid[month])});
    }
    due_total += sums.due_in_all.Value();
    paid_total += sums.paid_in_all.Value();
  }
  if (list.Rows() == 0)
    list.Remark(
        T(Msg("Nothing was to be paid and nothing was paid in {year}.", {{"year", std::to_string(order.year)}})));
  else
    list.Row({T(Msg("Total")), "", std::to_string(due_total), std::to_string(paid_total)},
             papers::ListRow::Form::kTotal);
  page::Plot plot;
  plot.title = T(Msg("Due and paid, month by month"));
  for (size_t month = 0; month < 12; ++month) {
    const std::string name = text::MonthName(static_cast<int>(month) + 1, order.language);
    if (due[month] == 0 && paid[month] == 0) continue;
    plot.bars.push_back({name + ", " + T(Msg("due")),
                         {std::max<int64_t>(0, due[month])},
                         text::MoneyText(Tyiyn(due[month]), order.language)});
    plot.bars.push_back({name + ", " + T(Msg("paid")),
                         {std::max<int64_t>(0, paid[month])},
                         text::MoneyText(Tyiyn(paid[month]), order.language)});
  }
  if (!plot.bars.empty()) list.Blocks(page::PlotBlocks(plot, 17000));
  return list;
}

ListPaper TaxReport(store::Database& db, const FinanceOrder& order, ReportFor reader) {
  const auto T = [&](const Message& message) { return Tr(message, order.language); };
  const bool council = reader == ReportFor::kCouncil;
  const std::string year_text = std::to_string(order.year);
  ListPaper list(order.language, ListPaper::Form::kAcross);
  list.Over(OfficeName(db, order.scope, order.language))
      .Title(T(council ? Msg("Taxes and local payments of {year}: report to the council", {{"year", year_text}})
                       : Msg("Taxes of {year}: report to the tax service", {{"year", year_text}})))
      .Line(text::DateAsOf(order.day, order.language))
      .Footer(Footer(order));
  list.Table({{.heading = T(Msg("Kind of payment")), .letters = 36},
              {.heading = T(Msg("Assessed")), .kind = ListKind::kNumber, .width = kCount},
              {.heading = T(Msg("Of them nothing due")), .kind = ListKind::kNumber, .width = 2100},
              {.heading = T(Msg("Sum of the year, som")), .kind = ListKind::kMoney, .width = kMoney},
              {.heading = T(Msg("Paid in the year, som")), .kind = ListKind::kMoney, .width = kMoney},
              {.heading = T(Msg("Left, all years, som")), .kind = ListKind::kMoney, .width = kMoney},
              {.heading = T(Msg("Paid ahead, som")), .kind = ListKind::kMoney, .width = kMoney},
              {.heading = T(Msg("In debt")), .kind = ListKind::kNumber, .width = kCount}});
  const auto totals = tax::TotalsOf(db, order.scope, order.year);
  const auto states = ledger::StateOf(db, order.scope, order.day);
  const auto collection = ledger::CollectionOf(db, order.scope, order.year, order.day);
  std::map<std::string, std::vector<std::string>> rows;
  std::array<int64_t, 4> sums{};
  const auto add = [&](const std::string& kind) {
    if (rows.contains(kind) || (!council && !ledger::IsTax(kind))) return;
    const auto total = ledger::IsTax(kind) ? totals.find(kind.substr(4)) : totals.end();
    const auto state = states.find(kind);
    const auto months = collection.find(kind);
    const Tyiyn year = total != totals.end()        ? total->second.sum
                       : months != collection.end() ? months->second.due_in_all
                                                    : Tyiyn();
    const Tyiyn paid = months != collection.end() ? months->second.paid_in_all : Tyiyn();
    const Tyiyn left = state != states.end() ? state->second.left : Tyiyn();
    const Tyiyn ahead = state != states.end() ? state->second.advance : Tyiyn();
    rows[kind] = {KindName(db, kind, order.language),
                  total != totals.end() ? std::to_string(total->second.count) : "",
                  total != totals.end() ? std::to_string(total->second.zero) : "",
                  ListValue(year),
                  ListValue(paid),
                  ListValue(left),
                  ListValue(ahead),
                  state != states.end() ? std::to_string(state->second.payers_in_debt) : "0"};
    sums[0] += year.Value();
    sums[1] += paid.Value();
    sums[2] += left.Value();
    sums[3] += ahead.Value();
  };
  for (const auto& [kind, total] : totals) add(tax::PaymentKindOf(kind));
  for (const auto& [kind, state] : states) add(kind);
  // Taxes stand before local payments.
  for (const bool taxes : {true, false})
    for (auto& [kind, row] : rows)
      if (ledger::IsTax(kind) == taxes) list.Row(std::move(row));
  std::vector<std::string> total = {T(Msg("Total")), "", ""};
  for (const int64_t sum : sums) total.push_back(std::to_string(sum));
  total.emplace_back();
  list.Row(std::move(total), papers::ListRow::Form::kTotal);
  if (std::any_of(totals.begin(), totals.end(), [](const auto& one) { return !one.second.verified; }))
    list.Remark(T(rules::NotVerified()));
  return list;
}

}  // namespace aiyl::reports
