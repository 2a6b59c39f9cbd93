// SPDX-License-Identifier: Apache-2.0
// Rows of fields (owners with shares, livestock by kind …): a list, and a small dialog for one row.
#include <wx/button.h>
#include <wx/listbox.h>
#include <wx/panel.h>
#include <wx/sizer.h>

#include "ui/dialog_base.h"
#include "ui/field_controls.h"
#include "ui/words.h"

namespace aiyl::ui {
namespace {

using office::FieldSpec;
using office::FieldType;
using office::Json;

class RowDialog : public DialogBase {
 public:
  RowDialog(wxWindow* parent, const FieldSpec& field, const FieldContext& context, const Json& initial)
      : DialogBase(parent, field.label), m_field(field) {
    m_panel = new FieldsPanel(this, field.rows, context);
    m_panel->SetValues(initial);
    Body()->Add(m_panel, 1, wxEXPAND);
    Finish(Msg("Take over"));
    m_panel->FocusFirst();
  }
  Json row;

 protected:
  bool OnConfirm() override {
    m_panel->ClearProblems();
    row = m_panel->Values();
    for (const auto& part : m_field.rows)
      if (part.required && !office::Has(row, part.name)) {
        m_panel->ShowProblem(part.name, Tr(Msg("This has to be filled in.")));
        return false;
      }
    return true;
  }

 private:
  const FieldSpec& m_field;
  FieldsPanel* m_panel;
};

class RowsField : public FieldControl {
 public:
  RowsField(wxWindow* parent, const FieldSpec& field, const FieldContext& context, std::function<void()> changed)
      : m_field(field), m_context(context), m_changed(std::move(changed)) {
    m_panel = new wxPanel(parent);
    auto* box = new wxBoxSizer(wxVERTICAL);
    m_list = new wxListBox(m_panel, wxID_ANY, wxDefaultPosition, parent->FromDIP(wxSize(320, 80)));
    m_list->SetName(Tr(field.label));
    box->Add(m_list, 1, wxEXPAND);
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    AddButton(row, Msg("Add…"), [this] { Edit(-1); });
    AddButton(row, Msg("Change…"), [this] { Edit(m_list->GetSelection()); });
    AddButton(row, Msg("Remove"), [this] { Remove(m_list->GetSelection()); });
    box->Add(row, 0, wxTOP, parent->FromDIP(4));
    m_panel->SetSizer(box);
    m_list->Bind(wxEVT_LISTBOX_DCLICK, [this](wxCommandEvent&) { Edit(m_list->GetSelection()); });
  }
  wxWindow* Window() override { return m_panel; }
  Json Value() const override { return m_rows.empty() ? Json(nullptr) : m_rows; }
  void SetValue(const Json& value) override {
    m_rows = value.is_array() ? value : Json::array();
    Show();
  }

 private:
  void AddButton(wxSizer* row, const Message& label, std::function<void()> action) {
    auto* button = new wxButton(m_panel, wxID_ANY, Tr(label), wxDefaultPosition, wxDefaultSize, wxBU_EXACTFIT);
    button->SetName(Tr(label));
    button->Bind(wxEVT_BUTTON, [action = std::move(action)](wxCommandEvent&) { action(); });
    row->Add(button, 0, wxRIGHT, m_panel->FromDIP(4));
  }

  void Edit(int at) {
    const bool is_new = at < 0;
    RowDialog dialog(wxGetTopLevelParent(m_panel), m_field, m_context,
                     is_new ? Json::object() : m_rows[static_cast<size_t>(at)]);
    if (dialog.ShowModal() != wxID_OK) return;
    if (is_new)
      m_rows.push_back(dialog.row);
    else
      m_rows[static_cast<size_t>(at)] = dialog.row;
    Show();
    m_changed();
  }

  void Remove(int at) {
    if (at < 0) return;
    m_rows.erase(static_cast<size_t>(at));
    Show();
    m_changed();
  }

  std::string Shown(const FieldSpec& field, const Json& value) const {
    if (value.is_number_integer()) return std::to_string(value.get<int64_t>());
    if (value.is_boolean()) return value.get<bool>() ? TrUtf8(field.label) : "";
    if (!value.is_string()) return "";
    const auto text = value.get<std::string>();
    if (field.type == FieldType::kDate || field.type == FieldType::kPartialDate) return IsoToShown(text);
    if (field.type == FieldType::kId && m_context.name_of) return m_context.name_of(field.list, text);
    if (field.type == FieldType::kCode && m_context.choices)
      for (const auto& choice : m_context.choices(field.list))
        if (choice.value == text) return choice.label;
    return text;
  }

  void Show() {
    wxArrayString lines;
    for (const auto& row : m_rows) {
      std::string line;
      for (const auto& field : m_field.rows) {
        if (!row.contains(field.name)) continue;
        const std::string text = Shown(field, row[field.name]);
        if (text.empty()) continue;
        if (!line.empty()) line += " · ";
        line += text;
      }
      lines.Add(ToWx(line));
    }
    m_list->Set(lines);
  }

  FieldSpec m_field;
  const FieldContext& m_context;
  std::function<void()> m_changed;
  Json m_rows = Json::array();
  wxPanel* m_panel;
  wxListBox* m_list;
};

}  // namespace

std::unique_ptr<FieldControl> MakeRowsControl(wxWindow* parent, const FieldSpec& field, const FieldContext& context,
                                              std::function<void()> changed) {
  return std::make_unique<RowsField>(parent, field, context, std::move(changed));
}

}  // namespace aiyl::ui
