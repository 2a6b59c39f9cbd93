// SPDX-License-Identifier: Apache-2.0
// The inside of an open book: its connections, and the one transaction through which everything is written. Private to
// the store.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "store/act_code.h"
#include "store/book.h"
#include "store/capture.h"
#include "store/desktop_lock.h"
#include "store/progress.h"
#include "store/schema_facts.h"

namespace aiyl::store {

// An act about to be recorded.
struct ActDraft {
  Actor actor;
  ActHeader header;
  std::optional<Uuid> undoes = {};
  std::optional<StreamHead> parent = {};  // first act of a stream that branched off
  bool even_if_empty = false;             // acts of the store itself, which say something without changing a row
  std::optional<Instant> recorded_at = {};
};

// Inside one transaction of the writer.
class WriteScope {
 public:
  WriteScope(Book::Impl& book, Database& db) : m_book(book), m_db(db) {}
  Database& Db() { return m_db; }
  // Runs `work` captured and does the commit step: derivations, invariants, journal. `taken` are rows that were written
  // uncaptured in this transaction; they count for derivations and invariants, not for this act's delta.
  Result<ActReceipt> Act(const ActDraft& draft, const std::function<Status(UnitOfWork&)>& work,
                         const Changed& taken = {});
  const std::vector<Uuid>& Acts() const { return m_acts; }

 private:
  // The body of the journal row, with what it is sealed by.
  struct Body {
    std::string seal, leaves, bytes;
  };
  Body WriteBody(const ActDraft& draft) const;
  Result<ActReceipt> Record(const ActDraft& draft, const Uuid& id, const Changed& changed, Body body);

  Book::Impl& m_book;
  Database& m_db;
  std::vector<Uuid> m_acts;
};

enum class AtEnd { kCommit, kRollback };

struct Book::Impl {
  std::filesystem::path file;
  Environment environment;
  OpenMode mode = OpenMode::kShared;
  BookIdentity identity;
  SchemaFacts facts;
  DesktopLock lock;
  bool immutable = false;  // opened from a folder where nothing may be written

  std::mutex writer_mutex;
  std::thread::id writing_thread = {};
  std::unique_ptr<Database> writer;
  std::unique_ptr<Capture> capture;

  std::mutex reader_mutex;
  std::vector<std::unique_ptr<Database>> idle_readers;

  int bulk_depth = 0;
  std::map<std::string, Changed> bulk_changed;  // by derivation, since the bulk began; keys in no order, repeated
  std::vector<std::pair<std::string, Changed>> bulk_in_transaction;  // the same, not committed yet

  ~Impl();
  const std::vector<Migration>& Migrations() const;
  const Registry& Rules() const { return *environment.registry; }

  // Runs `body` in one IMMEDIATE transaction, again from the start after a busy database. On an uncertain COMMIT the
  // acts of the scope are looked for on a new connection.
  Status Transaction(AtEnd at_end, const std::function<Status(WriteScope&)>& body);
  // Derivations of the touched rows, those that wait in a bulk excepted.
  Status Derive(Database& db, const Changed& changed);
  Status CheckInvariants(Database& db, const Changed& changed);
  void KeepForEndOfBulk();
  // Refreshes what a bulk put off. Rebuilds what a killed program left behind.
  Status RefreshPending();
  Status RebuildLeftOver();

  Status OpenWriter();
  void CloseConnections();
  std::unique_ptr<Database> TakeReader();
  void GiveReader(std::unique_ptr<Database> reader);

 private:
  Status TransactionOnce(AtEnd at_end, const std::function<Status(WriteScope&)>& body, bool* again);
  Status AfterFailedCommit(const SqlError& error, const std::vector<Uuid>& acts);
};

// Empties the targets of a derivation and fills them anew. Throws SqlError.
void RebuildDerivation(Database& db, const Derivation& derivation);
// Deletes every row of a derived table, an FTS5 table included. Throws SqlError.
void EmptyDerivedTable(Database& db, const std::string& table);
void AddChanged(Changed& to, const Changed& from);

// Runs `body` in a transaction of its own with foreign keys switched off. Throws SqlError where it cannot begin.
Status InMigrationTransaction(Database& db, const std::function<Status()>& body);
// All derivations. `model` says how many rows to expect: `db` itself, or the book that it is made after. Throws
// SqlError.
Status RebuildAll(Database& db, const Registry& registry, const Progress& progress, Database& model);
inline Status RebuildAll(Database& db, const Registry& registry, const Progress& progress = {}) {
  return RebuildAll(db, registry, progress, db);
}
// Backs up and migrates the file; the connections are closed afterwards. Errors: as Book::Open.
Status Upgrade(Book::Impl& book, int from);
// Only migrates.
Status Migrate(Book::Impl& book, int from);
// Throws SqlError.
Status RebuildActRows(Database& db, const Progress& progress = {});
BookIdentity ReadIdentity(Database& db, int schema);

}  // namespace aiyl::store
