// SPDX-License-Identifier: Apache-2.0
#include "sheet/csv_text.h"

#include <algorithm>
#include <array>
#include <map>
#include <vector>

#include "sheet/xml_text.h"

namespace aiyl::sheet {
namespace {

// Code page 1251, 0x80 … 0xBF; from 0xC0 on it is А … я in order. 0x98 is not assigned.
constexpr std::array<char16_t, 64> k1251 = {
    0x0402, 0x0403, 0x201A, 0x0453, 0x201E, 0x2026, 0x2020, 0x2021, 0x20AC, 0x2030, 0x0409, 0x2039, 0x040A,
    0x040C, 0x040B, 0x040F, 0x0452, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0xFFFD, 0x2122,
    0x0459, 0x203A, 0x045A, 0x045C, 0x045B, 0x045F, 0x00A0, 0x040E, 0x045E, 0x0408, 0x00A4, 0x0490, 0x00A6,
    0x00A7, 0x0401, 0x00A9, 0x0404, 0x00AB, 0x00AC, 0x00AD, 0x00AE, 0x0407, 0x00B0, 0x00B1, 0x0406, 0x0456,
    0x0491, 0x00B5, 0x00B6, 0x00B7, 0x0451, 0x2116, 0x0454, 0x00BB, 0x0458, 0x0405, 0x0455, 0x0457};

std::string From1251(const std::string& bytes, int64_t& replaced) {
  std::string text;
  text.reserve(bytes.size() * 2);
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80) {
      text += c;
    } else if (byte >= 0xC0) {
      AppendUtf8(text, 0x0410u + (byte - 0xC0u));
    } else {
      replaced += byte == 0x98;
      AppendUtf8(text, k1251[byte - 0x80u]);
    }
  }
  return text;
}

std::string FromUtf16(const std::string& bytes, size_t start, bool big_endian, int64_t& replaced) {
  std::string text;
  text.reserve(bytes.size());
  const auto unit = [&](size_t at) -> char32_t {
    const auto a = static_cast<unsigned char>(bytes[at]), b = static_cast<unsigned char>(bytes[at + 1]);
    return big_endian ? static_cast<char32_t>(a << 8 | b) : static_cast<char32_t>(b << 8 | a);
  };
  size_t at = start;
  for (; at + 1 < bytes.size(); at += 2) {
    const char32_t first = unit(at);
    if (first >= 0xD800 && first <= 0xDBFF && at + 3 < bytes.size()) {
      const char32_t second = unit(at + 2);
      if (second >= 0xDC00 && second <= 0xDFFF) {
        AppendUtf8(text, 0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00));
        at += 2;
        continue;
      }
    }
    if (first >= 0xD800 && first <= 0xDFFF) ++replaced;
    AppendUtf8(text, first);
  }
  if (at < bytes.size()) ++replaced;  // half a unit at the end
  return text;
}

// Text in UTF-16 without a mark shows in the zero bytes of its digits, delimiters and line ends.
int LooksUtf16(const std::string& bytes) {
  const size_t n = std::min<size_t>(bytes.size(), 8192);
  size_t even = 0, odd = 0;
  for (size_t i = 0; i < n; ++i)
    if (bytes[i] == 0) ++(i % 2 == 0 ? even : odd);
  if (odd > n / 20 && even == 0) return 1;   // little endian
  if (even > n / 20 && odd == 0) return -1;  // big endian
  return 0;
}

size_t CountMultibyte(const std::string& text) {
  size_t leads = 0;
  for (const char c : text) leads += (static_cast<unsigned char>(c) & 0xC0) == 0xC0;
  return leads;
}

}  // namespace

DecodedText DecodeText(std::string bytes) {
  DecodedText decoded;
  const auto starts = [&](std::string_view mark) { return bytes.compare(0, mark.size(), mark) == 0; };
  if (starts("\xFF\xFE") || starts("\xFE\xFF")) {
    const bool big = bytes[0] == '\xFE';
    decoded.encoding = big ? "UTF-16BE" : "UTF-16LE";
    decoded.text = FromUtf16(bytes, 2, big, decoded.replaced);
    return decoded;
  }
  if (starts("\xEF\xBB\xBF"))
    bytes.erase(0, 3);
  else if (const int order = LooksUtf16(bytes); order != 0) {
    decoded.encoding = order > 0 ? "UTF-16LE" : "UTF-16BE";
    decoded.text = FromUtf16(bytes, 0, order < 0, decoded.replaced);
    return decoded;
  }
  std::string as_utf8 = bytes;
  const int64_t bad = MakeValidUtf8(as_utf8);
  // A few broken bytes in a file full of UTF-8 letters are damage, not another encoding.
  const auto letters = static_cast<int64_t>(CountMultibyte(as_utf8)) - bad;
  if (bad == 0 || letters > 20 * bad) {
    decoded.encoding = "UTF-8";
    decoded.text = std::move(as_utf8);
    decoded.replaced = bad;
    return decoded;
  }
  decoded.encoding = "windows-1251";
  decoded.text = From1251(bytes, decoded.replaced);
  return decoded;
}

char SniffDelimiter(const std::string& text) {
  constexpr size_t kSample = 64 << 10;
  constexpr size_t kRecords = 50;
  char best = ',';
  double best_score = -1;
  for (const char delimiter : {';', ',', '\t'}) {
    std::vector<size_t> widths;
    size_t fields = 1;
    bool quoted = false, field_start = true, any = false;
    for (size_t i = 0; i < std::min(text.size(), kSample) && widths.size() < kRecords; ++i) {
      const char c = text[i];
      if (quoted) {
        if (c == '"') quoted = false;
        continue;
      }
      if (c == '"' && field_start) {
        quoted = true;
        any = true;
      } else if (c == delimiter) {
        ++fields;
        field_start = true;
        continue;
      } else if (c == '\n' || c == '\r') {
        if (any || fields > 1) widths.push_back(fields);
        fields = 1;
        field_start = true;
        any = false;
        continue;
      } else if (c != ' ') {
        any = true;
      }
      field_start = false;
    }
    if (any || fields > 1) widths.push_back(fields);
    if (widths.empty()) continue;
    // The share of records that have the commonest width above one, weighed by that width.
    std::map<size_t, size_t> counts;
    for (const size_t width : widths)
      if (width > 1) ++counts[width];
    double score = 0;
    for (const auto& [width, count] : counts)
      score = std::max(score, static_cast<double>(count) / static_cast<double>(widths.size()) * 10 +
                                  static_cast<double>(std::min<size_t>(width, 40)) / 10);
    if (score > best_score) {
      best_score = score;
      best = delimiter;
    }
  }
  return best;
}

}  // namespace aiyl::sheet
