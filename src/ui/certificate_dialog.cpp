// SPDX-License-Identifier: Apache-2.0
#include "ui/certificate_dialog.h"

#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/textctrl.h>

#include <algorithm>

#include "desk/arrears_remark.h"
#include "household/reads.h"
#include "office/code_list.h"
#include "office/office_record.h"
#include "office/sign_in.h"
#include "text/canonical.h"
#include "ui/record_words.h"
#include "ui/words.h"

namespace aiyl::ui {
namespace {

constexpr papers::PaperLanguage kLanguages[] = {papers::PaperLanguage::kBoth, papers::PaperLanguage::kKyrgyz,
                                                papers::PaperLanguage::kRussian};

class PassphraseDialog : public DialogBase {
 public:
  PassphraseDialog(wxWindow* parent, desk::Desk& desk) : DialogBase(parent, Msg("The office's keys")), m_desk(desk) {
    AddText(Body(), Tr(Msg("Papers carry a code signed by the office. The passphrase is asked for once a day.")));
    m_text = new wxTextCtrl(this, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize, wxTE_PASSWORD);
    m_text->SetName(Tr(Msg("Passphrase")));
    Body()->Add(m_text, 0, wxEXPAND);
    Finish(Msg("Open the keys"));
    m_text->SetFocus();
  }

 protected:
  bool OnConfirm() override {
    const auto opened = m_desk.UnlockKeys(FromWx(m_text->GetValue()));
    if (opened) return true;
    m_text->Clear();
    m_text->SetFocus();
    ShowProblem(Tr(opened.error().message));
    return false;
  }

