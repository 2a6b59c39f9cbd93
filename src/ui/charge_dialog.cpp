// SPDX-License-Identifier: Apache-2.0
#include "ui/charge_dialog.h"

#include <wx/button.h>
#include <wx/textctrl.h>

#include <map>

#include "text/wording.h"
#include "ui/long_work.h"
#include "ui/words.h"

namespace aiyl::ui {
namespace {

using office::FieldType;

std::vector<office::FieldSpec> Fields() {
  return {
      {.name = "on", .type = FieldType::kDate, .required = true, .label = Msg("A day of the year or month to charge")},
      {.name = "village", .type = FieldType::kId, .label = Msg("Village"), .list = "village"},
      {.name = "street", .type = FieldType::kId, .label = Msg("Street"), .list = "street"}};
}

}  // namespace

ChargeDialog::ChargeDialog(wxWindow* parent, Shell& shell, tariffs::TariffId tariff)
    : DialogBase(parent, Msg("Charge by a tariff")), m_shell(shell), m_tariff(tariff) {
  m_fields = new FieldsPanel(this, Fields(), shell.Context());
  m_fields->SetValues({{"on", shell.TheDesk().GetClock().Today().Iso()}});
  m_fields->on_change = [this] { m_plan.reset(); };
  Body()->Add(m_fields, 0, wxEXPAND);
  auto* work_out = new wxButton(this, wxID_ANY, Tr(Msg("Work out")));
  work_out->SetName(Tr(Msg("Work out")));
  work_out->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { Preview(); });
  Body()->Add(work_out, 0, wxTOP | wxBOTTOM, Gap());
  m_text = new wxTextCtrl(this, wxID_ANY, wxString(), wxDefaultPosition, FromDIP(wxSize(560, 180)),
                          wxTE_MULTILINE | wxTE_READONLY);
  m_text->SetName(Tr(Msg("What would be recorded")));
  Body()->Add(m_text, 1, wxEXPAND);
  Finish(Msg("Record it"));
  m_fields->FocusFirst();
}

std::optional<tariffs::ChargeRequest> ChargeDialog::Request() {
  m_fields->ClearProblems();
  const auto values = m_fields->Values();
  const auto on = office::FindDate(values, "on");
  if (!on) {
    m_fields->ShowProblem("on", Tr(Msg("This is no day: write DD.MM.YYYY.")));
    return std::nullopt;
  }
  tariffs::ChargeRequest request{.tariff = m_tariff, .on = *on};
  request.within.village = office::FindId<office::TerritoryTag>(values, "village");
  request.within.street = office::FindId<office::StreetTag>(values, "street");
  return request;
}

bool ChargeDialog::Preview() {
  ShowProblem(wxString());
  const auto request = Request();
  if (!request) return false;
  auto& desk = m_shell.TheDesk();
  Result<tariffs::ChargePlan> plan = tariffs::ChargePlan{};
  RunWithProgress(this, desk, Msg("Working out the charges"), CanStop::kNo, [&](store::Book& book, WorkProgress&) {
    plan = tariffs::ChargeRun(book, desk.Who(), *request).Preview();
  });
  if (!plan) {
    m_plan.reset();
    m_text->Clear();
    ShowProblem(Tr(plan.error().message));
    return false;
  }
  m_plan = std::move(*plan);
  const auto money = [](Tyiyn sum) { return text::MoneyText(sum, ScreenLanguage()); };
  std::string text =
      TrUtf8(Msg("New: {fresh}, changed: {changed}, the same: {same}.", {{"fresh", std::to_string(m_plan->Fresh())},
                                                                         {"changed", std::to_string(m_plan->Changed())},
                                                                         {"same", std::to_string(m_plan->unchanged)}}));
  text += "\n" + TrUtf8(Msg("Charged {amount}, of it let off {relief}; the period before: {before}.",
                            {{"amount", money(m_plan->after.amount)},
                             {"relief", money(m_plan->after.relief)},
                             {"before", money(m_plan->before.Net())}}));
  std::map<std::string, int64_t> whys;
  for (const auto& gap : m_plan->gaps) ++whys[gap.why];
  for (const auto& [why, count] : whys)
    text += "\n" + TrUtf8(Msg("Not charged: {count} – {why}",
                              {{"count", text::NumberText(count)}, {"why", TrUtf8(tariffs::GapWords(why))}}));
  if (m_plan->charges.empty()) text += "\n" + TrUtf8(Msg("Nothing to record: all stands as it is."));
  m_text->SetValue(ToWx(text));
  return !m_plan->charges.empty();
}

bool ChargeDialog::OnConfirm() {
  // Nobody records what he has not seen.
  if (!m_plan) {
    Preview();
    return false;
  }
  if (m_plan->charges.empty()) return true;
  const auto request = Request();
  if (!request) return false;
  auto& desk = m_shell.TheDesk();
  Result<tariffs::ChargeOutcome> outcome = tariffs::ChargeOutcome{};
  RunWithProgress(this, desk, Msg("Recording the charges"), CanStop::kNo, [&](store::Book& book, WorkProgress&) {
    outcome = tariffs::ChargeRun(book, desk.Who(), *request).Write(*m_plan);
  });
  m_plan.reset();
  if (!outcome) {
    ShowProblem(Tr(outcome.error().message));
    return false;
  }
  m_shell.Say(MsgN("{n} charge recorded.", "{n} charges recorded.", outcome->charges));
  return true;
}

}  // namespace aiyl::ui
