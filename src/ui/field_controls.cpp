// SPDX-License-Identifier: Apache-2.0
#include "ui/field_controls.h"

#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/listbox.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include <algorithm>
#include <charconv>

#include "base/date.h"
#include "ui/dialog_base.h"
#include "ui/words.h"

namespace aiyl::ui {
namespace {

using office::FieldSpec;
using office::FieldType;
using office::Json;

class TextField : public FieldControl {
 public:
  TextField(wxWindow* parent, const FieldSpec& field, std::function<void()> changed) : m_type(field.type) {
    const bool large = field.type == FieldType::kLongText;
    m_text = new wxTextCtrl(parent, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize, large ? wxTE_MULTILINE : 0);
    if (large) m_text->SetMinSize(parent->FromDIP(wxSize(320, 72)));
    if (field.type == FieldType::kDate) m_text->SetHint(Tr(Msg("DD.MM.YYYY")));
    if (field.type == FieldType::kPartialDate) m_text->SetHint(Tr(Msg("DD.MM.YYYY, or MM.YYYY, or YYYY")));
    m_text->Bind(wxEVT_TEXT, [changed = std::move(changed)](wxCommandEvent&) { changed(); });
  }
  wxWindow* Window() override { return m_text; }

  Json Value() const override {
    const std::string text = FromWx(m_text->GetValue().Trim().Trim(false));
    if (text.empty()) return nullptr;
    switch (m_type) {
      case FieldType::kDate:
        return TypedDateToIso(text, false);
      case FieldType::kPartialDate:
        return TypedDateToIso(text, true);
      case FieldType::kInteger:
      case FieldType::kArea: {
        int64_t number = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
        // What is no number goes on as typed: the act's own check says so beside the field.
        if (error != std::errc{} || end != text.data() + text.size()) return text;
        return number;
      }
      case FieldType::kMoney:
        return Money(text);
      default:
        return text;
    }
  }

  void SetValue(const Json& value) override {
    std::string text;
    if (value.is_string()) text = value.get<std::string>();
    if (value.is_number_integer()) text = std::to_string(value.get<int64_t>());
    if (m_type == FieldType::kMoney && value.is_number_integer()) text = Tyiyn(value.get<int64_t>()).Plain();
    if (m_type == FieldType::kDate || m_type == FieldType::kPartialDate) text = IsoToShown(text);
    m_text->SetValue(ToWx(text));
  }

 private:
  // «12,50» or «12.50» or «12» som.
  static Json Money(const std::string& text) {
    const auto dot = text.find_first_of(".,");
    int64_t som = 0, tyiyn = 0;
    const char* end = text.data() + (dot == std::string::npos ? text.size() : dot);
    if (const auto [p, e] = std::from_chars(text.data(), end, som); e != std::errc{} || p != end) return text;
    if (dot != std::string::npos) {
      std::string part = text.substr(dot + 1);
      if (part.size() == 1) part += '0';
      const char* part_end = part.data() + part.size();
      const auto [p, e] = std::from_chars(part.data(), part_end, tyiyn);
      if (part.size() != 2 || e != std::errc{} || p != part_end) return text;
    }
    return som * 100 + tyiyn;
  }

  FieldType m_type;
  wxTextCtrl* m_text;
};

class YesNoField : public FieldControl {
 public:
  YesNoField(wxWindow* parent, const FieldSpec& field, std::function<void()> changed) {
    m_box = new wxCheckBox(parent, wxID_ANY, Tr(field.label));
    m_box->Bind(wxEVT_CHECKBOX, [changed = std::move(changed)](wxCommandEvent&) { changed(); });
  }
  wxWindow* Window() override { return m_box; }
  Json Value() const override { return m_box->GetValue() ? Json(true) : Json(nullptr); }
  void SetValue(const Json& value) override { m_box->SetValue(value.is_boolean() && value.get<bool>()); }