 private:
  desk::Desk& m_desk;
  wxTextCtrl* m_text;
};

// What a Kyrgyz ending answers to, by the key of papers::CaseChoice.
Message CaseQuestion(const std::string& key) {
  const std::string ending = key.substr(key.rfind('|') + 1);
  if (ending == "GEN") return Msg("whose? (genitive)");
  if (ending == "DAT") return Msg("to whom? (dative)");
  if (ending == "ACC") return Msg("whom? (accusative)");
  if (ending == "LOC") return Msg("at whom? (locative)");
  if (ending == "ABL") return Msg("from whom? (ablative)");
  return Msg("who? (nominative)");
}

std::vector<Choice> Purposes(desk::Desk& desk) {
  auto choices = desk.Book().Read<std::vector<Choice>>([&](store::Database& db) -> Result<std::vector<Choice>> {
    std::vector<Choice> found;
    const auto scope = office::Scope::Of(desk.Who().office);
    for (const auto& value : office::ListCodes(db, scope, "purpose", desk.GetClock().Today()))
      found.push_back({value.code, PickName(value.name.ky, value.name.ru)});
    return found;
  });
  return choices ? std::move(*choices) : std::vector<Choice>{};
}

std::vector<Choice> Signatories(desk::Desk& desk) {
  auto choices = desk.Book().Read<std::vector<Choice>>([&](store::Database& db) -> Result<std::vector<Choice>> {
    std::vector<Choice> found;
    const auto scope = office::Scope::Of(desk.Who().office);
    for (const auto& one : office::ListSignatories(db, scope, desk.GetClock().Today())) {
      const auto post = one.PrintedPost();
      found.push_back({one.id.ToText(), PickName(one.name.ky, one.name.ru) + ", " + PickName(post.ky, post.ru)});
    }
    return found;
  });
  return choices ? std::move(*choices) : std::vector<Choice>{};
}

}  // namespace

bool UnlockKeysWithQuestion(wxWindow* parent, desk::Desk& desk) {
  if (desk.Keys()) return true;
  PassphraseDialog dialog(parent, desk);
  return dialog.ShowModal() == wxID_OK;
}

CertificateDialog::CertificateDialog(wxWindow* parent, desk::Desk& desk, const Uuid& person)
    : DialogBase(parent, Msg("Certificate")),
      m_desk(desk),
      m_person(person),
      m_purposes(Purposes(desk)),
      m_signatories(Signatories(desk)) {
  const auto name = desk.Book().Read<std::string>([&](store::Database& db) -> Result<std::string> {
    const auto row = household::PersonRowOf(db, m_person);
    return row ? NameWords(row->names) : std::string();
  });
  auto* across = new wxBoxSizer(wxHORIZONTAL);
  auto* left = new wxBoxSizer(wxVERTICAL);
  auto* who = new wxStaticText(this, wxID_ANY, name ? ToWx(*name) : wxString());
  who->SetFont(who->GetFont().Bold());
  left->Add(who, 0, wxBOTTOM, Gap());

  wxArrayString kinds;
  for (const auto& kind : certificates::Kinds()) kinds.Add(ToWx(CodeWords(desk, "paper-kind", kind)));
  const auto label = [&](const Message& text) {
    left->Add(new wxStaticText(this, wxID_ANY, Tr(text)), 0, wxTOP, FromDIP(4));
  };
  label(Msg("Papers (tick one or several)"));
  // As wide as the longest title, which is long: «Жер участогунун (үлүш жердин) бар экендиги жөнүндө маалымкат».
  int width = FromDIP(340);
  for (const auto& kind : kinds) width = std::max(width, GetTextExtent(kind).x + FromDIP(48));
  m_kinds = new wxCheckListBox(this, wxID_ANY, wxDefaultPosition, wxSize(width, FromDIP(100)), kinds);
  m_kinds->SetName(Tr(Msg("Papers (tick one or several)")));
  m_kinds->Check(0);
  m_kinds->SetSelection(0);
  left->Add(m_kinds, 0, wxEXPAND);

  label(Msg("Purpose"));
  wxArrayString purposes;
  for (const auto& purpose : m_purposes) purposes.Add(ToWx(purpose.label));
  purposes.Add(Tr(Msg("in other words…")));
  m_purpose = new wxChoice(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, purposes);
  m_purpose->SetName(Tr(Msg("Purpose")));
  m_purpose->SetSelection(0);
  left->Add(m_purpose, 0, wxEXPAND);
  const auto text = [&](const Message& hint) {
    auto* field = new wxTextCtrl(this, wxID_ANY);
    field->SetHint(Tr(hint));
    field->SetName(Tr(hint));
    field->Disable();
    left->Add(field, 0, wxEXPAND | wxTOP, FromDIP(2));
    return field;
  };
  // Two fields: a Kyrgyz word must not land in the Russian column.
  m_purpose_ky = text(Msg("The purpose in Kyrgyz"));
  m_purpose_ru = text(Msg("The purpose in Russian"));

  label(Msg("Language of the paper"));
  wxArrayString languages;
  languages.Add(Tr(Msg("Both, Kyrgyz first")));
  languages.Add(Tr(Msg("Kyrgyz")));
  languages.Add(Tr(Msg("Russian")));
  m_language = new wxChoice(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, languages);
  m_language->SetName(Tr(Msg("Language of the paper")));
  m_language->SetSelection(0);
  left->Add(m_language, 0, wxEXPAND);
  m_wish = new wxCheckBox(this, wxID_ANY, Tr(Msg("The applicant wishes it in Russian alone")));
  m_wish->SetName(Tr(Msg("The applicant wishes it in Russian alone")));
  m_wish->Disable();
  left->Add(m_wish, 0, wxTOP, FromDIP(2));

  label(Msg("Who signs"));
  wxArrayString signatories;
  for (const auto& one : m_signatories) signatories.Add(ToWx(one.label));
  m_signatory = new wxChoice(this, wxID_ANY, wxDefaultPosition, FromDIP(wxSize(340, -1)), signatories);
  m_signatory->SetName(Tr(Msg("Who signs")));
  if (!signatories.empty()) m_signatory->SetSelection(0);
  left->Add(m_signatory, 0, wxEXPAND);
  m_pins = new wxCheckBox(this, wxID_ANY, Tr(Msg("Print the PIN of the other members")));
  m_pins->SetName(Tr(Msg("Print the PIN of the other members")));
  left->Add(m_pins, 0, wxTOP, FromDIP(4));
  m_remarks =
      new wxStaticText(this, wxID_ANY, wxString(), wxDefaultPosition, FromDIP(wxSize(340, 80)), wxST_NO_AUTORESIZE);
  m_remarks->SetForegroundColour(wxColour(0x8A, 0x5A, 0x00));
  left->Add(m_remarks, 1, wxEXPAND | wxTOP, FromDIP(6));
  auto* pdf = new wxButton(this, wxID_ANY, Tr(Msg("Issue and save as PDF…")));
  pdf->SetName(Tr(Msg("Issue and save as PDF…")));
  left->Add(pdf, 0, wxEXPAND | wxTOP, FromDIP(6));
  across->Add(left, 0, wxEXPAND | wxRIGHT, FromDIP(12));
  m_preview = new PagePreview(this);
  m_preview->SetMinSize(FromDIP(wxSize(330, 440)));
  auto* right = new wxBoxSizer(wxVERTICAL);
  right->Add(m_preview, 1, wxEXPAND);
  m_cases_title = new wxStaticText(this, wxID_ANY, Tr(Msg("Words with endings: type over what should be otherwise")));
  right->Add(m_cases_title, 0, wxTOP, FromDIP(4));
  m_cases = new wxScrolledWindow(this, wxID_ANY, wxDefaultPosition, FromDIP(wxSize(330, 58)), wxVSCROLL);
  m_cases->SetScrollRate(0, FromDIP(12));
  m_cases->SetName(Tr(Msg("Words with endings: type over what should be otherwise")));
  right->Add(m_cases, 0, wxEXPAND);
  across->Add(right, 1, wxEXPAND);
  Body()->Add(across, 1, wxEXPAND);
  Finish(Msg("Issue and print"));

  const auto again = [this](wxCommandEvent&) { ShowPreview(); };
  m_kinds->Bind(wxEVT_LISTBOX, again);
  m_kinds->Bind(wxEVT_CHECKLISTBOX, again);
  m_purpose->Bind(wxEVT_CHOICE, again);
  m_language->Bind(wxEVT_CHOICE, again);
  m_signatory->Bind(wxEVT_CHOICE, again);
  m_purpose_ky->Bind(wxEVT_TEXT, again);
  m_purpose_ru->Bind(wxEVT_TEXT, again);
  m_wish->Bind(wxEVT_CHECKBOX, again);
  m_pins->Bind(wxEVT_CHECKBOX, again);
  pdf->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { Issue(PaperTarget::kPdf); });
  ShowPreview();
}

