// SPDX-License-Identifier: Apache-2.0
#include "text/case_ending.h"

#include <algorithm>
#include <array>
#include <utility>

#include "text/code_points.h"
#include "text/letters.h"
#include "text/vowel_harmony.h"

namespace aiyl::text {
namespace {

constexpr std::array<std::u32string_view, 34> kPossessiveWords = {
    U"уулу",         U"кызы",     U"айылы",      U"району",      U"облусу",    U"өкмөтү",  U"аймагы",
    U"көчөсү",       U"шаары",    U"кеңеши",     U"башчысы",     U"катчысы",   U"мектеби", U"бөлүмү",
    U"башкармалыгы", U"кызматы",  U"комитети",   U"министрлиги", U"агенттиги", U"фонду",   U"китеби",
    U"участогу",     U"бакчасы",  U"ооруканасы", U"борбору",     U"мекемеси",  U"коому",   U"бирикмеси",
    U"республикасы", U"төрагасы", U"адиси",      U"инспекциясы", U"кеңсеси",   U"чарбасы"};

bool IsPossessiveWord(std::u32string_view lower) {
  return std::find(kPossessiveWords.begin(), kPossessiveWords.end(), lower) != kPossessiveWords.end();
}

std::u32string Ending(std::u32string_view lower, Case which) {
  const auto [high, low] = HarmonyOf(lower);
  const char32_t last = lower.back();
  const bool vowel = IsVowel(last), voiceless = IsVoicelessConsonant(last);
  const char32_t n = vowel ? U'н' : voiceless ? U'т' : U'д';
  const char32_t g = voiceless ? U'к' : U'г';
  const char32_t d = voiceless ? U'т' : U'д';
  switch (which) {
    case Case::kNominative:
      return {};
    case Case::kGenitive:
      return {n, high, U'н'};
    case Case::kDative:
      return {g, low};
    case Case::kAccusative:
      return {n, high};
    case Case::kLocative:
      return {d, low};
    case Case::kAblative:
      return {d, low, U'н'};
  }
  return {};
}

std::u32string PossessiveEnding(std::u32string_view lower, Case which) {
  const auto [high, low] = HarmonyOf(lower);
  switch (which) {
    case Case::kNominative:
      return {};
    case Case::kGenitive:
      return {U'н', high, U'н'};
    case Case::kDative:
      return {U'н', low};
    case Case::kAccusative:
      return {U'н'};
    case Case::kLocative:
      return {U'н', U'д', low};
    case Case::kAblative:
      return {U'н', low, U'н'};
  }
  return {};
}

}  // namespace

std::optional<Case> CaseFromCode(std::string_view code) {
  constexpr std::array<std::pair<std::string_view, Case>, 6> kCodes = {{{"nom", Case::kNominative},
                                                                        {"gen", Case::kGenitive},
                                                                        {"dat", Case::kDative},
                                                                        {"acc", Case::kAccusative},
                                                                        {"loc", Case::kLocative},
                                                                        {"abl", Case::kAblative}}};
  for (const auto& [name, value] : kCodes)
    if (name == code) return value;
  return std::nullopt;
}

std::string WithCase(std::string_view name, Case which, Possession possession) {
  if (which == Case::kNominative) return std::string(name);
  std::u32string all = ToCodePoints(name);
  if (all.empty() || !IsCyrillic(all.back())) return std::string(name);
  size_t start = all.size();
  while (start > 0 && !IsBlank(all[start - 1])) --start;

  std::u32string lower;
  bool has_lower = false;
  for (size_t i = start; i < all.size(); ++i) {
    lower += LowerLetter(all[i]);
    has_lower = has_lower || IsLowerCase(all[i]);
  }
  const bool capitals = !has_lower && lower.size() > 1;
  if (lower.size() > 1 && lower.back() == U'ь') {
    lower.pop_back();
    all.pop_back();
  }
  const bool possessive =
      possession == Possession::kPossessive || (possession == Possession::kByWord && IsPossessiveWord(lower));
  for (const char32_t c : possessive&& IsVowel(lower.back()) ? PossessiveEnding(lower, which) : Ending(lower, which))
    all += capitals ? UpperLetter(c) : c;
  return ToUtf8(all);
}

}  // namespace aiyl::text
