// SPDX-License-Identifier: Apache-2.0
// Working out a tax of a year: what it would record is shown before it is recorded. And what a draft decision of the
// council would bring. Both bind module tax; no rule of it stands here.
#pragma once

#include <memory>

#include "tax/assess_run.h"
#include "ui/dialog_base.h"
#include "ui/fields_panel.h"
#include "ui/shell.h"

class wxTextCtrl;

namespace aiyl::ui {

class AssessDialog : public DialogBase {
 public:
  AssessDialog(wxWindow* parent, Shell& shell);

 private:
  // Works the year out and shows it; true where there is something to record.
  bool Preview();
  bool OnConfirm() override;

  Shell& m_shell;
  FieldsPanel* m_fields;
  wxTextCtrl* m_text;
  std::unique_ptr<tax::AssessRun> m_run;  // worked out for what the fields say
};

class WhatIfDialog : public DialogBase {
 public:
  WhatIfDialog(wxWindow* parent, Shell& shell);

 private:
  bool OnConfirm() override;

  Shell& m_shell;
  FieldsPanel* m_fields;
};

}  // namespace aiyl::ui
