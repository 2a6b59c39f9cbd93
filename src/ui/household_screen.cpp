// SPDX-License-Identifier: Apache-2.0
// The first screen: one search box, the people found (or all, filtered), and the household card of whoever is chosen.
#include <wx/button.h>
#include <wx/menu.h>
#include <wx/sizer.h>
#include <wx/splitter.h>
#include <wx/srchctrl.h>
#include <wx/stattext.h>

#include <algorithm>
#include <span>

#include "desk/tickets.h"
#include "household/acts.h"
#include "household/reads.h"
#include "ui/act_menu.h"
#include "ui/field_controls.h"
#include "ui/filter_dialog.h"
#include "ui/household_card.h"
#include "ui/kyrgyz_keys.h"
#include "ui/list_output.h"
#include "ui/record_list.h"
#include "ui/record_words.h"
#include "ui/screens.h"
#include "ui/words.h"

namespace aiyl::ui {
namespace {

using household::PersonRow;

constexpr int kMostHits = 200;

class HouseholdScreen : public Screen {
 public:
  HouseholdScreen(wxWindow* parent, Shell& shell) : Screen(parent, shell), m_listing(shell.TheDesk().Queue()) {
    auto* outer = new wxBoxSizer(wxVERTICAL);
    auto* top = new wxBoxSizer(wxHORIZONTAL);
    m_search = new wxTextCtrl(this, wxID_ANY);
    m_search->SetName(Tr(Msg("Search")));
    m_search->SetHint(Tr(Msg("Name, PIN or its end, account, address, telephone (Ctrl+F)")));
    top->Add(m_search, 1, wxALIGN_CENTER_VERTICAL);
    top->Add(new KyrgyzLetterBar(this), 0, wxALIGN_CENTER_VERTICAL | wxLEFT, FromDIP(4));
    AddButton(top, Msg("Filter…"), [this] { Filter(); });
    AddButton(top, Msg("List…"), [this] { PopupListMenu(*this, m_shell, m_filter); });
    AddButton(top, Msg("New…"), [this] { NewMenu(); });
    AddButton(top, Msg("Certificate… (F5)"), [this] { Certificate(); });
    outer->Add(top, 0, wxEXPAND);
    m_filter_line = new wxStaticText(this, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize,
                                     wxST_ELLIPSIZE_END | wxST_NO_AUTORESIZE);
    outer->Add(m_filter_line, 0, wxEXPAND | wxTOP | wxBOTTOM, FromDIP(4));

    m_splitter = new wxSplitterWindow(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxSP_LIVE_UPDATE);
    m_splitter->SetName(Tr(Msg("List and card")));
    m_list = new RecordList(m_splitter, Msg("People"),
                            {{Msg("Name"), 210}, {Msg("Born"), 80}, {Msg("Account"), 64}, {Msg("Address"), 150}});
    m_card = new HouseholdCardPanel(m_splitter, shell);
    m_splitter->SplitVertically(m_list, m_card, FromDIP(420));
    m_splitter->SetMinimumPaneSize(FromDIP(240));
    m_splitter->SetSashGravity(0);  // the card gets what a larger window gives
    CallAfter([this] { m_splitter->SetSashPosition(FromDIP(460)); });
    outer->Add(m_splitter, 1, wxEXPAND);
    SetSizer(outer);

    m_search->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { Load(); });
    m_search->Bind(wxEVT_KEY_DOWN, [this](wxKeyEvent& event) {
      if (event.GetKeyCode() == WXK_DOWN || event.GetKeyCode() == WXK_RETURN) {
        if (m_list->RowCount() > 0 && m_list->SelectedRow() < 0) m_list->SelectRow(0);
        ShowSelected();
        m_list->SetFocus();
        return;
      }
      event.Skip();
    });
    m_list->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) { ShowSelected(); });
    m_list->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent&) { m_card->SetFocus(); });
    m_list->Bind(wxEVT_DATAVIEW_ITEM_CONTEXT_MENU, [this](wxDataViewEvent&) { PersonMenu(); });
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
      if (event.GetKeyCode() == WXK_F5) return Certificate();
      if (event.GetKeyCode() == 'F' && event.GetModifiers() == wxMOD_CONTROL) {
        m_search->SetFocus();
        return m_search->SelectAll();
      }
      if (IsMenuKey(event)) return PersonMenu();
      event.Skip();
    });
    Load();
  }

  void Refresh(const store::Changed&) override {
    const auto person = SelectedPerson();
    Forget();
    Load();
    if (person) SelectPerson(*person);
    m_card->Reload();
  }

  void OnShown() override {
    // Also when the window itself is only just coming up.
    CallAfter([this] { m_search->SetFocus(); });
  }

  office::Json State() const override {
    office::Json state = {{"search", FromWx(m_search->GetValue())}};
    if (m_card->Household()) state["household"] = m_card->Household()->ToText();
    return state;
  }

  void Restore(const office::Json& state) override {
    m_search->ChangeValue(ToWx(state.value("search", std::string())));
    Load();
    if (const auto id = household::HouseholdId::FromText(state.value("household", std::string()))) m_card->Show(*id);
  }

 private:
  void AddButton(wxSizer* to, const Message& label, std::function<void()> action) {
    auto* button = new wxButton(this, wxID_ANY, Tr(label));
    button->SetName(Tr(label));
    button->Bind(wxEVT_BUTTON, [action = std::move(action)](wxCommandEvent&) { action(); });
    to->Add(button, 0, wxALIGN_CENTER_VERTICAL | wxLEFT, FromDIP(4));
  }

  household::Scope TheScope() const { return household::Scope::Of(m_shell.TheDesk().Who().office); }

  void Load() {
    const std::string text = FromWx(m_search->GetValue());
    auto& book = m_shell.TheDesk().Book();
    ListSource source;
    m_hits.clear();
    m_searching = !text.empty();
    if (m_searching) {
      auto hits = book.Read<std::vector<household::PersonHit>>(
          [&](store::Database& db) -> Result<std::vector<household::PersonHit>> {
            return household::FindPersons(db, text, kMostHits, TheScope(), m_filter);
          });
      if (hits)
        for (auto& hit : *hits) m_hits.push_back(std::move(hit.row));
      source.count = m_hits.size();
      source.block = [this](size_t first, size_t count) {
        std::vector<std::vector<std::string>> lines;
        for (size_t i = first; i < std::min(first + count, m_hits.size()); ++i) lines.push_back(Cells(m_hits[i]));
        return lines;
      };
    } else {
      source.count = CountEverybody();
      source.block = [this](size_t first, size_t number) {
        std::vector<std::vector<std::string>> lines;
        for (const auto& row : Rows(first, number)) lines.push_back(Cells(row));
        return lines;
      };
    }
    const auto found = static_cast<int64_t>(source.count);
    m_list->SetSource(std::move(source));
    wxString line = Tr(m_searching ? MsgN("{n} person found", "{n} persons found", found)
                                   : MsgN("{n} person in the book", "{n} persons in the book", found));
    if (m_searching && found == kMostHits) line += " " + Tr(Msg("(the first of more: type on)"));
    if (!m_filter.IsEmpty()) line += ToWx(" · ") + ToWx(FilterWordsUtf8(m_shell.TheDesk(), m_filter));
    m_filter_line->SetLabel(line);
  }

  // Rows of everybody. Until the ids are there, by offset: the top of the list is what is looked at first.
  std::vector<PersonRow> Rows(size_t first, size_t count) {
    auto rows = m_shell.TheDesk().Book().Read<std::vector<PersonRow>>(
        [&](store::Database& db) -> Result<std::vector<PersonRow>> {
          if (!m_everybody)
            return household::ListPersons(db, TheScope(), m_filter, static_cast<int64_t>(first),
                                          static_cast<int>(count));
          const std::span<const household::PersonId> all(*m_everybody);
          if (first >= all.size()) return std::vector<PersonRow>{};
          return household::PersonRows(db, all.subspan(first, std::min(count, all.size() - first)));
        });
    return rows ? std::move(*rows) : std::vector<PersonRow>{};
  }

  size_t CountEverybody() {
    if (m_everybody) return m_everybody->size();
    if (!m_listing.Waiting()) AskForEverybody();
    const auto count = m_shell.TheDesk().Book().Read<int64_t>(
        [&](store::Database& db) -> Result<int64_t> { return household::CountPersons(db, TheScope(), m_filter); });
    return count ? static_cast<size_t>(*count) : 0;
  }

  using Ids = std::vector<household::PersonId>;
  void AskForEverybody() {
    m_listing.Ask<Result<Ids>>(
        [book = &m_shell.TheDesk().Book(), scope = TheScope(), filter = m_filter](desk::Progress&) {
          return book->Read<Ids>(
              [&](store::Database& db) -> Result<Ids> { return household::PersonIds(db, scope, filter); });
        },
        [this](Result<Ids> ids) {
          if (!ids) return;  // the list goes on by offset
          m_everybody = std::move(*ids);
          // Somebody else may have written in between.
          if (!m_searching && m_everybody->size() != m_list->RowCount()) Load();
        });
  }
  // The list is another one now.
  void Forget() {
    m_listing.Drop();
    m_everybody.reset();
  }

  static std::vector<std::string> Cells(const PersonRow& row) {
    return {NameWords(row.names), row.birth ? IsoToShown(row.birth->Iso()) : std::string(), row.account,
            AddressWords(row.address)};
  }

  std::optional<PersonRow> SelectedRow() {
    const int at = m_list->SelectedRow();
    if (at < 0) return std::nullopt;
    if (m_searching) {
      if (static_cast<size_t>(at) < m_hits.size()) return m_hits[static_cast<size_t>(at)];
      return std::nullopt;
    }
    auto rows = Rows(static_cast<size_t>(at), 1);
    if (rows.empty()) return std::nullopt;
    return rows.front();
  }
  std::optional<household::PersonId> SelectedPerson() {
    const auto row = SelectedRow();
    if (!row) return std::nullopt;
    return row->person;
  }

  void SelectPerson(household::PersonId person) {
    for (size_t i = 0; i < m_hits.size(); ++i)
      if (m_hits[i].person == person) return m_list->SelectRow(static_cast<int>(i));
    if (m_searching) return;
    if (m_everybody) {
      const auto found = std::find(m_everybody->begin(), m_everybody->end(), person);
      if (found != m_everybody->end()) m_list->SelectRow(static_cast<int>(found - m_everybody->begin()));
      return;
    }
    const auto at = m_shell.TheDesk().Book().Read<int64_t>([&](store::Database& db) -> Result<int64_t> {
      return household::PositionOfPerson(db, TheScope(), m_filter, person);
    });
    if (at && *at >= 0) m_list->SelectRow(static_cast<int>(*at));
  }

  void ShowSelected() {
    const auto row = SelectedRow();
    if (row && row->household)
      m_card->Show(*row->household, row->person);
    else
      m_card->Clear();
  }

  void Filter() {
    FilterDialog dialog(m_shell.Window(), m_shell.TheDesk(), m_filter);
    if (dialog.ShowModal() != wxID_OK) return;
    m_filter = dialog.Chosen();
    Forget();
    Load();
  }

  void NewMenu() { PopupActMenu(*this, m_shell, ActTarget{}); }

  void PersonMenu() {
    const auto row = SelectedRow();
    if (!row) return;
    ActTarget target;
    target.person = row->person;
    target.household = row->household;
    target.about = ToWx(NameWords(row->names));
    PopupActMenu(*this, m_shell, target);
  }

  void Certificate() {
    auto person = m_card->SelectedPerson();
    if (!person) person = SelectedPerson();
    if (!person) return m_shell.Say(Msg("Choose a person first."));
    m_shell.OpenCertificate(person->value);
  }

  wxTextCtrl* m_search;
  wxStaticText* m_filter_line;
  wxSplitterWindow* m_splitter;
  RecordList* m_list;
  HouseholdCardPanel* m_card;
  household::PersonFilter m_filter;
  std::vector<PersonRow> m_hits;
  bool m_searching = false;
  std::optional<Ids> m_everybody;  // in the order of the list, once the worker gave them
  desk::Tickets m_listing;         // the last one: its answers find everything else in place
};

}  // namespace

Screen* MakeHouseholdScreen(wxWindow* parent, Shell& shell) {
  return new HouseholdScreen(parent, shell);
}

}  // namespace aiyl::ui
