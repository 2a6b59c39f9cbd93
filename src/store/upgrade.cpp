// SPDX-License-Identifier: Apache-2.0
// Bringing an older book up to date: checked, backed up beside itself, then all missing migrations and the derived rows
// in one transaction, with the act that tells of it.
#include "base/log.h"
#include "store/backup.h"
#include "store/book_impl.h"
#include "store/errors.h"
#include "store/journal_rows.h"
#include "store/migrate.h"
#include "store/steps.h"

namespace aiyl::store {

Status InMigrationTransaction(Database& db, const std::function<Status()>& body) {
  // Outside of the transaction, because within one the pragma has no effect.
  db.Execute("PRAGMA foreign_keys=OFF");
  db.Execute("BEGIN IMMEDIATE");
  const Status status = GuardSql(body);
  if (!status) {
    sqlite3_exec(Handle(db), "ROLLBACK", nullptr, nullptr, nullptr);
    return status;
  }
  db.Execute("COMMIT");
  db.Execute("PRAGMA foreign_keys=ON");
  return {};
}

Status RebuildAll(Database& db, const Registry& registry, const Progress& progress, Database& model) {
  std::vector<int64_t> rows;
  int64_t all = 0, done = 0;
  for (const Derivation& derivation : registry.Derivations()) {
    rows.push_back(1);
    for (const std::string& table : derivation.targets)
      if (progress) rows.back() += CountRows(model, table);
    all += rows.back();
  }
  for (size_t i = 0; i < rows.size(); ++i) {
    const Message step = Msg("Making search and lists anew");
    const auto percent = [&](int64_t upto) { return static_cast<int>(upto * 100 / all); };
    const Progress part = Part(progress, percent(done), percent(done + rows[i]));
    AIYL_TRY(Tell(part, 0, 1, step));
    const Watch watch(db, part, step, [&] { return RowsInserted(db, rows[i]); });
    RebuildDerivation(db, registry.Derivations()[i]);
    done += rows[i];
  }
  db.Prepare("DELETE FROM store_pending").Run();
  return {};
}

Status Migrate(Book::Impl& book, int from) {
  const Environment& environment = book.environment;
  const Status status = GuardSql([&]() -> Status {
    book.writer =
        OpenConnection({book.file, ConnectionOptions::Mode::kWrite, environment.vfs, environment.busy_timeout_ms});
    Database& db = *book.writer;
    PrepareForWriting(db);
    db.Execute("CREATE TEMP TABLE touched (id BLOB NOT NULL PRIMARY KEY) WITHOUT ROWID");
    return InMigrationTransaction(db, [&]() -> Status {
      // Another program may have been quicker.
      AIYL_ASSIGN(const int schema, RecogniseBook(db, book.Migrations()));
      if (schema == LastMigration(book.Migrations())) return {};
      AIYL_TRY(RunMigrations(db, book.Migrations(), schema, environment.clock->Now()));
      AIYL_TRY(RebuildAll(db, book.Rules()));
      book.identity = ReadIdentity(db, LastMigration(book.Migrations()));
      Log(LogLevel::kInfo, "store",
          "upgraded from schema " + std::to_string(from) + " to " + std::to_string(book.identity.schema));
      // A restored backup has no act of its new stream yet: its first one tells where it comes from.
      if (!FindStream(db, book.identity.stream)) return {};
      AIYL_ASSIGN(book.facts, ReadSchemaFacts(db, book.Rules()));
      book.capture = std::make_unique<Capture>(db, book.facts);
      WriteScope scope(book, db);
      ActDraft draft{{book.identity.office, {}, "aiyl"},
                     {.kind = "book.upgraded", .happened_on = environment.clock->Today()}};
      draft.even_if_empty = true;
      AIYL_TRY(scope.Act(draft, [](UnitOfWork&) -> Status { return {}; }));
      return {};
    });
  });
  book.capture.reset();
  book.writer.reset();
  return status;
}

Status Upgrade(Book::Impl& book, int from) {
  AIYL_TRY(GuardSql([&]() -> Status {
    const Environment& environment = book.environment;
    auto db = OpenConnection({book.file, ConnectionOptions::Mode::kRead, environment.vfs, environment.busy_timeout_ms});
    if (const std::string problem = IntegrityProblem(*db); !problem.empty())
      return EnvironmentError("store.damaged",
                              Msg("The book's file is damaged. Do not go on writing in it: restore the last backup."),
                              problem);
    return CopyVerified(*db, BackupBeforeUpgrade(book.file, from), environment);
  }));
  return Migrate(book, from);
}

}  // namespace aiyl::store
