// SPDX-License-Identifier: Apache-2.0
#include "rules/expression.h"

#include <catch2/catch.hpp>
#include <random>

using namespace aiyl;
using namespace aiyl::rules;
using Kind = Expression::Kind;

TEST_CASE("a formula is read line by line") {
  const auto steps =
      ParseFormula({"taxable = max(area - exempt(kind, people), 0)", "tax = taxable * 0.35% * bns(wall)"});
  REQUIRE(steps);
  REQUIRE(steps->size() == 2);
  const auto& first = (*steps)[0].value;
  CHECK(first.kind == Kind::kMax);
  REQUIRE(first.parts.size() == 2);
  CHECK(first.parts[0].kind == Kind::kSum);
  CHECK(first.parts[0].minus == std::vector<bool>{false, true});
  CHECK(first.parts[0].parts[1].kind == Kind::kLookUp);
  CHECK(first.parts[0].parts[1].at.column == 22);
  CHECK((*steps)[1].value.parts[1].number == *Rational::Of(7, 2000));
}

TEST_CASE("errors of a formula name line and column") {
  struct Case {
    std::vector<std::string> lines;
    const char* says;
  };
  const std::vector<Case> cases = {
      {{"tax = area", "= 5"}, "Line 2, column 1:"},
      {{"tax area"}, "Line 1, column 5:"},
      {{"tax = area *"}, "Line 1, column 13:"},
      {{"tax = (area"}, "Line 1, column 12:"},
      {{"tax = area / 2"}, "Line 1, column 12: there is no division"},
      {{"tax = 1.2.3"}, "Line 1, column 7: this is no number"},
      {{"tax = аянт"}, "Line 1, column 7:"},
      {{"tax = max(area)"}, "Line 1, column 7: min and max need"},
      {{"tax = area area"}, "Line 1, column 12: the formula should end here"},
      {{"tax = bns(1)"}, "Line 1, column 11: a parameter is looked up by names"},
      {{"tax = 1", "tax = 2"}, "Line 2, column 1: there is a step of this name already"},
      {{"", "# nothing"}, "the formula has no step"},
      {{"«tax» = 1"}, "Line 1, column 1:"},
      {{"tax = 99999999999999999999"}, "this is no number"},
  };
  for (const auto& one : cases) {
    const auto steps = ParseFormula(one.lines);
    REQUIRE_FALSE(steps);
    CHECK(steps.error().code == "rules.formula");
    INFO(ToEnglish(steps.error().message));
    CHECK(ToEnglish(steps.error().message).find(one.says) != std::string::npos);
  }
}

TEST_CASE("whatever is written as a formula is read or refused, however deep") {
  const auto deep = ParseFormula({"tax = " + std::string(100'000, '(') + "1" + std::string(100'000, ')')});
  REQUIRE_FALSE(deep);
  CHECK(ToEnglish(deep.error().message).find("too deeply") != std::string::npos);
  std::mt19937 random(11);
  const std::string letters = "ab1(), +-*=/%.mxin \xD0\xB0";
  int read = 0;
  for (int i = 0; i < 20'000; ++i) {
    std::string line = "t = ";
    for (auto n = random() % 12; n > 0; --n) line += letters[random() % letters.size()];
    const auto steps = ParseFormula({line});
    read += steps ? 1 : 0;
    if (!steps) CHECK(steps.error().message.args.size() >= 2);
  }
  CHECK(read > 100);
}
