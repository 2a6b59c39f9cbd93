// SPDX-License-Identifier: Apache-2.0
// The PIN of staff: asked for when the screen is locked, and set on this computer.
#pragma once

#include <wx/choice.h>
#include <wx/textctrl.h>

#include "desk/desk.h"
#include "office/office_record.h"
#include "ui/dialog_base.h"

namespace aiyl::ui {

// The form that is waited for, which stands above the others; else the main window.
wxWindow* TopmostWindow();
void TellNoPin(wxWindow* parent);

// Goes away by a right PIN only: neither Esc nor the window's cross close it.
class LockDialog : public DialogBase {
 public:
  explicit LockDialog(desk::Desk& desk);

 protected:
  bool OnConfirm() override;

 private:
  desk::Desk& m_desk;
  std::vector<office::Staff> m_staff;  // those with a PIN
  wxChoice* m_name;
  wxTextCtrl* m_pin;
};

// One's own PIN, after the present one where there is one; whoever may change the office sets anybody's.
class PinDialog : public DialogBase {
 public:
  PinDialog(wxWindow* parent, desk::Desk& desk);

 protected:
  bool OnConfirm() override;

 private:
  void ShowWhatIsNeeded();
  const office::Staff* Chosen() const;

  desk::Desk& m_desk;
  std::vector<office::Staff> m_staff;
  std::vector<bool> m_has_pin;
  wxChoice* m_name;
  wxTextCtrl *m_present, *m_pin, *m_again;
  wxStaticText* m_present_label;
};

}  // namespace aiyl::ui
