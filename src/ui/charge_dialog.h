// SPDX-License-Identifier: Apache-2.0
// Charging by a tariff: who would be charged how much and who cannot be, before anything is recorded. Binds module
// tariffs; no rule of it stands here.
#pragma once

#include <optional>

#include "tariffs/charge_run.h"
#include "ui/dialog_base.h"
#include "ui/fields_panel.h"
#include "ui/shell.h"

class wxTextCtrl;

namespace aiyl::ui {

class ChargeDialog : public DialogBase {
 public:
  ChargeDialog(wxWindow* parent, Shell& shell, tariffs::TariffId tariff);

 private:
  bool Preview();
  bool OnConfirm() override;
  std::optional<tariffs::ChargeRequest> Request();

  Shell& m_shell;
  tariffs::TariffId m_tariff;
  FieldsPanel* m_fields;
  wxTextCtrl* m_text;
  std::optional<tariffs::ChargePlan> m_plan;  // for what the fields say
};

}  // namespace aiyl::ui
