// SPDX-License-Identifier: Apache-2.0
// The public key file of an office, "aiyl-key-1": what one office hands to another so that packages can be sealed to
// it and its signatures known. A small text, signed by its own key; whether it is really theirs is a matter of
// handing it over in person or reading the fingerprint on the telephone.
#pragma once

#include <string>
#include <string_view>

#include "base/id.h"
#include "base/result.h"
#include "crypto/seal.h"
#include "crypto/sign.h"

namespace aiyl::crypto {

enum class KeyKind { kOffice, kDistrict, kDemo };

std::string_view KeyKindName(KeyKind kind);  // "office", "district", "demo"

struct PublicKeyFile {
  Uuid office;
  KeyKind kind = KeyKind::kOffice;
  std::string name_ky, name_ru;  // one line each, UTF-8
  VerifyKey verify_key;
  SealKey seal_key;

  // Eight groups of four digits, the same on both sides: read aloud to compare.
  std::string Fingerprint() const;
  bool operator==(const PublicKeyFile&) const = default;
};

// The text of the file; `key` must be the one whose public half stands in it. Line ends, tabs and control characters
// in names become blanks.
std::string FormatKeyFile(const PublicKeyFile& file, const SigningKey& key);
// Takes a byte-order mark and Windows line ends. Errors: "crypto.key-file" (not such a file; `detail` says the line),
// "crypto.key-file-newer" (aiyl-key-2 …), "crypto.key-file-signature" (altered).
Result<PublicKeyFile> ParseKeyFile(std::string_view text);

}  // namespace aiyl::crypto