 private:
  wxCheckBox* m_box;
};

class CodeField : public FieldControl {
 public:
  CodeField(wxWindow* parent, const FieldSpec& field, const FieldContext& context, std::function<void()> changed) {
    if (context.choices) m_choices = context.choices(field.list);
    m_choices.insert(m_choices.begin(), Choice{});
    wxArrayString labels;
    for (const auto& choice : m_choices) labels.Add(ToWx(choice.label));
    m_choice = new wxChoice(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, labels);
    m_choice->SetSelection(0);
    m_choice->Bind(wxEVT_CHOICE, [changed = std::move(changed)](wxCommandEvent&) { changed(); });
  }
  wxWindow* Window() override { return m_choice; }
  Json Value() const override {
    const int at = m_choice->GetSelection();
    if (at <= 0) return nullptr;
    return m_choices[static_cast<size_t>(at)].value;
  }
  void SetValue(const Json& value) override {
    const std::string code = value.is_string() ? value.get<std::string>() : "";
    int at = 0;
    for (size_t i = 1; i < m_choices.size(); ++i)
      if (m_choices[i].value == code) at = static_cast<int>(i);
    if (at == 0 && !code.empty()) {  // no longer in force, but it is what the record says
      m_choices.push_back({code, code});
      m_choice->Append(ToWx(code));
      at = static_cast<int>(m_choices.size()) - 1;
    }
    m_choice->SetSelection(at);
  }

 private:
  std::vector<Choice> m_choices;
  wxChoice* m_choice;
};

// Search as you type, then choose: for persons, households, streets …
class PickDialog : public DialogBase {
 public:
  PickDialog(wxWindow* parent, const FieldSpec& field, const FieldContext& context)
      : DialogBase(parent, field.label), m_list_name(field.list), m_context(context) {
    m_text = new wxTextCtrl(this, wxID_ANY);
    m_text->SetName(Tr(Msg("Search")));
    m_text->SetHint(Tr(Msg("Search")));
    Body()->Add(m_text, 0, wxEXPAND | wxBOTTOM, Gap());
    m_list = new wxListBox(this, wxID_ANY, wxDefaultPosition, FromDIP(wxSize(460, 260)));
    m_list->SetName(Tr(Msg("Found")));
    Body()->Add(m_list, 1, wxEXPAND);
    m_text->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { Search(); });
    // The arrows go through what was found while one types.
    m_text->Bind(wxEVT_KEY_DOWN, [this](wxKeyEvent& event) {
      const int step = event.GetKeyCode() == WXK_DOWN ? 1 : event.GetKeyCode() == WXK_UP ? -1 : 0;
      if (step == 0 || m_list->IsEmpty()) return event.Skip();
      m_list->SetSelection(std::clamp(m_list->GetSelection() + step, 0, static_cast<int>(m_list->GetCount()) - 1));
    });
    m_list->Bind(wxEVT_LISTBOX_DCLICK, [this](wxCommandEvent&) {
      if (OnConfirm()) EndModal(wxID_OK);
    });
    Finish(Msg("Choose"));
    Search();
    m_text->SetFocus();
  }
  Choice picked;

 protected:
  bool OnConfirm() override {
    const int at = m_list->GetSelection();
    if (at == wxNOT_FOUND) {
      ShowProblem(Tr(Msg("Choose one of the list.")));
      return false;
    }
    picked = m_found[static_cast<size_t>(at)];
    return true;
  }

 private:
  void Search() {
    m_found = m_context.search ? m_context.search(m_list_name, FromWx(m_text->GetValue())) : std::vector<Choice>{};
    wxArrayString labels;
    for (const auto& choice : m_found) labels.Add(ToWx(choice.label));
    m_list->Set(labels);
    if (!m_found.empty()) m_list->SetSelection(0);
  }

