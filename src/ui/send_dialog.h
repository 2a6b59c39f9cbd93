// SPDX-License-Identifier: Apache-2.0
// A package for an enrolled office: to whom, from which act on, and where the file goes. Holds no rule of packages.
#pragma once

#include <wx/choice.h>
#include <wx/radiobox.h>
#include <wx/textctrl.h>

#include <filesystem>

#include "desk/desk.h"
#include "ui/dialog_base.h"

namespace aiyl::ui {

class SendDialog : public DialogBase {
 public:
  SendDialog(wxWindow* parent, desk::Desk& desk);
  // Makes the package; true where the file was written. What is wrong is shown here.
  bool Send(const std::filesystem::path& file);

 protected:
  bool OnConfirm() override;

 private:
  desk::Desk& m_desk;
  std::vector<office::KnownKey> m_offices;  // as in the choice
  wxChoice* m_to;
  wxRadioBox* m_extent;
  wxTextCtrl* m_from;
};

}  // namespace aiyl::ui
