// SPDX-License-Identifier: Apache-2.0
// A new book from a backup: verified, given a stream of its own that tells where it branched off, and an act about it.
#include <system_error>

#include "base/atomic_file.h"
#include "store/backup.h"
#include "store/errors.h"
#include "store/folder.h"
#include "store/journal_rows.h"
#include "store/maintenance.h"
#include "store/migrate.h"
#include "store/steps.h"

namespace aiyl::store {
namespace {

namespace fs = std::filesystem;
using Mode = ConnectionOptions::Mode;

// A backup may lie where nothing can be written, not even the file beside it that SQLite wants for reading.
std::unique_ptr<Database> OpenBackup(const fs::path& backup, const Environment& environment) {
  try {
    auto db = OpenConnection({backup, Mode::kRead, environment.vfs, environment.busy_timeout_ms});
    ReadPragma(*db, "schema_version");
    return db;
  } catch (const SqlError& error) {
    if ((error.ExtendedCode() & 0xff) != SQLITE_CANTOPEN && (error.ExtendedCode() & 0xff) != SQLITE_READONLY) throw;
    return OpenConnection({backup, Mode::kReadImmutable, environment.vfs, 0});
  }
}

// Gives the stream that the backup wrote.
Result<StreamHead> CopyBackup(const fs::path& backup, const fs::path& temporary, const Environment& environment,
                              const std::vector<Migration>& migrations, int* schema, const Progress& progress) {
  StreamHead parent;
  AIYL_TRY(GuardSql([&]() -> Status {
    auto db = OpenBackup(backup, environment);
    AIYL_ASSIGN(*schema, RecogniseBook(*db, migrations));
    if (const std::string problem = IntegrityProblem(*db, Part(progress, 0, 45)); !problem.empty())
      return EnvironmentError("store.damaged", Msg("This backup is damaged: take an older one."), problem);
    VacuumInto(*db, temporary, Part(progress, 45, 100));
    db.reset();
    auto copy = OpenConnection({temporary, Mode::kWrite, environment.vfs, environment.busy_timeout_ms});
    const BookIdentity identity = ReadIdentity(*copy, *schema);
    const auto stream = FindStream(*copy, identity.stream);
    if (!stream) return EnvironmentError("store.damaged", Msg("This backup is damaged: take an older one."), "no head");
    parent = stream->info.head;
    copy->Prepare("UPDATE store_identity SET stream = ?").Bind(environment.ids->Next()).Run();
    return {};
  }));
  return parent;
}

}  // namespace

Result<std::unique_ptr<Book>> Restore(const fs::path& backup, const fs::path& new_file, const Actor& actor,
                                      const Environment& environment, const Progress& progress) {
  std::error_code error;
  if (!fs::is_regular_file(backup, error))
    return EnvironmentError("store.none", Msg("There is no book {file}.", {{"file", PathText(backup)}}));
  if (fs::exists(new_file, error))
    return EnvironmentError("store.exists", Msg("There is a file {file} already. A new book never replaces a file.",
                                                {{"file", PathText(new_file)}}));
  AIYL_TRY(CheckFolder(new_file, environment));
  AIYL_TRY(CheckNoOrphanLog(new_file));
  RemoveLeftParts(new_file);
  const fs::path temporary = TemporaryBeside(new_file);
  const auto make = [&]() -> Status {
    Book::Impl impl;
    impl.file = temporary;
    impl.environment = environment;
    int schema = 0;
    AIYL_ASSIGN(const StreamHead parent,
                CopyBackup(backup, temporary, environment, impl.Migrations(), &schema, Part(progress, 0, 70)));
    // The backup itself is the backup: an older one is brought up to date by the act of its new stream.
    if (schema < LastMigration(impl.Migrations())) {
      AIYL_TRY(Tell(progress, 70, 100, Msg("Bringing the book up to date")));
      AIYL_TRY(Migrate(impl, schema));
    }
    AIYL_TRY(impl.OpenWriter());
    return impl.Transaction(AtEnd::kCommit, [&](WriteScope& scope) -> Status {
      ActDraft draft{actor, {.kind = "book.restored", .happened_on = environment.clock->Today()}};
      draft.parent = parent;
      draft.even_if_empty = true;
      AIYL_TRY(scope.Act(draft, [](UnitOfWork&) -> Status { return {}; }));
      return {};
    });
  };
  Status status = make();
  if (status) status = Tell(progress, 95, 100, Msg("Opening the new book"));
  if (status) status = PublishBook(temporary, new_file);
  if (!status) {
    RemoveWithLog(temporary);
    return tl::make_unexpected(status.error());
  }
  return Book::Open(new_file, OpenMode::kShared, environment);
}

}  // namespace aiyl::store
