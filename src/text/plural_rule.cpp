// SPDX-License-Identifier: Apache-2.0
#include "text/plural_rule.h"

namespace aiyl::text {

std::string_view LanguageCode(Language language) {
  switch (language) {
    case Language::kKy:
      return "ky";
    case Language::kRu:
      return "ru";
    case Language::kEn:
      break;
  }
  return "en";
}

std::optional<Language> LanguageFromCode(std::string_view code) {
  for (const Language language : {Language::kKy, Language::kRu, Language::kEn})
    if (LanguageCode(language) == code) return language;
  return std::nullopt;
}

int PluralForms(Language language) {
  return language == Language::kRu ? 3 : 2;
}

int PluralForm(int64_t count, Language language) {
  if (language != Language::kRu) return count == 1 ? 0 : 1;
  const int64_t tens = count % 100 < 0 ? -(count % 100) : count % 100;
  const int64_t ones = tens % 10;
  if (ones == 1 && tens != 11) return 0;
  return ones >= 2 && ones <= 4 && (tens < 12 || tens > 14) ? 1 : 2;
}

}  // namespace aiyl::text
