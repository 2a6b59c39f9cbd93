// SPDX-License-Identifier: Apache-2.0
// The CBOR writer and reader against the examples of RFC 8949, appendix A, and against damaged bytes.
#include "codec/cbor.h"

#include <catch2/catch.hpp>
#include <cstdint>
#include <limits>
#include <random>
#include <string>
#include <vector>

#include "codec/hex.h"

using namespace aiyl;
using namespace aiyl::codec;

namespace {

std::string Hex(const std::string& digits) {
  return FromHex(digits).value();
}

std::string CodeOf(const Status& status) {
  return status ? "" : status.error().code;
}

std::string SkipCode(const std::string& bytes) {
  CborReader reader(bytes);
  if (auto skipped = reader.Skip(); !skipped) return skipped.error().code;
  return CodeOf(reader.Finish());
}

// One random item of every kind, keys of maps ascending.
void WriteRandom(std::mt19937_64& random, CborWriter& out, int depth) {
  const auto pick = random() % (depth > 0 ? 9 : 6);
  switch (pick) {
    case 0:
      return out.Uint(random() >> (random() % 64));
    case 1:
      return out.Int(-1 - static_cast<int64_t>(random() >> (1 + random() % 63)));
    case 2:
      return out.Bytes(std::string(random() % 40, static_cast<char>(random())));
    case 3:
      return out.Text(random() % 2 ? "Токтогул айылы" : std::string(random() % 300, 'a'));
    case 4:
      return out.Bool(random() % 2);
    case 5:
      return out.Null();
    case 6: {
      const uint64_t count = random() % 6;
      out.Array(count);
      for (uint64_t i = 0; i < count; ++i) WriteRandom(random, out, depth - 1);
      return;
    }
    case 7: {
      const uint64_t count = random() % 6;
      out.Map(count);
      for (uint64_t i = 0; i < count; ++i) {
        out.Uint(i * 2000 + random() % 2000);
        WriteRandom(random, out, depth - 1);
      }
      return;
    }
    default:
      out.Tag(random() >> (random() % 64));
      return WriteRandom(random, out, depth - 1);
  }
}

}  // namespace

TEST_CASE("integers are written as in the appendix of the RFC and read back") {
  const std::vector<std::pair<int64_t, std::string>> cases = {
      {0, "00"},
      {1, "01"},
      {10, "0a"},
      {23, "17"},
      {24, "1818"},
      {25, "1819"},
      {100, "1864"},
      {255, "18ff"},
      {256, "190100"},
      {1000, "1903e8"},
      {65535, "19ffff"},
      {65536, "1a00010000"},
      {1000000, "1a000f4240"},
      {4294967295, "1affffffff"},
      {4294967296, "1b0000000100000000"},
      {1000000000000, "1b000000e8d4a51000"},
      {-1, "20"},
      {-10, "29"},
      {-24, "37"},
      {-25, "3818"},
      {-100, "3863"},
      {-1000, "3903e7"},
      {std::numeric_limits<int64_t>::max(), "1b7fffffffffffffff"},
      {std::numeric_limits<int64_t>::min(), "3b7fffffffffffffff"},
  };
  for (const auto& [value, hex] : cases) {
    CborWriter writer;
    writer.Int(value);
    CHECK(ToHex(writer.Encoded()) == hex);
    CborReader reader(writer.Encoded());
    CHECK(reader.Int().value() == value);
    CHECK(reader.AtEnd());
  }
  CborWriter writer;
  writer.Uint(std::numeric_limits<uint64_t>::max());
  CHECK(ToHex(writer.Encoded()) == "1bffffffffffffffff");
  CborReader reader(writer.Encoded());
  CHECK(reader.Int().error().code == "cbor.number-range");
  CHECK(reader.Uint().value() == std::numeric_limits<uint64_t>::max());
}

