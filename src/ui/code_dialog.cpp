// SPDX-License-Identifier: Apache-2.0
#include "ui/code_dialog.h"

#include <wx/button.h>

#include <set>

#include "base/atomic_file.h"
#include "ui/ask_file.h"
#include "ui/field_controls.h"
#include "ui/words.h"

namespace aiyl::ui {

CodeDialog::CodeDialog(wxWindow* parent, desk::Desk& desk) : DialogBase(parent, Msg("Is the paper genuine?")) {
  auto keys = desk.Book().Read<std::vector<papers::TrustedKey>>(
      [](store::Database& db) -> Result<std::vector<papers::TrustedKey>> { return papers::TrustedBy(db); });
  if (keys) m_keys = std::move(*keys);
  AddText(Body(), Tr(Msg("Scan the code of the paper into the field, or paste its text.")));
  m_code = new wxTextCtrl(this, wxID_ANY, wxString(), wxDefaultPosition, FromDIP(wxSize(560, -1)));
  m_code->SetName(Tr(Msg("Text of the code")));
  Body()->Add(m_code, 0, wxEXPAND | wxBOTTOM, Gap());
  m_offices = AddText(Body(), wxString());
  auto* add = new wxButton(this, wxID_ANY, Tr(Msg("Another office's public key…")));
  add->SetName(Tr(Msg("Another office's public key…")));
  add->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
    if (const auto file = AskForFile(this, Msg("Another office's public key…"), "*.pub")) AddKeyFile(*file);
  });
  Body()->Add(add, 0, wxBOTTOM, Gap());
  m_answer = new wxTextCtrl(this, wxID_ANY, wxString(), wxDefaultPosition, FromDIP(wxSize(560, 150)),
                            wxTE_MULTILINE | wxTE_READONLY);
  m_answer->SetName(Tr(Msg("What the code says")));
  Body()->Add(m_answer, 1, wxEXPAND);
  ShowOffices();
  Finish(Msg("Check the code"));
  if (auto* away = FindWindow(wxID_CANCEL)) {  // nothing is given up by leaving
    away->SetLabel(Tr(Msg("Close")));
    away->SetName(Tr(Msg("Close")));
  }
  m_code->SetFocus();
}

void CodeDialog::ShowOffices() {
  std::set<std::string> names;
  for (const auto& key : m_keys) names.insert(PickName(key.name.ky, key.name.ru));
  std::string list;
  for (const auto& name : names) list += (list.empty() ? "" : ", ") + name;
  m_offices->SetLabel(Tr(Msg("Checked with the keys of: {offices}", {{"offices", list}})));
  m_offices->Wrap(FromDIP(560));
  Layout();
}

void CodeDialog::AddKeyFile(const std::filesystem::path& file) {
  auto key = [&]() -> Result<papers::TrustedKey> {
    AIYL_ASSIGN(const auto text, ReadWholeFile(file, 1 << 20));
    return papers::TrustKeyFile(text);
  }();
  if (!key) return ShowProblem(Tr(key.error().message));
  ShowProblem(wxString());
  m_keys.push_back(std::move(*key));
  ShowOffices();
}

bool CodeDialog::OnConfirm() {
  ShowProblem(wxString());
  m_answer->Clear();
  const auto check = papers::CheckPaper(FromWx(m_code->GetValue().Strip(wxString::both)), m_keys);
  m_code->SetFocus();
  m_code->SelectAll();  // the next scan replaces this one
  if (!check) {
    ShowProblem(Tr(check.error().message));
    return false;
  }
  std::string text = TrUtf8(
      Msg("{office}, № {number}, {day}, {name}", {{"office", PickName(check->signer.name.ky, check->signer.name.ru)},
                                                  {"number", check->claims.number},
                                                  {"day", IsoToShown(check->claims.day.Iso())},
                                                  {"name", check->claims.name}}));
  for (const auto& sentence : check->Sentences()) text += "\n" + TrUtf8(sentence);
  m_answer->SetValue(ToWx(text));
  return false;
}

}  // namespace aiyl::ui
