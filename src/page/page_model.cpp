// SPDX-License-Identifier: Apache-2.0
// The bytes of a page model: "AKPG", then varints. Numbers are zigzag; coordinates are differences to the item before,
// which keeps most of them in one or two bytes. Never change this for version 1: papers are kept for ever.
#include "page/page_model.h"

namespace aiyl::page {

namespace {

constexpr std::string_view kMagic = "AKPG";
enum class Tag : uint8_t { kText = 1, kLine = 2, kRect = 3, kQr = 4 };

class Writer {
 public:
  void Unsigned(uint64_t value) {
    while (value >= 0x80) {
      m_bytes.push_back(static_cast<char>(value | 0x80));
      value >>= 7;
    }
    m_bytes.push_back(static_cast<char>(value));
  }
  void Signed(int64_t value) { Unsigned(static_cast<uint64_t>(value) << 1 ^ static_cast<uint64_t>(value >> 63)); }
  void Text(std::string_view text) {
    Unsigned(text.size());
    m_bytes.append(text);
  }
  // Difference to the point before.
  void Point(Hmm x, Hmm y) {
    Signed(int64_t{x} - m_x);
    Signed(int64_t{y} - m_y);
    m_x = x;
    m_y = y;
  }
  void NewPage() { m_x = m_y = 0; }
  std::string m_bytes;

 private:
  Hmm m_x = 0, m_y = 0;
};

class Reader {
 public:
  explicit Reader(std::string_view bytes) : m_bytes(bytes) {}
  uint64_t Unsigned() {
    uint64_t value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      if (m_at >= m_bytes.size()) break;
      const auto byte = static_cast<uint8_t>(m_bytes[m_at++]);
      value |= static_cast<uint64_t>(byte & 0x7FU) << shift;
      if (byte < 0x80) return value;
    }
    m_good = false;
    return 0;
  }
  int32_t Signed() {
    const uint64_t raw = Unsigned();
    const auto value = static_cast<int64_t>(raw >> 1 ^ (~(raw & 1) + 1));
    if (value < INT32_MIN || value > INT32_MAX) m_good = false;
    return m_good ? static_cast<int32_t>(value) : 0;
  }
  // A count of things that take at least one byte each, so a damaged count never asks for much memory.
  size_t Count() {
    const uint64_t n = Unsigned();
    if (n > m_bytes.size() - m_at) m_good = false;
    return m_good ? static_cast<size_t>(n) : 0;
  }
  std::string Text() {
    const size_t n = Count();
    std::string text(m_bytes.substr(m_at, n));
    m_at += n;
    return text;
  }
  void Point(Hmm& x, Hmm& y) {
    m_x = Checked(int64_t{m_x} + Signed());
    m_y = Checked(int64_t{m_y} + Signed());
    x = m_x;
    y = m_y;
  }
  void NewPage() { m_x = m_y = 0; }
  uint64_t Below(uint64_t limit) {
    const uint64_t n = Unsigned();
    if (n >= limit) m_good = false;
    return m_good ? n : 0;
  }
  bool Good() const { return m_good; }
  bool AtEnd() const { return m_at == m_bytes.size(); }

