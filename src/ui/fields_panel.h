// SPDX-License-Identifier: Apache-2.0
// The fields of an act, drawn from its description (office/act_spec.h): a label, a control that fits the type, and
// beneath it, in words, what is wrong. Values go in and out as the act's JSON. Knows no act and no database: choices
// and searches come from a FieldContext.
#pragma once

#include <wx/panel.h>

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "office/act_spec.h"

namespace aiyl::ui {

struct Choice {
  std::string value;  // code text, or the UUID text of a record
  std::string label;  // in the screen's language
};

struct FieldContext {
  // The values of a code list that are in force, in their order.
  std::function<std::vector<Choice>(const std::string& list)> choices;
  // Records of a kind ("person", "household", "territory", "street", "staff") that fit a text; at most 50.
  std::function<std::vector<Choice>(const std::string& list, const std::string& text)> search;
  // How one record is called; for a value that is already there.
  std::function<std::string(const std::string& list, const std::string& id)> name_of;
};

// One control for one field.
class FieldControl {
 public:
  virtual ~FieldControl() = default;
  virtual wxWindow* Window() = 0;
  virtual office::Json Value() const = 0;  // null where empty
  virtual void SetValue(const office::Json& value) = 0;
};

class FieldsPanel : public wxPanel {
 public:
  FieldsPanel(wxWindow* parent, const std::vector<office::FieldSpec>& fields, FieldContext context);
  ~FieldsPanel() override;

  // Only what is filled in.
  office::Json Values() const;
  // Sets the fields named; leaves the others.
  void SetValues(const office::Json& values);
  // Puts the sentence below the field and gives it the focus. False where there is no such field.
  bool ShowProblem(const std::string& field, const wxString& text);
  void ClearProblems();
  void FocusFirst();
  // Called after anything was typed or chosen.
  std::function<void()> on_change;

 private:
  struct Line;
  std::shared_ptr<const FieldContext> m_context;  // the controls refer to it
  std::vector<std::unique_ptr<Line>> m_lines;
};

}  // namespace aiyl::ui
