// SPDX-License-Identifier: Apache-2.0
#include "sheet/xml_blocks.h"

#include <algorithm>

#include "sheet/xml_text.h"

namespace aiyl::sheet {
namespace {

constexpr size_t kChunk = 256 << 10;
constexpr size_t kMaxRest = 64 << 20;     // everything around the rows: columns, merges, conditional formats
constexpr size_t kMaxElement = 64 << 20;  // one row or string
// parse_ws_pcdata_single keeps <t> </t>; no comments, no processing instructions, no DTD.
constexpr unsigned kParse =
    pugi::parse_escapes | pugi::parse_cdata | pugi::parse_wconv_attribute | pugi::parse_ws_pcdata_single;

bool IsNameChar(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-' ||
         c == '.' || c == ':';
}

// Finds "<prefix:container" with a delimiter after it; npos where absent. Sets the prefix.
size_t FindOpening(const std::string& text, std::string_view container, std::string& prefix) {
  for (size_t at = text.find(container); at != std::string::npos; at = text.find(container, at + 1)) {
    const size_t after = at + container.size();
    if (after >= text.size() || IsNameChar(text[after])) continue;
    size_t start = at;
    while (start > 0 && IsNameChar(text[start - 1])) --start;
    if (start == 0 || text[start - 1] != '<') continue;
    if (start != at && text[at - 1] != ':') continue;
    prefix = text.substr(start, at - start);
    return start - 1;
  }
  return std::string::npos;
}

}  // namespace

ZipProblem ScanEnvelope(const ZipArchive& zip, std::string_view part_name, std::string_view container,
                        uint64_t max_bytes, XmlEnvelope& out) {
  ZipProblem problem = ZipProblem::kNone;
  const auto part = zip.OpenPart(part_name, max_bytes, problem);
  if (!part) return problem;
  std::string rest;    // head, then the tail, with an empty container between
  std::string window;  // what has been read and not yet judged
  std::string chunk(kChunk, '\0');
  std::string closing;
  uint64_t window_at = 0;  // where in the part `window` begins
  enum { kHead, kInside, kTail } state = kHead;
  while (const size_t n = part->Read(chunk.data(), chunk.size())) {
    window.append(chunk, 0, n);
    if (state == kHead) {
      const size_t opening = FindOpening(window, container, out.prefix);
      const size_t tag_end = opening == std::string::npos ? opening : window.find('>', opening);
      if (tag_end == std::string::npos) {
        if (window.size() > kMaxRest) return ZipProblem::kDamaged;
        continue;
      }
      rest = window.substr(0, tag_end + 1);
      out.begin = out.end = tag_end + 1;
      window.erase(0, tag_end + 1);
      window_at = out.begin;
      if (rest.size() >= 2 && rest[rest.size() - 2] == '/') {
        state = kTail;
      } else {
        closing = "</" + out.prefix + std::string(container);
        state = kInside;
      }
    }
    if (state == kInside) {
      const size_t close = window.find(closing);
      if (close == std::string::npos) {
        const size_t keep = std::min(window.size(), closing.size());
        window_at += window.size() - keep;
        window.erase(0, window.size() - keep);
      } else {
        out.end = window_at + close;
        window.erase(0, close);
        state = kTail;
      }
    }
    if (state == kTail) {
      rest += window;
      window.clear();
      if (rest.size() > kMaxRest) return ZipProblem::kTooLarge;
    }
  }
  if (part->Problem() != ZipProblem::kNone) return part->Problem();
  if (state == kInside) return ZipProblem::kDamaged;
  if (state == kHead) {
    if (window.find('\0') != std::string::npos) return ZipProblem::kDamaged;  // UTF-16: nobody writes it, rows unseen
    rest = std::move(window);
  }
  if (!out.rest.load_buffer(rest.data(), rest.size(), kParse)) return ZipProblem::kDamaged;
  return ZipProblem::kNone;
}

XmlBlocks::XmlBlocks(std::unique_ptr<ZipPart> part, const XmlEnvelope& envelope, std::string_view element)
    : m_part(std::move(part)),
      m_closing("</" + envelope.prefix + std::string(element) + ">"),
      m_skip(envelope.begin),
      m_left(envelope.end - envelope.begin) {}

bool XmlBlocks::Fill() {
  const size_t before = m_buffer.size();
  m_buffer.resize(before + kChunk);
  size_t n = m_part->Read(m_buffer.data() + before, kChunk);
  if (n == 0) m_problem = m_part->Problem();
  size_t drop = static_cast<size_t>(std::min<uint64_t>(m_skip, n));
  m_skip -= drop;
  size_t take = static_cast<size_t>(std::min<uint64_t>(m_left, n - drop));
  m_left -= take;
  if (drop > 0)
    std::copy_n(m_buffer.begin() + static_cast<std::ptrdiff_t>(before + drop), take,
                m_buffer.begin() + static_cast<std::ptrdiff_t>(before));
  m_buffer.resize(before + take);
  if (n == 0 || m_left == 0) m_ended = true;
  return m_problem == ZipProblem::kNone;
}

const pugi::xml_document* XmlBlocks::Next() {
  while (m_problem == ZipProblem::kNone) {
    size_t cut = m_buffer.rfind(m_closing);
    if (cut != std::string::npos) {
      cut += m_closing.size();
    } else if (!m_ended) {
      if (m_buffer.size() > kMaxElement)
        m_problem = ZipProblem::kDamaged;
      else
        Fill();
      continue;
    } else {
      cut = m_buffer.size();
      if (m_buffer.find('<') == std::string::npos) return nullptr;
    }
    m_block.assign(m_buffer, 0, cut);
    m_buffer.erase(0, cut);
    if (!m_document.load_buffer_inplace(m_block.data(), m_block.size(), kParse | pugi::parse_fragment,
                                        pugi::encoding_utf8)) {
      m_problem = ZipProblem::kDamaged;
      return nullptr;
    }
    return &m_document;
  }
  return nullptr;
}

ZipProblem ReadXml(const ZipArchive& zip, std::string_view part, uint64_t max_bytes, pugi::xml_document& out) {
  std::string xml;
  const ZipProblem problem = zip.ReadPart(part, max_bytes, xml);
  if (problem != ZipProblem::kNone) return problem;
  return out.load_buffer(xml.data(), xml.size(), kParse) ? ZipProblem::kNone : ZipProblem::kDamaged;
}

pugi::xml_node Child(pugi::xml_node node, std::string_view local_name) {
  for (pugi::xml_node child : node.children())
    if (LocalName(child.name()) == local_name) return child;
  return {};
}

pugi::xml_attribute Attribute(pugi::xml_node node, std::string_view local_name) {
  for (pugi::xml_attribute attribute : node.attributes())
    if (LocalName(attribute.name()) == local_name) return attribute;
  return {};
}

}  // namespace aiyl::sheet
