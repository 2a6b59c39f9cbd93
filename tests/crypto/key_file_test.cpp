// SPDX-License-Identifier: Apache-2.0
// The public-key file of an office.
#include "crypto/key_file.h"

#include <catch2/catch.hpp>
#include <string>

using namespace aiyl;
using namespace aiyl::crypto;

namespace {

struct Office {
  SigningKey signing = *SigningKey::FromSeed(SecretBytes(std::string(32, 'a')));
  OpeningKey opening = *OpeningKey::FromSeed(SecretBytes(std::string(32, 'b')));
  PublicKeyFile file{*Uuid::FromText("0190d5a0-1111-7222-8333-444455556666"),
                     KeyKind::kOffice,
                     "Ак-Суу айыл өкмөтү",
                     "Ак-Сууйский айыл окмоту",
                     signing.Public(),
                     opening.Public()};
};

std::string Replace(std::string text, const std::string& from, const std::string& to) {
  const size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

std::string CodeOf(const Result<PublicKeyFile>& result) {
  return result ? "" : result.error().code;
}

}  // namespace

TEST_CASE("a key file comes back as it was made, of every kind") {
  Office office;
  for (const KeyKind kind : {KeyKind::kOffice, KeyKind::kDistrict, KeyKind::kDemo}) {
    office.file.kind = kind;
    const std::string text = FormatKeyFile(office.file, office.signing);
    CHECK(text.rfind("aiyl-key-1\noffice: 0190d5a0-1111-7222-8333-444455556666\nkind: ", 0) == 0);
    CHECK(ParseKeyFile(text).value() == office.file);
  }
}

TEST_CASE("what mail and editors do to a text does no harm") {
  const Office office;
  std::string windows = "\xef\xbb\xbf";
  for (const char c : FormatKeyFile(office.file, office.signing))
    windows += c == '\n' ? std::string(" \r\n") : std::string(1, c);
  CHECK(ParseKeyFile(windows + "\r\n\r\n").value() == office.file);
  std::string unended = FormatKeyFile(office.file, office.signing);
  unended.pop_back();
  CHECK(ParseKeyFile(unended).value() == office.file);
}

TEST_CASE("a name that breaks lines cannot forge a line") {
  Office office;
  office.file.name_ky = " Ак-Суу\nkind: district\t";
  const auto back = ParseKeyFile(FormatKeyFile(office.file, office.signing));
  REQUIRE(back);
  CHECK(back->kind == KeyKind::kOffice);
  CHECK(back->name_ky == "Ак-Суу kind: district");
}

TEST_CASE("every altered line is refused") {
  const Office office;
  const std::string text = FormatKeyFile(office.file, office.signing);
  CHECK(CodeOf(ParseKeyFile(Replace(text, "kind: office", "kind: district"))) == "crypto.key-file-signature");
  CHECK(CodeOf(ParseKeyFile(Replace(text, "Ак-Суу", "Ак-Сай"))) == "crypto.key-file-signature");
  CHECK(CodeOf(ParseKeyFile(Replace(text, "4444", "4445"))) == "crypto.key-file-signature");
  CHECK(CodeOf(ParseKeyFile(Replace(text, office.file.seal_key.ToHex(), OpeningKey::Generate().Public().ToHex()))) ==
        "crypto.key-file-signature");
  CHECK(CodeOf(ParseKeyFile(Replace(text, office.file.verify_key.ToHex(), SigningKey::Generate().Public().ToHex()))) ==
        "crypto.key-file-signature");
  CHECK(CodeOf(ParseKeyFile(Replace(text, "kind: office", "kind: palace"))) == "crypto.key-file");
  CHECK(CodeOf(ParseKeyFile(Replace(text, "seal: ", "sael: "))) == "crypto.key-file");
  CHECK(CodeOf(ParseKeyFile(text + "more: 1\n")) == "crypto.key-file");
}

TEST_CASE("other files are refused and a newer form is named as such") {
  const Office office;
  const std::string text = FormatKeyFile(office.file, office.signing);
  CHECK(CodeOf(ParseKeyFile(Replace(text, "aiyl-key-1", "aiyl-key-2"))) == "crypto.key-file-newer");
  CHECK(CodeOf(ParseKeyFile("")) == "crypto.key-file");
  CHECK(CodeOf(ParseKeyFile("\n\n")) == "crypto.key-file");
  CHECK(CodeOf(ParseKeyFile("PK\x03\x04")) == "crypto.key-file");
  CHECK(CodeOf(ParseKeyFile(std::string(100'000, 'a'))) == "crypto.key-file");
  for (size_t length = 0; length + 1 < text.size(); ++length) CHECK_FALSE(ParseKeyFile(text.substr(0, length)));
}

TEST_CASE("the fingerprint follows the keys and the office, not the name") {
  Office office;
  const std::string fingerprint = office.file.Fingerprint();
  CHECK(fingerprint.size() == 8 * 4 + 7);
  CHECK(fingerprint.find_first_not_of("0123456789 ") == std::string::npos);
  office.file.name_ky = "Башка";
  CHECK(office.file.Fingerprint() == fingerprint);
  office.file.seal_key = OpeningKey::Generate().Public();
  CHECK(office.file.Fingerprint() != fingerprint);
}
