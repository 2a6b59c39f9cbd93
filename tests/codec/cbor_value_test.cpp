// SPDX-License-Identifier: Apache-2.0
// Trees of CBOR values: order of keys, round trips, diagnostic notation of the appendix of RFC 8949.
#include "codec/cbor_value.h"

#include <catch2/catch.hpp>
#include <limits>
#include <random>
#include <string>

#include "codec/hex.h"

using namespace aiyl;
using namespace aiyl::codec;

namespace {

CborValue RandomValue(std::mt19937_64& random, int depth) {
  switch (random() % (depth > 0 ? 9 : 6)) {
    case 0:
      return CborValue::Uint(random() >> (random() % 64));
    case 1:
      return CborValue::Int(-1 - static_cast<int64_t>(random() >> (1 + random() % 63)));
    case 2:
      return CborValue::Bytes(std::string(random() % 40, static_cast<char>(random())));
    case 3:
      return CborValue::Text(random() % 2 ? "Ысык-Көл" : std::string(random() % 300, 'z'));
    case 4:
      return CborValue::Bool(random() % 2);
    case 5:
      return CborValue::Null();
    case 6: {
      CborArray items;
      for (auto count = random() % 6; count > 0; --count) items.push_back(RandomValue(random, depth - 1));
      return CborValue::Array(std::move(items));
    }
    case 7: {
      CborMap map;
      for (auto count = random() % 6; count > 0; --count)
        map.Set(RandomValue(random, 0), RandomValue(random, depth - 1));
      return CborValue::Map(std::move(map));
    }
    default:
      return CborValue::Tagged(random() >> (random() % 64), RandomValue(random, depth - 1));
  }
}

}  // namespace

TEST_CASE("the keys of a map are ordered as RFC 8949 4.2.1 shows, in whatever order they are set") {
  CborMap map;
  map.Set(CborValue::Bool(false), CborValue::Int(8));
  map.Set(CborValue::Array({CborValue::Int(-1)}), CborValue::Int(7));
  map.Set(CborValue::Array({CborValue::Int(100)}), CborValue::Int(6));
  map.Set("aa", CborValue::Int(5));
  map.Set("z", CborValue::Int(4));
  map.Set(-1, CborValue::Int(3));
  map.Set(100, CborValue::Int(2));
  map.Set(10, CborValue::Int(1));
  map.Set(10, CborValue::Int(0));
  CHECK(CborValue::Map(map).Diagnostic() == "{10: 0, 100: 2, -1: 3, \"z\": 4, \"aa\": 5, [100]: 6, [-1]: 7, false: 8}");
  CHECK(map.Size() == 8);
  CHECK(map.Find("aa")->AsInt() == 5);
  CHECK(map.Find(-1)->AsInt() == 3);
  CHECK(map.Find(CborValue::Bool(false))->AsInt() == 8);
  CHECK(map.Find(11) == nullptr);
  CHECK(map.Find("zz") == nullptr);
  const auto back = CborValue::Decode(CborValue::Map(map).Encode());
  REQUIRE(back);
  CHECK(*back->AsMap() == map);
}

TEST_CASE("examples of the appendix are read and written back byte by byte") {
  const std::pair<std::string, std::string> examples[] = {
      {"1bffffffffffffffff", "18446744073709551615"},
      {"3903e7", "-1000"},
      {"c249010000000000000000", "2(h'010000000000000000')"},
      {"f93c00", "1"},
      {"fb3ff199999999999a", "1.1"},
      {"f97c00", "Infinity"},
      {"f97e00", "NaN"},
      {"f4", "false"},
      {"f6", "null"},
      {"c074323031332d30332d32315432303a30343a30305a", "0(\"2013-03-21T20:04:00Z\")"},
      {"d74401020304", "23(h'01020304')"},
      {"40", "h''"},
      {"62225c", "\"\\\"\\\\\""},
      {"62c3bc", "\"ü\""},
      {"80", "[]"},
      {"8301820203820405", "[1, [2, 3], [4, 5]]"},
      {"a201020304", "{1: 2, 3: 4}"},
      {"826161a161626163", "[\"a\", {\"b\": \"c\"}]"},
      {"610a", "\"\\u000a\""},
  };
  for (const auto& [hex, diagnostic] : examples) {
    const auto value = CborValue::Decode(FromHex(hex).value());
    REQUIRE(value);
    CHECK(value->Diagnostic() == diagnostic);
    CHECK(ToHex(value->Encode()) == hex);
  }
}

TEST_CASE("a random tree comes back equal and encodes to the same bytes") {
  std::mt19937_64 random(8949);
  for (int round = 0; round < 500; ++round) {
    const CborValue value = RandomValue(random, 4);
    const std::string bytes = value.Encode();
    const auto back = CborValue::Decode(bytes);
    REQUIRE(back);
    CHECK(*back == value);
    CHECK(back->Encode() == bytes);
    if (bytes.size() > 1) CHECK_FALSE(CborValue::Decode(std::string_view(bytes).substr(0, bytes.size() - 1)));
    CHECK(CborValue::Decode(bytes + '\0').error().code == "cbor.trailing");
  }
}

TEST_CASE("what others wrote in any order is read and put in order, but no key twice") {
  const std::string unordered = FromHex("a302000100190100f5").value();
  CHECK(CborValue::Decode(unordered).error().code == "cbor.map-order");
  const auto value = CborValue::Decode(unordered, CborRules::kAnyOrder);
  REQUIRE(value);
  CHECK(ToHex(value->Encode()) == "a301000200190100f5");
  CHECK(CborValue::Decode(FromHex("a201000100").value(), CborRules::kAnyOrder).error().code == "cbor.map-order");
}

TEST_CASE("a large map in falling order is put in order without a long wait") {
  CborWriter writer;
  constexpr uint64_t kCount = 60'000;
  writer.Map(kCount);
  for (uint64_t key = kCount; key > 0; --key) {
    writer.Uint(key);
    writer.Null();
  }
  const auto value = CborValue::Decode(writer.Encoded(), CborRules::kAnyOrder);
  REQUIRE(value);
  CHECK(value->AsMap()->Size() == kCount);
  CHECK(value->AsMap()->Entries().front().first.AsInt() == 1);
  CHECK(CborValue::Decode(value->Encode()).value() == *value);
}

TEST_CASE("a negative number below 64 bits is refused, not bent") {
  CHECK(CborValue::Decode(FromHex("3bffffffffffffffff").value()).error().code == "cbor.number-range");
  CHECK(CborValue::Decode(FromHex("3b7fffffffffffffff").value())->AsInt() == std::numeric_limits<int64_t>::min());
}

TEST_CASE("a value asked for as another type is empty") {
  const CborValue text = CborValue::Text("12");
  CHECK_FALSE(text.AsInt());
  CHECK_FALSE(text.AsBytes());
  CHECK_FALSE(text.AsMap());
  CHECK_FALSE(text.AsBool());
  CHECK_FALSE(text.Tag());
  CHECK(CborValue::Bytes("12") != text);
  CHECK(CborValue::Uint(5) == CborValue::Int(5));
  CHECK(CborValue::Int(-5).AsUint() == std::nullopt);
  CHECK(CborValue::Uint(UINT64_MAX).AsInt() == std::nullopt);
  CHECK(CborValue::Tagged(18, text).TagContent()->AsText() != nullptr);
}
