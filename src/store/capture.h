// SPDX-License-Identifier: Apache-2.0
// Sees every row that a transaction changes in the truth tables, as it is changed, and gives the delta. It hangs on
// SQLite's preupdate hook directly (the session extension sits on the same hook, but reads every row a second time and
// keeps its own copy of it). Private to the store.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "store/act_code.h"
#include "store/connection.h"
#include "store/registry.h"
#include "store/schema_facts.h"

namespace aiyl::store {

class Capture {
 public:
  // One per writer connection; the facts must outlive it.
  Capture(Database& db, const SchemaFacts& facts);
  ~Capture();
  Capture(const Capture&) = delete;
  Capture& operator=(const Capture&) = delete;

  enum class Mode {
    kIgnore,  // generic writers, migrations
    kRecord,  // an act
    kForbid,  // derivations and local writes: a change of a truth row is noted as a fault
  };
  // Forgets what was recorded when it is set to kRecord.
  void SetMode(Mode mode);
  bool SawForbidden() const { return m_forbidden; }

  // The rows that differ from what they were at the beginning, sorted; drops those that do not. `reread`: a statement
  // failed on the way, so that what was seen may have been taken back: the present rows are read again.
  // Errors: "store.text" for a text that is not UTF-8.
  Result<Changed> Collect(bool reread);
  // After Collect: the body with its leaves.
  void Write(BodyWriter& body) const;
  size_t TableCount() const;

 private:
  static constexpr uint32_t kNone = UINT32_MAX;
  // A row's encoded cells in the arena.
  struct Image {
    uint32_t at = kNone;
    uint32_t size = 0;
    bool Exists() const { return at != kNone; }
  };
  struct Row {
    Uuid pk;
    Image before, after;
  };
  struct Table {
    const TruthTable* facts = nullptr;
    std::vector<Row> rows;
    std::unordered_map<Uuid, uint32_t> by_pk;
  };

  static void Hook(void* self, sqlite3* handle, int op, const char* database, const char* table, sqlite3_int64 old_id,
                   sqlite3_int64 new_id);
  void OnChange(int op, const char* table_name);
  Table* FindTable(const char* name);
  Row& Find(Table& table, const Uuid& pk, bool* added);
  bool ReadOldKey(Uuid* pk);
  bool ReadNewKey(Uuid* pk);
  Image EncodeOld(const Table& table);
  Image EncodeNew(const Table& table);
  void EncodeValue(sqlite3_value* value);
  Image CloseImage(size_t at);
  std::string_view View(const Image& image) const;
  void Reread(Table& table);

  Database& m_db;
  sqlite3* m_handle;
  Mode m_mode = Mode::kIgnore;
  bool m_forbidden = false;
  const char* m_fault = nullptr;
  std::unordered_map<std::string, Table> m_tables;
  std::vector<Table*> m_by_name;  // in the order in which deltas are written
  Table* m_last = nullptr;
  std::string m_last_other;  // the last table that is none of the truth tables: rows come many of one table
  codec::CborWriter m_arena;
};

}  // namespace aiyl::store
