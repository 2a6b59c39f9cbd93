// SPDX-License-Identifier: Apache-2.0
// How figures are written for people: numbers, money, areas, ages; with text/date_words.h and text/number_words.h
// everything that a paper says besides names. Exact integers in, no floating point. No-break spaces (U+00A0) group
// thousands and bind a unit to its number.
#pragma once

#include <cstdint>
#include <string>

#include "base/amount.h"
#include "base/date.h"
#include "text/date_words.h"
#include "text/number_words.h"
#include "text/plural_rule.h"

namespace aiyl::text {

// 1234567 → «1 234 567».
std::string NumberText(int64_t n);
// A whole number of 1/10^decimals: (123450, 2) → «1 234,50»; decimals 0 … 18. English has a point for the comma.
enum class TrailingZeros { kKeep, kDrop };  // «1 234,50» or «1 234,5»
std::string DecimalText(int64_t scaled, int decimals, Language language, TrailingZeros zeros = TrailingZeros::kKeep);

// «1 234,50 сом»; the word stays as it is beside figures with a comma.
std::string MoneyText(Tyiyn amount, Language language);
// «1 234,50», for table columns headed «сом».
std::string MoneyFigures(Tyiyn amount, Language language);
// «бир миң эки жүз отуз төрт сом 50 тыйын» · «одна тысяча двести тридцать четыре сома 50 тыйынов».
std::string MoneyInWords(Tyiyn amount, Language language);
// «1 234,50 сом (бир миң эки жүз отуз төрт сом 50 тыйын)».
std::string MoneyFull(Tyiyn amount, Language language);
// сом, сома, сомов after a whole number: Russian declines, Kyrgyz does not.
std::string SomWord(int64_t n, Language language);
std::string TyiynWord(int64_t n, Language language);

// 612 → «612 м²».
std::string AreaText(int64_t square_metres, Language language);
// The same in hectares, exact: 612 → «0,0612 га», 12500 → «1,25 га».
std::string HectareText(int64_t square_metres, Language language);
// Both, as papers on land state it: «1,25 га (12 500 м²)».
std::string AreaBoth(int64_t square_metres, Language language);

// «12 жаш» · «12 лет», «1 год», «2 года»; in the first year of life months: «8 ай» · «8 месяцев».
// `on` before `birth` gives an empty text.
std::string AgeText(Date birth, Date on, Language language);
std::string YearsText(int64_t years, Language language);

}  // namespace aiyl::text
