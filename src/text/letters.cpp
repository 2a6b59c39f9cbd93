// SPDX-License-Identifier: Apache-2.0
#include "text/letters.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

namespace aiyl::text {
namespace {

UChar32 Icu(char32_t c) {
  return static_cast<UChar32>(c);
}

}  // namespace

bool IsCyrillic(char32_t c) {
  return c >= 0x400 && c <= 0x52F && !(c >= 0x482 && c <= 0x489);
}

bool IsLatin(char32_t c) {
  if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) return true;
  if (c < 0xC0) return false;
  UErrorCode status = U_ZERO_ERROR;
  return u_isalpha(Icu(c)) && uscript_getScript(Icu(c), &status) == USCRIPT_LATIN;
}

bool IsLetter(char32_t c) {
  if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  return IsCyrillic(c) || u_isalpha(Icu(c));
}

bool IsDigit(char32_t c) {
  return c >= '0' && c <= '9';
}
bool IsLetterOrDigit(char32_t c) {
  return IsDigit(c) || IsLetter(c);
}

bool IsBlank(char32_t c) {
  if (c <= 0x20 || (c >= 0x7F && c <= 0xA0)) return true;
  return c >= 0x1680 && u_isUWhiteSpace(Icu(c));
}

bool IsInvisible(char32_t c) {
  return c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2064) ||
         (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF;
}

bool IsCombining(char32_t c) {
  if (c < 0x300) return false;
  return c <= 0x36F || (c >= 0x482 && (U_MASK(u_charType(Icu(c))) & U_GC_M_MASK) != 0);
}

bool IsUpperCase(char32_t c) {
  return LowerLetter(c) != c;
}
bool IsLowerCase(char32_t c) {
  return UpperLetter(c) != c;
}

char32_t LowerLetter(char32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z' ? c + 0x20 : c;
  if (c >= 0x430 && c <= 0x45F) return c;
  if (c >= 0x410 && c <= 0x42F) return c + 0x20;
  return static_cast<char32_t>(u_tolower(Icu(c)));
}

char32_t UpperLetter(char32_t c) {
  if (c < 0x80) return c >= 'a' && c <= 'z' ? c - 0x20 : c;
  if (c >= 0x410 && c <= 0x42F) return c;
  if (c >= 0x430 && c <= 0x44F) return c - 0x20;
  return static_cast<char32_t>(u_toupper(Icu(c)));
}

bool IsVowel(char32_t c) {
  switch (LowerLetter(c)) {
    case U'а':
    case U'е':
    case U'ё':
    case U'и':
    case U'о':
    case U'ө':
    case U'у':
    case U'ү':
    case U'ы':
    case U'э':
    case U'ю':
    case U'я':
      return true;
    default:
      return false;
  }
}

bool IsVoicelessConsonant(char32_t c) {
  return std::u32string_view(U"кпстфхцчшщ").find(LowerLetter(c)) != std::u32string_view::npos;
}

char32_t CyrillicLookAlike(char32_t latin) {
  constexpr std::u32string_view kLatin = U"aceopxykABCEHKMOPTXY";
  constexpr std::u32string_view kCyrillic = U"асеорхукАВСЕНКМОРТХУ";
  static_assert(kLatin.size() == kCyrillic.size());
  const auto at = kLatin.find(latin);
  return at == std::u32string_view::npos ? 0 : kCyrillic[at];
}

}  // namespace aiyl::text
