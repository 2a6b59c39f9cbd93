// SPDX-License-Identifier: Apache-2.0
// What the journal costs: the truth rows of the demo book, in the same acts, written plainly into SQLite with the same
// tables and indexes; the same through acts of the store; and all of them by the command line's own `.import`.
#include <sqlite3.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>
#include <set>
#include <stdexcept>

#include "bench.h"
#include "desk/registry.h"
#include "store/journal.h"

namespace aiyl::bench {

namespace {

using Delta = store::Delta;

void Check(int code, sqlite3* db) {
  if (code != SQLITE_OK && code != SQLITE_DONE && code != SQLITE_ROW) throw std::runtime_error(sqlite3_errmsg(db));
}

// A plain connection, with the same safety as the book's.
class Plain {
 public:
  explicit Plain(const std::filesystem::path& file) {
    Check(sqlite3_open(file.c_str(), &m_db), m_db);
    Execute("PRAGMA journal_mode=WAL");
    Execute("PRAGMA synchronous=FULL");
  }
  ~Plain() {
    for (auto& [sql, statement] : m_statements) sqlite3_finalize(statement);
    sqlite3_close(m_db);
  }
  void Execute(const std::string& sql) { Check(sqlite3_exec(m_db, sql.c_str(), nullptr, nullptr, nullptr), m_db); }
  sqlite3_stmt* Prepare(const std::string& sql) {
    auto& statement = m_statements[sql];
    if (!statement) Check(sqlite3_prepare_v2(m_db, sql.c_str(), -1, &statement, nullptr), m_db);
    return statement;
  }
  void Step(sqlite3_stmt* statement) {
    Check(sqlite3_step(statement), m_db);
    sqlite3_reset(statement);
  }
  sqlite3* Handle() { return m_db; }

