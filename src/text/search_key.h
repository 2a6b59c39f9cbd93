// SPDX-License-Identifier: Apache-2.0
// Keys under which words are found, and the ways in which a query can be meant. Keys are per word and compared as
// bytes, whole or by prefix; where they are stored and how hits are ranked is the caller's. Bump kKeyVersion when a
// rule changes: stored keys are then rebuilt.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace aiyl::text {

inline constexpr int kKeyVersion = 1;

// Folded words of a text: lower case, ө→о, ү→у, ң→н, ё→е; ъ ь hyphens and apostrophes dropped, й kept; look-alikes and
// Latin letters inside Cyrillic words read as Cyrillic; every other sign separates words. Digits stay.
// «Асан уулу Өмүр-бек» → {"асан", "уулу", "омурбек"}.
std::vector<std::string> FoldedWords(std::string_view text);
// The same, joined by single blanks: what goes into a search table. FoldedKey(FoldedKey(x)) = FoldedKey(x).
std::string FoldedKey(std::string_view text);
// One word; signs that would separate words are dropped.
std::string FoldWord(std::string_view word);
// Folded, then дж→ж, ый and ий→и, э→е, doubled vowels single, ц→с, Uzbek and Kazakh letters as their Russian
// neighbours (қ→к, ғ→г, ҳ→х, ў→у, і→и, ә→а): «Джээнбеков» and «Женбеков» agree.
std::string LooseKey(std::string_view text);
std::string LooseWord(std::string_view folded_word);

// How a query was read; the order is the order of trust.
enum class ReadingKind { kAsTyped, kLatinLookAlikes, kKeyboardLayout, kOldFontOsh, kOldFontNews };
struct Reading {
  ReadingKind kind = ReadingKind::kAsTyped;
  std::vector<std::string> words;  // folded, never empty
};
// Every different way to read `query`, as typed first. «fcfyjd» is read as «асанов» (Russian and Kyrgyz keys under a
// Latin layout; AltGr letters of the international layout é ü ï as ү ң ө), «кеёеш» also as «кеңеш», «CAPA» as «сара».
// Empty for a query without letters and digits.
std::vector<Reading> Readings(std::string_view query);

}  // namespace aiyl::text
