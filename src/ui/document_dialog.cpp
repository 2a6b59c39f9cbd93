// SPDX-License-Identifier: Apache-2.0
#include "ui/document_dialog.h"

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/display.h>
#include <wx/wrapsizer.h>

#include <algorithm>

#include "office/sign_in.h"
#include "ui/paper_output.h"
#include "ui/words.h"

namespace aiyl::ui {
namespace {

using papers::PaperLanguage;

Message NameOf(PaperLanguage language) {
  return language == PaperLanguage::kKyrgyz    ? Msg("Kyrgyz")
         : language == PaperLanguage::kRussian ? Msg("Russian")
                                               : Msg("Both, Kyrgyz first");
}

}  // namespace

text::Language TongueOf(papers::PaperLanguage language) {
  return language == papers::PaperLanguage::kRussian ? text::Language::kRu : text::Language::kKy;
}

DocumentDialog::DocumentDialog(wxWindow* parent, desk::Desk& desk, const Message& title, DocumentSource source,
                               PaperTongues tongues, std::vector<page::Overlay> over)
    : DialogBase(parent, title),
      m_desk(desk),
      m_title(title),
      m_source(std::move(source)),
      m_overlays(std::move(over)) {
  m_languages = {PaperLanguage::kKyrgyz};
  if (tongues == PaperTongues::kAll) m_languages.push_back(PaperLanguage::kBoth);
  if (tongues != PaperTongues::kAsItIs) m_languages.push_back(PaperLanguage::kRussian);
  auto* top = new wxBoxSizer(wxHORIZONTAL);
  top->Add(new wxStaticText(this, wxID_ANY, Tr(Msg("Language of the paper"))), 0, wxALIGN_CENTER_VERTICAL | wxRIGHT,
           FromDIP(8));
  wxArrayString languages;
  for (const auto language : m_languages) languages.Add(Tr(NameOf(language)));
  m_language = new wxChoice(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, languages);
  m_language->SetName(Tr(Msg("Language of the paper")));
  m_language->SetSelection(ScreenLanguage() == text::Language::kRu ? static_cast<int>(m_languages.size()) - 1 : 0);
  top->Add(m_language, 0, wxALIGN_CENTER_VERTICAL);
  Body()->Add(top, 0, wxEXPAND | wxBOTTOM, Gap());
  Body()->Show(top, tongues != PaperTongues::kAsItIs, true);
  m_preview = new PagePreview(this);
  Body()->Add(m_preview, 1, wxEXPAND);
  auto* row = new wxWrapSizer(wxHORIZONTAL);
  const auto add = [&](const Message& label, std::function<void()> action) {
    auto* button = new wxButton(this, wxID_ANY, Tr(label));
    button->SetName(Tr(label));
    button->Bind(wxEVT_BUTTON, [action = std::move(action)](wxCommandEvent&) { action(); });
    row->Add(button, 0, wxRIGHT | wxTOP, FromDIP(4));
  };
  add(Msg("Previous page"), [this] { m_preview->Back(); });
  add(Msg("Next page"), [this] { m_preview->Forward(); });
  add(Msg("Larger"), [this] { m_preview->Larger(); });
  add(Msg("Smaller"), [this] { m_preview->Smaller(); });
  add(Msg("Print…"), [this] { Output(true); });
  add(Msg("Save as PDF…"), [this] { Output(false); });
  Body()->Add(row, 0, wxEXPAND | wxTOP, Gap());
  m_language->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { ShowPages(); });
  for (auto& overlay : FirstPrintOverlays(m_desk)) m_overlays.push_back(std::move(overlay));
  Finish(Message{});
  // A page is read best large: nearly as high as the screen, under the bars of other programs.
  const int which = wxDisplay::GetFromWindow(parent ? parent : this);
  const wxRect screen = wxDisplay(which == wxNOT_FOUND ? 0u : static_cast<unsigned>(which)).GetClientArea();
  SetSize(std::max(GetSize().x, std::min(FromDIP(640), screen.width)), std::max(GetSize().y, screen.height * 94 / 100));
  CentreOnScreen();
  ShowPages();
}

void DocumentDialog::ShowPages() {
  const auto language = m_languages[static_cast<size_t>(std::max(0, m_language->GetSelection()))];
  auto document = m_desk.Book().Read<page::Document>([&](store::Database& db) { return m_source(db, language); });
  if (!document) {
    m_preview->Clear();
    return ShowProblem(Tr(document.error().message));
  }
  ShowProblem(wxString());
  m_preview->Show(std::move(*document), m_overlays);
}

void DocumentDialog::Output(bool print) {
  if (m_preview->PageCount() == 0) return;
  const bool done = print ? PrintDocument(this, m_preview->Shown(), m_overlays, Tr(m_title))
                          : SavePdf(this, m_preview->Shown(), m_overlays, TrUtf8(m_title));
  if (done) (void)office::RecordDeskEvent(m_desk.Book(), m_desk.Who().staff, "print", "document");
}

}  // namespace aiyl::ui
