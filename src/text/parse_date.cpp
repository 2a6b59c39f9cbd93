// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "text/canonical.h"
#include "text/code_points.h"
#include "text/letters.h"
#include "text/parse.h"

namespace aiyl::text {
namespace {

struct Number {
  int value = 0;
  size_t digits = 0;
};

// A date taken apart: its numbers with the sign that stands after each, its month's name.
struct Parts {
  std::vector<Number> numbers;
  std::string separators;  // one per gap between numbers; ' ' where blanks or words stand there
  int month = 0;           // from a name, 0 where there is none
  bool readable = true;
};

// The month that a word in lower case names: «январь», «январындагы», «января», «янв», "jan"; 0 for none. A name that
// merely begins like a month (Марат, Майрам) is none.
int MonthOfWord(std::string_view word) {
  constexpr std::array<std::string_view, 12> kStems = {"январ", "феврал", "март",    "апрел",  "май",   "июн",
                                                       "июл",   "август", "сентябр", "октябр", "ноябр", "декабр"};
  constexpr std::array<std::string_view, 12> kShort = {"янв",  "фев", "мар", "апр", "мая", "июнь",
                                                       "июль", "авг", "сен", "окт", "ноя", "дек"};
  constexpr std::array<std::string_view, 12> kEnglish = {"january",   "february", "march",    "april",
                                                         "may",       "june",     "july",     "august",
                                                         "september", "october",  "november", "december"};
  // Kyrgyz possessive with its cases, Russian cases, and the bare stem.
  constexpr std::array<std::string_view, 28> kEndings = {
      "",     "ь",  "я",   "ю",    "е",      "ы",    "и",    "у",  "а",   "ын",   "ына",    "ында", "ындагы", "ынан",
      "ынын", "ин", "ине", "инде", "индеги", "инен", "инин", "ун", "уна", "унда", "ундагы", "унан", "унун",   "дын"};
  for (size_t i = 0; i < kStems.size(); ++i) {
    const int month = static_cast<int>(i) + 1;
    if (word == kShort[i] || word == kEnglish[i] || word == kEnglish[i].substr(0, 3)) return month;
    if (word.starts_with(kStems[i]) &&
        std::find(kEndings.begin(), kEndings.end(), word.substr(kStems[i].size())) != kEndings.end())
      return month;
  }
  constexpr std::array<std::string_view, 4> kFourLetters = {"февр", "сент", "нояб", "sept"};
  constexpr std::array<int, 4> kFourMonths = {2, 9, 11, 9};
  for (size_t i = 0; i < kFourLetters.size(); ++i)
    if (word == kFourLetters[i]) return kFourMonths[i];
  return 0;
}

// Words that say "year", "of birth", "as of" and change nothing.
bool IsFiller(std::string_view word) {
  constexpr std::array<std::string_view, 18> kWords = {"ж",  "жыл",     "жылы", "жылдын",   "жылга",  "жылдагы",
                                                       "т",  "туулган", "г",    "год",      "года",   "году",
                                                       "гг", "р",       "рожд", "рождения", "карата", "от"};
  return std::find(kWords.begin(), kWords.end(), word) != kWords.end();
}

// Drops a time of day behind the date ("2019-08-07T00:00:00"): a cell of a spreadsheet often has one.
std::string_view WithoutTime(std::string_view text) {
  const auto colon = text.find(':');
  if (colon == std::string_view::npos) return text;
  const auto start = text.find_last_of(" Tt", colon);
  if (start == std::string_view::npos || colon - start < 2) return text;
  const bool is_time = text.find_first_not_of("0123456789:.,Z", start + 1) == std::string_view::npos;
  return is_time ? text.substr(0, start) : text;
}

Parts TakeApart(std::string_view text) {
  Parts parts;
  std::string word;
  bool other_between = false;
  char between = 0;
  const auto end_word = [&] {
    if (word.empty()) return;
    if (const int month = MonthOfWord(word); month != 0) {
      if (parts.month != 0) parts.readable = false;
      parts.month = month;
    } else if (!IsFiller(word)) {
      parts.readable = false;
    }
    word.clear();
    other_between = true;
  };
  for (size_t at = 0; at < text.size();) {
    size_t next = at;
    const char32_t c = NextCodePoint(text, next);
    if (IsDigit(c)) {
      end_word();
      if (!parts.numbers.empty()) parts.separators += other_between || between == 0 ? ' ' : between;
      other_between = false;
      between = 0;
      Number number;
      for (; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at, ++number.digits)
        number.value = number.digits < 6 ? number.value * 10 + (text[at] - '0') : number.value;
      parts.numbers.push_back(number);
      continue;
    }
    at = next;
    if (IsLetter(c)) {
      AppendCodePoint(word, LowerLetter(c));
      continue;
    }
    end_word();
    if (c == '.' || c == '-' || c == '/') {
      other_between = other_between || between != 0;
      between = static_cast<char>(c);
    } else if (c == ' ' || c == ',') {
      // «07. 08. 2019»: a blank after the point changes nothing.
    } else {
      parts.readable = false;
    }
  }
  end_word();
  return parts;
}

tl::unexpected<Error> Unreadable(std::string_view text) {
  return Refuse("date.unreadable", Msg("“{text}” is not a date.", {{"text", std::string(text)}}));
}

Result<PartialDate> Day(std::string_view text, int year, int month, int day) {
  // Old lists write 00 for what is not known.
  if (day == 0 && month == 0) {
    if (const auto whole_year = PartialDate::FromYear(year)) return *whole_year;
  } else if (day == 0) {
    if (const auto whole_month = PartialDate::FromYearMonth(year, month)) return *whole_month;
  } else if (const auto date = Date::FromYmd(year, month, day)) {
    return PartialDate(*date);
  }
  return Refuse("date.no-such-day", Msg("There is no such day: “{text}”.", {{"text", std::string(text)}}));
}

tl::unexpected<Error> TwoDigitYear(std::string_view text) {
  return Refuse("date.two-digit-year",
                Msg("The year in “{text}” has two digits: write all four.", {{"text", std::string(text)}}));
}

bool IsYear(const Number& n) {
  return n.digits == 4;
}
bool IsShort(const Number& n) {
  return n.digits <= 2;
}

Result<PartialDate> WithMonthName(std::string_view text, const Parts& parts) {
  const auto& n = parts.numbers;
  if (n.size() == 1 && IsYear(n[0])) {
    if (const auto month = PartialDate::FromYearMonth(n[0].value, parts.month)) return *month;
    return Unreadable(text);
  }
  if (n.size() != 2) return Unreadable(text);
  if (IsShort(n[0]) && IsShort(n[1])) return TwoDigitYear(text);
  const bool year_first = IsYear(n[0]);
  const Number year = n[year_first ? 0 : 1], day = n[year_first ? 1 : 0];
  if (!IsYear(year) || !IsShort(day) || day.value == 0) return Unreadable(text);
  return Day(text, year.value, parts.month, day.value);
}

Result<PartialDate> ThreeNumbers(std::string_view text, const Parts& parts, DateOrder order) {
  const auto& n = parts.numbers;
  const char sign = parts.separators[0];
  if (sign == ' ' || parts.separators[1] != sign) return Unreadable(text);
  if (IsYear(n[0]) && IsShort(n[1]) && IsShort(n[2])) return Day(text, n[0].value, n[1].value, n[2].value);
  if (!IsShort(n[0]) || !IsShort(n[1])) return Unreadable(text);
  if (IsShort(n[2])) return TwoDigitYear(text);
  if (!IsYear(n[2])) return Unreadable(text);
  const int a = n[0].value, b = n[1].value, year = n[2].value;
  if (sign == '.' || order == DateOrder::kDayMonthYear) return Day(text, year, b, a);
  if (order == DateOrder::kMonthDayYear) return Day(text, year, a, b);
  if (a > 12) return Day(text, year, b, a);
  if (b > 12) return Day(text, year, a, b);
  if (a == b) return Day(text, year, a, b);
  return Refuse("date.ambiguous",
                Msg("“{text}” can be two different days: say whether the day or the month comes first.",
                    {{"text", std::string(text)}}));
}

}  // namespace

Result<PartialDate> ParseDate(std::string_view text, DateOrder order) {
  const std::string canonical = Canonical(text);
  if (canonical.empty()) return Refuse("date.empty", Msg("A date is missing."));
  const Parts parts = TakeApart(WithoutTime(canonical));
  const auto& n = parts.numbers;
  if (!parts.readable || n.empty()) return Unreadable(text);
  if (parts.month != 0) return WithMonthName(text, parts);
  if (n.size() == 3) return ThreeNumbers(text, parts, order);
  if (n.size() == 2 && parts.separators[0] != ' ') {
    if (IsYear(n[0]) && IsShort(n[1])) return Day(text, n[0].value, n[1].value, 0);
    if (IsShort(n[0]) && IsYear(n[1])) return Day(text, n[1].value, n[0].value, 0);
  }
  if (n.size() == 1 && IsYear(n[0])) return Day(text, n[0].value, 0, 0);
  if (n.size() == 1 && n[0].digits == 2) return TwoDigitYear(text);
  return Unreadable(text);
}

}  // namespace aiyl::text
