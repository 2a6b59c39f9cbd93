// SPDX-License-Identifier: Apache-2.0
// The journal as read: acts with their deltas, the history of a record, undo, the book as recorded on a past day, the
// chain, and acts taken over from another stream (packages, replay). Writing is Book::Write alone.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/id.h"
#include "base/result.h"
#include "store/book.h"

namespace aiyl::store {

// One stored value of a cell. Text and blob share `bytes`.
struct Cell {
  enum class Kind { kNull, kInt, kText, kBlob, kUnchanged } kind = Kind::kNull;
  int64_t number = 0;
  std::string bytes = {};
  bool operator==(const Cell&) const = default;
};

struct RowChange {
  enum class Kind { kInsert, kUpdate, kDelete } kind = Kind::kInsert;
  Uuid pk;
  // By position in TableDelta::columns. Insert: `before` empty. Delete: `after` empty. Update: kUnchanged in both
  // for cells that stayed.
  std::vector<Cell> before, after;
};

struct TableDelta {
  std::string table;
  std::vector<std::string> columns;  // the first is the primary key
  std::vector<RowChange> rows;       // by primary key
};
using Delta = std::vector<TableDelta>;  // by table name

// A head of a chain: after `seq` acts of `stream` the hash was `hash`.
struct StreamHead {
  Uuid stream;
  int64_t seq = 0;
  std::string hash;  // 32 bytes
  bool operator==(const StreamHead&) const = default;
};

struct ActInfo {
  Uuid id, stream;
  int64_t seq = 0;
  Uuid office, staff;
  std::string desk, kind;
  Date happened_on;
  Instant recorded_at, clock;
  std::optional<Uuid> batch, undoes, undone_by;
  std::string note;
  int schema = 0;
  int64_t row_count = 0;
};

// An act exactly as it is stored and travels: the encoded header and delta (CBOR, schema/journal.md), never re-encoded.
struct StoredAct {
  ActInfo info;
  std::string encoded;    // header, secret, delta
  std::string prev_hash;  // 32 bytes
  std::string hash;       // 32 bytes
};

// What the header of an act that travelled says; staff and note stay empty, they stand in its body. Not checked against
// any hash. Errors: "journal.format".
Result<ActInfo> ReadActHeader(std::string_view encoded);

struct StreamInfo {
  Uuid stream, office;
  std::optional<StreamHead> parent;  // where it branched off (restore, copy)
  StreamHead head;
};

std::vector<StreamInfo> Streams(Database& db);
std::optional<ActInfo> FindAct(Database& db, const Uuid& act);
// Newest first; at most `limit`, older than `before_applied_no` where given.
std::vector<ActInfo> RecentActs(Database& db, int limit, const std::optional<Uuid>& batch = {});
// The acts seq from … to of one stream, ascending.
void ForEachAct(Database& db, const Uuid& stream, int64_t from, int64_t to,
                const std::function<bool(const StoredAct&)>& each);
// The delta in the words of today's schema (upcast).
Result<Delta> DeltaAt(Database& db, const Uuid& act);

// One change of one record: who, when, why, old → new.
struct HistoryEntry {
  ActInfo act;
  std::string table;
  RowChange change;
  std::vector<std::string> columns;
};
// Every change of the rows with these keys, newest first.
Result<std::vector<HistoryEntry>> History(Database& db, const std::vector<Uuid>& pks);

// Puts an act's cells back, as an act of its own ("undo"). Refused: "undo.later-act" (names the later act in the way),
// "undo.compensate" (says what to do instead), "undo.done-already", "store.invariant".
Result<ActReceipt> Undo(Book& book, const Actor& actor, const Uuid& act, const std::string& note = {});
struct BatchUndo {
  std::vector<ActReceipt> undone;
  std::vector<std::pair<Uuid, Error>> left;  // acts that could not be undone, and why
};
// Newest first. With `only_all`, nothing is undone unless everything can be.
Result<BatchUndo> UndoBatch(Book& book, const Actor& actor, const Uuid& batch, bool only_all);

// A temporary copy of the book with the deltas recorded after `moment` taken back: reports run on it unchanged.
// The copy is read-only and is removed with the object.
class PastBook {
 public:
  virtual ~PastBook() = default;
  virtual Database& Db() = 0;
};
Result<std::unique_ptr<PastBook>> AsRecordedAt(Book& book, Instant moment);

// `act` without the rows that `keep` does not want: their leaves stay, so that hash and chain still verify. What was
// left out before stays left out. Errors: "journal.format".
Result<StoredAct> Redact(const StoredAct& act,
                         const std::function<bool(const std::string& table, const Uuid& pk)>& keep,
                         bool keep_staff_and_note = true);

// Takes acts of other streams over, byte for byte, in one transaction with one act of its own `header` that may write
// rows too (`also`). Acts already had are skipped. Refused: "apply.gap", "apply.altered" (hash or chain), "apply.newer-
// schema", "apply.foreign-row" (a row that belongs to another office), "store.invariant". Errors leave nothing changed.
// Of each StoredAct, encoded, prev_hash and hash count; info is read from the bytes.
struct ApplyResult {
  int64_t taken = 0, skipped = 0;
  ActReceipt own;
};
Result<ApplyResult> ApplyActs(Book& book, const Actor& actor, const ActHeader& header,
                              const std::function<Result<std::optional<StoredAct>>()>& next,
                              const std::function<Status(UnitOfWork&)>& also);

}  // namespace aiyl::store
