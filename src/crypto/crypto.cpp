// SPDX-License-Identifier: Apache-2.0
#include "crypto/crypto.h"

#include <cassert>
#include <cstdlib>
#include <cstring>
#include <utility>

#include "base/log.h"
#include "codec/hex.h"
#include "crypto/sodium_ready.h"

namespace aiyl::crypto {

void MakeSodiumReady() {
  static const bool ready = [] {
    if (sodium_init() >= 0) return true;
    Log(LogLevel::kError, "crypto", "libsodium cannot start: no random source");
    std::abort();
  }();
  static_cast<void>(ready);
}

std::optional<Digest> Digest::FromBytes(std::string_view bytes) {
  if (bytes.size() != kSize) return std::nullopt;
  Digest digest;
  std::memcpy(digest.bytes.data(), bytes.data(), kSize);
  return digest;
}

std::string Digest::ToHex() const {
  return codec::ToHex(View());
}

Digest Blake2b256(std::string_view data) {
  MakeSodiumReady();
  Digest digest;
  crypto_generichash(digest.bytes.data(), Digest::kSize, In(data), data.size(), nullptr, 0);
  return digest;
}

Digest Blake2b256Keyed(std::string_view key, std::string_view data) {
  assert(!key.empty() && key.size() <= crypto_generichash_KEYBYTES_MAX);
  MakeSodiumReady();
  Digest digest;
  crypto_generichash(digest.bytes.data(), Digest::kSize, In(data), data.size(), In(key), key.size());
  return digest;
}

namespace {

static_assert(sizeof(crypto_generichash_state) == 384 && alignof(crypto_generichash_state) <= 64);

crypto_generichash_state* State(std::array<unsigned char, 384>& bytes) {
  return reinterpret_cast<crypto_generichash_state*>(bytes.data());
}

}  // namespace

void Blake2b::Restart() {
  MakeSodiumReady();
  crypto_generichash_init(State(m_state), nullptr, 0, Digest::kSize);
}

void Blake2b::Restart(std::string_view key) {
  assert(!key.empty() && key.size() <= crypto_generichash_KEYBYTES_MAX);
  MakeSodiumReady();
  crypto_generichash_init(State(m_state), In(key), key.size(), Digest::kSize);
}

Blake2b& Blake2b::Update(std::string_view data) {
  crypto_generichash_update(State(m_state), In(data), data.size());
  return *this;
}

Digest Blake2b::Finish() {
  Digest digest;
  crypto_generichash_final(State(m_state), digest.bytes.data(), Digest::kSize);
  return digest;
}

std::string RandomBytes(size_t count) {
  MakeSodiumReady();
  std::string bytes(count, '\0');
  randombytes_buf(bytes.data(), count);
  return bytes;
}

bool ConstantTimeEqual(std::string_view left, std::string_view right) {
  return left.size() == right.size() && (left.empty() || sodium_memcmp(left.data(), right.data(), left.size()) == 0);
}

void Wipe(std::string& text) {
  // The capacity, not the size: a text that shrank leaves its tail behind.
  text.resize(text.capacity());
  sodium_memzero(text.data(), text.size());
  text.clear();
}

SecretBytes SecretBytes::TakeFrom(std::string& bytes) {
  SecretBytes secret{std::string_view(bytes)};
  Wipe(bytes);
  return secret;
}

SecretBytes SecretBytes::Random(size_t count) {
  SecretBytes secret;
  secret.m_bytes = RandomBytes(count);
  return secret;
}

SecretBytes& SecretBytes::operator=(SecretBytes&& other) noexcept {
  if (this == &other) return *this;
  Wipe(m_bytes);
  // Short strings are copied by a move: wipe the source as well.
  m_bytes = std::move(other.m_bytes);
  Wipe(other.m_bytes);
  return *this;
}

SecretBytes::~SecretBytes() {
  Wipe(m_bytes);
}

}  // namespace aiyl::crypto
