// SPDX-License-Identifier: Apache-2.0
// What a letter is: script, case, vowel or consonant, the Cyrillic letter that a Latin one looks like. Cyrillic and
// ASCII are answered from the code point; the rest is asked of ICU. Order and folding are not here.
#pragma once

#include <string_view>

namespace aiyl::text {

bool IsCyrillic(char32_t c);  // a letter of U+0400 … U+052F
bool IsLatin(char32_t c);     // A … Z, a … z and the Latin letters of other blocks
bool IsLetter(char32_t c);    // of any script
bool IsLetterOrDigit(char32_t c);
bool IsDigit(char32_t c);      // 0 … 9
bool IsBlank(char32_t c);      // any space, tab, line break or control character
bool IsInvisible(char32_t c);  // zero width, soft hyphen, direction and byte order marks
bool IsCombining(char32_t c);  // a mark that belongs to the letter before it
bool IsUpperCase(char32_t c);
bool IsLowerCase(char32_t c);
char32_t LowerLetter(char32_t c);
char32_t UpperLetter(char32_t c);
// Kyrgyz and Russian vowels, either case: а е ё и о ө у ү ы э ю я.
bool IsVowel(char32_t c);
// к п с т ф х ц ч ш щ, either case.
bool IsVoicelessConsonant(char32_t c);
// The Cyrillic letter that this Latin letter looks like (a c e k o p x y, A B C E H K M O P T X Y); 0 where there is
// none.
char32_t CyrillicLookAlike(char32_t latin);

}  // namespace aiyl::text
