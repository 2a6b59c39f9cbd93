// SPDX-License-Identifier: Apache-2.0
#include "ui/lock_dialog.h"

#include <wx/button.h>
#include <wx/sizer.h>

#include "office/sign_in.h"
#include "ui/words.h"

namespace aiyl::ui {
namespace {

struct People {
  std::vector<office::Staff> staff;
  std::vector<bool> has_pin;
};

People InOffice(desk::Desk& desk) {
  auto people = desk.Book().Read<People>([&](store::Database& db) -> Result<People> {
    People found;
    found.staff = office::ListStaff(db, office::Scope::Of(desk.Who().office), desk.GetClock().Today());
    for (const auto& person : found.staff) found.has_pin.push_back(office::HasPin(db, person.id));
    return found;
  });
  return people ? std::move(*people) : People{};
}

wxString NameLine(const office::Staff& staff) {
  const auto& post = PickName(staff.post.ky, staff.post.ru);
  return ToWx(PickName(staff.name.ky, staff.name.ru) + (post.empty() ? "" : ", " + post));
}

// The label, its control at the right.
wxStaticText* AddLine(wxWindow* parent, wxSizer* grid, const Message& label, wxWindow* control) {
  auto* text = new wxStaticText(parent, wxID_ANY, Tr(label));
  grid->Add(text, 0, wxALIGN_CENTER_VERTICAL);
  control->SetName(Tr(label));
  grid->Add(control, 1, wxEXPAND);
  return text;
}

wxTextCtrl* PinField(wxWindow* parent) {
  return new wxTextCtrl(parent, wxID_ANY, wxString(), wxDefaultPosition, parent->FromDIP(wxSize(320, -1)),
                        wxTE_PASSWORD);
}

}  // namespace

wxWindow* TopmostWindow() {
  wxWindow* found = wxTopLevelWindows.empty() ? nullptr : wxTopLevelWindows.front();
  for (auto* window : wxTopLevelWindows)
    if (auto* dialog = dynamic_cast<wxDialog*>(window); dialog && dialog->IsModal()) found = dialog;
  return found;
}

void TellNoPin(wxWindow* parent) {
  TellMessage(parent, Msg("You have no PIN on this computer yet: it is set under “The office”, “Staff”. Without it "
                          "nothing can be locked."));
}

LockDialog::LockDialog(desk::Desk& desk) : DialogBase(TopmostWindow(), Msg("Locked")), m_desk(desk) {
  auto people = InOffice(desk);
  wxArrayString names;
  int chosen = 0;
  for (size_t i = 0; i < people.staff.size(); ++i) {
    if (!people.has_pin[i]) continue;
    if (people.staff[i].id.value == desk.Who().staff) chosen = static_cast<int>(m_staff.size());
    names.Add(NameLine(people.staff[i]));
    m_staff.push_back(people.staff[i]);
  }
  AddHeading(Body(), Msg("The screen is locked"));
  AddText(Body(), Tr(Msg("Everything is as it was left. Your PIN opens it again.")));
  auto* grid = new wxFlexGridSizer(2, Gap(), Gap());
  grid->AddGrowableCol(1);
  m_name = new wxChoice(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, names);
  m_name->SetSelection(names.empty() ? wxNOT_FOUND : chosen);
  AddLine(this, grid, Msg("Name"), m_name);
  m_pin = PinField(this);
  AddLine(this, grid, Msg("PIN code"), m_pin);
  Body()->Add(grid, 0, wxEXPAND);
  m_name->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { m_pin->SetFocus(); });
  Finish(Msg("Unlock"));
  if (auto* away = FindWindow(wxID_CANCEL)) away->Hide();
  SetEscapeId(wxID_NONE);
  Bind(wxEVT_CLOSE_WINDOW, [](wxCloseEvent& event) {
    if (event.CanVeto()) event.Veto();
  });
  Layout();
  m_pin->SetFocus();
}

