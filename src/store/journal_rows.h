// SPDX-License-Identifier: Apache-2.0
// The journal's own tables: act, act_row, act_stream. Private to the store.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "store/act_code.h"
#include "store/journal.h"

namespace aiyl::store {

// A row of `act` as it is stored.
struct JournalRow {
  ActInfo info;
  std::optional<StreamHead> parent;
  std::string prev_hash, hash, header, seal, body;
  int64_t applied_no = 0;
};

struct StreamRow {
  StreamInfo info;
  Instant recorded_at;  // of the head
};
std::optional<StreamRow> FindStream(Database& db, const Uuid& stream);
// Heads of other streams that moved since `stream` wrote last.
std::vector<StreamHead> HeadsSince(Database& db, const Uuid& stream);

struct TouchedRows {
  int table_no = 0;
  const std::vector<Uuid>* keys = nullptr;
};
// Adds the act, its act_row rows and the new head of its stream; marks what it undoes. Gives applied_no.
int64_t InsertJournalRow(Database& db, const JournalRow& row, const std::vector<TouchedRows>& touched);

// Writes undone_by along the chain that ends with `act`.
void MarkUndone(Database& db, const Uuid& act, const Uuid& undoes);

// Reading. The columns that ReadActInfo expects, in order.
extern const char* const kActInfoColumns;
inline constexpr int kActInfoColumnCount = 16;
ActInfo ReadActInfo(Query& query, int first_column);
std::optional<JournalRow> FindJournalRow(Database& db, const Uuid& act);
// Every act in the order of this file; `each` returns false to stop.
void ForEachJournalRow(Database& db, int64_t after_applied_no, const std::function<bool(const JournalRow&)>& each);

}  // namespace aiyl::store
