// SPDX-License-Identifier: Apache-2.0
#include "crypto/password.h"

#include <array>
#include <cassert>
#include <cstring>

#include "codec/cbor.h"
#include "crypto/sodium_ready.h"

namespace aiyl::crypto {

namespace {

struct Limits {
  uint64_t operations;
  uint64_t memory;  // bytes
};

Limits LimitsOf(PasswordCost cost) {
  switch (cost) {
    case PasswordCost::kLight:
      return {crypto_pwhash_OPSLIMIT_MIN, crypto_pwhash_MEMLIMIT_MIN};
    case PasswordCost::kModerate:
      return {crypto_pwhash_OPSLIMIT_MODERATE, crypto_pwhash_MEMLIMIT_MODERATE};
    case PasswordCost::kInteractive:
      break;
  }
  return {crypto_pwhash_OPSLIMIT_INTERACTIVE, crypto_pwhash_MEMLIMIT_INTERACTIVE};
}

// What a wrapped secret of a stranger may make this computer spend.
constexpr uint64_t kMaxOperations = 16, kMaxMemory = uint64_t{1} << 30;
constexpr size_t kMaxSecret = 65536;
constexpr std::string_view kWrapName = "aiyl-wrap-1";

tl::unexpected<Error> NoMemory() {
  return EnvironmentError("crypto.memory", Msg("The computer has too little free memory to check a password."));
}

// Empty where the memory is not to be had.
SecretBytes DeriveKey(std::string_view passphrase, std::string_view salt, Limits limits) {
  std::string key(crypto_aead_xchacha20poly1305_ietf_KEYBYTES, '\0');
  if (crypto_pwhash(Out(key), key.size(), passphrase.data(), passphrase.size(), In(salt), limits.operations,
                    static_cast<size_t>(limits.memory), crypto_pwhash_ALG_ARGON2ID13) != 0)
    return {};
  return SecretBytes::TakeFrom(key);
}

std::string BoundData(std::string_view purpose) {
  codec::CborWriter bound;
  bound.Array(2);
  bound.Text(kWrapName);
  bound.Text(purpose);
  return bound.Take();
}

struct Wrapped {
  Limits limits{};
  std::string_view salt, nonce, box;
};

Result<Wrapped> ReadWrapped(std::string_view bytes) {
  codec::CborReader reader(bytes);
  Wrapped wrapped;
  AIYL_TRY(reader.ArrayOf(6));
  AIYL_ASSIGN(const auto name, reader.Text());
  AIYL_ASSIGN(wrapped.limits.operations, reader.Uint());
  AIYL_ASSIGN(wrapped.limits.memory, reader.Uint());
  AIYL_ASSIGN(wrapped.salt, reader.Bytes());
  AIYL_ASSIGN(wrapped.nonce, reader.Bytes());
  AIYL_ASSIGN(wrapped.box, reader.Bytes());
  AIYL_TRY(reader.Finish());
  const bool sensible = name == kWrapName && wrapped.limits.operations >= crypto_pwhash_OPSLIMIT_MIN &&
                        wrapped.limits.operations <= kMaxOperations &&
                        wrapped.limits.memory >= crypto_pwhash_MEMLIMIT_MIN && wrapped.limits.memory <= kMaxMemory &&
                        wrapped.salt.size() == crypto_pwhash_SALTBYTES &&
                        wrapped.nonce.size() == crypto_aead_xchacha20poly1305_ietf_NPUBBYTES &&
                        wrapped.box.size() >= crypto_aead_xchacha20poly1305_ietf_ABYTES &&
                        wrapped.box.size() <= kMaxSecret + crypto_aead_xchacha20poly1305_ietf_ABYTES;
  if (!sensible) return Refuse("crypto.bad-wrap", Msg("This is no key closed with a passphrase."));
  return wrapped;
}

}  // namespace

Result<std::string> HashPassword(std::string_view password, PasswordCost cost) {
  MakeSodiumReady();
  const Limits limits = LimitsOf(cost);
  std::array<char, crypto_pwhash_STRBYTES> text{};
  if (crypto_pwhash_str(text.data(), password.data(), password.size(), limits.operations,
                        static_cast<size_t>(limits.memory)) != 0)
    return NoMemory();
  return std::string(text.data());
}

bool VerifyPassword(std::string_view hash, std::string_view password) {
  MakeSodiumReady();
  if (hash.size() >= crypto_pwhash_STRBYTES || hash.find('\0') != std::string_view::npos) return false;
  std::array<char, crypto_pwhash_STRBYTES> text{};
  std::memcpy(text.data(), hash.data(), hash.size());
  return crypto_pwhash_str_verify(text.data(), password.data(), password.size()) == 0;
}

bool NeedsRehash(std::string_view hash, PasswordCost cost) {
  MakeSodiumReady();
  const Limits limits = LimitsOf(cost);
  const std::string text(hash.substr(0, crypto_pwhash_STRBYTES - 1));
  return crypto_pwhash_str_needs_rehash(text.c_str(), limits.operations, static_cast<size_t>(limits.memory)) != 0;
}

Result<std::string> WrapSecret(const SecretBytes& secret, std::string_view passphrase, std::string_view purpose,
                               PasswordCost cost) {
  assert(secret.Size() <= kMaxSecret);
  const Limits limits = LimitsOf(cost);
  const std::string salt = RandomBytes(crypto_pwhash_SALTBYTES);
  const std::string nonce = RandomBytes(crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
  const SecretBytes key = DeriveKey(passphrase, salt, limits);
  if (key.Empty()) return NoMemory();
  const std::string bound = BoundData(purpose);
  std::string box(secret.Size() + crypto_aead_xchacha20poly1305_ietf_ABYTES, '\0');
  crypto_aead_xchacha20poly1305_ietf_encrypt(Out(box), nullptr, In(secret.View()), secret.Size(), In(bound),
                                             bound.size(), nullptr, In(nonce), In(key.View()));
  codec::CborWriter writer;
  writer.Array(6);
  writer.Text(kWrapName);
  writer.Uint(limits.operations);
  writer.Uint(limits.memory);
  writer.Bytes(salt);
  writer.Bytes(nonce);
  writer.Bytes(box);
  return writer.Take();
}

Result<SecretBytes> UnwrapSecret(std::string_view bytes, std::string_view passphrase, std::string_view purpose) {
  MakeSodiumReady();
  const auto read = ReadWrapped(bytes);
  if (!read) {
    auto refused = Refuse("crypto.bad-wrap", Msg("This is no key closed with a passphrase."));
    refused.value().detail = read.error().code;
    return refused;
  }
  const SecretBytes key = DeriveKey(passphrase, read->salt, read->limits);
  if (key.Empty()) return NoMemory();
  const std::string bound = BoundData(purpose);
  std::string secret(read->box.size() - crypto_aead_xchacha20poly1305_ietf_ABYTES, '\0');
  if (crypto_aead_xchacha20poly1305_ietf_decrypt(Out(secret), nullptr, nullptr, In(read->box), read->box.size(),
                                                 In(bound), bound.size(), In(read->nonce), In(key.View())) != 0)
    return Refuse("crypto.wrong-passphrase", Msg("The passphrase does not open this key."), "passphrase");
  return SecretBytes::TakeFrom(secret);
}

}  // namespace aiyl::crypto
