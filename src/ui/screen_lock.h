// SPDX-License-Identifier: Apache-2.0
// Locks the screen of a desk that was left: after some minutes without a key or the mouse, and by F8. What the windows
// hold is hidden, not closed, so that half-filled forms are there again as they were, whoever unlocks. Only somebody
// with a PIN can unlock; where the one who is signed in has none, nothing locks.
#pragma once

#include <wx/eventfilter.h>
#include <wx/timer.h>

#include <chrono>
#include <functional>

#include "desk/desk.h"

namespace aiyl::ui {

// The office's setting, in minutes; 0 never locks.
constexpr const char* kLockSetting = "desk.lock-minutes";
constexpr int kLockMinutes = 10;

class ScreenLock : public wxEventFilter, private wxEvtHandler {
 public:
  struct Actions {
    std::function<desk::Desk&()> desk;   // the book may be changed while the program runs
    std::function<void()> switch_user;   // F9, in any window
    std::function<void()> user_changed;  // somebody else unlocked
  };
  explicit ScreenLock(Actions actions);
  ~ScreenLock() override;

  enum class Answer { kUnlocked, kNobodyHasPin };
  // Hides everything and returns when somebody has unlocked.
  Answer Lock();
  bool IsLocked() const { return m_locked; }
  // Locks where `idle` is at least what the office has set.
  void CheckIdle(std::chrono::seconds idle);

 private:
  int FilterEvent(wxEvent& event) override;
  std::chrono::seconds Idle() const;
  int Minutes();

  Actions m_actions;
  wxTimer m_timer;
  bool m_locked = false, m_switching = false;
  // Both: the steady clock stands still while a laptop sleeps, the other may be put back.
  std::chrono::steady_clock::time_point m_last_steady;
  std::chrono::system_clock::time_point m_last_wall;
};

}  // namespace aiyl::ui
