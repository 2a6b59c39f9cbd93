// SPDX-License-Identifier: Apache-2.0
// The code printed on a paper: claims (CWT, RFC 8392) → CBOR → COSE_Sign1 → zlib → Base45, the pipeline of MOSIP
// claim 169, so codes of others can be read with the same steps. Checked without a network. What the claims of our
// papers mean is the business of the module papers; genuine means only: signed by that key.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "base/clock.h"
#include "base/result.h"
#include "codec/cbor_value.h"
#include "crypto/cose.h"
#include "crypto/sign.h"

namespace aiyl::crypto {

// Claim keys. Ours is from the range for private use (RFC 8392, 9.1.1: below -65536); its value is a map that carries
// its own version under key 1.
inline constexpr int64_t kPaperClaimsKey = -70001;
inline constexpr int64_t kMosipIdentityClaim = 169;
inline constexpr int64_t kCwtIssuer = 1, kCwtSubject = 2, kCwtExpires = 4, kCwtNotBefore = 5, kCwtIssuedAt = 6;

// More than any QR code can hold (4,296 characters), and what may come out of one.
inline constexpr size_t kMaxCodeCharacters = 8192;
inline constexpr size_t kMaxCodeBytes = 65536;

struct DecodedCode {
  CoseSign1 message;
  codec::CborMap claims;
  std::string kid;                   // empty where the code names no key
  std::optional<int64_t> algorithm;  // COSE number

  bool IsSigned() const { return !message.signature.empty(); }
  // Unix seconds, where stated (rounded down where somebody wrote a fraction).
  std::optional<int64_t> Expires() const;
  std::optional<int64_t> NotBefore() const;
  std::optional<int64_t> IssuedAt() const;
  // The map under a claim key. Error: "code.no-claim".
  Result<codec::CborMap> ClaimMap(int64_t key) const;
};

// `kid` empty: the key's own KeyId().
std::string SignCode(const codec::CborMap& claims, const SigningKey& key, std::string_view kid = {});

// Blanks around the text, a byte-order mark, and line ends and tabs anywhere are dropped: hand scanners and copying
// add them, and no code of zlib data begins or ends with a blank. Nothing is verified. Errors:
//   code.empty, code.too-long
//   code.base45       not the characters of a code, or not whole
//   code.compressed   Base45, but no zlib data within
//   code.encrypted    COSE_Encrypt0: "algorithm not supported"
//   code.not-cose     something else within
//   code.claims       signed, but the payload is no map of claims
Result<DecodedCode> DecodeCode(std::string_view text);

// Finds the key by its id; empty where none is enrolled under it.
using KeyLookup = std::function<std::optional<VerifyKey>(std::string_view kid)>;

// DecodeCode, then the signature. The lookup is asked with an empty kid where the code names none. Further errors:
//   code.not-signed, code.algorithm (not EdDSA), code.unknown-key, code.forged (the signature does not fit)
Result<DecodedCode> VerifyCode(std::string_view text, const KeyLookup& lookup);

// Errors: "code.expired", "code.not-yet-valid". Claims without times hold for ever.
Status CheckCodeTimes(const DecodedCode& code, Instant now);

}  // namespace aiyl::crypto
