// SPDX-License-Identifier: Apache-2.0
// The command-line program: arguments, environment and streams of the system for cli::RunCli.
#ifdef _WIN32
#include <io.h>
#else
#include <unistd.h>
#endif

#include <iostream>
#include <string>
#include <vector>

#include "base/log.h"
#include "cli/cli.h"

extern char** environ;

namespace {

bool IsTerminal(int descriptor) {
#ifdef _WIN32
  return _isatty(descriptor) != 0;
#else
  return isatty(descriptor) != 0;
#endif
}

}  // namespace

int main(int argc, char** argv) {
  aiyl::cli::CliEnvironment environment;
  for (char** entry = environ; *entry; ++entry) {
    const std::string pair = *entry;
    const auto equals = pair.find('=');
    if (equals != std::string::npos) environment.variables.emplace(pair.substr(0, equals), pair.substr(equals + 1));
  }
  if (const auto log = environment.variables.find("AIYL_LOG"); log != environment.variables.end())
    aiyl::SetLogSink(aiyl::FileLogSink(log->second));
  if (IsTerminal(2)) environment.errors = aiyl::cli::CliEnvironment::Errors::kTerminal;
  std::ios::sync_with_stdio(false);
  const int status =
      aiyl::cli::RunCli(std::vector<std::string>(argv + 1, argv + argc), std::cout, std::cerr, environment);
  std::cout.flush();
  return status;
}
