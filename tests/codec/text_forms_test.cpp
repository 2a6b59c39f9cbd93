// SPDX-License-Identifier: Apache-2.0
// Base45 against RFC 9285, and hexadecimal digits.
#include <catch2/catch.hpp>
#include <random>
#include <string>

#include "codec/base45.h"
#include "codec/hex.h"

using namespace aiyl;
using namespace aiyl::codec;

TEST_CASE("Base45 gives the examples of RFC 9285 in both directions") {
  const std::pair<std::string, std::string> examples[] = {
      {"AB", "BB8"}, {"Hello!!", "%69 VD92EX0"}, {"base-45", "UJCLQE7W581"}, {"ietf!", "QED8WEX0"}, {"", ""}};
  for (const auto& [bytes, text] : examples) {
    CHECK(ToBase45(bytes) == text);
    CHECK(FromBase45(text).value() == bytes);
  }
}

TEST_CASE("Base45 refuses what cannot be") {
  CHECK(FromBase45("GGW").error().code == "base45.bad");  // 65536, from the RFC
  CHECK(FromBase45("FGW").value() == "\xff\xff");
  CHECK(FromBase45(":::").error().code == "base45.bad");
  CHECK(FromBase45("::").error().code == "base45.bad");  // 2024 in one byte
  CHECK(FromBase45("U5").value() == "\xff");
  CHECK(FromBase45("V5").error().code == "base45.bad");
  CHECK(FromBase45("B").error().code == "base45.bad");
  CHECK(FromBase45("BB8B").error().code == "base45.bad");
  CHECK(FromBase45("bb8").error().code == "base45.bad");  // lower case
  CHECK(FromBase45("BB8\n").error().code == "base45.bad");
  CHECK(FromBase45("ББ8").error().code == "base45.bad");  // Cyrillic look-alikes
}

TEST_CASE("any bytes come back from Base45 and from hexadecimal digits") {
  std::mt19937_64 random(45);
  for (size_t length = 0; length < 200; ++length) {
    std::string bytes(length, '\0');
    for (auto& c : bytes) c = static_cast<char>(random());
    CHECK(FromBase45(ToBase45(bytes)).value() == bytes);
    CHECK(FromHex(ToHex(bytes)).value() == bytes);
  }
}

TEST_CASE("hexadecimal digits are read in both cases and nothing else") {
  CHECK(ToHex(FromHex("00fFAb").value()) == "00ffab");
  CHECK(FromHex("abc").error().code == "hex.bad");
  CHECK(FromHex("zz").error().code == "hex.bad");
  CHECK(FromHex("").value().empty());
}