std::vector<std::string> CertificateDialog::Ticked() const {
  std::vector<std::string> kinds;
  for (unsigned i = 0; i < m_kinds->GetCount(); ++i)
    if (m_kinds->IsChecked(i)) kinds.push_back(certificates::Kinds()[i]);
  return kinds;
}

std::string CertificateDialog::Looked() const {
  const int at = m_kinds->GetSelection();
  return certificates::Kinds()[static_cast<size_t>(std::max(0, at))];
}

std::optional<certificates::Order> CertificateDialog::OrderOf(const std::string& kind) {
  certificates::Order order;
  order.kind = kind;
  order.person = m_person;
  order.language = kLanguages[std::max(0, m_language->GetSelection())];
  const auto purpose_at = static_cast<size_t>(std::max(0, m_purpose->GetSelection()));
  const std::string words = purpose_at < m_purposes.size()
                                ? m_purposes[purpose_at].value
                                : FromWx(m_purpose_ky->GetValue()) + " / " + FromWx(m_purpose_ru->GetValue());
  auto purpose =
      m_desk.Book().Read<office::Bilingual>([&](store::Database& db) { return certificates::PurposeFrom(db, words); });
  if (!purpose) {
    ShowProblem(Tr(purpose.error().message));
    return std::nullopt;
  }
  order.purpose = *purpose;
  const int signs = m_signatory->GetSelection();
  if (signs != wxNOT_FOUND)
    order.signatory = office::SignatoryId::FromText(m_signatories[static_cast<size_t>(signs)].value);
  order.cases = m_own_cases;
  order.member_pins = m_pins->GetValue() ? certificates::MemberPins::kShown : certificates::MemberPins::kHidden;
  if (m_wish->GetValue()) order.wish = FromWx(m_wish->GetLabel());
  return order;
}

