// SPDX-License-Identifier: Apache-2.0
// The command-line program: arguments, environment and streams of the system for cli::RunCli.
#include <iostream>
#include <string>
#include <vector>

#include "base/log.h"
#include "cli/cli.h"

extern char** environ;

int main(int argc, char** argv) {
  aiyl::cli::CliEnvironment environment;
  for (char** entry = environ; *entry; ++entry) {
    const std::string pair = *entry;
    const auto equals = pair.find('=');
    if (equals != std::string::npos) environment.variables.emplace(pair.substr(0, equals), pair.substr(equals + 1));
  }
  if (const auto log = environment.variables.find("AIYL_LOG"); log != environment.variables.end())
    aiyl::SetLogSink(aiyl::FileLogSink(log->second));
  std::ios::sync_with_stdio(false);
  const int status =
      aiyl::cli::RunCli(std::vector<std::string>(argv + 1, argv + argc), std::cout, std::cerr, environment);
  std::cout.flush();
  return status;
}
