// SPDX-License-Identifier: Apache-2.0
// Runs `aiyl` in-process on files of a temporary folder and keeps what it said.
#pragma once

#include <catch2/catch.hpp>
#include <map>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "cli/cli.h"
#include "support/temporary_folder.h"

namespace aiyl::test {

struct CliAnswer {
  int status = 0;
  std::string out, err;
  nlohmann::json Json() const { return nlohmann::json::parse(out, nullptr, false); }
};

// The day on which these tests stand still: after the demo village's day.
inline FixedClock& CliClock() {
  static FixedClock clock(FixedClock::Noon(*Date::FromYmd(2026, 3, 2)));
  return clock;
}

inline CliAnswer RunAiyl(const std::vector<std::string>& args,
                         const std::map<std::string, std::string>& variables = {{"AIYL_LANG", "en"}}) {
  CliClock().AdvanceMicros(1'000'000);
  static const auto ids = NewSeededIdSource(99, CliClock());
  std::ostringstream out, err;
  CliAnswer answer;
  answer.status = cli::RunCli(args, out, err, {.variables = variables, .clock = &CliClock(), .ids = ids.get()});
  answer.out = out.str();
  answer.err = err.str();
  return answer;
}

// A demo book of `households`, made once per program and copied for each test.
std::string CopyOfDemo(const TemporaryFolder& folder, const std::string& name = "demo.aiyl");

}  // namespace aiyl::test

#define REQUIRE_DONE(answer)                  \
  do {                                        \
    const auto& aiyl_answer = (answer);       \
    INFO(aiyl_answer.out << aiyl_answer.err); \
    REQUIRE(aiyl_answer.status == 0);         \
  } while (false)

namespace aiyl::test {

// What the call answers as JSON; it must be done.
inline nlohmann::json Done(std::vector<std::string> args) {
  args.insert(args.begin(), "--json");
  const CliAnswer answer = RunAiyl(args);
  REQUIRE_DONE(answer);
  return answer.Json();
}

// The help of a verb of two words: there in every language, with an example on a village's book.
inline void CheckHelp(const std::string& group, const std::string& verb) {
  for (const auto* language : {"ky", "ru", "en"}) {
    const CliAnswer answer = RunAiyl({group, verb, "--help", "--lang", language});
    INFO(group << " " << verb << " " << language << "\n" << answer.out << answer.err);
    CHECK(answer.status == 0);
    CHECK(answer.out.find("aiyl " + group + " " + verb + " village.aiyl") != std::string::npos);
    CHECK(answer.err.empty());
  }
}

}  // namespace aiyl::test
