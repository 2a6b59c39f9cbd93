// SPDX-License-Identifier: Apache-2.0
#include "ui/report_dialog.h"

#include <wx/button.h>
#include <wx/textctrl.h>

#include "base/atomic_file.h"
#include "ui/ask_file.h"
#include "ui/words.h"

namespace aiyl::ui {

ReportDialog::ReportDialog(wxWindow* parent, const Message& title, const std::string& text,
                           const std::string& file_name)
    : DialogBase(parent, title) {
  auto* area = new wxTextCtrl(this, wxID_ANY, ToWx(text), wxDefaultPosition, FromDIP(wxSize(600, 280)),
                              wxTE_MULTILINE | wxTE_READONLY);
  area->SetName(Tr(title));
  Body()->Add(area, 1, wxEXPAND);
  auto* save = new wxButton(this, wxID_ANY, Tr(Msg("Save the report…")));
  save->SetName(Tr(Msg("Save the report…")));
  save->Bind(wxEVT_BUTTON, [this, text, file_name](wxCommandEvent&) {
    const auto file = AskWhereToSave(this, Msg("Save the report…"), file_name, "*.txt");
    if (!file) return;
    const auto written = WriteFileAtomically(*file, text + "\n");
    ShowProblem(written ? wxString() : Tr(written.error().message));
  });
  Body()->Add(save, 0, wxTOP, Gap());
  Finish(Message{});
}

}  // namespace aiyl::ui
