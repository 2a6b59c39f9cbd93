// SPDX-License-Identifier: Apache-2.0
// A verified copy of a book's file. Private to the store; the public side is maintenance.h.
#pragma once

#include <filesystem>
#include <string>

#include "base/result.h"
#include "store/book_impl.h"
#include "store/progress.h"

namespace aiyl::store {

// A consistent copy of what `db` sees, as a file nobody has looked at yet. Throws SqlError.
void VacuumInto(Database& db, const std::filesystem::path& target, const Progress& progress = {});
// VacuumInto beside `target`, synced, reopened, integrity checked, rows and heads compared, then given its name.
// Errors: "store.full", "store.io", "store.damaged" (the book itself), "store.backup-differs".
Status CopyVerified(Database& db, const std::filesystem::path& target, const Environment& environment,
                    const Progress& progress = {});
// The first sentence of PRAGMA integrity_check, or "" where it is content. Throws SqlError.
std::string IntegrityProblem(Database& db, const Progress& progress = {});
// "store.orphan-log" where the log of another book lies beside the name of a file that is to be made: SQLite would take
// it for the new file's own.
Status CheckNoOrphanLog(const std::filesystem::path& file);
// Removes what a program killed while it made `file` (a book, a backup, a scratch copy) left beside it. What was
// written in the last hour stays: another program may be at it.
void RemoveLeftParts(const std::filesystem::path& file);
void RemoveWithLog(const std::filesystem::path& file);
std::filesystem::path BackupBeforeUpgrade(const std::filesystem::path& book, int schema);

}  // namespace aiyl::store
