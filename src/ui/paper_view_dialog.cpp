// SPDX-License-Identifier: Apache-2.0
#include "ui/paper_view_dialog.h"

#include <wx/button.h>
#include <wx/wrapsizer.h>

#include "papers/issue.h"
#include "ui/paper_output.h"
#include "ui/paper_words.h"
#include "ui/reprint.h"
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
  auto* row = new wxWrapSizer(wxHORIZONTAL);
  const auto add = [&](const Message& label, std::function<void()> action) {
    auto* button = new wxButton(this, wxID_ANY, Tr(label));
    button->SetName(Tr(label));
    button->Enable(document.has_value());
    button->Bind(wxEVT_BUTTON, [action = std::move(action)](wxCommandEvent&) { action(); });
    row->Add(button, 0, wxRIGHT | wxTOP, FromDIP(4));
  };
  add(Msg("Previous page"), [this] { m_preview->Back(); });
  add(Msg("Next page"), [this] { m_preview->Forward(); });
  add(Msg("Larger"), [this] { m_preview->Larger(); });
  add(Msg("Smaller"), [this] { m_preview->Smaller(); });
  add(Msg("Print a duplicate"), [this] { Reprint(this, m_desk, {m_id}, PaperTarget::kPrinter); });
  add(Msg("Duplicate as PDF…"), [this] { Reprint(this, m_desk, {m_id}, PaperTarget::kPdf); });
  Body()->Add(row, 0, wxEXPAND | wxTOP, Gap());
  Finish(Message{});
  if (document) {
    m_document = std::move(*document);
    m_preview->Show(m_document, FirstPrintOverlays(m_desk));
  } else {
    ShowProblem(Tr(document.error().message));
  }
}

}  // namespace aiyl::ui
