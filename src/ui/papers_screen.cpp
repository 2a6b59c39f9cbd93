// SPDX-License-Identifier: Apache-2.0
// The screen «Papers»: the register of what was issued, the tray «кол коюуга», reprints, and what can be done with a
// paper or with several that are ticked (hand over, spoil, annul, reserve numbers).
#include <wx/button.h>
#include <wx/choice.h>
#include <wx/menu.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>
#include <wx/wrapsizer.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "desk/registry.h"
#include "papers/paper.h"
#include "requests/paper_link.h"
#include "ui/act_form.h"
#include "ui/kyrgyz_keys.h"
#include "ui/paper_view_dialog.h"
#include "ui/paper_words.h"
#include "ui/record_list.h"
#include "ui/reprint.h"
#include "ui/screens.h"
#include "ui/words.h"

namespace aiyl::ui {
namespace {

using papers::PaperState;

constexpr std::pair<PaperState, const char*> kStates[] = {
    {PaperState::kPrinted, "printed"},        {PaperState::kForSignature, "for-signature"},
    {PaperState::kHandedOver, "handed-over"}, {PaperState::kReserved, "reserved"},
    {PaperState::kSpoiled, "spoiled"},        {PaperState::kAnnulled, "annulled"}};

constexpr int kLookedAround = 50;    // rows in which a paper is looked for that was chosen before
constexpr size_t kMostTicked = 500;  // a stack that one hands over at once

class PapersScreen : public Screen {
 public:
  PapersScreen(wxWindow* parent, Shell& shell) : Screen(parent, shell) {
    auto* outer = new wxBoxSizer(wxVERTICAL);
    auto* top = new wxBoxSizer(wxHORIZONTAL);
    m_words = new wxTextCtrl(this, wxID_ANY);
    m_words->SetName(Tr(Msg("Search")));
    m_words->SetHint(Tr(Msg("Number, name or account")));
    top->Add(m_words, 1, wxALIGN_CENTER_VERTICAL);
    top->Add(new KyrgyzLetterBar(this), 0, wxALIGN_CENTER_VERTICAL | wxLEFT, FromDIP(4));
    wxArrayString states;
    states.Add(Tr(Msg("All papers")));
    for (const auto& [state, code] : kStates) states.Add(Tr(StateTitle(state)));
    m_state = new wxChoice(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, states);
    m_state->SetName(Tr(Msg("State")));
    m_state->SetSelection(0);
    top->Add(m_state, 0, wxALIGN_CENTER_VERTICAL | wxLEFT, FromDIP(4));
    outer->Add(top, 0, wxEXPAND | wxBOTTOM, FromDIP(8));
    m_list = new RecordList(this, Msg("Papers"), PaperColumns(), Ticks::kTicks);
    outer->Add(m_list, 1, wxEXPAND);
    m_ticked_line = new wxStaticText(this, wxID_ANY, wxString());
    outer->Add(m_ticked_line, 0, wxTOP, FromDIP(4));
    auto* row = new wxWrapSizer(wxHORIZONTAL);
    AddButton(row, Msg("Show and print…"), [this] { View(); });
    AddButton(row, Msg("To the tray for signature"), [this] { RunOn("paper.sign-tray"); });
    AddButton(row, Msg("Hand over…"), [this] { RunOn("paper.hand-over"); });
    AddButton(row, Msg("Print duplicates…"), [this] { PrintTicked(); });
    AddButton(row, Msg("What happens to it…"), [this] { PaperMenu(); });
    AddButton(row, Msg("Numbers…"), [this] { NumbersMenu(); });
    AddButton(row, Msg("Tick all shown"), [this] { TickAll(); });
    AddButton(row, Msg("Untick all"), [this] { Untick(); });
    outer->Add(row, 0, wxEXPAND | wxTOP, FromDIP(4));
    SetSizer(outer);
    m_words->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { Load(); });
    m_state->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { Load(); });
    m_list->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent&) { View(); });
    m_list->Bind(wxEVT_DATAVIEW_ITEM_CONTEXT_MENU, [this](wxDataViewEvent&) { PaperMenu(); });
    Load();
  }

  void Refresh(const store::Changed&) override {
    const int at = m_list->SelectedRow();
    const auto chosen = at < 0 ? papers::PaperId{} : PaperAt(static_cast<size_t>(at));
    Load();
    if (at < 0) return;
    // New papers stand above it, and its state may have taken it out of what is shown.
    const auto rows = static_cast<int>(m_list->RowCount());
    for (int row = std::max(0, at - kLookedAround); row < std::min(rows, at + kLookedAround); ++row)
      if (PaperAt(static_cast<size_t>(row)) == chosen) return m_list->SelectRow(row);
  }
  office::Json State() const override {
    return {{"words", FromWx(m_words->GetValue())}, {"state", m_state->GetSelection()}};
  }
  void Restore(const office::Json& state) override {
    m_words->ChangeValue(ToWx(state.value("words", std::string())));
    m_state->SetSelection(state.value("state", 0));
    Load();
  }

 private:
  static Message StateTitle(PaperState state) {
    switch (state) {
      case PaperState::kPrinted:
        return Msg("Printed");
      case PaperState::kForSignature:
        return Msg("For signature");
      case PaperState::kHandedOver:
        return Msg("Handed over");
      case PaperState::kReserved:
        return Msg("Reserved number");
      case PaperState::kSpoiled:
        return Msg("Spoiled");
      case PaperState::kAnnulled:
        return Msg("Annulled");
    }
    return {};
  }

  void AddButton(wxSizer* to, const Message& label, std::function<void()> action) {
    auto* button = new wxButton(this, wxID_ANY, Tr(label));
    button->SetName(Tr(label));
    button->Bind(wxEVT_BUTTON, [action = std::move(action)](wxCommandEvent&) { action(); });
    to->Add(button, 0, wxRIGHT | wxTOP, FromDIP(4));
  }

  papers::PaperFilter Filter() const {
    papers::PaperFilter filter;
    filter.scope = office::Scope::Of(m_shell.TheDesk().Who().office);
    filter.words = FromWx(m_words->GetValue());
    if (const int at = m_state->GetSelection(); at > 0) filter.state = kStates[at - 1].first;
    return filter;
  }

  std::vector<papers::Paper> Rows(size_t first, size_t count) const {
    auto filter = Filter();
    filter.offset = static_cast<int64_t>(first);
    filter.limit = static_cast<int64_t>(count);
    auto rows = m_shell.TheDesk().Book().Read<std::vector<papers::Paper>>(
        [&](store::Database& db) -> Result<std::vector<papers::Paper>> { return papers::ListPapers(db, filter); });
    return rows ? std::move(*rows) : std::vector<papers::Paper>{};
  }

  void Load() {
    const auto count = m_shell.TheDesk().Book().Read<int64_t>(
        [&](store::Database& db) -> Result<int64_t> { return papers::CountPapers(db, Filter()); });
    ListSource source;
    source.count = count ? static_cast<size_t>(*count) : 0;
    m_rows.clear();
    source.block = [this](size_t first, size_t number) {
      std::vector<std::vector<std::string>> lines;
      for (const auto& paper : Rows(first, number)) {
        m_rows[first + lines.size()] = paper.id;
        lines.push_back(PaperCells(m_shell.TheDesk(), paper));
      }
      return lines;
    };
    source.ticked = [this](size_t row) { return m_ticked.count(PaperAt(row)) != 0; };
    source.tick = [this](size_t row, bool on) {
      if (on)
        m_ticked.insert(PaperAt(row));
      else
        m_ticked.erase(PaperAt(row));
      ShowTicked();
    };
    m_list->SetSource(std::move(source));
    ShowTicked();
  }

  // The list may ask for a tick before it asks for the row's texts.
  papers::PaperId PaperAt(size_t row) {
    if (!m_rows.count(row)) {
      size_t at = row / kBlockRows * kBlockRows;
      for (const auto& paper : Rows(at, kBlockRows)) m_rows[at++] = paper.id;
    }
    return m_rows[row];
  }

  void ShowTicked() {
    m_ticked_line->SetLabel(
        m_ticked.empty()
            ? Tr(Msg("Space ticks a paper; with several ticked, all are treated at once."))
            : Tr(MsgN("{n} paper is ticked.", "{n} papers are ticked.", static_cast<int64_t>(m_ticked.size()))));
  }
  void TickAll() {
    for (const auto& paper : Rows(0, kMostTicked)) m_ticked.insert(paper.id);
    m_list->Refresh();
    ShowTicked();
  }
  void Untick() {
    m_ticked.clear();
    m_list->Refresh();
    ShowTicked();
  }

  std::optional<papers::Paper> Selected() {
    const int at = m_list->SelectedRow();
    if (at < 0) {
      m_shell.Say(Msg("Choose a paper first."));
      return std::nullopt;
    }
    auto rows = Rows(static_cast<size_t>(at), 1);
    if (rows.empty()) return std::nullopt;
    return rows.front();
  }

  // The ticked ones, the oldest number first; where none is, the one that is chosen.
  std::vector<papers::Paper> Meant() {
    std::vector<papers::Paper> meant;
    if (m_ticked.empty()) {
      if (auto one = Selected()) meant.push_back(std::move(*one));
      return meant;
    }
    (void)m_shell.TheDesk().Book().Read<bool>([&](store::Database& db) -> Result<bool> {
      for (const auto& id : m_ticked)
        if (auto paper = papers::FindPaper(db, id)) meant.push_back(std::move(*paper));
      return true;
    });
    std::stable_sort(meant.begin(), meant.end(), [](const papers::Paper& a, const papers::Paper& b) {
      return std::tie(a.day, a.number) < std::tie(b.day, b.number);
    });
    return meant;
  }

  // «3 papers: № 01-1/2026, 01-2/2026, 01-3/2026»
  static wxString About(const std::vector<papers::Paper>& meant) {
    constexpr size_t kNamed = 12;
    std::string numbers;
    for (size_t i = 0; i < std::min(kNamed, meant.size()); ++i)
      numbers += (i == 0 ? "№ " : ", ") + meant[i].number_text;
    if (meant.size() > kNamed) numbers += " …";
    if (meant.size() == 1) return ToWx(numbers);
    return Tr(MsgN("{n} paper: {numbers}", "{n} papers: {numbers}", static_cast<int64_t>(meant.size()),
                   {{"numbers", numbers}}));
  }

  // One act for all that are meant. The act's fields besides the papers are asked for; where it has none, it is done at
  // once: what was recorded can be undone.
  void RunOn(const std::string& kind) {
    const auto meant = Meant();
    const auto* spec = desk::FindAct(kind);
    if (meant.empty() || !spec) return;
    office::Json rows = office::Json::array();
    for (const auto& paper : meant) rows.push_back({{"id", paper.id.ToText()}});
    const office::Json initial = {{"papers", rows}};
    if (spec->fields.size() > 1) {
      ActForm form(m_shell.Window(), m_shell.TheDesk(), *spec, initial, About(meant), m_shell.Context(),
                   meant.front().id.ToText(), {"papers"});
      if (form.ShowModal() == wxID_OK) Recorded(*spec, meant.size());
      return;
    }
    m_shell.TheDesk().RunAct(*spec, initial, [this, spec, n = meant.size()](const Result<office::ActOutcome>& outcome) {
      if (!outcome) return TellError(m_shell.Window(), outcome.error());
      Recorded(*spec, n);
    });
  }

  void Recorded(const office::ActSpec& spec, size_t papers) {
    Untick();
    m_shell.Say(MsgN("{act}: {n} paper. It can be undone under “What was recorded”.",
                     "{act}: {n} papers. It can be undone under “What was recorded”.", static_cast<int64_t>(papers),
                     {{"act", TrUtf8(spec.title)}}));
  }

  void PrintTicked() {
    std::vector<papers::PaperId> ids;
    for (const auto& paper : Meant()) ids.push_back(paper.id);
    if (!ids.empty()) Reprint(m_shell.Window(), m_shell.TheDesk(), std::move(ids), PaperTarget::kPrinter);
  }

  void View() {
    const auto paper = Selected();
    if (!paper) return;
    PaperViewDialog dialog(m_shell.Window(), m_shell.TheDesk(), paper->id);
    dialog.ShowModal();
  }

  // The acts that take papers (only those that take several, where several are meant), or those that take none.
  void PopupActs(const std::vector<papers::Paper>& meant) {
    wxMenu menu;
    std::vector<const office::ActSpec*> specs;
    for (const auto& spec : requests::PaperActs()) {
      bool one = false, several = false;
      for (const auto& field : spec.fields) {
        one = one || field.list == "paper";
        several = several || field.name == "papers";
      }
      if (meant.empty() ? one || several : !(several || (one && meant.size() == 1))) continue;
      specs.push_back(&spec);
      menu.Append(wxID_HIGHEST + static_cast<int>(specs.size()), Tr(spec.title));
    }
    const int chosen = GetPopupMenuSelectionFromUser(menu);
    if (chosen == wxID_NONE) return;
    const auto& spec = *specs[static_cast<size_t>(chosen - wxID_HIGHEST - 1)];
    if (meant.empty()) {
      m_shell.OpenAct(spec.kind, office::Json::object(), wxString(), "");
      return;
    }
    for (const auto& field : spec.fields)
      if (field.name == "papers") return RunOn(spec.kind);
    const auto& paper = meant.front();
    const std::string id = paper.id.ToText();
    m_shell.OpenAct(spec.kind, {{"id", id}}, ToWx("№ " + paper.number_text), id);
  }

  void PaperMenu() {
    if (const auto meant = Meant(); !meant.empty()) PopupActs(meant);
  }
  void NumbersMenu() { PopupActs({}); }

  wxTextCtrl* m_words;
  wxChoice* m_state;
  RecordList* m_list;
  wxStaticText* m_ticked_line;
  std::map<size_t, papers::PaperId> m_rows;  // which paper stands in which row, as far as rows were fetched
  std::set<papers::PaperId> m_ticked;
};

}  // namespace

Screen* MakePapersScreen(wxWindow* parent, Shell& shell) {
  return new PapersScreen(parent, shell);
}

}  // namespace aiyl::ui
