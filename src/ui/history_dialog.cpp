// SPDX-License-Identifier: Apache-2.0
#include "ui/history_dialog.h"

#include <wx/button.h>

#include "ui/change_words.h"
#include "ui/field_controls.h"
#include "ui/journal_words.h"
#include "ui/words.h"

namespace aiyl::ui {

HistoryDialog::HistoryDialog(wxWindow* parent, desk::Desk& desk, const std::vector<Uuid>& rows, const wxString& about)
    : DialogBase(parent, Msg("History")), m_desk(desk), m_rows(rows) {
  if (!about.empty()) AddText(Body(), about);
  m_list = new RecordList(this, Msg("History"),
                          {{Msg("Recorded"), 120},
                           {Msg("Happened"), 90},
                           {Msg("What"), 170},
                           {Msg("Who"), 130},
                           {Msg("Change"), 320},
                           {Msg("Note"), 120}});
  m_list->SetMinSize(FromDIP(wxSize(820, 320)));
  Body()->Add(m_list, 1, wxEXPAND);
  auto* undo = new wxButton(this, wxID_ANY, Tr(Msg("Undo this act…")));
  undo->SetName(Tr(Msg("Undo this act…")));
  undo->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { UndoSelected(); });
  Body()->Add(undo, 0, wxTOP, Gap());
  Finish(Message{});
  Load(rows);
}

void HistoryDialog::Load(const std::vector<Uuid>& rows) {
  auto entries = m_desk.Book().Read<std::vector<store::HistoryEntry>>(
      [&](store::Database& db) { return store::History(db, rows); });
  if (!entries) return ShowProblem(Tr(entries.error().message));
  m_entries = std::move(*entries);
  ListSource source;
  source.count = m_entries.size();
  source.block = [this](size_t first, size_t count) {
    std::vector<std::vector<std::string>> lines;
    for (size_t i = first; i < std::min(first + count, m_entries.size()); ++i) {
      const auto& entry = m_entries[i];
      lines.push_back({ShownTime(entry.act.recorded_at), IsoToShown(entry.act.happened_on.Iso()),
                       ActTitle(m_desk, entry.act), StaffName(m_desk, entry.act.staff), ChangeText(m_desk, entry),
                       entry.act.note});
    }
    return lines;
  };
  m_list->SetSource(std::move(source));
}

void HistoryDialog::UndoSelected() {
  const int row = m_list->SelectedRow();
  if (row < 0) return ShowProblem(Tr(Msg("Choose one of the list.")));
  UndoWithQuestion(this, m_desk, m_entries[static_cast<size_t>(row)].act, [this] { Load(m_rows); });
}

void UndoWithQuestion(wxWindow* parent, desk::Desk& desk, const store::ActInfo& act, std::function<void()> done) {
  const Message question = Msg("Undo «{act}» of {day}, recorded by {staff}? The book will say what it said before.",
                               {{"act", ActTitle(desk, act)},
                                {"day", IsoToShown(act.happened_on.Iso())},
                                {"staff", StaffName(desk, act.staff)}});
  if (!Ask(parent, question, Msg("Undo"), Msg("Leave it"))) return;
  desk.Undo(act.id, {}, [parent, done = std::move(done)](const Result<store::ActReceipt>& answer) {
    if (!answer) return TellError(parent, answer.error());
    if (done) done();
  });
}

}  // namespace aiyl::ui
