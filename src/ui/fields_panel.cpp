// SPDX-License-Identifier: Apache-2.0
#include "ui/fields_panel.h"

#include <wx/checkbox.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include <algorithm>

#include "ui/field_controls.h"
#include "ui/words.h"

namespace aiyl::ui {

struct FieldsPanel::Line {
  office::FieldSpec spec;
  std::unique_ptr<FieldControl> control;
  wxStaticText* problem = nullptr;
};

FieldsPanel::FieldsPanel(wxWindow* parent, const std::vector<office::FieldSpec>& fields, FieldContext context)
    : wxPanel(parent), m_context(std::make_shared<const FieldContext>(std::move(context))) {
  auto* grid = new wxFlexGridSizer(2, FromDIP(4), FromDIP(10));
  grid->AddGrowableCol(1);
  for (const auto& spec : fields) {
    auto line = std::make_unique<Line>();
    line->spec = spec;
    const bool yes_no = spec.type == office::FieldType::kYesNo;
    auto* label = new wxStaticText(this, wxID_ANY, yes_no ? wxString() : Tr(spec.label) + (spec.required ? " *" : ""));
    grid->Add(label, 0, wxALIGN_CENTER_VERTICAL);
    line->control = MakeFieldControl(this, spec, *m_context, [this] {
      if (on_change) on_change();
    });
    auto* window = line->control->Window();
    window->SetName(Tr(spec.label));
    if (!spec.help.msgid.empty()) window->SetToolTip(Tr(spec.help));
    auto* cell = new wxBoxSizer(wxVERTICAL);
    cell->Add(window, 0, wxEXPAND);
    line->problem = new wxStaticText(this, wxID_ANY, wxString());
    line->problem->SetForegroundColour(wxColour(0xB0, 0x20, 0x20));
    line->problem->Hide();
    cell->Add(line->problem, 0, wxEXPAND);
    grid->Add(cell, 1, wxEXPAND);
    // A tick's words stand in the control itself: they are never cut.
    const int words = dynamic_cast<wxCheckBox*>(window) ? window->GetBestSize().x : 0;
    window->SetMinSize(wxSize(std::max(FromDIP(300), words), window->GetMinSize().y));
    m_lines.push_back(std::move(line));
  }
  SetSizer(grid);
}

FieldsPanel::~FieldsPanel() = default;

office::Json FieldsPanel::Values() const {
  office::Json values = office::Json::object();
  for (const auto& line : m_lines) {
    const auto value = line->control->Value();
    if (!value.is_null()) values[line->spec.name] = value;
  }
  return values;
}

void FieldsPanel::SetValues(const office::Json& values) {
  for (auto& line : m_lines)
    if (values.contains(line->spec.name)) line->control->SetValue(values[line->spec.name]);
}

bool FieldsPanel::ShowProblem(const std::string& field, const wxString& text) {
  for (auto& line : m_lines) {
    if (line->spec.name != field) continue;
    line->problem->SetLabel(text);
    line->problem->Wrap(FromDIP(300));
    line->problem->Show();
    line->control->Window()->SetFocus();
    InvalidateBestSize();
    if (auto* top = wxGetTopLevelParent(this)) {
      top->Layout();
      const wxSize need = top->GetSizer() ? top->GetSizer()->GetMinSize() : wxSize();
      const wxSize have = top->GetClientSize();
      if (have.y < need.y) top->SetClientSize(std::max(have.x, need.x), need.y);
    }
    return true;
  }
  return false;
}

void FieldsPanel::ClearProblems() {
  for (auto& line : m_lines) line->problem->Hide();
  Layout();
}

void FieldsPanel::FocusFirst() {
  if (!m_lines.empty()) m_lines.front()->control->Window()->SetFocus();
}

}  // namespace aiyl::ui
