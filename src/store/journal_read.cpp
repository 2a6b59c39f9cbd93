// SPDX-License-Identifier: Apache-2.0
// What the journal tells: streams, acts, deltas in today's words, the history of a record.
#include <algorithm>
#include <map>

#include "store/connection.h"
#include "store/journal_rows.h"
#include "store/upcast.h"

namespace aiyl::store {
namespace {

std::vector<ActInfo> ReadInfos(Query query) {
  std::vector<ActInfo> infos;
  while (query.Next()) infos.push_back(ReadActInfo(query, 0));
  return infos;
}

Result<Delta> LiftBody(Database& db, std::string_view body, int schema) {
  AIYL_ASSIGN(DecodedBody decoded, DecodeBody(body));
  return LiftDelta(std::move(decoded.delta), schema, *db.Internals().migrations);
}

}  // namespace

Result<ActInfo> ReadActHeader(std::string_view encoded) {
  AIYL_ASSIGN(const ActParts parts, SplitAct(encoded));
  AIYL_ASSIGN(ActHead head, DecodeHead(parts.header));
  return std::move(head.info);
}

std::vector<StreamInfo> Streams(Database& db) {
  std::vector<Uuid> ids;
  {
    Query query = db.Prepare("SELECT stream FROM act_stream ORDER BY stream");
    while (query.Next()) ids.push_back(query.GetUuid(0));
  }
  std::vector<StreamInfo> streams;
  for (const Uuid& id : ids)
    if (const auto row = FindStream(db, id)) streams.push_back(row->info);
  return streams;
}

std::optional<ActInfo> FindAct(Database& db, const Uuid& act) {
  static const std::string sql = std::string("SELECT ") + kActInfoColumns + " FROM act WHERE id = ?";
  Query query = db.Prepare(sql);
  query.Bind(act);
  if (!query.Next()) return std::nullopt;
  return ReadActInfo(query, 0);
}

std::vector<ActInfo> RecentActs(Database& db, int limit, const std::optional<Uuid>& batch) {
  static const std::string all =
      std::string("SELECT ") + kActInfoColumns + " FROM act ORDER BY applied_no DESC LIMIT ?";
  static const std::string of_batch =
      std::string("SELECT ") + kActInfoColumns + " FROM act WHERE batch = ? ORDER BY applied_no DESC LIMIT ?";
  Query query = db.Prepare(batch ? of_batch : all);
  if (batch) query.Bind(*batch);
  query.Bind(limit);
  return ReadInfos(std::move(query));
}

void ForEachAct(Database& db, const Uuid& stream, int64_t from, int64_t to,
                const std::function<bool(const StoredAct&)>& each) {
  static const std::string sql = std::string("SELECT ") + kActInfoColumns +
                                 ", prev_hash, hash, header, seal, body FROM act "
                                 "WHERE stream = ? AND seq BETWEEN ? AND ? ORDER BY seq";
  Query query = db.Prepare(sql);
  query.Bind(stream, from, to);
  constexpr int kNext = kActInfoColumnCount;
  while (query.Next()) {
    StoredAct act;
    act.info = ReadActInfo(query, 0);
    act.prev_hash = std::string(query.Bytes(kNext));
    act.hash = std::string(query.Bytes(kNext + 1));
    act.encoded = JoinAct(query.Bytes(kNext + 2), query.Bytes(kNext + 3), query.Bytes(kNext + 4));
    if (!each(act)) return;
  }
}

Result<Delta> DeltaAt(Database& db, const Uuid& act) {
  Query query = db.Prepare("SELECT body, schema FROM act WHERE id = ?");
  query.Bind(act);
  if (!query.Next()) return Refuse("journal.no-such-act", Msg("There is no such act in the journal."));
  return LiftBody(db, query.Bytes(0), static_cast<int>(query.Int(1)));
}

Result<std::vector<HistoryEntry>> History(Database& db, const std::vector<Uuid>& pks) {
  std::vector<int64_t> acts;
  for (const Uuid& pk : pks) {
    Query query = db.Prepare("SELECT DISTINCT applied_no FROM act_row WHERE pk = ? ORDER BY applied_no");
    query.Bind(pk);
    while (query.Next()) acts.push_back(query.Int(0));
  }
  std::sort(acts.begin(), acts.end(), std::greater<>());
  acts.erase(std::unique(acts.begin(), acts.end()), acts.end());
  static const std::string sql = std::string("SELECT ") + kActInfoColumns + ", body FROM act WHERE applied_no = ?";
  std::vector<HistoryEntry> history;
  for (const int64_t applied_no : acts) {
    Query query = db.Prepare(sql);
    query.Bind(applied_no);
    if (!query.Next()) continue;
    const ActInfo info = ReadActInfo(query, 0);
    AIYL_ASSIGN(Delta delta, LiftBody(db, query.Bytes(kActInfoColumnCount), info.schema));
    for (TableDelta& table : delta)
      for (RowChange& row : table.rows)
        if (std::find(pks.begin(), pks.end(), row.pk) != pks.end())
          history.push_back({info, table.table, std::move(row), table.columns});
  }
  return history;
}

}  // namespace aiyl::store
