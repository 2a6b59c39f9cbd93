// SPDX-License-Identifier: Apache-2.0
// `aiyl`: the same work as the desktop's, from a command line. Results go to `out`, sentences to `err`; the exit status
// is 0 done, 1 refused, 2 usage, 3 environment (ErrorKind). Everything runs in-process, so tests call RunCli.
#pragma once

#include <iosfwd>
#include <map>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/id.h"

namespace aiyl::cli {

// What is passed in rather than read in passing.
struct CliEnvironment {
  std::map<std::string, std::string> variables;                   // AIYL_LANG, LANG, LC_ALL …
  const Clock* clock = nullptr;                                   // empty: the system's
  IdSource* ids = nullptr;                                        // empty: the system's
  enum class Errors { kFile, kTerminal } errors = Errors::kFile;  // a terminal is told how far long work is
};

// `args` without the program's name, UTF-8.
int RunCli(const std::vector<std::string>& args, std::ostream& out, std::ostream& err,
           const CliEnvironment& environment);

}  // namespace aiyl::cli
