// SPDX-License-Identifier: Apache-2.0
#include "text/date_words.h"

#include <array>
#include <cassert>
#include <string_view>

#include "text/case_ending.h"

namespace aiyl::text {
namespace {

struct Month {
  std::string_view name;           // январь: both languages
  std::string_view ky_possessive;  // «2025-жылдын 1-январы»
  std::string_view ru_genitive;
  std::string_view en;
};
constexpr std::array<Month, 12> kMonths = {{
    {"январь", "январы", "января", "January"},
    {"февраль", "февралы", "февраля", "February"},
    {"март", "марты", "марта", "March"},
    {"апрель", "апрели", "апреля", "April"},
    {"май", "майы", "мая", "May"},
    {"июнь", "июну", "июня", "June"},
    {"июль", "июлу", "июля", "July"},
    {"август", "августу", "августа", "August"},
    {"сентябрь", "сентябры", "сентября", "September"},
    {"октябрь", "октябры", "октября", "October"},
    {"ноябрь", "ноябры", "ноября", "November"},
    {"декабрь", "декабры", "декабря", "December"},
}};

const Month& MonthOf(Date date) {
  return kMonths[static_cast<size_t>(date.Month() - 1)];
}

std::string Padded(int value, size_t width) {
  std::string digits = std::to_string(value);
  if (digits.size() < width) digits.insert(0, width - digits.size(), '0');
  return digits;
}

std::string KyYear(Date date) {
  return std::to_string(date.Year()) + "-жыл";
}

std::string KyDay(Date date, Case which) {
  return KyYear(date) + "дын " + std::to_string(date.Day()) + "-" +
         WithCase(MonthOf(date).ky_possessive, which, Possession::kPossessive);
}

std::string Spaced(std::string_view first, std::string_view second) {
  return std::string(first) + " " + std::string(second);
}

}  // namespace

std::string DateLong(const PartialDate& date, Language language) {
  const Date day = date.Earliest();
  const std::string year = std::to_string(day.Year());
  const auto& month = MonthOf(day);
  if (date.IsYearOnly()) {
    if (language == Language::kKy) return KyYear(day);
    return language == Language::kRu ? year + " год" : year;
  }
  if (!date.IsExact()) {
    if (language == Language::kKy) return Spaced(KyYear(day) + "дын", month.ky_possessive);
    return language == Language::kRu ? Spaced(month.name, year + " года") : Spaced(month.en, year);
  }
  if (language == Language::kKy) return KyDay(day, Case::kNominative);
  const std::string number = std::to_string(day.Day());
  if (language == Language::kRu) return Spaced(Spaced(number, month.ru_genitive), year + " года");
  return Spaced(Spaced(number, month.en), year);
}

std::string DateAsOf(Date date, Language language) {
  if (language == Language::kKy) return KyDay(date, Case::kDative) + " карата";
  return (language == Language::kRu ? "по состоянию на " : "as of ") + DateLong(date, language);
}

std::string DateDated(Date date, Language language) {
  if (language != Language::kKy) return (language == Language::kRu ? "от " : "of ") + DateLong(date, language);
  // The locative with -гI: the twelve months take only -гы and -ги.
  const std::string locative = KyDay(date, Case::kLocative);
  return locative + (locative.ends_with("е") ? "ги" : "гы");
}

std::string DateNumeric(const PartialDate& date) {
  const Date day = date.Earliest();
  const std::string year = Padded(day.Year(), 4);
  if (date.IsYearOnly()) return year;
  const std::string month_year = Padded(day.Month(), 2) + "." + year;
  return date.IsExact() ? Padded(day.Day(), 2) + "." + month_year : month_year;
}

std::string DateShort(const PartialDate& date, Language language) {
  const std::string figures = DateNumeric(date);
  if (language == Language::kKy) return figures + "-ж.";
  return language == Language::kRu ? figures + "\u00A0г." : figures;
}

std::string MonthName(int month, Language language) {
  assert(month >= 1 && month <= 12);
  const auto& names = kMonths[static_cast<size_t>(month - 1)];
  return std::string(language == Language::kEn ? names.en : names.name);
}

}  // namespace aiyl::text
