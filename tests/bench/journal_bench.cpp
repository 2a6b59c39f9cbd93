// SPDX-License-Identifier: Apache-2.0
// What the journal costs: the truth rows of the demo book, in the same acts, written plainly into SQLite with the same
// tables and indexes; the same through acts of the store; and all of them by the command line's own `.import`.
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>
#include <set>
#include <stdexcept>

#include "bench.h"
#include "desk/registry.h"
#include "plain_book.h"
#include "store/journal.h"

namespace aiyl::bench {

namespace {

using Delta = store::Delta;

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
  const auto plain_file = stage.folder / "plain.db";
  const PlainTime plain = WriteAllPlainly(stage.book, plain_file);
  auto acts = ActsOf(stage.book);
  const Delta first = acts.front();
  acts.erase(acts.begin());
  const double journalled = Journalled(stage, acts, first, false), derived = Journalled(stage, acts, first, true);
  report.Add("journal", "rows", static_cast<double>(plain.rows), "");
  report.Add("journal", "acts", static_cast<double>(plain.acts), "");
  report.Add("journal", "plain SQLite, same rows, same transactions", plain.ms / 1000, "s");
  report.Add("journal", "journalled", journalled / 1000, "s");
  report.Add("journal", "journalled / plain", journalled / plain.ms, "times", 2.5);
  report.Add("journal", "journalled with search and invariants / plain", derived / plain.ms, "times");
  const double imported = SqliteImport(stage, TruthSchema(stage.book), plain_file, plain.rows + plain.first_rows);
  report.Add("journal", "sqlite3 .import of the same rows", imported / 1000, "s");
  report.Add("journal", "journalled / .import", journalled / imported, "times");
}

}  // namespace aiyl::bench
