// SPDX-License-Identifier: Apache-2.0
// act_row, act_stream and undone_by once more from the acts themselves.
#include <algorithm>

#include "store/book_impl.h"
#include "store/journal_rows.h"
#include "store/row_writer.h"
#include "store/steps.h"

namespace aiyl::store {

Status RebuildActRows(Database& db, const Progress& progress) {
  db.Execute("DELETE FROM act_row; UPDATE act SET undone_by = NULL WHERE undone_by IS NOT NULL;");
  std::vector<std::pair<Uuid, Uuid>> undos;
  Status status;
  const int64_t total = CountRows(db, "act");
  int64_t done = 0;
  Query insert = db.Prepare("INSERT OR IGNORE INTO act_row (pk, table_no, applied_no) VALUES (?, ?, ?)");
  ForEachJournalRow(db, 0, [&](const JournalRow& row) {
    if (row.info.undoes) undos.emplace_back(row.info.id, *row.info.undoes);
    status = [&]() -> Status {
      AIYL_ASSIGN(const DecodedBody body, DecodeBody(row.body));
      for (const auto& [name, keys] : ChangedBy(body.delta).rows) {
        const int table_no = TableNumber(db, name);
        for (const Uuid& key : keys) insert.Bind(key, table_no, row.applied_no).RunAgain();
      }
      return Tell(progress, ++done, total, Msg("Reading the journal"));
    }();
    return status.has_value();
  });
  if (!status) return status;
  for (const auto& [act, undoes] : undos) MarkUndone(db, act, undoes);
  return {};
}

}  // namespace aiyl::store
