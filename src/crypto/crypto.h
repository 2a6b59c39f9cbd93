// SPDX-License-Identifier: Apache-2.0
// The basics: BLAKE2b-256, random bytes, comparison in constant time, memory that is wiped. libsodium does the work
// and is seen by no other module. Nothing here knows what is hashed or kept secret.
#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace aiyl::crypto {

// 32 bytes of BLAKE2b.
struct Digest {
  static constexpr size_t kSize = 32;
  std::array<uint8_t, kSize> bytes{};

  static std::optional<Digest> FromBytes(std::string_view bytes);  // exactly 32
  std::string_view View() const { return {reinterpret_cast<const char*>(bytes.data()), bytes.size()}; }
  std::string ToHex() const;
  auto operator<=>(const Digest&) const = default;
};

// BLAKE2b with 32 bytes of output (RFC 7693), no key.
Digest Blake2b256(std::string_view data);
// With a key of 1 … 64 bytes: a MAC, or the n-th salt from one secret.
Digest Blake2b256Keyed(std::string_view key, std::string_view data);

// The same for data that comes in pieces. Cheap enough for millions of small hashes; Restart() to use it again.
class Blake2b {
 public:
  Blake2b() { Restart(); }
  explicit Blake2b(std::string_view key) { Restart(key); }  // key of 1 … 64 bytes
  Blake2b& Update(std::string_view data);
  // Once; after it only Restart may follow.
  Digest Finish();
  void Restart();
  void Restart(std::string_view key);

 private:
  alignas(64) std::array<unsigned char, 384> m_state;
};

// From the system's random source.
std::string RandomBytes(size_t count);
// Takes the same time wherever they differ; the lengths are no secret.
bool ConstantTimeEqual(std::string_view left, std::string_view right);
// Overwrites what the compiler might otherwise leave in memory.
void Wipe(std::string& text);

// Bytes that are wiped when they go: keys, passphrases. Moves, never copies by accident (Clone says so).
class SecretBytes {
 public:
  SecretBytes() = default;
  explicit SecretBytes(std::string_view bytes) : m_bytes(bytes) {}
  // Takes over and wipes the source.
  static SecretBytes TakeFrom(std::string& bytes);
  static SecretBytes Random(size_t count);
  SecretBytes(SecretBytes&& other) noexcept { *this = std::move(other); }
  SecretBytes& operator=(SecretBytes&& other) noexcept;
  SecretBytes(const SecretBytes&) = delete;
  SecretBytes& operator=(const SecretBytes&) = delete;
  ~SecretBytes();

  SecretBytes Clone() const { return SecretBytes(m_bytes); }
  std::string_view View() const { return m_bytes; }
  size_t Size() const { return m_bytes.size(); }
  bool Empty() const { return m_bytes.empty(); }

 private:
  std::string m_bytes;
};

}  // namespace aiyl::crypto
