// SPDX-License-Identifier: Apache-2.0
#include "sheet/xml_text.h"

#include <cstring>

namespace aiyl::sheet {
namespace {

// Length of the valid UTF-8 sequence at `p` (`end` beyond), or 0.
size_t SequenceLength(const unsigned char* p, const unsigned char* end) {
  const auto tail = [&](int i) { return p + i < end && (p[i] & 0xC0) == 0x80; };
  if (*p < 0x80) return 1;
  if (*p >= 0xC2 && *p <= 0xDF) return tail(1) ? 2 : 0;
  if (*p >= 0xE0 && *p <= 0xEF) {
    if (!tail(1) || !tail(2)) return 0;
    if (*p == 0xE0 && p[1] < 0xA0) return 0;  // overlong
    if (*p == 0xED && p[1] > 0x9F) return 0;  // surrogates
    return 3;
  }
  if (*p >= 0xF0 && *p <= 0xF4) {
    if (!tail(1) || !tail(2) || !tail(3)) return 0;
    if (*p == 0xF0 && p[1] < 0x90) return 0;
    if (*p == 0xF4 && p[1] > 0x8F) return 0;
    return 4;
  }
  return 0;
}

int HexDigit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

bool IsDroppedControl(unsigned char c) {
  return (c < 0x20 && c != '\n' && c != '\t' && c != '\r') || c == 0x7F;
}

}  // namespace

std::string_view LocalName(const char* qualified) {
  const char* colon = std::strchr(qualified, ':');
  return colon ? colon + 1 : qualified;
}

bool IsValidUtf8(std::string_view text) {
  const auto* p = reinterpret_cast<const unsigned char*>(text.data());
  const auto* end = p + text.size();
  while (p < end) {
    const size_t n = SequenceLength(p, end);
    if (n == 0) return false;
    p += n;
  }
  return true;
}

int64_t MakeValidUtf8(std::string& text) {
  if (IsValidUtf8(text)) return 0;
  std::string valid;
  valid.reserve(text.size() + 8);
  int64_t replaced = 0;
  const auto* p = reinterpret_cast<const unsigned char*>(text.data());
  const auto* end = p + text.size();
  while (p < end) {
    const size_t n = SequenceLength(p, end);
    if (n == 0) {
      valid += "\xEF\xBF\xBD";
      ++replaced;
      ++p;
    } else {
      valid.append(reinterpret_cast<const char*>(p), n);
      p += n;
    }
  }
  text = std::move(valid);
  return replaced;
}

void AppendUtf8(std::string& out, char32_t c) {
  if (c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF)) c = 0xFFFD;
  if (c < 0x80) {
    out += static_cast<char>(c);
  } else if (c < 0x800) {
    out += static_cast<char>(0xC0 | (c >> 6));
    out += static_cast<char>(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    out += static_cast<char>(0xE0 | (c >> 12));
    out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
    out += static_cast<char>(0x80 | (c & 0x3F));
  } else {
    out += static_cast<char>(0xF0 | (c >> 18));
    out += static_cast<char>(0x80 | ((c >> 12) & 0x3F));
    out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
    out += static_cast<char>(0x80 | (c & 0x3F));
  }
}

void DecodeXstring(std::string& text) {
  bool needs = false;
  for (size_t i = 0; i < text.size() && !needs; ++i)
    needs = IsDroppedControl(static_cast<unsigned char>(text[i])) || (text[i] == '_' && i + 6 < text.size());
  if (!needs) return;
  std::string decoded;
  decoded.reserve(text.size());
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '_' && i + 6 < text.size() && text[i + 1] == 'x' && text[i + 6] == '_') {
      int value = 0;
      for (size_t k = 2; k < 6 && value >= 0; ++k) {
        const int digit = HexDigit(text[i + k]);
        value = digit < 0 ? -1 : value * 16 + digit;
      }
      if (value >= 0) {
        if (value >= 0x20 || value == '\n' || value == '\t') AppendUtf8(decoded, static_cast<char32_t>(value));
        i += 6;
        continue;
      }
    }
    if (!IsDroppedControl(static_cast<unsigned char>(text[i]))) decoded += text[i];
  }
  text = std::move(decoded);
}

}  // namespace aiyl::sheet
