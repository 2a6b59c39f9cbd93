// SPDX-License-Identifier: Apache-2.0
// The other side of the ratios: the truth rows of a book, in the same acts, written into SQLite plainly: the same
// tables, checks, keys and indexes, the same safety, no journal, nothing derived, no rules.
#pragma once

#include <sqlite3.h>

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "bench.h"
#include "store/journal.h"

namespace aiyl::bench {

// A plain connection, with the same safety as the book's. Throws std::runtime_error.
class Plain {
 public:
  explicit Plain(const std::filesystem::path& file);
  ~Plain();
  Plain(const Plain&) = delete;
  Plain& operator=(const Plain&) = delete;
  void Execute(const std::string& sql);
  sqlite3_stmt* Prepare(const std::string& sql);  // kept for the connection's life
  void Step(sqlite3_stmt* statement);

 private:
  sqlite3* m_db = nullptr;
  std::map<std::string, sqlite3_stmt*> m_statements;
};

// The deltas of a book's own stream, in order; the first is the founding act.
std::vector<store::Delta> ActsOf(const std::filesystem::path& book);
// The statements that make a book's truth tables and their indexes.
std::vector<std::string> TruthSchema(const std::filesystem::path& book);
// Makes the truth tables and copies into them what the book holds, with the cache that a book has.
void FillPlainly(Plain& plain, const std::filesystem::path& book);
std::string InsertSql(const store::TableDelta& table);
// The inserts of one act as one transaction; gives the count of rows.
int64_t WritePlainly(Plain& plain, const store::Delta& delta);

struct PlainTime {
  double ms = 0;  // all acts but the founding one
  int64_t rows = 0, acts = 0, first_rows = 0;
};
PlainTime WriteAllPlainly(const std::filesystem::path& book, const std::filesystem::path& plain_file);

}  // namespace aiyl::bench
