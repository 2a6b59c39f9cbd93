// SPDX-License-Identifier: Apache-2.0
// What a screen of the main window may ask of the window that holds it. Screens know this, not each other.
#pragma once

#include <wx/panel.h>

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "desk/desk.h"
#include "office/act_spec.h"
#include "ui/fields_panel.h"

namespace aiyl::ui {

class Shell {
 public:
  virtual ~Shell() = default;
  virtual desk::Desk& TheDesk() = 0;
  // Choices and searches of the open book, in the screen's language.
  virtual FieldContext Context() = 0;
  // The form of an act; true where it was recorded. `about` says whom it concerns; `initial` what is known already;
  // `fixed`, which fields of it are not asked for (by default the records that `about` may mean: see ActForm).
  virtual bool OpenAct(const std::string& kind, const office::Json& initial, const wxString& about,
                       const std::string& draft_key, const std::vector<std::string>& fixed = {}) = 0;
  // Household or person, shown on the first screen.
  virtual void ShowHousehold(const Uuid& household) = 0;
  virtual void OpenHistory(const std::vector<Uuid>& rows, const wxString& about) = 0;
  // The order of a certificate for a person.
  virtual void OpenCertificate(const Uuid& person) = 0;
  // Another book in this window; what went wrong is told, and this book stays.
  virtual void OpenBook(const std::filesystem::path& file) = 0;
  // A line in the status bar.
  virtual void Say(const Message& message) = 0;
  virtual wxWindow* Window() = 0;
};

// One screen of the main window.
class Screen : public wxPanel {
 public:
  Screen(wxWindow* parent, Shell& shell) : wxPanel(parent), m_shell(shell) {}
  // Rows of the book changed; an empty `changed` means anything may have.
  virtual void Refresh(const store::Changed& changed) = 0;
  // The screen has just been brought to the front.
  virtual void OnShown() {}
  // What must outlive a change of the language (search text, what is chosen), as JSON.
  virtual office::Json State() const { return office::Json::object(); }
  virtual void Restore(const office::Json&) {}

 protected:
  Shell& m_shell;
};

struct ScreenEntry {
  std::string key;  // "households": stable
  Message title;
  std::function<Screen*(wxWindow*, Shell&)> make;
};
// All screens, in the order of the navigation.
std::vector<ScreenEntry> Screens();

}  // namespace aiyl::ui
