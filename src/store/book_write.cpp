// SPDX-License-Identifier: Apache-2.0
// The writing transaction and the commit step of every act. See book.h for the order of things.
#include <algorithm>
#include <cassert>
#include <future>

#include "base/log.h"
#include "store/book_impl.h"
#include "store/errors.h"
#include "store/journal_rows.h"

namespace aiyl::store {
namespace {

constexpr int kAttempts = 3;
// Rows of an act from which a second thread pays.
constexpr size_t kRowsForTwo = 500;

bool TouchesAny(const Changed& changed, const std::set<std::string>& tables) {
  return std::any_of(changed.rows.begin(), changed.rows.end(),
                     [&](const auto& entry) { return tables.count(entry.first) != 0; });
}

Changed Only(const Changed& changed, const std::set<std::string>& tables) {
  Changed part;
  for (const auto& [table, keys] : changed.rows)
    if (tables.count(table) != 0) part.rows.emplace(table, keys);
  return part;
}

// temp.touched holds these ids for as long.
class FilledTouched {
 public:
  FilledTouched(Database::Impl& impl, const Feed& ids) : m_impl(impl) { m_impl.touched = &ids; }
  ~FilledTouched() { m_impl.touched = nullptr; }
  FilledTouched(const FilledTouched&) = delete;
  FilledTouched& operator=(const FilledTouched&) = delete;

 private:
  Database::Impl& m_impl;
};

// Facts found out in a transaction are forgotten with it, however it ends.
class KnownInTransaction {
 public:
  explicit KnownInTransaction(Database::Impl& impl) : m_impl(impl) {
    m_impl.known.clear();
    m_impl.keeps_known = true;
  }
  ~KnownInTransaction() {
    m_impl.known.clear();
    m_impl.keeps_known = false;
  }
  KnownInTransaction(const KnownInTransaction&) = delete;
  KnownInTransaction& operator=(const KnownInTransaction&) = delete;

