// SPDX-License-Identifier: Apache-2.0
// Writes a delta into the truth tables, whatever the tables mean: for undo, acts taken over, replay, the past. Private
// to the store.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "store/connection.h"
#include "store/journal.h"
#include "store/schema_facts.h"

namespace aiyl::store {

// What takes a delta back: inserts for deletes and so on.
Delta Reverse(const Delta& delta);
// The touched rows of a delta, sorted.
Changed ChangedBy(const Delta& delta);

// The values of a row of a query.
std::vector<Cell> ReadCells(const Query& query, int first, size_t count);

class RowWriter {
 public:
  RowWriter(Database& db, const SchemaFacts& facts) : m_db(db), m_facts(facts) {}

  // Inside a transaction; the order of rows does not matter, foreign keys are checked at its end. Two rows may swap
  // values of a unique index. Errors: "journal.schema" for a table or column that is not there, "journal.row" where a
  // row to be changed is missing, "store.constraint". Throws SqlError for anything but a constraint.
  Status Apply(const Delta& delta);

 private:
  // The rows of one table, with the statements they need.
  struct Group {
    const TruthTable* table = nullptr;
    const TableDelta* delta = nullptr;
    std::vector<int> column_of;  // the table's column, by column of the delta
    const std::string* insert = nullptr;
    const std::string* remove = nullptr;
    std::map<std::vector<bool>, const std::string*> updates;  // by the cells that change
  };
  struct Step {
    Group* group = nullptr;
    const RowChange* row = nullptr;
  };
  Result<Group> MakeGroup(const TableDelta& delta);
  // False where a constraint stands in the way for now.
  bool Do(const Step& step);
  void Insert(const Step& step);
  void Update(const Step& step);
  void Remove(const Step& step);
  // For rows that swap values of a unique index: removes them all, then writes them anew.
  bool ReplaceAll(const std::vector<Step>& steps);
  // Texts of statements stay where they are: their addresses key the statement cache.
  const std::string* Keep(std::string sql) { return &*m_texts.insert(std::move(sql)).first; }

  Database& m_db;
  const SchemaFacts& m_facts;
  std::set<std::string> m_texts;
  bool m_missing = false;
};

}  // namespace aiyl::store
