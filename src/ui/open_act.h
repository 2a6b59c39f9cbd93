// SPDX-License-Identifier: Apache-2.0
// From the kind of an act to its form.
#pragma once

#include "desk/desk.h"
#include "ui/act_form.h"

namespace aiyl::ui {

// True where it was recorded. Warnings of the act («this ПИН does not agree with the birth date») are told afterwards.
bool OpenActForm(wxWindow* parent, desk::Desk& desk, const std::string& kind, const office::Json& initial,
                 const wxString& about, FieldContext context, const std::string& draft_key,
                 const std::vector<std::string>& fixed = {});

}  // namespace aiyl::ui
