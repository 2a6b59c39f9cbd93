// SPDX-License-Identifier: Apache-2.0
#include "support/run_program.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <stdexcept>

namespace aiyl::test {

Program::Program(const std::string& file, const std::vector<std::string>& args) {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
  std::vector<char*> argv = {const_cast<char*>(file.c_str())};
  for (const auto& arg : args) argv.push_back(const_cast<char*>(arg.c_str()));
  argv.push_back(nullptr);
  m_child = fork();
  if (m_child < 0) throw std::runtime_error("no process");
  if (m_child == 0) {
    dup2(ends[1], STDOUT_FILENO);
    const int nowhere = open("/dev/null", O_WRONLY);
    if (nowhere >= 0) dup2(nowhere, STDERR_FILENO);
    execv(file.c_str(), argv.data());
    _exit(127);
  }
  close(ends[1]);
  m_out = ends[0];
}

Program::~Program() {
  if (m_child > 0) {
    kill(m_child, SIGKILL);
    waitpid(m_child, nullptr, 0);
  }
  if (m_out >= 0) close(m_out);
}

ProgramEnd Program::Wait() {
  ProgramEnd end;
  char buffer[4096];
  ssize_t n = 0;
  while ((n = read(m_out, buffer, sizeof buffer)) > 0 || (n < 0 && errno == EINTR))
    if (n > 0) end.out.append(buffer, static_cast<size_t>(n));
  int state = 0;
  waitpid(m_child, &state, 0);
  m_child = -1;
  end.killed = WIFSIGNALED(state);
  if (WIFEXITED(state)) end.status = WEXITSTATUS(state);
  return end;
}

ProgramEnd Program::KillAfter(std::chrono::microseconds time) {
  // What it says fits into the pipe: it never waits for us.
  const auto until = std::chrono::steady_clock::now() + time;
  siginfo_t info{};
  while (std::chrono::steady_clock::now() < until) {
    if (waitid(P_PID, static_cast<id_t>(m_child), &info, WEXITED | WNOHANG | WNOWAIT) == 0 && info.si_pid != 0) break;
    usleep(200);
  }
  kill(m_child, SIGKILL);
  return Wait();
}

}  // namespace aiyl::test
