// SPDX-License-Identifier: Apache-2.0
// The main window: navigation at the left, the screen at the right, who is signed in, the language. It builds itself
// anew when the language changes. Holds no rule and no list of its own.
#pragma once

#include <wx/frame.h>
#include <wx/sizer.h>

#include <map>

#include "ui/screen_lock.h"
#include "ui/shell.h"

namespace aiyl::ui {

class MainFrame : public wxFrame, private Shell {
 public:
  // Takes the open desk. Asks nobody to sign in: the caller has (ui/app.cpp).
  explicit MainFrame(std::unique_ptr<desk::Desk> desk);
  ~MainFrame() override;

  desk::Desk& TheDesk() override { return *m_desk; }
  void GoTo(const std::string& screen_key);
  Screen* Current() { return m_current; }
  Shell& AsShell() { return *this; }
  // Kyrgyz ↔ Russian, keeping what is on the screen.
  void SwitchLanguage(text::Language language);
  // Another member of staff signs in; open forms stay.
  void SwitchUser();
  ScreenLock& Lock() { return *m_lock; }

 private:
  FieldContext Context() override;
  bool OpenAct(const std::string& kind, const office::Json& initial, const wxString& about,
               const std::string& draft_key, const std::vector<std::string>& fixed) override;
  void ShowHousehold(const Uuid& household) override;
  void OpenHistory(const std::vector<Uuid>& rows, const wxString& about) override;
  void OpenCertificate(const Uuid& person) override;
  void OpenBook(const std::filesystem::path& file) override;
  void Say(const Message& message) override;
  wxWindow* Window() override { return this; }

  void Listen();
  void Build();
  void BindKeys();
  void LockByHand();
  void ShowWho();
  wxString WhoLine();

  std::unique_ptr<desk::Desk> m_desk;
  std::unique_ptr<ScreenLock> m_lock;
  int m_listener = 0;
  wxPanel* m_root = nullptr;
  wxBoxSizer* m_place = nullptr;  // where the current screen stands
  std::map<std::string, wxWindow*> m_buttons;
  std::map<std::string, Screen*> m_screens;
  std::map<std::string, office::Json> m_states;
  std::string m_current_key;
  Screen* m_current = nullptr;
};

}  // namespace aiyl::ui
