// SPDX-License-Identifier: Apache-2.0
#include "ui/charge_dialog.h"

#include <map>

#include "office/territory.h"
#include "text/search_key.h"
#include "text/wording.h"
#include "ui/long_work.h"
#include "ui/words.h"

namespace aiyl::ui {
namespace {

using office::FieldType;

std::vector<office::FieldSpec> ChargeFields() {
  return {
      {.name = "on", .type = FieldType::kDate, .required = true, .label = Msg("A day of the year or month to charge")},
      {.name = "village", .type = FieldType::kId, .label = Msg("Village"), .list = "village"},
      {.name = "street", .type = FieldType::kId, .label = Msg("Street"), .list = "street"}};
}

}  // namespace

ChargeDialog::ChargeDialog(wxWindow* parent, Shell& shell, tariffs::TariffId tariff)
    : ChargeDialog(parent, shell, tariff, std::make_shared<std::optional<office::TerritoryId>>()) {}

ChargeDialog::ChargeDialog(wxWindow* parent, Shell& shell, tariffs::TariffId tariff, ChosenVillage village)
    : WorkOutDialog(parent, shell, Msg("Charge by a tariff"), ChargeFields(), StreetsOf(village, shell),
                    {{"on", shell.TheDesk().GetClock().Today().Iso()}}),
      m_tariff(tariff),
      m_village(std::move(village)) {}

FieldContext ChargeDialog::StreetsOf(const ChosenVillage& village, Shell& shell) {
  FieldContext context = shell.Context();
  context.search = [&shell, village, all = context.search](const std::string& list, const std::string& text) {
    if (list != "street" || !*village) return all(list, text);
    std::vector<Choice> found;
    const auto streets = shell.TheDesk().Book().Read<std::vector<office::Street>>(
        [&](store::Database& db) -> Result<std::vector<office::Street>> { return office::ListStreets(db, **village); });
    if (!streets) return found;
    const std::string wanted = text::FoldedKey(text);
    for (const auto& street : *streets) {
      const std::string name = PickName(street.name.ky, street.name.ru);
      if (wanted.empty() || text::FoldedKey(name).find(wanted) != std::string::npos)
        found.push_back({street.id.ToText(), name});
    }
    return found;
  };
  return context;
}

void ChargeDialog::FieldsChanged() {
  m_plan.reset();
  const auto values = Fields().Values();
  const auto village = office::FindId<office::TerritoryTag>(values, "village");
  if (village == *m_village) return;
  *m_village = village;
  const auto street = office::FindId<office::StreetTag>(values, "street");
  if (!street || !village) return;
  // A street of another village goes.
  const auto known = TheShell().TheDesk().Book().Read<std::optional<office::Street>>(
      [&](store::Database& db) -> Result<std::optional<office::Street>> { return office::FindStreet(db, *street); });
  if (!known || !*known || (*known)->village != *village) Fields().SetValues({{"street", nullptr}});
}

std::optional<tariffs::ChargeRequest> ChargeDialog::Request() {
  const auto values = Fields().Values();
  const auto on = office::FindDate(values, "on");
  if (!on) {
    Fields().ShowProblem("on", Tr(Msg("This is no day: write DD.MM.YYYY.")));
    return std::nullopt;
  }
  tariffs::ChargeRequest request{.tariff = m_tariff, .on = *on};
  request.within.village = office::FindId<office::TerritoryTag>(values, "village");
  request.within.street = office::FindId<office::StreetTag>(values, "street");
  return request;
}

std::optional<WorkOutDialog::Outcome> ChargeDialog::WorkOut() {
  m_plan.reset();
  const auto request = Request();
  if (!request) return std::nullopt;
  auto& desk = TheShell().TheDesk();
  Result<tariffs::ChargePlan> plan = tariffs::ChargePlan{};
  RunWithProgress(this, desk, Msg("Working out the charges"), CanStop::kNo, [&](store::Book& book, WorkProgress&) {
    plan = tariffs::ChargeRun(book, desk.Who(), *request).Preview();
  });
  if (!plan) {
    ShowProblem(Tr(plan.error().message));
    return std::nullopt;
  }
  m_plan = std::move(*plan);
  const auto money = [](Tyiyn sum) { return text::MoneyText(sum, ScreenLanguage()); };
  std::string words =
      TrUtf8(Msg("New: {fresh}, changed: {changed}, the same: {same}.", {{"fresh", std::to_string(m_plan->Fresh())},
                                                                         {"changed", std::to_string(m_plan->Changed())},
                                                                         {"same", std::to_string(m_plan->unchanged)}}));
  words += "\n" + TrUtf8(Msg("Charged {amount}, of it let off {relief}; the period before: {before}.",
                             {{"amount", money(m_plan->after.amount)},
                              {"relief", money(m_plan->after.relief)},
                              {"before", money(m_plan->before.Net())}}));
  std::map<std::string, int64_t> whys;
  for (const auto& gap : m_plan->gaps) ++whys[gap.why];
  for (const auto& [why, count] : whys)
    words += "\n" + TrUtf8(Msg("Not charged: {count} – {why}",
                               {{"count", text::NumberText(count)}, {"why", TrUtf8(tariffs::GapWords(why))}}));
  return Outcome{.words = std::move(words), .anything = !m_plan->charges.empty()};
}

bool ChargeDialog::Record() {
  const auto request = Request();
  if (!request) return false;
  auto& desk = TheShell().TheDesk();
  Result<tariffs::ChargeOutcome> outcome = tariffs::ChargeOutcome{};
  RunWithProgress(this, desk, Msg("Recording the charges"), CanStop::kNo, [&](store::Book& book, WorkProgress&) {
    outcome = tariffs::ChargeRun(book, desk.Who(), *request).Write(*m_plan);
  });
  m_plan.reset();
  if (!outcome) {
    ShowProblem(Tr(outcome.error().message));
    return false;
  }
  TheShell().Say(MsgN("{n} charge recorded.", "{n} charges recorded.", outcome->charges));
  return true;
}

}  // namespace aiyl::ui
