// SPDX-License-Identifier: Apache-2.0
#include "text/spelling.h"

#include <array>
#include <utility>

#include "text/canonical.h"
#include "text/code_points.h"
#include "text/letters.h"

namespace aiyl::text {
namespace {

// Names whose usual Russian spelling no rule gives; lower case. Longer names with the same beginning follow.
constexpr std::array<std::pair<std::u32string_view, std::u32string_view>, 4> kUsual = {{
    {U"дүйшөн", U"дуйшен"},
    {U"дүйшөмбү", U"дуйшембу"},
    {U"үсөн", U"усен"},
    {U"сүйөркул", U"суеркул"},
}};

std::u32string Lower(std::u32string_view word) {
  std::u32string out;
  for (const char32_t c : word) out += LowerLetter(c);
  return out;
}

std::u32string ByLetters(std::u32string_view lower) {
  std::u32string out;
  for (size_t i = 0; i < lower.size(); ++i) {
    const char32_t c = lower[i];
    switch (c) {
      case U'ө':
        out += U'о';
        break;
      case U'ң':
        out += U'н';
        break;
      case U'ү':
        // «Сүйүн» is written Суюн: й and у run together.
        if (!out.empty() && out.back() == U'й') {
          out.back() = U'ю';
        } else {
          out += U'у';
        }
        break;
      case U'л': {
        out += c;
        const bool after_gu = i >= 2 && lower[i - 1] == U'ү' && lower[i - 2] == U'г';
        const bool soft_follows = i + 1 < lower.size() && (IsVowel(lower[i + 1]) || lower[i + 1] == U'ь');
        if (after_gu && !soft_follows) out += U'ь';
        break;
      }
      default:
        out += c;
    }
  }
  return out;
}

std::u32string RussianWord(std::u32string_view word) {
  const std::u32string lower = Lower(word);
  if (lower == U"уулу" || lower == U"кызы") return std::u32string(word);
  std::u32string russian;
  for (const auto& [kyrgyz, usual] : kUsual)
    if (lower.starts_with(kyrgyz)) {
      russian = std::u32string(usual) + ByLetters(std::u32string_view(lower).substr(kyrgyz.size()));
      break;
    }
  if (russian.empty()) russian = ByLetters(lower);

  bool has_lower = false;
  for (const char32_t c : word) has_lower = has_lower || IsLowerCase(c);
  if (!has_lower && word.size() > 1) {
    for (char32_t& c : russian) c = UpperLetter(c);
  } else if (IsUpperCase(word.front())) {
    russian.front() = UpperLetter(russian.front());
  }
  return russian;
}

}  // namespace

std::string SuggestRussian(std::string_view kyrgyz_name) {
  const std::u32string all = ToCodePoints(Canonical(kyrgyz_name));
  std::u32string out;
  for (size_t i = 0; i < all.size();) {
    if (!IsLetter(all[i])) {
      out += all[i++];
      continue;
    }
    size_t end = i;
    while (end < all.size() && IsLetter(all[end])) ++end;
    out += RussianWord(std::u32string_view(all).substr(i, end - i));
    i = end;
  }
  return ToUtf8(out);
}

std::string SuggestKyrgyz(std::string_view russian_name) {
  return Canonical(russian_name);
}

}  // namespace aiyl::text
