// SPDX-License-Identifier: Apache-2.0
#include "ui/sign_in_dialog.h"

#include <wx/sizer.h>

#include "office/sign_in.h"
#include "ui/words.h"

namespace aiyl::ui {
namespace {

struct People {
  std::vector<office::Staff> staff;
  std::vector<bool> has_pin;
};

Result<People> Load(desk::Desk& desk) {
  return desk.Book().Read<People>([&](store::Database& db) -> Result<People> {
    People people;
    const office::Scope scope = office::Scope::Of(desk.Who().office);
    people.staff = office::ListStaff(db, scope, desk.GetClock().Today());
    for (const auto& person : people.staff) people.has_pin.push_back(office::HasPin(db, person.id));
    return people;
  });
}

}  // namespace

SignInDialog::SignInDialog(wxWindow* parent, desk::Desk& desk) : DialogBase(parent, Msg("Sign in")), m_desk(desk) {
  auto people = Load(desk);
  if (people) {
    m_staff = std::move(people->staff);
    m_has_pin = std::move(people->has_pin);
  }
  auto* grid = new wxFlexGridSizer(2, Gap(), Gap());
  grid->AddGrowableCol(1);
  grid->Add(new wxStaticText(this, wxID_ANY, Tr(Msg("Name"))), 0, wxALIGN_CENTER_VERTICAL);
  wxArrayString names;
  int chosen = 0;
  for (size_t i = 0; i < m_staff.size(); ++i) {
    const auto& post = PickName(m_staff[i].post.ky, m_staff[i].post.ru);
    names.Add(ToWx(PickName(m_staff[i].name.ky, m_staff[i].name.ru) + (post.empty() ? "" : ", " + post)));
    if (m_staff[i].id.value == desk.Who().staff) chosen = static_cast<int>(i);
  }
  m_name = new wxChoice(this, wxID_ANY, wxDefaultPosition, FromDIP(wxSize(320, -1)), names);
  m_name->SetName(Tr(Msg("Name")));
  m_name->SetSelection(names.empty() ? wxNOT_FOUND : chosen);
  grid->Add(m_name, 1, wxEXPAND);
  m_pin_label = new wxStaticText(this, wxID_ANY, Tr(Msg("PIN code")));
  grid->Add(m_pin_label, 0, wxALIGN_CENTER_VERTICAL);
  m_pin = new wxTextCtrl(this, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize, wxTE_PASSWORD);
  m_pin->SetName(Tr(Msg("PIN code")));
  grid->Add(m_pin, 1, wxEXPAND);
  Body()->Add(grid, 0, wxEXPAND);
  m_name->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { ShowPinField(); });
  Finish(Msg("Sign in"));
  ShowPinField();
  if (!people) ShowProblem(Tr(people.error().message));
}

void SignInDialog::ShowPinField() {
  const int at = m_name->GetSelection();
  const bool needed = at != wxNOT_FOUND && m_has_pin[static_cast<size_t>(at)];
  m_pin_label->Enable(needed);
  m_pin->Enable(needed);
  if (needed)
    m_pin->SetFocus();
  else
    m_name->SetFocus();
}

bool SignInDialog::OnConfirm() {
  const int at = m_name->GetSelection();
  if (at == wxNOT_FOUND) {
    ShowProblem(Tr(Msg("Nobody is in office today. Add a member of staff first.")));
    return false;
  }
  const auto& staff = m_staff[static_cast<size_t>(at)];
  if (m_has_pin[static_cast<size_t>(at)]) {
    const auto answer = office::SignIn(m_desk.Book(), staff.id, FromWx(m_pin->GetValue()));
    if (!answer) {
      m_pin->Clear();
      m_pin->SetFocus();
      ShowProblem(Tr(answer.error().message));
      return false;
    }
  }
  m_desk.SignIn(staff.id.value);
  return true;
}

bool SignInFirst(desk::Desk& desk) {
  if (const auto people = Load(desk); people && people->staff.size() == 1 && !people->has_pin[0]) {
    desk.SignIn(people->staff[0].id.value);
    return true;
  }
  return SignInAgain(nullptr, desk);
}

bool SignInAgain(wxWindow* parent, desk::Desk& desk) {
  SignInDialog dialog(parent, desk);
  return dialog.ShowModal() == wxID_OK;
}

}  // namespace aiyl::ui
