// SPDX-License-Identifier: Apache-2.0
#include "codec/base45.h"

namespace aiyl::codec {

namespace {

constexpr std::string_view kAlphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
static_assert(kAlphabet.size() == 45);

}  // namespace

std::string ToBase45(std::string_view bytes) {
  std::string text;
  text.reserve(bytes.size() / 2 * 3 + 2);
  for (size_t i = 0; i < bytes.size(); i += 2) {
    const bool pair = i + 1 < bytes.size();
    unsigned value = static_cast<unsigned char>(bytes[i]);
    if (pair) value = value << 8 | static_cast<unsigned char>(bytes[i + 1]);
    text += kAlphabet[value % 45];
    text += kAlphabet[value / 45 % 45];
    if (pair) text += kAlphabet[value / 2025];
  }
  return text;
}

Result<std::string> FromBase45(std::string_view text) {
  const auto bad = [] { return Refuse("base45.bad", Msg("The text of the code is not whole or not a code.")); };
  std::string bytes;
  bytes.reserve(text.size() / 3 * 2 + 1);
  for (size_t i = 0; i < text.size(); i += 3) {
    const std::string_view group = text.substr(i, 3);
    if (group.size() == 1) return bad();
    size_t value = 0;
    for (size_t place = group.size(); place-- > 0;) {
      const size_t digit = kAlphabet.find(group[place]);
      if (digit == std::string_view::npos) return bad();
      value = value * 45 + digit;
    }
    if (value > (group.size() == 3 ? 0xffffU : 0xffU)) return bad();
    if (group.size() == 3) bytes += static_cast<char>(value >> 8);
    bytes += static_cast<char>(value & 0xff);
  }
  return bytes;
}

}  // namespace aiyl::codec
