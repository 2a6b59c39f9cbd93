// SPDX-License-Identifier: Apache-2.0
// Sums that are worked out from the book and recorded at once (a tax of a year, charges by a tariff): fields, what
// would be recorded in words, then recording it. Nobody records what he has not seen, nor twice. Knows no sum.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ui/dialog_base.h"
#include "ui/fields_panel.h"
#include "ui/shell.h"

class wxTextCtrl;

namespace aiyl::ui {

class WorkOutDialog : public DialogBase {
 protected:
  WorkOutDialog(wxWindow* parent, Shell& shell, const Message& title, const std::vector<office::FieldSpec>& fields,
                FieldContext context, const office::Json& start);

  struct Outcome {
    std::string words;
    bool anything = true;  // to record
  };
  // For what the fields say; where it cannot be worked out the problem is shown and nothing returned.
  virtual std::optional<Outcome> WorkOut() = 0;
  // What was worked out last. False: the problem is shown.
  virtual bool Record() = 0;
  // Something was typed or chosen.
  virtual void FieldsChanged() {}

  Shell& TheShell() { return m_shell; }
  FieldsPanel& Fields() { return *m_fields; }

 private:
  void Preview();
  bool OnConfirm() final;

  Shell& m_shell;
  FieldsPanel* m_fields;
  wxTextCtrl* m_text;
  std::optional<Outcome> m_outcome;  // for what the fields say
  bool m_recording = false, m_recorded = false;
};

}  // namespace aiyl::ui
