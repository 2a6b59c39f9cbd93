// SPDX-License-Identifier: Apache-2.0
// Screens of topics and forms of acts filled in by keyboard alone. Where a key has to be pressed how often is counted
// from the descriptions of the acts, as the screens and forms are made from them.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "office/act_spec.h"
#include "ui/desktop_process.h"
#include "ui/keyboard_book.h"

namespace aiyl::test {

// A topic of a screen as a clerk finds it.
struct Place {
  std::string screen;             // the key of the screen: "ctrl+4"
  int topic = 0;                  // how far down among its topics
  std::string record;             // how fields call a record of its list
  std::vector<std::string> acts;  // those that its buttons and menu offer, in their order
};

// What is typed into a field: a text; a code of its list; the words that find a record; "yes" for a tick. Rows are
// added one by one; `first_row` is what is changed in the first of those that the form shows already.
struct Filling;
using Fillings = std::vector<Filling>;
struct Filling {
  std::string field;
  std::string value;
  std::vector<Fillings> rows = {};
  Fillings first_row = {};
};

class Keyboard {
 public:
  Keyboard(DesktopProcess& desktop, Reader& reader) : m_desktop(desktop), m_reader(reader) {}

  // The form of an act that begins something, by its button.
  void Begin(const Place& place, const std::string& act);
  // The form of an act about the first record that `words` find, by its menu.
  void OnRecord(const Place& place, const std::string& words, const std::string& act);
  // What Enter opens of the first record that `words` find: a window of this title.
  void OpenRecord(const Place& place, const std::string& words, const std::string& title);
  // What stands below the acts of a topic, beside them: the `number`th of its buttons, and of its menu over a record.
  void BeginAction(const Place& place, int number, const std::string& title);
  void ActionOnRecord(const Place& place, const std::string& words, int number, const std::string& title);
  // Fills the fields of an open dialog in, beginning with the first; leaves the focus behind the last.
  void FillDialog(const std::string& title, const std::vector<office::FieldSpec>& fields, const Fillings& fillings);
  // Fills the open form in and records it; `fixed` are fields that it does not ask for.
  void Record(const std::string& act, const Fillings& fillings, const std::vector<std::string>& fixed = {});

  // Nothing tells from outside when a list or a menu is there: on a busy computer a key comes too early, and a clerk
  // would begin again, too. `steps` open the form of the act; they are given how often they were tried.
  void Open(const std::string& act, const std::function<void(int attempt)>& steps);

 private:
  void OpenTitle(const std::string& title, const std::function<void(int attempt)>& steps);
  void GoTo(const Place& place, int attempt);
  void Choose(const Place& place, const std::string& words, int attempt);
  void Fill(const std::vector<office::FieldSpec>& fields, const Fillings& fillings);
  void FillField(const office::FieldSpec& field, const Filling* filling);
  void FillRow(const office::FieldSpec& field, const Fillings& row);
  void Pick(const office::FieldSpec& field, const std::string& words);

  DesktopProcess& m_desktop;
  Reader& m_reader;
  std::vector<std::string> m_titles;  // of the open form, and of the dialogs over it
};

}  // namespace aiyl::test
