// SPDX-License-Identifier: Apache-2.0
// A new book from a backup: what the backup is, who restores it, the new file, and from which number each series of
// papers goes on. The backup itself is never written to. Needs no open book: the book may be what broke.
#pragma once

#include <wx/choice.h>
#include <wx/textctrl.h>

#include <filesystem>
#include <memory>
#include <optional>

#include "office/office_record.h"
#include "papers/series.h"
#include "ui/dialog_base.h"

namespace aiyl::ui {

// What a backup says of itself.
struct BackupFacts {
  std::string office_name;
  Uuid office;
  std::vector<office::Staff> staff;
  std::string last_recorded;  // local date and time of the last act, for a person
  struct SeriesFacts {
    papers::Series series;
    int64_t next = 1;  // the number that would come next, were nothing lost
  };
  std::vector<SeriesFacts> series;
};
// Errors: those of store::Book::Open.
Result<BackupFacts> ReadBackupFacts(const std::filesystem::path& backup);

class RestoreDialog : public DialogBase {
 public:
  RestoreDialog(wxWindow* parent, const std::filesystem::path& backup, BackupFacts facts);
  // The restored book, after wxID_OK.
  const std::filesystem::path& File() const { return m_file; }

 protected:
  bool OnConfirm() override;

 private:
  // Empty where a field holds no number that can come next: told.
  std::optional<std::vector<std::pair<std::string, int64_t>>> TypedNumbers();

  std::filesystem::path m_backup, m_file;
  BackupFacts m_facts;
  wxChoice* m_staff;
  wxTextCtrl* m_name;
  std::vector<wxTextCtrl*> m_numbers;
};

// Chooses the backup, then the dialog. The restored book; empty where the clerk turned away.
std::optional<std::filesystem::path> RestoreABook(wxWindow* parent);

}  // namespace aiyl::ui
