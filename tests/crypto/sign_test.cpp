// SPDX-License-Identifier: Apache-2.0
// Ed25519 against the vectors of RFC 8032, section 7.1.
#include "crypto/sign.h"

#include <catch2/catch.hpp>
#include <string>

#include "codec/hex.h"

using namespace aiyl::crypto;
using aiyl::codec::FromHex;
using aiyl::codec::ToHex;

namespace {

std::string Hex(const std::string& digits) {
  return FromHex(digits).value();
}

}  // namespace

TEST_CASE("signatures are those of RFC 8032") {
  const struct {
    const char *seed, *key, *message, *signature;
  } vectors[] = {
      {"9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
       "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
       "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe2"
       "46"
       "55141438e7a100b"},
      {"4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
       "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
       "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302ae"
       "eb0"
       "0d291612bb0c00"},
  };
  for (const auto& vector : vectors) {
    const auto key = SigningKey::FromSeed(SecretBytes(Hex(vector.seed)));
    REQUIRE(key);
    CHECK(key->Public().ToHex() == vector.key);
    CHECK(ToHex(key->Sign(Hex(vector.message))) == vector.signature);
    CHECK(VerifySignature(key->Public(), Hex(vector.message), Hex(vector.signature)));
    CHECK(key->Seed().View() == Hex(vector.seed));
  }
}

TEST_CASE("an altered message, signature or key does not verify") {
  const SigningKey key = SigningKey::Generate();
  const std::string signature = key.Sign("a household of six");
  CHECK(signature.size() == 64);
  CHECK(VerifySignature(key.Public(), "a household of six", signature));
  CHECK_FALSE(VerifySignature(key.Public(), "a household of sic", signature));
  CHECK_FALSE(VerifySignature(SigningKey::Generate().Public(), "a household of six", signature));
  for (size_t at = 0; at < signature.size(); ++at) {
    std::string damaged = signature;
    damaged[at] = static_cast<char>(damaged[at] ^ 4);
    CHECK_FALSE(VerifySignature(key.Public(), "a household of six", damaged));
  }
  CHECK_FALSE(VerifySignature(key.Public(), "a household of six", signature.substr(1)));
  CHECK_FALSE(VerifySignature(key.Public(), "a household of six", ""));
  CHECK_FALSE(VerifySignature(VerifyKey{}, "a household of six", signature));  // no point of the curve
}

TEST_CASE("the same seed gives the same key, and a seed of another length none") {
  const SecretBytes seed(std::string(32, 's'));
  const auto first = SigningKey::FromSeed(seed), second = SigningKey::FromSeed(seed);
  CHECK(first->Public() == second->Public());
  CHECK(first->Public().KeyId() == second->Clone().Public().KeyId());
  CHECK(first->Public().KeyId().size() == 8);
  CHECK(second->Clone().Sign("x") == first->Sign("x"));
  CHECK_FALSE(SigningKey::FromSeed(SecretBytes("short")));
  CHECK(VerifyKey::FromBytes(first->Public().View()) == first->Public());
  CHECK_FALSE(VerifyKey::FromBytes("short"));
}
