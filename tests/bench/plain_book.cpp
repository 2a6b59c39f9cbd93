// SPDX-License-Identifier: Apache-2.0
#include "plain_book.h"

#include <set>
#include <stdexcept>

#include "base/clock.h"
#include "desk/registry.h"
#include "store/book.h"
#include "store/journal.h"

namespace aiyl::bench {

namespace {

void Check(int code, sqlite3* db) {
  if (code != SQLITE_OK && code != SQLITE_DONE && code != SQLITE_ROW) throw std::runtime_error(sqlite3_errmsg(db));
}

void Bind(sqlite3_stmt* statement, int at, const store::Cell& cell) {
  const int size = static_cast<int>(cell.bytes.size());
  switch (cell.kind) {
    case store::Cell::Kind::kInt:
      sqlite3_bind_int64(statement, at, cell.number);
      return;
    case store::Cell::Kind::kText:
      sqlite3_bind_text(statement, at, cell.bytes.data(), size, SQLITE_STATIC);
      return;
    case store::Cell::Kind::kBlob:
      sqlite3_bind_blob(statement, at, cell.bytes.data(), size, SQLITE_STATIC);
      return;
    default:
      sqlite3_bind_null(statement, at);
  }
}

}  // namespace

Plain::Plain(const std::filesystem::path& file) {
  Check(sqlite3_open(file.c_str(), &m_db), m_db);
  Execute("PRAGMA page_size=8192");  // as a book has
  Execute("PRAGMA journal_mode=WAL");
  Execute("PRAGMA synchronous=FULL");
}

Plain::~Plain() {
  for (auto& [sql, statement] : m_statements) sqlite3_finalize(statement);
  sqlite3_close(m_db);
}

void Plain::Execute(const std::string& sql) {
  Check(sqlite3_exec(m_db, sql.c_str(), nullptr, nullptr, nullptr), m_db);
}

sqlite3_stmt* Plain::Prepare(const std::string& sql) {
  auto& statement = m_statements[sql];
  if (!statement) Check(sqlite3_prepare_v2(m_db, sql.c_str(), -1, &statement, nullptr), m_db);
  return statement;
}

void Plain::Step(sqlite3_stmt* statement) {
  Check(sqlite3_step(statement), m_db);
  sqlite3_reset(statement);
}

std::string InsertSql(const store::TableDelta& table) {
  std::string columns, marks;
  for (const auto& column : table.columns) {
    columns += (columns.empty() ? "" : ", ") + column;
    marks += marks.empty() ? "?" : ", ?";
  }
  return "INSERT INTO " + table.table + "(" + columns + ") VALUES(" + marks + ")";
}

int64_t WritePlainly(Plain& plain, const store::Delta& delta) {
  int64_t rows = 0;
  plain.Execute("BEGIN IMMEDIATE");
  plain.Execute("PRAGMA defer_foreign_keys=ON");
  for (const auto& table : delta) {
    sqlite3_stmt* insert = nullptr;
    for (const auto& row : table.rows) {
      if (row.kind != store::RowChange::Kind::kInsert) continue;
      if (!insert) insert = plain.Prepare(InsertSql(table));
      for (size_t i = 0; i < row.after.size(); ++i) Bind(insert, static_cast<int>(i + 1), row.after[i]);
      plain.Step(insert);
      ++rows;
    }
  }
  plain.Execute("COMMIT");
  return rows;
}

namespace {

std::set<std::string> TruthTables() {
  std::set<std::string> truth;
  for (const auto& [table, kind] : desk::MakeRegistry().Tables())
    if (kind == store::TableClass::kTruth) truth.insert(table);
  return truth;
}

}  // namespace

void FillPlainly(Plain& plain, const std::filesystem::path& book) {
  for (const auto& sql : TruthSchema(book)) plain.Execute(sql);
  plain.Execute("ATTACH '" + book.string() + "' AS book");
  plain.Execute("BEGIN");
  for (const auto& table : TruthTables()) plain.Execute("INSERT INTO main." + table + " SELECT * FROM book." + table);
  plain.Execute("COMMIT");
  plain.Execute("DETACH book");
  plain.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
  plain.Execute("PRAGMA cache_size=-32768");  // as a book's connection has
  plain.Execute("PRAGMA wal_autocheckpoint=2000");
}

std::vector<std::string> TruthSchema(const std::filesystem::path& book) {
  std::vector<std::string> sql;
  Plain source(book);
  const auto truth = TruthTables();
  sqlite3_stmt* query =
      source.Prepare("SELECT tbl_name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY type DESC, name");
  while (sqlite3_step(query) == SQLITE_ROW) {
    const std::string table = reinterpret_cast<const char*>(sqlite3_column_text(query, 0));
    if (truth.count(table)) sql.push_back(reinterpret_cast<const char*>(sqlite3_column_text(query, 1)));
  }
  sqlite3_reset(query);
  return sql;
}

std::vector<store::Delta> ActsOf(const std::filesystem::path& file) {
  SystemClock clock;
  const auto ids = NewSystemIdSource(clock);
  store::Environment environment;
  environment.clock = &clock;
  environment.ids = ids.get();
  environment.registry = &desk::MakeRegistry();
  auto book = store::Book::Open(file, store::OpenMode::kShared, environment);
  if (!book) throw std::runtime_error(ToEnglish(book.error().message));
  std::vector<store::Delta> acts;
  const auto read = (*book)->ReadAny([&](store::Database& db) {
    std::vector<Uuid> in_order;
    store::ForEachAct(db, (*book)->Identity().stream, 1, 1'000'000, [&](const store::StoredAct& act) {
      in_order.push_back(act.info.id);
      return true;
    });
    for (const auto& act : in_order) acts.push_back(*store::DeltaAt(db, act));
  });
  if (!read) throw std::runtime_error(ToEnglish(read.error().message));
  return acts;
}

PlainTime WriteAllPlainly(const std::filesystem::path& book, const std::filesystem::path& plain_file) {
  auto acts = ActsOf(book);
  PlainTime time;
  Plain plain(plain_file);
  for (const auto& sql : TruthSchema(book)) plain.Execute(sql);
  time.first_rows = WritePlainly(plain, acts.front());
  acts.erase(acts.begin());
  time.acts = static_cast<int64_t>(acts.size());
  time.ms = Milliseconds([&] {
    for (const auto& delta : acts) time.rows += WritePlainly(plain, delta);
  });
  return time;
}

}  // namespace aiyl::bench
