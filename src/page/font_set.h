// SPDX-License-Identifier: Apache-2.0
// The fonts that the program ships (PT Serif and PT Sans, ParaType Free Font Licence), linked into the program so
// that a paper never depends on a machine's fonts. Advances come from the unhinted hmtx table in font units: integers,
// the same everywhere. A font is named by the hash of its file; nothing is read until a font is first used.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace aiyl::page {

// Lengths and places on paper, in 1/100 mm; x to the right, y downwards from the top left corner of the page.
using Hmm = int32_t;

enum class FontId : uint8_t { kSerif, kSerifBold, kSerifItalic, kSans, kSansBold, kSansItalic };
inline constexpr int kFontCount = 6;

enum class Family : uint8_t { kSerif, kSans };

// There is no bold italic: bold wins.
FontId FontOf(Family family, bool bold, bool italic);

class Font {
 public:
  // Bytes of a whole TrueType file that outlive the object. Reads nothing before the first question about glyphs.
  Font(FontId id, std::string_view name, std::string_view hash, std::string_view bytes)
      : m_id(id), m_name(name), m_hash(hash), m_bytes(bytes) {}

  FontId Id() const { return m_id; }
  std::string_view Name() const { return m_name; }    // "PT Serif Bold"
  std::string_view Hash() const { return m_hash; }    // SHA-256 of the file, 64 lower-case hex digits
  std::string_view Bytes() const { return m_bytes; }  // the TrueType file

  int UnitsPerEm() const { return m_units_per_em; }
  int Ascent() const { return m_ascent; }    // font units, positive
  int Descent() const { return m_descent; }  // font units below the baseline, positive
  // 0 where the font has no such letter.
  uint16_t Glyph(char32_t letter) const;
  // Font units; 0 for a missing glyph.
  int Advance(char32_t letter) const;
  // Sum of advances of NFC UTF-8 text, font units.
  int64_t TextUnits(std::string_view utf8) const;

 private:
  friend const Font& ShippedFont(FontId id);
  void Parse();

  FontId m_id;
  std::string_view m_name, m_hash, m_bytes;
  int m_units_per_em = 1000, m_ascent = 0, m_descent = 0;
  std::vector<uint16_t> m_glyphs;    // by code unit of the basic plane
  std::vector<uint16_t> m_advances;  // by glyph
};

// Parsed on first use; safe from any thread.
const Font& ShippedFont(FontId id);
// The shipped font whose file has this hash (64 hex digits).
std::optional<FontId> FontByHash(std::string_view hash);

// Font units at a size in 1/100 point to 1/100 mm, rounded to nearest.
Hmm UnitsToHmm(int64_t units, int size, int units_per_em);
// Width of text in 1/100 mm at a size in 1/100 point.
Hmm TextWidth(FontId font, int size, std::string_view utf8);

// The letters of NFC UTF-8 text; a broken sequence becomes U+FFFD.
std::u32string Letters(std::string_view utf8);
void AppendLetter(std::string& utf8, char32_t letter);

}  // namespace aiyl::page
