// SPDX-License-Identifier: Apache-2.0
#include "crypto/signed_code.h"

#include <cassert>
#include <cmath>

#include "codec/base45.h"
#include "codec/zlib.h"

namespace aiyl::crypto {

using codec::CborMap;
using codec::CborValue;

namespace {

constexpr double kLargestTime = 9007199254740992.0;  // 2^53: beyond it a double knows no single seconds

std::optional<int64_t> Seconds(const CborValue& value) {
  if (const auto whole = value.AsInt()) return whole;
  if (const auto number = value.AsFloat(); number && std::abs(*number) <= kLargestTime)
    return static_cast<int64_t>(std::floor(*number));
  return std::nullopt;
}

std::optional<int64_t> TimeClaim(const CborMap& claims, int64_t key) {
  const CborValue* value = claims.Find(key);
  return value ? Seconds(*value) : std::nullopt;
}

std::string WithoutAdditions(std::string_view text) {
  if (text.substr(0, 3) == "\xef\xbb\xbf") text.remove_prefix(3);
  std::string clean;
  clean.reserve(text.size());
  for (const char c : text)
    if (c != '\r' && c != '\n' && c != '\t') clean += c;
  const size_t first = clean.find_first_not_of(' ');
  if (first == std::string::npos) return {};
  return clean.substr(first, clean.find_last_not_of(' ') - first + 1);
}

tl::unexpected<Error> With(Error inner, std::string code, Message message) {
  return tl::make_unexpected(
      Error{ErrorKind::kRefused, std::move(code), std::move(message), {}, inner.code + " " + inner.detail});
}

tl::unexpected<Error> BadClaims(std::string detail) {
  return With(Error{{}, {}, {}, {}, std::move(detail)}, "code.claims",
              Msg("The code is signed data, but not what a paper carries."));
}

}  // namespace

std::optional<int64_t> DecodedCode::Expires() const {
  return TimeClaim(claims, kCwtExpires);
}
std::optional<int64_t> DecodedCode::NotBefore() const {
  return TimeClaim(claims, kCwtNotBefore);
}
std::optional<int64_t> DecodedCode::IssuedAt() const {
  return TimeClaim(claims, kCwtIssuedAt);
}

Result<CborMap> DecodedCode::ClaimMap(int64_t key) const {
  const CborValue* value = claims.Find(key);
  if (!value || !value->AsMap()) {
    auto refused = Refuse("code.no-claim",
                          Msg("The code does not carry what is looked for: it belongs to another kind of paper."));
    refused.value().detail = "claim " + std::to_string(key);
    return refused;
  }
  return *value->AsMap();
}

std::string SignCode(const CborMap& claims, const SigningKey& key, std::string_view kid) {
  const std::string payload = CborValue::Map(claims).Encode();
  const std::string message = EncodeCoseSign1(payload, key, kid.empty() ? key.Public().KeyId() : std::string(kid));
  std::string text = codec::ToBase45(codec::ZlibCompress(message));
  assert(text.size() <= kMaxCodeCharacters && message.size() <= kMaxCodeBytes);
  return text;
}

Result<DecodedCode> DecodeCode(std::string_view text) {
  // Line ends and blanks are cheap to add: look at the raw size before copying anything.
  if (text.size() > 2 * kMaxCodeCharacters) return Refuse("code.too-long", Msg("The text is too long for a code."));
  const std::string clean = WithoutAdditions(text);
  if (clean.empty()) return Refuse("code.empty", Msg("No code was given."));
  if (clean.size() > kMaxCodeCharacters) return Refuse("code.too-long", Msg("The text is too long for a code."));
  auto packed = codec::FromBase45(clean);
  if (!packed) return With(packed.error(), "code.base45", Msg("The text of the code is not whole or not a code."));
  auto bytes = codec::ZlibDecompress(*packed, kMaxCodeBytes);
  if (!bytes) return With(bytes.error(), "code.compressed", Msg("The code is damaged or belongs to another program."));
  auto message = DecodeCoseSign1(*bytes);
  if (!message) {
    if (message.error().code == "cose.encrypted")
      return With(message.error(), "code.encrypted", Msg("The code is encrypted: algorithm not supported."));
    return With(message.error(), "code.not-cose", Msg("The code holds no signed data."));
  }
  auto claims = CborValue::Decode(message->payload, codec::CborRules::kAnyOrder);
  if (!claims) return BadClaims(claims.error().code);
  if (!claims->AsMap()) return BadClaims("the payload is no map");
  // A time that cannot be read must not pass for "no limit".
  for (const int64_t key : {kCwtExpires, kCwtNotBefore, kCwtIssuedAt})
    if (const CborValue* value = claims->AsMap()->Find(key); value && !Seconds(*value))
      return BadClaims("claim " + std::to_string(key) + " is no time");

  DecodedCode code;
  code.claims = std::move(*claims->AsMap());
  code.kid = message->KeyId().value_or("");
  code.algorithm = message->Algorithm();
  code.message = std::move(*message);
  return code;
}

Result<DecodedCode> VerifyCode(std::string_view text, const KeyLookup& lookup) {
  AIYL_ASSIGN(auto code, DecodeCode(text));
  if (!code.IsSigned()) return Refuse("code.not-signed", Msg("The code is not signed: it proves nothing."));
  if (code.algorithm != kCoseAlgorithmEdDsa)
    return Refuse("code.algorithm", Msg("The signature is of a kind that is not supported ({algorithm}).",
                                        {{"algorithm", code.algorithm ? CoseAlgorithmName(*code.algorithm) : "?"}}));
  const auto key = lookup(code.kid);
  if (!key) return Refuse("code.unknown-key", Msg("The code is signed by a key that is not known here."));
  if (auto verified = VerifyCoseSign1(code.message, *key); !verified) {
    if (verified.error().code == "cose.critical") return tl::make_unexpected(std::move(verified.error()));
    return With(verified.error(), "code.forged", Msg("The code is not genuine: its signature does not fit."));
  }
  return code;
}

Status CheckCodeTimes(const DecodedCode& code, Instant now) {
  // Floor: a negative remainder would round towards zero.
  const int64_t seconds = now.micros / 1'000'000 - (now.micros % 1'000'000 < 0 ? 1 : 0);
  if (const auto expires = code.Expires(); expires && seconds >= *expires)
    return Refuse("code.expired", Msg("The time of the code has run out."));
  if (const auto from = code.NotBefore(); from && seconds < *from)
    return Refuse("code.not-yet-valid", Msg("The time of the code has not begun yet."));
  return {};
}

}  // namespace aiyl::crypto