void CertificateDialog::ShowPreview() {
  ShowProblem(wxString());
  const bool free_words = m_purpose->GetSelection() == static_cast<int>(m_purposes.size());
  m_purpose_ky->Enable(free_words);
  m_purpose_ru->Enable(free_words);
  m_wish->Enable(kLanguages[std::max(0, m_language->GetSelection())] == papers::PaperLanguage::kRussian);
  const auto order = OrderOf(Looked());
  if (!order) return m_preview->Clear();
  auto preview = m_desk.Book().Read<certificates::Preview>([&](store::Database& db) {
    return certificates::PreviewCertificate(db, m_desk.Who(), *order, m_desk.GetClock().Today(),
                                            {desk::ArrearsRemark(m_desk.GetClock().Today())});
  });
  if (!preview) {
    m_preview->Clear();
    m_remarks->SetLabel(wxString());
    ShowCases({});
    return ShowProblem(Tr(preview.error().message));
  }
  wxString remarks;
  for (const auto& remark : preview->remarks) remarks += wxString::FromUTF8("• ") + Tr(remark.message) + "\n";
  m_remarks->SetLabel(remarks);
  // The column is as wide as its longest title: with large letters lines of 340 would be more than its height holds.
  m_remarks->Wrap(std::max(FromDIP(340), m_kinds->GetSize().x));
  m_remarks->InvalidateBestSize();  // that of the lines before they were wrapped
  ShowCases(preview->cases);
  m_preview->Show(std::move(preview->document), std::move(preview->overlays));
}

void CertificateDialog::ShowCases(const std::vector<papers::CaseChoice>& cases) {
  std::vector<std::string> keys;
  for (const auto& one : cases) keys.push_back(one.key);
  if (keys == m_shown_cases) return;  // the clerk may be typing in one
  m_shown_cases = keys;
  m_cases->DestroyChildren();
  auto* column = new wxBoxSizer(wxVERTICAL);
  for (const auto& one : cases) {
    const wxString label = ToWx(one.nominative) + wxString::FromUTF8(" → ") + Tr(CaseQuestion(one.key));
    column->Add(new wxStaticText(m_cases, wxID_ANY, label), 0, wxTOP, FromDIP(2));
    auto* text = new wxTextCtrl(m_cases, wxID_ANY, ToWx(one.printed));
    text->SetName(label);
    text->SetHint(ToWx(one.suggested));  // an empty field prints it
    text->Bind(wxEVT_TEXT, [this, text, key = one.key, suggested = one.suggested](wxCommandEvent&) {
      const std::string typed = text::Canonical(FromWx(text->GetValue()));
      if (typed.empty() || typed == suggested)
        m_own_cases.erase(key);
      else
        m_own_cases[key] = typed;
      ShowPreview();
    });
    column->Add(text, 0, wxEXPAND | wxRIGHT, FromDIP(4));
  }
  m_cases->SetSizer(column);
  m_cases->Show(!cases.empty());
  m_cases_title->Show(!cases.empty());
  m_cases->FitInside();
  Layout();
}

bool CertificateDialog::OnConfirm() {
  Issue(PaperTarget::kPrinter);
  return false;  // closed there, when the papers are made
}

void CertificateDialog::Issue(PaperTarget target) {
  ShowProblem(wxString());
  const auto kinds = Ticked();
  if (kinds.empty()) return ShowProblem(Tr(Msg("Tick at least one paper.")));
  std::vector<certificates::Order> orders;
  for (const auto& kind : kinds) {
    const auto order = OrderOf(kind);
    if (!order) return;
    orders.push_back(*order);
  }
  if (!UnlockKeysWithQuestion(this, m_desk)) return;
  ConfirmButton()->Disable();
  auto batch = std::make_shared<certificates::BatchResult>();
  const auto* keys = m_desk.Keys();
  m_desk.RunLong([actor = m_desk.Who(), batch, orders,
                  keys](store::Book& book) { *batch = certificates::IssueBatch(book, actor, orders, *keys); },
                 [this, batch, target] {
                   ConfirmButton()->Enable();
                   std::vector<PaperPages> pages;
                   for (const auto& issued : batch->papers) {
                     if (!issued) {
                       ShowProblem(Tr(issued.error().message));
                       continue;
                     }
                     pages.push_back({issued->number, issued->document, issued->overlays});
                     (void)office::RecordDeskEvent(m_desk.Book(), m_desk.Who().staff, "print", issued->paper.ToText());
                   }
                   OutputPapers(this, pages, target);
                   bool all = true;
                   for (const auto& issued : batch->papers) all = all && issued.has_value();
                   if (all && IsModal()) EndModal(wxID_OK);
                 });
}

}  // namespace aiyl::ui
