// SPDX-License-Identifier: Apache-2.0
#include "ui/dialog_base.h"

#include <wx/button.h>
#include <wx/display.h>
#include <wx/msgdlg.h>
#include <wx/settings.h>

#include "ui/kyrgyz_keys.h"
#include "ui/words.h"

namespace aiyl::ui {

DialogBase::DialogBase(wxWindow* parent, const Message& title)
    : wxDialog(parent, wxID_ANY, Tr(title), wxDefaultPosition, wxDefaultSize,
               wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER) {
  SetName(Tr(title));
  auto* outer = new wxBoxSizer(wxVERTICAL);
  m_body = new wxBoxSizer(wxVERTICAL);
  outer->Add(m_body, 1, wxEXPAND | wxALL, FromDIP(12));
  SetSizer(outer);
  EnableKyrgyzKeys(this);
}

void DialogBase::Finish(const Message& confirm) {
  auto* outer = GetSizer();
  m_problem = new wxStaticText(this, wxID_ANY, wxString());
  m_problem->SetForegroundColour(wxColour(0xB0, 0x20, 0x20));
  m_problem->Hide();
  outer->Add(m_problem, 0, wxEXPAND | wxLEFT | wxRIGHT, FromDIP(12));

  auto* row = new wxBoxSizer(wxHORIZONTAL);
  row->Add(new KyrgyzLetterBar(this), 0, wxALIGN_CENTER_VERTICAL);
  row->AddStretchSpacer();
  const bool only_close = confirm.msgid.empty();
  if (!only_close) {
    m_confirm = new wxButton(this, wxID_OK, Tr(confirm));
    m_confirm->SetName(Tr(confirm));
    row->Add(m_confirm, 0, wxLEFT, Gap());
    m_confirm->SetDefault();
    Bind(
        wxEVT_BUTTON,
        [this](wxCommandEvent&) {
          if (OnConfirm()) EndModal(wxID_OK);
        },
        wxID_OK);
  }
  const Message away = only_close ? Msg("Close") : Msg("Cancel");
  auto* cancel = new wxButton(this, wxID_CANCEL, Tr(away));
  cancel->SetName(Tr(away));
  row->Add(cancel, 0, wxLEFT, Gap());
  if (only_close) cancel->SetDefault();
  SetEscapeId(wxID_CANCEL);
  outer->Add(row, 0, wxEXPAND | wxALL, FromDIP(12));

  Fit();
  // Never larger than the screen that a clerk has.
  const int which = wxDisplay::GetFromWindow(GetParent() ? GetParent() : this);
  const wxRect screen = wxDisplay(which == wxNOT_FOUND ? 0u : static_cast<unsigned>(which)).GetClientArea();
  const wxSize best = GetSize();
  SetSize(std::min(best.x, screen.width), std::min(best.y, screen.height));
  CentreOnParent();
}

void DialogBase::ShowProblem(const wxString& text) {
  m_problem->SetLabel(text);
  m_problem->Show(!text.empty());
  m_problem->Wrap(GetClientSize().x - FromDIP(24));
  if (!text.empty()) {
    const wxSize need = GetSizer()->GetMinSize();
    if (GetClientSize().y < need.y) SetClientSize(GetClientSize().x, need.y);
  }
  Layout();
}

wxStaticText* DialogBase::AddHeading(wxSizer* to, const Message& text) {
  auto* label = new wxStaticText(this, wxID_ANY, Tr(text));
  label->SetFont(label->GetFont().Bold());
  to->Add(label, 0, wxBOTTOM, FromDIP(4));
  return label;
}

wxStaticText* DialogBase::AddText(wxSizer* to, const wxString& text) {
  auto* label = new wxStaticText(this, wxID_ANY, text);
  label->Wrap(FromDIP(560));
  to->Add(label, 0, wxBOTTOM, Gap());
  return label;
}

namespace {

// A dialog without a field: Enter and Space give the answer.
void FocusAnswer(wxDialog* dialog) {
  wxWindow* answer = dialog->FindWindow(wxID_OK);
  if (!answer) answer = dialog->FindWindow(wxID_CANCEL);
  if (answer) answer->SetFocus();
}

class SayDialog : public DialogBase {
 public:
  SayDialog(wxWindow* parent, const wxString& text, const Message& yes) : DialogBase(parent, Msg("Aiyl Kitebi")) {
    AddText(Body(), text);
    Finish(yes);
    FocusAnswer(this);
  }
};

class AskDialog : public DialogBase {
 public:
  AskDialog(wxWindow* parent, const Message& question, const Message& yes, const Message& no)
      : DialogBase(parent, Msg("Aiyl Kitebi")) {
    AddText(Body(), Tr(question));
    Finish(yes);
    if (auto* away = FindWindow(wxID_CANCEL)) {
      away->SetLabel(Tr(no));
      away->SetName(Tr(no));
    }
    Fit();
    FocusAnswer(this);
  }
};
}  // namespace

void TellError(wxWindow* parent, const Error& error) {
  TellMessage(parent, error.message);
}

void TellMessage(wxWindow* parent, const Message& message) {
  SayDialog dialog(parent, Tr(message), Message{});
  dialog.ShowModal();
}

bool Ask(wxWindow* parent, const Message& question, const Message& yes, const Message& no) {
  AskDialog dialog(parent, question, yes, no);
  return dialog.ShowModal() == wxID_OK;
}

}  // namespace aiyl::ui
