// SPDX-License-Identifier: Apache-2.0
// COSE_Sign1 with Ed25519: what is made, what is read, what is refused.
#include "crypto/cose.h"

#include <catch2/catch.hpp>
#include <string>

#include "codec/hex.h"

using namespace aiyl;
using namespace aiyl::crypto;
using codec::CborArray;
using codec::CborMap;
using codec::CborValue;

namespace {

SigningKey TestKey() {
  return *SigningKey::FromSeed(SecretBytes(std::string(32, 'k')));
}

CborValue Sign1(CborMap protected_map, std::string payload, std::string signature) {
  return CborValue::Array({CborValue::Bytes(CborValue::Map(std::move(protected_map)).Encode()), CborValue::Map({}),
                           CborValue::Bytes(std::move(payload)), CborValue::Bytes(std::move(signature))});
}

std::string DecodeCodeOf(const std::string& bytes) {
  const auto message = DecodeCoseSign1(bytes);
  return message ? "" : message.error().code;
}

std::string CodeOf(const Status& status) {
  return status ? "" : status.error().code;
}

}  // namespace

TEST_CASE("a signed message comes back with its headers and verifies") {
  const SigningKey key = TestKey();
  const std::string bytes = EncodeCoseSign1("payload", key, "kid-1", "context");
  CHECK(static_cast<unsigned char>(bytes[0]) == 0xd2);  // tag 18
  const auto message = DecodeCoseSign1(bytes);
  REQUIRE(message);
  CHECK(message->payload == "payload");
  CHECK(message->Algorithm() == kCoseAlgorithmEdDsa);
  CHECK(message->KeyId() == "kid-1");
  CHECK(VerifyCoseSign1(*message, key.Public(), "context").has_value());
  CHECK(CodeOf(VerifyCoseSign1(*message, key.Public(), "other context")) == "cose.signature");
  CHECK(CodeOf(VerifyCoseSign1(*message, SigningKey::Generate().Public(), "context")) == "cose.signature");
  CHECK(EncodeCoseSign1("payload", key, "kid-1", "context") == bytes);  // deterministic
}

TEST_CASE("the tags may be left out or stand within a CWT tag") {
  const SigningKey key = TestKey();
  const CborValue tagged = CborValue::Decode(EncodeCoseSign1("p", key, "k")).value();
  for (const CborValue& form : {tagged, *tagged.TagContent(), CborValue::Tagged(kCwtTag, tagged),
                                CborValue::Tagged(kCwtTag, *tagged.TagContent())}) {
    const auto message = DecodeCoseSign1(form.Encode());
    REQUIRE(message);
    CHECK(VerifyCoseSign1(*message, key.Public()).has_value());
  }
}

TEST_CASE("a damaged message never verifies") {
  const SigningKey key = TestKey();
  const std::string bytes = EncodeCoseSign1("the payload of a paper", key, "kid");
  for (size_t at = 0; at < bytes.size(); ++at) {
    for (const int bit : {1, 16, 128}) {
      std::string damaged = bytes;
      damaged[at] = static_cast<char>(damaged[at] ^ bit);
      const auto message = DecodeCoseSign1(damaged);
      // Only the outermost tag is outside the signature; without a known tag it is no COSE message.
      CHECK_FALSE((message && VerifyCoseSign1(*message, key.Public())));
    }
    CHECK_FALSE(DecodeCoseSign1(bytes.substr(0, at)));
  }
}

TEST_CASE("other structures are named for what they are") {
  CHECK(DecodeCodeOf("") == "cose.not-sign1");
  CHECK(DecodeCodeOf("hello") == "cose.not-sign1");
  CHECK(DecodeCodeOf(CborValue::Array({CborValue::Int(1)}).Encode()) == "cose.not-sign1");
  const CborValue encrypt0 =
      CborValue::Array({CborValue::Bytes(""), CborValue::Map({}), CborValue::Bytes("ciphertext")});
  CHECK(DecodeCodeOf(encrypt0.Encode()) == "cose.encrypted");
  CHECK(DecodeCodeOf(CborValue::Tagged(kCoseEncrypt0Tag, encrypt0).Encode()) == "cose.encrypted");
  const CborValue detached = CborValue::Array(
      {CborValue::Bytes(""), CborValue::Map({}), CborValue::Null(), CborValue::Bytes(std::string(64, 's'))});
  CHECK(DecodeCodeOf(detached.Encode()) == "cose.not-sign1");
  const CborValue bad_header = CborValue::Array(
      {CborValue::Bytes("\x01"), CborValue::Map({}), CborValue::Bytes("p"), CborValue::Bytes(std::string(64, 's'))});
  CHECK(DecodeCodeOf(bad_header.Encode()) == "cose.not-sign1");
}

TEST_CASE("no signature, another algorithm and a critical header are refused by name") {
  CborMap eddsa, es256, critical, none;
  eddsa.Set(1, CborValue::Int(kCoseAlgorithmEdDsa));
  es256.Set(1, CborValue::Int(kCoseAlgorithmEs256));
  critical.Set(1, CborValue::Int(kCoseAlgorithmEdDsa));
  critical.Set(2, CborValue::Array({CborValue::Int(1000)}));
  const VerifyKey key = TestKey().Public();
  const std::string signature(64, 's');
  const auto verify = [&key](const CborValue& value) {
    return CodeOf(VerifyCoseSign1(DecodeCoseSign1(value.Encode()).value(), key));
  };
  CHECK(verify(Sign1(eddsa, "p", "")) == "cose.not-signed");
  CHECK(verify(Sign1(es256, "p", signature)) == "cose.algorithm");
  CHECK(verify(Sign1(none, "p", signature)) == "cose.algorithm");
  CHECK(verify(Sign1(critical, "p", signature)) == "cose.critical");
  CHECK(verify(Sign1(eddsa, "p", signature)) == "cose.signature");
}

TEST_CASE("an algorithm in the unprotected header counts for nothing") {
  CborMap unprotected;
  unprotected.Set(1, CborValue::Int(kCoseAlgorithmEdDsa));
  unprotected.Set(4, CborValue::Bytes("kid"));
  const CborValue value = CborValue::Array({CborValue::Bytes(""), CborValue::Map(unprotected), CborValue::Bytes("p"),
                                            CborValue::Bytes(std::string(64, 's'))});
  const auto message = DecodeCoseSign1(value.Encode());
  REQUIRE(message);
  CHECK_FALSE(message->Algorithm());
  CHECK(message->KeyId() == "kid");
  CHECK(CodeOf(VerifyCoseSign1(*message, TestKey().Public())) == "cose.algorithm");
}

TEST_CASE("algorithms have names where they are common") {
  CHECK(CoseAlgorithmName(-8) == "EdDSA");
  CHECK(CoseAlgorithmName(-7) == "ES256");
  CHECK(CoseAlgorithmName(-65000) == "-65000");
}