 private:
  sqlite3* m_db = nullptr;
  std::map<std::string, sqlite3_stmt*> m_statements;
};

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

std::string InsertSql(const store::TableDelta& table) {
  std::string columns, marks;
  for (const auto& column : table.columns) {
    columns += (columns.empty() ? "" : ", ") + column;
    marks += marks.empty() ? "?" : ", ?";
  }
  return "INSERT INTO " + table.table + "(" + columns + ") VALUES(" + marks + ")";
}

int64_t WritePlainly(Plain& plain, const Delta& delta) {
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

std::vector<std::string> TruthSchema(const std::filesystem::path& book) {
  std::vector<std::string> sql;
  Plain source(book);
  std::set<std::string> truth;
  for (const auto& [table, kind] : desk::MakeRegistry().Tables())
    if (kind == store::TableClass::kTruth) truth.insert(table);
  sqlite3_stmt* query =
      source.Prepare("SELECT tbl_name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY type DESC, name");
  while (sqlite3_step(query) == SQLITE_ROW) {
    const std::string table = reinterpret_cast<const char*>(sqlite3_column_text(query, 0));
    if (truth.count(table)) sql.push_back(reinterpret_cast<const char*>(sqlite3_column_text(query, 1)));
  }
  sqlite3_reset(query);
  return sql;
}

// The same acts through the store: journalled, chained, derived, checked.
double Journalled(const Stage& stage, const std::vector<Delta>& acts, const Delta& first, bool derive) {
  SystemClock clock;
  const auto ids = NewSeededIdSource(11, clock);
  store::Registry bare;
  for (const auto& [table, kind] : desk::MakeRegistry().Tables()) bare.AddTables(kind, {table});
  store::Environment environment;
  environment.clock = &clock;
  environment.ids = ids.get();
  environment.registry = derive ? &desk::MakeRegistry() : &bare;
  const auto write = [](store::UnitOfWork& work, const Delta& delta) -> Status {
    for (const auto& table : delta) {
      static std::map<std::string, std::string> kept;  // Prepare wants texts that outlive the connection
      const std::string& sql = kept.try_emplace(InsertSql(table), InsertSql(table)).first->second;
      for (const auto& row : table.rows) {
        if (row.kind != store::RowChange::Kind::kInsert) continue;
        auto insert = work.Db().Prepare(sql);
        for (const auto& cell : row.after) switch (cell.kind) {
            case store::Cell::Kind::kInt:
              insert.Bind(cell.number);
              break;
            case store::Cell::Kind::kText:
              insert.Bind(cell.bytes);
              break;
            case store::Cell::Kind::kBlob:
              insert.BindBytes(cell.bytes);
              break;
            default:
              insert.Bind(nullptr);
          }
        insert.Run();
      }
    }
    return {};
  };
  Uuid office;
  for (const auto& table : first)
    if (table.table == "office") office = table.rows.front().pk;
  const store::Actor actor{office, {}, "bench"};
  const auto file = stage.folder / (derive ? "derived.aiyl" : "journalled.aiyl");
  auto book = store::Book::Create(file, {.office = office, .demo = true}, actor, environment,
                                  [&](store::UnitOfWork& work) -> Status {
                                    work.Db().Execute("PRAGMA defer_foreign_keys=ON");
                                    return write(work, first);
                                  });
  if (!book) throw std::runtime_error(ToEnglish(book.error().message));
  return Milliseconds([&] {
    store::Book::Bulk bulk(**book);
    for (const auto& delta : acts) {
      const auto receipt = (*book)->Write(actor, {.kind = "demo.fill", .happened_on = clock.Today()},
                                          [&](store::UnitOfWork& work) -> Status {
                                            work.Db().Execute("PRAGMA defer_foreign_keys=ON");
                                            return write(work, delta);
                                          });
      if (!receipt) throw std::runtime_error(ToEnglish(receipt.error().message));
    }
    if (const auto ended = bulk.End(); !ended) throw std::runtime_error(ToEnglish(ended.error().message));
  });
}

// One CSV file for each truth table, taken in by sqlite3's own .import.
double SqliteImport(const Stage& stage, const std::vector<std::string>& schema, const std::filesystem::path& plain,
                    int64_t expected) {
  // .import knows no blobs and no types: plain tables with the same columns, keys and indexes take texts.
  std::ofstream dump(stage.folder / "dump.sql"), load(stage.folder / "load.sql"),
      tables_file(stage.folder / "schema.sql");
  std::set<std::string> tables;
  {
    Plain source(plain);
    sqlite3_stmt* query = source.Prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name");
    while (sqlite3_step(query) == SQLITE_ROW)
      tables.insert(reinterpret_cast<const char*>(sqlite3_column_text(query, 0)));
    sqlite3_reset(query);
    for (const auto& table : tables) {
      std::string columns, names;
      sqlite3_stmt* info = source.Prepare("SELECT name, type FROM pragma_table_info('" + table + "')");
      while (sqlite3_step(info) == SQLITE_ROW) {
        const std::string name = reinterpret_cast<const char*>(sqlite3_column_text(info, 0));
        const std::string type = reinterpret_cast<const char*>(sqlite3_column_text(info, 1));
        names += names.empty() ? name + " TEXT PRIMARY KEY" : ", " + name + " TEXT";
        columns += (columns.empty() ? "" : ", ") + (type == "BLOB" ? "hex(" + name + ")" : name);
      }
      sqlite3_reset(info);
      tables_file << "CREATE TABLE " << table << "(" << names << ") WITHOUT ROWID;\n";
      const auto csv = (stage.folder / (table + ".csv")).string();
      dump << ".mode csv\n.output " << csv << "\nSELECT " << columns << " FROM " << table << ";\n";
      load << ".mode csv\n.import " << csv << " " << table << "\n";
    }
  }
  for (const auto& sql : schema)
    if (sql.find("INDEX") < 20) tables_file << sql << ";\n";
  dump.close();
  load.close();
  tables_file.close();
  const auto run = [&](const std::filesystem::path& db, const char* script) {
    const std::string command = "sqlite3 '" + db.string() + "' < '" + (stage.folder / script).string() +
                                "' > /dev/null 2> '" + (stage.folder / "sqlite.log").string() + "'";
    return std::system(command.c_str());
  };
  run(plain, "dump.sql");
  const auto target = stage.folder / "imported.db";
  run(target, "schema.sql");
  const double ms = Milliseconds([&] { run(target, "load.sql"); });
  Plain read(target);
  int64_t rows = 0;
  for (const auto& table : tables) {
    sqlite3_stmt* count = read.Prepare("SELECT count(*) FROM " + table);
    if (sqlite3_step(count) == SQLITE_ROW) rows += sqlite3_column_int64(count, 0);
    sqlite3_reset(count);
  }
  if (rows != expected) throw std::runtime_error(".import took " + std::to_string(rows) + " rows, not all");
  return ms;
}

}  // namespace

void MeasureJournal(Stage& stage, Report& report) {
  std::vector<Delta> acts;
  {
    SystemClock clock;
    const auto ids = NewSystemIdSource(clock);
    store::Environment environment;
    environment.clock = &clock;
    environment.ids = ids.get();
    environment.registry = &desk::MakeRegistry();
    auto book = store::Book::Open(stage.book, store::OpenMode::kShared, environment);
    if (!book) throw std::runtime_error(ToEnglish(book.error().message));
    const auto read = (*book)->ReadAny([&](store::Database& db) {
      std::vector<Uuid> ids_in_order;
      store::ForEachAct(db, (*book)->Identity().stream, 1, 1'000'000, [&](const store::StoredAct& act) {
        ids_in_order.push_back(act.info.id);
        return true;
      });
      for (const auto& act : ids_in_order) acts.push_back(*store::DeltaAt(db, act));
    });
    if (!read) throw std::runtime_error(ToEnglish(read.error().message));
  }
  const Delta first = acts.front();
  acts.erase(acts.begin());

  const auto schema = TruthSchema(stage.book);
  const auto plain_file = stage.folder / "plain.db";
  int64_t rows = 0, first_rows = 0;
  double plain_ms = 0;
  {
    Plain plain(plain_file);
    for (const auto& sql : schema) plain.Execute(sql);
    first_rows = WritePlainly(plain, first);
    plain_ms = Milliseconds([&] {
      for (const auto& delta : acts) rows += WritePlainly(plain, delta);
    });
  }
  const double journalled = Journalled(stage, acts, first, false), derived = Journalled(stage, acts, first, true);
  report.Add("journal", "rows", static_cast<double>(rows), "");
  report.Add("journal", "acts", static_cast<double>(acts.size()), "");
  report.Add("journal", "plain SQLite, same rows, same transactions", plain_ms / 1000, "s");
  report.Add("journal", "journalled", journalled / 1000, "s");
  report.Add("journal", "journalled / plain", journalled / plain_ms, "times", 3);
  report.Add("journal", "journalled with search and invariants / plain", derived / plain_ms, "times");
  const double imported = SqliteImport(stage, schema, plain_file, rows + first_rows);
  report.Add("journal", "sqlite3 .import of the same rows", imported / 1000, "s");
  report.Add("journal", "journalled / .import", journalled / imported, "times");
  report.Add("memory", "peak of the bench so far", PeakMemoryMb(), "MB");
}

}  // namespace aiyl::bench
