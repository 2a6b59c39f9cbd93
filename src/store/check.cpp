// SPDX-License-Identifier: Apache-2.0
// Checking and rebuilding a book.
#include "store/check.h"

#include <algorithm>

#include "store/errors.h"
#include "store/replay.h"
#include "store/scratch.h"
#include "store/steps.h"

namespace aiyl::store {
namespace {

// Columns of a derived table that say something: a rowid given in passing may differ after a rebuild.
std::string ComparableColumns(Database& db, const std::string& table) {
  std::string columns;
  Query query = db.PrepareOnce("SELECT name FROM pragma_table_info(" + QuoteText(table) +
                               ") WHERE NOT (pk = 1 AND type = 'INTEGER' AND "
                               "(SELECT COUNT(*) FROM pragma_table_info(" +
                               QuoteText(table) + ") WHERE pk > 0) = 1) ORDER BY cid");
  while (query.Next()) columns += (columns.empty() ? "" : ", ") + Quote(query.Text(0));
  return columns.empty() ? "*" : columns;
}

// What of a table can be compared: its rows, or the words of a full-text index with their counts. In an order that says
// which row is which: the key's, where reading is in that order anyway.
struct Snapshot {
  std::string table, select, order;
  std::string Ordered() const { return select + " ORDER BY " + order; }
};

std::string KeptName(size_t i) {
  return "main.kept_" + std::to_string(i);
}

std::string OrderOf(Database& db, const std::string& table) {
  std::string order;
  Query keys = db.PrepareOnce("SELECT i.name FROM pragma_table_list(" + QuoteText(table) +
                              ") AS t JOIN pragma_table_info(t.name) AS i WHERE t.schema = 'main' AND t.wr = 1 AND "
                              "i.pk > 0 ORDER BY i.pk");
  while (keys.Next()) order += (order.empty() ? "" : ", ") + Quote(keys.Text(0));
  return order;
}

std::string AllInOrder(int columns) {
  std::string order = "1";
  for (int i = 2; i <= columns; ++i) order += ", " + std::to_string(i);
  return order;
}

std::vector<Snapshot> Describe(Database& db, const Registry& registry) {
  std::vector<Snapshot> snapshots;
  for (const Derivation& derivation : registry.Derivations())
    for (const std::string& table : derivation.targets) {
      Query query = db.Prepare("SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = ?");
      query.Bind(table);
      if (!query.Next()) continue;
      Snapshot snapshot{table, {}, {}};
      if (query.String(0).find("fts5") == std::string::npos) {
        snapshot.select = "SELECT " + ComparableColumns(db, table) + " FROM main." + Quote(table);
        snapshot.order = OrderOf(db, table);
      } else {
        const std::string words = "words_of_" + table;
        db.Execute("CREATE VIRTUAL TABLE temp." + Quote(words) + " USING fts5vocab(main, " + Quote(table) + ", 'col')");
        snapshot.select = "SELECT term, col, doc, cnt FROM temp." + Quote(words);
      }
      if (snapshot.order.empty())
        snapshot.order = AllInOrder(sqlite3_column_count(db.PrepareOnce(snapshot.select).Raw()));
      snapshots.push_back(std::move(snapshot));
    }
  return snapshots;
}

bool SameRow(const Query& left, const Query& right, int columns) {
  for (int i = 0; i < columns; ++i) {
    const int type = sqlite3_column_type(left.Raw(), i);
    if (type != sqlite3_column_type(right.Raw(), i)) return false;
    if (type == SQLITE_INTEGER ? left.Int(i) != right.Int(i) : left.Bytes(i) != right.Bytes(i)) return false;
  }
  return true;
}

// Row by row: a book's derived rows would fill the memory of a small computer.
bool Differs(Database& db, const std::string& left_sql, const std::string& right_sql) {
  Query left = db.PrepareOnce(left_sql), right = db.PrepareOnce(right_sql);
  const int columns = sqlite3_column_count(left.Raw());
  if (columns != sqlite3_column_count(right.Raw())) return true;
  for (;;) {
    const bool more = left.Next();
    if (more != right.Next()) return true;
    if (!more) return false;
    if (!SameRow(left, right, columns)) return true;
  }
}

// Where each part of a check ends, in percent: an estimate, so that the bar moves; nobody has measured the parts.
struct Shares {
  int file, journal, truth;
};
constexpr Shares kUsualShares = {20, 55, 55}, kFullShares = {10, 30, 75};

Status CheckTruth(Book::Impl& book, Database& db, const Progress& progress, Findings& findings) {
  const Scratch replayed(book);
  const Status status =
      MakeReplay(db, book.identity, replayed.File(), book.environment, book.Migrations(), Part(progress, 0, 80));
  if (!status) {
    if (status.error().kind == ErrorKind::kEnvironment || status.error().code == "store.cancelled") return status;
    AddFinding(findings, "replay",
               Msg("The journal cannot be run from the beginning ({code}).",
                   {{"code", status.error().code + " " + status.error().detail}}));
    return {};
  }
  auto copy = OpenConnection({replayed.File(), ConnectionOptions::Mode::kRead, book.environment.vfs, 0});
  AIYL_ASSIGN(const auto differences,
              CompareTables(book.facts, db, *copy, kFindingsOfACode + 1, Part(progress, 80, 100)));
  for (const RowDifference& difference : differences) {
    if (difference.column.empty())
      AddFinding(findings, "truth-edited",
                 Msg("{table} {id}: the entry was added or removed with another program.",
                     {{"table", difference.table}, {"id", difference.pk}}));
    else
      AddFinding(findings, "truth-edited",
                 Msg("{table} {id}: {column} was changed with another program.",
                     {{"table", difference.table}, {"id", difference.pk}, {"column", difference.column}}));
  }
  return {};
}

Status CheckOnCopy(Book::Impl& book, const Progress& progress, Findings& findings) {
  Scratch copy(book);
  auto reader = book.TakeReader();
  copy.CopyFrom(*reader, Part(progress, 0, 20));
  book.GiveReader(std::move(reader));
  return CheckDerived(copy.OpenForWriting(), book.Rules(), Part(progress, 20, 100), findings);
}

}  // namespace

void AddFinding(Findings& findings, const std::string& code, Message message) {
  const auto known =
      std::count_if(findings.begin(), findings.end(), [&](const Finding& finding) { return finding.code == code; });
  if (known < kFindingsOfACode) findings.push_back({code, std::move(message)});
}

void CheckFile(Database& db, const Progress& progress, Findings& findings) {
  const Watch watch(db, progress, Msg("Checking the file"), [&] { return RowsLookedAt(db); });
  Query integrity = db.PrepareOnce("PRAGMA integrity_check(20)");
  while (integrity.Next())
    if (integrity.Text(0) != "ok")
      AddFinding(findings, "integrity", Msg("The file is damaged: {what}", {{"what", integrity.String(0)}}));
  Query keys = db.PrepareOnce("SELECT \"table\", parent FROM pragma_foreign_key_check ORDER BY 1, 2");
  while (keys.Next())
    AddFinding(findings, "foreign-key",
               Msg("An entry of {table} refers to an entry of {parent} that is not there.",
                   {{"table", keys.String(0)}, {"parent", keys.String(1)}}));
}

void CheckPages(Database& db, Findings& findings) {
  Query query = db.Prepare("SELECT hash, bytes FROM page_blob ORDER BY hash");
  while (query.Next())
    if (crypto::Blake2b256(query.Bytes(1)).View() != query.Bytes(0))
      AddFinding(findings, "page-blob", Msg("The stored page of an issued paper is not the page that was issued."));
}

Status CheckDerived(Database& copy, const Registry& registry, const Progress& progress, Findings& findings) {
  // What a bulk put off, or a killed program left, is rebuilt at the next open: no fault of the book.
  bool pending = false;
  {
    Query query = copy.Prepare("SELECT 1 FROM store_pending");
    pending = query.Next();
  }
  if (pending) return {};
  // Each step is a transaction of its own: the way back of one for all would hold the old rows in memory.
  const auto snapshots = Describe(copy, registry);
  const auto total = static_cast<int64_t>(snapshots.size());
  const Message step = Msg("Comparing search and lists");
  for (size_t i = 0; i < snapshots.size(); ++i) {
    AIYL_TRY(Tell(Part(progress, 0, 10), static_cast<int64_t>(i), total, step));
    copy.Execute("CREATE TABLE " + KeptName(i) + " AS " + snapshots[i].Ordered());
  }
  for (const Derivation& derivation : registry.Derivations())
    for (const std::string& table : derivation.targets) EmptyDerivedTable(copy, table);
  copy.Execute("BEGIN");
  AIYL_TRY(RebuildAll(copy, registry, Part(progress, 10, 80)));
  copy.Execute("COMMIT");
  for (size_t i = 0; i < snapshots.size(); ++i) {
    AIYL_TRY(Tell(Part(progress, 80, 100), static_cast<int64_t>(i), total, step));
    if (Differs(copy, "SELECT * FROM " + KeptName(i) + " ORDER BY rowid", snapshots[i].Ordered()))
      AddFinding(findings, "derived",
                 Msg("What {table} says does not follow from the entries. Rebuild the book.",
                     {{"table", snapshots[i].table}}));
  }
  return {};
}

Result<std::vector<Finding>> Check(Book& book, CheckDepth depth, const Progress& progress) {
  Book::Impl& impl = book.Internals();
  const bool full = depth == CheckDepth::kFull;
  const Shares shares = full ? kFullShares : kUsualShares;
  Findings findings;
  Status inner;
  AIYL_TRY(book.ReadAny([&](Database& db) {
    inner = GuardSql([&]() -> Status {
      CheckFile(db, Part(progress, 0, shares.file), findings);
      // What SQLite calls damaged may stop the rest anywhere.
      if (!findings.empty() && findings.front().code == "integrity") return {};
      AIYL_TRY(CheckJournal(db, Part(progress, shares.file, shares.journal), findings));
      CheckPages(db, findings);
      if (full) AIYL_TRY(CheckTruth(impl, db, Part(progress, shares.journal, shares.truth), findings));
      return {};
    });
  }));
  AIYL_TRY(inner);
  const bool damaged = !findings.empty() && findings.front().code == "integrity";
  if (!damaged) {
    const Status derived = GuardSql([&]() { return CheckOnCopy(impl, Part(progress, shares.truth, 100), findings); });
    // A cell that the program cannot read, such as a day that does not exist: told beside what else was found.
    if (!derived && derived.error().code == "store.damaged")
      AddFinding(findings, "derived",
                 Msg("What follows from the entries cannot be worked out: one of them holds what this program never "
                     "writes."));
    else if (!derived)
      return tl::make_unexpected(derived.error());
  }
  return findings;
}

Status Rebuild(Book& book, const Progress& progress) {
  Book::Impl& impl = book.Internals();
  return impl.Transaction(AtEnd::kCommit, [&](WriteScope& scope) -> Status {
    AIYL_TRY(RebuildActRows(scope.Db(), Part(progress, 0, 30)));
    impl.capture->SetMode(Capture::Mode::kForbid);
    return RebuildAll(scope.Db(), impl.Rules(), Part(progress, 30, 95));
  });
}

}  // namespace aiyl::store
