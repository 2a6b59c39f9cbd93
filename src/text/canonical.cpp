// SPDX-License-Identifier: Apache-2.0
#include "text/canonical.h"

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>

#include "text/code_points.h"
#include "text/letters.h"

namespace aiyl::text {
namespace {

// Letters met for ө ң ү that are other code points (domain: language.md, "the same name, typed many ways").
char32_t Mended(char32_t c) {
  switch (c) {
    case 0x0473:
    case 0x0275:
      return U'ө';
    case 0x0472:
    case 0x019F:
      return U'Ө';
    case 0x04CA:
    case 0x04C8:
      return U'ң';
    case 0x04C9:
    case 0x04C7:
      return U'Ң';
    case 0x04B1:
      return U'ү';
    case 0x04B0:
      return U'Ү';
    default:
      return c;
  }
}

// Letters that neither combine nor change under NFC, so that ICU need not be asked.
bool IsPlain(char32_t c) {
  return c < 0xC0 || (IsCyrillic(c)) || (c >= 0x2010 && c <= 0x203A) || c == 0x2116;
}

std::string Nfc(const std::string& text) {
  UErrorCode status = U_ZERO_ERROR;
  const auto* nfc = icu::Normalizer2::getNFCInstance(status);
  if (U_FAILURE(status)) return text;
  const auto out = nfc->normalize(icu::UnicodeString::fromUTF8(text), status);
  if (U_FAILURE(status)) return text;
  std::string utf8;
  out.toUTF8String(utf8);
  return utf8;
}

template <class Change>
std::string MapLetters(std::string_view text, Change change) {
  std::string out;
  out.reserve(text.size());
  for (size_t at = 0; at < text.size();) AppendCodePoint(out, change(NextCodePoint(text, at)));
  return out;
}

}  // namespace

bool IsValidUtf8(std::string_view bytes) {
  for (size_t at = 0; at < bytes.size();) {
    const size_t start = at;
    if (NextCodePoint(bytes, at) == kReplacement && bytes.substr(start, 3) != "\xEF\xBF\xBD") return false;
  }
  return true;
}

std::string Canonical(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  bool plain = true;
  bool blank_waits = false;
  for (size_t at = 0; at < text.size();) {
    const char32_t c = NextCodePoint(text, at);
    if (IsInvisible(c)) continue;
    if (IsBlank(c)) {
      blank_waits = !out.empty();
      continue;
    }
    if (blank_waits) out += ' ';
    blank_waits = false;
    const char32_t mended = Mended(c);
    plain = plain && IsPlain(mended);
    AppendCodePoint(out, mended);
  }
  return plain ? out : Nfc(out);
}

std::string CanonicalLines(std::string_view text) {
  std::vector<std::string> lines;
  std::string line;
  const auto end_line = [&] {
    lines.push_back(Canonical(line));
    line.clear();
  };
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n') continue;
    if (text[i] == '\r' || text[i] == '\n')
      end_line();
    else
      line += text[i];
  }
  end_line();
  while (!lines.empty() && lines.back().empty()) lines.pop_back();
  const auto first = std::find_if(lines.begin(), lines.end(), [](const auto& l) { return !l.empty(); });
  std::string out;
  for (auto it = first; it != lines.end(); ++it) {
    if (it != first) out += '\n';
    out += *it;
  }
  return out;
}

std::vector<MixedWord> MixedScriptWords(std::string_view text) {
  std::vector<MixedWord> found;
  size_t start = 0;
  bool latin = false, cyrillic = false, all_look_alike = true;
  std::string suggested;
  const auto end_word = [&](size_t end) {
    if (latin && cyrillic)
      found.push_back({std::string(text.substr(start, end - start)), start, all_look_alike ? suggested : ""});
    latin = cyrillic = false;
    all_look_alike = true;
    suggested.clear();
  };
  for (size_t at = 0; at < text.size();) {
    const size_t here = at;
    const char32_t c = NextCodePoint(text, at);
    if (!IsLetter(c) && !IsCombining(c)) {
      end_word(here);
      start = at;
      continue;
    }
    if (IsLatin(c)) {
      latin = true;
      const char32_t twin = CyrillicLookAlike(c);
      all_look_alike = all_look_alike && twin != 0;
      AppendCodePoint(suggested, twin);
    } else {
      cyrillic = cyrillic || IsCyrillic(c);
      AppendCodePoint(suggested, c);
    }
  }
  end_word(text.size());
  return found;
}

std::string ToLower(std::string_view text) {
  return MapLetters(text, LowerLetter);
}
std::string ToUpper(std::string_view text) {
  return MapLetters(text, UpperLetter);
}

std::string UpperFirst(std::string_view text) {
  if (text.empty()) return {};
  size_t at = 0;
  std::string out;
  AppendCodePoint(out, UpperLetter(NextCodePoint(text, at)));
  out += text.substr(at);
  return out;
}

std::string TitleName(std::string_view name) {
  constexpr std::array<std::string_view, 4> kLower = {"уулу", "кызы", "теги", "тегин"};
  std::string out, word;
  bool first_word = true;
  const auto end_word = [&] {
    if (word.empty()) return;
    const bool stays = !first_word && std::find(kLower.begin(), kLower.end(), word) != kLower.end();
    out += stays ? word : UpperFirst(word);
    first_word = false;
    word.clear();
  };
  for (size_t at = 0; at < name.size();) {
    const char32_t c = NextCodePoint(name, at);
    if (IsLetter(c) || IsCombining(c) || c == '\'' || c == 0x2019) {
      AppendCodePoint(word, LowerLetter(c));
    } else {
      end_word();
      AppendCodePoint(out, c);
    }
  }
  end_word();
  return out;
}

}  // namespace aiyl::text
