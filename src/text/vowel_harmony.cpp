// SPDX-License-Identifier: Apache-2.0
#include "text/vowel_harmony.h"

#include "text/letters.h"

namespace aiyl::text {

Harmony HarmonyOf(std::u32string_view lower_word) {
  for (size_t i = lower_word.size(); i > 0; --i) {
    const char32_t c = lower_word[i - 1];
    if (!IsVowel(c)) continue;
    switch (c) {
      case U'и':
      case U'е':
      case U'э':
        return {U'и', U'е'};
      case U'ү':
      case U'ө':
        return {U'ү', U'ө'};
      case U'о':
      case U'ё':
        return {U'у', U'о'};
      case U'у':
      case U'ю':
        return {U'у', U'а'};
      default:
        return {U'ы', U'а'};
    }
  }
  return {};
}

}  // namespace aiyl::text
