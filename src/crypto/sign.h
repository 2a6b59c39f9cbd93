// SPDX-License-Identifier: Apache-2.0
// Ed25519 signatures (RFC 8032). A key signs for one office; whose it is stands in crypto/key_file.h.
#pragma once

#include <array>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "crypto/crypto.h"

namespace aiyl::crypto {

struct VerifyKey {
  static constexpr size_t kSize = 32;
  std::array<uint8_t, kSize> bytes{};

  static std::optional<VerifyKey> FromBytes(std::string_view bytes);  // exactly 32
  std::string_view View() const { return {reinterpret_cast<const char*>(bytes.data()), bytes.size()}; }
  std::string ToHex() const;
  // The first 8 bytes of BLAKE2b-256 of the key: how signed codes and packages name it (COSE "kid").
  std::string KeyId() const;
  auto operator<=>(const VerifyKey&) const = default;
};

class SigningKey {
 public:
  static constexpr size_t kSeedSize = 32;
  static SigningKey Generate();
  static std::optional<SigningKey> FromSeed(const SecretBytes& seed);  // exactly 32 bytes

  const VerifyKey& Public() const { return m_public; }
  SecretBytes Seed() const;
  std::string Sign(std::string_view message) const;  // 64 bytes
  SigningKey Clone() const;

 private:
  SigningKey() = default;
  SecretBytes m_secret;  // libsodium's 64 bytes: seed and public key
  VerifyKey m_public;
};

// False for a wrong signature, a signature of another length, and a key that is no point of the curve.
bool VerifySignature(const VerifyKey& key, std::string_view message, std::string_view signature);

}  // namespace aiyl::crypto
