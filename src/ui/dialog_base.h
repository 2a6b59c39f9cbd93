// SPDX-License-Identifier: Apache-2.0
// One base for every dialog: spacing, a heading, a place for the problem in words, buttons, Esc and Enter, Ң Ө Ү.
// Knows nothing of what a dialog is for.
#pragma once

#include <wx/dialog.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include "base/result.h"

namespace aiyl::ui {

class DialogBase : public wxDialog {
 public:
  DialogBase(wxWindow* parent, const Message& title);

 protected:
  // Where the dialog's own controls go.
  wxBoxSizer* Body() { return m_body; }
  // Puts the letter bar, the problem line and the buttons below the body, fits, and centres. `confirm` is what the
  // main button does («Issue», «Save»); with an empty msgid there is only «Close».
  void Finish(const Message& confirm);
  // A problem in words above the buttons, read out by a screen reader; an empty one takes it away.
  void ShowProblem(const wxString& text);
  // Called by the main button; true closes the dialog with wxID_OK.
  virtual bool OnConfirm() { return true; }
  wxButton* ConfirmButton() { return m_confirm; }

  int Gap() const { return FromDIP(8); }
  // A bold line.
  wxStaticText* AddHeading(wxSizer* to, const Message& text);
  // Text that wraps at the dialog's width.
  wxStaticText* AddText(wxSizer* to, const wxString& text);

 private:
  wxBoxSizer* m_body = nullptr;
  wxStaticText* m_problem = nullptr;
  wxButton* m_confirm = nullptr;
};

// A sentence in a box with one button; an Error with what can be done.
void TellError(wxWindow* parent, const Error& error);
void TellMessage(wxWindow* parent, const Message& message);
// Two buttons that say what they do.
bool Ask(wxWindow* parent, const Message& question, const Message& yes, const Message& no);

}  // namespace aiyl::ui
