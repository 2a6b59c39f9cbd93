// SPDX-License-Identifier: Apache-2.0
#include "reports/finance_lists.h"

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

using text::Language;
using text::Tr;

constexpr page::Hmm kMoney = 2700, kCount = 1700;

std::string Amount(Tyiyn sum) {
  return std::to_string(sum.Value());
}

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

std::string Area(const std::optional<int64_t>& dm2) {
  if (!dm2) return {};
  std::string text = std::to_string(*dm2 / 100);
  if (*dm2 % 100 != 0) {
    const std::string rest = std::to_string(*dm2 % 100);
    text += "." + std::string(2 - rest.size(), '0') + rest;
  }
  return text;
}

}  // namespace

Result<ListOutput> TaxRegister(store::Database& db, const FinanceOrder& order, const tax::RegisterFilter& filter) {
  const auto T = [&](const Message& message) { return Tr(message, order.language); };
  ListOutput list;
  list.language = order.language;
  list.title = T(Msg("Register of taxes for {year}", {{"year", std::to_string(order.year)}}));
  list.below_title.push_back(OfficeName(db, order.scope, order.language));
  if (filter.rule_kind) list.below_title.push_back(KindName(db, tax::PaymentKindOf(*filter.rule_kind), order.language));
  if (filter.village)
    if (const auto village = office::FindTerritory(db, *filter.village))
      list.below_title.push_back(village->name.In(order.language));
  list.footer = Footer(order);
  list.columns = {{.heading = T(Msg("№")), .kind = Kind::kNumber, .width = 1200},
                  {.heading = T(Msg("Account")), .width = 1600},
                  {.heading = T(Msg("Payer")), .letters = 36},
                  {.heading = T(Msg("PIN")), .width = 3100, .letters = 16},
                  {.heading = T(Msg("Address")), .letters = 36},
                  {.heading = T(Msg("Tax")), .width = 3600, .letters = 24},
                  {.heading = T(Msg("Object")), .width = 3000, .letters = 20},
                  {.heading = T(Msg("Area, m²")), .kind = Kind::kNumber, .width = 1900},
                  {.heading = T(Msg("Sum")), .kind = Kind::kMoney, .width = kMoney}};
  int64_t total = 0;
  bool verified = true;
  for (const auto& row : tax::RegisterOf(db, order.scope, filter)) {
    const auto payer = ledger::FindPayer(db, row.payer);
    list.rows.push_back(
        {std::to_string(list.rows.size() + 1), row.account, payer ? payer->name.In(order.language) : std::string(),
         payer ? payer->number : std::string(), payer ? payer->address.In(order.language) : std::string(),
         KindName(db, tax::PaymentKindOf(row.rule_kind), order.language),
         row.object_name.empty() ? row.cadastral : row.object_name, Area(row.area_dm2), Amount(row.sum)});
    total += row.sum.Value();
    verified = verified && row.verified;
  }
  if (list.rows.empty())
    return Refuse("tax.no-register",
                  Msg("Nothing is assessed for {year} here.", {{"year", std::to_string(order.year)}}));
  list.total = {"", "", T(Msg("Total")), "", "", "", "", "", std::to_string(total)};
  if (!verified) list.remarks.push_back(T(rules::NotVerified()));
  return list;
}

ListOutput Collection(store::Database& db, const FinanceOrder& order) {
  const auto T = [&](const Message& message) { return Tr(message, order.language); };
  ListOutput list;
  list.language = order.language;
  list.title = T(Msg("Collection by month, {year}", {{"year", std::to_string(order.year)}}));
  list.below_title = {OfficeName(db, order.scope, order.language),
                      T(Msg("As of {day}", {{"day", text::DateNumeric(order.day)}}))};
  list.footer = Footer(order);
  list.columns = {{.heading = T(Msg("Kind of payment")), .letters = 36},
                  {.heading = T(Msg("Month")), .width = 2600},
                  {.heading = T(Msg("Was due")), .kind = Kind::kMoney, .width = 3000},
                  {.heading = T(Msg("Paid")), .kind = Kind::kMoney, .width = 3000}};
  std::array<int64_t, 12> due{}, paid{};
  int64_t due_total = 0, paid_total = 0;
  for (const auto& [kind, sums] : ledger::CollectionOf(db, order.scope, order.year, order.day)) {
    const std::string name = KindName(db, kind, order.language);
    for (size_t month = 0; month < 12; ++month) {
      due[month] += sums.due[month].Value();
      paid[month] += sums.paid[month].Value();
      if (sums.due[month] == Tyiyn() && sums.paid[month] == Tyiyn()) continue;
      list.rows.push_back({name, text::MonthName(static_cast<int>(month) + 1, order.language), Amount(sums.due[month]),
                           Amount(sums.paid[month])});
    }
    due_total += sums.due_in_all.Value();
    paid_total += sums.paid_in_all.Value();
  }
  list.total = {T(Msg("Total")), "", std::to_string(due_total), std::to_string(paid_total)};
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
  if (!plot.bars.empty()) list.after = page::PlotBlocks(plot, 17000);
  return list;
}

ListOutput TaxReport(store::Database& db, const FinanceOrder& order, ReportFor reader) {
  const auto T = [&](const Message& message) { return Tr(message, order.language); };
  const bool council = reader == ReportFor::kCouncil;
  ListOutput list;
  list.language = order.language;
  list.title =
      council
          ? T(Msg("Taxes and local payments of {year}: report to the council", {{"year", std::to_string(order.year)}}))
          : T(Msg("Taxes of {year}: report to the tax service", {{"year", std::to_string(order.year)}}));
  list.below_title = {OfficeName(db, order.scope, order.language),
                      T(Msg("As of {day}", {{"day", text::DateNumeric(order.day)}}))};
  list.footer = Footer(order);
  list.columns = {{.heading = T(Msg("Kind of payment")), .letters = 36},
                  {.heading = T(Msg("Assessed")), .kind = Kind::kNumber, .width = kCount},
                  {.heading = T(Msg("Of them nothing due")), .kind = Kind::kNumber, .width = 2100},
                  {.heading = T(Msg("Sum of the year")), .kind = Kind::kMoney, .width = kMoney},
                  {.heading = T(Msg("Paid in the year")), .kind = Kind::kMoney, .width = kMoney},
                  {.heading = T(Msg("Left, all years")), .kind = Kind::kMoney, .width = kMoney},
                  {.heading = T(Msg("Paid ahead")), .kind = Kind::kMoney, .width = kMoney},
                  {.heading = T(Msg("In debt")), .kind = Kind::kNumber, .width = kCount}};
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
                  Amount(year),
                  Amount(paid),
                  Amount(left),
                  Amount(ahead),
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
      if (ledger::IsTax(kind) == taxes) list.rows.push_back(std::move(row));
  list.total = {T(Msg("Total")), "", ""};
  for (const int64_t sum : sums) list.total.push_back(std::to_string(sum));
  list.total.emplace_back();
  return list;
}

}  // namespace aiyl::reports
