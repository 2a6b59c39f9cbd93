// SPDX-License-Identifier: Apache-2.0
// Opening a connection the way every connection to a book is opened, and what the store's own files may do with it
// that repositories may not. Private to the store.
#pragma once

#include <sqlite3.h>
#include <SQLiteCpp/Database.h>

#include <array>
#include <cstring>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "store/database.h"
#include "store/feed.h"
#include "store/migration.h"

namespace aiyl::store {

// A prepared statement, in use or waiting in the cache.
struct Statement {
  sqlite3_stmt* stmt = nullptr;
  Database::Impl* owner = nullptr;
  int next_parameter = 1;
  bool in_use = false;
  bool cached = false;
  // Bound texts live here until the statement is bound anew: SQLite would take an allocation for each copy of its own.
  std::array<char, 768> room;
  size_t room_used = 0;

  void BeginBinding() {
    next_parameter = 1;
    room_used = 0;
  }
  // A copy that stays, or null where there is no room left.
  const char* Keep(const char* bytes, size_t size) {
    if (size > room.size() - room_used) return nullptr;
    char* const at = room.data() + room_used;
    std::memcpy(at, bytes, size);
    room_used += size;
    return at;
  }

  Statement() = default;
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;
  ~Statement() { sqlite3_finalize(stmt); }
};

struct Database::Impl {
  SQLite::Database connection;
  bool read_only = false;
  // A statement failed since this was last cleared: part of what it did may have been taken back by SQLite.
  bool statement_failed = false;
  // What the transaction has found out already (known.h); empty outside of one.
  std::unordered_set<std::string> known;
  bool keeps_known = false;
  // What the tables `feed` and temp.touched hold (feed.h); null: nothing.
  const Feed* feed = nullptr;
  const Feed* touched = nullptr;
  // What deltas of older acts are read with.
  const std::vector<Migration>* migrations = &EmbeddedMigrations();
  // By address and length of the text; the text is compared as well, because addresses are reused.
  std::unordered_map<const char*, std::vector<std::unique_ptr<Statement>>> cache;

  Impl(SQLite::Database&& opened, bool is_read_only) : connection(std::move(opened)), read_only(is_read_only) {}
  ~Impl() { cache.clear(); }
  sqlite3* Handle() { return connection.getHandle(); }
  [[noreturn]] void Throw();
};

struct ConnectionOptions {
  std::filesystem::path file;
  enum class Mode { kRead, kReadImmutable, kWrite, kCreate } mode = Mode::kRead;
  std::string vfs = {};
  int busy_timeout_ms = 10'000;
};

// Opens without touching the file's content. Throws SqlError.
std::unique_ptr<Database> OpenConnection(const ConnectionOptions& options);
// Journal mode and durability of a writer. Must come after the file was recognised as ours. Throws SqlError.
void PrepareForWriting(Database& db);

// The tables of feed.h on a new connection. Throws SqlError.
void AddFeeds(Database& db);

sqlite3* Handle(Database& db);
int64_t ReadPragma(Database& db, const char* name);
// "name" in double quotes, for names taken from the schema.
std::string Quote(std::string_view name);
// 'text' in single quotes: for ATTACH and VACUUM INTO, which bind nothing.
std::string QuoteText(std::string_view text);
// UTF-8 text of a path, as SQLite wants it.
std::string PathText(const std::filesystem::path& path);

}  // namespace aiyl::store