bool LockDialog::OnConfirm() {
  const int at = m_name->GetSelection();
  if (at == wxNOT_FOUND) return false;
  const auto& staff = m_staff[static_cast<size_t>(at)];
  const auto answer = office::SignIn(m_desk.Book(), staff.id, FromWx(m_pin->GetValue()));
  m_pin->Clear();
  if (!answer) {
    m_pin->SetFocus();
    ShowProblem(Tr(answer.error().message));
    return false;
  }
  m_desk.SignIn(staff.id.value);
  return true;
}

PinDialog::PinDialog(wxWindow* parent, desk::Desk& desk)
    : DialogBase(parent, Msg("PIN on this computer")), m_desk(desk) {
  auto people = InOffice(desk);
  m_staff = std::move(people.staff);
  m_has_pin = std::move(people.has_pin);
  AddText(Body(), Tr(Msg("With a PIN nobody else signs in under this name, and the screen locks when the desk is left. "
                         "It stays on this computer.")));
  wxArrayString names;
  int chosen = 0;
  for (size_t i = 0; i < m_staff.size(); ++i) {
    names.Add(NameLine(m_staff[i]));
    if (m_staff[i].id.value == desk.Who().staff) chosen = static_cast<int>(i);
  }
  auto* grid = new wxFlexGridSizer(2, Gap(), Gap());
  grid->AddGrowableCol(1);
  m_name = new wxChoice(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, names);
  m_name->SetSelection(names.empty() ? wxNOT_FOUND : chosen);
  AddLine(this, grid, Msg("Name"), m_name);
  m_present = PinField(this);
  m_present_label = AddLine(this, grid, Msg("Present PIN"), m_present);
  m_pin = PinField(this);
  AddLine(this, grid, Msg("New PIN, 4 to 12 digits"), m_pin);
  m_again = PinField(this);
  AddLine(this, grid, Msg("The new PIN once more"), m_again);
  Body()->Add(grid, 0, wxEXPAND);
  m_name->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { ShowWhatIsNeeded(); });
  Finish(Msg("Set the PIN"));
  ShowWhatIsNeeded();
}

const office::Staff* PinDialog::Chosen() const {
  const int at = m_name->GetSelection();
  return at == wxNOT_FOUND ? nullptr : &m_staff[static_cast<size_t>(at)];
}

void PinDialog::ShowWhatIsNeeded() {
  const int at = m_name->GetSelection();
  const bool own = Chosen() && Chosen()->id.value == m_desk.Who().staff;
  const bool needed = own && m_has_pin[static_cast<size_t>(at)];
  m_present->Enable(needed);
  m_present_label->Enable(needed);
  (needed ? m_present : m_pin)->SetFocus();
}

bool PinDialog::OnConfirm() {
  const auto* staff = Chosen();
  if (!staff) return false;
  const auto fail = [this](wxTextCtrl* field, const Message& message) {
    field->SetFocus();
    ShowProblem(Tr(message));
    return false;
  };
  if (staff->id.value != m_desk.Who().staff) {
    const auto may = m_desk.Book().Read<bool>([&](store::Database& db) -> Result<bool> {
      AIYL_TRY(office::CheckRight(db, m_desk.Who(), "staff.change"));
      return true;
    });
    if (!may) return fail(m_pin, may.error().message);
  }
  if (m_pin->GetValue() != m_again->GetValue()) return fail(m_again, Msg("The two PINs are not the same."));
  if (m_present->IsEnabled())
    if (const auto right = office::SignIn(m_desk.Book(), staff->id, FromWx(m_present->GetValue())); !right) {
      m_present->Clear();
      return fail(m_present, right.error().message);
    }
  if (const auto set = office::SetPin(m_desk.Book(), staff->id, FromWx(m_pin->GetValue())); !set)
    return fail(m_pin, set.error().message);
  return true;
}

}  // namespace aiyl::ui
