// SPDX-License-Identifier: Apache-2.0
// How names and addresses become the words of the search tables, and queries the words looked up there: one place, so
// that both always agree.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "household/types.h"

namespace aiyl::household::search_words {

// Kinds of person_word.
inline constexpr int kExact = 0, kFolded = 1, kLoose = 2, kPin = 3, kPinReversed = 4, kPhoneReversed = 5;
// Kinds of household_word.
inline constexpr int kAccount = 0, kAddress = 1, kHousePhoneReversed = 2;

// Lower-case words as written, without hyphens and apostrophes.
std::vector<std::string> ExactWords(std::string_view text);
// All words of a person's names in both spellings, former surnames included.
std::set<std::string> NameWords(const PersonNames& names);
// An address as people say it, without the words for what a place is: «Манас көчөсү 5», «ул. Ленина, дом 3». Words that
// could as well begin a name («ул», «с») go only where an address is meant (kAll). Never leaves nothing.
enum class Kinds { kUnmistakable, kAll };
std::vector<std::string> WithoutKinds(const std::vector<std::string>& words, Kinds kinds);
std::string Digits(std::string_view text);
std::string Reversed(std::string_view digits);
// An account as it is looked up: folded, without blanks.
std::string AccountKey(std::string_view account);
// Digits in runs of ten, so that 9 comes before 10.
std::string NaturalKey(std::string_view text);

}  // namespace aiyl::household::search_words
