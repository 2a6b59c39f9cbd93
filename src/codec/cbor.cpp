// SPDX-License-Identifier: Apache-2.0
#include "codec/cbor.h"

#include <cassert>
#include <cstring>
#include <limits>

#include "codec/cbor_float.h"

namespace aiyl::codec {

void CborWriter::Float(double value) {
  const FloatBits shortest = ShortestFloat(value);
  m_out.push_back(static_cast<char>(shortest.size == 2 ? 0xf9 : shortest.size == 4 ? 0xfa : 0xfb));
  for (int shift = 8 * (shortest.size - 1); shift >= 0; shift -= 8)
    m_out.push_back(static_cast<char>(shortest.bits >> shift));
}

CborReader::Fault CborReader::ReadHead(size_t at, Head* head) const {
  if (at >= m_bytes.size()) return Fault::kTruncated;
  const auto first = static_cast<unsigned char>(m_bytes[at]);
  head->major = first >> 5;
  head->info = first & 0x1f;
  head->next = at + 1;
  if (head->info < 24) {
    head->value = head->info;
    return head->major == 7 && (head->info < 20 || head->info > 22) ? Fault::kUnsupported : Fault::kNone;
  }
  if (head->info == 31) return Fault::kIndefinite;
  if (head->info > 27) return Fault::kUnsupported;
  const size_t size = size_t{1} << (head->info - 24);
  if (m_bytes.size() - head->next < size) return Fault::kTruncated;
  uint64_t value = 0;
  for (size_t i = 0; i < size; ++i) value = value << 8 | static_cast<unsigned char>(m_bytes[head->next + i]);
  head->value = value;
  head->next += size;
  if (head->major == 7) {
    if (size == 1) return Fault::kUnsupported;
    return FloatIsShortest(*head) ? Fault::kNone : Fault::kNotShortest;
  }
  const bool shortest = size == 1 ? value >= 24 : value >> (4 * size) != 0;
  return shortest ? Fault::kNone : Fault::kNotShortest;
}

bool CborReader::FloatIsShortest(const Head& head) {
  const int size = 1 << (head.info - 24);
  const FloatBits shortest = ShortestFloat(FloatFromBits(size, head.value));
  return shortest.size == size && shortest.bits == head.value;
}

Result<CborType> CborReader::Peek() const {
  Head head;
  if (const Fault fault = ReadHead(m_at, &head); fault != Fault::kNone) return Fail(fault);
  switch (head.major) {
    case 0:
      return CborType::kUint;
    case 1:
      return CborType::kNegative;
    case 2:
      return CborType::kBytes;
    case 3:
      return CborType::kText;
    case 4:
      return CborType::kArray;
    case 5:
      return CborType::kMap;
    case 6:
      return CborType::kTag;
    default:
      return head.info > 24 ? CborType::kFloat : head.info == 22 ? CborType::kNull : CborType::kBool;
  }
}

Result<uint64_t> CborReader::Uint() {
  Head head;
  if (const Fault fault = ReadHead(m_at, &head); fault != Fault::kNone) return Fail(fault);
  if (head.major != 0) return Fail(Fault::kType);
  m_at = head.next;
  return head.value;
}

Result<int64_t> CborReader::Int() {
  Head head;
  if (const Fault fault = ReadHead(m_at, &head); fault != Fault::kNone) return Fail(fault);
  if (head.major > 1) return Fail(Fault::kType);
  if (head.value > static_cast<uint64_t>(std::numeric_limits<int64_t>::max())) return Fail(Fault::kRange);
  m_at = head.next;
  const auto value = static_cast<int64_t>(head.value);
  return head.major == 0 ? value : -1 - value;
}

CborReader::Fault CborReader::ReadString(unsigned major, std::string_view* body) {
  Head head;
  if (const Fault fault = ReadHead(m_at, &head); fault != Fault::kNone) return fault;
  if (head.major != major) return Fault::kType;
  if (head.value > m_bytes.size() - head.next) return Fault::kTruncated;
  *body = m_bytes.substr(head.next, static_cast<size_t>(head.value));
  if (major == 3 && !IsUtf8(*body)) return Fault::kUtf8;
  m_at = head.next + body->size();
  return Fault::kNone;
}

Result<std::string_view> CborReader::Bytes() {
  std::string_view body;
  if (const Fault fault = ReadString(2, &body); fault != Fault::kNone) return Fail(fault);
  return body;
}

Result<std::string_view> CborReader::Text() {
  std::string_view body;
  if (const Fault fault = ReadString(3, &body); fault != Fault::kNone) return Fail(fault);
  return body;
}

CborReader::Fault CborReader::ReadCount(unsigned major, uint64_t bytes_each, uint64_t* count) {
  Head head;
  if (const Fault fault = ReadHead(m_at, &head); fault != Fault::kNone) return fault;
  if (head.major != major) return Fault::kType;
  if (head.value > (m_bytes.size() - head.next) / bytes_each) return Fault::kTruncated;
  *count = head.value;
  m_at = head.next;
  return Fault::kNone;
}

Result<uint64_t> CborReader::Array() {
  uint64_t count = 0;
  if (const Fault fault = ReadCount(4, 1, &count); fault != Fault::kNone) return Fail(fault);
  return count;
}

Result<uint64_t> CborReader::Map() {
  uint64_t count = 0;
  if (const Fault fault = ReadCount(5, 2, &count); fault != Fault::kNone) return Fail(fault);
  return count;
}

Status CborReader::ArrayOf(uint64_t items) {
  const size_t start = m_at;
  AIYL_ASSIGN(const uint64_t count, Array());
  if (count == items) return {};
  m_at = start;
  return Fail(Fault::kType);
}

Status CborReader::MapOf(uint64_t pairs) {
  const size_t start = m_at;
  AIYL_ASSIGN(const uint64_t count, Map());
  if (count == pairs) return {};
  m_at = start;
  return Fail(Fault::kType);
}

Result<uint64_t> CborReader::Tag() {
  uint64_t tag = 0;
  Head head;
  if (const Fault fault = ReadHead(m_at, &head); fault != Fault::kNone) return Fail(fault);
  if (head.major != 6) return Fail(Fault::kType);
  tag = head.value;
  m_at = head.next;
  return tag;
}

Result<bool> CborReader::Bool() {
  Head head;
  if (const Fault fault = ReadHead(m_at, &head); fault != Fault::kNone) return Fail(fault);
  if (head.major != 7 || (head.info != 20 && head.info != 21)) return Fail(Fault::kType);
  m_at = head.next;
  return head.info == 21;
}

Result<double> CborReader::Float() {
  Head head;
  if (const Fault fault = ReadHead(m_at, &head); fault != Fault::kNone) return Fail(fault);
  if (head.major != 7 || head.info < 25) return Fail(Fault::kType);
  m_at = head.next;
  return FloatFromBits(1 << (head.info - 24), head.value);
}

bool CborReader::TryNull() {
  if (m_at >= m_bytes.size() || m_bytes[m_at] != static_cast<char>(0xf6)) return false;
  ++m_at;
  return true;
}

Status CborReader::Null() {
  if (TryNull()) return {};
  return Fail(AtEnd() ? Fault::kTruncated : Fault::kType);
}

CborReader::Fault CborReader::CheckItem(size_t at, int depth, size_t* end) const {
  if (depth > m_max_depth) return Fault::kTooDeep;
  Head head;
  if (const Fault fault = ReadHead(at, &head); fault != Fault::kNone) return fault;
  const size_t left = m_bytes.size() - head.next;
  *end = head.next;
  switch (head.major) {
    case 2:
    case 3:
      if (head.value > left) return Fault::kTruncated;
      *end = head.next + static_cast<size_t>(head.value);
      if (head.major == 3 && !IsUtf8(m_bytes.substr(head.next, static_cast<size_t>(head.value)))) return Fault::kUtf8;
      return Fault::kNone;
    case 4:
      if (head.value > left) return Fault::kTruncated;
      for (uint64_t i = 0; i < head.value; ++i)
        if (const Fault fault = CheckItem(*end, depth + 1, end); fault != Fault::kNone) return fault;
      return Fault::kNone;
    case 5: {
      if (head.value > left / 2) return Fault::kTruncated;
      std::string_view previous;
      for (uint64_t i = 0; i < head.value; ++i) {
        const size_t start = *end;
        if (const Fault fault = CheckItem(start, depth + 1, end); fault != Fault::kNone) return fault;
        const std::string_view key = m_bytes.substr(start, *end - start);
        if (m_rules == CborRules::kDeterministic && i > 0 && key <= previous) return Fault::kMapOrder;
        previous = key;
        if (const Fault fault = CheckItem(*end, depth + 1, end); fault != Fault::kNone) return fault;
      }
      return Fault::kNone;
    }
    case 6:
      return CheckItem(head.next, depth + 1, end);
    default:
      return Fault::kNone;
  }
}

Result<std::string_view> CborReader::Raw() {
  size_t end = m_at;
  if (const Fault fault = CheckItem(m_at, 1, &end); fault != Fault::kNone) return Fail(fault);
  const std::string_view item = m_bytes.substr(m_at, end - m_at);
  m_at = end;
  return item;
}

Status CborReader::Skip() {
  AIYL_TRY(Raw());
  return {};
}

Status CborReader::Finish() const {
  if (AtEnd()) return {};
  return Fail(Fault::kTrailing);
}

tl::unexpected<Error> CborReader::Fail(Fault fault) const {
  const auto refuse = [this](const char* code, Message message) {
    auto refused = Refuse(code, std::move(message));
    refused.value().detail = "CBOR item at byte " + std::to_string(m_at);
    return refused;
  };
  switch (fault) {
    case Fault::kTruncated:
      return refuse("cbor.truncated", Msg("The data ends too early."));
    case Fault::kType:
      return refuse("cbor.type", Msg("The data is damaged: something else was expected in this place."));
    case Fault::kNotShortest:
      return refuse("cbor.not-shortest", Msg("The data is not written in the one form that is allowed."));
    case Fault::kIndefinite:
      return refuse("cbor.indefinite", Msg("The data is not written in the one form that is allowed."));
    case Fault::kMapOrder:
      return refuse("cbor.map-order", Msg("The data is not written in the one form that is allowed."));
    case Fault::kTooDeep:
      return refuse("cbor.too-deep", Msg("The data is nested too deeply."));
    case Fault::kUtf8:
      return refuse("cbor.utf8", Msg("The data contains a text that is not in Unicode (UTF-8)."));
    case Fault::kRange:
      return refuse("cbor.number-range", Msg("The data contains a number that is too large."));
    case Fault::kTrailing:
      return refuse("cbor.trailing", Msg("Something stands behind the end of the data."));
    case Fault::kUnsupported:
    case Fault::kNone:
      break;
  }
  assert(fault == Fault::kUnsupported);
  return refuse("cbor.unsupported", Msg("The data contains a kind of value that this program does not know."));
}

bool IsUtf8(std::string_view bytes) {
  const auto* at = reinterpret_cast<const unsigned char*>(bytes.data());
  const auto* const end = at + bytes.size();
  while (at != end) {
    // Eight ASCII characters at a time.
    while (end - at >= 8) {
      uint64_t eight = 0;
      std::memcpy(&eight, at, 8);
      if (eight & 0x8080808080808080ULL) break;
      at += 8;
    }
    if (at == end) break;
    const unsigned first = *at;
    if (first < 0x80) {
      ++at;
      continue;
    }
    const int more = first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : 1;
    if (first < 0xc2 || first > 0xf4 || end - at <= more) return false;
    for (int i = 1; i <= more; ++i)
      if ((at[i] & 0xc0U) != 0x80U) return false;
    const unsigned second = at[1];
    if ((first == 0xe0 && second < 0xa0) || (first == 0xed && second > 0x9f) || (first == 0xf0 && second < 0x90) ||
        (first == 0xf4 && second > 0x8f))
      return false;
    at += more + 1;
  }
  return true;
}

}  // namespace aiyl::codec
