// SPDX-License-Identifier: Apache-2.0
#include "codec/cbor_value.h"

#include <algorithm>
#include <limits>

namespace aiyl::codec {

bool CborMap::operator==(const CborMap& other) const {
  return m_entries == other.m_entries;
}

void CborMap::Set(CborValue key, CborValue value) {
  const std::string encoded = key.Encode();
  const auto at = std::lower_bound(m_entries.begin(), m_entries.end(), encoded,
                                   [](const Entry& entry, const std::string& k) { return entry.first.Encode() < k; });
  if (at != m_entries.end() && at->first == key)
    at->second = std::move(value);
  else
    m_entries.insert(at, Entry(std::move(key), std::move(value)));
}

bool CborMap::Fill(std::vector<Entry> entries) {
  // Sorted once: putting a stranger's thousands of keys into place one by one would cost the square of their number.
  std::vector<std::pair<std::string, size_t>> order;
  order.reserve(entries.size());
  for (size_t i = 0; i < entries.size(); ++i) order.emplace_back(entries[i].first.Encode(), i);
  std::sort(order.begin(), order.end());
  m_entries.clear();
  m_entries.reserve(entries.size());
  for (size_t i = 0; i < order.size(); ++i) {
    if (i > 0 && order[i].first == order[i - 1].first) return false;
    m_entries.push_back(std::move(entries[order[i].second]));
  }
  return true;
}

void CborMap::Set(int64_t key, CborValue value) {
  Set(CborValue::Int(key), std::move(value));
}
void CborMap::Set(std::string_view key, CborValue value) {
  Set(CborValue::Text(std::string(key)), std::move(value));
}

const CborValue* CborMap::Find(const CborValue& key) const {
  for (const auto& [k, value] : m_entries)
    if (k == key) return &value;
  return nullptr;
}

const CborValue* CborMap::Find(int64_t key) const {
  for (const auto& [k, value] : m_entries)
    if (k.AsInt() == key) return &value;
  return nullptr;
}

const CborValue* CborMap::Find(std::string_view key) const {
  for (const auto& [k, value] : m_entries)
    if (const auto* text = k.AsText(); text && *text == key) return &value;
  return nullptr;
}

CborValue CborValue::Int(int64_t value) {
  return CborValue(Variant(std::in_place_type<int64_t>, value));
}
CborValue CborValue::Uint(uint64_t value) {
  // One form per number, so that equal numbers compare equal: what fits an int64_t is one.
  if (value <= static_cast<uint64_t>(std::numeric_limits<int64_t>::max())) return Int(static_cast<int64_t>(value));
  return CborValue(Variant(std::in_place_type<uint64_t>, value));
}
CborValue CborValue::Bytes(std::string bytes) {
  return CborValue(Variant(BytesItem{std::move(bytes)}));
}
CborValue CborValue::Text(std::string utf8) {
  return CborValue(Variant(std::in_place_type<std::string>, std::move(utf8)));
}
CborValue CborValue::Array(CborArray items) {
  return CborValue(Variant(std::move(items)));
}
CborValue CborValue::Map(CborMap map) {
  return CborValue(Variant(std::move(map)));
}
CborValue CborValue::Tagged(uint64_t tag, CborValue content) {
  TaggedItem item{tag, {}};
  item.content.push_back(std::move(content));
  return CborValue(Variant(std::move(item)));
}
CborValue CborValue::Bool(bool value) {
  return CborValue(Variant(std::in_place_type<bool>, value));
}
CborValue CborValue::Float(double value) {
  return CborValue(Variant(std::in_place_type<double>, value));
}

std::optional<int64_t> CborValue::AsInt() const {
  if (const auto* value = std::get_if<int64_t>(&m_value)) return *value;
  return std::nullopt;
}

std::optional<uint64_t> CborValue::AsUint() const {
  if (const auto* value = std::get_if<uint64_t>(&m_value)) return *value;
  if (const auto* value = std::get_if<int64_t>(&m_value); value && *value >= 0) return static_cast<uint64_t>(*value);
  return std::nullopt;
}

const std::string* CborValue::AsBytes() const {
  const auto* item = std::get_if<BytesItem>(&m_value);
  return item ? &item->bytes : nullptr;
}

const std::string* CborValue::AsText() const {
  return std::get_if<std::string>(&m_value);
}
const CborArray* CborValue::AsArray() const {
  return std::get_if<CborArray>(&m_value);
}
const CborMap* CborValue::AsMap() const {
  return std::get_if<CborMap>(&m_value);
}
CborMap* CborValue::AsMap() {
  return std::get_if<CborMap>(&m_value);
}

std::optional<bool> CborValue::AsBool() const {
  if (const auto* value = std::get_if<bool>(&m_value)) return *value;
  return std::nullopt;
}

std::optional<double> CborValue::AsFloat() const {
  if (const auto* value = std::get_if<double>(&m_value)) return *value;
  return std::nullopt;
}

std::optional<uint64_t> CborValue::Tag() const {
  if (const auto* item = std::get_if<TaggedItem>(&m_value)) return item->tag;
  return std::nullopt;
}

const CborValue* CborValue::TagContent() const {
  const auto* item = std::get_if<TaggedItem>(&m_value);
  return item ? &item->content.front() : nullptr;
}

bool CborValue::TaggedItem::operator==(const TaggedItem& other) const {
  return tag == other.tag && content == other.content;
}

bool CborValue::operator==(const CborValue& other) const {
  return m_value == other.m_value;
}

Result<CborValue> CborValue::Decode(std::string_view bytes, CborRules rules) {
  CborReader reader(bytes, rules);
  AIYL_ASSIGN(auto value, Read(reader, rules));
  AIYL_TRY(reader.Finish());
  return value;
}

Result<CborValue> CborValue::Read(CborReader& reader, CborRules rules) {
  // Checked to its depths first (form, order, nesting), so that building can recurse without a care.
  AIYL_ASSIGN(const std::string_view item, reader.Raw());
  CborReader inner(item, rules);
  return Build(inner, rules);
}

Result<CborValue> CborValue::Build(CborReader& reader, CborRules rules) {
  AIYL_ASSIGN(const CborType type, reader.Peek());
  switch (type) {
    case CborType::kUint: {
      AIYL_ASSIGN(const uint64_t value, reader.Uint());
      return Uint(value);
    }
    case CborType::kNegative: {
      AIYL_ASSIGN(const int64_t value, reader.Int());
      return Int(value);
    }
    case CborType::kBytes: {
      AIYL_ASSIGN(const std::string_view bytes, reader.Bytes());
      return Bytes(std::string(bytes));
    }
    case CborType::kText: {
      AIYL_ASSIGN(const std::string_view text, reader.Text());
      return Text(std::string(text));
    }
    case CborType::kArray: {
      AIYL_ASSIGN(const uint64_t count, reader.Array());
      CborArray items;
      items.reserve(std::min<uint64_t>(count, 1024));
      for (uint64_t i = 0; i < count; ++i) {
        AIYL_ASSIGN(auto item, Build(reader, rules));
        items.push_back(std::move(item));
      }
      return Array(std::move(items));
    }
    case CborType::kMap: {
      AIYL_ASSIGN(const uint64_t count, reader.Map());
      std::vector<CborMap::Entry> entries;
      for (uint64_t i = 0; i < count; ++i) {
        AIYL_ASSIGN(auto key, Build(reader, rules));
        AIYL_ASSIGN(auto value, Build(reader, rules));
        entries.emplace_back(std::move(key), std::move(value));
      }
      CborMap map;
      if (!map.Fill(std::move(entries)))
        return Refuse("cbor.map-order", Msg("The data is not written in the one form that is allowed."));
      return Map(std::move(map));
    }
    case CborType::kTag: {
      AIYL_ASSIGN(const uint64_t tag, reader.Tag());
      AIYL_ASSIGN(auto content, Build(reader, rules));
      return Tagged(tag, std::move(content));
    }
    case CborType::kBool: {
      AIYL_ASSIGN(const bool value, reader.Bool());
      return Bool(value);
    }
    case CborType::kFloat: {
      AIYL_ASSIGN(const double value, reader.Float());
      return Float(value);
    }
    case CborType::kNull:
      break;
  }
  AIYL_TRY(reader.Null());
  return Null();
}

void CborValue::Write(CborWriter& writer) const {
  if (const auto integer = AsInt()) return writer.Int(*integer);
  if (const auto large = AsUint()) return writer.Uint(*large);
  if (const auto* bytes = AsBytes()) return writer.Bytes(*bytes);
  if (const auto* text = AsText()) return writer.Text(*text);
  if (const auto* items = AsArray()) {
    writer.Array(items->size());
    for (const auto& item : *items) item.Write(writer);
    return;
  }
  if (const auto* map = AsMap()) {
    writer.Map(map->Size());
    for (const auto& [key, value] : map->Entries()) {
      key.Write(writer);
      value.Write(writer);
    }
    return;
  }
  if (const auto tag = Tag()) {
    writer.Tag(*tag);
    return TagContent()->Write(writer);
  }
  if (const auto truth = AsBool()) return writer.Bool(*truth);
  if (const auto number = AsFloat()) return writer.Float(*number);
  writer.Null();
}

std::string CborValue::Encode() const {
  CborWriter writer;
  Write(writer);
  return writer.Take();
}

}  // namespace aiyl::codec
