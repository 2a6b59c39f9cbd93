// SPDX-License-Identifier: Apache-2.0
#include "text/wording.h"

#include <array>
#include <cassert>
#include <string_view>

namespace aiyl::text {
namespace {

constexpr std::string_view kNoBreak = "\u00A0";

std::string_view RuForm(int64_t n, const std::array<std::string_view, 3>& forms) {
  return forms[static_cast<size_t>(PluralForm(n, Language::kRu))];
}

std::string WithUnit(std::string number, std::string_view unit) {
  number += kNoBreak;
  number += unit;
  return number;
}

// The digits of |n|, without the overflow of negating the least number.
std::string Digits(int64_t n) {
  std::string digits = std::to_string(n);
  if (n < 0) digits.erase(0, 1);
  return digits;
}

std::string Grouped(std::string_view digits) {
  std::string out;
  for (size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && (digits.size() - i) % 3 == 0) out += kNoBreak;
    out += digits[i];
  }
  return out;
}

}  // namespace

std::string NumberText(int64_t n) {
  return (n < 0 ? "-" : "") + Grouped(Digits(n));
}

std::string DecimalText(int64_t scaled, int decimals, Language language, TrailingZeros zeros) {
  assert(decimals >= 0 && decimals <= 18);
  std::string digits = Digits(scaled);
  const auto places = static_cast<size_t>(decimals);
  if (digits.size() <= places) digits.insert(0, places + 1 - digits.size(), '0');
  std::string out = (scaled < 0 ? "-" : "") + Grouped(std::string_view(digits).substr(0, digits.size() - places));
  std::string fraction = digits.substr(digits.size() - places);
  if (zeros == TrailingZeros::kDrop)
    while (!fraction.empty() && fraction.back() == '0') fraction.pop_back();
  if (!fraction.empty()) out += (language == Language::kEn ? '.' : ',') + fraction;
  return out;
}

std::string MoneyFigures(Tyiyn amount, Language language) {
  return DecimalText(amount.Value(), 2, language);
}

std::string MoneyText(Tyiyn amount, Language language) {
  return WithUnit(MoneyFigures(amount, language), language == Language::kEn ? "som" : "сом");
}

std::string SomWord(int64_t n, Language language) {
  if (language == Language::kEn) return "som";
  return std::string(language == Language::kKy ? "сом" : RuForm(n, {"сом", "сома", "сомов"}));
}

std::string TyiynWord(int64_t n, Language language) {
  if (language == Language::kEn) return "tyiyn";
  return std::string(language == Language::kKy ? "тыйын" : RuForm(n, {"тыйын", "тыйына", "тыйынов"}));
}

std::string MoneyInWords(Tyiyn amount, Language language) {
  const int64_t som = amount.Value() / 100;
  const int64_t rest = amount.Value() % 100, tyiyn = rest < 0 ? -rest : rest;
  std::string words = NumberInWords(som, language, Gender::kMasculine, BareHundred::kWithOne);
  if (som == 0 && rest < 0) words = (language == Language::kEn ? "-" : "минус ") + words;
  std::string out = words + " " + SomWord(som, language) + " ";
  if (tyiyn < 10) out += '0';
  return out + std::to_string(tyiyn) + " " + TyiynWord(tyiyn, language);
}

std::string MoneyFull(Tyiyn amount, Language language) {
  return MoneyText(amount, language) + " (" + MoneyInWords(amount, language) + ")";
}

std::string AreaText(int64_t square_metres, Language language) {
  return WithUnit(NumberText(square_metres), language == Language::kEn ? "m²" : "м²");
}

std::string HectareText(int64_t square_metres, Language language) {
  return WithUnit(DecimalText(square_metres, 4, language, TrailingZeros::kDrop),
                  language == Language::kEn ? "ha" : "га");
}

std::string AreaBoth(int64_t square_metres, Language language) {
  return HectareText(square_metres, language) + " (" + AreaText(square_metres, language) + ")";
}

std::string YearsText(int64_t years, Language language) {
  if (language == Language::kKy) return WithUnit(NumberText(years), "жаш");
  if (language == Language::kRu) return WithUnit(NumberText(years), RuForm(years, {"год", "года", "лет"}));
  return WithUnit(NumberText(years), years == 1 ? "year" : "years");
}

std::string AgeText(Date birth, Date on, Language language) {
  if (on < birth) return {};
  if (const int years = birth.YearsUntil(on); years > 0) return YearsText(years, language);
  int months = 0;
  while (months < 11 && birth.PlusMonths(months + 1) <= on) ++months;
  const std::string number = std::to_string(months);
  if (language == Language::kKy) return WithUnit(number, "ай");
  if (language == Language::kRu) return WithUnit(number, RuForm(months, {"месяц", "месяца", "месяцев"}));
  return WithUnit(number, months == 1 ? "month" : "months");
}

}  // namespace aiyl::text
