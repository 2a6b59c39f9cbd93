// SPDX-License-Identifier: Apache-2.0
// Reads what layout needs from a TrueType file: head, hhea, hmtx and the format 4 cmap. Our own reading, so that line
// breaks do not depend on a FreeType version; drawing is FreeType's (render.cpp). The files are the linked-in ones, so
// a wrong table is a bug of the build: assertions, no errors.
#include "page/font_set.h"

#include <array>
#include <cassert>
#include <memory>
#include <mutex>

extern "C" {
extern const char aiyl_font_serif[], aiyl_font_serif_end[];
extern const char aiyl_font_serif_bold[], aiyl_font_serif_bold_end[];
extern const char aiyl_font_serif_italic[], aiyl_font_serif_italic_end[];
extern const char aiyl_font_sans[], aiyl_font_sans_end[];
extern const char aiyl_font_sans_bold[], aiyl_font_sans_bold_end[];
extern const char aiyl_font_sans_italic[], aiyl_font_sans_italic_end[];
}

namespace aiyl::page {

namespace {

#include "font_hashes.inc"

uint32_t U16(std::string_view bytes, size_t at) {
  assert(at + 2 <= bytes.size());
  return static_cast<uint32_t>(static_cast<uint8_t>(bytes[at]) << 8 | static_cast<uint8_t>(bytes[at + 1]));
}
int S16(std::string_view bytes, size_t at) {
  return static_cast<int16_t>(U16(bytes, at));
}
uint32_t U32(std::string_view bytes, size_t at) {
  return U16(bytes, at) << 16 | U16(bytes, at + 2);
}

std::string_view TableOf(std::string_view file, std::string_view tag) {
  const uint32_t count = U16(file, 4);
  for (uint32_t i = 0; i < count; ++i) {
    const size_t entry = 12 + 16 * size_t{i};
    if (file.substr(entry, 4) == tag) return file.substr(U32(file, entry + 8), U32(file, entry + 12));
  }
  assert(false && "the font lacks a table");
  return {};
}

std::string_view UnicodeMap(std::string_view cmap) {
  const uint32_t count = U16(cmap, 2);
  for (uint32_t i = 0; i < count; ++i) {
    const size_t entry = 4 + 8 * size_t{i};
    const std::string_view map = cmap.substr(U32(cmap, entry + 4));
    if (U16(cmap, entry) == 3 && U16(cmap, entry + 2) == 1 && U16(map, 0) == 4) return map;
  }
  assert(false && "the font lacks a Unicode map of format 4");
  return {};
}

struct Shipped {
  std::string_view name;
  const char* begin;
  const char* end;
};
const std::array<Shipped, kFontCount> kShipped = {{
    {"PT Serif", aiyl_font_serif, aiyl_font_serif_end},
    {"PT Serif Bold", aiyl_font_serif_bold, aiyl_font_serif_bold_end},
    {"PT Serif Italic", aiyl_font_serif_italic, aiyl_font_serif_italic_end},
    {"PT Sans", aiyl_font_sans, aiyl_font_sans_end},
    {"PT Sans Bold", aiyl_font_sans_bold, aiyl_font_sans_bold_end},
    {"PT Sans Italic", aiyl_font_sans_italic, aiyl_font_sans_italic_end},
}};

}  // namespace

FontId FontOf(Family family, bool bold, bool italic) {
  const int base = family == Family::kSerif ? 0 : 3;
  return static_cast<FontId>(base + (bold ? 1 : italic ? 2 : 0));
}

void Font::Parse() {
  const std::string_view head = TableOf(m_bytes, "head"), hhea = TableOf(m_bytes, "hhea");
  m_units_per_em = static_cast<int>(U16(head, 18));
  m_ascent = S16(hhea, 4);
  m_descent = -S16(hhea, 6);

  const std::string_view hmtx = TableOf(m_bytes, "hmtx");
  const uint32_t metrics = U16(hhea, 34), glyphs = U16(TableOf(m_bytes, "maxp"), 4);
  m_advances.resize(glyphs);
  for (uint32_t i = 0; i < glyphs; ++i)
    m_advances[i] = static_cast<uint16_t>(U16(hmtx, 4 * size_t{i < metrics ? i : metrics - 1}));

  const std::string_view map = UnicodeMap(TableOf(m_bytes, "cmap"));
  const size_t segments2 = U16(map, 6);
  m_glyphs.assign(0x10000, 0);
  for (size_t s = 0; s < segments2; s += 2) {
    const uint32_t last = U16(map, 14 + s), first = U16(map, 16 + segments2 + s);
    const uint32_t delta = U16(map, 16 + 2 * segments2 + s);
    const size_t range_at = 16 + 3 * segments2 + s, range = U16(map, range_at);
    for (uint32_t c = first; c <= last && c != 0xFFFF; ++c) {
      uint32_t glyph = c;
      if (range != 0) glyph = U16(map, range_at + range + 2 * size_t{c - first});
      m_glyphs[c] = range != 0 && glyph == 0 ? uint16_t{0} : static_cast<uint16_t>(glyph + delta);
    }
  }
}

uint16_t Font::Glyph(char32_t letter) const {
  return letter < m_glyphs.size() ? m_glyphs[letter] : uint16_t{0};
}

int Font::Advance(char32_t letter) const {
  const uint16_t glyph = Glyph(letter);
  return glyph == 0 ? 0 : m_advances[glyph];
}

int64_t Font::TextUnits(std::string_view utf8) const {
  int64_t sum = 0;
  for (const char32_t letter : Letters(utf8)) sum += Advance(letter);
  return sum;
}

const Font& ShippedFont(FontId id) {
  static std::array<std::once_flag, kFontCount> once;
  static std::array<std::unique_ptr<Font>, kFontCount> fonts;
  const auto i = static_cast<size_t>(id);
  std::call_once(once[i], [i, id] {
    const Shipped& shipped = kShipped[i];
    const std::string_view bytes(shipped.begin, static_cast<size_t>(shipped.end - shipped.begin));
    fonts[i] = std::make_unique<Font>(id, shipped.name, kFontHashes[i], bytes);
    fonts[i]->Parse();
  });
  return *fonts[i];
}

std::optional<FontId> FontByHash(std::string_view hash) {
  for (int i = 0; i < kFontCount; ++i)
    if (kFontHashes[i] == hash) return static_cast<FontId>(i);
  return std::nullopt;
}

Hmm UnitsToHmm(int64_t units, int size, int units_per_em) {
  // size/100 point × 2540/72 hundredths of a millimetre per point
  const int64_t divisor = int64_t{7200} * units_per_em;
  const int64_t product = units * size * 2540;
  return static_cast<Hmm>((product + (product >= 0 ? divisor / 2 : -divisor / 2)) / divisor);
}

Hmm TextWidth(FontId font, int size, std::string_view utf8) {
  const Font& shipped = ShippedFont(font);
  return UnitsToHmm(shipped.TextUnits(utf8), size, shipped.UnitsPerEm());
}

std::u32string Letters(std::string_view utf8) {
  std::u32string letters;
  letters.reserve(utf8.size());
  for (size_t i = 0; i < utf8.size();) {
    const auto lead = static_cast<uint8_t>(utf8[i]);
    const size_t length = lead < 0x80 ? 1 : lead >= 0xF0 && lead < 0xF5 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 0;
    char32_t letter = length == 1 ? lead : length == 2 ? lead & 0x1FU : length == 3 ? lead & 0x0FU : lead & 0x07U;
    bool good = length > 0 && lead < 0xF5 && i + length <= utf8.size();
    for (size_t k = 1; good && k < length; ++k) {
      const auto next = static_cast<uint8_t>(utf8[i + k]);
      good = (next & 0xC0U) == 0x80U;
      letter = letter << 6 | (next & 0x3FU);
    }
    letters.push_back(good ? letter : U'\uFFFD');
    i += good ? length : 1;
  }
  return letters;
}

void AppendLetter(std::string& utf8, char32_t letter) {
  const auto put = [&utf8](uint32_t byte) { utf8.push_back(static_cast<char>(byte)); };
  if (letter < 0x80) {
    put(letter);
  } else if (letter < 0x800) {
    put(0xC0 | letter >> 6);
    put(0x80 | (letter & 0x3F));
  } else if (letter < 0x10000) {
    put(0xE0 | letter >> 12);
    put(0x80 | (letter >> 6 & 0x3F));
    put(0x80 | (letter & 0x3F));
  } else {
    put(0xF0 | letter >> 18);
    put(0x80 | (letter >> 12 & 0x3F));
    put(0x80 | (letter >> 6 & 0x3F));
    put(0x80 | (letter & 0x3F));
  }
}

}  // namespace aiyl::page
