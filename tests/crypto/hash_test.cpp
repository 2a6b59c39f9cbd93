// SPDX-License-Identifier: Apache-2.0
// BLAKE2b against published values, and the memory for secrets.
#include <catch2/catch.hpp>
#include <set>
#include <string>

#include "codec/hex.h"
#include "crypto/crypto.h"

using namespace aiyl::crypto;
using aiyl::codec::FromHex;

TEST_CASE("BLAKE2b-256 gives the published digests") {
  // b2sum -l 256, coreutils.
  CHECK(Blake2b256("").ToHex() == "0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8");
  CHECK(Blake2b256("abc").ToHex() == "bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319");
}

TEST_CASE("a keyed digest differs by its key and equals the incremental one") {
  const std::string key(32, 'k');
  const Digest whole = Blake2b256Keyed(key, "a certificate");
  CHECK(whole != Blake2b256("a certificate"));
  CHECK(whole != Blake2b256Keyed(std::string(32, 'l'), "a certificate"));
  Blake2b pieces(key);
  pieces.Update("a cert").Update("").Update("ificate");
  CHECK(pieces.Finish() == whole);
}

TEST_CASE("pieces of any size give the digest of the whole") {
  std::string data;
  for (int i = 0; i < 1000; ++i) data += static_cast<char>(i * 7);
  Blake2b hash;
  for (size_t piece = 1; piece < 400; piece += 37) {
    hash.Restart();
    for (size_t at = 0; at < data.size(); at += piece) hash.Update(std::string_view(data).substr(at, piece));
    CHECK(hash.Finish() == Blake2b256(data));
  }
}

TEST_CASE("a digest is read from exactly 32 bytes") {
  const Digest digest = Blake2b256("x");
  CHECK(Digest::FromBytes(digest.View()) == digest);
  CHECK_FALSE(Digest::FromBytes(digest.View().substr(1)));
  CHECK_FALSE(Digest::FromBytes(""));
}

TEST_CASE("random bytes do not repeat") {
  std::set<std::string> seen;
  for (int i = 0; i < 200; ++i) seen.insert(RandomBytes(16));
  CHECK(seen.size() == 200);
  CHECK(RandomBytes(0).empty());
}

TEST_CASE("comparison in constant time still compares") {
  CHECK(ConstantTimeEqual("same", "same"));
  CHECK_FALSE(ConstantTimeEqual("same", "some"));
  CHECK_FALSE(ConstantTimeEqual("same", "sam"));
  CHECK(ConstantTimeEqual("", ""));
}

TEST_CASE("a secret leaves its source empty when it moves") {
  std::string typed = "a passphrase that is longer than a short string";
  SecretBytes first = SecretBytes::TakeFrom(typed);
  CHECK(typed.empty());
  SecretBytes second = std::move(first);
  CHECK(second.View() == "a passphrase that is longer than a short string");
  CHECK(first.Empty());  // NOLINT: that is the promise
  CHECK(second.Clone().View() == second.View());
  CHECK(SecretBytes::Random(32).Size() == 32);
}
