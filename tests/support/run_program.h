// SPDX-License-Identifier: Apache-2.0
// Runs a program of ours as a process of its own, lets two run at once, and kills one: what a test cannot do within
// itself.
#pragma once

#include <sys/types.h>

#include <chrono>
#include <string>
#include <vector>

namespace aiyl::test {

struct ProgramEnd {
  int status = -1;  // exit status; -1 where it was killed
  bool killed = false;
  std::string out;  // what it wrote to standard output
};

class Program {
 public:
  // Starts `file` with `args`; standard error is thrown away. Throws std::runtime_error.
  Program(const std::string& file, const std::vector<std::string>& args);
  ~Program();  // kills it where it still runs
  Program(const Program&) = delete;
  Program& operator=(const Program&) = delete;

  ProgramEnd Wait();
  // kill -9 after that time, unless it has ended by then.
  ProgramEnd KillAfter(std::chrono::microseconds time);

 private:
  pid_t m_child = -1;
  int m_out = -1;
};

}  // namespace aiyl::test
