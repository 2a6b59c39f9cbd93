// SPDX-License-Identifier: Apache-2.0
// The journal run into an empty book, and two books compared row by row: the oracle that truth is what was recorded.
#include "store/replay.h"

#include <system_error>

#include "base/atomic_file.h"
#include "store/backup.h"
#include "store/book_impl.h"
#include "store/errors.h"
#include "store/folder.h"
#include "store/maintenance.h"
#include "store/steps.h"
#include "store/take_act.h"

namespace aiyl::store {
namespace {

namespace fs = std::filesystem;

std::string CellText(const Cell& cell) {
  switch (cell.kind) {
    case Cell::Kind::kNull:
      return "NULL";
    case Cell::Kind::kInt:
      return std::to_string(cell.number);
    case Cell::Kind::kText:
      return cell.bytes;
    case Cell::Kind::kBlob:
      if (const auto uuid = Uuid::FromBytes(cell.bytes)) return uuid->ToText();
      return std::to_string(cell.bytes.size()) + " bytes";
    case Cell::Kind::kUnchanged:
      break;
  }
  return "";
}

void CompareTable(const TruthTable& table, Database& left, Database& right, size_t limit,
                  std::vector<RowDifference>& differences) {
  const std::string sql = "SELECT " + table.ColumnList() + " FROM " + Quote(table.name) + " ORDER BY 1";
  Query at_left = left.PrepareOnce(sql), at_right = right.PrepareOnce(sql);
  bool more_left = at_left.Next(), more_right = at_right.Next();
  while ((more_left || more_right) && differences.size() < limit) {
    const std::string_view key_left = more_left ? at_left.Bytes(0) : std::string_view();
    const std::string_view key_right = more_right ? at_right.Bytes(0) : std::string_view();
    const auto pk = [](std::string_view key) {
      const auto uuid = Uuid::FromBytes(key);
      return uuid ? uuid->ToText() : std::string("?");
    };
    if (more_left && (!more_right || key_left < key_right)) {
      differences.push_back({table.name, pk(key_left), "", "row", ""});
      more_left = at_left.Next();
      continue;
    }
    if (more_right && (!more_left || key_right < key_left)) {
      differences.push_back({table.name, pk(key_right), "", "", "row"});
      more_right = at_right.Next();
      continue;
    }
    for (size_t i = 1; i < table.columns.size(); ++i) {
      const Cell a = ReadCells(at_left, static_cast<int>(i), 1)[0], b = ReadCells(at_right, static_cast<int>(i), 1)[0];
      if (a != b) differences.push_back({table.name, pk(key_left), table.columns[i], CellText(a), CellText(b)});
    }
    more_left = at_left.Next();
    more_right = at_right.Next();
  }
}

}  // namespace

Status ReplayInto(Database& source, Database& target, const SchemaFacts& facts, const Environment& environment,
                  const std::vector<Migration>& migrations, const Progress& progress) {
  const int64_t total = CountRows(source, "act");
  const Progress acts = Part(progress, 0, 70);
  ActTaker taker(target, facts, migrations);
  Status status;
  int64_t done = 0;
  ForEachJournalRow(source, 0, [&](const JournalRow& row) {
    OpenedAct act;
    act.row = row;
    status = [&]() -> Status {
      AIYL_ASSIGN(act.body, DecodeBody(row.body));
      AIYL_ASSIGN(const ActHead head, DecodeHead(row.header));
      act.row.parent = head.parent;
      AIYL_ASSIGN(const Delta delta, taker.Lift(act));
      AIYL_TRY(taker.Take(act, delta));
      return Tell(acts, ++done, total, Msg("Replaying the journal"));
    }();
    return status.has_value();
  });
  if (!status) return status;
  {
    Query read = source.Prepare("SELECT hash, format, bytes FROM page_blob ORDER BY hash");
    Query write = target.Prepare("INSERT INTO page_blob (hash, format, bytes) VALUES (?, ?, ?)");
    while (read.Next()) {
      write.BindBytes(read.Bytes(0)).Bind(read.Text(1)).BindBytes(read.Bytes(2));
      write.RunAgain();
    }
  }
  return RebuildAll(target, *environment.registry, Part(progress, 70, 100), source);
}

Status MakeReplay(Database& source, const BookIdentity& identity, const fs::path& file, const Environment& environment,
                  const std::vector<Migration>& migrations, const Progress& progress) {
  AIYL_TRY(MakeEmptyBook(file, identity, environment, migrations));
  return GuardSql([&]() -> Status {
    auto target = OpenConnection({file, ConnectionOptions::Mode::kWrite, environment.vfs, 0});
    target->Internals().migrations = &migrations;
    // Nobody knows this file yet: one that is cut off is thrown away.
    target->Execute("PRAGMA journal_mode=MEMORY; PRAGMA synchronous=OFF; BEGIN IMMEDIATE");
    AIYL_ASSIGN(const SchemaFacts facts, ReadSchemaFacts(*target, *environment.registry));
    AIYL_TRY(ReplayInto(source, *target, facts, environment, migrations, progress));
    target->Execute("COMMIT");
    return {};
  });
}

Status Replay(Book& book, const fs::path& new_file, const Progress& progress) {
  std::error_code error;
  if (fs::exists(new_file, error))
    return EnvironmentError("store.exists", Msg("There is a file {file} already. A new book never replaces a file.",
                                                {{"file", PathText(new_file)}}));
  AIYL_TRY(CheckFolder(new_file, book.Env()));
  AIYL_TRY(CheckNoOrphanLog(new_file));
  RemoveLeftParts(new_file);
  const fs::path temporary = TemporaryBeside(new_file);
  Status status;
  const Status read = book.ReadAny([&](Database& source) {
    status = MakeReplay(source, book.Identity(), temporary, book.Env(), book.Internals().Migrations(), progress);
  });
  if (!read) status = read;
  if (status) status = PublishBook(temporary, new_file);
  if (!status) RemoveWithLog(temporary);
  return status;
}

Result<std::vector<RowDifference>> CompareTables(const SchemaFacts& facts, Database& left, Database& right,
                                                 size_t limit, const Progress& progress) {
  std::vector<RowDifference> differences;
  int64_t done = 0;
  for (const auto& [name, table] : facts.truth) {
    CompareTable(table, left, right, limit, differences);
    AIYL_TRY(Tell(progress, ++done, static_cast<int64_t>(facts.truth.size()), Msg("Comparing every row")));
  }
  return differences;
}

Result<std::vector<RowDifference>> CompareTruth(Book& left, Book& right, size_t limit) {
  std::vector<RowDifference> differences;
  Status inner;
  AIYL_TRY(left.ReadAny([&](Database& left_db) {
    inner = right.ReadAny(
        [&](Database& right_db) { differences = *CompareTables(left.Internals().facts, left_db, right_db, limit); });
  }));
  AIYL_TRY(inner);
  return differences;
}

}  // namespace aiyl::store
