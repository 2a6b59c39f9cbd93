// SPDX-License-Identifier: Apache-2.0
#include "text/keyboard.h"

#include "text/code_points.h"
#include "text/letters.h"

namespace aiyl::text {

char32_t AltGrLetter(char32_t letter) {
  switch (letter) {
    case U'у':
      return U'ү';
    case U'У':
      return U'Ү';
    case U'н':
      return U'ң';
    case U'Н':
      return U'Ң';
    case U'о':
      return U'ө';
    case U'О':
      return U'Ө';
    default:
      return 0;
  }
}

std::string ReadAsCyrillicKeys(std::string_view typed) {
  constexpr std::u32string_view kKeys = U"qwertyuiop[]asdfghjkl;'zxcvbnm,.`éüï";
  constexpr std::u32string_view kLetters = U"йцукенгшщзхъфывапролджэячсмитьбюёүңө";
  constexpr std::u32string_view kShifted = U"{}:\"<>~";
  constexpr std::u32string_view kShiftedLetters = U"хъжэбюё";
  static_assert(kKeys.size() == kLetters.size() && kShifted.size() == kShiftedLetters.size());
  std::string out;
  for (size_t at = 0; at < typed.size();) {
    const char32_t c = NextCodePoint(typed, at);
    if (const auto key = kKeys.find(LowerLetter(c)); key != std::u32string_view::npos)
      AppendCodePoint(out, kLetters[key]);
    else if (const auto shifted = kShifted.find(c); shifted != std::u32string_view::npos)
      AppendCodePoint(out, kShiftedLetters[shifted]);
    else
      AppendCodePoint(out, c);
  }
  return out;
}

}  // namespace aiyl::text
