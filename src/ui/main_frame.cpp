// SPDX-License-Identifier: Apache-2.0
#include "ui/main_frame.h"

#include <wx/app.h>
#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include "office/office_record.h"
#include "ui/book_context.h"
#include "ui/certificate_dialog.h"
#include "ui/desktop_settings.h"
#include "ui/dialog_base.h"
#include "ui/history_dialog.h"
#include "ui/kyrgyz_keys.h"
#include "ui/lock_dialog.h"
#include "ui/open_act.h"
#include "ui/sign_in_dialog.h"
#include "ui/words.h"

namespace aiyl::ui {

MainFrame::MainFrame(std::unique_ptr<desk::Desk> desk)
    : wxFrame(nullptr, wxID_ANY, Tr(Msg("Aiyl Kitebi"))), m_desk(std::move(desk)) {
  SetName(Tr(Msg("Aiyl Kitebi")));
  // 1366×768 at 125 % leaves 1093×614 of our units.
  SetMinSize(FromDIP(wxSize(900, 540)));
  SetSize(FromDIP(wxSize(1080, 600)));
  CreateStatusBar(1);
  EnableKyrgyzKeys(this);
  BindKeys();
  Build();
  Listen();
  m_lock = std::make_unique<ScreenLock>(ScreenLock::Actions{.desk = [this]() -> desk::Desk& { return *m_desk; },
                                                            .switch_user = [this] { SwitchUser(); },
                                                            .user_changed = [this] { ShowWho(); }});
}

void MainFrame::Listen() {
  m_listener = m_desk->AddListener([this](const store::Changed& changed) {
    for (const auto& [key, screen] : m_screens) screen->Refresh(changed);
  });
}

MainFrame::~MainFrame() {
  m_desk->RemoveListener(m_listener);
  DestroyChildren();  // screens refer to the desk
}

wxString MainFrame::WhoLine() {
  const auto line = m_desk->Book().Read<std::string>([&](store::Database& db) -> Result<std::string> {
    std::string text;
    if (const auto office = office::FindOffice(db, office::OfficeId(m_desk->Who().office)))
      text = PickName(office->short_name.ky, office->short_name.ru);
    if (const auto staff = office::FindStaff(db, office::StaffId(m_desk->Who().staff)))
      text += " · " + PickName(staff->name.ky, staff->name.ru);
    return text;
  });
  return line ? ToWx(*line) : wxString();
}

void MainFrame::Build() {
  for (const auto& [key, screen] : m_screens) m_states[key] = screen->State();
  m_screens.clear();
  m_buttons.clear();
  m_current = nullptr;
  if (m_root) m_root->Destroy();

  ShowWho();
  m_root = new wxPanel(this);
  auto* across = new wxBoxSizer(wxHORIZONTAL);
  auto* left = new wxBoxSizer(wxVERTICAL);
  int number = 1;
  for (const auto& entry : Screens()) {
    auto* button = new wxButton(m_root, wxID_ANY, Tr(entry.title), wxDefaultPosition, wxDefaultSize, wxBU_LEFT);
    button->SetName(Tr(entry.title));
    button->SetToolTip(Tr(Msg("Ctrl+{digit}", {{"digit", std::to_string(number++)}})));
    button->Bind(wxEVT_BUTTON, [this, key = entry.key](wxCommandEvent&) { GoTo(key); });
    left->Add(button, 0, wxEXPAND | wxBOTTOM, FromDIP(4));
    m_buttons[entry.key] = button;
  }
  left->AddStretchSpacer();
  auto* user = new wxButton(m_root, wxID_ANY, Tr(Msg("Switch user (F9)")), wxDefaultPosition, wxDefaultSize, wxBU_LEFT);
  user->SetName(Tr(Msg("Switch user (F9)")));
  user->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { SwitchUser(); });
  left->Add(user, 0, wxEXPAND | wxBOTTOM, FromDIP(4));
  auto* lock = new wxButton(m_root, wxID_ANY, Tr(Msg("Lock (F8)")), wxDefaultPosition, wxDefaultSize, wxBU_LEFT);
  lock->SetName(Tr(Msg("Lock (F8)")));
  lock->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter([this] { LockByHand(); }); });
  left->Add(lock, 0, wxEXPAND | wxBOTTOM, FromDIP(4));
  // The other language in its own words, so that whoever cannot read this one finds it.
  const bool russian = ScreenLanguage() == text::Language::kRu;
  auto* language = new wxButton(m_root, wxID_ANY, ToWx(russian ? "Кыргызча (F12)" : "По-русски (F12)"),
                                wxDefaultPosition, wxDefaultSize, wxBU_LEFT);
  language->SetName(Tr(Msg("Language")));
  language->Bind(wxEVT_BUTTON, [this, russian](wxCommandEvent&) {
    CallAfter([this, russian] { SwitchLanguage(russian ? text::Language::kKy : text::Language::kRu); });
  });
  left->Add(language, 0, wxEXPAND);
  across->Add(left, 0, wxEXPAND | wxALL, FromDIP(8));

  m_place = new wxBoxSizer(wxVERTICAL);
  across->Add(m_place, 1, wxEXPAND | wxTOP | wxRIGHT | wxBOTTOM, FromDIP(8));
  m_root->SetSizer(across);
  auto* outer = new wxBoxSizer(wxVERTICAL);
  outer->Add(m_root, 1, wxEXPAND);
  SetSizer(outer);
  const std::string key = m_current_key.empty() ? Screens().front().key : m_current_key;
  m_current_key.clear();
  GoTo(key);
  Layout();
}

