// SPDX-License-Identifier: Apache-2.0
#include "cli/tariff_json.h"

#include <map>

#include "ledger/payers.h"
#include "office/code_list.h"
#include "text/wording.h"

namespace aiyl::cli {
namespace {

using office::Bilingual;
using office::Language;

constexpr size_t kMostLines = 40;

Json Both(const Bilingual& text) {
  return {{"ky", text.ky}, {"ru", text.ru}};
}
Json Money(const std::optional<Tyiyn>& amount) {
  return amount ? Json(amount->Value()) : Json(nullptr);
}

Json TotalsJson(const tariffs::Totals& totals) {
  return {{"payers", totals.payers},
          {"amount", totals.amount.Value()},
          {"relief", totals.relief.Value()},
          {"net", totals.Net().Value()}};
}

std::string UnitWord(store::Database& db, const tariffs::Tariff& tariff, Language language) {
  return office::CodeName(db, "tariff-unit", tariffs::UnitCode(tariff.unit), language);
}

std::string RateName(store::Database& db, const tariffs::Tariff& tariff, const std::string& code, Language language) {
  return office::CodeName(db, tariffs::RateList(tariff.unit), code, language);
}

// «кой 14 сом, жылкы 70 сом», or the one amount.
std::string Amounts(store::Database& db, const tariffs::Tariff& tariff, Language language) {
  std::string text = tariff.amount ? tariffs::SomText(*tariff.amount, language) : "";
  for (const auto& rate : tariff.rates)
    if (rate.amount)
      text += (text.empty() ? "" : ", ") + RateName(db, tariff, rate.code, language) + " " +
              tariffs::SomText(*rate.amount, language);
  return text;
}

Bilingual PayerName(store::Database& db, ledger::PayerId id) {
  const auto payer = ledger::FindPayer(db, id);
  return payer ? ledger::ShownPayer(*payer) : Bilingual{};
}

}  // namespace

Json TariffJson(store::Database& db, const tariffs::Tariff& tariff) {
  Json rates = Json::array(), reliefs = Json::array();
  for (const auto& rate : tariff.rates)
    rates.push_back({{"code", rate.code},
                     {"amount", Money(rate.amount)},
                     {"coefficient_thousandths", rate.coefficient ? Json(*rate.coefficient) : Json(nullptr)},
                     {"strangers_hundredths", rate.strangers}});
  for (const auto& relief : tariff.reliefs) reliefs.push_back({{"reason", relief.reason}, {"percent", relief.percent}});
  const auto payee = ledger::FindPayee(db, tariff.payee);
  return {{"id", tariff.id.ToText()},
          {"name", Both(tariff.name)},
          {"payment_kind", tariff.payment_kind},
          {"basis", tariff.basis},
          {"service", tariff.service ? Json(tariff.service->ToText()) : Json(nullptr)},
          {"law", tariff.law},
          {"decision", tariff.decision.ToText()},
          {"ground", Both(tariffs::GroundOf(db, tariff, tariff.decision))},
          {"payee", tariff.payee.ToText()},
          {"payee_name", payee ? Both(payee->name) : Json(nullptr)},
          {"unit", tariffs::UnitCode(tariff.unit)},
          {"persons", tariffs::PersonsCode(tariff.persons)},
          {"amount", Money(tariff.amount)},
          {"period", tariffs::EveryCode(tariff.every)},
          {"count_day", tariff.count_day},
          {"due", tariff.due},
          {"penalty", tariff.penalty},
          {"village", tariff.village ? Json(tariff.village->ToText()) : Json(nullptr)},
          {"from", tariff.from.Iso()},
          {"to", tariff.to ? Json(tariff.to->Iso()) : Json(nullptr)},
          {"rates", rates},
          {"reliefs", reliefs}};
}

// "12-01", of each year, as people write it: "01.12"; a day of each month stays as it is.
std::string DayOfYear(const std::string& day) {
  return day.size() == 5 && day[2] == '-' ? day.substr(3) + "." + day.substr(0, 2) : day;
}

std::string TariffLine(store::Database& db, const tariffs::Tariff& tariff, Language language) {
  return tariff.name.In(language) + "  " + Amounts(db, tariff, language) + " / " + UnitWord(db, tariff, language) +
         ", " + office::CodeName(db, "tariff-period", tariffs::EveryCode(tariff.every), language) + "  " +
         tariff.from.Iso() + "–" + (tariff.to ? tariff.to->Iso() : "") + "  " + tariff.id.ToText();
}

std::string TariffText(const Invocation& in, store::Database& db, const tariffs::Tariff& tariff) {
  const Language language = in.DataLanguage();
  std::string text = TariffLine(db, tariff, language);
  text += "\n" + office::CodeName(db, "payment-kind", tariff.payment_kind, language);
  text += "\n" + tariffs::GroundOf(db, tariff, tariff.decision).In(language);
  if (!tariff.count_day.empty())
    text += "\n" + in.Tr(Msg("Day of the book that counts")) + ": " + DayOfYear(tariff.count_day);
  text += "\n" + in.Tr(Msg("Paid by")) + ": " + DayOfYear(tariff.due);
  if (const auto payee = ledger::FindPayee(db, tariff.payee))
    text += "\n" + in.Tr(Msg("To whom it is paid")) + ": " + payee->name.In(language) +
            (payee->account.empty() ? "" : ", " + payee->account);
  for (const auto& rate : tariff.rates) {
    text += "\n  " + RateName(db, tariff, rate.code, language);
    if (rate.amount) text += "  " + tariffs::SomText(*rate.amount, language);
    if (rate.coefficient)
      text += "  × " + text::DecimalText(*rate.coefficient, 3, language, text::TrailingZeros::kDrop);
    if (rate.strangers != 100)
      text += "  (" + in.Tr(Msg("animals from outside")) + " × " +
              text::DecimalText(rate.strangers, 2, language, text::TrailingZeros::kDrop) + ")";
  }
  for (const auto& relief : tariff.reliefs)
    text += "\n  " + in.Tr(Msg("Relief")) + ": " + office::CodeName(db, "tariff-relief", relief.reason, language) +
            ", " + std::to_string(relief.percent) + " %";
  return text;
}

Json ExplanationJson(const tariffs::Explanation& explanation) {
  Json steps = Json::array();
  for (const auto& step : explanation.steps) steps.push_back(Both(step));
  return {{"steps", steps}, {"ground", Both(explanation.ground)}};
}

std::string ExplanationText(const tariffs::Explanation& explanation, Language language) {
  std::string text;
  for (const auto& step : explanation.steps) text += step.In(language) + "\n";
  return text + explanation.ground.In(language);
}

Json PlanJson(store::Database& db, const tariffs::ChargePlan& plan) {
  Json charges = Json::array(), gaps = Json::array();
  for (const auto& charge : plan.charges)
    charges.push_back({{"payer", charge.payer.ToText()},
                       {"name", Both(PayerName(db, charge.payer))},
                       {"period", charge.period.text},
                       {"counted_on", charge.period.count_day.Iso()},
                       {"due", charge.period.due.Iso()},
                       {"amount", charge.calculation.amount.Value()},
                       {"relief", charge.calculation.relief.Value()},
                       {"net", charge.calculation.Net().Value()},
                       {"replaces", charge.replaces ? Json(charge.replaces->ToText()) : Json(nullptr)},
                       {"before", charge.replaces ? Json(charge.before.Value()) : Json(nullptr)},
                       {"explained", ExplanationJson(tariffs::Explain(db, plan.tariff, charge.calculation))}});
  for (const auto& gap : plan.gaps) gaps.push_back({{"household", gap.household.ToText()}, {"why", gap.why}});
  return {{"tariff", plan.tariff.id.ToText()},
          {"period", plan.period},
          {"fresh", plan.Fresh()},
          {"changed", plan.Changed()},
          {"unchanged", plan.unchanged},
          {"after", TotalsJson(plan.after)},
          {"period_before", TotalsJson(plan.before)},
          {"charges", charges},
          {"not_charged", gaps}};
}

std::string PlanText(const Invocation& in, store::Database& db, const tariffs::ChargePlan& plan) {
  const Language language = in.DataLanguage();
  std::string text =
      plan.tariff.name.In(language) + ", " + plan.period + ": " +
      in.Tr(Msg("{fresh} new, {changed} changed, {same} as before", {{"fresh", text::NumberText(plan.Fresh())},
                                                                     {"changed", text::NumberText(plan.Changed())},
                                                                     {"same", text::NumberText(plan.unchanged)}}));
  text += "\n" + in.Tr(Msg("{payers} payers, {amount}; relief {relief}; to pay {net}",
                           {{"payers", text::NumberText(plan.after.payers)},
                            {"amount", tariffs::SomText(plan.after.amount, language)},
                            {"relief", tariffs::SomText(plan.after.relief, language)},
                            {"net", tariffs::SomText(plan.after.Net(), language)}}));
  if (plan.before.payers > 0)
    text += "\n" + in.Tr(Msg("The period before: {payers} payers, to pay {net}",
                             {{"payers", text::NumberText(plan.before.payers)},
                              {"net", tariffs::SomText(plan.before.Net(), language)}}));
  std::map<std::string, int64_t> whys;
  for (const auto& gap : plan.gaps) ++whys[gap.why];
  for (const auto& [why, count] : whys)
    text += "\n" + in.Tr(Msg("Not charged: {count} – {why}",
                             {{"count", text::NumberText(count)}, {"why", in.Tr(tariffs::GapWords(why))}}));
  for (size_t i = 0; i < plan.charges.size() && i < kMostLines; ++i) {
    const auto& charge = plan.charges[i];
    text += "\n  " + PayerName(db, charge.payer).In(language) + "  " + charge.period.text + "  " +
            tariffs::SomText(charge.calculation.Net(), language);
    if (charge.replaces) text += "  (" + tariffs::SomText(charge.before, language) + ")";
  }
  if (plan.charges.size() > kMostLines)
    text += "\n  " + in.Tr(Msg("… and {count} more",
                               {{"count", text::NumberText(static_cast<int64_t>(plan.charges.size() - kMostLines))}}));
  return text;
}

}  // namespace aiyl::cli
