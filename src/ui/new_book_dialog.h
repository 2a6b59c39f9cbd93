// SPDX-License-Identifier: Apache-2.0
// The book of one's own office: names in both languages, territory, first member of staff, signatory, passphrase, file.
#pragma once

#include <wx/textctrl.h>

#include <filesystem>

#include "ui/dialog_base.h"
#include "ui/fields_panel.h"

namespace aiyl::ui {

class NewBookDialog : public DialogBase {
 public:
  explicit NewBookDialog(wxWindow* parent);
  const std::filesystem::path& File() const { return m_file; }

 protected:
  bool OnConfirm() override;

 private:
  FieldsPanel* m_fields;
  wxTextCtrl *m_passphrase, *m_again;
  std::filesystem::path m_file;
};

}  // namespace aiyl::ui
