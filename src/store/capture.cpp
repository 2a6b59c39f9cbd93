// SPDX-License-Identifier: Apache-2.0
#include "store/capture.h"

#include <algorithm>
#include <cstring>

namespace aiyl::store {

Capture::Capture(Database& db, const SchemaFacts& facts) : m_db(db), m_handle(Handle(db)) {
  m_tables.reserve(facts.truth.size());
  for (const auto& [name, table] : facts.truth) {
    Table& entry = m_tables[name];
    entry.facts = &table;
    m_by_name.push_back(&entry);
  }
  sqlite3_preupdate_hook(m_handle, &Capture::Hook, this);
}

Capture::~Capture() {
  sqlite3_preupdate_hook(m_handle, nullptr, nullptr);
}

void Capture::SetMode(Mode mode) {
  m_mode = mode;
  m_forbidden = false;
  if (mode != Mode::kRecord) return;
  m_fault = nullptr;
  m_arena.Clear();
  for (Table* table : m_by_name) {
    if (table->rows.empty()) continue;
    table->rows.clear();
    table->by_pk.clear();
  }
}

void Capture::Hook(void* self, sqlite3*, int op, const char* database, const char* table, sqlite3_int64,
                   sqlite3_int64) {
  auto* capture = static_cast<Capture*>(self);
  if (capture->m_mode == Mode::kIgnore || std::strcmp(database, "main") != 0) return;
  capture->OnChange(op, table);
}

Capture::Table* Capture::FindTable(const char* name) {
  if (m_last != nullptr && m_last->facts->name == name) return m_last;
  if (m_last_other == name) return nullptr;
  const auto found = m_tables.find(name);
  if (found == m_tables.end()) {
    m_last_other = name;
    return nullptr;
  }
  m_last = &found->second;
  return m_last;
}

Capture::Row& Capture::Find(Table& table, const Uuid& pk, bool* added) {
  const auto [place, is_new] = table.by_pk.emplace(pk, static_cast<uint32_t>(table.rows.size()));
  *added = is_new;
  if (is_new) table.rows.push_back(Row{pk, {}, {}});
  return table.rows[place->second];
}

void Capture::OnChange(int op, const char* table_name) {
  Table* table = FindTable(table_name);
  if (table == nullptr) return;
  if (m_mode == Mode::kForbid) {
    m_forbidden = true;
    return;
  }
  Uuid old_pk, new_pk;
  bool added = false;
  if (op != SQLITE_INSERT) {
    if (!ReadOldKey(&old_pk)) return;
    if (op == SQLITE_UPDATE && !ReadNewKey(&new_pk)) return;
    Row& row = Find(*table, old_pk, &added);
    // Encoding may not move `row`: only the arena grows.
    if (added) row.before = EncodeOld(*table);
    if (op == SQLITE_DELETE || new_pk != old_pk) {
      row.after = {};
    } else {
      row.after = EncodeNew(*table);
      return;
    }
    if (op == SQLITE_DELETE) return;
  } else if (!ReadNewKey(&new_pk)) {
    return;
  }
  Find(*table, new_pk, &added).after = EncodeNew(*table);
}

bool Capture::ReadOldKey(Uuid* pk) {
  sqlite3_value* value = nullptr;
  if (sqlite3_preupdate_old(m_handle, 0, &value) == SQLITE_OK && sqlite3_value_bytes(value) == 16) {
    std::memcpy(pk->bytes.data(), sqlite3_value_blob(value), 16);
    return true;
  }
  m_fault = "a primary key that is not 16 bytes long";
  return false;
}

bool Capture::ReadNewKey(Uuid* pk) {
  sqlite3_value* value = nullptr;
  if (sqlite3_preupdate_new(m_handle, 0, &value) == SQLITE_OK && sqlite3_value_bytes(value) == 16) {
    std::memcpy(pk->bytes.data(), sqlite3_value_blob(value), 16);
    return true;
  }
  // The CHECK of the table refuses the row a moment later.
  m_fault = "a primary key that is not 16 bytes long";
  return false;
}

void Capture::EncodeValue(sqlite3_value* value) {
  const auto bytes = [&](const void* data) {
    return std::string_view(static_cast<const char*>(data), static_cast<size_t>(sqlite3_value_bytes(value)));
  };
  switch (sqlite3_value_type(value)) {
    case SQLITE_INTEGER:
      m_arena.Int(sqlite3_value_int64(value));
      return;
    case SQLITE_TEXT: {
      // Not sqlite3_value_text: that would copy the text to end it with a zero. The book is UTF-8.
      const std::string_view text = bytes(sqlite3_value_blob(value));
      if (!codec::IsUtf8(text)) m_fault = "a text that is not UTF-8";
      m_arena.Text(text);
      return;
    }
    case SQLITE_BLOB:
      m_arena.Bytes(bytes(sqlite3_value_blob(value)));
      return;
    case SQLITE_NULL:
      m_arena.Null();
      return;
    default:
      m_fault = "a number with a fraction";
      m_arena.Null();
  }
}

Capture::Image Capture::CloseImage(size_t at) {
  if (m_arena.Size() >= kNone) m_fault = "more than 4 GB in one act";
  return {static_cast<uint32_t>(at), static_cast<uint32_t>(m_arena.Size() - at)};
}

Capture::Image Capture::EncodeOld(const Table& table) {
  const size_t at = m_arena.Size();
  const auto columns = static_cast<int>(table.facts->columns.size());
  for (int i = 0; i < columns; ++i) {
    sqlite3_value* value = nullptr;
    if (sqlite3_preupdate_old(m_handle, i, &value) != SQLITE_OK) {
      m_fault = "a row that could not be read";
      return {};
    }
    EncodeValue(value);
  }
  return CloseImage(at);
}

Capture::Image Capture::EncodeNew(const Table& table) {
  const size_t at = m_arena.Size();
  const auto columns = static_cast<int>(table.facts->columns.size());
  for (int i = 0; i < columns; ++i) {
    sqlite3_value* value = nullptr;
    if (sqlite3_preupdate_new(m_handle, i, &value) != SQLITE_OK) {
      m_fault = "a row that could not be read";
      return {};
    }
    EncodeValue(value);
  }
  return CloseImage(at);
}

std::string_view Capture::View(const Image& image) const {
  if (!image.Exists()) return {};
  return std::string_view(m_arena.Encoded()).substr(image.at, image.size);
}

void Capture::Reread(Table& table) {
  Query query = m_db.PrepareOnce("SELECT " + table.facts->ColumnList() + " FROM " + Quote(table.facts->name) +
                                 " WHERE " + Quote(table.facts->columns[0]) + " = ?");
  for (Row& row : table.rows) {
    query.Bind(row.pk);
    row.after = {};
    if (query.Next()) {
      const size_t at = m_arena.Size();
      for (size_t i = 0; i < table.facts->columns.size(); ++i)
        EncodeValue(sqlite3_column_value(query.Raw(), static_cast<int>(i)));
      row.after = CloseImage(at);
    }
    query.Again();
  }
}

Result<Changed> Capture::Collect(bool reread) {
  Changed changed;
  if (reread) m_fault = nullptr;  // it may belong to what was taken back
  for (Table* table : m_by_name) {
    auto& rows = table->rows;
    if (rows.empty()) continue;
    if (reread) Reread(*table);
    rows.erase(std::remove_if(rows.begin(), rows.end(),
                              [&](const Row& row) {
                                return row.before.Exists() == row.after.Exists() && View(row.before) == View(row.after);
                              }),
               rows.end());
    table->by_pk.clear();
    if (rows.empty()) continue;
    const auto by_pk = [](const Row& left, const Row& right) { return left.pk < right.pk; };
    if (!std::is_sorted(rows.begin(), rows.end(), by_pk)) std::sort(rows.begin(), rows.end(), by_pk);
    auto& keys = changed.rows[table->facts->name];
    keys.reserve(rows.size());
    for (const Row& row : rows) keys.push_back(row.pk);
  }
  if (m_fault != nullptr)
    return Refuse(
        "store.text",
        Msg("An entry holds something that the book cannot keep ({what}). Nothing was recorded.", {{"what", m_fault}}));
  return changed;
}

size_t Capture::TableCount() const {
  return static_cast<size_t>(
      std::count_if(m_by_name.begin(), m_by_name.end(), [](const Table* table) { return !table->rows.empty(); }));
}

void Capture::Write(BodyWriter& body) const {
  codec::CborWriter out;
  std::vector<std::string_view> before, after;
  for (const Table* table : m_by_name) {
    if (table->rows.empty()) continue;
    const size_t columns = table->facts->columns.size();
    body.Table(table->facts->name, table->facts->columns, table->rows.size());
    for (const Row& row : table->rows) {
      out.Clear();
      if (!row.before.Exists()) {
        EncodeWholeRow(out, kRowInsert, columns, View(row.after));
      } else if (!row.after.Exists()) {
        EncodeWholeRow(out, kRowDelete, columns, View(row.before));
      } else {
        SplitCells(View(row.before), before);
        SplitCells(View(row.after), after);
        EncodeUpdate(out, before, after);
      }
      body.Row(out.Encoded());
    }
  }
}

}  // namespace aiyl::store
