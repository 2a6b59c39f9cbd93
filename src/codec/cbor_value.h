// SPDX-License-Identifier: Apache-2.0
// A CBOR item as a tree: for headers, claims and other small things whose shape is not fixed. Rows of a journal go
// through codec/cbor.h instead. A map keeps its keys in the deterministic order, so equal trees encode equally.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/result.h"
#include "codec/cbor.h"

namespace aiyl::codec {

class CborValue;
using CborArray = std::vector<CborValue>;

// Pairs with distinct keys, ascending by the encoded bytes of the key.
class CborMap {
 public:
  using Entry = std::pair<CborValue, CborValue>;

  // Adds the pair or replaces the value under that key.
  void Set(CborValue key, CborValue value);
  void Set(int64_t key, CborValue value);
  void Set(std::string_view key, CborValue value);
  const CborValue* Find(const CborValue& key) const;
  const CborValue* Find(int64_t key) const;
  const CborValue* Find(std::string_view key) const;
  const std::vector<Entry>& Entries() const { return m_entries; }
  size_t Size() const { return m_entries.size(); }
  bool operator==(const CborMap& other) const;

 private:
  friend class CborValue;
  // False where a key occurs twice.
  bool Fill(std::vector<Entry> entries);

  std::vector<Entry> m_entries;
};

class CborValue {
 public:
  CborValue() = default;  // null
  static CborValue Int(int64_t value);
  static CborValue Uint(uint64_t value);
  static CborValue Bytes(std::string bytes);
  static CborValue Text(std::string utf8);
  static CborValue Array(CborArray items);
  static CborValue Map(CborMap map);
  static CborValue Tagged(uint64_t tag, CborValue content);
  static CborValue Bool(bool value);
  static CborValue Null() { return {}; }
  static CborValue Float(double value);  // only what others wrote

  // Empty or null where the value is of another type.
  std::optional<int64_t> AsInt() const;
  std::optional<uint64_t> AsUint() const;
  const std::string* AsBytes() const;
  const std::string* AsText() const;
  const CborArray* AsArray() const;
  const CborMap* AsMap() const;
  CborMap* AsMap();
  std::optional<bool> AsBool() const;
  std::optional<double> AsFloat() const;
  bool IsNull() const { return std::holds_alternative<std::monostate>(m_value); }
  bool IsTagged() const { return std::holds_alternative<TaggedItem>(m_value); }
  std::optional<uint64_t> Tag() const;
  const CborValue* TagContent() const;

  // The whole of `bytes` is one item. Errors: those of CborReader; a key that occurs twice is cbor.map-order under
  // every rule; an integer below -2^63 is cbor.number-range.
  static Result<CborValue> Decode(std::string_view bytes, CborRules rules = CborRules::kDeterministic);
  // The next item of a reader.
  static Result<CborValue> Read(CborReader& reader, CborRules rules = CborRules::kDeterministic);
  void Write(CborWriter& writer) const;
  std::string Encode() const;
  // Diagnostic notation (RFC 8949, section 8): {1: "text", 2: h'00ff'}; for logs of tests and for `inspect`.
  std::string Diagnostic() const;

  bool operator==(const CborValue& other) const;

 private:
  struct BytesItem {
    std::string bytes;
    bool operator==(const BytesItem&) const = default;
  };
  // The content stands in a vector of one, because the type is still incomplete here.
  struct TaggedItem {
    uint64_t tag = 0;
    CborArray content;
    bool operator==(const TaggedItem& other) const;
  };
  using Variant = std::variant<std::monostate, int64_t, uint64_t, BytesItem, std::string, CborArray, CborMap,
                               TaggedItem, bool, double>;

  explicit CborValue(Variant value) : m_value(std::move(value)) {}
  static Result<CborValue> Build(CborReader& reader, CborRules rules);

  Variant m_value;
};

}  // namespace aiyl::codec
