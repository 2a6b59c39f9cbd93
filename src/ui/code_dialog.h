// SPDX-License-Identifier: Apache-2.0
// Whether the code on a paper is genuine: its text, scanned or pasted, against the keys that the book knows and those
// of public-key files. Holds no rule of codes.
#pragma once

#include <wx/textctrl.h>

#include <filesystem>

#include "desk/desk.h"
#include "papers/signed_paper.h"
#include "ui/dialog_base.h"

namespace aiyl::ui {

class CodeDialog : public DialogBase {
 public:
  CodeDialog(wxWindow* parent, desk::Desk& desk);
  // One more key to check with; what is wrong with the file is shown here.
  void AddKeyFile(const std::filesystem::path& file);

 protected:
  // «Check»: stays open for the next paper.
  bool OnConfirm() override;

 private:
  void ShowOffices();

  std::vector<papers::TrustedKey> m_keys;
  wxTextCtrl *m_code, *m_answer;
  wxStaticText* m_offices;
};

}  // namespace aiyl::ui
