// SPDX-License-Identifier: Apache-2.0
// The open book's everyday side: acts, reads, bulks. How it is opened is in book_open.cpp, how it writes in
// book_write.cpp.
#include "store/book.h"

#include <algorithm>
#include <cassert>

#include "base/log.h"
#include "store/book_impl.h"
#include "store/errors.h"

namespace aiyl::store {

Book::Book() : m_impl(std::make_unique<Impl>()) {}
Book::~Book() = default;

const std::filesystem::path& Book::File() const {
  return m_impl->file;
}
const BookIdentity& Book::Identity() const {
  return m_impl->identity;
}
const Environment& Book::Env() const {
  return m_impl->environment;
}

Result<ActReceipt> Book::Write(const Actor& actor, const ActHeader& header,
                               const std::function<Status(UnitOfWork&)>& work) {
  ActReceipt receipt;
  AIYL_TRY(m_impl->Transaction(AtEnd::kCommit, [&](WriteScope& scope) -> Status {
    AIYL_ASSIGN(receipt, scope.Act({actor, header}, work));
    return {};
  }));
  return receipt;
}

Result<ActReceipt> Book::Rehearse(const Actor& actor, const ActHeader& header,
                                  const std::function<Status(UnitOfWork&)>& work) {
  ActReceipt receipt;
  AIYL_TRY(m_impl->Transaction(AtEnd::kRollback, [&](WriteScope& scope) -> Status {
    AIYL_ASSIGN(receipt, scope.Act({actor, header}, work));
    return {};
  }));
  return receipt;
}

Status Book::WriteLocal(const std::function<Status(Database&)>& work) {
  return m_impl->Transaction(AtEnd::kCommit, [&](WriteScope& scope) -> Status {
    m_impl->capture->SetMode(Capture::Mode::kForbid);
    AIYL_TRY(work(scope.Db()));
    if (!m_impl->capture->SawForbidden()) return {};
    return EnvironmentError("store.not-local",
                            Msg("The program made a mistake with the book. Nothing was recorded. Please report this: "
                                "{what}",
                                {{"what", "a truth table was written outside of an act"}}));
  });
}

Status Book::ReadAny(const std::function<void(Database&)>& read) {
  return GuardSql([&]() -> Status {
    std::unique_ptr<Database> reader = m_impl->TakeReader();
    reader->Execute("BEGIN");
    try {
      read(*reader);
    } catch (const SqlError&) {
      // The connection goes with the error: its next reading starts afresh.
      throw;
    }
    reader->Execute("COMMIT");
    m_impl->GiveReader(std::move(reader));
    return {};
  });
}

std::unique_ptr<Database> Book::Impl::TakeReader() {
  {
    const std::lock_guard<std::mutex> guard(reader_mutex);
    if (!idle_readers.empty()) {
      auto reader = std::move(idle_readers.back());
      idle_readers.pop_back();
      return reader;
    }
  }
  using ReadMode = ConnectionOptions::Mode;
  auto reader = OpenConnection(
      {file, immutable ? ReadMode::kReadImmutable : ReadMode::kRead, environment.vfs, environment.busy_timeout_ms});
  reader->Internals().migrations = &Migrations();
  return reader;
}

void Book::Impl::GiveReader(std::unique_ptr<Database> reader) {
  const std::lock_guard<std::mutex> guard(reader_mutex);
  // One is kept: the pages that each of several would hold are what a small computer has not.
  if (idle_readers.empty()) idle_readers.push_back(std::move(reader));
}

void Book::Impl::CloseConnections() {
  capture.reset();
  writer.reset();
  const std::lock_guard<std::mutex> guard(reader_mutex);
  idle_readers.clear();
}

Book::Impl::~Impl() {
  {
    const std::lock_guard<std::mutex> guard(reader_mutex);
    idle_readers.clear();
  }
  if (!writer) return;
  // So that the book is one file again; another program that still reads it keeps its log.
  sqlite3_busy_timeout(Handle(*writer), 0);
  sqlite3_wal_checkpoint_v2(Handle(*writer), "main", SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
}

Book::Bulk::Bulk(Book& book) : m_book(&book) {
  const std::lock_guard<std::mutex> guard(book.m_impl->writer_mutex);
  ++book.m_impl->bulk_depth;
}

Book::Bulk::~Bulk() {
  if (const Status status = End(); !status)
    Log(LogLevel::kError, "store", "end of bulk: " + status.error().code + " " + status.error().detail);
}

Status Book::Bulk::End() {
  if (m_book == nullptr) return {};
  Impl& impl = *std::exchange(m_book, nullptr)->m_impl;
  {
    const std::lock_guard<std::mutex> guard(impl.writer_mutex);
    assert(impl.bulk_depth > 0);
    if (--impl.bulk_depth > 0) return {};
  }
  return impl.RefreshPending();
}

void Book::Impl::KeepForEndOfBulk() {
  for (auto& [derivation, changed] : bulk_in_transaction)
    for (const auto& [table, keys] : changed.rows) {
      auto& known = bulk_changed[derivation].rows[table];
      known.insert(known.end(), keys.begin(), keys.end());
    }
  bulk_in_transaction.clear();
}

Status Book::Impl::RefreshPending() {
  if (bulk_changed.empty()) return {};
  for (auto& [name, changed] : bulk_changed)
    for (auto& [table, keys] : changed.rows) {
      std::sort(keys.begin(), keys.end());
      keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    }
  AIYL_TRY(Transaction(AtEnd::kCommit, [&](WriteScope& scope) -> Status {
    capture->SetMode(Capture::Mode::kForbid);
    for (const Derivation& derivation : Rules().Derivations()) {
      const auto pending = bulk_changed.find(derivation.name);
      if (pending == bulk_changed.end()) continue;
      derivation.refresh(scope.Db(), pending->second);
      scope.Db().Prepare("DELETE FROM store_pending WHERE derivation = ?").Bind(derivation.name).Run();
    }
    return {};
  }));
  bulk_changed.clear();
  return {};
}

Status Book::Impl::RebuildLeftOver() {
  std::vector<std::string> names;
  AIYL_TRY(GuardSql([&]() -> Status {
    Query query = writer->Prepare("SELECT derivation FROM store_pending ORDER BY derivation");
    while (query.Next()) names.push_back(query.String(0));
    Query made_with = writer->Prepare("SELECT 1 FROM store_derivation WHERE name = ? AND version = ?");
    for (const Derivation& derivation : Rules().Derivations()) {
      made_with.Bind(derivation.name, derivation.version);
      if (!made_with.Next()) names.push_back(derivation.name);
      made_with.Again();
    }
    return {};
  }));
  if (names.empty()) return {};
  Log(LogLevel::kInfo, "store", "derived rows are made anew: " + std::to_string(names.size()) + " kinds");
  return Transaction(AtEnd::kCommit, [&](WriteScope& scope) -> Status {
    capture->SetMode(Capture::Mode::kForbid);
    for (const Derivation& derivation : Rules().Derivations())
      if (std::find(names.begin(), names.end(), derivation.name) != names.end())
        RebuildDerivation(scope.Db(), derivation);
    scope.Db().Prepare("DELETE FROM store_pending").Run();
    return {};
  });
}

void EmptyDerivedTable(Database& db, const std::string& table) {
  std::string sql;
  {
    Query query = db.Prepare("SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = ?");
    query.Bind(table);
    if (query.Next()) sql = query.String(0);
  }
  // An index without its own content knows no rows to delete.
  const bool without_content = sql.find("fts5") != std::string::npos && sql.find("content=") != std::string::npos;
  if (without_content)
    db.Execute("INSERT INTO " + Quote(table) + "(" + Quote(table) + ") VALUES ('delete-all')");
  else
    db.Execute("DELETE FROM " + Quote(table));
}

void RebuildDerivation(Database& db, const Derivation& derivation) {
  for (const std::string& table : derivation.targets) EmptyDerivedTable(db, table);
  derivation.rebuild(db);
  db.Prepare(
        "INSERT INTO store_derivation (name, version) VALUES (?, ?) "
        "ON CONFLICT (name) DO UPDATE SET version = excluded.version")
      .Bind(derivation.name, derivation.version)
      .Run();
}

}  // namespace aiyl::store
