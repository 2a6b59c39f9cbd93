// SPDX-License-Identifier: Apache-2.0
// The desktop as a clerk meets it: from the start of the program to a window that answers, against a bare window of the
// toolkit, and what it holds in memory. On a display of its own (Xvfb), with a home of its own.
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <map>
#include <stdexcept>

#include "bench.h"

extern char** environ;

namespace aiyl::bench {

namespace {

constexpr int kRounds = 7;

// A program of ours with its standard output (or, for Xvfb, descriptor 3) on a pipe. Ends with the object.
class Child {
 public:
  Child(const std::vector<std::string>& words, const std::map<std::string, std::string>& environment, int said_on) {
    int pipe_ends[2];
    if (pipe2(pipe_ends, O_CLOEXEC) != 0) throw std::runtime_error("pipe");
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, pipe_ends[1], said_on);
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0);
    std::vector<std::string> variables;
    for (char** one = environ; *one; ++one) {
      const std::string text = *one;
      if (!environment.count(text.substr(0, text.find('=')))) variables.push_back(text);
    }
    for (const auto& [name, value] : environment) variables.push_back(name + "=" + value);
    const auto pointers = [](std::vector<std::string>& texts) {
      std::vector<char*> list;
      for (auto& text : texts) list.push_back(text.data());
      list.push_back(nullptr);
      return list;
    };
    std::vector<std::string> copy = words;
    const int failed =
        posix_spawnp(&m_pid, words[0].c_str(), &actions, nullptr, pointers(copy).data(), pointers(variables).data());
    posix_spawn_file_actions_destroy(&actions);
    close(pipe_ends[1]);
    m_out = pipe_ends[0];
    if (failed != 0) m_pid = -1;
  }
  ~Child() {
    if (m_out >= 0) close(m_out);
    if (m_pid <= 0) return;
    kill(m_pid, SIGKILL);
    waitpid(m_pid, nullptr, 0);
  }
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;

  // The next line that it says; empty where it ended instead.
  std::string Line() const {
    std::string line;
    char letter = 0;
    while (read(m_out, &letter, 1) == 1 && letter != '\n') line += letter;
    return line;
  }
  // A figure of /proc/PID/smaps_rollup in MB.
  double MemoryMb(const std::string& name) const {
    std::ifstream file("/proc/" + std::to_string(m_pid) + "/smaps_rollup");
    std::string word;
    double sum = 0;
    while (file >> word)
      if (word == name) {
        double kilobytes = 0;
        file >> kilobytes;
        sum += kilobytes / 1024;
      }
    return sum;
  }

 private:
  pid_t m_pid = -1;
  int m_out = -1;
};

struct Surroundings {
  explicit Surroundings(const std::filesystem::path& home)
      : screen({"Xvfb", "-displayfd", "3", "-screen", "0", "1366x768x24", "-nolisten", "tcp"}, {}, 3) {
    const std::string number = screen.Line();
    has_screen = !number.empty();
    environment = {
        {"DISPLAY", ":" + number},        {"HOME", home.string()},         {"XDG_CONFIG_HOME", home.string()},
        {"XDG_DATA_HOME", home.string()}, {"NO_AT_BRIDGE", "1"},           {"GTK_A11Y", "none"},
        {"GDK_BACKEND", "x11"},           {"DBUS_SESSION_BUS_ADDRESS", ""}};
  }
  Child screen;
  bool has_screen = false;
  std::map<std::string, std::string> environment;
};

// Milliseconds until the program says that it is ready. Throws where it does not.
double UntilReady(const Child& child, std::chrono::steady_clock::time_point start) {
  if (child.Line() != "ready") throw std::runtime_error("the window did not come up");
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

}  // namespace

void MeasureDesktop(Stage& stage, Report& report) {
  const auto program = stage.programs / "aiyl-kitebi", bare = stage.programs / "bare_window";
  if (!std::filesystem::exists(program) || !std::filesystem::exists(bare))
    return report.Skip("start", "the desktop was not built");
  const auto home = stage.folder / "home";
  std::filesystem::create_directories(home);
  Surroundings around(home);
  if (!around.has_screen) return report.Skip("start", "Xvfb is not installed");
  const std::vector<std::string> words = {program.string(), stage.book.string(), "--lang", "ky", "--say-ready"};
  std::vector<double> ours, theirs, resident, own;
  for (int round = 0; round < kRounds; ++round) {  // by turns: whatever else the machine does hits both
    auto start = std::chrono::steady_clock::now();
    {
      const Child child({bare.string()}, around.environment, 1);
      theirs.push_back(UntilReady(child, start));
    }
    start = std::chrono::steady_clock::now();
    const Child child(words, around.environment, 1);
    ours.push_back(UntilReady(child, start));
    resident.push_back(child.MemoryMb("Rss:"));
    own.push_back(child.MemoryMb("Private_Clean:") + child.MemoryMb("Private_Dirty:"));
  }
  report.Add("start", "to a usable window, median", Quantile(ours, 0.5), "ms");
  report.Add("start", "a bare window of the toolkit, median", Quantile(theirs, 0.5), "ms");
  report.Add("start", "usable window minus bare window", Quantile(ours, 0.5) - Quantile(theirs, 0.5), "ms", 1000);
  report.Add("memory", "desktop just opened, resident (RSS)", Quantile(resident, 0.5), "MB", 150);
  report.Add("memory", "of that, private to the desktop", Quantile(own, 0.5), "MB");
}

}  // namespace aiyl::bench
