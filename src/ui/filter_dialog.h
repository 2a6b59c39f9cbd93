// SPDX-License-Identifier: Apache-2.0
// Narrows a list of people: village, street, sex, age on a day, presence, status. Ready choices for the lists that
// offices are asked for every year (school, conscription, pensioners).
#pragma once

#include <wx/choice.h>
#include <wx/textctrl.h>

#include "desk/desk.h"
#include "household/lists.h"
#include "ui/dialog_base.h"
#include "ui/fields_panel.h"

namespace aiyl::ui {

class FilterDialog : public DialogBase {
 public:
  FilterDialog(wxWindow* parent, desk::Desk& desk, const household::PersonFilter& filter);
  const household::PersonFilter& Chosen() const { return m_filter; }

 protected:
  bool OnConfirm() override;

 private:
  desk::Desk& m_desk;
  household::PersonFilter m_filter;
  FieldsPanel* m_fields;
};

}  // namespace aiyl::ui
