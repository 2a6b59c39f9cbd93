// SPDX-License-Identifier: Apache-2.0
// The editor of a standard: its sections at the left with what is missing in each, what is written in the chosen one at
// the right. What was typed and not stored is kept as a draft. An approved standard is only looked at: from it a new
// version is begun. Holds no rule of a standard (services/standard_edit.h).
#pragma once

#include <wx/stattext.h>
#include <wx/timer.h>

#include <optional>
#include <string>
#include <vector>

#include "desk/desk.h"
#include "services/standard_edit.h"
#include "ui/dialog_base.h"
#include "ui/record_list.h"
#include "ui/standard_parts.h"

namespace aiyl::ui {

class StandardDialog : public DialogBase {
 public:
  StandardDialog(wxWindow* parent, desk::Desk& desk, const FieldContext& context, services::StandardId standard);
  ~StandardDialog() override;
  const services::StandardEdit& Edit() const { return *m_edit; }

 protected:
  // «Store»; of an approved one «Begin a new version». The dialog stays open.
  bool OnConfirm() override;

 private:
  wxSizer* ListColumn();
  // The standard as the book has it, and over it, with kTake, what was typed and not stored.
  enum class Drafts { kTake, kLeave };
  void Load(Drafts drafts);
  void TakeDraft();
  void ShowState();
  void FillList();
  std::string SectionOf(int row) const;  // "" of the stages
  void GoToRow(int row);
  void NextMissing();
  void Copy();
  void BackToStored();
  void Store();
  void BeginVersion();
  void ShowRefusal(const Error& error);
  void KeepDraft();
  void DropDraft();
  void Say(const wxString& text);

  desk::Desk& m_desk;
  FieldContext m_context;
  services::StandardId m_id;
  Uuid m_staff;  // who opened it: the draft stays his
  std::optional<services::StandardEdit> m_edit;
  std::vector<services::StandardEdit::Line> m_lines;  // as in the list; the stages come last
  wxTimer m_timer;

  wxStaticText *m_about, *m_say;
  RecordList* m_list;
  StandardParts* m_parts;
  std::vector<wxButton*> m_writing;  // only of a draft
};

// What the state of a section is called in the list: never by its colour alone.
std::string StateWords(const services::StandardEdit::Line& line);

}  // namespace aiyl::ui
