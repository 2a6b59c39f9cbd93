// SPDX-License-Identifier: Apache-2.0
#include "store/backup.h"

#include <chrono>
#include <system_error>

#include "base/atomic_file.h"
#include "store/errors.h"
#include "store/maintenance.h"
#include "store/steps.h"

namespace aiyl::store {
namespace {

namespace fs = std::filesystem;

// What must be the same in a book and its copy: rows of every table, and the heads of the chains.
std::string Summary(Database& db) {
  std::string summary;
  std::vector<std::string> tables;
  {
    Query query = db.Prepare(R"sql(
      SELECT name FROM sqlite_schema
      WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' AND name NOT LIKE 'sqlite!_%' ESCAPE '!'
      ORDER BY name)sql");
    while (query.Next()) tables.push_back(query.String(0));
  }
  for (const std::string& table : tables) summary += table + "=" + std::to_string(CountRows(db, table)) + " ";
  Query heads = db.Prepare("SELECT hex(stream), head_seq, hex(head_hash) FROM act_stream ORDER BY stream");
  while (heads.Next()) summary += heads.String(0) + ":" + std::to_string(heads.Int(1)) + ":" + heads.String(2) + " ";
  return summary;
}

}  // namespace

void RemoveWithLog(const fs::path& file) {
  std::error_code ignored;
  for (const char* suffix : {"", "-wal", "-shm", "-journal"}) {
    auto part = file;
    part += suffix;
    fs::remove(part, ignored);
  }
}

Status CheckNoOrphanLog(const fs::path& file) {
  for (const char* suffix : {"-wal", "-journal"}) {
    auto log = file;
    log += suffix;
    std::error_code error;
    if (fs::exists(log, error))
      return EnvironmentError(
          "store.orphan-log",
          Msg("Beside {file} lies {log}, the last entries of another book of that name. Put it back "
              "to its book, or choose another name.",
              {{"file", PathText(file)}, {"log", PathText(log.filename())}}));
  }
  return {};
}

void RemoveLeftParts(const fs::path& file) {
  std::error_code error;
  const std::string prefix = PathText(file.filename()) + ".part-";
  const auto an_hour_ago = fs::file_time_type::clock::now() - std::chrono::hours(1);
  const auto folder = fs::absolute(file, error).parent_path();
  for (const auto& entry : fs::directory_iterator(folder, error)) {
    if (PathText(entry.path().filename()).rfind(prefix, 0) != 0) continue;
    const auto written = entry.last_write_time(error);
    if (!error && written < an_hour_ago) fs::remove(entry.path(), error);
  }
}

fs::path BackupBeforeUpgrade(const fs::path& book, int schema) {
  auto file = book;
  file += ".before-upgrade-" + std::to_string(schema);
  return file;
}

std::string IntegrityProblem(Database& db, const Progress& progress) {
  const Watch watch(db, progress, Msg("Checking the file"), [&] { return RowsLookedAt(db); });
  Query query = db.PrepareOnce("PRAGMA integrity_check(1)");
  if (!query.Next()) return "no answer";
  return query.Text(0) == "ok" ? "" : query.String(0);
}

void VacuumInto(Database& db, const fs::path& target, const Progress& progress) {
  const Watch watch(db, progress, Msg("Copying the book"), [&] { return PagesCopied(db, target); });
  db.Execute("VACUUM INTO " + QuoteText(PathText(target)));
}

Status CopyVerified(Database& db, const fs::path& target, const Environment& environment, const Progress& progress) {
  constexpr int kCopied = 50;
  const fs::path temporary = TemporaryBeside(target);
  Status status = GuardSql([&]() -> Status {
    std::string before;
    // One snapshot for the copy and for what it is compared with would be better, but VACUUM runs in no transaction:
    // where another program writes in between, the copy is simply made again.
    for (int attempt = 0; attempt < 5; ++attempt) {
      RemoveWithLog(temporary);
      before = Summary(db);
      VacuumInto(db, temporary, Part(progress, 0, kCopied));
      if (Summary(db) == before) break;
    }
    auto copy = OpenConnection({temporary, ConnectionOptions::Mode::kRead, environment.vfs, 0});
    const std::string problem = IntegrityProblem(*copy, Part(progress, kCopied, 100));
    if (!problem.empty() || Summary(*copy) != before ||
        ReadPragma(*copy, "user_version") != ReadPragma(db, "user_version"))
      return EnvironmentError("store.backup-differs",
                              Msg("The copy does not hold what the book holds, so it was thrown away. Check the disk "
                                  "and do it again."),
                              problem);
    return {};
  });
  if (status) status = PublishFile(temporary, target);
  if (!status) RemoveWithLog(temporary);
  return status;
}

Status PublishBook(const fs::path& temporary, const fs::path& file) {
  auto log = temporary;
  log += "-wal";
  std::error_code error;
  Status status;
  if (fs::exists(log, error))
    status = EnvironmentError("store.io", Msg("The disk could not be read or written. Nothing was recorded."),
                              "the log of a new book could not be folded in");
  if (status) status = CheckNoOrphanLog(file);
  if (status) status = PublishFile(temporary, file);
  if (!status) RemoveWithLog(temporary);
  return status;
}

namespace {

// A book that ends where this one has already been: nothing is lost by putting a newer backup in its place.
bool IsOlderBackup(Book& book, const fs::path& file) {
  bool older = false;
  const Status looked = GuardSql([&]() -> Status {
    auto there = OpenConnection({file, ConnectionOptions::Mode::kRead, book.Env().vfs, 0});
    auto here = book.Internals().TakeReader();
    Query head = there->Prepare(
        "SELECT s.stream, s.head_seq, s.head_hash FROM act_stream AS s JOIN store_identity AS i ON i.stream = "
        "s.stream");
    if (!head.Next() || head.GetUuid(0) != book.Identity().stream) return {};
    Query act = here->Prepare("SELECT hash FROM act WHERE stream = ? AND seq = ?");
    act.Bind(head.GetUuid(0), head.Int(1));
    older = act.Next() && act.Bytes(0) == head.Bytes(2);
    return {};
  });
  return looked && older;
}

}  // namespace

Status Backup(Book& book, const fs::path& file, const Progress& progress) {
  std::error_code error;
  if (fs::equivalent(file, book.File(), error))
    return UsageError("store.backup-onto-itself", Msg("A backup cannot replace the book itself: choose another file."));
  AIYL_TRY(CheckNoOrphanLog(file));
  RemoveLeftParts(file);
  if (const Status other = CheckCanWrite(file); !other) {
    if (other.error().code != "file.is-book" || !IsOlderBackup(book, file)) return other;
  }
  Status status;
  AIYL_TRY(GuardSql([&]() -> Status {
    auto reader = book.Internals().TakeReader();
    status = CopyVerified(*reader, file, book.Env(), progress);
    return {};
  }));
  return status;
}

}  // namespace aiyl::store
