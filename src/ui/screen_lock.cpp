// SPDX-License-Identifier: Apache-2.0
#include "ui/screen_lock.h"

#include <wx/app.h>
#include <wx/frame.h>
#include <wx/toplevel.h>

#include <charconv>
#include <memory>
#include <vector>

#include "office/settings.h"
#include "office/sign_in.h"
#include "ui/lock_dialog.h"
#include "ui/words.h"

namespace aiyl::ui {
namespace {

constexpr int kLookEveryMs = 5000;

// What stood on the screen, hidden while this lives: the windows stay where they are and hold what they held.
class HiddenScreen {
 public:
  HiddenScreen() : m_focus(wxWindow::FindFocus()) {
    for (auto* top : wxTopLevelWindows) {
      auto* window = dynamic_cast<wxTopLevelWindow*>(top);
      if (!window || !window->IsShown()) continue;
      m_titles.emplace_back(window, window->GetTitle());
      window->SetTitle(Tr(Msg("Aiyl Kitebi")));
      if (auto* frame = dynamic_cast<wxFrame*>(window); frame && frame->GetStatusBar()) {
        m_frames.emplace_back(frame);
        frame->PushStatusText(wxString());
      }
      for (auto* child : window->GetChildren()) {
        if (!child->IsShown() || child->IsTopLevel() || dynamic_cast<wxStatusBar*>(child)) continue;
        m_hidden.emplace_back(child);
        child->Hide();
      }
    }
  }
  ~HiddenScreen() {
    for (const auto& child : m_hidden)
      if (child) child->Show();
    for (const auto& frame : m_frames)
      if (frame) frame->PopStatusText();
    for (const auto& [window, title] : m_titles)
      if (window) {
        window->SetTitle(title);
        window->Layout();
      }
    if (m_focus) m_focus->SetFocus();
  }
  HiddenScreen(const HiddenScreen&) = delete;
  HiddenScreen& operator=(const HiddenScreen&) = delete;

 private:
  // Weak: work that was under way may close a window meanwhile.
  std::vector<wxWeakRef<wxWindow>> m_hidden;
  std::vector<wxWeakRef<wxFrame>> m_frames;
  std::vector<std::pair<wxWeakRef<wxTopLevelWindow>, wxString>> m_titles;
  wxWeakRef<wxWindow> m_focus;
};

bool IsInput(wxEventType type) {
  return type == wxEVT_CHAR_HOOK || type == wxEVT_KEY_DOWN || type == wxEVT_MOTION || type == wxEVT_LEFT_DOWN ||
         type == wxEVT_RIGHT_DOWN || type == wxEVT_MOUSEWHEEL;
}

}  // namespace

ScreenLock::ScreenLock(Actions actions)
    : m_actions(std::move(actions)),
      m_timer(this),
      m_last_steady(std::chrono::steady_clock::now()),
      m_last_wall(std::chrono::system_clock::now()) {
  wxEvtHandler::Bind(wxEVT_TIMER, [this](wxTimerEvent&) { CheckIdle(Idle()); });
  m_timer.Start(kLookEveryMs);
  wxEvtHandler::AddFilter(this);
}

ScreenLock::~ScreenLock() {
  wxEvtHandler::RemoveFilter(this);
}

std::chrono::seconds ScreenLock::Idle() const {
  const auto steady = std::chrono::steady_clock::now() - m_last_steady;
  const auto wall = std::chrono::system_clock::now() - m_last_wall;
  return std::max(std::chrono::duration_cast<std::chrono::seconds>(steady),
                  std::chrono::duration_cast<std::chrono::seconds>(wall));
}

int ScreenLock::Minutes() {
  auto& desk = m_actions.desk();
  const auto text = desk.Book().Read<std::string>([&](store::Database& db) -> Result<std::string> {
    return office::SettingOr(db, office::Scope::Of(desk.Who().office), kLockSetting, desk.GetClock().Today(), "");
  });
  int minutes = kLockMinutes;
  if (text && !text->empty()) (void)std::from_chars(text->data(), text->data() + text->size(), minutes);
  return minutes;
}

void ScreenLock::CheckIdle(std::chrono::seconds idle) {
  if (m_locked || idle < std::chrono::minutes(1)) return;  // the least that can be set
  const int minutes = Minutes();
  if (minutes > 0 && idle >= std::chrono::minutes(minutes)) (void)Lock();
}

ScreenLock::Answer ScreenLock::Lock() {
  if (m_locked) return Answer::kUnlocked;
  auto& desk = m_actions.desk();
  const Uuid before = desk.Who().staff;
  const auto has_pin = desk.Book().Read<bool>(
      [&](store::Database& db) -> Result<bool> { return office::HasPin(db, office::StaffId(before)); });
  if (!has_pin || !*has_pin) return Answer::kNobodyHasPin;
  (void)office::RecordDeskEvent(desk.Book(), before, "lock", "");
  m_locked = true;
  {
    const HiddenScreen hidden;
    LockDialog dialog(desk);
    dialog.ShowModal();
  }
  m_locked = false;
  m_last_steady = std::chrono::steady_clock::now();
  m_last_wall = std::chrono::system_clock::now();
  if (desk.Who().staff != before) m_actions.user_changed();
  return Answer::kUnlocked;
}

int ScreenLock::FilterEvent(wxEvent& event) {
  if (!IsInput(event.GetEventType())) return Event_Skip;
  m_last_steady = std::chrono::steady_clock::now();
  m_last_wall = std::chrono::system_clock::now();
  if (event.GetEventType() != wxEVT_CHAR_HOOK || m_locked) return Event_Skip;
  const int key = static_cast<wxKeyEvent&>(event).GetKeyCode();
  if (key == WXK_F8) {
    wxEvtHandler::CallAfter([this] {
      if (Lock() == Answer::kNobodyHasPin) TellNoPin(TopmostWindow());
    });
    return Event_Processed;
  }
  if (key == WXK_F9) {
    wxEvtHandler::CallAfter([this] {
      if (m_switching || m_locked) return;
      m_switching = true;
      m_actions.switch_user();
      m_switching = false;
    });
    return Event_Processed;
  }
  return Event_Skip;
}

}  // namespace aiyl::ui
