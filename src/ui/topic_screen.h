// SPDX-License-Identifier: Apache-2.0
// A screen of topics: their names at the left, the records of the chosen one in a list with a search box, and below it
// what can be done: acts that begin something as buttons, acts on the chosen record in its menu (Enter, the menu key,
// the right button). A module's screen is a table of topics; no rule of a module stands here.
#pragma once

#include <wx/button.h>
#include <wx/listbox.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>
#include <wx/wrapsizer.h>

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "office/ids.h"
#include "ui/record_list.h"
#include "ui/shell.h"

namespace aiyl::ui {

struct TopicRow {
  std::vector<std::string> cells;  // one for each column, in the screen's language
  std::optional<Uuid> id = {};     // of the record; empty for a row that only tells something
  std::vector<Uuid> history = {};  // rows of the book that belong to it; empty: its id alone
  std::string key = {};            // of what has no id (a setting, a template)
  std::string about = {};          // how it is called in one line; empty: its first two texts

  bool IsRecord() const { return id || !key.empty(); }
};

struct TopicQuery {
  office::Scope scope;
  Date today;
  std::string words;  // of the search box
};

// What can be done beside acts: printing, opening another window.
struct TopicAction {
  Message label;
  bool about_record = false;  // needs a chosen record
  // `row`: the one that is chosen; null where none is.
  std::function<void(Shell&, const TopicRow* row, const wxString& about)> run;
  std::string_view right = {};  // as of a Topic
};

struct Topic {
  std::string key;  // "sessions": stable
  Message title;
  std::vector<ListColumn> columns;
  // Called on the screen's thread: `count` and a block of 200 rows come within 20 ms.
  std::function<size_t(store::Database&, const TopicQuery&)> count = {};
  std::function<std::vector<TopicRow>(store::Database&, const TopicQuery&, size_t first, size_t count)> block = {};
  // For lists that are short by nature (bodies, services): all rows at once; `words` are looked for by the screen.
  std::function<std::vector<TopicRow>(store::Database&, const TopicQuery&)> all = {};
  // `all` found its rows by the words (an account, a ПИН): they need not stand in a cell.
  bool finds_itself = false;
  // How the acts' fields call a record of this list ("session"); an act with such a field is one about the record.
  std::string record = {};
  std::vector<std::string> acts = {};  // kinds, in the order of buttons and menu
  std::vector<TopicAction> actions = {};
  // Kinds that are about a record of the list though none of their fields is its id: what `start` gives says which.
  std::vector<std::string> record_acts = {};
  // What the form of an act begins with, beside the record's id: a form that changes something shows what stands.
  // `row`: the record it is about; null where it is about none.
  std::function<office::Json(store::Database&, const std::string& act, const TopicRow* row)> start = {};
  // What Enter and a double click do with a record, where that is more than its menu.
  std::function<void(Shell&, const TopicRow& row, const wxString& about)> open = {};
  // A line above the list: what is urgent, what the law says and whether that was verified; "" for none.
  std::function<std::string(store::Database&, const TopicQuery&)> remark = {};
  // What CheckRight is asked before anything is shown (office::kReadTaxes); "" nothing.
  std::string_view right = {};
};

class TopicScreen : public Screen {
 public:
  TopicScreen(wxWindow* parent, Shell& shell, std::vector<Topic> topics);
  void Refresh(const store::Changed& changed) override;
  office::Json State() const override;
  void Restore(const office::Json& state) override;

 private:
  const Topic& Chosen() const;
  TopicQuery Query() const;
  void ShowTopic();
  void LoadRows();
  void ShowButtons();
  void WrapRemark();
  // Empty where nothing is chosen.
  std::optional<TopicRow> ChosenRow();
  std::optional<TopicRow> NeedRow();  // the same, and told
  Status CheckRight(std::string_view right) const;
  bool IsAboutRecord(const office::ActSpec& spec) const;
  void OpenRecord();
  void RecordMenu();
  void RunAct(const std::string& kind, const TopicRow* row);
  void RunAction(const TopicAction& action);

  std::vector<Topic> m_topics;
  wxListBox* m_topic;
  wxTextCtrl* m_words;
  wxStaticText* m_remark;
  wxString m_remark_text;
  wxBoxSizer* m_place;  // the list: made anew for another topic's columns
  RecordList* m_list = nullptr;
  wxWrapSizer* m_buttons;
  std::vector<TopicRow> m_all;           // of a topic with `all`
  std::map<size_t, TopicRow> m_fetched;  // of a topic with blocks: rows seen so far
  std::string m_shown;                   // key of the topic whose columns the list has
};

}  // namespace aiyl::ui
