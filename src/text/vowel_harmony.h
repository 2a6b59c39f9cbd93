// SPDX-License-Identifier: Apache-2.0
// Which vowel a Kyrgyz ending takes after a word. Used by case endings, ordinals and dated forms; knows no words.
#pragma once

#include <string_view>

namespace aiyl::text {

struct Harmony {
  char32_t high = U'ы';  // the I of -НIн, -нчI: ы и у ү
  char32_t low = U'а';   // the A of -ГА, -ДА: а е о ө
};
// From the last vowel of a word in lower case; ы and а where it has none.
Harmony HarmonyOf(std::u32string_view lower_word);

}  // namespace aiyl::text
