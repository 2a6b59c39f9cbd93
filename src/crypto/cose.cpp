// SPDX-License-Identifier: Apache-2.0
#include "crypto/cose.h"

namespace aiyl::crypto {

using codec::CborMap;
using codec::CborValue;

namespace {

constexpr int64_t kHeaderAlgorithm = 1, kHeaderCritical = 2, kHeaderKeyId = 4;
constexpr uint64_t kCoseEncryptTag = 96;

// Sig_structure of RFC 9052, 4.4.
std::string ToBeSigned(std::string_view protected_bytes, std::string_view external, std::string_view payload) {
  codec::CborWriter writer;
  writer.Array(4);
  writer.Text("Signature1");
  writer.Bytes(protected_bytes);
  writer.Bytes(external);
  writer.Bytes(payload);
  return writer.Take();
}

tl::unexpected<Error> NotSign1() {
  return Refuse("cose.not-sign1", Msg("The data is not signed in the form that is expected (COSE)."));
}

tl::unexpected<Error> Encrypted() {
  return Refuse("cose.encrypted", Msg("The data is encrypted: algorithm not supported."));
}

}  // namespace

std::optional<int64_t> CoseSign1::Algorithm() const {
  const CborValue* value = protected_map.Find(kHeaderAlgorithm);
  return value ? value->AsInt() : std::nullopt;
}

std::optional<std::string> CoseSign1::KeyId() const {
  for (const CborMap* map : {&protected_map, &unprotected_map})
    if (const CborValue* value = map->Find(kHeaderKeyId))
      if (const std::string* kid = value->AsBytes()) return *kid;
  return std::nullopt;
}

std::string CoseAlgorithmName(int64_t algorithm) {
  switch (algorithm) {
    case kCoseAlgorithmEdDsa:
      return "EdDSA";
    case kCoseAlgorithmEs256:
      return "ES256";
    case -35:
      return "ES384";
    case -36:
      return "ES512";
    case -37:
      return "PS256";
    case -257:
      return "RS256";
    default:
      return std::to_string(algorithm);
  }
}

std::string EncodeCoseSign1(std::string_view payload, const SigningKey& key, std::string_view kid,
                            std::string_view external) {
  CborMap header;
  header.Set(kHeaderAlgorithm, CborValue::Int(kCoseAlgorithmEdDsa));
  if (!kid.empty()) header.Set(kHeaderKeyId, CborValue::Bytes(std::string(kid)));
  const std::string protected_bytes = CborValue::Map(std::move(header)).Encode();
  codec::CborWriter writer;
  writer.Tag(kCoseSign1Tag);
  writer.Array(4);
  writer.Bytes(protected_bytes);
  writer.Map(0);
  writer.Bytes(payload);
  writer.Bytes(key.Sign(ToBeSigned(protected_bytes, external, payload)));
  return writer.Take();
}

Result<CoseSign1> DecodeCoseSign1(std::string_view bytes) {
  const auto decoded = CborValue::Decode(bytes, codec::CborRules::kAnyOrder);
  if (!decoded) {
    auto refused = NotSign1();
    refused.value().detail = decoded.error().code + ", " + decoded.error().detail;
    return refused;
  }
  const CborValue* item = &*decoded;
  if (item->Tag() == kCwtTag) item = item->TagContent();
  if (item->Tag() == kCoseEncrypt0Tag || item->Tag() == kCoseEncryptTag) return Encrypted();
  if (item->Tag() == kCoseSign1Tag) item = item->TagContent();
  const codec::CborArray* parts = item->AsArray();
  if (!parts || parts->size() < 3 || !(*parts)[0].AsBytes() || !(*parts)[1].AsMap() || !(*parts)[2].AsBytes())
    return NotSign1();
  if (parts->size() == 3) return Encrypted();  // COSE_Encrypt0 without its tag
  if (parts->size() != 4 || !(*parts)[3].AsBytes()) return NotSign1();

  CoseSign1 message;
  message.protected_bytes = *(*parts)[0].AsBytes();
  message.unprotected_map = *(*parts)[1].AsMap();
  message.payload = *(*parts)[2].AsBytes();
  message.signature = *(*parts)[3].AsBytes();
  if (!message.protected_bytes.empty()) {
    auto header = CborValue::Decode(message.protected_bytes, codec::CborRules::kAnyOrder);
    if (!header || !header->AsMap()) return NotSign1();
    message.protected_map = std::move(*header->AsMap());
  }
  return message;
}

Status VerifyCoseSign1(const CoseSign1& message, const VerifyKey& key, std::string_view external) {
  if (message.signature.empty()) return Refuse("cose.not-signed", Msg("The data carries no signature."));
  const auto algorithm = message.Algorithm();
  if (algorithm != kCoseAlgorithmEdDsa)
    return Refuse("cose.algorithm", Msg("The signature is of a kind that is not supported ({algorithm}).",
                                        {{"algorithm", algorithm ? CoseAlgorithmName(*algorithm) : "?"}}));
  if (message.protected_map.Find(kHeaderCritical))
    return Refuse("cose.critical", Msg("The data demands something that this program does not know."));
  if (!VerifySignature(key, ToBeSigned(message.protected_bytes, external, message.payload), message.signature))
    return Refuse("cose.signature", Msg("The signature does not fit: the data was altered or signed by another key."));
  return {};
}

}  // namespace aiyl::crypto