  std::string m_list_name;
  const FieldContext& m_context;
  std::vector<Choice> m_found;
  wxTextCtrl* m_text;
  wxListBox* m_list;
};

class RecordField : public FieldControl {
 public:
  RecordField(wxWindow* parent, const FieldSpec& field, const FieldContext& context, std::function<void()> changed)
      : m_field(field), m_context(context), m_changed(std::move(changed)) {
    m_panel = new wxPanel(parent);
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    m_shown = new wxStaticText(m_panel, wxID_ANY, Tr(Msg("(none)")), wxDefaultPosition, wxDefaultSize,
                               wxST_ELLIPSIZE_END | wxST_NO_AUTORESIZE);
    auto* choose = new wxButton(m_panel, wxID_ANY, Tr(Msg("Choose…")), wxDefaultPosition, wxDefaultSize, wxBU_EXACTFIT);
    choose->SetName(Tr(field.label));
    auto* none = new wxButton(m_panel, wxID_ANY, Tr(Msg("None")), wxDefaultPosition, wxDefaultSize, wxBU_EXACTFIT);
    none->SetName(Tr(Msg("Take the choice back")));
    row->Add(m_shown, 1, wxALIGN_CENTER_VERTICAL);
    row->Add(choose, 0, wxLEFT, parent->FromDIP(4));
    row->Add(none, 0, wxLEFT, parent->FromDIP(4));
    none->Show(!field.required);
    m_panel->SetSizer(row);
    choose->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
      PickDialog dialog(wxGetTopLevelParent(m_panel), m_field, m_context);
      if (dialog.ShowModal() == wxID_OK) Set(dialog.picked.value, dialog.picked.label);
    });
    none->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { Set("", ""); });
  }
  wxWindow* Window() override { return m_panel; }
  Json Value() const override { return m_id.empty() ? Json(nullptr) : Json(m_id); }
  void SetValue(const Json& value) override {
    const std::string id = value.is_string() ? value.get<std::string>() : "";
    Set(id, id.empty() || !m_context.name_of ? id : m_context.name_of(m_field.list, id));
  }

 private:
  void Set(const std::string& id, const std::string& label) {
    m_id = id;
    m_shown->SetLabel(id.empty() ? Tr(Msg("(none)")) : ToWx(label));
    m_changed();
  }

  FieldSpec m_field;
  const FieldContext& m_context;
  std::function<void()> m_changed;
  std::string m_id;
  wxPanel* m_panel;
  wxStaticText* m_shown;
};

}  // namespace

std::string TypedDateToIso(const std::string& typed, bool partial) {
  if (Date::FromIso(typed) || (partial && PartialDate::FromIso(typed))) return typed;
  std::vector<int> parts;
  size_t at = 0;
  while (at <= typed.size()) {
    const size_t end = std::min(typed.find_first_of("./ ", at), typed.size());
    int number = 0;
    const auto [p, error] = std::from_chars(typed.data() + at, typed.data() + end, number);
    if (error != std::errc{} || p != typed.data() + end) return typed;
    parts.push_back(number);
    at = end + 1;
  }
  if (parts.size() == 3)
    if (const auto date = Date::FromYmd(parts[2], parts[1], parts[0]); date && parts[2] > 1000) return date->Iso();
  if (partial && parts.size() == 2)
    if (const auto month = PartialDate::FromYearMonth(parts[1], parts[0]); month && parts[1] > 1000)
      return month->Iso();
  return typed;
}

std::string IsoToShown(const std::string& iso) {
  const auto date = PartialDate::FromIso(iso);
  if (!date) return iso;
  if (iso.size() == 4) return iso;
  if (iso.size() == 7) return iso.substr(5, 2) + "." + iso.substr(0, 4);
  return iso.substr(8, 2) + "." + iso.substr(5, 2) + "." + iso.substr(0, 4);
}

std::unique_ptr<FieldControl> MakeFieldControl(wxWindow* parent, const FieldSpec& field, const FieldContext& context,
                                               std::function<void()> changed) {
  switch (field.type) {
    case FieldType::kYesNo:
      return std::make_unique<YesNoField>(parent, field, std::move(changed));
    case FieldType::kCode:
      return std::make_unique<CodeField>(parent, field, context, std::move(changed));
    case FieldType::kId:
      return std::make_unique<RecordField>(parent, field, context, std::move(changed));
    case FieldType::kRows:
      return MakeRowsControl(parent, field, context, std::move(changed));
    default:
      return std::make_unique<TextField>(parent, field, std::move(changed));
  }
}

}  // namespace aiyl::ui
