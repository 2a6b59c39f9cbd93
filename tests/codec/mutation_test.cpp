// SPDX-License-Identifier: Apache-2.0
// Codes that were read badly, and ones made to do harm: every decoding ends in a value or in a refusal, and what is
// taken in the one form that is allowed is written in that form again.
#include "support/mutation.h"

#include <catch2/catch.hpp>

#include "codec/base45.h"
#include "codec/cbor_value.h"
#include "codec/hex.h"
#include "codec/zlib.h"
#include "codec/zstd.h"

using namespace aiyl;
using namespace aiyl::codec;
using namespace aiyl::test;

namespace {

std::string Sample() {
  CborMap inner;
  inner.Set(-70001, CborValue::Text("Асанова Айгүл"));
  inner.Set(24, CborValue::Bytes(std::string(40, '\x5a')));
  inner.Set("акы", CborValue::Float(1.5));
  CborMap map;
  map.Set(1, CborValue::Array({CborValue::Int(-1), CborValue::Uint(UINT64_MAX), CborValue::Bool(true), {}}));
  map.Set(2, CborValue::Tagged(18, CborValue::Map(std::move(inner))));
  map.Set(3, CborValue::Int(INT64_MIN));
  return CborValue::Map(std::move(map)).Encode();
}

// Every item on its own, as the readers of acts and packages take them.
size_t Pull(CborReader& reader) {
  size_t items = 0;
  while (!reader.AtEnd()) {
    ++items;
    const auto type = reader.Peek();
    if (!type) return items;
    bool good = false;
    switch (*type) {
      case CborType::kUint:
      case CborType::kNegative:
        good = reader.Int() || reader.Uint();
        break;
      case CborType::kBytes:
        good = reader.Bytes().has_value();
        break;
      case CborType::kText:
        good = reader.Text().has_value();
        break;
      case CborType::kArray:
        good = reader.Array().has_value();
        break;
      case CborType::kMap:
        good = reader.Map().has_value();
        break;
      case CborType::kTag:
        good = reader.Tag().has_value();
        break;
      case CborType::kBool:
        good = reader.Bool().has_value();
        break;
      case CborType::kNull:
        good = reader.Null().has_value();
        break;
      case CborType::kFloat:
        good = reader.Float().has_value();
        break;
    }
    if (!good) return items;
  }
  return items;
}

}  // namespace

TEST_CASE("mutated CBOR is refused, or is written again as it was read") {
  Mutations mutations(45, {"\x9f", "\xbf", "\xff", "\x5b\xff\xff\xff\xff\xff\xff\xff\xff", "\x9b\x7f\xff\xff\xff",
                           std::string(70, '\x81'), "\xf9\x7e\x01", "\xfb\x7f\xf0", "\x1b", "\x3b\xff\xff\xff\xff"});
  const std::string whole = Sample();
  size_t taken = 0, items = 0;
  for (int64_t i = MutationRounds(20000); i > 0; --i) {
    const std::string bytes = mutations.Of(whole);
    CborReader reader(bytes);
    items += Pull(reader);
    if (const auto value = CborValue::Decode(bytes)) {
      ++taken;
      REQUIRE(value->Encode() == bytes);
      REQUIRE_FALSE(value->Diagnostic().empty());
    }
    if (const auto value = CborValue::Decode(bytes, CborRules::kAnyOrder)) {
      const auto again = CborValue::Decode(value->Encode());
      REQUIRE(again);
      REQUIRE(again->Encode() == value->Encode());
    }
  }
  CHECK(taken > 0);
  CHECK(items > 0);
}

TEST_CASE("mutated Base45 and hexadecimal digits are refused, or are written again as they were read") {
  Mutations mutations(46, {":::", "FGW", "GGW", "ZZ", " ", "a"});
  const std::string base45 = ToBase45(Sample()), hex = ToHex(Sample());
  size_t taken = 0;
  for (int64_t i = MutationRounds(10000); i > 0; --i) {
    const std::string text = mutations.Of(base45);
    if (const auto bytes = FromBase45(text)) {
      ++taken;
      REQUIRE(ToBase45(*bytes) == text);
    }
    if (const auto bytes = FromHex(mutations.Of(hex))) ++taken;
  }
  CHECK(taken > 0);
}

TEST_CASE("mutated compressed data never gives more than was asked for") {
  constexpr size_t kMost = 3000;
  Mutations mutations(47);
  std::string plain;
  while (plain.size() < 2000) plain += Sample();
  const std::string zlib = ZlibCompress(plain), zstd = ZstdCompress(plain);
  size_t taken = 0;
  for (int64_t i = MutationRounds(5000); i > 0; --i) {
    if (const auto bytes = ZlibDecompress(mutations.Of(zlib), kMost)) taken += bytes->size() <= kMost ? 1 : 1000000;
    const std::string packed = mutations.Of(zstd);
    if (const auto bytes = ZstdDecompress(packed, kMost)) taken += bytes->size() <= kMost ? 1 : 1000000;
    size_t seen = 0;
    ZstdUnpacker unpacker(
        [&seen](std::string_view piece) -> Status {
          seen += piece.size();
          return {};
        },
        kMost);
    for (size_t at = 0; at < packed.size(); at += 100)
      if (!unpacker.Write(std::string_view(packed).substr(at, 100))) break;
    static_cast<void>(unpacker.Finish());
    REQUIRE(seen <= kMost);
  }
  CHECK(taken < 1000000);
}
