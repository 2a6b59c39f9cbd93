// SPDX-License-Identifier: Apache-2.0
// Charging by a tariff: who would be charged how much and who cannot be, before anything is recorded. Binds module
// tariffs; no rule of it stands here.
#pragma once

#include <memory>
#include <optional>

#include "tariffs/charge_run.h"
#include "ui/work_out_dialog.h"

namespace aiyl::ui {

class ChargeDialog : public WorkOutDialog {
 public:
  ChargeDialog(wxWindow* parent, Shell& shell, tariffs::TariffId tariff);

 private:
  std::optional<Outcome> WorkOut() override;
  bool Record() override;
  void FieldsChanged() override;
  std::optional<tariffs::ChargeRequest> Request();

  // The village that was chosen: the choices of streets look at it.
  using ChosenVillage = std::shared_ptr<std::optional<office::TerritoryId>>;
  ChargeDialog(wxWindow* parent, Shell& shell, tariffs::TariffId tariff, ChosenVillage village);
  static FieldContext StreetsOf(const ChosenVillage& village, Shell& shell);

  tariffs::TariffId m_tariff;
  ChosenVillage m_village;
  std::optional<tariffs::ChargePlan> m_plan;  // for what the fields say
};

}  // namespace aiyl::ui
