// SPDX-License-Identifier: Apache-2.0
// What this desk keeps about packages: what each recipient is known to have, and receipts of what was taken up. Private
// to the module; all SQL of packages stands in package_records.cpp.
#pragma once

#include <optional>
#include <vector>

#include "exchange/package_format.h"
#include "store/database.h"

namespace aiyl::exchange {

// Up to where `recipient` has the streams. An act counts as known to him when a package with it was made for him: a
// package that was lost is refused there as a gap, by name, and made anew with --from.
std::vector<store::StreamHead> KnownTo(store::Database& db, const Uuid& recipient);
// Never goes back.
void RememberKnown(store::Database& db, const Uuid& recipient, const store::StreamHead& head, Instant now);

struct Receipt {
  Uuid sender;
  Instant taken_at;
  int64_t acts = 0;
};
std::optional<Receipt> FindReceipt(store::Database& db, const crypto::Digest& digest);
// The header and the signature are kept: they prove what the sender's head was.
void KeepReceipt(store::Database& db, const PackageFile& file, Instant now, int64_t acts);

// The truth row of the act package_taken.
void InsertTaken(store::Database& db, const Uuid& id, const Uuid& office, const PackageFile& file, int64_t acts);

}  // namespace aiyl::exchange
