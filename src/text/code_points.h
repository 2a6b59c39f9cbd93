// SPDX-License-Identifier: Apache-2.0
// UTF-8 in and out, one code point at a time, without ICU: the fast path of folding and of every table of letters.
// It knows bytes and numbers only, no language.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace aiyl::text {

inline constexpr char32_t kReplacement = 0xFFFD;

// The code point at `at`, which moves past it. A malformed byte gives U+FFFD and moves one byte. `at` < text.size().
inline char32_t NextCodePoint(std::string_view text, size_t& at) {
  const auto byte = [&](size_t i) { return static_cast<unsigned char>(text[i]); };
  const auto follows = [&](size_t i) { return i < text.size() && (byte(i) & 0xC0U) == 0x80U; };
  const char32_t b0 = byte(at);
  if (b0 < 0x80) {
    ++at;
    return b0;
  }
  if (b0 >= 0xC2 && b0 < 0xE0 && follows(at + 1)) {
    const char32_t c = ((b0 & 0x1FU) << 6U) | (byte(at + 1) & 0x3FU);
    at += 2;
    return c;
  }
  if (b0 >= 0xE0 && b0 < 0xF0 && follows(at + 1) && follows(at + 2)) {
    const char32_t c = ((b0 & 0x0FU) << 12U) | ((byte(at + 1) & 0x3FU) << 6U) | (byte(at + 2) & 0x3FU);
    if (c >= 0x800 && (c < 0xD800 || c > 0xDFFF)) {
      at += 3;
      return c;
    }
  } else if (b0 >= 0xF0 && b0 < 0xF5 && follows(at + 1) && follows(at + 2) && follows(at + 3)) {
    const char32_t c = ((b0 & 0x07U) << 18U) | ((byte(at + 1) & 0x3FU) << 12U) | ((byte(at + 2) & 0x3FU) << 6U) |
                       (byte(at + 3) & 0x3FU);
    if (c >= 0x10000 && c <= 0x10FFFF) {
      at += 4;
      return c;
    }
  }
  ++at;
  return kReplacement;
}

inline void AppendCodePoint(std::string& out, char32_t c) {
  const auto put = [&](char32_t value) { out += static_cast<char>(static_cast<unsigned char>(value)); };
  if (c < 0x80) {
    put(c);
  } else if (c < 0x800) {
    put(0xC0U | (c >> 6U));
    put(0x80U | (c & 0x3FU));
  } else if (c < 0x10000) {
    put(0xE0U | (c >> 12U));
    put(0x80U | ((c >> 6U) & 0x3FU));
    put(0x80U | (c & 0x3FU));
  } else {
    put(0xF0U | (c >> 18U));
    put(0x80U | ((c >> 12U) & 0x3FU));
    put(0x80U | ((c >> 6U) & 0x3FU));
    put(0x80U | (c & 0x3FU));
  }
}

inline std::u32string ToCodePoints(std::string_view text) {
  std::u32string out;
  out.reserve(text.size());
  for (size_t at = 0; at < text.size();) out += NextCodePoint(text, at);
  return out;
}

inline std::string ToUtf8(std::u32string_view code_points) {
  std::string out;
  out.reserve(code_points.size() * 2);
  for (const char32_t c : code_points) AppendCodePoint(out, c);
  return out;
}

}  // namespace aiyl::text
