// SPDX-License-Identifier: Apache-2.0
// The files that come with the program: in order, and not accepted when something is taken out of them.
#include "rules/shipped_rules.h"

#include <catch2/catch.hpp>
#include <random>

#include "rules/rule_check.h"

using namespace aiyl;
using namespace aiyl::rules;

TEST_CASE("every shipped rule file is in order") {
  CHECK(ShippedRuleTexts().size() == 8);
  for (const auto& file : ShippedRules()) {
    for (const auto& finding : CheckRules(file))
      FAIL_CHECK(file.kind << " " << finding.place << ": " << ToEnglish(finding.problem));
  }
}

TEST_CASE("a damaged rule file is refused or found, and never ends the program") {
  std::mt19937 random(17);
  for (const auto& [name, text] : ShippedRuleTexts())
    for (int i = 0; i < 60; ++i) {
      std::string damaged = text;
      const size_t at = random() % damaged.size();
      switch (random() % 3) {
        case 0:
          damaged.resize(at);
          break;
        case 1:
          damaged[at] = static_cast<char>(random() % 256);
          break;
        default:
          damaged.erase(at, 1 + random() % 40);
      }
      if (const auto file = ReadRuleFile(damaged)) (void)CheckRules(*file);
    }
  const auto cut = ReadRuleFile("{\n \"format\": \"aiyl-rules-1\",\n \"kind\": }");
  REQUIRE_FALSE(cut);
  CHECK(cut.error().code == "rules.json");
  CHECK(ToEnglish(cut.error().message).find("Line 3, column 10") != std::string::npos);
  CHECK(ReadRuleFile("{\"format\": \"other\"}").error().code == "rules.version");
  CHECK(ReadRuleFile("[]").error().code == "rules.format");
  CHECK(ReadRuleFile(std::string(kLargestRuleFile + 1, ' ')).error().code == "rules.size");
}
