// SPDX-License-Identifier: Apache-2.0
#include "ui/work_out_dialog.h"

#include <wx/button.h>
#include <wx/textctrl.h>

#include "ui/words.h"

namespace aiyl::ui {

WorkOutDialog::WorkOutDialog(wxWindow* parent, Shell& shell, const Message& title,
                             const std::vector<office::FieldSpec>& fields, FieldContext context,
                             const office::Json& start)
    : DialogBase(parent, title), m_shell(shell) {
  m_fields = new FieldsPanel(this, fields, std::move(context));
  m_fields->SetValues(start);
  Body()->Add(m_fields, 0, wxEXPAND);
  auto* work_out = new wxButton(this, wxID_ANY, Tr(Msg("Work out")));
  work_out->SetName(Tr(Msg("Work out")));
  work_out->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { Preview(); });
  Body()->Add(work_out, 0, wxTOP | wxBOTTOM, Gap());
  m_text = new wxTextCtrl(this, wxID_ANY, wxString(), wxDefaultPosition, FromDIP(wxSize(560, 200)),
                          wxTE_MULTILINE | wxTE_READONLY);
  m_text->SetName(Tr(Msg("What would be recorded")));
  Body()->Add(m_text, 1, wxEXPAND);
  m_fields->on_change = [this] {
    m_outcome.reset();
    m_text->Clear();  // it was for other fields
    FieldsChanged();
  };
  Finish(Msg("Record it"));
  m_fields->FocusFirst();
}

void WorkOutDialog::Preview() {
  if (m_recording || m_recorded) return;
  ShowProblem(wxString());
  m_fields->ClearProblems();
  m_outcome = WorkOut();
  if (!m_outcome) return m_text->Clear();
  std::string words = m_outcome->words;
  if (!m_outcome->anything)
    words +=
        (words.empty() || words.ends_with('\n') ? "" : "\n") + TrUtf8(Msg("Nothing to record: all stands as it is."));
  m_text->SetValue(ToWx(words));
}

bool WorkOutDialog::OnConfirm() {
  // A second click while or after it is recorded.
  if (m_recording || m_recorded) return false;
  if (!m_outcome) {
    Preview();
    return false;
  }
  if (!m_outcome->anything) return true;
  m_recording = true;
  m_recorded = Record();
  m_recording = false;
  m_outcome.reset();
  return m_recorded;
}

}  // namespace aiyl::ui
