// SPDX-License-Identifier: Apache-2.0
// Stored deltas never change; a delta from before a migration is read in the words of today's schema. What each
// migration did to the truth tables is said in schema/NNNN.upcast, one statement a line, "#" begins a comment:
//
//   rename-table OLD NEW
//   drop-table TABLE
//   rename-column TABLE OLD NEW
//   add-column TABLE COLUMN DEFAULT LITERAL     NULL, a whole number, 'text' (doubled quotes), x'hex'
//   drop-column TABLE COLUMN
//   split TABLE NEW COLUMN …                    the columns move to a table beside it that shares its ids
//
// New tables need no line. Private to the store.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "store/journal.h"
#include "store/migration.h"

namespace aiyl::store {

struct UpcastLine {
  enum class Kind { kRenameTable, kDropTable, kRenameColumn, kAddColumn, kDropColumn, kSplit } kind;
  std::string table;
  std::string column;                // or the new table's name
  std::string to;                    // new column name
  Cell value = {};                   // default of an added column
  std::vector<std::string> columns;  // of a split
};

// Errors: "store.upcast" naming the line.
Result<std::vector<UpcastLine>> ParseUpcast(const std::string& text);
// `delta` as recorded under `schema`, in the words of the last migration. Errors: "store.upcast", "apply.newer-schema".
Result<Delta> LiftDelta(Delta delta, int schema, const std::vector<Migration>& migrations);
// One step. Tables stay sorted by name.
void LiftThrough(const std::vector<UpcastLine>& lines, Delta& delta);

}  // namespace aiyl::store
