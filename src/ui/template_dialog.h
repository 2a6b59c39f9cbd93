// SPDX-License-Identifier: Apache-2.0
// The office's templates: the list, the text, and beside it the page that the text makes, as one types. A mistake is
// named with its line; what was typed and not stored is kept as a draft. Holds no rule of the template language.
#pragma once

#include <wx/choice.h>
#include <wx/listbox.h>
#include <wx/textctrl.h>
#include <wx/timer.h>

#include "desk/desk.h"
#include "desk/registry.h"
#include "ui/dialog_base.h"
#include "ui/fields_panel.h"
#include "ui/page_preview.h"

namespace aiyl::ui {

// How a template is called in lists: the kind of paper, or which shared part it is.
std::string TemplateName(desk::Desk& desk, const std::string& kind);

// «Version 3 of 14.05.2026», or that it is the shipped one.
std::string VersionWords(const papers::TemplateText& text);

class TemplateDialog : public DialogBase {
 public:
  // Opens with `kind`, else the first.
  TemplateDialog(wxWindow* parent, desk::Desk& desk, const std::string& kind = {});

 protected:
  // «Store as a new version»; the dialog stays open.
  bool OnConfirm() override;

 private:
  wxSizer* ListsColumn();
  wxSizer* TextColumn();
  wxSizer* PageColumn();
  void ShowKind();
  void ShowVersion();
  void FillVersions();
  void ShowPage();
  void ShowPlace();
  void GoToMistake();
  void InsertField();
  void BackToShipped();
  void Store(const std::string& body, const std::string& note);
  void KeepDraft();
  void DropDraft();
  void Say(const wxString& text, const wxColour& colour);
  std::string Kind() const;
  std::string Body() const;

  desk::Desk& m_desk;
  Uuid m_staff;  // who opened it: the draft stays his
  std::vector<std::string> m_kinds;
  std::vector<papers::TemplateText> m_versions;  // as in m_version: the latest first, the shipped one last
  std::vector<papers::FieldInfo> m_fields;
  std::vector<papers::TemplateProblem> m_problems;
  std::string m_stored;  // the text as the book has it
  wxTimer m_timer;

  wxListBox *m_kind, *m_field;
  wxChoice *m_version, *m_language;
  wxTextCtrl *m_text, *m_note;
  wxStaticText *m_place, *m_say;
  wxButton *m_mistake, *m_shipped;
  FieldsPanel* m_person;
  PagePreview* m_preview;
};

}  // namespace aiyl::ui
