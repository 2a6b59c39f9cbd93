// SPDX-License-Identifier: Apache-2.0
// Taking a package of an enrolled office into a district's book: all of it in one transaction, or nothing.
#pragma once

#include <filesystem>
#include <functional>

#include "base/result.h"
#include "exchange/package_format.h"
#include "office/keys.h"
#include "store/book.h"
#include "store/journal.h"

namespace aiyl::exchange {

struct AppliedPackage {
  PackageHeader header;
  int64_t taken = 0;      // acts that were new here
  int64_t skipped = 0;    // acts that were here already
  store::ActReceipt own;  // the act package_taken; empty where nothing was new
};

// Errors (kRefused): those of PackageFile::Parse and PackageReader; "package.not-district" (only a district's book
// takes packages), "package.own", "package.office-unknown" (sender not enrolled), "package.key-unknown",
// "package.key-revoked", "package.newer-schema", "package.foreign-office" (acts of an office for which this sender may
// not speak), "package.gap", "package.other-branch" (does not continue what is here), "package.cancelled"; those of
// store::ApplyActs.
// (kEnvironment): "file.read", "file.too-large" and those of the store. After an error the book is as before.
// `progress` may be empty; it hears how many acts were read, of how many, and stops the work by giving false.
Result<AppliedPackage> ApplyPackage(store::Book& book, const office::OfficeKeys& keys, const store::Actor& actor,
                                    const std::filesystem::path& file,
                                    const std::function<bool(int64_t done, int64_t total)>& progress = {});

}  // namespace aiyl::exchange
