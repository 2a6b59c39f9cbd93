// SPDX-License-Identifier: Apache-2.0
// Acts that were recorded elsewhere or before, written into a book as they are: for apply and replay. Private to the
// store.
#pragma once

#include <map>
#include <string>

#include "store/act_code.h"
#include "store/journal_rows.h"
#include "store/migration.h"
#include "store/row_writer.h"

namespace aiyl::store {

// An act taken apart.
struct OpenedAct {
  JournalRow row;
  DecodedBody body;
};
// Takes staff and note from the body and everything else from the header; recomputes leaves and hash from prev_hash.
// Errors: "apply.altered" where the bytes are not what the hash says.
Result<OpenedAct> OpenAct(const StoredAct& act);

class ActTaker {
 public:
  ActTaker(Database& db, const SchemaFacts& facts, const std::vector<Migration>& migrations)
      : m_db(db), m_facts(facts), m_migrations(migrations), m_writer(db, facts) {}

  // The delta in today's words. Errors: as LiftDelta.
  Result<Delta> Lift(const OpenedAct& act) const;
  // Writes the rows, uncaptured, and the journal row. Throws SqlError. Errors: as RowWriter::Apply.
  Status Take(const OpenedAct& act, const Delta& delta);
  // What was touched so far, for derivations and invariants.
  Changed TakeChanged();

 private:
  Database& m_db;
  const SchemaFacts& m_facts;
  const std::vector<Migration>& m_migrations;
  RowWriter m_writer;
  std::map<std::string, std::vector<Uuid>, std::less<>> m_touched;
};

}  // namespace aiyl::store