void MainFrame::GoTo(const std::string& screen_key) {
  if (m_current_key == screen_key && m_current) return m_current->OnShown();
  if (!m_screens.count(screen_key)) {
    for (const auto& entry : Screens()) {
      if (entry.key != screen_key) continue;
      auto* screen = entry.make(m_root, *this);
      screen->SetName(Tr(entry.title));
      m_place->Add(screen, 1, wxEXPAND);
      m_screens[screen_key] = screen;
      if (m_states.count(screen_key)) screen->Restore(m_states[screen_key]);
    }
  }
  if (!m_screens.count(screen_key)) return;
  for (const auto& [key, screen] : m_screens) {
    screen->Show(key == screen_key);
    auto* button = m_buttons[key];
    const wxFont font = button->GetFont();
    button->SetFont(key == screen_key ? font.Bold() : font.GetBaseFont());
  }
  m_current_key = screen_key;
  m_current = m_screens[screen_key];
  m_root->Layout();
  m_current->SetFocus();  // goes to its first field: without a focus no key reaches the window
  m_current->OnShown();
}

void MainFrame::BindKeys() {
  Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
    const int key = event.GetKeyCode();
    if (key == WXK_F12)
      return CallAfter([this] {
        SwitchLanguage(ScreenLanguage() == text::Language::kRu ? text::Language::kKy : text::Language::kRu);
      });
    // The upper row of the keyboard from the left, whatever the layout.
    static const std::string kScreenKeys = "1234567890-";
    if (event.GetModifiers() == wxMOD_CONTROL && key > ' ' && key < 127) {
      const auto screens = Screens();
      const auto at = kScreenKeys.find(static_cast<char>(key));
      if (at < screens.size()) return GoTo(screens[at].key);
    }
    event.Skip();
  });
}

void MainFrame::SwitchLanguage(text::Language language) {
  if (language == ScreenLanguage()) return;
  SetScreenLanguage(language);
  Freeze();
  Build();
  Thaw();
}

void MainFrame::SwitchUser() {
  if (SignInAgain(TopmostWindow(), *m_desk)) ShowWho();
}

void MainFrame::ShowWho() {
  SetTitle(Tr(Msg("Aiyl Kitebi")) + wxString::FromUTF8(" – ") + WhoLine());
}

void MainFrame::LockByHand() {
  if (m_lock->Lock() == ScreenLock::Answer::kNobodyHasPin) TellNoPin(this);
}

void MainFrame::OpenBook(const std::filesystem::path& file) {
  auto desk = desk::Desk::Open(file, [](std::function<void()> work) { wxTheApp->CallAfter(std::move(work)); });
  if (!desk) return TellError(this, desk.error());
  if (!SignInFirst(**desk)) return;
  auto settings = LoadDesktopSettings();
  settings.last_book = file;
  SaveDesktopSettings(settings);
  m_desk->RemoveListener(m_listener);
  // Screens refer to the desk: they go first, and nothing of what they showed comes back.
  m_screens.clear();
  m_current = nullptr;
  m_root->Destroy();
  m_root = nullptr;
  m_states.clear();
  m_current_key.clear();
  m_desk = std::move(*desk);
  Build();
  Listen();
}

FieldContext MainFrame::Context() {
  return BookContext(*m_desk);
}

bool MainFrame::OpenAct(const std::string& kind, const office::Json& initial, const wxString& about,
                        const std::string& draft_key, const std::vector<std::string>& fixed) {
  return OpenActForm(this, *m_desk, kind, initial, about, Context(), draft_key, fixed);
}

void MainFrame::ShowHousehold(const Uuid& household) {
  m_states["households"] = {{"household", household.ToText()}};
  GoTo("households");
  m_current->Restore(m_states["households"]);
}

void MainFrame::OpenHistory(const std::vector<Uuid>& rows, const wxString& about) {
  HistoryDialog dialog(this, *m_desk, rows, about);
  dialog.ShowModal();
}

void MainFrame::OpenCertificate(const Uuid& person) {
  CertificateDialog dialog(this, *m_desk, person);
  dialog.ShowModal();
}

void MainFrame::Say(const Message& message) {
  SetStatusText(Tr(message));
}

}  // namespace aiyl::ui
