// SPDX-License-Identifier: Apache-2.0
#include "ui/desktop_process.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <stdexcept>
#include <thread>

namespace aiyl::test {
namespace {

std::string Quoted(const std::string& text) {
  std::string quoted = "'";
  for (const char c : text) quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return quoted + "'";
}

// What the command prints; its complaints are left out.
std::string Ask(const std::string& command) {
  FILE* pipe = popen((command + " 2>/dev/null").c_str(), "r");
  if (!pipe) return {};
  std::string text;
  char buffer[256];
  while (std::fgets(buffer, sizeof buffer, pipe)) text += buffer;
  pclose(pipe);
  return text;
}

// Titles as they are: a title is no pattern.
std::string FindWindow(pid_t pid, const std::string& title) {
  std::string found, id;
  for (const char c : Ask("xdotool search --onlyvisible --pid " + std::to_string(pid) + " --name ''")) {
    if (c != '\n') {
      id += c;
      continue;
    }
    std::string name = Ask("xdotool getwindowname " + id);
    if (!name.empty() && name.back() == '\n') name.pop_back();
    if (name == title || (title.ends_with("*") && name.starts_with(title.substr(0, title.size() - 1)))) found = id;
    id.clear();
  }
  return found;
}

}  // namespace

DesktopProcess::DesktopProcess(const std::filesystem::path& home, const std::vector<std::string>& arguments) {
  std::filesystem::create_directories(home);
  // With the letters on the keyboard none has to be put there while typing: xdotool takes it away again, and a program
  // that was busy reads an empty key.
  Ask("setxkbmap -layout us,kg");
  if (Ask("setxkbmap -query").find("us,kg") == std::string::npos)
    throw std::runtime_error("the X server does not keep the Kyrgyz letters: is it started with -noreset?");
  std::vector<std::string> words = {AIYL_KITEBI};
  words.insert(words.end(), arguments.begin(), arguments.end());
  m_pid = fork();
  if (m_pid < 0) throw std::runtime_error("fork");
  if (m_pid > 0) return;
  setenv("HOME", home.c_str(), 1);
  for (const char* name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_DOCUMENTS_DIR"}) unsetenv(name);
  const std::string log = (home / "desktop-said.txt").string();
  const int out = open(log.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
  dup2(out, 1);
  dup2(out, 2);
  std::vector<char*> pointers;
  for (auto& word : words) pointers.push_back(word.data());
  pointers.push_back(nullptr);
  execv(pointers[0], pointers.data());
  _exit(127);
}

DesktopProcess::~DesktopProcess() {
  Kill();
}

void DesktopProcess::Kill() {
  if (m_pid <= 0) return;
  kill(m_pid, SIGKILL);
  waitpid(m_pid, nullptr, 0);
  m_pid = -1;
}

bool DesktopProcess::IsRunning() const {
  return m_pid > 0 && waitpid(m_pid, nullptr, WNOHANG) == 0;
}

bool DesktopProcess::Window(const std::string& title, int seconds) {
  for (int i = 0; i < seconds * 10; ++i) {
    const std::string id = FindWindow(m_pid, title);
    if (!id.empty()) {
      // There is no window manager here to hand the keys over.
      Ask("xdotool windowfocus --sync " + id);
      Wait(250);
      return true;
    }
    Wait(100);
  }
  return false;
}

bool DesktopProcess::Gone(const std::string& title, int seconds) {
  for (int i = 0; i < seconds * 10; ++i) {
    if (FindWindow(m_pid, title).empty()) return true;
    Wait(100);
  }
  return false;
}

void DesktopProcess::Key(const std::string& key, int times) {
  for (int i = 0; i < times; ++i) {
    Ask("xdotool key --clearmodifiers " + Quoted(key));
    Wait(60);
  }
}

void DesktopProcess::Type(const std::string& text) {
  Ask("xdotool type --delay 25 " + Quoted(text));
  Wait(150);
}

void DesktopProcess::Wait(int milliseconds) {
  std::this_thread::sleep_for(std::chrono::milliseconds(milliseconds));
}

}  // namespace aiyl::test
