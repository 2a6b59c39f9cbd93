// SPDX-License-Identifier: Apache-2.0
#include "store/journal_rows.h"

#include <algorithm>
#include <limits>

#include "store/feed.h"

namespace aiyl::store {
namespace {

std::optional<Uuid> OptionalUuid(const Query& query, int column) {
  if (query.IsNull(column)) return std::nullopt;
  return query.GetUuid(column);
}

void ReadParts(Query& query, JournalRow& row) {
  row.info = ReadActInfo(query, 0);
  row.applied_no = query.Int(kActInfoColumnCount);
  row.prev_hash = std::string(query.Bytes(kActInfoColumnCount + 1));
  row.hash = std::string(query.Bytes(kActInfoColumnCount + 2));
  row.header = std::string(query.Bytes(kActInfoColumnCount + 3));
  row.seal = std::string(query.Bytes(kActInfoColumnCount + 4));
  row.body = std::string(query.Bytes(kActInfoColumnCount + 5));
}

const std::string& SelectParts() {
  static const std::string sql =
      std::string("SELECT ") + kActInfoColumns + ", applied_no, prev_hash, hash, header, seal, body FROM act ";
  return sql;
}

}  // namespace

const char* const kActInfoColumns =
    "id, stream, seq, office, staff, desk, kind, happened_on, recorded_at, clock, batch, undoes, undone_by, note, "
    "schema, row_count";

ActInfo ReadActInfo(Query& query, int first) {
  ActInfo info;
  info.id = query.GetUuid(first);
  info.stream = query.GetUuid(first + 1);
  info.seq = query.Int(first + 2);
  info.office = query.GetUuid(first + 3);
  info.staff = query.GetUuid(first + 4);
  info.desk = query.String(first + 5);
  info.kind = query.String(first + 6);
  info.happened_on = query.GetDate(first + 7);
  info.recorded_at.micros = query.Int(first + 8);
  info.clock.micros = query.Int(first + 9);
  info.batch = OptionalUuid(query, first + 10);
  info.undoes = OptionalUuid(query, first + 11);
  info.undone_by = OptionalUuid(query, first + 12);
  info.note = query.String(first + 13);
  // Not cut to size: a number that another tool made larger would read as the right one.
  info.schema = static_cast<int>(std::clamp<int64_t>(query.Int(first + 14), 0, std::numeric_limits<int>::max()));
  info.row_count = query.Int(first + 15);
  return info;
}

std::optional<StreamRow> FindStream(Database& db, const Uuid& stream) {
  Query query = db.Prepare(R"sql(
    SELECT office, parent_stream, parent_seq, parent_hash, head_seq, head_hash, head_recorded_at
    FROM act_stream WHERE stream = ?)sql");
  query.Bind(stream);
  if (!query.Next()) return std::nullopt;
  StreamRow row;
  row.info.stream = stream;
  row.info.office = query.GetUuid(0);
  if (!query.IsNull(1)) row.info.parent = StreamHead{query.GetUuid(1), query.Int(2), std::string(query.Bytes(3))};
  row.info.head = StreamHead{stream, query.Int(4), std::string(query.Bytes(5))};
  row.recorded_at.micros = query.Int(6);
  return row;
}

std::vector<StreamHead> HeadsSince(Database& db, const Uuid& stream) {
  std::vector<StreamHead> heads;
  Query query = db.Prepare(R"sql(
    SELECT s.stream, s.head_seq, s.head_hash FROM act_stream s
    WHERE s.stream <> ?1
      AND s.stream IN (SELECT a.stream FROM act a
                       WHERE a.applied_no > (SELECT COALESCE(MAX(applied_no), 0) FROM act
                                             WHERE stream = ?1
                                               AND seq = (SELECT head_seq FROM act_stream WHERE stream = ?1)))
    ORDER BY s.stream)sql");
  query.Bind(stream);
  while (query.Next()) heads.push_back({query.GetUuid(0), query.Int(1), std::string(query.Bytes(2))});
  return heads;
}

void MarkUndone(Database& db, const Uuid& act, const Uuid& undoes) {
  // What an undone undo had undone is in force again, and so on along the chain.
  std::optional<Uuid> by = act, target = undoes;
  bool in_force = true;
  while (target) {
    db.Prepare("UPDATE act SET undone_by = ? WHERE id = ?").Bind(in_force ? by : std::nullopt, *target).Run();
    Query next = db.Prepare("SELECT undoes FROM act WHERE id = ?");
    next.Bind(*target);
    by = target;
    target = next.Next() ? OptionalUuid(next, 0) : std::nullopt;
    in_force = !in_force;
  }
}

int64_t InsertJournalRow(Database& db, const JournalRow& row, const std::vector<TouchedRows>& touched) {
  const ActInfo& info = row.info;
  int64_t applied_no = 1;
  {
    Query query = db.Prepare("SELECT COALESCE(MAX(applied_no), 0) + 1 FROM act");
    if (query.Next()) applied_no = query.Int(0);
  }
  Query insert = db.Prepare(R"sql(
    INSERT INTO act (applied_no, id, stream, seq, office, staff, desk, kind, happened_on, recorded_at, clock, batch,
                     undoes, note, schema, row_count, prev_hash, hash, header, seal, body)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))sql");
  insert.Bind(applied_no, info.id, info.stream, info.seq, info.office, info.staff, info.desk, info.kind,
              info.happened_on, info.recorded_at.micros, info.clock.micros, info.batch, info.undoes, info.note,
              info.schema, info.row_count);
  insert.BindBytes(row.prev_hash).BindBytes(row.hash).BindBytes(row.header).BindBytes(row.seal).BindBytes(row.body);
  insert.Run();

