// SPDX-License-Identifier: Apache-2.0
// COSE_Sign1 (RFC 9052): a payload with one signature. Ed25519 is made and checked; other algorithms are named.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "codec/cbor_value.h"
#include "crypto/sign.h"

namespace aiyl::crypto {

inline constexpr uint64_t kCoseSign1Tag = 18, kCoseEncrypt0Tag = 16, kCwtTag = 61;
inline constexpr int64_t kCoseAlgorithmEdDsa = -8, kCoseAlgorithmEs256 = -7;

struct CoseSign1 {
  std::string protected_bytes;   // as signed
  codec::CborMap protected_map;  // decoded; empty where there are no bytes
  codec::CborMap unprotected_map;
  std::string payload;
  std::string signature;  // may be empty in what others write: then nothing is proved

  // Header "alg" (1), protected only: an unprotected one could be changed by anybody.
  std::optional<int64_t> Algorithm() const;
  // Header "kid" (4), protected before unprotected.
  std::optional<std::string> KeyId() const;
};

// "EdDSA", "ES256", … or the number.
std::string CoseAlgorithmName(int64_t algorithm);

// Tagged (18), alg and kid in the protected header. `external` is additional data that both sides know.
std::string EncodeCoseSign1(std::string_view payload, const SigningKey& key, std::string_view kid,
                            std::string_view external = {});
// With or without tag 18, also within tag 61 (CWT). Nothing is verified here. Errors: "cose.encrypted" for a
// COSE_Encrypt0, "cose.not-sign1" for anything else.
Result<CoseSign1> DecodeCoseSign1(std::string_view bytes);
// Errors: "cose.not-signed" (empty signature), "cose.algorithm" (not EdDSA), "cose.critical" (a header
// that must be understood and is not), "cose.signature" (does not fit).
Status VerifyCoseSign1(const CoseSign1& message, const VerifyKey& key, std::string_view external = {});

}  // namespace aiyl::crypto
