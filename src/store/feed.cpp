// SPDX-License-Identifier: Apache-2.0
#include "store/feed.h"

#include <string>

#include "store/connection.h"

namespace aiyl::store {
namespace {

// SQLite allocates and frees these through the callbacks below; the base comes first.
struct FeedTable {
  sqlite3_vtab base;
  const Feed* const* slot;
};
struct FeedCursor {
  sqlite3_vtab_cursor base;
  const Feed* feed;
  size_t row;
};

int Declare(sqlite3* db, const char* sql, void* slot, sqlite3_vtab** table) {
  const int code = sqlite3_declare_vtab(db, sql);
  if (code == SQLITE_OK) *table = &(new FeedTable{{}, static_cast<const Feed* const*>(slot)})->base;
  return code;
}

int Connect(sqlite3* db, void* slot, int, const char* const*, sqlite3_vtab** table, char**) {
  std::string sql = "CREATE TABLE feed (c0";
  for (int i = 1; i < kFeedColumns; ++i) sql += ", c" + std::to_string(i);
  return Declare(db, (sql + ")").c_str(), slot, table);
}

int ConnectTouched(sqlite3* db, void* slot, int, const char* const*, sqlite3_vtab** table, char**) {
  return Declare(db, "CREATE TABLE touched (id)", slot, table);
}

int Disconnect(sqlite3_vtab* table) {
  delete reinterpret_cast<FeedTable*>(table);
  return SQLITE_OK;
}

// Always the whole feed, in its order.
int BestIndex(sqlite3_vtab*, sqlite3_index_info* info) {
  info->estimatedCost = 1000;
  info->estimatedRows = 1000;
  return SQLITE_OK;
}

int Open(sqlite3_vtab* table, sqlite3_vtab_cursor** cursor) {
  *cursor = &(new FeedCursor{{}, *reinterpret_cast<FeedTable*>(table)->slot, 0})->base;
  return SQLITE_OK;
}

int Close(sqlite3_vtab_cursor* cursor) {
  delete reinterpret_cast<FeedCursor*>(cursor);
  return SQLITE_OK;
}

int Filter(sqlite3_vtab_cursor* cursor, int, const char*, int, sqlite3_value**) {
  reinterpret_cast<FeedCursor*>(cursor)->row = 0;
  return SQLITE_OK;
}

int Next(sqlite3_vtab_cursor* cursor) {
  ++reinterpret_cast<FeedCursor*>(cursor)->row;
  return SQLITE_OK;
}

int Eof(sqlite3_vtab_cursor* cursor) {
  const auto* at = reinterpret_cast<FeedCursor*>(cursor);
  return at->feed == nullptr || at->row >= at->feed->Size() ? 1 : 0;
}

int Column(sqlite3_vtab_cursor* cursor, sqlite3_context* context, int column) {
  const auto* at = reinterpret_cast<FeedCursor*>(cursor);
  const FeedValue value = at->feed->At(at->row, column);
  const char* const bytes = value.bytes.empty() ? "" : value.bytes.data();
  switch (value.kind) {
    case FeedValue::Kind::kNull:
      sqlite3_result_null(context);
      break;
    case FeedValue::Kind::kInt:
      sqlite3_result_int64(context, value.number);
      break;
    case FeedValue::Kind::kText:
      sqlite3_result_text64(context, bytes, value.bytes.size(), SQLITE_STATIC, SQLITE_UTF8);
      break;
    case FeedValue::Kind::kBlob:
      sqlite3_result_blob64(context, bytes, value.bytes.size(), SQLITE_STATIC);
      break;
  }
  return SQLITE_OK;
}

int Rowid(sqlite3_vtab_cursor* cursor, sqlite3_int64* row) {
  *row = static_cast<sqlite3_int64>(reinterpret_cast<FeedCursor*>(cursor)->row);
  return SQLITE_OK;
}

// Without a creator a table is there by its name alone; with one it can be made under another schema as well.
sqlite3_module Module(decltype(sqlite3_module::xConnect) connect, decltype(sqlite3_module::xCreate) create) {
  sqlite3_module module{};
  module.xCreate = create;
  module.xConnect = connect;
  module.xBestIndex = BestIndex;
  module.xDisconnect = Disconnect;
  module.xDestroy = create != nullptr ? Disconnect : nullptr;
  module.xOpen = Open;
  module.xClose = Close;
  module.xFilter = Filter;
  module.xNext = Next;
  module.xEof = Eof;
  module.xColumn = Column;
  module.xRowid = Rowid;
  return module;
}

}  // namespace

void AddFeeds(Database& db) {
  static const sqlite3_module feed = Module(Connect, nullptr), touched = Module(ConnectTouched, ConnectTouched);
  Database::Impl& impl = db.Internals();
  if (sqlite3_create_module_v2(impl.Handle(), "feed", &feed, &impl.feed, nullptr) != SQLITE_OK ||
      sqlite3_create_module_v2(impl.Handle(), "touched", &touched, &impl.touched, nullptr) != SQLITE_OK)
    impl.Throw();
}

void RunFed(Database& db, std::string_view sql, const Feed& feed) {
  if (feed.Size() == 0) return;
  struct Slot {
    const Feed*& feed;
    ~Slot() { feed = nullptr; }
  } slot{db.Internals().feed};
  slot.feed = &feed;
  db.Prepare(sql).Run();
}

}  // namespace aiyl::store
