// SPDX-License-Identifier: Apache-2.0
#include "ui/topic_screen.h"

#include <wx/menu.h>
#include <wx/sizer.h>

#include <algorithm>

#include "desk/registry.h"
#include "office/office_record.h"
#include "text/search_key.h"
#include "ui/act_menu.h"
#include "ui/kyrgyz_keys.h"
#include "ui/words.h"

namespace aiyl::ui {
namespace {

const office::FieldSpec* RecordField(const office::ActSpec& spec, const std::string& record) {
  if (record.empty()) return nullptr;
  for (const auto& field : spec.fields)
    if (field.type == office::FieldType::kId && field.list == record) return &field;
  return nullptr;
}

bool Fits(const TopicRow& row, const std::string& words) {
  if (words.empty()) return true;
  std::string all;
  for (const auto& cell : row.cells) all += text::FoldedKey(cell) + " ";
  return all.find(text::FoldedKey(words)) != std::string::npos;
}

// What is known of a record in one line.
wxString About(const TopicRow& row) {
  if (!row.about.empty()) return ToWx(row.about);
  std::string line;
  int taken = 0;
  for (const auto& cell : row.cells) {
    if (cell.empty() || taken == 2) continue;
    line += (line.empty() ? "" : " · ") + cell;
    ++taken;
  }
  return ToWx(line);
}

}  // namespace

TopicScreen::TopicScreen(wxWindow* parent, Shell& shell, std::vector<Topic> topics)
    : Screen(parent, shell), m_topics(std::move(topics)) {
  auto* across = new wxBoxSizer(wxHORIZONTAL);
  wxArrayString titles;
  for (const auto& topic : m_topics) titles.Add(Tr(topic.title));
  int width = FromDIP(150);
  for (const auto& title : titles) width = std::max(width, GetTextExtent(title).x + FromDIP(20));
  m_topic = new wxListBox(this, wxID_ANY, wxDefaultPosition, wxSize(width, -1), titles);
  m_topic->SetName(Tr(Msg("Topics")));
  m_topic->SetSelection(0);
  across->Add(m_topic, 0, wxEXPAND | wxRIGHT, FromDIP(8));

  auto* right = new wxBoxSizer(wxVERTICAL);
  auto* top = new wxBoxSizer(wxHORIZONTAL);
  m_words = new wxTextCtrl(this, wxID_ANY);
  m_words->SetName(Tr(Msg("Search")));
  m_words->SetHint(Tr(Msg("Search in this list")));
  top->Add(m_words, 1, wxALIGN_CENTER_VERTICAL);
  top->Add(new KyrgyzLetterBar(this), 0, wxALIGN_CENTER_VERTICAL | wxLEFT, FromDIP(4));
  right->Add(top, 0, wxEXPAND | wxBOTTOM, FromDIP(4));
  m_remark = new wxStaticText(this, wxID_ANY, wxString());
  right->Add(m_remark, 0, wxEXPAND | wxBOTTOM, FromDIP(4));
  m_place = new wxBoxSizer(wxVERTICAL);
  right->Add(m_place, 1, wxEXPAND);
  m_buttons = new wxWrapSizer(wxHORIZONTAL);
  right->Add(m_buttons, 0, wxEXPAND | wxTOP, FromDIP(4));
  across->Add(right, 1, wxEXPAND);
  SetSizer(across);

  m_topic->Bind(wxEVT_LISTBOX, [this](wxCommandEvent&) {
    m_words->ChangeValue(wxString());
    ShowTopic();
  });
  m_words->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { LoadRows(); });
  Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
    WrapRemark();
    event.Skip();  // the sizer lays out with the new height
  });
  ShowTopic();
}

void TopicScreen::Refresh(const store::Changed&) {
  LoadRows();
}

office::Json TopicScreen::State() const {
  return {{"topic", Chosen().key}, {"words", FromWx(m_words->GetValue())}};
}

void TopicScreen::Restore(const office::Json& state) {
  const std::string key = state.value("topic", std::string());
  for (size_t i = 0; i < m_topics.size(); ++i)
    if (m_topics[i].key == key) m_topic->SetSelection(static_cast<int>(i));
  m_words->ChangeValue(ToWx(state.value("words", std::string())));
  ShowTopic();
}

