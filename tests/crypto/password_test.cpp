// SPDX-License-Identifier: Apache-2.0
// PINs and passphrases. Light costs, but for one pass with the cost of real books.
#include "crypto/password.h"

#include <catch2/catch.hpp>
#include <random>
#include <string>

#include "codec/cbor.h"

using namespace aiyl;
using namespace aiyl::crypto;

TEST_CASE("a PIN is checked against its hash, and two hashes of one PIN differ") {
  const std::string first = HashPassword("4711", PasswordCost::kLight).value();
  const std::string second = HashPassword("4711", PasswordCost::kLight).value();
  CHECK(first != second);
  CHECK(first.substr(0, 10) == "$argon2id$");
  CHECK(VerifyPassword(first, "4711"));
  CHECK(VerifyPassword(second, "4711"));
  CHECK_FALSE(VerifyPassword(first, "4712"));
  CHECK_FALSE(VerifyPassword(first, ""));
  CHECK_FALSE(VerifyPassword(first, "4711 "));
}

TEST_CASE("what is no hash never verifies") {
  CHECK_FALSE(VerifyPassword("", "4711"));
  CHECK_FALSE(VerifyPassword("4711", "4711"));
  CHECK_FALSE(VerifyPassword(std::string(1000, '$'), "4711"));
  const std::string hash = HashPassword("4711", PasswordCost::kLight).value();
  CHECK_FALSE(VerifyPassword(hash.substr(0, hash.size() - 1), "4711"));
  CHECK_FALSE(VerifyPassword(hash + std::string(1, '\0'), "4711"));
}

TEST_CASE("the cost of real books is that of the interactive limits, and a lighter hash asks to be made anew") {
  const std::string hash = HashPassword("сырсөз", PasswordCost::kInteractive).value();
  CHECK(hash.find("m=65536,t=2,p=1") != std::string::npos);
  CHECK(VerifyPassword(hash, "сырсөз"));
  CHECK_FALSE(NeedsRehash(hash));
  CHECK(NeedsRehash(HashPassword("1", PasswordCost::kLight).value()));
  CHECK(NeedsRehash("no hash"));
}

TEST_CASE("a wrapped key opens with its passphrase and purpose only") {
  const SecretBytes key = SecretBytes::Random(64);
  const std::string wrapped = WrapSecret(key, "ак калпак", "office keys", PasswordCost::kLight).value();
  CHECK(wrapped.find(std::string(key.View())) == std::string::npos);
  CHECK(UnwrapSecret(wrapped, "ак калпак", "office keys").value().View() == key.View());
  CHECK(UnwrapSecret(wrapped, "ак калпа", "office keys").error().code == "crypto.wrong-passphrase");
  CHECK(UnwrapSecret(wrapped, "ак калпак", "backup key").error().code == "crypto.wrong-passphrase");
  CHECK(UnwrapSecret(wrapped, "", "office keys").error().code == "crypto.wrong-passphrase");
  CHECK(UnwrapSecret(wrapped, "", "office keys").error().field == "passphrase");
  CHECK(WrapSecret(key, "ак калпак", "office keys", PasswordCost::kLight).value() != wrapped);
}

TEST_CASE("a demo key is wrapped with no passphrase at all") {
  const SecretBytes key = SecretBytes::Random(32);
  const std::string wrapped = WrapSecret(key, "", "demo", PasswordCost::kLight).value();
  CHECK(UnwrapSecret(wrapped, "", "demo").value().View() == key.View());
}

TEST_CASE("no damaged byte and no cut of a wrapped key opens") {
  const std::string wrapped = WrapSecret(SecretBytes::Random(32), "p", "test", PasswordCost::kLight).value();
  for (size_t length = 0; length < wrapped.size(); ++length)
    CHECK(UnwrapSecret(wrapped.substr(0, length), "p", "test").error().code == "crypto.bad-wrap");
  // Behind the costs: the bytes of salt, nonce and box (a damaged cost could ask for a gigabyte and still be refused).
  for (size_t at = wrapped.size() - 90; at < wrapped.size(); ++at) {
    std::string damaged = wrapped;
    damaged[at] = static_cast<char>(damaged[at] ^ 1);
    CHECK_FALSE(UnwrapSecret(damaged, "p", "test").has_value());
  }
}

TEST_CASE("a wrapped key that asks for senseless work is refused before the work") {
  const auto with_cost = [](uint64_t operations, uint64_t memory) {
    codec::CborWriter writer;
    writer.Array(6);
    writer.Text("aiyl-wrap-1");
    writer.Uint(operations);
    writer.Uint(memory);
    writer.Bytes(std::string(16, 's'));
    writer.Bytes(std::string(24, 'n'));
    writer.Bytes(std::string(48, 'b'));
    return writer.Take();
  };
  CHECK(UnwrapSecret(with_cost(1, 8192), "p", "test").error().code == "crypto.wrong-passphrase");
  CHECK(UnwrapSecret(with_cost(1'000'000, 8192), "p", "test").error().code == "crypto.bad-wrap");
  CHECK(UnwrapSecret(with_cost(1, uint64_t{1} << 40), "p", "test").error().code == "crypto.bad-wrap");
  CHECK(UnwrapSecret(with_cost(0, 0), "p", "test").error().code == "crypto.bad-wrap");
}
