// SPDX-License-Identifier: Apache-2.0
// Sealed boxes and the chunked stream: what was cut, reordered, altered or meant for another is refused.
#include "crypto/seal.h"

#include <catch2/catch.hpp>
#include <random>
#include <string>
#include <vector>

using namespace aiyl;
using namespace aiyl::crypto;

namespace {

constexpr size_t kSealedChunk = kStreamChunk + 17, kStart = 24;

std::string Noise(size_t length) {
  static std::mt19937_64 random(5);
  std::string bytes(length, '\0');
  for (auto& c : bytes) c = static_cast<char>(random());
  return bytes;
}

std::string OpenCode(const SecretBytes& key, std::string_view header, std::string_view sealed) {
  const auto opened = OpenStream(key, header, sealed);
  return opened ? "" : opened.error().code;
}

}  // namespace

TEST_CASE("a sealed box opens for its recipient and nobody else") {
  const OpeningKey district = OpeningKey::Generate(), other = OpeningKey::Generate();
  const std::string message = Noise(32);
  const std::string sealed = SealTo(district.Public(), message).value();
  CHECK(sealed.size() == message.size() + 48);
  CHECK(SealTo(district.Public(), message).value() != sealed);
  CHECK(district.Open(sealed).value().View() == message);
  CHECK(district.Clone().Open(sealed).value().View() == message);
  CHECK(other.Open(sealed).error().code == "crypto.not-for-us");
  CHECK(district.Open("").error().code == "crypto.not-for-us");
  for (size_t at = 0; at < sealed.size(); ++at) {
    std::string damaged = sealed;
    damaged[at] = static_cast<char>(damaged[at] ^ 0x20);
    CHECK_FALSE(district.Open(damaged).has_value());
    CHECK_FALSE(district.Open(sealed.substr(0, at)).has_value());
  }
  CHECK(SealTo(SealKey{}, message).error().code == "crypto.bad-key");
}

TEST_CASE("an opening key comes back from its seed") {
  const OpeningKey key = OpeningKey::Generate();
  const auto again = OpeningKey::FromSeed(key.Seed());
  REQUIRE(again);
  CHECK(again->Public() == key.Public());
  CHECK(again->Open(SealTo(key.Public(), "x").value()).value().View() == "x");
  CHECK_FALSE(OpeningKey::FromSeed(SecretBytes("short")));
}

TEST_CASE("a stream of any length comes back, around the edges of a chunk as well") {
  const SecretBytes key = SecretBytes::Random(kStreamKeySize);
  for (const size_t length : {size_t{0}, size_t{1}, kStreamChunk - 1, kStreamChunk, kStreamChunk + 1, 2 * kStreamChunk,
                              3 * kStreamChunk + 1000}) {
    const std::string bytes = Noise(length);
    const std::string sealed = SealStream(key, "header", bytes);
    const size_t chunks = length == 0 ? 1 : (length + kStreamChunk - 1) / kStreamChunk;
    CHECK(sealed.size() == length + kStart + chunks * 17);
    CHECK(OpenStream(key, "header", sealed).value() == bytes);
  }
}

TEST_CASE("another key or another header opens nothing") {
  const SecretBytes key = SecretBytes::Random(kStreamKeySize);
  const std::string sealed = SealStream(key, "from Ak-Suu to the district", "rows");
  CHECK(OpenCode(SecretBytes::Random(kStreamKeySize), "from Ak-Suu to the district", sealed) ==
        "crypto.stream-altered");
  CHECK(OpenCode(key, "from Ak-Bulak to the district", sealed) == "crypto.stream-altered");
  CHECK(OpenCode(key, "", sealed) == "crypto.stream-altered");
}

