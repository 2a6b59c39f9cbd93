// SPDX-License-Identifier: Apache-2.0
// CborValue::Diagnostic: the notation of RFC 8949, section 8.
#include <array>
#include <charconv>
#include <cmath>

#include "codec/cbor_value.h"
#include "codec/hex.h"

namespace aiyl::codec {

namespace {

std::string Quoted(const std::string& text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (static_cast<unsigned char>(c) < 0x20) {
      out += "\\u00" + ToHex(std::string_view(&c, 1));
    } else {
      out += c;
    }
  }
  return out + '"';
}

std::string FloatText(double value) {
  if (std::isnan(value)) return "NaN";
  if (std::isinf(value)) return value > 0 ? "Infinity" : "-Infinity";
  std::array<char, 40> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
  return std::string(digits.data(), end);
}

}  // namespace

std::string CborValue::Diagnostic() const {
  if (const auto integer = AsInt()) return std::to_string(*integer);
  if (const auto large = AsUint()) return std::to_string(*large);
  if (const auto* bytes = AsBytes()) return "h'" + ToHex(*bytes) + "'";
  if (const auto* text = AsText()) return Quoted(*text);
  if (const auto* items = AsArray()) {
    std::string out = "[";
    for (const auto& item : *items) out += (out.size() > 1 ? ", " : "") + item.Diagnostic();
    return out + "]";
  }
  if (const auto* map = AsMap()) {
    std::string out = "{";
    for (const auto& [key, value] : map->Entries())
      out += (out.size() > 1 ? ", " : "") + key.Diagnostic() + ": " + value.Diagnostic();
    return out + "}";
  }
  if (const auto tag = Tag()) return std::to_string(*tag) + "(" + TagContent()->Diagnostic() + ")";
  if (const auto truth = AsBool()) return *truth ? "true" : "false";
  if (const auto number = AsFloat()) return FloatText(*number);
  return "null";
}

}  // namespace aiyl::codec