TEST_CASE("strings, containers, tags and simple values are written as in the appendix of the RFC") {
  CborWriter writer;
  writer.Bytes(Hex("01020304"));
  writer.Text("IETF");
  writer.Text("水");
  writer.Array(2);
  writer.Uint(1);
  writer.Array(1);
  writer.Uint(2);
  writer.Map(2);
  writer.Text("a");
  writer.Uint(1);
  writer.Text("b");
  writer.Bool(true);
  writer.Tag(1);
  writer.Uint(1363896240);
  writer.Null();
  writer.Bool(false);
  CHECK(ToHex(writer.Encoded()) == "4401020304644945544663e6b0b482018102a26161016162f5c11a514b67b0f6f4");

  CborReader reader(writer.Encoded());
  CHECK(reader.Bytes().value() == Hex("01020304"));
  CHECK(reader.Text().value() == "IETF");
  CHECK(reader.Text().value() == "水");
  CHECK(ToHex(reader.Raw().value()) == "82018102");
  CHECK(CodeOf(reader.MapOf(3)) == "cbor.type");
  CHECK(reader.MapOf(2).has_value());
  CHECK(reader.Text().value() == "a");
  CHECK(reader.Uint().value() == 1);
  CHECK(reader.Text().value() == "b");
  CHECK(reader.Bool().value() == true);
  CHECK(reader.Peek().value() == CborType::kTag);
  CHECK(reader.Tag().value() == 1);
  CHECK(reader.Uint().value() == 1363896240);
  CHECK(reader.TryNull());
  CHECK_FALSE(reader.TryNull());
  CHECK(CodeOf(reader.Null()) == "cbor.type");
  CHECK(reader.Bool().value() == false);
  CHECK(reader.Finish().has_value());
  CHECK(CodeOf(reader.Null()) == "cbor.truncated");
}

TEST_CASE("floats take the shortest form that keeps the value") {
  const std::vector<std::pair<double, std::string>> cases = {
      {0.0, "f90000"},
      {-0.0, "f98000"},
      {1.0, "f93c00"},
      {1.5, "f93e00"},
      {65504.0, "f97bff"},
      {100000.0, "fa47c35000"},
      {1.1, "fb3ff199999999999a"},
      {3.4028234663852886e+38, "fa7f7fffff"},
      {1.0e+300, "fb7e37e43c8800759c"},
      {5.960464477539063e-8, "f90001"},
      {0.00006103515625, "f90400"},
      {-4.0, "f9c400"},
      {-4.1, "fbc010666666666666"},
      {std::numeric_limits<double>::infinity(), "f97c00"},
      {-std::numeric_limits<double>::infinity(), "f9fc00"},
  };
  for (const auto& [value, hex] : cases) {
    CborWriter writer;
    writer.Float(value);
    CHECK(ToHex(writer.Encoded()) == hex);
    CborReader reader(writer.Encoded());
    CHECK(reader.Float().value() == value);
  }
  CborWriter writer;
  writer.Float(std::numeric_limits<double>::quiet_NaN());
  CHECK(ToHex(writer.Encoded()) == "f97e00");
  CHECK(SkipCode(Hex("fa3fc00000")) == "cbor.not-shortest");  // 1.5 in single precision
  CHECK(SkipCode(Hex("fb7ff8000000000000")) == "cbor.not-shortest");
}

TEST_CASE("every other way to write the same data is refused") {
  CHECK(SkipCode(Hex("1817")) == "cbor.not-shortest");
  CHECK(SkipCode(Hex("1900ff")) == "cbor.not-shortest");
  CHECK(SkipCode(Hex("1a0000ffff")) == "cbor.not-shortest");
  CHECK(SkipCode(Hex("1b00000000ffffffff")) == "cbor.not-shortest");
  CHECK(SkipCode(Hex("580141")) == "cbor.not-shortest");
  CHECK(SkipCode(Hex("9f01ff")) == "cbor.indefinite");
  CHECK(SkipCode(Hex("bf6161ff")) == "cbor.indefinite");
  CHECK(SkipCode(Hex("5f4101ff")) == "cbor.indefinite");
  CHECK(SkipCode(Hex("a2020001")) == "cbor.truncated");
  CHECK(SkipCode(Hex("a202000100")) == "cbor.map-order");
  CHECK(SkipCode(Hex("a201000100")) == "cbor.map-order");  // twice the same key
  CHECK(SkipCode(Hex("a261620061610a")) == "cbor.map-order");
  CHECK(SkipCode(Hex("f7")) == "cbor.unsupported");  // undefined
  CHECK(SkipCode(Hex("f8ff")) == "cbor.unsupported");
  CHECK(SkipCode(Hex("1c")) == "cbor.unsupported");
  CHECK(SkipCode(Hex("0000")) == "cbor.trailing");
  CHECK(SkipCode("") == "cbor.truncated");

  const std::string unordered = Hex("a202000100");
  CborReader foreign(unordered, CborRules::kAnyOrder);
  CHECK(foreign.Skip().has_value());
}