 private:
  Hmm Checked(int64_t value) {
    if (value < INT32_MIN || value > INT32_MAX) m_good = false;
    return m_good ? static_cast<Hmm>(value) : 0;
  }
  std::string_view m_bytes;
  size_t m_at = 0;
  bool m_good = true;
  Hmm m_x = 0, m_y = 0;
};

struct ItemWriter {
  Writer& out;
  void Start(Tag tag) const { out.Unsigned(static_cast<uint64_t>(tag)); }
  void operator()(const TextRun& item) const {
    Start(Tag::kText);
    out.Point(item.x, item.y);
    out.Signed(item.advance);
    out.Unsigned(item.font);
    out.Signed(item.size);
    out.Text(item.text);
  }
  void operator()(const Line& item) const {
    Start(Tag::kLine);
    out.Point(item.x1, item.y1);
    out.Point(item.x2, item.y2);
    out.Signed(item.width);
  }
  void operator()(const Rect& item) const {
    Start(Tag::kRect);
    out.Point(item.x, item.y);
    out.Signed(item.w);
    out.Signed(item.h);
    out.Signed(item.width);
    out.Unsigned(item.grey);
  }
  void operator()(const Qr& item) const {
    Start(Tag::kQr);
    out.Point(item.x, item.y);
    out.Signed(item.size);
    out.Unsigned(item.modules);
    out.Text(item.bits);
  }
};

bool ReadItem(Reader& in, size_t fonts, std::vector<Item>& items) {
  switch (static_cast<Tag>(in.Below(256))) {
    case Tag::kText: {
      TextRun item;
      in.Point(item.x, item.y);
      item.advance = in.Signed();
      item.font = static_cast<uint8_t>(in.Below(fonts < 256 ? fonts : 256));
      item.size = in.Signed();
      item.text = in.Text();
      items.emplace_back(std::move(item));
      break;
    }
    case Tag::kLine: {
      Line item;
      in.Point(item.x1, item.y1);
      in.Point(item.x2, item.y2);
      item.width = in.Signed();
      items.emplace_back(item);
      break;
    }
    case Tag::kRect: {
      Rect item;
      in.Point(item.x, item.y);
      item.w = in.Signed();
      item.h = in.Signed();
      item.width = in.Signed();
      item.grey = static_cast<uint8_t>(in.Below(256));
      items.emplace_back(item);
      break;
    }
    case Tag::kQr: {
      Qr item;
      in.Point(item.x, item.y);
      item.size = in.Signed();
      item.modules = static_cast<uint16_t>(in.Below(178));
      item.bits = in.Text();
      if (item.bits.size() != (size_t{item.modules} * item.modules + 7) / 8) return false;
      items.emplace_back(std::move(item));
      break;
    }
    default:
      return false;
  }
  return in.Good();
}

}  // namespace

std::string Serialise(const Document& document) {
  Writer out;
  out.m_bytes = kMagic;
  out.Unsigned(document.version);
  out.Unsigned(document.fonts.size());
  for (const FontRef& font : document.fonts) {
    out.Text(font.name);
    out.Text(font.hash);
  }
  out.Unsigned(document.pages.size());
  for (const Page& page : document.pages) {
    out.NewPage();
    out.Signed(page.width);
    out.Signed(page.height);
    out.Unsigned(page.items.size());
    for (const Item& item : page.items) std::visit(ItemWriter{out}, item);
  }
  return std::move(out.m_bytes);
}

Result<Document> ParseDocument(std::string_view bytes) {
  const auto damaged = [] {
    return EnvironmentError("page.damaged", Msg("The stored page of this paper is damaged and cannot be read."));
  };
  if (bytes.substr(0, kMagic.size()) != kMagic) return damaged();
  Reader in(bytes.substr(kMagic.size()));
  Document document;
  document.version = static_cast<uint32_t>(in.Below(UINT32_MAX));
  if (!in.Good() || document.version == 0) return damaged();
  if (document.version > kPageModelVersion)
    return EnvironmentError("page.newer", Msg("This paper was made by a newer version of the program."));
  document.fonts.resize(in.Count());
  for (FontRef& font : document.fonts) {
    font.name = in.Text();
    font.hash = in.Text();
  }
  const size_t pages = in.Count();
  for (size_t p = 0; p < pages && in.Good(); ++p) {
    in.NewPage();
    Page page;
    page.width = in.Signed();
    page.height = in.Signed();
    const size_t items = in.Count();
    for (size_t i = 0; i < items; ++i)
      if (!ReadItem(in, document.fonts.size(), page.items)) return damaged();
    document.pages.push_back(std::move(page));
  }
  if (!in.Good() || !in.AtEnd()) return damaged();
  return document;
}

}  // namespace aiyl::page
