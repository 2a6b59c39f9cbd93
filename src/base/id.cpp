// SPDX-License-Identifier: Apache-2.0
#include "base/id.h"

#include <random>

namespace aiyl {
namespace {

int HexDigit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

// RFC 9562, 6.2 method 1: 48 bits of milliseconds, a 12 + 14 bit counter that ascends within a millisecond, the
// rest random. Ascending ids keep inserts at the end of the b-tree.
class V7Source final : public IdSource {
 public:
  V7Source(const Clock& clock, std::function<uint64_t()> random) : m_clock(clock), m_random(std::move(random)) {}

  Uuid Next() override {
    const auto now = static_cast<uint64_t>(m_clock.Now().micros / 1000);
    if (now > m_millis) {
      m_millis = now;
      m_counter = m_random() & 0xFFFFFF;
    } else if (++m_counter >= (1U << 26)) {
      ++m_millis;
      m_counter = 0;
    }
    const uint64_t random = m_random();
    Uuid uuid;
    for (int i = 0; i < 6; ++i) uuid.bytes[i] = static_cast<uint8_t>(m_millis >> (40 - 8 * i));
    uuid.bytes[6] = static_cast<uint8_t>(0x70 | ((m_counter >> 22) & 0x0F));
    uuid.bytes[7] = static_cast<uint8_t>(m_counter >> 14);
    uuid.bytes[8] = static_cast<uint8_t>(0x80 | ((m_counter >> 8) & 0x3F));
    uuid.bytes[9] = static_cast<uint8_t>(m_counter);
    for (int i = 0; i < 6; ++i) uuid.bytes[10 + i] = static_cast<uint8_t>(random >> (8 * i));
    return uuid;
  }

 private:
  const Clock& m_clock;
  std::function<uint64_t()> m_random;
  uint64_t m_millis = 0;
  uint64_t m_counter = 0;
};

}  // namespace

std::optional<Uuid> Uuid::FromText(std::string_view text) {
  if (text.size() != 36) return std::nullopt;
  Uuid uuid;
  size_t at = 0;
  for (size_t i = 0; i < 36;) {
    if (i == 8 || i == 13 || i == 18 || i == 23) {
      if (text[i] != '-') return std::nullopt;
      ++i;
      continue;
    }
    const int high = HexDigit(text[i]), low = HexDigit(text[i + 1]);
    if (high < 0 || low < 0) return std::nullopt;
    uuid.bytes[at++] = static_cast<uint8_t>(high * 16 + low);
    i += 2;
  }
  return uuid;
}

std::optional<Uuid> Uuid::FromBytes(std::string_view bytes) {
  if (bytes.size() != 16) return std::nullopt;
  Uuid uuid;
  std::memcpy(uuid.bytes.data(), bytes.data(), 16);
  return uuid;
}

std::string Uuid::ToText() const {
  static constexpr char kHex[] = "0123456789abcdef";
  std::string text;
  text.reserve(36);
  for (size_t i = 0; i < 16; ++i) {
    if (i == 4 || i == 6 || i == 8 || i == 10) text += '-';
    text += kHex[bytes[i] >> 4];
    text += kHex[bytes[i] & 15];
  }
  return text;
}

std::unique_ptr<IdSource> NewSystemIdSource(const Clock& clock) {
  // Ids are no secrets: the system's chance is asked once, not for each.
  std::random_device device;
  std::seed_seq seed = {device(), device(), device(), device(), device(), device(), device(), device()};
  return std::make_unique<V7Source>(clock, std::mt19937_64(seed));
}

std::unique_ptr<IdSource> NewSeededIdSource(uint64_t seed, const Clock& clock) {
  return std::make_unique<V7Source>(clock, std::mt19937_64(seed));
}

Uuid ReferenceId(std::string_view list, std::string_view code) {
  // FNV-1a over 128 bits in two lanes: stable, and these are published codes, not secrets.
  Uuid uuid;
  uint64_t lanes[2] = {0xCBF29CE484222325ULL, 0x84222325CBF29CE4ULL};
  const auto feed = [&](uint8_t byte) {
    for (auto& lane : lanes) lane = (lane ^ byte) * 0x100000001B3ULL;
    lanes[1] ^= lanes[0] >> 29;
  };
  for (const char c : list) feed(static_cast<uint8_t>(c));
  feed(0);
  for (const char c : code) feed(static_cast<uint8_t>(c));
  for (int i = 0; i < 8; ++i) {
    uuid.bytes[i] = static_cast<uint8_t>(lanes[0] >> (8 * i));
    uuid.bytes[8 + i] = static_cast<uint8_t>(lanes[1] >> (8 * i));
  }
  uuid.bytes[6] = static_cast<uint8_t>(0x80 | (uuid.bytes[6] & 0x0F));
  uuid.bytes[8] = static_cast<uint8_t>(0x80 | (uuid.bytes[8] & 0x3F));
  return uuid;
}

}  // namespace aiyl
