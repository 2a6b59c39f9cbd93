// SPDX-License-Identifier: Apache-2.0
#include "store/migration.h"

#include <algorithm>
#include <map>

#include "crypto/crypto.h"
#include "store/connection.h"
#include "store/migrate.h"

namespace aiyl::store {
namespace {

// Number of stored columns of each ordinary table.
std::map<std::string, int> CountColumns(Database& db) {
  std::map<std::string, int> counts;
  Query query = db.PrepareOnce(
      "SELECT m.name, COUNT(*) FROM sqlite_schema m JOIN pragma_table_info(m.name) "
      "WHERE m.type = 'table' AND m.sql NOT LIKE 'CREATE VIRTUAL%' AND m.name NOT LIKE 'sqlite_%' "
      "GROUP BY m.name ORDER BY m.name");
  while (query.Next()) counts[query.String(0)] = static_cast<int>(query.Int(1));
  return counts;
}

// A row from before ALTER TABLE ADD COLUMN is shorter than its table, and the change hook then reports NULL where
// the column's default is what counts. Such rows are written out in full.
void FillAddedColumns(Database& db, const std::map<std::string, int>& before) {
  for (const auto& [table, count] : CountColumns(db)) {
    const auto was = before.find(table);
    if (was == before.end() || was->second >= count) continue;
    Query last =
        db.PrepareOnce("SELECT name FROM pragma_table_info(" + QuoteText(table) + ") ORDER BY cid DESC LIMIT 1");
    if (!last.Next()) continue;
    const std::string column = Quote(last.Text(0));
    db.Execute("UPDATE " + Quote(table) + " SET " + column + " = " + column);
  }
}

}  // namespace

int LastMigration(const std::vector<Migration>& migrations) {
  return migrations.empty() ? 0 : migrations.back().number;
}

std::string MigrationChecksum(const Migration& migration) {
  std::string text = migration.sql;
  text.erase(std::remove(text.begin(), text.end(), '\r'), text.end());
  return std::string(crypto::Blake2b256(text).View());
}

Result<int> RecogniseBook(Database& db, const std::vector<Migration>& migrations) {
  if (ReadPragma(db, "application_id") != kApplicationId)
    return EnvironmentError("store.not-a-book", Msg("This file is not a book of this program."));
  const auto schema = static_cast<int>(ReadPragma(db, "user_version"));
  const int ours = LastMigration(migrations);
  if (schema > ours)
    return EnvironmentError("store.newer-book",
                            Msg("This book was written by a newer version of the program (book {book}, program "
                                "{program}). Install the newer version to open it.",
                                {{"book", std::to_string(schema)}, {"program", std::to_string(ours)}}));
  Query query = db.Prepare("SELECT number, name, checksum FROM store_migration ORDER BY number");
  int count = 0;
  while (query.Next()) {
    ++count;
    const auto number = query.Int(0);
    const auto found = std::find_if(migrations.begin(), migrations.end(),
                                    [&](const Migration& migration) { return migration.number == number; });
    if (found == migrations.end() || MigrationChecksum(*found) != query.Bytes(2))
      return EnvironmentError("store.edited-migration",
                              Msg("The book and this program disagree about step {name} of the book's structure. This "
                                  "program was altered or belongs to other books: use the program that the book was "
                                  "made with.",
                                  {{"name", query.String(1)}}));
  }
  if (count != schema)
    return EnvironmentError("store.damaged",
                            Msg("The book's file is damaged. Do not go on writing in it: restore the last backup."),
                            "store_migration does not match user_version");
  return schema;
}

Status RunMigrations(Database& db, const std::vector<Migration>& migrations, int from, Instant now) {
  int expected = from;
  for (const Migration& migration : migrations) {
    if (migration.number <= from) continue;
    if (migration.number != ++expected)
      return EnvironmentError("store.internal",
                              Msg("The program made a mistake with the book. Nothing was recorded. Please report this: "
                                  "{what}",
                                  {{"what", "migration " + std::to_string(expected) + " is missing"}}));
    const auto columns = CountColumns(db);
    db.Execute(migration.sql);
    FillAddedColumns(db, columns);
    db.Prepare("INSERT INTO store_migration (number, name, checksum, applied_at) VALUES (?, ?, ?, ?)")
        .Bind(migration.number, migration.name)
        .BindBytes(MigrationChecksum(migration))
        .Bind(now.micros)
        .Run();
    db.Execute("PRAGMA user_version = " + std::to_string(migration.number));
  }
  Query violations = db.PrepareOnce("SELECT \"table\" FROM pragma_foreign_key_check LIMIT 1");
  if (violations.Next())
    return EnvironmentError("store.internal",
                            Msg("The program made a mistake with the book. Nothing was recorded. Please report this: "
                                "{what}",
                                {{"what", "a migration left rows of " + violations.String(0) + " without parent"}}));
  return {};
}

}  // namespace aiyl::store
