// SPDX-License-Identifier: Apache-2.0
#include "ui/kyrgyz_keys.h"

#include <wx/button.h>
#include <wx/combobox.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>
#include <wx/textentry.h>
#include <wx/utils.h>
#include <wx/weakref.h>

#include "ui/words.h"

namespace aiyl::ui {
namespace {

wxWeakRef<wxWindow>& LastField() {
  static wxWeakRef<wxWindow> field;
  return field;
}

wxTextEntryBase* AsEntry(wxWindow* window) {
  if (auto* text = dynamic_cast<wxTextCtrl*>(window)) return text;
  if (auto* combo = dynamic_cast<wxComboBox*>(window)) return combo;
  return nullptr;
}

bool TypeLetter(wxWindow* window, const wxString& letter) {
  auto* entry = AsEntry(window);
  if (!entry || !entry->IsEditable()) return false;
  entry->WriteText(letter);
  return true;
}

// The key of the letter on a Russian layout, by the letter itself or by its place on a Latin one.
wxString LetterFor(const wxKeyEvent& event) {
  const bool capital = event.ShiftDown();
  switch (event.GetUnicodeKey()) {
    case 0x0423:
    case 0x0443:
    case 'E':
    case 'e':
      return ToWx(capital ? "Ү" : "ү");
    case 0x041D:
    case 0x043D:
    case 'Y':
    case 'y':
      return ToWx(capital ? "Ң" : "ң");
    case 0x041E:
    case 0x043E:
    case 'J':
    case 'j':
      return ToWx(capital ? "Ө" : "ө");
    default:
      return wxString();
  }
}

class LetterButton : public wxButton {
 public:
  LetterButton(wxWindow* parent, const wxString& small, const wxString& capital)
      : wxButton(parent, wxID_ANY, small, wxDefaultPosition, wxDefaultSize, wxBU_EXACTFIT) {
    SetCanFocus(false);  // a dialog that has no field would begin here, and Enter would press it
    SetName(Tr(Msg("Letter {letter}", {{"letter", FromWx(capital)}})));
    SetToolTip(Tr(Msg("Types {letter}; with Shift, the capital", {{"letter", FromWx(small)}})));
    Bind(wxEVT_BUTTON, [small, capital](wxCommandEvent&) {
      wxWindow* field = LastField();
      if (field && TypeLetter(field, wxGetKeyState(WXK_SHIFT) ? capital : small)) field->SetFocus();
    });
  }
  bool AcceptsFocusFromKeyboard() const override { return false; }
};

}  // namespace

void EnableKyrgyzKeys(wxWindow* top) {
  top->Bind(wxEVT_CHAR_HOOK, [](wxKeyEvent& event) {
    if (event.ControlDown() && event.AltDown()) {
      const wxString letter = LetterFor(event);
      if (!letter.empty() && TypeLetter(wxWindow::FindFocus(), letter)) return;
    }
    event.Skip();
  });
  top->Bind(wxEVT_CHILD_FOCUS, [](wxChildFocusEvent& event) {
    if (AsEntry(event.GetWindow())) LastField() = event.GetWindow();
    event.Skip();
  });
}

KyrgyzLetterBar::KyrgyzLetterBar(wxWindow* parent) : wxPanel(parent) {
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  for (const auto& [small, capital] : {std::pair{"ң", "Ң"}, {"ө", "Ө"}, {"ү", "Ү"}})
    row->Add(new LetterButton(this, ToWx(small), ToWx(capital)), 0, wxLEFT, FromDIP(2));
  SetSizer(row);
}

}  // namespace aiyl::ui
