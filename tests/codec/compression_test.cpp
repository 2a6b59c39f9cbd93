// SPDX-License-Identifier: Apache-2.0
// zlib and zstd: round trips, the cap on what comes out, and damaged, cut or prolonged data.
#include <catch2/catch.hpp>
#include <random>
#include <string>

#include "codec/hex.h"
#include "codec/zlib.h"
#include "codec/zstd.h"

using namespace aiyl;
using namespace aiyl::codec;

namespace {

std::string Noise(std::mt19937_64& random, size_t length, unsigned letters) {
  std::string bytes(length, '\0');
  for (auto& c : bytes) c = static_cast<char>(random() % letters);
  return bytes;
}

template <class T>
std::string CodeOf(const Result<T>& result) {
  return result ? "" : result.error().code;
}

}  // namespace

TEST_CASE("what is packed comes back, whatever it is") {
  std::mt19937_64 random(7);
  for (const size_t length : {size_t{0}, size_t{1}, size_t{100}, size_t{16384}, size_t{16385}, size_t{300'000}}) {
    for (const unsigned letters : {1U, 4U, 256U}) {
      const std::string bytes = Noise(random, length, letters);
      CHECK(ZlibDecompress(ZlibCompress(bytes), length).value() == bytes);
      CHECK(ZstdDecompress(ZstdCompress(bytes), length).value() == bytes);
    }
  }
}

TEST_CASE("data of another program is read") {
  // python3: zlib.compress(b"Aiyl Kitebi", 9), and `printf 'Aiyl Kitebi' | zstd --no-check`.
  CHECK(ZlibDecompress(FromHex("78da73ccaccc51f0ce2c494dca0400176c0408").value(), 100).value() == "Aiyl Kitebi");
  CHECK(ZstdDecompress(FromHex("28b52ffd00585900004169796c204b6974656269").value(), 100).value() == "Aiyl Kitebi");
}

TEST_CASE("nothing larger than the cap comes out") {
  const std::string zeros(10'000'000, '\0');
  const std::string by_zlib = ZlibCompress(zeros), by_zstd = ZstdCompress(zeros);
  CHECK(by_zlib.size() < 20'000);
  CHECK(by_zstd.size() < 2'000);
  CHECK(CodeOf(ZlibDecompress(by_zlib, zeros.size() - 1)) == "zlib.too-large");
  CHECK(CodeOf(ZstdDecompress(by_zstd, zeros.size() - 1)) == "zstd.too-large");
  CHECK(ZlibDecompress(by_zlib, zeros.size()).has_value());
  CHECK(ZstdDecompress(by_zstd, zeros.size()).has_value());
  CHECK(CodeOf(ZlibDecompress(by_zlib, 0)) == "zlib.too-large");
  CHECK(CodeOf(ZstdDecompress(by_zstd, 0)) == "zstd.too-large");
}

TEST_CASE("a frame that hides its size meets the cap all the same") {
  std::string packed;
  ZstdPacker packer([&packed](std::string_view piece) -> Status {
    packed.append(piece);
    return {};
  });
  const std::string zeros(1'000'000, '\0');
  for (int i = 0; i < 5; ++i) REQUIRE(packer.Write(zeros));
  REQUIRE(packer.Finish());
  CHECK(ZstdDecompress(packed, 5'000'000).value().size() == 5'000'000);
  CHECK(CodeOf(ZstdDecompress(packed, 4'999'999)) == "zstd.too-large");
}

TEST_CASE("every truncation is refused, and so is anything behind the end") {
  std::mt19937_64 random(11);
  const std::string bytes = Noise(random, 2000, 5);
  const std::string by_zlib = ZlibCompress(bytes), by_zstd = ZstdCompress(bytes);
  for (size_t length = 0; length < by_zlib.size(); ++length)
    CHECK(CodeOf(ZlibDecompress(by_zlib.substr(0, length), 1 << 20)) == "zlib.bad");
  for (size_t length = 0; length < by_zstd.size(); ++length)
    CHECK(CodeOf(ZstdDecompress(by_zstd.substr(0, length), 1 << 20)) == "zstd.bad");
  CHECK(CodeOf(ZlibDecompress(by_zlib + "x", 1 << 20)) == "zlib.bad");
  CHECK(CodeOf(ZstdDecompress(by_zstd + "x", 1 << 20)) == "zstd.bad");
  CHECK(CodeOf(ZstdDecompress(by_zstd + by_zstd, 1 << 20)) == "zstd.bad");
}

TEST_CASE("a damaged byte never gives other data than was packed") {
  std::mt19937_64 random(13);
  const std::string bytes = Noise(random, 3000, 7);
  const std::string by_zlib = ZlibCompress(bytes), by_zstd = ZstdCompress(bytes);
  for (int round = 0; round < 500; ++round) {
    std::string zlib = by_zlib, zstd = by_zstd;
    zlib[random() % zlib.size()] ^= static_cast<char>(1 << random() % 8);
    zstd[random() % zstd.size()] ^= static_cast<char>(1 << random() % 8);
    const auto from_zlib = ZlibDecompress(zlib, 1 << 16);
    const auto from_zstd = ZstdDecompress(zstd, 1 << 16);
    CHECK((!from_zlib || *from_zlib == bytes));
    CHECK((!from_zstd || *from_zstd == bytes));
  }
}

TEST_CASE("pieces of any size give the same, and a sink that refuses stops the work") {
  std::mt19937_64 random(17);
  const std::string bytes = Noise(random, 500'000, 20);
  const std::string packed = ZstdCompress(bytes, 5);
  for (const size_t piece : {size_t{1}, size_t{777}, size_t{100'000}}) {
    std::string out;
    ZstdUnpacker unpacker(
        [&out](std::string_view part) -> Status {
          out.append(part);
          return {};
        },
        bytes.size());
    for (size_t at = 0; at < packed.size(); at += piece)
      REQUIRE(unpacker.Write(std::string_view(packed).substr(at, piece)));
    REQUIRE(unpacker.Finish());
    CHECK(out == bytes);
  }
  ZstdUnpacker full([](std::string_view) -> Status { return Refuse("test.full", Msg("Full.")); }, bytes.size());
  CHECK(CodeOf(full.Write(packed)) == "test.full");
  ZstdUnpacker open([](std::string_view) -> Status { return {}; }, bytes.size());
  REQUIRE(open.Write(std::string_view(packed).substr(0, packed.size() / 2)));
  CHECK(CodeOf(open.Finish()) == "zstd.bad");
}
