// SPDX-License-Identifier: Apache-2.0
// Everything that ever happened to a record: when, who, what it was, old → new. Undo of what can be undone.
#pragma once

#include "desk/desk.h"
#include "store/journal.h"
#include "ui/dialog_base.h"
#include "ui/record_list.h"

namespace aiyl::ui {

class HistoryDialog : public DialogBase {
 public:
  HistoryDialog(wxWindow* parent, desk::Desk& desk, const std::vector<Uuid>& rows, const wxString& about);

 private:
  void Load(const std::vector<Uuid>& rows);
  void UndoSelected();

  desk::Desk& m_desk;
  std::vector<Uuid> m_rows;
  std::vector<store::HistoryEntry> m_entries;
  RecordList* m_list;
};

// Asks, saying what will be undone, then undoes; tells why not.
void UndoWithQuestion(wxWindow* parent, desk::Desk& desk, const store::ActInfo& act, std::function<void()> done);

}  // namespace aiyl::ui
