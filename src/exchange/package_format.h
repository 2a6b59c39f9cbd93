// SPDX-License-Identifier: Apache-2.0
// The outside of a package (schema/package.md): the header that everybody may read, and the file around it, checked as
// far as it can be without a book: form, sizes, signature. Whose key it is and whether it is trusted is asked
// elsewhere.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/id.h"
#include "base/result.h"
#include "crypto/crypto.h"
#include "crypto/key_file.h"
#include "store/journal.h"

namespace aiyl::exchange {

inline constexpr std::string_view kPackageMark = "aiyl-package 1\n";

// What a stranger's header may ask for.
inline constexpr uint64_t kMaxPackageHeader = 1U << 20U;
inline constexpr size_t kMaxPackageRecipients = 64, kMaxPackageSegments = 4096;
inline constexpr uint64_t kMaxPackagePlain = uint64_t{1} << 32U;
inline constexpr uint64_t kMaxPackageFile = uint64_t{1} << 31U;

struct PackageSender {
  Uuid office;
  std::string name_ky, name_ru;
  crypto::KeyKind kind = crypto::KeyKind::kOffice;
  crypto::VerifyKey key;
  bool operator==(const PackageSender&) const = default;
};

struct PackageRecipient {
  Uuid office;
  std::string name_ky, name_ru;
  crypto::SealKey key;
  std::string box;  // the file's key, sealed to `key`
  bool operator==(const PackageRecipient&) const = default;
};

// The acts `from` … `to` of a stream. prev_hash: the hash before the first, head: the hash of the last one.
struct PackageSegment {
  Uuid stream, office;
  int64_t from = 1, to = 0;
  std::string prev_hash = {}, head = {};
  int64_t Acts() const { return to - from + 1; }
  bool operator==(const PackageSegment&) const = default;
};

struct PackageHeader {
  Instant made_at;
  PackageSender sender;
  std::vector<PackageRecipient> recipients;
  std::vector<PackageSegment> segments;  // a stream stands once, after the one that it branched off
  std::vector<store::StreamHead> acknowledged;
  int schema = 0;        // of the book that made it
  int least_reader = 0;  // the oldest schema that can take the acts up
  uint64_t acts = 0;
  uint64_t plain_size = 0;   // of the acts before they are compressed
  uint64_t packed_size = 0;  // after it
  bool operator==(const PackageHeader&) const = default;
};

std::string EncodePackageHeader(const PackageHeader& header);
// Errors: "package.damaged" for what is not such a header, contradicts itself or passes the limits above.
Result<PackageHeader> DecodePackageHeader(std::string_view bytes);

// Length of the sealed part for so many packed bytes (crypto/seal.h: a start, and something with every chunk).
uint64_t SealedSize(uint64_t packed_size);

// A file whose form and signature were found right.
class PackageFile {
 public:
  // Errors (kRefused): "package.not-a-package", "package.newer-format", "package.cut" (shorter than its header says),
  // "package.damaged", "package.altered" (longer, or the signature does not fit the key that the header names).
  static Result<PackageFile> Parse(std::string bytes);

  const PackageHeader& Header() const { return m_header; }
  std::string_view HeaderBytes() const { return std::string_view(m_bytes).substr(m_header_at, m_header_size); }
  std::string_view Sealed() const;
  std::string_view Signature() const;
  // BLAKE2b-256 of everything before the signature: names the package, and is what was signed.
  const crypto::Digest& Digest() const { return m_digest; }
  uint64_t Size() const { return m_bytes.size(); }

 private:
  std::string m_bytes;
  size_t m_header_at = 0, m_header_size = 0;
  PackageHeader m_header;
  crypto::Digest m_digest;
};

// What the key signs: the digest with the name of its purpose before it, so that no signature of a paper or of a key
// file can be taken for one of a package.
std::string PackageSignedBytes(const crypto::Digest& digest);

tl::unexpected<Error> PackageDamaged(std::string detail);
// "package.cancelled": a person stopped the work.
tl::unexpected<Error> PackageCancelled();

}  // namespace aiyl::exchange
