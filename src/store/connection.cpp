// SPDX-License-Identifier: Apache-2.0
#include "store/connection.h"

#include "base/log.h"

namespace aiyl::store {
namespace {

// SQLite reports here what no result code carries (a recovered WAL, a schema error). The texts name tables and
// statements, never bound values; constraint failures are the caller's business and are left out.
void LogFromSqlite(void*, int code, const char* text) {
  const int primary = code & 0xff;
  if (primary == SQLITE_CONSTRAINT || primary == SQLITE_SCHEMA || primary == SQLITE_INTERRUPT) return;
  const bool notice = primary == SQLITE_NOTICE || code == SQLITE_NOTICE_RECOVER_WAL;
  Log(notice ? LogLevel::kInfo : LogLevel::kWarning, "store", "SQLite " + std::to_string(code) + ": " + text);
}

void ConfigureOnce() {
  static const bool configured = [] {
    // Has no effect where something opened SQLite before us; then only the log lines are missing.
    sqlite3_config(SQLITE_CONFIG_LOG, LogFromSqlite, nullptr);
    // Nobody reads the figures, and each allocation would take a lock for them.
    sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    return true;
  }();
  static_cast<void>(configured);
}

}  // namespace

void Database::Impl::Throw() {
  statement_failed = true;
  throw SqlError(sqlite3_extended_errcode(Handle()), sqlite3_errmsg(Handle()));
}

sqlite3* Handle(Database& db) {
  return db.Internals().Handle();
}

std::string PathText(const std::filesystem::path& path) {
  const auto utf8 = path.u8string();
  return std::string(utf8.begin(), utf8.end());
}

std::string Quote(std::string_view name) {
  std::string quoted = "\"";
  for (const char c : name) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + "\"";
}

std::string QuoteText(std::string_view text) {
  std::string quoted = "'";
  for (const char c : text) {
    if (c == '\'') quoted += '\'';
    quoted += c;
  }
  return quoted + "'";
}

std::unique_ptr<Database> OpenConnection(const ConnectionOptions& options) {
  ConfigureOnce();
  using Mode = ConnectionOptions::Mode;
  // Each connection is used by one thread at a time, so its own mutex would be idle work.
  int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE | SQLITE_OPEN_EXRESCODE;
  std::string name = PathText(options.file);
  if (options.mode == Mode::kRead || options.mode == Mode::kReadImmutable) flags |= SQLITE_OPEN_READONLY;
  if (options.mode == Mode::kWrite || options.mode == Mode::kCreate) flags |= SQLITE_OPEN_READWRITE;
  if (options.mode == Mode::kCreate) flags |= SQLITE_OPEN_CREATE;
  if (options.mode == Mode::kReadImmutable) {
    std::string uri = "file:";
    for (const char c : name) {
      if (c == '%' || c == '?' || c == '#') {
        constexpr char kHex[] = "0123456789ABCDEF";
        const auto byte = static_cast<unsigned char>(c);
        uri += {'%', kHex[byte >> 4], kHex[byte & 15]};
      } else {
        uri += c;
      }
    }
    name = uri + "?immutable=1";
    flags |= SQLITE_OPEN_URI;
  }
  try {
    SQLite::Database connection(name, flags, options.busy_timeout_ms, options.vfs);
    auto impl = std::make_unique<Database::Impl>(std::move(connection), (flags & SQLITE_OPEN_READONLY) != 0);
    sqlite3* handle = impl->Handle();
    sqlite3_extended_result_codes(handle, 1);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
    auto db = std::make_unique<Database>(std::move(impl));
    AddFeeds(*db);
    // Temporary tables hold rows of the book: they stay in memory.
    db->Execute(
        "PRAGMA foreign_keys=ON; PRAGMA cell_size_check=ON; PRAGMA mmap_size=0; PRAGMA temp_store=MEMORY; "
        "PRAGMA cache_size=-32768;");
    // The screen's reader needs the pages of an index or two.
    if ((flags & SQLITE_OPEN_READONLY) != 0) db->Execute("PRAGMA cache_size=-20480;");
    if (ReadPragma(*db, "foreign_keys") != 1) throw SqlError(SQLITE_MISUSE, "foreign keys cannot be switched on");
    return db;
  } catch (const SQLite::Exception& error) {
    throw SqlError(error.getExtendedErrorCode() != 0 ? error.getExtendedErrorCode() : error.getErrorCode(),
                   error.what());
  }
}

void PrepareForWriting(Database& db) {
  std::string mode;
  {
    Query query = db.PrepareOnce("PRAGMA journal_mode=WAL");
    if (query.Next()) mode = query.String(0);
  }
  if (mode == "wal") {
    db.Execute("PRAGMA synchronous=FULL; PRAGMA wal_autocheckpoint=2000; PRAGMA journal_size_limit=67108864;");
    return;
  }
  // Some file systems have no shared memory; a rollback journal then needs its folder synced as well.
  Log(LogLevel::kWarning, "store", "no write-ahead log here (" + mode + "): TRUNCATE is used");
  db.Execute("PRAGMA journal_mode=TRUNCATE; PRAGMA synchronous=EXTRA;");
}

int64_t ReadPragma(Database& db, const char* name) {
  Query query = db.PrepareOnce(std::string("PRAGMA ") + name);
  return query.Next() ? query.Int(0) : 0;
}

}  // namespace aiyl::store