const Topic& TopicScreen::Chosen() const {
  return m_topics[static_cast<size_t>(std::max(0, m_topic->GetSelection()))];
}

TopicQuery TopicScreen::Query() const {
  auto& desk = m_shell.TheDesk();
  return {office::Scope::Of(desk.Who().office), desk.GetClock().Today(), FromWx(m_words->GetValue())};
}

void TopicScreen::ShowTopic() {
  const Topic& topic = Chosen();
  if (m_shown != topic.key) {
    m_shown = topic.key;
    if (m_list) m_list->Destroy();
    m_list = new RecordList(this, topic.title, topic.columns);
    m_place->Add(m_list, 1, wxEXPAND);
    m_list->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent&) { OpenRecord(); });
    m_list->Bind(wxEVT_DATAVIEW_ITEM_CONTEXT_MENU, [this](wxDataViewEvent&) { RecordMenu(); });
    m_list->Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
      if (IsMenuKey(event)) return RecordMenu();
      event.Skip();
    });
    // Tab goes from the search to the list, then to the buttons.
    m_list->MoveAfterInTabOrder(m_words);
  }
  ShowButtons();
  LoadRows();
  Layout();
}

void TopicScreen::ShowButtons() {
  m_buttons->Clear(true);
  const auto add = [this](const Message& label, bool dots, std::function<void()> action) {
    auto* button = new wxButton(this, wxID_ANY, Tr(label) + (dots ? wxString::FromUTF8("…") : wxString()));
    button->SetName(Tr(label));
    button->Bind(wxEVT_BUTTON, [action = std::move(action)](wxCommandEvent&) { action(); });
    m_buttons->Add(button, 0, wxRIGHT | wxTOP, FromDIP(4));
  };
  bool about_record = false;
  for (const auto& kind : Chosen().acts) {
    const auto* spec = desk::FindAct(kind);
    if (!spec) continue;
    const auto* field = RecordField(*spec, Chosen().record);
    about_record = about_record || IsAboutRecord(*spec);
    if (!field || !field->required) add(spec->title, true, [this, kind] { RunAct(kind, nullptr); });
  }
  for (const auto& action : Chosen().actions) add(action.label, false, [this, &action] { RunAction(action); });
  if (about_record) add(Msg("What happens to it…"), false, [this] { RecordMenu(); });
}

void TopicScreen::LoadRows() {
  const Topic& topic = Chosen();
  const TopicQuery query = Query();
  auto& book = m_shell.TheDesk().Book();
  m_all.clear();
  m_fetched.clear();
  std::string remark;
  size_t count = 0;
  const auto read = book.Read<bool>([&](store::Database& db) -> Result<bool> {
    if (const Status may = CheckRight(topic.right); !may) {
      remark = TrUtf8(may.error().message);
      return true;
    }
    if (topic.remark) remark = topic.remark(db, query);
    if (topic.all) {
      for (auto& row : topic.all(db, query))
        if (topic.finds_itself || Fits(row, query.words)) m_all.push_back(std::move(row));
      count = m_all.size();
    } else if (topic.count) {
      count = topic.count(db, query);
    }
    return true;
  });
  if (!read) m_shell.Say(read.error().message);
  m_remark_text = ToWx(remark);
  m_remark->Show(!remark.empty());
  WrapRemark();
  ListSource source;
  source.count = count;
  source.block = [this, &topic, query](size_t first, size_t number) {
    std::vector<std::vector<std::string>> lines;
    if (topic.all) {
      for (size_t i = first; i < std::min(first + number, m_all.size()); ++i) lines.push_back(m_all[i].cells);
      return lines;
    }
    auto rows = m_shell.TheDesk().Book().Read<std::vector<TopicRow>>(
        [&](store::Database& db) -> Result<std::vector<TopicRow>> { return topic.block(db, query, first, number); });
    if (!rows) return lines;
    for (auto& row : *rows) {
      lines.push_back(row.cells);
      m_fetched[first + lines.size() - 1] = std::move(row);
    }
    return lines;
  };
  m_list->SetSource(std::move(source));
  Layout();
}

