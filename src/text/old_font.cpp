// SPDX-License-Identifier: Apache-2.0
#include "text/old_font.h"

#include <algorithm>

#include "text/code_points.h"
#include "text/letters.h"

namespace aiyl::text {
namespace {

char32_t NewsLetter(char32_t c) {
  switch (c) {
    case U'є':
      return U'ө';
    case U'Є':
      return U'Ө';
    case U'ї':
      return U'ү';
    case U'Ї':
      return U'Ү';
    case U'њ':
      return U'ң';
    case U'Њ':
      return U'Ң';
    default:
      return c;
  }
}

// One word's letters, with the rules of which sign is a Kyrgyz letter. ө and ү are vowels: they stand beside
// consonants or doubled, never beside another vowel; there ъ is Russian (объект) or Uzbek (Маъмур). ң follows a vowel
// and never ends a cluster at the end of a word, so «ёлка», «актёр», «приём» keep their ё.
class OshWord {
 public:
  explicit OshWord(std::u32string_view letters) : m_letters(letters) {}

  // ө or ү stand here.
  bool IsHiddenVowel(size_t i) const {
    const char32_t c = LowerLetter(m_letters[i]);
    if (c != U'ъ' && c != U'\\') return false;
    if (IsSoundOfItsOwn(i, -1) || IsSoundOfItsOwn(i, +1)) return false;
    return c == U'ъ' || HasLetterBeside(i);
  }
  // ң stands here.
  bool IsHiddenNg(size_t i) const {
    if (LowerLetter(m_letters[i]) != U'ё' || i == 0) return false;
    const char32_t before = LowerLetter(m_letters[i - 1]);
    const bool after_vowel = (IsVowel(before) && before != U'ё') || before == U'ъ' || before == U'\\';
    if (!after_vowel) return false;
    if (i + 2 == m_letters.size() && !IsVowel(m_letters[i + 1]) && !IsSign(m_letters[i + 1])) return false;
    // «съёмка», «объёмы»: ъ after a consonant, then ём, is Russian.
    const bool russian_lift = before == U'ъ' && i >= 2 && !IsVowel(m_letters[i - 2]) && i + 1 < m_letters.size() &&
                              LowerLetter(m_letters[i + 1]) == U'м';
    return !russian_lift;
  }

 private:
  static bool IsSign(char32_t c) { return LowerLetter(c) == U'ъ' || c == U'\\'; }
  bool HasLetterBeside(size_t i) const {
    return (i > 0 && (IsCyrillic(m_letters[i - 1]) || IsSign(m_letters[i - 1]))) ||
           (i + 1 < m_letters.size() && (IsCyrillic(m_letters[i + 1]) || IsSign(m_letters[i + 1])));
  }
  // A neighbour beside which ө and ү cannot stand: a vowel, a digit, a Latin letter.
  bool IsSoundOfItsOwn(size_t i, int step) const {
    if ((step < 0 && i == 0) || (step > 0 && i + 1 >= m_letters.size())) return false;
    const size_t j = step < 0 ? i - 1 : i + 1;
    const char32_t c = LowerLetter(m_letters[j]);
    if (IsSign(c)) return false;
    if (c == U'ё') return !IsHiddenNg(j);
    return IsVowel(c) || !IsCyrillic(c);
  }

