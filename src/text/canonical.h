// SPDX-License-Identifier: Apache-2.0
// The one form in which text is stored (NFC, ң U+04A3, ө U+04E9, ү U+04AF, single blanks), the report of what must
// not be mended silently (mixed scripts), and upper, lower and title case in UTF-8. Old fonts are text/old_font.h.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace aiyl::text {

bool IsValidUtf8(std::string_view bytes);

// One line of text as it is stored: NFC; the look-alikes ѳ ɵ ӊ ӈ ұ (and capitals) mended to ө ң ү; any run of blanks,
// no-break blanks, tabs and line breaks one blank; trimmed; zero-width characters dropped. Malformed bytes become
// U+FFFD: ask IsValidUtf8 first. Latin letters inside Cyrillic words stay: see MixedScriptWords.
// Canonical(Canonical(x)) = Canonical(x).
std::string Canonical(std::string_view text);
// The same for texts of several lines: each line canonical, line breaks become "\n", empty lines at both ends go.
std::string CanonicalLines(std::string_view text);

// A word that has both Latin and Cyrillic letters.
struct MixedWord {
  std::string word;
  size_t offset = 0;      // in bytes
  std::string suggested;  // all Cyrillic; empty where a Latin letter looks like no Cyrillic one
};
std::vector<MixedWord> MixedScriptWords(std::string_view text);

std::string ToLower(std::string_view text);
std::string ToUpper(std::string_view text);
// First letter upper, the rest as it is: «үй-бүлө» → «Үй-бүлө».
std::string UpperFirst(std::string_view text);
// A person's name typed in any case: each word and each part after a hyphen begins with a capital, the rest lower;
// уулу, кызы, теги, тегин stay lower unless first: «АСАН УУЛУ» → «Асан уулу».
std::string TitleName(std::string_view name);

}  // namespace aiyl::text
