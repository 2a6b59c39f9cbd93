// SPDX-License-Identifier: Apache-2.0
#include "ui/open_act.h"

#include "desk/registry.h"
#include "household/acts.h"
#include "ui/words.h"

namespace aiyl::ui {

bool OpenActForm(wxWindow* parent, desk::Desk& desk, const std::string& kind, const office::Json& initial,
                 const wxString& about, FieldContext context, const std::string& draft_key,
                 const std::vector<std::string>& fixed) {
  const auto* spec = desk::FindAct(kind);
  if (!spec) return false;
  ActForm form(parent, desk, *spec, initial, about, std::move(context), draft_key, fixed);
  if (form.ShowModal() != wxID_OK) return false;
  const auto warnings = household::WarningsOf(form.Made());
  for (const auto& warning : warnings) TellMessage(parent, warning.message);
  return true;
}

}  // namespace aiyl::ui
