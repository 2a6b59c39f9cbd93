// SPDX-License-Identifier: Apache-2.0
// The page model: what stands where on each page of a finished paper. A value: comparable, written to bytes that are
// the same for the same value, kept for ever with an issued paper. It knows nothing of templates, persons or cairo.
// Overlays («ДУБЛИКАТ», demo watermark) are not part of it: they are laid over when drawing (page/render.h).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/result.h"
#include "page/font_set.h"

namespace aiyl::page {

// One piece of text in one font on one line. `y` is the baseline. `advance` is the width that the text takes;
// what it exceeds the natural width by is spread over the blanks (justified lines).
struct TextRun {
  Hmm x = 0, y = 0, advance = 0;
  uint8_t font = 0;  // index into Document::fonts
  int32_t size = 0;  // 1/100 point
  std::string text;  // NFC UTF-8
  bool operator==(const TextRun&) const = default;
};

// A stroke between two points, `width` thick, black.
struct Line {
  Hmm x1 = 0, y1 = 0, x2 = 0, y2 = 0, width = 0;
  bool operator==(const Line&) const = default;
};

// A rectangle: filled with a grey (0 black … 255 white); with width > 0 only outlined.
struct Rect {
  Hmm x = 0, y = 0, w = 0, h = 0, width = 0;
  uint8_t grey = 0;
  bool operator==(const Rect&) const = default;
};

// A QR code of side `size` (the modules alone; the quiet zone of four modules is left white around it by layout).
struct Qr {
  Hmm x = 0, y = 0, size = 0;
  uint16_t modules = 0;  // per side: 21, 25 … 177
  std::string bits;      // row by row, most significant bit first, modules² bits padded with zeros
  bool operator==(const Qr&) const = default;
};

using Item = std::variant<TextRun, Line, Rect, Qr>;

struct Page {
  Hmm width = 21000, height = 29700;
  std::vector<Item> items;
  bool operator==(const Page&) const = default;
};

struct FontRef {
  std::string name;
  std::string hash;  // 64 hex digits, see Font::Hash
  bool operator==(const FontRef&) const = default;
};

inline constexpr uint32_t kPageModelVersion = 1;

struct Document {
  uint32_t version = kPageModelVersion;
  std::vector<FontRef> fonts;  // those used, in order of first use
  std::vector<Page> pages;
  bool operator==(const Document&) const = default;
};

// Bytes of a document, uncompressed (about 5 kB a page; under 3 kB with zstd). The same value gives the same bytes.
std::string Serialise(const Document& document);
// Errors (kEnvironment): "page.damaged"; "page.newer" where the version is above kPageModelVersion.
Result<Document> ParseDocument(std::string_view bytes);

// Everything as lines of text, for golden tests and for finding differences by eye.
std::string DumpText(const Document& document);
// Only the words, line by line and page by page, as a reader would read them; no places, no codes. The hash in a
// paper's code is taken over this text.
std::string PlainText(const Document& document);

}  // namespace aiyl::page
