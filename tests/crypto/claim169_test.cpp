// SPDX-License-Identifier: Apache-2.0
// The test vectors of MOSIP claim 169, read where they are at hand: the folder named by AIYL_TEST_DATA, else
// ../shared/data beside the checkout. They are not part of the project; without them these cases say so and pass.
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <optional>
#include <string>

#include "codec/hex.h"
#include "crypto/signed_code.h"

using namespace aiyl;
using namespace aiyl::crypto;
namespace fs = std::filesystem;

namespace {

std::optional<fs::path> Vectors() {
  const char* named = std::getenv("AIYL_TEST_DATA");
  const fs::path folder = (named ? fs::path(named) : fs::path(AIYL_SOURCE_DIR) / ".." / "shared" / "data") / "claim169";
  if (fs::is_directory(folder)) return folder;
  WARN("the vectors of claim 169 are not at hand: skipped");
  return std::nullopt;
}

// The text of "name": "…" in a flat JSON file; enough for these vectors, whose texts hold only simple escapes.
std::string JsonText(const std::string& json, const std::string& name) {
  size_t at = json.find("\"" + name + "\"");
  if (at == std::string::npos) return {};
  at = json.find('"', json.find(':', at)) + 1;
  std::string text;
  for (; json[at] != '"'; ++at) {
    if (json[at] == '\\') ++at;
    text += json[at] == 'n' && json[at - 1] == '\\' ? '\n' : json[at];
  }
  return text;
}

std::optional<int64_t> JsonNumber(const std::string& json, const std::string& name) {
  const size_t at = json.find("\"" + name + "\"");
  if (at == std::string::npos) return std::nullopt;
  return std::stoll(json.substr(json.find(':', at) + 1));
}

std::map<std::string, std::string> Read(const fs::path& folder) {
  std::map<std::string, std::string> files;
  for (const auto& entry : fs::directory_iterator(folder)) {
    std::ifstream in(entry.path(), std::ios::binary);
    files[entry.path().stem().string()] = std::string(std::istreambuf_iterator<char>(in), {});
  }
  return files;
}

void CheckClaims(const std::string& json, const DecodedCode& code) {
  const auto identity = code.ClaimMap(kMosipIdentityClaim);
  REQUIRE(identity);
  CHECK(*identity->Find(1)->AsText() == JsonText(json, "id"));
  CHECK(*identity->Find(4)->AsText() == JsonText(json, "fullName"));
  CHECK(*code.claims.Find(kCwtIssuer)->AsText() == JsonText(json, "issuer"));
  CHECK(code.Expires() == JsonNumber(json, "expiresAt"));
  CHECK(code.NotBefore() == JsonNumber(json, "notBefore"));
  CHECK(code.IssuedAt() == JsonNumber(json, "issuedAt"));
  const std::pair<const char*, int64_t> texts[] = {{"dateOfBirth", 8}, {"address", 10}, {"email", 11},
                                                   {"phone", 12},      {"language", 3}, {"secondaryFullName", 19}};
  for (const auto& [name, key] : texts)
    if (const std::string expected = JsonText(json, name); !expected.empty())
      CHECK(*identity->Find(key)->AsText() == expected);
}

KeyLookup Always(const VerifyKey& key) {
  return [key](std::string_view) -> std::optional<VerifyKey> { return key; };
}

std::string VerifyCodeOf(const std::string& text, const KeyLookup& lookup) {
  const auto code = VerifyCode(text, lookup);
  return code ? "" : code.error().code;
}

}  // namespace

TEST_CASE("valid and edge vectors of claim 169 are decoded with the claims they name") {
  const auto folder = Vectors();
  if (!folder) return;
  const VerifyKey any = SigningKey::Generate().Public();
  int decoded = 0, encrypted = 0;
  for (const char* part : {"valid", "edge"}) {
    for (const auto& [name, json] : Read(*folder / part)) {
      INFO(name);
      const auto code = DecodeCode(JsonText(json, "qr_data"));
      if (name.rfind("encrypted", 0) == 0) {
        REQUIRE_FALSE(code);
        CHECK(code.error().code == "code.encrypted");
        CHECK(ToEnglish(code.error().message).find("algorithm not supported") != std::string::npos);
        ++encrypted;
        continue;
      }
      REQUIRE(code);
      CheckClaims(json, *code);
      if (!code->IsSigned()) CHECK(VerifyCodeOf(JsonText(json, "qr_data"), Always(any)) == "code.not-signed");
      ++decoded;
    }
  }
  CHECK(decoded == 12);
  CHECK(encrypted == 2);
}