 private:
  Database::Impl& m_impl;
};

}  // namespace

void AddChanged(Changed& to, const Changed& from) {
  for (const auto& [table, keys] : from.rows) {
    auto& known = to.rows[table];
    const auto middle = static_cast<std::ptrdiff_t>(known.size());
    known.insert(known.end(), keys.begin(), keys.end());
    std::inplace_merge(known.begin(), known.begin() + middle, known.end());
    known.erase(std::unique(known.begin(), known.end()), known.end());
  }
}

Status Book::Impl::Derive(Database& db, const Changed& changed) {
  for (const Derivation& derivation : Rules().Derivations()) {
    if (!TouchesAny(changed, derivation.sources)) continue;
    const Changed part = Only(changed, derivation.sources);
    if (bulk_depth > 0 && derivation.deferrable) {
      // The row makes a killed program's successor rebuild; other programs may have cleared it meanwhile.
      db.Prepare("INSERT OR IGNORE INTO store_pending (derivation) VALUES (?)").Bind(derivation.name).Run();
      bulk_in_transaction.emplace_back(derivation.name, part);
      continue;
    }
    derivation.refresh(db, part);
  }
  return {};
}

Status Book::Impl::CheckInvariants(Database& db, const Changed& changed) {
  std::vector<Uuid> ids;
  const auto id_at = [&](size_t row, int) { return FeedValue(ids[row]); };
  for (const Invariant& invariant : Rules().Invariants()) {
    if (!TouchesAny(changed, invariant.tables)) continue;
    ids.clear();
    for (const std::string& table : invariant.tables)
      if (const auto keys = changed.rows.find(table); keys != changed.rows.end())
        ids.insert(ids.end(), keys->second.begin(), keys->second.end());
    const FeedOf touched(ids.size(), id_at);
    const FilledTouched filled(db.Internals(), touched);
    Query violations = db.Prepare(invariant.sql);
    if (violations.Next()) {
      const Uuid where = violations.Bytes(0).size() == 16 ? violations.GetUuid(0) : Uuid{};
      return tl::make_unexpected(
          Error{ErrorKind::kRefused, "store.invariant", invariant.message, {}, invariant.name + " " + where.ToText()});
    }
  }
  return {};
}

Result<ActReceipt> WriteScope::Act(const ActDraft& draft, const std::function<Status(UnitOfWork&)>& work,
                                   const Changed& taken) {
  Capture& capture = *m_book.capture;
  capture.SetMode(Capture::Mode::kRecord);
  m_db.Internals().statement_failed = false;
  const Uuid id = m_book.environment.ids->Next();
  UnitOfWork unit(m_db, m_book.environment, draft.actor, id);
  AIYL_TRY(work(unit));
  AIYL_ASSIGN(const Changed changed, capture.Collect(m_db.Internals().statement_failed));
  capture.SetMode(Capture::Mode::kForbid);
  // What was captured stands still now: a large body is written and hashed beside the derivations and invariants.
  size_t rows = 0;
  for (const auto& [table, keys] : changed.rows) rows += keys.size();
  const auto policy = rows < kRowsForTwo ? std::launch::deferred : std::launch::async | std::launch::deferred;
  auto body = std::async(policy, [&] { return WriteBody(draft); });
  Changed all = changed;
  AddChanged(all, taken);
  AIYL_TRY(m_book.Derive(m_db, all));
  AIYL_TRY(m_book.CheckInvariants(m_db, all));
  if (capture.SawForbidden())
    return EnvironmentError("store.internal",
                            Msg("The program made a mistake with the book. Nothing was recorded. Please report this: "
                                "{what}",
                                {{"what", "a derivation wrote a truth table"}}));
  capture.SetMode(Capture::Mode::kIgnore);
  ActReceipt receipt;
  receipt.stream = m_book.identity.stream;
  if (!changed.rows.empty() || draft.even_if_empty) {
    AIYL_ASSIGN(receipt, Record(draft, id, changed, body.get()));
  }
  receipt.changed = std::move(all);
  return receipt;
}

WriteScope::Body WriteScope::WriteBody(const ActDraft& draft) const {
  Body body;
  body.seal = crypto::RandomBytes(crypto::Digest::kSize);
  BodyWriter writer(body.seal, draft.actor.staff, draft.header.note, m_book.capture->TableCount());
  m_book.capture->Write(writer);
  body.leaves = writer.Leaves();
  body.bytes = writer.Take();
  return body;
}

Result<ActReceipt> WriteScope::Record(const ActDraft& draft, const Uuid& id, const Changed& changed, Body body) {
  const Uuid& stream = m_book.identity.stream;
  const auto last = FindStream(m_db, stream);
  ActHead head;
  head.parent = draft.parent;
  ActInfo& info = head.info;
  info.id = id;
  info.stream = stream;
  info.seq = last ? last->info.head.seq + 1 : 1;
  info.office = m_book.identity.office;
  info.staff = draft.actor.staff;
  info.desk = draft.actor.desk;
  info.kind = draft.header.kind;
  info.happened_on = draft.header.happened_on;
  info.clock = m_book.environment.clock->Now();
  info.recorded_at = info.clock;
  const auto before = last || !draft.parent ? last : FindStream(m_db, draft.parent->stream);
  if (before) info.recorded_at.micros = std::max(info.recorded_at.micros, before->recorded_at.micros + 1);
  info.batch = draft.header.batch;
  info.undoes = draft.undoes;
  info.note = draft.header.note;
  info.schema = m_book.identity.schema;
  for (const auto& [table, keys] : changed.rows) info.row_count += static_cast<int64_t>(keys.size());
  head.after = HeadsSince(m_db, stream);

  JournalRow row;
  row.seal = std::move(body.seal);
  row.header = EncodeHead(head);
  row.prev_hash = last ? last->info.head.hash : draft.parent ? draft.parent->hash : NoHash();
  row.hash = HashAct(row.prev_hash, row.header, body.leaves);
  row.body = std::move(body.bytes);
  row.info = info;
  row.parent = draft.parent;
  std::vector<TouchedRows> touched;
  for (const auto& [table, keys] : changed.rows) touched.push_back({m_book.facts.Find(table)->table_no, &keys});
  InsertJournalRow(m_db, row, touched);
  m_acts.push_back(id);

  ActReceipt receipt;
  receipt.act = id;
  receipt.stream = stream;
  receipt.seq = info.seq;
  return receipt;
}

Status Book::Impl::Transaction(AtEnd at_end, const std::function<Status(WriteScope&)>& body) {
  if (mode == OpenMode::kReadOnly)
    return EnvironmentError("store.read-only", Msg("The book can only be read here. Nothing was recorded."));
  assert(writing_thread != std::this_thread::get_id() && "an act within an act");
  const std::lock_guard<std::mutex> guard(writer_mutex);
  writing_thread = std::this_thread::get_id();
  Status status;
  for (int attempt = 0; attempt < kAttempts; ++attempt) {
    bool again = false;
    status = TransactionOnce(at_end, body, &again);
    if (!again) break;
  }
  writing_thread = {};
  return status;
}

Status Book::Impl::TransactionOnce(AtEnd at_end, const std::function<Status(WriteScope&)>& body, bool* again) {
  if (!writer) AIYL_TRY(OpenWriter());
  bulk_in_transaction.clear();
  Status status;
  bool committing = false;
  std::vector<Uuid> acts;
  std::optional<SqlError> failure;
  try {
    writer->Prepare("BEGIN IMMEDIATE").Run();
    const KnownInTransaction known(writer->Internals());
    WriteScope scope(*this, *writer);
    status = body(scope);
    acts = scope.Acts();
    if (status && at_end == AtEnd::kCommit) {
      committing = true;
      writer->Prepare("COMMIT").Run();
      capture->SetMode(Capture::Mode::kIgnore);
      KeepForEndOfBulk();
      return {};
    }
  } catch (const SqlError& error) {
    failure = error;
  }
  capture->SetMode(Capture::Mode::kIgnore);
  const bool constraint = failure && IsConstraint(*failure);
  if (failure && committing && !constraint && !IsBusy(*failure)) return AfterFailedCommit(*failure, acts);
  if (sqlite3_get_autocommit(Handle(*writer)) == 0 &&
      sqlite3_exec(Handle(*writer), "ROLLBACK", nullptr, nullptr, nullptr) != SQLITE_OK)
    CloseConnections();  // the next transaction begins with a fresh connection
  if (!failure) return status;
  *again = IsBusy(*failure);
  if (constraint && committing)
    return Refuse("store.reference", Msg("Another entry still refers to what would be removed. Nothing was recorded."));
  return tl::make_unexpected(ErrorFromSql(*failure));
}

// The commit record may have reached the disk though SQLite could not say so. New connections read the log anew, which
// decides it for everybody; then the acts are there or not.
Status Book::Impl::AfterFailedCommit(const SqlError& error, const std::vector<Uuid>& acts) {
  Error result = ErrorFromSql(error);
  Log(LogLevel::kError, "store", "commit failed: " + result.detail);
  CloseConnections();
  const Status reopened = OpenWriter();
  if (!reopened || acts.empty()) return tl::make_unexpected(result);
  return GuardSql([&]() -> Status {
    Query query = writer->Prepare("SELECT 1 FROM act WHERE id = ?");
    query.Bind(acts.back());
    if (!query.Next()) return tl::make_unexpected(result);
    KeepForEndOfBulk();
    Log(LogLevel::kInfo, "store", "act " + acts.back().ToText() + " is recorded all the same");
    return {};
  });
}

}  // namespace aiyl::store