TEST_CASE("a text must be UTF-8") {
  CHECK(IsUtf8("Үмүткан Жээнбекова, Өзгөн"));
  CHECK(IsUtf8("\xf4\x8f\xbf\xbf"));
  for (const std::string bad : {"\x80", "\xc3", "\xc0\xaf", "\xe0\x80\xaf", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xff",
                                "abcdefgh\xc3", "abcdefgh\xf0\x9f\x98"}) {
    CHECK_FALSE(IsUtf8(bad));
    CborWriter writer;
    writer.Text(bad);
    CHECK(SkipCode(writer.Encoded()) == "cbor.utf8");
    CborReader reader(writer.Encoded());
    CHECK(reader.Text().error().code == "cbor.utf8");
  }
}

TEST_CASE("lengths that promise more than there is are refused before anything is reserved") {
  for (const std::string hex : {"5b7fffffffffffffff", "7bffffffffffffffff", "9bffffffffffffffff", "bb7fffffffffffffff",
                                "9a00ffffff00", "ba00ffffff00"}) {
    CHECK(SkipCode(Hex(hex)) == "cbor.truncated");
    const std::string bytes = Hex(hex);
    CHECK(CborReader(bytes).Bytes().has_value() == false);
    CHECK(CborReader(bytes).Array().has_value() == false);
    CHECK(CborReader(bytes).Map().has_value() == false);
  }
}

TEST_CASE("nesting is followed as deep as allowed and no deeper") {
  const auto nested = [](int depth) { return std::string(static_cast<size_t>(depth - 1), '\x81') + '\x00'; };
  CHECK(SkipCode(nested(CborReader::kMaxDepth)) == "");
  CHECK(SkipCode(nested(CborReader::kMaxDepth + 1)) == "cbor.too-deep");
  CHECK(SkipCode(nested(5'000'000)) == "cbor.too-deep");
  CHECK(SkipCode(std::string(1000, '\xc1') + '\x00') == "cbor.too-deep");
}

TEST_CASE("every truncation of random data is refused and no damaged byte leads astray") {
  std::mt19937_64 random(20240917);
  int refused = 0;
  for (int round = 0; round < 300; ++round) {
    CborWriter writer;
    WriteRandom(random, writer, 4);
    const std::string bytes = writer.Take();
    REQUIRE(SkipCode(bytes) == "");
    for (size_t length = 0; length < bytes.size(); ++length)
      if (SkipCode(bytes.substr(0, length)) == "cbor.truncated")
        ++refused;
      else
        FAIL("a truncation to " << length << " of " << bytes.size() << " was taken");
    for (int flip = 0; flip < 20; ++flip) {
      std::string damaged = bytes;
      damaged[random() % damaged.size()] ^= static_cast<char>(1 + random() % 255);
      CborReader reader(damaged);
      static_cast<void>(reader.Skip());
      CHECK(reader.Position() <= damaged.size());
    }
  }
  CHECK(refused > 1000);
}

TEST_CASE("an error names the place and leaves the reader there") {
  CborWriter writer;
  writer.Uint(1);
  writer.Text("x");
  CborReader reader(writer.Encoded());
  CHECK(reader.Uint().value() == 1);
  const auto wrong = reader.Uint();
  REQUIRE_FALSE(wrong);
  CHECK(wrong.error().code == "cbor.type");
  CHECK(wrong.error().detail == "CBOR item at byte 1");
  CHECK(reader.Text().value() == "x");
}
