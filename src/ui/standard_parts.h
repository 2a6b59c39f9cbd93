// SPDX-License-Identifier: Apache-2.0
// One section of a standard as it is written: its text in Kyrgyz and Russian side by side and, where people speak it, a
// further language; its documents or grounds one by one; its numbers. The stages of the regulation likewise. What is
// typed goes straight into the StandardEdit; no rule of a standard stands here.
#pragma once

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/listbox.h>
#include <wx/panel.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "services/standard_edit.h"
#include "ui/fields_panel.h"

namespace aiyl::ui {

enum class Writing { kAllowed, kOnlyRead };

class StandardParts : public wxPanel {
 public:
  StandardParts(wxWindow* parent, const FieldContext& context);
  // `edit` outlives it, or another is shown before it goes.
  void Write(services::StandardEdit& edit, Writing writing);
  // Code of a section; "" for the stages.
  void GoTo(const std::string& section);
  const std::string& Section() const { return m_section; }
  // Into the first text or number of what is shown.
  void FocusText();
  // The sentence beside the field, where it is shown; takes the focus there.
  void ShowProblem(const services::StandardEdit::Place& place, const wxString& sentence);
  void ClearProblem();
  // What is missing in the section now.
  void ShowLacks();
  // After anything was typed, added, moved or taken out.
  std::function<void()> on_change;

 private:
  struct Column {
    std::string language;
    wxStaticText* label;
    wxTextCtrl* text;
  };
  FieldsPanel* MakeFields(std::vector<office::FieldSpec> fields, const FieldContext& context);
  void MakeList(wxSizer* to);
  void MakeTexts(wxSizer* to);
  void AddColumn(wxSizer* to, const std::string& language, const Message& label);
  void FillLanguages();
  void ShowFurther();
  bool Has(std::string_view trait) const;  // of the section's rule
  bool HasList() const;
  bool OnText() const;  // the section's own text is shown, no item and no stage
  size_t Place() const;
  wxString PartWords(int line) const;
  void FillList(int select);
  void FillPart();
  std::string Text(const std::string& language) const;
  void TakeText(const Column& column);
  void TakeFields(FieldsPanel& fields);
  void AddPart();
  void RemovePart();
  void MovePart(int by);
  void Changed();

  services::StandardEdit* m_edit = nullptr;
  Writing m_writing = Writing::kAllowed;
  FieldContext m_context;
  std::string m_section;
  std::optional<services::Rule> m_rule;  // of the section; none for the stages
  wxString m_heading_text;               // unwrapped
  bool m_filling = false;

  wxStaticText *m_heading, *m_lacks, *m_problem;
  FieldsPanel *m_term, *m_waits, *m_days, *m_document, *m_refusal;
  wxPanel* m_list_panel;
  wxListBox* m_list;
  std::vector<wxButton*> m_list_buttons;
  wxBoxSizer* m_texts;
  wxPanel* m_text_panel;
  std::vector<Column> m_columns;
  wxChoice* m_language;
  std::vector<Choice> m_languages;
};

}  // namespace aiyl::ui
