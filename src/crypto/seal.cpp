// SPDX-License-Identifier: Apache-2.0
#include "crypto/seal.h"

#include <cassert>
#include <cstring>

#include "codec/hex.h"
#include "crypto/sodium_ready.h"

namespace aiyl::crypto {

static_assert(SealKey::kSize == crypto_box_PUBLICKEYBYTES && OpeningKey::kSeedSize == crypto_box_SEEDBYTES);

std::optional<SealKey> SealKey::FromBytes(std::string_view bytes) {
  if (bytes.size() != kSize) return std::nullopt;
  SealKey key;
  std::memcpy(key.bytes.data(), bytes.data(), kSize);
  return key;
}

std::string SealKey::ToHex() const {
  return codec::ToHex(View());
}

OpeningKey OpeningKey::Generate() {
  return *FromSeed(SecretBytes::Random(kSeedSize));
}

std::optional<OpeningKey> OpeningKey::FromSeed(const SecretBytes& seed) {
  if (seed.Size() != kSeedSize) return std::nullopt;
  MakeSodiumReady();
  OpeningKey key;
  key.m_seed = seed.Clone();
  std::string secret(crypto_box_SECRETKEYBYTES, '\0');
  crypto_box_seed_keypair(key.m_public.bytes.data(), Out(secret), In(seed.View()));
  key.m_secret = SecretBytes::TakeFrom(secret);
  return key;
}

OpeningKey OpeningKey::Clone() const {
  OpeningKey copy;
  copy.m_seed = m_seed.Clone();
  copy.m_secret = m_secret.Clone();
  copy.m_public = m_public;
  return copy;
}

Result<SecretBytes> OpeningKey::Open(std::string_view sealed) const {
  assert(m_secret.Size() == crypto_box_SECRETKEYBYTES);  // moved from?
  const auto refused = [] {
    return Refuse("crypto.not-for-us", Msg("The data was closed for another recipient, or it is damaged."));
  };
  if (sealed.size() < crypto_box_SEALBYTES) return refused();
  std::string message(sealed.size() - crypto_box_SEALBYTES, '\0');
  if (crypto_box_seal_open(Out(message), In(sealed), sealed.size(), m_public.bytes.data(), In(m_secret.View())) != 0)
    return refused();
  return SecretBytes::TakeFrom(message);
}

Result<std::string> SealTo(const SealKey& recipient, std::string_view message) {
  MakeSodiumReady();
  std::string sealed(message.size() + crypto_box_SEALBYTES, '\0');
  if (crypto_box_seal(Out(sealed), In(message), message.size(), recipient.bytes.data()) != 0)
    return Refuse("crypto.bad-key", Msg("The recipient's key is unusable."));
  return sealed;
}

}  // namespace aiyl::crypto
