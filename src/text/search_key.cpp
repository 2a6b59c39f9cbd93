// SPDX-License-Identifier: Apache-2.0
#include "text/search_key.h"

#include <algorithm>
#include <array>

#include "text/canonical.h"
#include "text/code_points.h"
#include "text/keyboard.h"
#include "text/letters.h"
#include "text/old_font.h"

namespace aiyl::text {
namespace {

// What folding does with a code point below kTableSize; a letter folds to its value.
constexpr char16_t kDropped = 0, kSeparates = 1, kSlow = 2;
constexpr size_t kTableSize = 0x530;

struct FoldTable {
  std::array<char16_t, kTableSize> to{};

  constexpr FoldTable() {
    for (char32_t c = 0; c < kTableSize; ++c) to[c] = c < 0x80 ? kSeparates : kSlow;
    for (char32_t c = '0'; c <= '9'; ++c) Set(c, c);
    for (char32_t c = 'a'; c <= 'z'; ++c) Set(c, c), Set(c - 0x20, c);
    for (char32_t c = 0x430; c <= 0x44F; ++c) Set(c, c), Set(c - 0x20, c);
    for (char32_t c = 0x450; c <= 0x45F; ++c) Set(c, c), Set(c - 0x50, c);
    for (char32_t c = 0x48A; c <= 0x4BE; c += 2) Set(c, c + 1), Set(c + 1, c + 1);
    for (char32_t c = 0x4C1; c <= 0x4CD; c += 2) Set(c, c + 1), Set(c + 1, c + 1);
    for (char32_t c = 0x4D0; c <= 0x52E; c += 2) Set(c, c + 1), Set(c + 1, c + 1);
    for (const char32_t c : std::u32string_view(U"өӨѳѲɵƟ")) Set(c, U'о');
    for (const char32_t c : std::u32string_view(U"үҮұҰ")) Set(c, U'у');
    for (const char32_t c : std::u32string_view(U"ңҢӊӉӈӇ")) Set(c, U'н');
    for (const char32_t c : std::u32string_view(U"ёЁ")) Set(c, U'е');
    for (const char32_t c : std::u32string_view(U"ъЪьЬ-'`´ʼ")) to[c] = kDropped;
    to[0xAD] = kDropped;
    to[0xA0] = kSeparates;
  }
  constexpr void Set(char32_t from, char32_t folded) { to[from] = static_cast<char16_t>(folded); }
};
constexpr FoldTable kFold;

constexpr bool IsAsciiLetter(char32_t c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// Dashes and apostrophes of the General Punctuation block are dropped like - and '.
bool IsDroppedSign(char32_t c) {
  return (c >= 0x2010 && c <= 0x2012) || c == 0x2018 || c == 0x2019 || c == 0x02BB;
}

// Folds one code point of canonical text; kDropped and kSeparates as in the table.
char32_t FoldCodePoint(char32_t c) {
  if (c < kTableSize && kFold.to[c] != kSlow) return kFold.to[c];
  if (IsDroppedSign(c) || IsCombining(c) || IsInvisible(c)) return kDropped;
  return IsLetterOrDigit(c) ? LowerLetter(c) : kSeparates;
}

// The Cyrillic letter meant by a Latin one in either case: there B H M T look Cyrillic as capitals only, but a key
// must not depend on case. 0 where there is none.
char32_t CyrillicMeant(char32_t c) {
  if (!IsAsciiLetter(c)) return 0;
  const char32_t twin = CyrillicLookAlike(c);
  return twin != 0 ? twin : CyrillicLookAlike(UpperLetter(c));
}

// Calls end_word after each word, with the folded word in `word`.
template <class EndWord>
void FoldInto(std::string_view text, std::string& word, EndWord end_word) {
  bool latin = false, cyrillic = false;
  size_t start = 0;
  const auto finish = [&](size_t end) {
    if (latin && cyrillic) {
      // A Latin letter inside a Cyrillic word is a Cyrillic one by its looks.
      word.clear();
      for (size_t at = start; at < end;) {
        const char32_t c = NextCodePoint(text, at);
        const char32_t twin = CyrillicMeant(c);
        if (const char32_t folded = FoldCodePoint(twin != 0 ? twin : c); folded > kSeparates)
          AppendCodePoint(word, folded);
      }
    }
    if (!word.empty()) end_word();
    word.clear();
    latin = cyrillic = false;
  };
  for (size_t at = 0; at < text.size();) {
    const size_t here = at;
    const char32_t c = NextCodePoint(text, at);
    const char32_t folded = FoldCodePoint(c);
    if (folded == kSeparates) {
      finish(here);
      start = at;
    } else if (folded != kDropped) {
      latin = latin || IsAsciiLetter(c);
      cyrillic = cyrillic || (folded >= 0x400 && folded < kTableSize);  // ɵ is one only when folded
      AppendCodePoint(word, folded);
    }
  }
  finish(text.size());
}

// Letters outside the table may be composed or be look-alikes: such text is made canonical first.
bool NeedsCanonical(std::string_view text) {
  for (size_t i = 0; i < text.size();) {
    if (static_cast<unsigned char>(text[i]) < 0x80) {
      ++i;
      continue;
    }
    const char32_t c = NextCodePoint(text, i);
    if (c >= kTableSize ? !(c >= 0x2010 && c <= 0x203A) && c != 0x2116 : kFold.to[c] == kSlow) return true;
  }
  return false;
}

template <class EndWord>
void Fold(std::string_view text, std::string& word, EndWord end_word) {
  if (NeedsCanonical(text)) {
    const std::string canonical = Canonical(text);
    FoldInto(canonical, word, end_word);
  } else {
    FoldInto(text, word, end_word);
  }
}

char32_t LooseLetter(char32_t c) {
  constexpr std::u32string_view kFrom = U"цэқғҳўіәһ", kTo = U"секгхуиах";
  const auto at = kFrom.find(c);
  return at == std::u32string_view::npos ? c : kTo[at];
}

std::string MapLatinLookAlikes(std::string_view query) {
  std::string out;
  std::string word;
  bool whole = true;
  const auto end_word = [&](std::string_view original) {
    out += whole ? word : std::string(original);
    word.clear();
    whole = true;
  };
  size_t start = 0;
  for (size_t at = 0; at < query.size();) {
    const size_t here = at;
    const char32_t c = NextCodePoint(query, at);
    if (!IsAsciiLetter(c)) {
      end_word(query.substr(start, here - start));
      AppendCodePoint(out, c);
      start = at;
      continue;
    }
    const char32_t twin = CyrillicMeant(c);
    whole = whole && twin != 0;
    if (twin != 0) AppendCodePoint(word, twin);
  }
  end_word(query.substr(start));
  return out;
}

bool HasAny(std::string_view text, std::u32string_view letters) {
  for (size_t at = 0; at < text.size();)
    if (letters.find(LowerLetter(NextCodePoint(text, at))) != std::u32string_view::npos) return true;
  return false;
}

}  // namespace

std::vector<std::string> FoldedWords(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  Fold(text, word, [&] { words.push_back(word); });
  return words;
}

std::string FoldedKey(std::string_view text) {
  std::string out, word;
  out.reserve(text.size());
  Fold(text, word, [&] {
    if (!out.empty()) out += ' ';
    out += word;
  });
  return out;
}

std::string FoldWord(std::string_view word) {
  std::string out, part;
  Fold(word, part, [&] { out += part; });
  return out;
}

// A stack of letters on which no forbidden pair is ever left, so that a second pass changes nothing.
std::string LooseWord(std::string_view folded_word) {
  std::u32string out;
  const auto push = [&](char32_t c) {
    if (!out.empty() && out.back() == c && IsVowel(c)) return;
    out += c;
  };
  for (size_t at = 0; at < folded_word.size();) {
    const char32_t c = LooseLetter(NextCodePoint(folded_word, at));
    if (c == U'й' && !out.empty() && (out.back() == U'ы' || out.back() == U'и')) {
      out.pop_back();
      push(U'и');
      continue;
    }
    if (c == U'ж')
      while (!out.empty() && out.back() == U'д') out.pop_back();
    push(c);
  }
  return ToUtf8(out);
}

std::string LooseKey(std::string_view text) {
  std::string out, word;
  out.reserve(text.size());
  Fold(text, word, [&] {
    if (!out.empty()) out += ' ';
    out += LooseWord(word);
  });
  return out;
}

std::vector<Reading> Readings(std::string_view query) {
  std::vector<Reading> readings;
  const auto add = [&](ReadingKind kind, std::string_view text) {
    Reading reading{kind, FoldedWords(text)};
    if (reading.words.empty()) return;
    for (const auto& known : readings)
      if (known.words == reading.words) return;
    readings.push_back(std::move(reading));
  };
  add(ReadingKind::kAsTyped, query);
  bool latin = false, cyrillic = false;
  for (size_t at = 0; at < query.size();) {
    const char32_t c = NextCodePoint(query, at);
    latin = latin || IsLatin(c);
    cyrillic = cyrillic || IsCyrillic(c);
  }
  if (latin) add(ReadingKind::kLatinLookAlikes, MapLatinLookAlikes(query));
  // Under a Latin layout no Cyrillic letter could have been typed; «,fqsi» begins with б, so signs count too.
  if (!cyrillic && (latin || HasAny(query, U"[];',.`"))) add(ReadingKind::kKeyboardLayout, ReadAsCyrillicKeys(query));
  if (HasAny(query, U"ъё\\")) add(ReadingKind::kOldFontOsh, ConvertOldFontLetters(query, OldFont::kOsh));
  if (HasAny(query, U"єїњ")) add(ReadingKind::kOldFontNews, ConvertOldFontLetters(query, OldFont::kNews));
  return readings;
}

}  // namespace aiyl::text
