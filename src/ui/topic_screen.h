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
  std::function<void(Shell&, const std::optional<Uuid>&, const wxString& about)> run;
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
  // How the acts' fields call a record of this list ("session"); an act with such a field is one about the record.
  std::string record = {};
  std::vector<std::string> acts = {};  // kinds, in the order of buttons and menu
  std::vector<TopicAction> actions = {};
  // What the form of an act about a record begins with, beside its id.
  std::function<office::Json(store::Database&, const std::string& act, const Uuid& id)> start = {};
  // A line above the list: what is urgent, what the law says and whether that was verified; "" for none.
  std::function<std::string(store::Database&, const TopicQuery&)> remark = {};
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
  // The row's record and how it is called; empty (and told) where nothing is chosen.
  std::optional<TopicRow> ChosenRow();
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
