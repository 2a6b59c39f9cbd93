// SPDX-License-Identifier: Apache-2.0
// Who sits at the computer: a name and a PIN. A person without a PIN (a new book, the demo) signs in by name alone.
#pragma once

#include <wx/choice.h>
#include <wx/textctrl.h>

#include "desk/desk.h"
#include "office/office_record.h"
#include "ui/dialog_base.h"

namespace aiyl::ui {

class SignInDialog : public DialogBase {
 public:
  SignInDialog(wxWindow* parent, desk::Desk& desk);

 protected:
  bool OnConfirm() override;

 private:
  void ShowPinField();

  desk::Desk& m_desk;
  std::vector<office::Staff> m_staff;
  std::vector<bool> m_has_pin;
  wxChoice* m_name;
  wxStaticText* m_pin_label;
  wxTextCtrl* m_pin;
};

// False where the clerk turned away. With one member of staff without a PIN nobody is asked.
bool SignInFirst(desk::Desk& desk);
// Over an open window; whoever was signed in stays so on Cancel.
bool SignInAgain(wxWindow* parent, desk::Desk& desk);

}  // namespace aiyl::ui
