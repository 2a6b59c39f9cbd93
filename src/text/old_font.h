// SPDX-License-Identifier: Apache-2.0
// Text typed with a font that drew Kyrgyz letters in the places of others over code page 1251. Such text is
// ambiguous («объект», «ёлка» are plain Russian), so a whole column or file is judged and the caller shows before and
// after; nothing here changes stored text. Source: published municipal pages of 2017–2019.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace aiyl::text {

enum class OldFont {
  kNone,
  kOsh,   // ъ Ъ → ө Ө, \ → ү and Ү, ё Ё → ң Ң: Osh oblast
  kNews,  // є Є → ө Ө, ї Ї → ү Ү, њ Њ → ң Ң: newspapers
};

// What a set of cells (one column, or a whole file) looks like.
struct OldFontReport {
  OldFont font = OldFont::kNone;
  int confidence = 0;                  // per cent; 0 where nothing was found. `font` is set from 50 on
  int cells_with_signs = 0;            // cells with letters that are neither Russian nor Kyrgyz where they stand
  int proper_letters = 0;              // ө ү ң met: they speak against an old font
  OldFont suspected = OldFont::kNone;  // the font the signs belong to, also below 50 per cent
};
OldFontReport DetectOldFont(const std::vector<std::string>& cells);

// How to read `\` at the beginning of a word, where the font has one sign for ү and Ү.
enum class WordStart {
  kText,  // «\й» → «үй»
  kName,  // «\мът» → «Үмөт»
};
// Converts by word: letters that stand where Russian or Uzbek has them («объект», «приём», «Маъмур») are kept, as
// is a `\` beside a digit or between two vowels («Абая\Ахунбаева»). kNone returns the text.
std::string ConvertOldFont(std::string_view text, OldFont font, WordStart start = WordStart::kText);
// What converting would change: for the preview of an import.
struct OldFontChange {
  size_t cell = 0;  // index into the cells given
  std::string before, after;
};
std::vector<OldFontChange> PreviewOldFont(const std::vector<std::string>& cells, OldFont font,
                                          WordStart start = WordStart::kText);
// Every sign converted, whatever stands beside it: for reading a query (text/search_key.h).
std::string ConvertOldFontLetters(std::string_view text, OldFont font);

}  // namespace aiyl::text
