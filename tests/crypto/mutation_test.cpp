// SPDX-License-Identifier: Apache-2.0
// Public-key files and codes that were damaged on the way or bent on purpose: what was signed comes back, or nothing.
#include "support/mutation.h"

#include <catch2/catch.hpp>

#include "codec/base45.h"
#include "codec/zlib.h"
#include "crypto/key_file.h"
#include "crypto/signed_code.h"

using namespace aiyl;
using namespace aiyl::crypto;
using namespace aiyl::test;
using codec::CborMap;
using codec::CborValue;

namespace {

SigningKey TestKey() {
  return *SigningKey::FromSeed(SecretBytes(std::string(32, 'q')));
}

CborMap Claims() {
  CborMap paper;
  paper.Set(1, CborValue::Int(1));
  paper.Set(2, CborValue::Text("02-17/2025"));
  CborMap claims;
  claims.Set(kCwtExpires, CborValue::Int(1'750'000'000));
  claims.Set(kCwtIssuedAt, CborValue::Float(1.75e9));
  claims.Set(kPaperClaimsKey, CborValue::Map(std::move(paper)));
  return claims;
}

// Everything that whoever reads a code would ask.
size_t Look(const DecodedCode& code) {
  size_t seen = code.kid.size() + code.message.payload.size();
  seen += code.Expires() || code.NotBefore() || code.IssuedAt() ? 1 : 0;
  seen += CheckCodeTimes(code, Instant{0}) ? 1 : 0;
  if (code.algorithm) seen += CoseAlgorithmName(*code.algorithm).size();
  if (const auto claim = code.ClaimMap(kPaperClaimsKey)) seen += claim->Size();
  return seen;
}

}  // namespace

TEST_CASE("a mutated public-key file is refused, or says what was signed") {
  const SigningKey signing = TestKey();
  const OpeningKey opening = *OpeningKey::FromSeed(SecretBytes(std::string(32, 'b')));
  const PublicKeyFile file{*Uuid::FromText("0190d5a0-1111-7222-8333-444455556666"),
                           KeyKind::kOffice,
                           "Ак-Суу айыл өкмөтү",
                           "Ак-Сууйский айыл окмоту",
                           signing.Public(),
                           opening.Public()};
  const std::string text = FormatKeyFile(file, signing);
  Mutations mutations(1, {"\nkind: district", "\r\n", "signature: ", "\xef\xbb\xbf", "aiyl-key-2", ": ", "00000000"});
  size_t taken = 0;
  for (int64_t i = MutationRounds(20000); i > 0; --i) {
    const std::string mutated = mutations.Of(text);
    if (const auto read = ParseKeyFile(mutated)) {
      ++taken;
      INFO(mutated);
      REQUIRE(*read == file);
    }
  }
  CHECK(taken > 0);  // line ends and blanks

  // Names as a hostile office would choose them come back as one line each, or not at all.
  for (int64_t i = MutationRounds(2000); i > 0; --i) {
    PublicKeyFile odd = file;
    odd.name_ky = mutations.Of(file.name_ky);
    odd.name_ru = mutations.Of(file.name_ru);
    if (const auto read = ParseKeyFile(FormatKeyFile(odd, signing))) {
      REQUIRE(read->verify_key == file.verify_key);
      REQUIRE(read->seal_key == file.seal_key);
      REQUIRE(read->kind == file.kind);
      REQUIRE(read->name_ky.find_first_of("\r\n") == std::string::npos);
    }
  }
}

TEST_CASE("a mutated code is refused, or carries what was signed") {
  const SigningKey key = TestKey();
  const KeyLookup lookup = [&](std::string_view) { return key.Public(); };
  const std::string text = SignCode(Claims(), key);
  const std::string cose = *codec::ZlibDecompress(*codec::FromBase45(text), kMaxCodeBytes);
  Mutations mutations(2, {" ", "\n", "\xd2", "\xd0", "\x84", "\xa1\x01\x26", "\xa0", "\x40", "\x58\x40"});
  size_t seen = 0, genuine = 0;
  const auto try_one = [&](const std::string& code) {
    if (const auto decoded = DecodeCode(code)) seen += Look(*decoded);
    if (const auto verified = VerifyCode(code, lookup)) {
      ++genuine;
      REQUIRE(verified->claims == Claims());
    }
  };
  for (int64_t i = MutationRounds(4000); i > 0; --i) {
    try_one(mutations.Of(text));
    // A forger packs and writes as we do: what is signed is altered within.
    try_one(codec::ToBase45(codec::ZlibCompress(mutations.Of(cose))));
    try_one(codec::ToBase45(mutations.Of(codec::ZlibCompress(cose))));
  }
  CHECK(seen > 0);
  CHECK(genuine > 0);  // line ends, and headers that nothing signs
}

TEST_CASE("claims that a genuine key signed may be anything and are still read or refused") {
  const SigningKey key = TestKey();
  const KeyLookup lookup = [&](std::string_view) { return key.Public(); };
  const std::string claims = CborValue::Map(Claims()).Encode();
  Mutations mutations(
      3, {"\xfb\x7f\xef\xff\xff\xff\xff\xff\xff", "\xf9\x7e\x00", "\xf9\xfc\x00",
          "\x1b\x7f\xff\xff\xff\xff\xff\xff\xff", "\x3b\x7f\xff\xff\xff\xff\xff\xff\xff", "\x04", "\xa1", "\xf6"});
  size_t seen = 0;
  for (int64_t i = MutationRounds(4000); i > 0; --i) {
    const std::string cose = EncodeCoseSign1(mutations.Of(claims), key, key.Public().KeyId());
    if (const auto code = VerifyCode(codec::ToBase45(codec::ZlibCompress(cose)), lookup)) seen += Look(*code);
  }
  CHECK(seen > 0);
}
