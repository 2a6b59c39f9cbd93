// SPDX-License-Identifier: Apache-2.0
// Making a book and opening one: what the file is comes first, then whether this program may write it, then bringing it
// up to date.
#include <cassert>
#include <system_error>

#include "base/atomic_file.h"
#include "base/log.h"
#include "store/backup.h"
#include "store/book_impl.h"
#include "store/errors.h"
#include "store/folder.h"
#include "store/maintenance.h"
#include "store/migrate.h"
#include "store/replay.h"
#include "store/scratch.h"

namespace aiyl::store {
namespace {

namespace fs = std::filesystem;
using ConnectionMode = ConnectionOptions::Mode;

std::string KindText(BookKind kind) {
  return kind == BookKind::kOffice ? "office" : "district";
}

}  // namespace

Status MakeEmptyBook(const fs::path& file, const BookIdentity& identity, const Environment& environment,
                     const std::vector<Migration>& migrations) {
  return GuardSql([&]() -> Status {
    auto db = OpenConnection({file, ConnectionMode::kCreate, environment.vfs, environment.busy_timeout_ms});
    // Twice the usual page: half the pages to find, check and log in a village's import, nothing lost on small acts.
    db->Execute("PRAGMA page_size = 8192; PRAGMA application_id = " + std::to_string(kApplicationId));
    PrepareForWriting(*db);
    return InMigrationTransaction(*db, [&]() -> Status {
      AIYL_TRY(RunMigrations(*db, migrations, 0, environment.clock->Now()));
      db->Prepare("INSERT INTO store_identity (only, kind, office, stream, demo) VALUES (1, ?, ?, ?, ?)")
          .Bind(KindText(identity.kind), identity.office, identity.stream, identity.demo)
          .Run();
      return RebuildAll(*db, *environment.registry);
    });
  });
}

const std::vector<Migration>& Book::Impl::Migrations() const {
  return environment.migrations != nullptr ? *environment.migrations : EmbeddedMigrations();
}

BookIdentity ReadIdentity(Database& db, int schema) {
  BookIdentity identity;
  Query query = db.Prepare("SELECT kind, office, stream, demo FROM store_identity WHERE only = 1");
  if (!query.Next()) throw SqlError(SQLITE_CORRUPT, "the book does not say whose it is");
  identity.kind = query.Text(0) == "district" ? BookKind::kDistrict : BookKind::kOffice;
  identity.office = query.GetUuid(1);
  identity.stream = query.GetUuid(2);
  identity.demo = query.Bool(3);
  identity.schema = schema;
  return identity;
}

// Recognises, makes ready, upgrades where `file` is older. Called at open and again after a failed commit.
Status Book::Impl::OpenWriter() {
  return GuardSql([&]() -> Status {
    auto db = OpenConnection({file, ConnectionMode::kWrite, environment.vfs, environment.busy_timeout_ms});
    AIYL_ASSIGN(const int schema, RecogniseBook(*db, Migrations()));
    if (schema != LastMigration(Migrations()))
      return EnvironmentError("store.internal",
                              Msg("The program made a mistake with the book. Nothing was recorded. Please report this: "
                                  "{what}",
                                  {{"what", "a writer on an older book"}}));
    PrepareForWriting(*db);
    db->Internals().migrations = &Migrations();
    identity = ReadIdentity(*db, schema);
    AIYL_ASSIGN(facts, ReadSchemaFacts(*db, Rules()));
    db->Execute("CREATE VIRTUAL TABLE temp.touched USING touched");
    capture = std::make_unique<Capture>(*db, facts);
    writer = std::move(db);
    return {};
  });
}

Result<std::unique_ptr<Book>> Book::Create(const fs::path& file, const NewBookOptions& options, const Actor& actor,
                                           const Environment& environment,
                                           const std::function<Status(UnitOfWork&)>& first_act) {
  assert(environment.clock != nullptr && environment.ids != nullptr && environment.registry != nullptr);
  std::error_code error;
  if (fs::exists(file, error))
    return EnvironmentError("store.exists", Msg("There is a file {file} already. A new book never replaces a file.",
                                                {{"file", PathText(file)}}));
  AIYL_TRY(CheckFolder(file, environment));
  AIYL_TRY(CheckNoOrphanLog(file));
  RemoveLeftParts(file);
  // Everything happens under another name, so that a program killed on the way leaves no half a book.
  const fs::path temporary = TemporaryBeside(file);
  const auto make = [&]() -> Status {
    auto book = std::unique_ptr<Book>(new Book());
    Impl& impl = *book->m_impl;
    const BookIdentity identity{options.kind, options.office, environment.ids->Next(), options.demo, 0};
    impl.file = temporary;
    impl.environment = environment;
    AIYL_TRY(MakeEmptyBook(temporary, identity, environment, impl.Migrations()));
    AIYL_TRY(impl.OpenWriter());
    return impl.Transaction(AtEnd::kCommit, [&](WriteScope& scope) -> Status {
      ActDraft draft{actor, {.kind = "book.new", .happened_on = environment.clock->Today()}};
      draft.even_if_empty = true;
      AIYL_TRY(scope.Act(draft, first_act));
      return {};
    });
  };
  Status status = make();
  if (status) status = PublishBook(temporary, file);
  if (!status) {
    RemoveWithLog(temporary);
    return tl::make_unexpected(status.error());
  }
  return Open(file, OpenMode::kShared, environment);
}

Result<std::unique_ptr<Book>> Book::Open(const fs::path& file, OpenMode mode, const Environment& environment) {
  assert(environment.clock != nullptr && environment.ids != nullptr && environment.registry != nullptr);
  std::error_code error;
  if (!fs::is_regular_file(file, error))
    return EnvironmentError("store.none", Msg("There is no book {file}.", {{"file", PathText(file)}}));
  auto book = std::unique_ptr<Book>(new Book());
  Impl& impl = *book->m_impl;
  impl.file = file;
  impl.environment = environment;
  impl.mode = mode;

  int schema = 0;
  AIYL_TRY(GuardSql([&]() -> Status {
    auto db = OpenConnection({file, ConnectionMode::kRead, environment.vfs, environment.busy_timeout_ms});
    AIYL_ASSIGN(schema, RecogniseBook(*db, impl.Migrations()));
    if (mode == OpenMode::kReadOnly) {
      impl.identity = ReadIdentity(*db, schema);
      if (schema == LastMigration(impl.Migrations())) {
        AIYL_ASSIGN(impl.facts, ReadSchemaFacts(*db, *environment.registry));
      }
    }
    return {};
  }));
  const bool older = schema < LastMigration(impl.Migrations());
  if (mode == OpenMode::kReadOnly) {
    if (older)
      return EnvironmentError("store.older-book",
                              Msg("This book is from an older version of the program. Open it once for writing: it is "
                                  "then backed up and brought up to date."));
    return book;
  }
  AIYL_TRY(CheckFolder(file, environment));
  if (mode == OpenMode::kDesktop) {
    AIYL_ASSIGN(impl.lock, DesktopLock::Take(file));
    RemoveLeftParts(file);
    RemoveOldScratch(file);
  }
  if (older) AIYL_TRY(Upgrade(impl, schema));
  AIYL_TRY(impl.OpenWriter());
  AIYL_TRY(impl.RebuildLeftOver());
  return book;
}

}  // namespace aiyl::store
