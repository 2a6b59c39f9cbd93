// SPDX-License-Identifier: Apache-2.0
#include "ui/crawler.h"

#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/dataview.h>
#include <wx/listbox.h>
#include <wx/notebook.h>
#include <wx/radiobut.h>
#include <wx/scrolwin.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>
#include <wx/toplevel.h>

#include <optional>
#include <regex>
#include <set>

namespace aiyl::test {
namespace {

// Words that stay Latin in every language: keys, file endings, the program's own name of a format.
bool LooksEnglish(const wxString& label) {
  std::string text(label.utf8_str());
  static const std::regex kLatin("[A-Za-z]{3,}");
  static const std::set<std::string> kAllowed = {"Ctrl", "Esc", "Enter", "AltGr", "Shift", "xlsx", "csv",
                                                 "CSV",  "PDF", "aiyl",  "JSON",  "Excel", "UTF",  "Tab"};
  for (auto it = std::sregex_iterator(text.begin(), text.end(), kLatin); it != std::sregex_iterator(); ++it)
    if (!kAllowed.count(it->str())) return true;
  return false;
}

std::string Words(const wxWindow* window) {
  return std::string(wxString(window->GetClassInfo()->GetClassName()).utf8_str()) + " «" +
         std::string(window->GetLabel().utf8_str()) + "» " + std::string(window->GetName().utf8_str());
}

bool NeedsName(wxWindow* window) {
  return dynamic_cast<wxTextCtrl*>(window) || dynamic_cast<wxChoice*>(window) || dynamic_cast<wxListBox*>(window) ||
         dynamic_cast<wxDataViewCtrl*>(window) || dynamic_cast<wxButton*>(window) || dynamic_cast<wxNotebook*>(window);
}

bool HasDefaultName(wxWindow* window) {
  static const std::set<wxString> kDefaults = {"",         "text",     "choice",       "listBox", "dataviewCtrl",
                                               "button",   "notebook", "dataviewctrl", "check",   "panel",
                                               "wxChoice", "wxListBox"};
  return kDefaults.count(window->GetName()) > 0;
}

bool ShowsWholeLabel(wxWindow* window) {
  if (dynamic_cast<wxStaticText*>(window) && (window->GetWindowStyleFlag() & wxST_ELLIPSIZE_END)) return false;
  return dynamic_cast<wxStaticText*>(window) || dynamic_cast<wxButton*>(window) || dynamic_cast<wxCheckBox*>(window) ||
         dynamic_cast<wxRadioButton*>(window);
}

// Where the window lies in the client area of its top-level window; empty where it scrolls into view, and on pages of a
// notebook, which say of themselves where they lie in the window.
std::optional<wxRect> PlaceInTop(wxWindow* window) {
  wxRect place(window->GetPosition(), window->GetSize());
  for (auto* parent = window->GetParent(); parent; parent = parent->GetParent()) {
    if (dynamic_cast<wxScrolledWindow*>(parent) || dynamic_cast<wxDataViewCtrl*>(parent) ||
        dynamic_cast<wxNotebook*>(parent))
      return std::nullopt;
    if (parent->IsTopLevel()) return place;
    place.Offset(parent->GetPosition());
  }
  return std::nullopt;
}

// Everything that is pressed or filled in lies in the window.
bool IsOutside(wxWindow* window) {
  if (window->IsTopLevel() || !(NeedsName(window) || ShowsWholeLabel(window))) return false;
  const auto place = PlaceInTop(window);
  if (!place) return false;
  const wxSize room = wxGetTopLevelParent(window)->GetClientSize();
  return place->GetRight() > room.x + 1 || place->GetBottom() > room.y + 1 || place->x < -1 || place->y < -1;
}

void Look(wxWindow* window, const std::string& where, std::vector<std::string>& problems) {
  // A dialog is looked at just before it is shown.
  if (!window->IsShown() && !window->IsTopLevel()) return;
  const auto say = [&](const std::string& what) { problems.push_back(where + ": " + what + ": " + Words(window)); };
  if (NeedsName(window) && HasDefaultName(window)) say("no name");
  if (dynamic_cast<wxStaticText*>(window) || dynamic_cast<wxButton*>(window) || dynamic_cast<wxCheckBox*>(window) ||
      dynamic_cast<wxTopLevelWindow*>(window))
    if (LooksEnglish(window->GetLabel())) say("not translated");
  if (auto* notebook = dynamic_cast<wxNotebook*>(window))
    for (size_t i = 0; i < notebook->GetPageCount(); ++i)
      if (LooksEnglish(notebook->GetPageText(i))) say("page not translated");
  if (auto* list = dynamic_cast<wxDataViewCtrl*>(window))
    for (unsigned i = 0; i < list->GetColumnCount(); ++i)
      if (LooksEnglish(list->GetColumn(i)->GetTitle())) say("column not translated");
  if (ShowsWholeLabel(window) && !window->GetLabel().empty()) {
    const wxSize need = window->GetBestSize(), have = window->GetSize();
    if (have.x + 1 < need.x || have.y + 1 < need.y)
      say("cut off (" + std::to_string(have.x) + "x" + std::to_string(have.y) + " of " + std::to_string(need.x) + "x" +
          std::to_string(need.y) + ")");
  }
  if (IsOutside(window)) say("outside the window that it is in");
  if (auto* parent = window->GetParent();
      parent && !window->IsTopLevel() && ShowsWholeLabel(window) && !dynamic_cast<wxNotebook*>(parent)) {
    const wxSize room = parent->GetVirtualSize();
    const wxRect at = window->GetRect();
    if (at.GetRight() > room.x + 1) say("outside its window");
  }
  for (auto* child : window->GetChildren()) Look(child, where, problems);
}

}  // namespace

std::vector<std::string> ProblemsOf(wxWindow* window, const std::string& where) {
  std::vector<std::string> problems;
  window->Layout();
  Look(window, where, problems);
  return problems;
}

}  // namespace aiyl::test
