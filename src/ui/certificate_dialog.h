// SPDX-License-Identifier: Apache-2.0
// Ordering a certificate: kinds, purpose, language, signatory at the left, the page itself at the right; then printed
// or saved. What there is to know first (missing data, arrears) stands above, and never bars the paper.
#pragma once

#include <wx/checkbox.h>
#include <wx/checklst.h>
#include <wx/choice.h>
#include <wx/scrolwin.h>
#include <wx/textctrl.h>

#include "certificates/certificate.h"
#include "desk/desk.h"
#include "ui/dialog_base.h"
#include "ui/fields_panel.h"
#include "ui/page_preview.h"
#include "ui/paper_output.h"

namespace aiyl::ui {

class CertificateDialog : public DialogBase {
 public:
  CertificateDialog(wxWindow* parent, desk::Desk& desk, const Uuid& person);

 protected:
  // «Issue and print».
  bool OnConfirm() override;

 private:
  void ShowPreview();
  // The words with endings of the page, each with a field to type over it; built anew where there are other words.
  void ShowCases(const std::vector<papers::CaseChoice>& cases);
  void Issue(PaperTarget target);
  // The order of the kind that is looked at; of every kind ticked where `all`.
  std::optional<certificates::Order> OrderOf(const std::string& kind);
  std::vector<std::string> Ticked() const;
  std::string Looked() const;

  desk::Desk& m_desk;
  household::PersonId m_person;
  std::vector<Choice> m_purposes, m_signatories;
  wxCheckListBox* m_kinds;
  wxChoice *m_purpose, *m_language, *m_signatory;
  wxTextCtrl *m_purpose_ky, *m_purpose_ru;
  wxCheckBox *m_wish, *m_pins;
  wxStaticText* m_remarks;
  PagePreview* m_preview;
  wxStaticText* m_cases_title;
  wxScrolledWindow* m_cases;
  std::vector<std::string> m_shown_cases;  // keys, in the order of the fields
  papers::Overrides m_own_cases;           // what the clerk typed, for all the papers ordered here
};

// Asks for the passphrase where the keys are not open yet; false where the clerk turned away.
bool UnlockKeysWithQuestion(wxWindow* parent, desk::Desk& desk);

}  // namespace aiyl::ui