TEST_CASE("the signed vector of claim 169 verifies with its key and no other") {
  const auto folder = Vectors();
  if (!folder) return;
  const std::string json = Read(*folder / "valid").at("ed25519-signed");
  const std::string text = JsonText(json, "qr_data");
  const auto key = VerifyKey::FromBytes(codec::FromHex(JsonText(json, "public_key_hex")).value());
  REQUIRE(key);
  CHECK(VerifyCodeOf(text, Always(*key)).empty());
  CHECK(VerifyCodeOf(text, Always(SigningKey::Generate().Public())) == "code.forged");
  CHECK(VerifyCodeOf(text, [](std::string_view) { return std::nullopt; }) == "code.unknown-key");
  // Signed again with the vector's own private key, the claims give a code that the same key verifies.
  const auto signing = SigningKey::FromSeed(SecretBytes(codec::FromHex(JsonText(json, "private_key_hex")).value()));
  REQUIRE(signing);
  CHECK(signing->Public() == *key);
  CHECK(VerifyCodeOf(SignCode(DecodeCode(text)->claims, *signing), Always(*key)).empty());
}

TEST_CASE("an ES256 vector of claim 169 is decoded, and verifying it says that the algorithm is not supported") {
  const auto folder = Vectors();
  if (!folder) return;
  const std::string text = JsonText(Read(*folder / "valid").at("ecdsa-p256-signed"), "qr_data");
  const auto code = DecodeCode(text);
  REQUIRE(code);
  CHECK(code->algorithm == kCoseAlgorithmEs256);
  const auto verified = VerifyCode(text, Always(SigningKey::Generate().Public()));
  REQUIRE_FALSE(verified);
  CHECK(verified.error().code == "code.algorithm");
  CHECK(ToEnglish(verified.error().message) == "The signature is of a kind that is not supported (ES256).");
}

TEST_CASE("edge vectors of claim 169: times are told, unknown fields are kept") {
  const auto folder = Vectors();
  if (!folder) return;
  const auto edge = Read(*folder / "edge");
  const auto decode = [&edge](const char* name) { return DecodeCode(JsonText(edge.at(name), "qr_data")).value(); };
  const Instant in_2024{1'720'000'000'000'000};
  CHECK(CheckCodeTimes(decode("expired"), in_2024).error().code == "code.expired");
  CHECK(CheckCodeTimes(decode("not-yet-valid"), in_2024).error().code == "code.not-yet-valid");
  const DecodedCode unknown = decode("unknown-fields");
  CHECK(CheckCodeTimes(unknown, in_2024).has_value());
  const auto identity = unknown.ClaimMap(kMosipIdentityClaim);
  REQUIRE(identity);
  CHECK(*identity->Find(30)->AsText() == "reserved field 30");
  CHECK(identity->Find(45)->AsInt() == 12345);
  CHECK(*identity->Find(70)->AsBytes() == "\x01\x02\x03");
  CHECK(identity->Find(99)->AsBool() == true);
}

TEST_CASE("invalid vectors of claim 169 are refused for the reason they name") {
  const auto folder = Vectors();
  if (!folder) return;
  const std::map<std::string, std::string> codes = {{"Base45Decode", "code.base45"},
                                                    {"Decompress", "code.compressed"},
                                                    {"CoseParse", "code.not-cose"},
                                                    {"Claim169NotFound", "code.no-claim"}};
  int seen = 0;
  for (const auto& [name, json] : Read(*folder / "invalid")) {
    INFO(name);
    const auto code = DecodeCode(JsonText(json, "qr_data"));
    const std::string expected = codes.at(JsonText(json, "expected_error"));
    if (expected == "code.no-claim") {
      REQUIRE(code);
      CHECK(code->ClaimMap(kMosipIdentityClaim).error().code == expected);
    } else {
      REQUIRE_FALSE(code);
      CHECK(code.error().code == expected);
    }
    ++seen;
  }
  CHECK(seen == 4);
}
