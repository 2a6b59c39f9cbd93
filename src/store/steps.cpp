// SPDX-License-Identifier: Apache-2.0
#include "store/steps.h"

#include <sqlite3.h>

#include <algorithm>
#include <system_error>
#include <vector>

#include "store/connection.h"

namespace aiyl::store {
namespace {

// Operations of SQLite's machine between two questions: some milliseconds.
constexpr int kOperations = 20'000;

int PercentOf(int64_t done, int64_t total) {
  return total <= 0 ? 0 : static_cast<int>(std::clamp<int64_t>(done * 100 / total, 0, 100));
}

}  // namespace

Progress Part(const Progress& whole, int from, int to) {
  if (!whole) return {};
  return
      [whole, from, to](int percent, const Message& step) { return whole(from + (to - from) * percent / 100, step); };
}

Status Tell(const Progress& progress, int64_t done, int64_t total, const Message& step) {
  if (!progress || progress(PercentOf(done, total), step)) return {};
  return Refuse("store.cancelled", Msg("Stopped."));
}

struct Watch::Inside {
  Progress progress;
  Message step;
  Percent percent;
  int most = 0;  // it never falls

  static int Asked(void* self) {
    auto* inside = static_cast<Inside*>(self);
    inside->most = std::max(inside->most, inside->percent());
    return inside->progress(inside->most, inside->step) ? 0 : 1;
  }
};

Watch::Watch(Database& db, const Progress& progress, Message step, const std::function<Percent()>& percent) : m_db(db) {
  if (!progress) return;
  m_inside = std::make_unique<Inside>(Inside{progress, std::move(step), percent()});
  sqlite3_progress_handler(Handle(db), kOperations, Inside::Asked, m_inside.get());
}

Watch::~Watch() {
  if (m_inside) sqlite3_progress_handler(Handle(m_db), 0, nullptr, nullptr);
}

Watch::Percent PagesCopied(Database& db, const std::filesystem::path& file) {
  const int64_t needed =
      (ReadPragma(db, "page_count") - ReadPragma(db, "freelist_count")) * ReadPragma(db, "page_size");
  return [file, needed] {
    std::error_code error;
    const auto written = std::filesystem::file_size(file, error);
    return error ? 0 : PercentOf(static_cast<int64_t>(written), needed);
  };
}

Watch::Percent RowsInserted(Database& db, int64_t expected) {
  auto* const handle = Handle(db);
  return [handle, expected, before = sqlite3_total_changes64(handle)] {
    return PercentOf(sqlite3_total_changes64(handle) - before, expected);
  };
}

Watch::Percent RowsLookedAt(Database& db) {
  struct Table {
    std::string name;
    int64_t columns, indexes;
  };
  std::vector<Table> tables;
  {
    Query query = db.Prepare(R"sql(
      SELECT name, (SELECT COUNT(*) FROM pragma_table_info(name)), (SELECT COUNT(*) FROM pragma_index_list(name))
      FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name)sql");
    while (query.Next()) tables.push_back({query.String(0), query.Int(1), query.Int(2)});
  }
  // Roughly what SQLite 3.40 does for a row, a column and an entry of an index: the percents are an estimate.
  constexpr int64_t kPerRow = 5, kPerColumn = 4, kPerIndex = 12;
  int64_t operations = 0;
  for (const auto& table : tables)
    operations += CountRows(db, table.name) * (kPerRow + kPerColumn * table.columns + kPerIndex * table.indexes);
  return [asked = int64_t{0}, operations]() mutable { return PercentOf(++asked * kOperations, operations); };
}

int64_t CountRows(Database& db, const std::string& table) {
  Query query = db.PrepareOnce("SELECT COUNT(*) FROM " + Quote(table));
  return query.Next() ? query.Int(0) : 0;
}

}  // namespace aiyl::store