  std::u32string_view m_letters;
};

bool IsWordPart(char32_t c) {
  return c == U'\\' || IsLetterOrDigit(c);
}

// Calls each(begin, end) for every word of `text`.
template <class Each>
void ForEachWord(const std::u32string& text, Each each) {
  for (size_t i = 0; i < text.size();) {
    if (!IsWordPart(text[i])) {
      ++i;
      continue;
    }
    size_t end = i;
    while (end < text.size() && IsWordPart(text[end])) ++end;
    each(i, end);
    i = end;
  }
}

// Whether a sign without case of its own stands for a capital.
bool IsCapitalPlace(std::u32string_view word, size_t i, WordStart start) {
  int upper = 0, lower = 0;
  for (const char32_t c : word) {
    upper += IsUpperCase(c) ? 1 : 0;
    lower += IsLowerCase(c) ? 1 : 0;
  }
  if (upper > 0 && lower == 0) return true;
  return i == 0 && start == WordStart::kName;
}

std::string ConvertOsh(std::string_view text, WordStart start) {
  std::u32string letters = ToCodePoints(text);
  const std::u32string before = letters;
  ForEachWord(before, [&](size_t begin, size_t end) {
    const std::u32string_view part = std::u32string_view(before).substr(begin, end - begin);
    const OshWord word(part);
    for (size_t i = 0; i < part.size(); ++i) {
      const char32_t c = part[i];
      if (word.IsHiddenVowel(i)) {
        if (c == U'\\')
          letters[begin + i] = IsCapitalPlace(part, i, start) ? U'Ү' : U'ү';
        else
          letters[begin + i] = c == U'Ъ' ? U'Ө' : U'ө';
      } else if (word.IsHiddenNg(i)) {
        letters[begin + i] = c == U'Ё' ? U'Ң' : U'ң';
      }
    }
  });
  return ToUtf8(letters);
}

struct Signs {
  int osh = 0, news = 0, proper = 0, ukrainian = 0;
};

Signs SignsOf(const std::string& cell) {
  Signs signs;
  const std::u32string letters = ToCodePoints(cell);
  for (const char32_t c : letters) {
    if (NewsLetter(c) != c) ++signs.news;
    const char32_t lower = LowerLetter(c);
    if (lower == U'ө' || lower == U'ү' || lower == U'ң') ++signs.proper;
    if (lower == U'і' || lower == U'ґ') ++signs.ukrainian;
  }
  ForEachWord(letters, [&](size_t begin, size_t end) {
    const OshWord word(std::u32string_view(letters).substr(begin, end - begin));
    for (size_t i = 0; i < end - begin; ++i) signs.osh += word.IsHiddenVowel(i) ? 1 : 0;
  });
  return signs;
}

}  // namespace

OldFontReport DetectOldFont(const std::vector<std::string>& cells) {
  Signs sum;
  int osh_cells = 0, news_cells = 0;
  for (const auto& cell : cells) {
    const Signs signs = SignsOf(cell);
    sum.osh += signs.osh;
    sum.news += signs.news;
    sum.proper += signs.proper;
    sum.ukrainian += signs.ukrainian;
    osh_cells += signs.osh > 0 ? 1 : 0;
    news_cells += signs.news > 0 ? 1 : 0;
  }
  OldFontReport report;
  report.proper_letters = sum.proper;
  const bool is_news = sum.news > sum.osh;
  const int signs = is_news ? sum.news : sum.osh;
  if (signs == 0) return report;
  report.suspected = is_news ? OldFont::kNews : OldFont::kOsh;
  report.cells_with_signs = is_news ? news_cells : osh_cells;
  // One stray ъ may be a slip of the finger: it weighs as much as the doubt. є ї њ have no place in Kyrgyz or Russian.
  const int64_t doubt = sum.proper + (is_news ? 3 * sum.ukrainian : 1);
  report.confidence = static_cast<int>(int64_t{100} * signs / (signs + doubt));
  const int least = is_news ? 1 : 2;
  if (report.confidence >= 50 && signs >= least) report.font = report.suspected;
  return report;
}

std::string ConvertOldFont(std::string_view text, OldFont font, WordStart start) {
  switch (font) {
    case OldFont::kOsh:
      return ConvertOsh(text, start);
    case OldFont::kNews:
      return ConvertOldFontLetters(text, font);
    case OldFont::kNone:
      break;
  }
  return std::string(text);
}

std::vector<OldFontChange> PreviewOldFont(const std::vector<std::string>& cells, OldFont font, WordStart start) {
  std::vector<OldFontChange> changes;
  for (size_t i = 0; i < cells.size(); ++i)
    if (auto after = ConvertOldFont(cells[i], font, start); after != cells[i])
      changes.push_back({i, cells[i], std::move(after)});
  return changes;
}

std::string ConvertOldFontLetters(std::string_view text, OldFont font) {
  if (font == OldFont::kNone) return std::string(text);
  std::string out;
  out.reserve(text.size());
  for (size_t at = 0; at < text.size();) {
    char32_t c = NextCodePoint(text, at);
    if (font == OldFont::kNews) {
      c = NewsLetter(c);
    } else {
      constexpr std::u32string_view kFrom = U"ъЪ\\ёЁ", kTo = U"өӨүңҢ";
      const auto found = kFrom.find(c);
      if (found != std::u32string_view::npos) c = kTo[found];
    }
    AppendCodePoint(out, c);
  }
  return out;
}

}  // namespace aiyl::text
