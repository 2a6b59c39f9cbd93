// SPDX-License-Identifier: Apache-2.0
// Runs migrations and recognises what a file is before anything else touches it. Private to the store.
#pragma once

#include <vector>

#include "base/clock.h"
#include "base/result.h"
#include "store/database.h"
#include "store/migration.h"

namespace aiyl::store {

inline constexpr int32_t kApplicationId = 0x41594B31;  // "AYK1"

// BLAKE2b-256 of the text that runs; line ends count as LF, so that a checkout on Windows gives the same.
std::string MigrationChecksum(const Migration& migration);
// The first migration is the store's own: it makes the tables that the checksums are kept in.
// The number of the last one; 0 for an empty list.
int LastMigration(const std::vector<Migration>& migrations);

// Errors: "store.not-a-book", "store.newer-book", "store.edited-migration". Gives the schema number of the file.
Result<int> RecogniseBook(Database& db, const std::vector<Migration>& migrations);
// Runs the migrations after `from` inside the caller's transaction, which must have foreign keys switched off, and
// checks the foreign keys at the end. Throws SqlError.
Status RunMigrations(Database& db, const std::vector<Migration>& migrations, int from, Instant now);

}  // namespace aiyl::store
