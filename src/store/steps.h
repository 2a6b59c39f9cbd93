// SPDX-License-Identifier: Apache-2.0
// How the store's own long pieces of work tell how far they are. Private to the store.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>

#include "store/database.h"
#include "store/progress.h"

namespace aiyl::store {

// For a piece that is the part from `from` to `to` percent of the whole. Empty where nobody waits.
Progress Part(const Progress& whole, int from, int to);
// `done` of `total`. Error: "store.cancelled".
Status Tell(const Progress& progress, int64_t done, int64_t total, const Message& step);

// While it lives, statements that run long on `db` tell how far they are, and end with SqlError(SQLITE_INTERRUPT)
// where they are to stop. Does nothing where nobody waits.
class Watch {
 public:
  // Asked between two operations of SQLite: it must not use `db` for statements.
  using Percent = std::function<int()>;
  // `percent` is made only where somebody waits.
  Watch(Database& db, const Progress& progress, Message step, const std::function<Percent()>& percent);
  ~Watch();
  Watch(const Watch&) = delete;
  Watch& operator=(const Watch&) = delete;

 private:
  struct Inside;
  Database& m_db;
  std::unique_ptr<Inside> m_inside;
};

// What `file` has grown to, of the pages that are in use in `db`.
Watch::Percent PagesCopied(Database& db, const std::filesystem::path& file);
// Rows that were inserted since, of `expected`.
Watch::Percent RowsInserted(Database& db, int64_t expected);
// How often it was asked, of as many times as a look at every row and every index entry takes: an estimate.
Watch::Percent RowsLookedAt(Database& db);

// Rows of a table or of a full-text index. Throws SqlError.
int64_t CountRows(Database& db, const std::string& table);

}  // namespace aiyl::store
