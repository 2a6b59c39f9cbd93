// SPDX-License-Identifier: Apache-2.0
// CBOR in its one deterministic form (RFC 8949, section 4.2.1): shortest heads, definite lengths, map keys ascending
// by their encoded bytes. The writer appends and never looks back; the reader pulls items from bytes it does not own
// and trusts none of them. Neither knows what the items mean. Trees of values are in codec/cbor_value.h.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"

namespace aiyl::codec {

// Appends items to a buffer that it owns. The caller keeps the promises made by Array(n) and Map(n): n items, or
// n pairs of key and value with the keys ascending by encoded bytes (small integers by size, then texts by length,
// then texts by bytes). Reuse one writer with Clear(): the buffer stays allocated.
class CborWriter {
 public:
  void Uint(uint64_t value) { Head(0x00, value); }
  void Int(int64_t value) {
    if (value >= 0)
      Head(0x00, static_cast<uint64_t>(value));
    else
      Head(0x20, ~static_cast<uint64_t>(value));
  }
  void Bytes(std::string_view bytes) { HeadAndBody(0x40, bytes); }
  void Text(std::string_view utf8) { HeadAndBody(0x60, utf8); }
  void Array(uint64_t items) { Head(0x80, items); }
  void Map(uint64_t pairs) { Head(0xa0, pairs); }
  void Tag(uint64_t tag) { Head(0xc0, tag); }
  void Bool(bool value) { m_out.push_back(static_cast<char>(value ? 0xf5 : 0xf4)); }
  void Null() { m_out.push_back(static_cast<char>(0xf6)); }
  // In the shortest of half, single and double precision that keeps the value; every NaN becomes f97e00.
  void Float(double value);
  // One item (or several) encoded before.
  void Raw(std::string_view encoded) { m_out.append(encoded); }

  const std::string& Encoded() const { return m_out; }
  size_t Size() const { return m_out.size(); }
  void Reserve(size_t bytes) { m_out.reserve(bytes); }
  void Clear() { m_out.clear(); }
  // The buffer; the writer is empty afterwards.
  std::string Take() {
    std::string taken = std::move(m_out);
    m_out.clear();
    return taken;
  }

 private:
  // Writes the head into `to` (at least 9 bytes), gives its length.
  static size_t MakeHead(char* to, unsigned major, uint64_t value) {
    if (value < 24) {
      to[0] = static_cast<char>(major | value);
      return 1;
    }
    const unsigned size = value <= 0xff ? 1U : value <= 0xffff ? 2U : value <= 0xffffffff ? 4U : 8U;
    to[0] = static_cast<char>(major | (size == 1 ? 24U : size == 2 ? 25U : size == 4 ? 26U : 27U));
    for (unsigned i = 0; i < size; ++i) to[1 + i] = static_cast<char>(value >> (8 * (size - 1 - i)));
    return 1 + size;
  }
  void Head(unsigned major, uint64_t value) {
    if (value < 24) {
      m_out.push_back(static_cast<char>(major | value));
      return;
    }
    char head[9];
    m_out.append(head, MakeHead(head, major, value));
  }
  void HeadAndBody(unsigned major, std::string_view body) {
    Head(major, body.size());
    m_out.append(body);
  }

  std::string m_out;
};

enum class CborType { kUint, kNegative, kBytes, kText, kArray, kMap, kTag, kBool, kNull, kFloat };

// What the reader insists on. kDeterministic is for all that we write. kAnyOrder lets the keys of a map stand in any
// order (duplicates are still refused by CborValue) and is meant for codes and files that others wrote.
enum class CborRules { kDeterministic, kAnyOrder };

// Pulls items one after the other. Strings are views into the bytes given. Errors (all kRefused; the offset of the
// item stands in Error::detail):
//   cbor.truncated     the bytes end within an item
//   cbor.type          the next item is of another type than the one asked for
//   cbor.not-shortest  a head or float longer than need be
//   cbor.indefinite    a length left open
//   cbor.map-order     keys not ascending, or twice the same (found by Skip, Raw and CborValue)
//   cbor.too-deep      nested more than max_depth (Skip, Raw, CborValue: nothing else recurses here)
//   cbor.utf8          a text that is not UTF-8
//   cbor.number-range  an integer that does not fit the type asked for
//   cbor.unsupported   undefined, reserved heads, and simple values other than false, true, null
//   cbor.trailing      bytes after the end (Finish)
// After an error the position is that of the item refused.
class CborReader {
 public:
  static constexpr int kMaxDepth = 64;

  explicit CborReader(std::string_view bytes, CborRules rules = CborRules::kDeterministic, int max_depth = kMaxDepth)
      : m_bytes(bytes), m_rules(rules), m_max_depth(max_depth) {}

  bool AtEnd() const { return m_at == m_bytes.size(); }
  size_t Position() const { return m_at; }
  // Type of the next item; takes nothing.
  Result<CborType> Peek() const;

  Result<uint64_t> Uint();
  Result<int64_t> Int();  // negative ones too
  Result<std::string_view> Bytes();
  Result<std::string_view> Text();
  // The number of items or pairs that follow; never more than the remaining bytes can hold, so it is safe to reserve.
  Result<uint64_t> Array();
  Result<uint64_t> Map();
  // As above; another number than the one expected is cbor.type.
  Status ArrayOf(uint64_t items);
  Status MapOf(uint64_t pairs);
  Result<uint64_t> Tag();
  Result<bool> Bool();
  Result<double> Float();
  Status Null();
  // Takes a null where one stands next.
  bool TryNull();
  // The next whole item, checked to its depths, as the bytes it is encoded in.
  Result<std::string_view> Raw();
  Status Skip();
  // Everything has been read.
  Status Finish() const;

 private:
  enum class Fault {
    kNone,
    kTruncated,
    kType,
    kNotShortest,
    kIndefinite,
    kMapOrder,
    kTooDeep,
    kUtf8,
    kRange,
    kUnsupported,
    kTrailing
  };
  struct Head {
    unsigned major = 0;  // 0 … 7
    unsigned info = 0;
    uint64_t value = 0;
    size_t next = 0;  // offset behind the head
  };
  Fault ReadHead(size_t at, Head* head) const;
  Fault ReadCount(unsigned major, uint64_t bytes_each, uint64_t* count);
  Fault ReadString(unsigned major, std::string_view* body);
  Fault CheckItem(size_t at, int depth, size_t* end) const;
  static bool FloatIsShortest(const Head& head);
  tl::unexpected<Error> Fail(Fault fault) const;

  std::string_view m_bytes;
  size_t m_at = 0;
  CborRules m_rules;
  int m_max_depth;
};

// True where the bytes are well-formed UTF-8 (no surrogates, nothing overlong, nothing above U+10FFFF).
bool IsUtf8(std::string_view bytes);

}  // namespace aiyl::codec
