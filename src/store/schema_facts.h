// SPDX-License-Identifier: Apache-2.0
// What the file's own schema says about the truth tables: columns, unique indexes, foreign keys. Read once per
// opened book. Private to the store.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/result.h"
#include "store/database.h"
#include "store/registry.h"

namespace aiyl::store {

// A column of `child` that points to this table's primary key.
struct Reference {
  std::string child;
  std::string column;
};

struct TruthTable {
  std::string name;
  int table_no = 0;                  // in act_row
  std::vector<std::string> columns;  // the first is the primary key
  // By column: an index other than the primary key forbids equal values in it (alone or with others).
  std::vector<bool> in_unique_index;
  std::vector<Reference> references;  // from truth tables

  int FindColumn(std::string_view column) const;  // -1 where there is none
  std::string ColumnList() const;                 // quoted, with commas
};

struct SchemaFacts {
  std::map<std::string, TruthTable, std::less<>> truth;  // by name: the order in which deltas are written

  const TruthTable* Find(std::string_view table) const;
  const TruthTable* FindNo(int table_no) const;
};

// The number of a table's name in act_row, given where it has none yet; 0 where it has none and the connection can only
// read. Deltas of older acts name tables that are gone. Throws SqlError.
int TableNumber(Database& db, const std::string& name);

// Errors: "store.internal" where a truth table of the registry is missing or breaks the rules of schema/journal.md.
// Numbers tables that have none yet, where the connection can write. Throws SqlError.
Result<SchemaFacts> ReadSchemaFacts(Database& db, const Registry& registry);

}  // namespace aiyl::store
