// SPDX-License-Identifier: Apache-2.0
// Acts of this book for another office, as a sealed and signed file (schema/package.md). Without an enrolled recipient
// nothing leaves the book: there is no unsealed form.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "exchange/package_format.h"
#include "office/keys.h"
#include "store/book.h"

namespace aiyl::exchange {

struct ExportPlan {
  enum class Extent {
    kNew,   // from where the recipients are not known to have them
    kFrom,  // of the stream that this book writes, from act `from` on; of its other streams, what is new
    kFull,  // everything from the first act on
  };
  // kAllOffices: a district hands on the streams of its offices, unchanged, to who stands above it. To an ordinary
  // office go only the own acts, whatever stands here: no village gets its neighbours' people.
  enum class Streams { kOwnOffice, kAllOffices };

  std::vector<office::OfficeId> to;
  Extent extent = Extent::kNew;
  int64_t from = 1;
  Streams streams = Streams::kOwnOffice;
  Uuid staff;  // who did it: recorded on this desk
  // Called while acts are packed: done of total. False stops ("package.cancelled"): no file, nothing remembered.
  std::function<bool(int64_t done, int64_t total)> progress = {};
};

struct ExportedPackage {
  PackageHeader header;
  crypto::Digest digest;
  uint64_t file_size = 0;
};

// The enrolled office that a person means: its id as text, or its name in either language. Errors:
// "package.no-recipient" (nobody is enrolled), "package.recipient-unknown", "package.recipient-ambiguous".
Result<office::OfficeId> FindRecipient(store::Database& db, std::string_view text);

// Writes the file, whole or not at all, then remembers what the recipients now have. `keys`: the office's own, open.
// Errors (kRefused): "package.no-recipient", "package.recipient-unknown" (not or no longer enrolled),
// "package.recipient-demo" (a demo key closes nothing: only demo books send to it), "package.nothing-new",
// "package.from" (beyond the last act), "package.too-large", "package.cancelled"; (kEnvironment) "file.write" and those
// of the store.
Result<ExportedPackage> ExportPackage(store::Book& book, const office::OfficeKeys& keys, const ExportPlan& plan,
                                      const std::filesystem::path& file);

}  // namespace aiyl::exchange
