// SPDX-License-Identifier: Apache-2.0
#include "crypto/sign.h"

#include <cassert>
#include <cstring>

#include "codec/hex.h"
#include "crypto/sodium_ready.h"

namespace aiyl::crypto {

static_assert(VerifyKey::kSize == crypto_sign_PUBLICKEYBYTES && SigningKey::kSeedSize == crypto_sign_SEEDBYTES);

std::optional<VerifyKey> VerifyKey::FromBytes(std::string_view bytes) {
  if (bytes.size() != kSize) return std::nullopt;
  VerifyKey key;
  std::memcpy(key.bytes.data(), bytes.data(), kSize);
  return key;
}

std::string VerifyKey::ToHex() const {
  return codec::ToHex(View());
}

std::string VerifyKey::KeyId() const {
  return std::string(Blake2b256(View()).View().substr(0, 8));
}

SigningKey SigningKey::Generate() {
  return *FromSeed(SecretBytes::Random(kSeedSize));
}

std::optional<SigningKey> SigningKey::FromSeed(const SecretBytes& seed) {
  if (seed.Size() != kSeedSize) return std::nullopt;
  MakeSodiumReady();
  SigningKey key;
  std::string secret(crypto_sign_SECRETKEYBYTES, '\0');
  crypto_sign_seed_keypair(key.m_public.bytes.data(), Out(secret), In(seed.View()));
  key.m_secret = SecretBytes::TakeFrom(secret);
  return key;
}

SecretBytes SigningKey::Seed() const {
  return SecretBytes(m_secret.View().substr(0, kSeedSize));
}

std::string SigningKey::Sign(std::string_view message) const {
  assert(m_secret.Size() == crypto_sign_SECRETKEYBYTES);  // moved from?
  std::string signature(crypto_sign_BYTES, '\0');
  crypto_sign_detached(Out(signature), nullptr, In(message), message.size(), In(m_secret.View()));
  return signature;
}

SigningKey SigningKey::Clone() const {
  SigningKey copy;
  copy.m_secret = m_secret.Clone();
  copy.m_public = m_public;
  return copy;
}

bool VerifySignature(const VerifyKey& key, std::string_view message, std::string_view signature) {
  MakeSodiumReady();
  return signature.size() == crypto_sign_BYTES &&
         crypto_sign_verify_detached(In(signature), In(message), message.size(), key.bytes.data()) == 0;
}

}  // namespace aiyl::crypto
