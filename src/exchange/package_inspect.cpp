// SPDX-License-Identifier: Apache-2.0
#include "exchange/package_inspect.h"

#include "base/atomic_file.h"
#include "exchange/package_pack.h"

namespace aiyl::exchange {
namespace {

Result<PackageFile> Load(const std::filesystem::path& file) {
  AIYL_ASSIGN(std::string bytes, ReadWholeFile(file, kMaxPackageFile));
  return PackageFile::Parse(std::move(bytes));
}

}  // namespace

std::string_view SignerTrustName(SignerTrust trust) {
  switch (trust) {
    case SignerTrust::kKnown:
      return "known";
    case SignerTrust::kRevoked:
      return "revoked";
    case SignerTrust::kUnknown:
      return "unknown";
    case SignerTrust::kNotAsked:
      break;
  }
  return "not-asked";
}

Result<PackageSummary> InspectPackage(const std::filesystem::path& path) {
  AIYL_ASSIGN(const PackageFile file, Load(path));
  PackageSummary summary;
  summary.header = file.Header();
  summary.digest = file.Digest();
  summary.file_size = file.Size();
  summary.signer_key_id = summary.header.sender.key.KeyId();
  return summary;
}

Result<PackageSummary> InspectPackage(const std::filesystem::path& path, store::Book& book) {
  AIYL_ASSIGN(PackageSummary summary, InspectPackage(path));
  AIYL_ASSIGN(summary.trust, book.Read<SignerTrust>([&](store::Database& db) -> Result<SignerTrust> {
    const auto known = office::FindKeyById(db, summary.signer_key_id);
    if (!known || known->verify != summary.header.sender.key || known->office.value != summary.header.sender.office)
      return SignerTrust::kUnknown;
    return known->revoked ? SignerTrust::kRevoked : SignerTrust::kKnown;
  }));
  return summary;
}

Status ListPackageActs(const std::filesystem::path& path, const office::OfficeKeys& keys,
                       const std::function<void(const store::ActInfo&)>& each) {
  AIYL_ASSIGN(const PackageFile file, Load(path));
  AIYL_ASSIGN(auto reader, PackageReader::Open(file, keys.office.value, keys.opening));
  while (true) {
    AIYL_ASSIGN(const auto act, reader.Next());
    if (!act) return {};
    AIYL_ASSIGN(const store::ActInfo info, store::ReadActHeader(act->encoded));
    each(info);
  }
}

}  // namespace aiyl::exchange
