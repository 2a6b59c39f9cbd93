// SPDX-License-Identifier: Apache-2.0
// Makes the control for one field of an act, by its type.
#pragma once

#include <functional>
#include <memory>

#include "ui/fields_panel.h"

namespace aiyl::ui {

std::unique_ptr<FieldControl> MakeFieldControl(wxWindow* parent, const office::FieldSpec& field,
                                               const FieldContext& context, std::function<void()> changed);
// Rows of fields: a list with Add, Change, Remove (rows_control.cpp).
std::unique_ptr<FieldControl> MakeRowsControl(wxWindow* parent, const office::FieldSpec& field,
                                              const FieldContext& context, std::function<void()> changed);

// "07.08.2019" or "2019-08-07" to ISO; a year or month.year too where `partial`. What is no date comes back as typed,
// and the act says what is wrong with it.
std::string TypedDateToIso(const std::string& typed, bool partial);
// ISO to "07.08.2019", "08.2019", "2019".
std::string IsoToShown(const std::string& iso);

}  // namespace aiyl::ui
