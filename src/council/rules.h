// SPDX-License-Identifier: Apache-2.0
// Counting: quorum, majority, the half of civil society, running numbers in an office's own pattern, Roman numerals.
// Pure: no book, no clock, no language.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/amount.h"
#include "base/date.h"
#include "base/result.h"

namespace aiyl::council {

// rule: code of list quorum-rule; an unknown one is never met.
bool HasQuorum(std::string_view rule, int64_t seats, int64_t present);

struct Votes {
  int64_t cast_for = 0, against = 0, abstained = 0;
  int64_t Sum() const { return cast_for + against + abstained; }
};
// rule: code of list majority-rule; an unknown one is never met. As many for as against is never a majority.
bool HasMajority(std::string_view rule, int64_t seats, int64_t present, const Votes& votes);

// At least `share` («1/2») of `members` are of civil society; no members: no.
bool HasCivilSociety(const Share& share, int64_t members, int64_t civil_society);

// 1 … 3999; other numbers as digits.
std::string Roman(int64_t number);

struct NumberParts {
  int64_t number = 0;       // running
  int64_t session = 0;      // number of the session
  int64_t convocation = 0;  // 0: the body has none
  int year = 0;
};
// {number} {session} {session_roman} {convocation} {convocation_roman} {year} and other text: «23/83», «2/1», «9».
std::string FormatDecisionNumber(std::string_view pattern, const NumberParts& parts);
// restart: code of list number-restart. Errors: "body.number-pattern": no {number}, an unknown placeholder, or no
// session in the number where numbers begin anew in each session.
Status CheckNumberPattern(std::string_view pattern, std::string_view restart);

}  // namespace aiyl::council
