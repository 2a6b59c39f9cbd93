// SPDX-License-Identifier: Apache-2.0
// The screen «Papers»: the register of what was issued, the tray «кол коюуга», reprints, and what can be done with a
// paper (hand over, spoil, annul, reserve numbers).
#include <wx/button.h>
#include <wx/choice.h>
#include <wx/menu.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>

#include "papers/issue.h"
#include "papers/paper.h"
#include "papers/paper_acts.h"
#include "ui/kyrgyz_keys.h"
#include "ui/paper_view_dialog.h"
#include "ui/paper_words.h"
#include "ui/record_list.h"
#include "ui/screens.h"
#include "ui/words.h"

namespace aiyl::ui {
namespace {

using papers::PaperState;

constexpr std::pair<PaperState, const char*> kStates[] = {{PaperState::kPrinted, "printed"},
                                                          {PaperState::kForSignature, "for-signature"},
                                                          {PaperState::kHandedOver, "handed-over"},
                                                          {PaperState::kReserved, "reserved"},
                                                          {PaperState::kSpoiled, "spoiled"},
                                                          {PaperState::kAnnulled, "annulled"}};

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
    m_list = new RecordList(this, Msg("Papers"), PaperColumns());
    outer->Add(m_list, 1, wxEXPAND);
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    AddButton(row, Msg("Show and print…"), [this] { View(); });
    AddButton(row, Msg("What happens to it…"), [this] { PaperMenu(); });
    AddButton(row, Msg("Numbers…"), [this] { NumbersMenu(); });
    outer->Add(row, 0, wxTOP, FromDIP(8));
    SetSizer(outer);
    m_words->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { Load(); });
    m_state->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { Load(); });
    m_list->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent&) { View(); });
    m_list->Bind(wxEVT_DATAVIEW_ITEM_CONTEXT_MENU, [this](wxDataViewEvent&) { PaperMenu(); });
    Load();
  }

  void Refresh(const store::Changed&) override { Load(); }
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
      case PaperState::kPrinted: return Msg("Printed");
      case PaperState::kForSignature: return Msg("For signature");
      case PaperState::kHandedOver: return Msg("Handed over");
      case PaperState::kReserved: return Msg("Reserved number");
      case PaperState::kSpoiled: return Msg("Spoiled");
      case PaperState::kAnnulled: return Msg("Annulled");
    }
    return {};
  }

  void AddButton(wxSizer* to, const Message& label, std::function<void()> action) {
    auto* button = new wxButton(this, wxID_ANY, Tr(label));
    button->SetName(Tr(label));
    button->Bind(wxEVT_BUTTON, [action = std::move(action)](wxCommandEvent&) { action(); });
    to->Add(button, 0, wxRIGHT, FromDIP(4));
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
    source.block = [this](size_t first, size_t number) {
      std::vector<std::vector<std::string>> lines;
      for (const auto& paper : Rows(first, number)) lines.push_back(PaperCells(m_shell.TheDesk(), paper));
      return lines;
    };
    m_list->SetSource(std::move(source));
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

  void View() {
    const auto paper = Selected();
    if (!paper) return;
    PaperViewDialog dialog(m_shell.Window(), m_shell.TheDesk(), paper->id);
    dialog.ShowModal();
  }

  // The acts that take a paper, or (numbers) those that take none.
  void PopupActs(bool on_paper, const std::optional<papers::Paper>& paper) {
    wxMenu menu;
    std::vector<const office::ActSpec*> specs;
    std::vector<std::string> fields;
    for (const auto& spec : papers::PaperActs()) {
      std::string field;
      for (const auto& one : spec.fields)
        if (one.list == "paper") field = one.name;
      if (field.empty() == on_paper) continue;
      specs.push_back(&spec);
      fields.push_back(field);
      menu.Append(wxID_HIGHEST + static_cast<int>(specs.size()), Tr(spec.title));
    }
    const int chosen = GetPopupMenuSelectionFromUser(menu);
    if (chosen == wxID_NONE) return;
    const auto at = static_cast<size_t>(chosen - wxID_HIGHEST - 1);
    office::Json initial = office::Json::object();
    wxString about;
    std::string key;
    if (paper) {
      key = paper->id.ToText();
      about = ToWx(paper->number_text);
      for (const auto& one : specs[at]->fields)
        if (one.name == fields[at]) {
          if (one.type == office::FieldType::kRows)
            initial[one.name] = office::Json::array({{{"paper", key}}});
          else
            initial[one.name] = key;
        }
    }
    m_shell.OpenAct(specs[at]->kind, initial, about, key);
  }

  void PaperMenu() {
    if (const auto paper = Selected()) PopupActs(true, paper);
  }
  void NumbersMenu() { PopupActs(false, std::nullopt); }

  wxTextCtrl* m_words;
  wxChoice* m_state;
  RecordList* m_list;
};

}  // namespace

Screen* MakePapersScreen(wxWindow* parent, Shell& shell) { return new PapersScreen(parent, shell); }

}  // namespace aiyl::ui
