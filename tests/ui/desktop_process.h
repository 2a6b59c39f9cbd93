// SPDX-License-Identifier: Apache-2.0
// The desktop as a process of its own, used by the keyboard alone: keys go through the X server (xdotool), what the
// clerk would see is read from window titles, and what was recorded from the book. With a home of its own.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <string>
#include <vector>

namespace aiyl::test {

class DesktopProcess {
 public:
  // `home`: where settings and books lie. Throws std::runtime_error where the program cannot be started.
  DesktopProcess(const std::filesystem::path& home, const std::vector<std::string>& arguments);
  ~DesktopProcess();  // kills it if it still runs
  DesktopProcess(const DesktopProcess&) = delete;
  DesktopProcess& operator=(const DesktopProcess&) = delete;

  // Waits until a window of this title is there and the keys go to it. False after `seconds`.
  bool Window(const std::string& title, int seconds = 20);
  // Waits until no window has this title.
  bool Gone(const std::string& title, int seconds = 20);
  // "Tab", "shift+Tab", "ctrl+1", "Return", "space"; several times.
  void Key(const std::string& key, int times = 1);
  void Type(const std::string& text);
  // The name of whatever has the focus is not known here: a clerk's eyes are the test's waiting.
  void Wait(int milliseconds);
  bool IsRunning() const;
  // As a power cut ends it.
  void Kill();

 private:
  pid_t m_pid = -1;
};

}  // namespace aiyl::test
