// SPDX-License-Identifier: Apache-2.0
#include "ui/paper_view_dialog.h"

#include <wx/button.h>

#include "desk/registry.h"
#include "office/sign_in.h"
#include "papers/issue.h"
#include "ui/paper_output.h"
#include "ui/paper_words.h"
#include "ui/words.h"

namespace aiyl::ui {

PaperViewDialog::PaperViewDialog(wxWindow* parent, desk::Desk& desk, papers::PaperId paper)
    : DialogBase(parent, Msg("An issued paper")), m_desk(desk), m_id(paper) {
  auto document = m_desk.Book().Read<page::Document>([&](store::Database& db) -> Result<page::Document> {
    m_paper = papers::FindPaper(db, m_id);
    if (!m_paper) return Refuse("paper.none", Msg("There is no such paper."));
    return papers::PageOf(db, *m_paper);
  });
  if (m_paper) {
    std::string line;
    for (const auto& cell : PaperCells(m_desk, *m_paper))
      if (!cell.empty()) line += (line.empty() ? "" : " · ") + cell;
    AddText(Body(), ToWx(line));
  }
  m_preview = new PagePreview(this);
  Body()->Add(m_preview, 1, wxEXPAND);
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  const auto add = [&](const Message& label, std::function<void()> action) {
    auto* button = new wxButton(this, wxID_ANY, Tr(label));
    button->SetName(Tr(label));
    button->Enable(document.has_value());
    button->Bind(wxEVT_BUTTON, [action = std::move(action)](wxCommandEvent&) { action(); });
    row->Add(button, 0, wxRIGHT, FromDIP(4));
  };
  add(Msg("Previous page"), [this] { m_preview->GoTo(m_preview->Current() ? m_preview->Current() - 1 : 0); });
  add(Msg("Next page"), [this] { m_preview->GoTo(m_preview->Current() + 1); });
  add(Msg("Print a duplicate"), [this] { Reprint(Target::kPrinter); });
  add(Msg("Duplicate as PDF…"), [this] { Reprint(Target::kPdf); });
  Body()->Add(row, 0, wxTOP, Gap());
  Finish(Message{});
  if (document) {
    m_document = std::move(*document);
    auto overlays = m_desk.Book().Read<std::vector<page::Overlay>>(
        [&](store::Database& db) -> Result<std::vector<page::Overlay>> {
          return papers::FirstPrintOverlays(db, m_desk.Who().office);
        });
    m_preview->Show(m_document, overlays ? *overlays : std::vector<page::Overlay>{});
  } else {
    ShowProblem(Tr(document.error().message));
  }
}

// The copy is counted before it is made: a duplicate that was printed and not counted would be worse than the reverse.
void PaperViewDialog::Reprint(Target target) {
  const auto* spec = desk::FindAct("paper.copy");
  if (!spec) return;
  m_desk.RunAct(*spec, {{"paper", m_id.ToText()}}, [this, target](const Result<office::ActOutcome>& outcome) {
    if (!outcome) return ShowProblem(Tr(outcome.error().message));
    auto overlays = m_desk.Book().Read<std::vector<page::Overlay>>(
        [&](store::Database& db) -> Result<std::vector<page::Overlay>> {
          const auto paper = papers::FindPaper(db, m_id);
          return papers::OverlaysOf(db, *paper, paper->copies);
        });
    if (!overlays) return ShowProblem(Tr(overlays.error().message));
    const std::string title = m_paper->number_text;
    if (target == Target::kPrinter)
      PrintDocument(this, m_document, *overlays, ToWx(title));
    else
      SavePdf(this, m_document, *overlays, title);
    (void)office::RecordDeskEvent(m_desk.Book(), m_desk.Who().staff, "print", m_id.ToText());
  });
}

}  // namespace aiyl::ui