  // In the order of act_row, which has the newest rows at its end.
  std::vector<std::pair<Uuid, int64_t>> rows;
  for (const TouchedRows& table : touched)
    for (const Uuid& key : *table.keys) rows.emplace_back(key, table.table_no);
  std::sort(rows.begin(), rows.end());
  const auto value = [&](size_t at, int column) {
    return column == 0 ? FeedValue(rows[at].first) : FeedValue(column == 1 ? rows[at].second : applied_no);
  };
  RunFed(db, "INSERT OR IGNORE INTO act_row (pk, table_no, applied_no) SELECT c0, c1, c2 FROM feed",
         FeedOf(rows.size(), value));

  if (info.undoes) MarkUndone(db, info.id, *info.undoes);

  Query head = db.Prepare(R"sql(
    INSERT INTO act_stream (stream, office, parent_stream, parent_seq, parent_hash, head_seq, head_hash,
                            head_recorded_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (stream) DO UPDATE SET head_seq = excluded.head_seq, head_hash = excluded.head_hash,
                                       head_recorded_at = excluded.head_recorded_at)sql");
  head.Bind(info.stream, info.office);
  if (row.parent)
    head.Bind(row.parent->stream, row.parent->seq).BindBytes(row.parent->hash);
  else
    head.Bind(nullptr, nullptr, nullptr);
  head.Bind(info.seq).BindBytes(row.hash).Bind(info.recorded_at.micros);
  head.Run();
  return applied_no;
}

std::optional<JournalRow> FindJournalRow(Database& db, const Uuid& act) {
  static const std::string sql = SelectParts() + "WHERE id = ?";
  Query query = db.Prepare(sql);
  query.Bind(act);
  if (!query.Next()) return std::nullopt;
  JournalRow row;
  ReadParts(query, row);
  return row;
}

void ForEachJournalRow(Database& db, int64_t after_applied_no, const std::function<bool(const JournalRow&)>& each) {
  static const std::string sql = SelectParts() + "WHERE applied_no > ? ORDER BY applied_no";
  Query query = db.Prepare(sql);
  query.Bind(after_applied_no);
  while (query.Next()) {
    JournalRow row;
    ReadParts(query, row);
    if (!each(row)) return;
  }
}

}  // namespace aiyl::store
