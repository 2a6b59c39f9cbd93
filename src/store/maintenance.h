// SPDX-License-Identifier: Apache-2.0
// Keeping a book whole: check, rebuild, replay, compare, backup, restore.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/result.h"
#include "store/book.h"
#include "store/progress.h"

namespace aiyl::store {

struct Finding {
  // "chain" (order, heads, columns of the journal), "leaf" (contents of an act), "integrity" (the file), "foreign-key",
  // "derived", "truth-edited", "page-blob", "replay" (the journal cannot be run).
  std::string code;
  Message message;
};
enum class CheckDepth { kUsual, kFull };  // kFull also replays the journal and compares the truth tables
// Each of these can be stopped at any time ("store.cancelled") and then leaves no trace. An empty `progress`: nobody
// waits.

// Empty where all is well.
Result<std::vector<Finding>> Check(Book& book, CheckDepth depth, const Progress& progress = {});

Status Rebuild(Book& book, const Progress& progress = {});
// A new book that has the same journal and whatever rows it gives.
Status Replay(Book& book, const std::filesystem::path& new_file, const Progress& progress = {});

struct RowDifference {
  std::string table, pk, column, left, right;  // column empty: the row is on one side only
};
Result<std::vector<RowDifference>> CompareTruth(Book& left, Book& right, size_t limit = 1000);

// Gives a book that was made and closed under `temporary` (TemporaryBeside) its own name. Errors: "store.io" where the
// disk failed while it was closed, so that part of it still stands in its log; "store.orphan-log"; "file.write". Then
// neither file is there.
Status PublishBook(const std::filesystem::path& temporary, const std::filesystem::path& file);

// VACUUM INTO a temporary name, synced, reopened, checked, counts and head compared, then renamed.
Status Backup(Book& book, const std::filesystem::path& file, const Progress& progress = {});
// A new file from a backup, writing a new stream from now on. Series that give numbers must be told where to go on:
// see papers (paper.series-continue).
Result<std::unique_ptr<Book>> Restore(const std::filesystem::path& backup, const std::filesystem::path& new_file,
                                      const Actor& actor, const Environment& environment,
                                      const Progress& progress = {});

}  // namespace aiyl::store
