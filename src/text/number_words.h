// SPDX-License-Identifier: Apache-2.0
// Whole numbers in words, Kyrgyz and Russian (English gives figures: nothing is printed in English). Own tables, not
// ICU's: its Russian ordinals stop at 99,999 and say «двести» for the 200th, its Kyrgyz 1000th is «миңиңчи»; the tests
// hold the cardinals against ICU.
#pragma once

#include <cstdint>
#include <string>

#include "text/plural_rule.h"

namespace aiyl::text {

enum class Gender { kMasculine, kFeminine, kNeuter };  // Russian only
enum class BareHundred {
  kPlain,    // «миң», «жүз»: reading
  kWithOne,  // «бир миң», «бир жүз»: papers about money, against forgery
};

// «бир миң эки жүз отуз төрт», «одна тысяча двести тридцать четыре».
std::string NumberInWords(int64_t n, Language language, Gender gender = Gender::kMasculine,
                          BareHundred bare = BareHundred::kPlain);
// «миңинчи», «двухтысячный»; nominative.
std::string OrdinalInWords(int64_t n, Language language, Gender gender = Gender::kMasculine);

}  // namespace aiyl::text