TEST_CASE("chunks left out, doubled, swapped or added are refused") {
  const SecretBytes key = SecretBytes::Random(kStreamKeySize);
  const std::string sealed = SealStream(key, "h", Noise(3 * kStreamChunk + 100));
  const std::string start = sealed.substr(0, kStart);
  std::vector<std::string> chunks;
  for (size_t at = kStart; at < sealed.size(); at += kSealedChunk) chunks.push_back(sealed.substr(at, kSealedChunk));
  REQUIRE(chunks.size() == 4);
  CHECK(OpenCode(key, "h", start + chunks[0] + chunks[1] + chunks[2] + chunks[3]).empty());
  CHECK(OpenCode(key, "h", start + chunks[1] + chunks[0] + chunks[2] + chunks[3]) == "crypto.stream-altered");
  CHECK(OpenCode(key, "h", start + chunks[0] + chunks[0] + chunks[2] + chunks[3]) == "crypto.stream-altered");
  CHECK(OpenCode(key, "h", start + chunks[1] + chunks[2] + chunks[3]) == "crypto.stream-altered");
  CHECK(OpenCode(key, "h", start + chunks[0] + chunks[1] + chunks[2]) == "crypto.stream-cut");
  CHECK(OpenCode(key, "h", start) == "crypto.stream-cut");
  CHECK(OpenCode(key, "h", "") == "crypto.stream-cut");
  CHECK(OpenCode(key, "h", sealed + "x") == "crypto.stream-altered");

  const std::string even = SealStream(key, "h", Noise(2 * kStreamChunk));
  CHECK(OpenCode(key, "h", even + chunks[0]) == "crypto.stream-longer");
  CHECK(OpenCode(key, "h", even + "x") == "crypto.stream-longer");
}

TEST_CASE("no cut and no damaged byte of a short stream is taken") {
  const SecretBytes key = SecretBytes::Random(kStreamKeySize);
  const std::string sealed = SealStream(key, "h", "forty-two households and their livestock");
  for (size_t at = 0; at < sealed.size(); ++at) {
    std::string damaged = sealed;
    damaged[at] = static_cast<char>(damaged[at] ^ 0x80);
    CHECK(OpenCode(key, "h", damaged) == "crypto.stream-altered");
    CHECK_FALSE(OpenCode(key, "h", sealed.substr(0, at)).empty());
  }
}

TEST_CASE("pieces of any size give the same stream, and nothing of a bad chunk reaches the sink") {
  const SecretBytes key = SecretBytes::Random(kStreamKeySize);
  const std::string bytes = Noise(2 * kStreamChunk + 5);
  std::string sealed;
  StreamSealer sealer(key, "h", [&sealed](std::string_view piece) -> Status {
    sealed.append(piece);
    return {};
  });
  for (size_t at = 0; at < bytes.size(); at += 1013) REQUIRE(sealer.Write(std::string_view(bytes).substr(at, 1013)));
  REQUIRE(sealer.Finish());
  CHECK(OpenStream(key, "h", sealed).value() == bytes);

  sealed[kStart + kSealedChunk + 10] = static_cast<char>(sealed[kStart + kSealedChunk + 10] ^ 1);  // the second chunk
  std::string out;
  StreamOpener opener(key, "h", [&out](std::string_view piece) -> Status {
    out.append(piece);
    return {};
  });
  bool refused = false;
  for (size_t at = 0; at < sealed.size(); at += 777)
    if (!opener.Write(std::string_view(sealed).substr(at, 777))) refused = true;
  CHECK(refused);
  CHECK_FALSE(opener.Finish());
  CHECK(out == bytes.substr(0, kStreamChunk));
}

TEST_CASE("a sink that refuses stops sealing and opening") {
  const SecretBytes key = SecretBytes::Random(kStreamKeySize);
  const auto full = [](std::string_view) -> Status { return Refuse("test.full", Msg("Full.")); };
  StreamSealer sealer(key, "h", full);
  REQUIRE(sealer.Write("x"));
  CHECK(sealer.Finish().error().code == "test.full");
  const std::string sealed = SealStream(key, "h", "x");
  StreamOpener opener(key, "h", full);
  REQUIRE(opener.Write(sealed));
  CHECK(opener.Finish().error().code == "test.full");
}
