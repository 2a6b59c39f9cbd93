// SPDX-License-Identifier: Apache-2.0
// What a package says of itself, without opening it; and, for its recipient, the list of its acts.
#pragma once

#include <filesystem>
#include <functional>
#include <string>

#include "base/result.h"
#include "exchange/package_format.h"
#include "office/keys.h"
#include "store/book.h"
#include "store/journal.h"

namespace aiyl::exchange {

// The signature always fits the key that the header names, else the file is refused. Whose key that is:
enum class SignerTrust {
  kNotAsked,  // no book at hand
  kKnown,     // enrolled for the office that the header names, or the book's own
  kRevoked,   // enrolled once, withdrawn
  kUnknown,
};
std::string_view SignerTrustName(SignerTrust trust);  // "not-asked", "known", "revoked", "unknown"

struct PackageSummary {
  PackageHeader header;
  crypto::Digest digest;
  uint64_t file_size = 0;
  SignerTrust trust = SignerTrust::kNotAsked;
  std::string signer_key_id;  // 8 bytes, crypto::VerifyKey::KeyId
};

// Errors: those of PackageFile::Parse; "file.read", "file.too-large".
Result<PackageSummary> InspectPackage(const std::filesystem::path& file);
// The same, and whose key it is by the enrolments and own keys of `book`.
Result<PackageSummary> InspectPackage(const std::filesystem::path& file, store::Book& book);
// Opens the package with the recipient's keys and names its acts in order (without staff and note). The whole file is
// read; an error after some acts means that those, too, are not to be trusted. Errors: those of PackageReader.
Status ListPackageActs(const std::filesystem::path& file, const office::OfficeKeys& keys,
                       const std::function<void(const store::ActInfo&)>& each);

}  // namespace aiyl::exchange