void TopicScreen::WrapRemark() {
  m_remark->SetLabel(m_remark_text);  // unwrapped
  m_remark->Wrap(std::max(FromDIP(300), GetClientSize().x - m_topic->GetSize().x - FromDIP(12)));
}

std::optional<TopicRow> TopicScreen::ChosenRow() {
  const int at = m_list->SelectedRow();
  if (at < 0) return std::nullopt;
  const auto row = static_cast<size_t>(at);
  if (Chosen().all) return row < m_all.size() ? std::optional(m_all[row]) : std::nullopt;
  const auto found = m_fetched.find(row);
  return found == m_fetched.end() ? std::nullopt : std::optional(found->second);
}

std::optional<TopicRow> TopicScreen::NeedRow() {
  auto row = ChosenRow();
  if (!row) m_shell.Say(Msg("Choose one of the list."));
  return row;
}

Status TopicScreen::CheckRight(std::string_view right) const {
  if (right.empty()) return {};
  Status may;
  auto& desk = m_shell.TheDesk();
  AIYL_TRY(desk.Book().ReadAny([&](store::Database& db) { may = office::CheckRight(db, desk.Who(), right); }));
  return may;
}

bool TopicScreen::IsAboutRecord(const office::ActSpec& spec) const {
  const auto& kinds = Chosen().record_acts;
  return RecordField(spec, Chosen().record) || std::find(kinds.begin(), kinds.end(), spec.kind) != kinds.end();
}

void TopicScreen::OpenRecord() {
  if (!Chosen().open) return RecordMenu();
  const auto row = NeedRow();
  if (row && row->IsRecord()) Chosen().open(m_shell, *row, About(*row));
}

void TopicScreen::RecordMenu() {
  const auto row = NeedRow();
  if (!row || !row->IsRecord()) return;
  wxMenu menu;
  std::vector<std::function<void()>> entries;
  const auto add = [&](const wxString& label, std::function<void()> run) {
    entries.push_back(std::move(run));
    menu.Append(wxID_HIGHEST + static_cast<int>(entries.size()), label);
  };
  for (const auto& kind : Chosen().acts) {
    const auto* spec = desk::FindAct(kind);
    if (spec && IsAboutRecord(*spec)) add(Tr(spec->title), [&, kind] { RunAct(kind, &*row); });
  }
  for (const auto& action : Chosen().actions)
    if (action.about_record) add(Tr(action.label), [&] { RunAction(action); });
  if (row->id) {
    menu.AppendSeparator();
    add(Tr(Msg("History")),
        [&] { m_shell.OpenHistory(row->history.empty() ? std::vector<Uuid>{*row->id} : row->history, About(*row)); });
  }
  const int chosen = GetPopupMenuSelectionFromUser(menu);
  if (chosen != wxID_NONE) entries[static_cast<size_t>(chosen - wxID_HIGHEST - 1)]();
}

void TopicScreen::RunAct(const std::string& kind, const TopicRow* row) {
  const auto* spec = desk::FindAct(kind);
  if (!spec) return;
  office::Json initial = office::Json::object();
  if (Chosen().start) {
    const auto start = m_shell.TheDesk().Book().Read<office::Json>(
        [&](store::Database& db) -> Result<office::Json> { return Chosen().start(db, kind, row); });
    if (start && start->is_object()) initial = *start;
  }
  wxString about;
  std::string key;
  std::vector<std::string> fixed;
  if (row && row->IsRecord()) {
    key = row->id ? row->id->ToText() : row->key;
    about = About(*row);
    if (const auto* field = RecordField(*spec, Chosen().record)) {
      initial[field->name] = key;
      fixed.push_back(field->name);
    }
  }
  if (m_shell.OpenAct(kind, initial, about, key, fixed))
    m_shell.Say(Msg("Recorded: {act}.", {{"act", TrUtf8(spec->title)}}));
}

void TopicScreen::RunAction(const TopicAction& action) {
  if (const Status may = CheckRight(action.right); !may) return m_shell.Say(may.error().message);
  const auto row = action.about_record ? NeedRow() : ChosenRow();
  const bool record = row && row->IsRecord();
  if (record || !action.about_record) action.run(m_shell, record ? &*row : nullptr, record ? About(*row) : wxString());
}

}  // namespace aiyl::ui
