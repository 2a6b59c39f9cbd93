// SPDX-License-Identifier: Apache-2.0
// Working out a tax of a year: what it would record is shown before it is recorded. And what a draft decision of the
// council would bring. Both bind module tax; no rule of it stands here.
#pragma once

#include <memory>

#include "tax/assess_run.h"
#include "ui/work_out_dialog.h"

namespace aiyl::ui {

class AssessDialog : public WorkOutDialog {
 public:
  AssessDialog(wxWindow* parent, Shell& shell);

 private:
  std::optional<Outcome> WorkOut() override;
  bool Record() override;
  void FieldsChanged() override { m_run.reset(); }

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
