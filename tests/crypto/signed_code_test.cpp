// SPDX-License-Identifier: Apache-2.0
// The code on a paper, from claims to text and back.
#include "crypto/signed_code.h"

#include <catch2/catch.hpp>
#include <random>
#include <string>

#include "codec/base45.h"
#include "codec/hex.h"
#include "codec/zlib.h"

using namespace aiyl;
using namespace aiyl::crypto;
using codec::CborArray;
using codec::CborMap;
using codec::CborValue;

namespace {

SigningKey TestKey() {
  return *SigningKey::FromSeed(SecretBytes(std::string(32, 'q')));
}

CborMap PaperClaims() {
  CborMap paper;
  paper.Set(1, CborValue::Int(1));
  paper.Set(2, CborValue::Text("02-17/2025"));
  paper.Set(3, CborValue::Text("Асанова Айгүл Бакытовна"));
  paper.Set(4, CborValue::Bytes(std::string(32, '\x5a')));
  CborMap claims;
  claims.Set(kCwtIssuer, CborValue::Text("Ак-Суу айыл өкмөтү"));
  claims.Set(kCwtIssuedAt, CborValue::Int(1'750'000'000));
  claims.Set(kPaperClaimsKey, CborValue::Map(std::move(paper)));
  return claims;
}

KeyLookup Enrolled(const SigningKey& key) {
  return [id = key.Public().KeyId(), verify = key.Public()](std::string_view kid) -> std::optional<VerifyKey> {
    if (kid == id) return verify;
    return std::nullopt;
  };
}

std::string VerifyCodeOf(const std::string& text, const KeyLookup& lookup) {
  const auto code = VerifyCode(text, lookup);
  return code ? "" : code.error().code;
}

std::string Pack(const std::string& cose) {
  return codec::ToBase45(codec::ZlibCompress(cose));
}

}  // namespace

TEST_CASE("a code that was signed is read back and found genuine") {
  const SigningKey key = TestKey();
  const std::string text = SignCode(PaperClaims(), key);
  CHECK(text.size() < 330);
  const auto code = VerifyCode(text, Enrolled(key));
  REQUIRE(code);
  CHECK(code->claims == PaperClaims());
  CHECK(code->kid == key.Public().KeyId());
  CHECK(code->algorithm == kCoseAlgorithmEdDsa);
  CHECK(code->IsSigned());
  CHECK(code->IssuedAt() == 1'750'000'000);
  CHECK_FALSE(code->Expires());
  CHECK(*code->ClaimMap(kPaperClaimsKey).value().Find(2)->AsText() == "02-17/2025");
  CHECK(code->ClaimMap(kMosipIdentityClaim).error().code == "code.no-claim");
  CHECK(SignCode(PaperClaims(), key) == text);  // reprinting gives the same code
  CHECK(DecodeCode(SignCode(PaperClaims(), key, "own id"))->kid == "own id");
}

TEST_CASE("what scanners and copying add around a code does no harm") {
  const SigningKey key = TestKey();
  const std::string text = SignCode(PaperClaims(), key);
  std::string wrapped;
  for (size_t at = 0; at < text.size(); at += 60) wrapped += text.substr(at, 60) + "\r\n";
  CHECK(VerifyCodeOf("\xef\xbb\xbf  " + text + " \n", Enrolled(key)).empty());
  CHECK(VerifyCodeOf(wrapped, Enrolled(key)).empty());
  CHECK(VerifyCodeOf("\t" + text + "\t", Enrolled(key)).empty());
}

TEST_CASE("a code of another office, a forged and an unsigned one are told apart") {
  const SigningKey key = TestKey(), stranger = SigningKey::Generate();
  CHECK(VerifyCodeOf(SignCode(PaperClaims(), stranger), Enrolled(key)) == "code.unknown-key");
  // A stranger who writes our key's id into his code.
  CHECK(VerifyCodeOf(SignCode(PaperClaims(), stranger, key.Public().KeyId()), Enrolled(key)) == "code.forged");

  const std::string cose = EncodeCoseSign1(CborValue::Map(PaperClaims()).Encode(), key, key.Public().KeyId());
  CborArray parts = *CborValue::Decode(cose)->TagContent()->AsArray();
  CHECK(VerifyCodeOf(Pack(CborValue::Array(parts).Encode()), Enrolled(key)).empty());
  CborMap other = PaperClaims();
  other.Set(kCwtIssuedAt, CborValue::Int(1'750'000'001));
  CborArray altered = parts;
  altered[2] = CborValue::Bytes(CborValue::Map(other).Encode());
  CHECK(VerifyCodeOf(Pack(CborValue::Array(altered).Encode()), Enrolled(key)) == "code.forged");
  CborArray unsigned_parts = parts;
  unsigned_parts[3] = CborValue::Bytes("");
  CHECK(VerifyCodeOf(Pack(CborValue::Array(unsigned_parts).Encode()), Enrolled(key)) == "code.not-signed");
}

TEST_CASE("every mistyped character and every cut is refused, and never found genuine") {
  const SigningKey key = TestKey();
  const std::string text = SignCode(PaperClaims(), key);
  for (size_t at = 0; at < text.size(); ++at) {
    std::string mistyped = text;
    mistyped[at] = mistyped[at] == 'A' ? 'B' : 'A';
    CHECK_FALSE(VerifyCodeOf(mistyped, Enrolled(key)).empty());
    CHECK_FALSE(VerifyCodeOf(text.substr(0, at), Enrolled(key)).empty());
  }
}

TEST_CASE("what is no code is refused by name") {
  CHECK(DecodeCode("").error().code == "code.empty");
  CHECK(DecodeCode(" \r\n").error().code == "code.empty");
  CHECK(DecodeCode(std::string(9000, 'A')).error().code == "code.too-long");
  CHECK(DecodeCode(std::string(100'000'000, '\n')).error().code == "code.too-long");
  CHECK(DecodeCode("https://example.kg/check?n=17").error().code == "code.base45");
  CHECK(DecodeCode("BB8").error().code == "code.compressed");
  CHECK(DecodeCode(codec::ToBase45(codec::ZlibCompress(std::string(1'000'000, 'z')))).error().code ==
        "code.compressed");
  CHECK(DecodeCode(Pack("hello")).error().code == "code.not-cose");
  CHECK(DecodeCode(Pack(EncodeCoseSign1("no cbor", TestKey(), "k"))).error().code == "code.claims");
  CHECK(DecodeCode(Pack(EncodeCoseSign1(CborValue::Int(5).Encode(), TestKey(), "k"))).error().code == "code.claims");
}

TEST_CASE("a time that cannot be read does not pass for no limit") {
  CborMap claims = PaperClaims();
  claims.Set(kCwtExpires, CborValue::Text("2020-01-01"));
  CHECK(DecodeCode(SignCode(claims, TestKey())).error().code == "code.claims");
  claims.Set(kCwtExpires, CborValue::Float(1.5e9 + 0.5));
  CHECK(DecodeCode(SignCode(claims, TestKey()))->Expires() == 1'500'000'000);
}

TEST_CASE("times of a code are held against the clock given") {
  CborMap claims = PaperClaims();
  claims.Set(kCwtNotBefore, CborValue::Int(1000));
  claims.Set(kCwtExpires, CborValue::Int(2000));
  const auto code = DecodeCode(SignCode(claims, TestKey()));
  REQUIRE(code);
  CHECK(CheckCodeTimes(*code, Instant{999'999'999}).error().code == "code.not-yet-valid");
  CHECK(CheckCodeTimes(*code, Instant{1'000'000'000}).has_value());
  CHECK(CheckCodeTimes(*code, Instant{1'999'999'999}).has_value());
  CHECK(CheckCodeTimes(*code, Instant{2'000'000'000}).error().code == "code.expired");
  CHECK(CheckCodeTimes(*DecodeCode(SignCode(PaperClaims(), TestKey())), Instant{}).has_value());
}
