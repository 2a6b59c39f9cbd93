// SPDX-License-Identifier: Apache-2.0
// Counting: every rule at its edge, and numbers as the offices write them.
#include "council/rules.h"

#include <rapidcheck.h>

#include <catch2/catch.hpp>

#include "council/council.h"

using namespace aiyl;
using namespace aiyl::council;

TEST_CASE("a quorum is counted from the seats, at the edge of each rule") {
  CHECK_FALSE(HasQuorum("more-than-half", 10, 5));
  CHECK(HasQuorum("more-than-half", 10, 6));
  CHECK(HasQuorum("more-than-half", 9, 5));
  CHECK(HasQuorum("half", 10, 5));
  CHECK_FALSE(HasQuorum("half", 9, 4));
  CHECK_FALSE(HasQuorum("two-thirds", 9, 5));
  CHECK(HasQuorum("two-thirds", 9, 6));
  CHECK_FALSE(HasQuorum("two-thirds", 10, 6));
  CHECK(HasQuorum("two-thirds", 10, 7));
  CHECK_FALSE(HasQuorum("half", 0, 0));
  CHECK_FALSE(HasQuorum("unheard-of", 9, 9));
}

TEST_CASE("a majority is counted by the rule of the body; a tie adopts nothing") {
  const Votes five_four{5, 4, 0}, five_none{5, 0, 4}, three_two{3, 2, 0}, tie{4, 4, 1};
  CHECK(HasMajority("of-seats", 9, 9, five_four));
  CHECK_FALSE(HasMajority("of-seats", 11, 9, five_four));
  CHECK(HasMajority("of-present", 21, 9, five_none));
  CHECK_FALSE(HasMajority("of-present", 21, 10, five_none));
  CHECK(HasMajority("of-votes", 21, 11, three_two));
  CHECK_FALSE(HasMajority("two-thirds-seats", 9, 9, five_four));
  CHECK(HasMajority("two-thirds-seats", 9, 9, {6, 3, 0}));
  for (const char* rule : {"of-seats", "of-present", "of-votes", "two-thirds-seats"})
    CHECK_FALSE(HasMajority(rule, 7, 9, tie));
  CHECK_FALSE(HasMajority("unheard-of", 9, 9, {9, 0, 0}));
}

TEST_CASE("half of civil society is counted exactly") {
  const Share half = *Share::Of(1, 2);
  CHECK(HasCivilSociety(half, 4, 2));
  CHECK(HasCivilSociety(half, 5, 3));
  CHECK_FALSE(HasCivilSociety(half, 5, 2));
  CHECK_FALSE(HasCivilSociety(half, 0, 0));
}

TEST_CASE("Roman numerals read back to their number") {
  CHECK(Roman(3) == "III");
  CHECK(Roman(4) == "IV");
  CHECK(Roman(8) == "VIII");
  CHECK(Roman(49) == "XLIX");
  CHECK(Roman(1994) == "MCMXCIV");
  CHECK(Roman(0) == "0");
  rc::check("each numeral is its number", [] {
    const auto number = *rc::gen::inRange<int64_t>(1, 4000);
    int64_t sum = 0, last = 0;
    const std::string roman = Roman(number);
    for (auto sign = roman.rbegin(); sign != roman.rend(); ++sign) {
      const int64_t value = *sign == 'I'   ? 1
                            : *sign == 'V' ? 5
                            : *sign == 'X' ? 10
                            : *sign == 'L' ? 50
                            : *sign == 'C' ? 100
                            : *sign == 'D' ? 500
                                           : 1000;
      sum += value < last ? -value : value;
      last = value;
    }
    RC_ASSERT(sum == number);
  });
}

TEST_CASE("decision numbers are as the offices write them") {
  const NumberParts parts{.number = 23, .session = 83, .convocation = 8, .year = 2025};
  CHECK(FormatDecisionNumber("{number}/{session}", parts) == "23/83");
  CHECK(FormatDecisionNumber("{session}/{number}", parts) == "83/23");
  CHECK(FormatDecisionNumber("{number}", {.number = 9}) == "9");
  CHECK(FormatDecisionNumber("{convocation_roman}-{session_roman}-{number}/{year}", parts) == "VIII-LXXXIII-23/2025");
}

TEST_CASE("a form of number that cannot be told apart is refused") {
  CHECK(CheckNumberPattern("{number}", "convocation"));
  CHECK(CheckNumberPattern("{number}/{session_roman}", "session"));
  for (const auto& [pattern, restart] : std::vector<std::pair<std::string, std::string>>{
           {"{session}", "never"}, {"{nummer}", "never"}, {"{number", "never"}, {"{number}", "session"}}) {
    INFO(pattern);
    const auto refused = CheckNumberPattern(pattern, restart);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == "body.number-pattern");
  }
}

TEST_CASE("a session is named as on paper, in both languages") {
  Session session;
  session.convocation = 8;
  session.number = 3;
  session.extraordinary = true;
  CHECK(SessionTitle(session) ==
        Bilingual{"VIII чакырылыш, кезексиз III сессия", "VIII созыв, внеочередная III сессия"});
  session.extraordinary = false;
  CHECK(SessionTitle(session) == Bilingual{"VIII чакырылыш, III сессия", "VIII созыв, III сессия"});
  session.convocation = 0;
  CHECK(SessionTitle(session) == Bilingual{"№ 3 жыйын", "заседание № 3"});
}
