// SPDX-License-Identifier: Apache-2.0
// What the feature modules tell the store about their tables: which rows are truth, how derived rows follow from them,
// what must always hold, and which acts have an effect outside the book. Composed once, by desk::MakeRegistry().
#pragma once

#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.h"
#include "base/result.h"
#include "store/database.h"

namespace aiyl::store {

// Truth: journalled, sent, replayed. Derived: can be rebuilt from truth. Local: this desk's own, never captured.
enum class TableClass { kTruth, kDerived, kLocal };

// The rows that a transaction inserted, updated or deleted, by truth table and primary key (16 bytes; every truth
// table has one UUID column as its PRIMARY KEY).
struct Changed {
  std::map<std::string, std::vector<Uuid>, std::less<>> rows;
  bool Touches(std::string_view table) const { return rows.find(table) != rows.end(); }
};

// Keeps derived tables in step. Called inside the transaction, before the commit, with the touched rows of the tables
// it names; must give the same derived rows as `rebuild` would.
struct Derivation {
  std::string name;
  std::set<std::string> sources;  // truth tables
  std::set<std::string> targets;  // derived tables it alone writes
  std::function<void(Database&, const Changed&)> refresh;
  std::function<void(Database&)> rebuild;  // targets are empty when it is called
  // May wait for the end of a bulk (Book::Bulk): search text, totals. What acts read must not.
  bool deferrable = false;
  // What the rows depend on beside the truth, such as the version of a collation; where the book's rows were made with
  // another, they are rebuilt when it is opened.
  std::string version = {};
};

// Something that holds after every commit, whoever writes (act, undo, apply, replay).
struct Invariant {
  std::string name;
  std::set<std::string> tables;
  // SQL giving the violations among the touched rows, one id per row: the table temp.touched(id) holds the ids touched
  // in `tables`, in no order, some twice. At least one row refuses the transaction with `message`.
  std::string sql;
  Message message;
};

// How an act kind is undone. kRevert: the cells are put back. kCompensate: it had an effect outside (paper, receipt,
// publication); undo is refused and the message names the act to do instead (annul). kNever: head of the book.
enum class UndoKind { kRevert, kCompensate, kNever };
struct ActKind {
  std::string kind;  // "person.correct": stable, stored
  Message title;     // what a person reads in a history
  UndoKind undo = UndoKind::kRevert;
  Message instead = {};  // for kCompensate and kNever
};

class Registry {
 public:
  void AddTables(TableClass table_class, const std::vector<std::string>& tables);
  void Add(Derivation derivation);
  void Add(Invariant invariant);
  void Add(ActKind kind);

  const std::map<std::string, TableClass>& Tables() const { return m_tables; }
  const std::vector<Derivation>& Derivations() const { return m_derivations; }  // in the order added
  const std::vector<Invariant>& Invariants() const { return m_invariants; }
  const ActKind* FindKind(std::string_view kind) const;

 private:
  std::map<std::string, TableClass> m_tables;
  std::vector<Derivation> m_derivations;
  std::vector<Invariant> m_invariants;
  std::map<std::string, ActKind, std::less<>> m_kinds;
};

}  // namespace aiyl::store
