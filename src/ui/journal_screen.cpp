// SPDX-License-Identifier: Apache-2.0
// The screen «What was recorded»: the latest acts of the book, whoever made them, and their undoing.
#include <wx/button.h>
#include <wx/sizer.h>

#include "store/journal.h"
#include "ui/field_controls.h"
#include "ui/history_dialog.h"
#include "ui/journal_words.h"
#include "ui/record_list.h"
#include "ui/screens.h"
#include "ui/words.h"

namespace aiyl::ui {
namespace {

constexpr int kShownActs = 1000;

class JournalScreen : public Screen {
 public:
  JournalScreen(wxWindow* parent, Shell& shell) : Screen(parent, shell) {
    auto* box = new wxBoxSizer(wxVERTICAL);
    m_list = new RecordList(this, Msg("What was recorded"),
                            {{Msg("Recorded"), 120},
                             {Msg("Happened"), 90},
                             {Msg("What"), 230},
                             {Msg("Who"), 160},
                             {Msg("Rows"), 60},
                             {Msg("State"), 110},
                             {Msg("Note"), 160}});
    box->Add(m_list, 1, wxEXPAND);
    auto* undo = new wxButton(this, wxID_ANY, Tr(Msg("Undo this act…")));
    undo->SetName(Tr(Msg("Undo this act…")));
    undo->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { UndoSelected(); });
    box->Add(undo, 0, wxTOP, FromDIP(8));
    SetSizer(box);
    Load();
  }

  void Refresh(const store::Changed&) override {
    const int at = m_list->SelectedRow();
    const auto chosen = at < 0 ? Uuid{} : m_acts[static_cast<size_t>(at)].id;
    Load();
    for (size_t i = 0; i < m_acts.size(); ++i)
      if (m_acts[i].id == chosen) m_list->SelectRow(static_cast<int>(i));
  }

 private:
  void Load() {
    auto acts = m_shell.TheDesk().Book().Read<std::vector<store::ActInfo>>(
        [](store::Database& db) -> Result<std::vector<store::ActInfo>> { return store::RecentActs(db, kShownActs); });
    m_acts = acts ? std::move(*acts) : std::vector<store::ActInfo>{};
    ListSource source;
    source.count = m_acts.size();
    source.block = [this](size_t first, size_t count) {
      std::vector<std::vector<std::string>> lines;
      auto& desk = m_shell.TheDesk();
      for (size_t i = first; i < std::min(first + count, m_acts.size()); ++i) {
        const auto& act = m_acts[i];
        lines.push_back({ShownTime(act.recorded_at), IsoToShown(act.happened_on.Iso()), ActTitle(desk, act),
                         StaffName(desk, act.staff), std::to_string(act.row_count),
                         act.undone_by ? TrUtf8(Msg("undone")) : std::string(), act.note});
      }
      return lines;
    };
    m_list->SetSource(std::move(source));
  }

  void UndoSelected() {
    const int row = m_list->SelectedRow();
    if (row < 0) return m_shell.Say(Msg("Choose one of the list."));
    UndoWithQuestion(m_shell.Window(), m_shell.TheDesk(), m_acts[static_cast<size_t>(row)],
                     [this] { m_shell.Say(Msg("Undone.")); });
  }

  std::vector<store::ActInfo> m_acts;
  RecordList* m_list;
};

}  // namespace

Screen* MakeJournalScreen(wxWindow* parent, Shell& shell) {
  return new JournalScreen(parent, shell);
}

}  // namespace aiyl::ui
