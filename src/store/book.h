// SPDX-License-Identifier: Apache-2.0
// The open book: one SQLite file, one writer, any number of readers, and the one way for every change: an act.
//
//   auto receipt = book.Write(actor, {.kind = "person.correct", .happened_on = today}, [&](UnitOfWork& work) -> Status
//   {
//     … repository writes through work.Db() …; return {};
//   });
//
// Commit step of every writer (act, undo, apply, replay): read the delta → refresh derivations → invariants →
// journal row → COMMIT. A refused or failed act leaves nothing. See design in README.md, "The journal".
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/id.h"
#include "base/result.h"
#include "store/database.h"
#include "store/migration.h"
#include "store/registry.h"

namespace aiyl::store {

// Who does an act. Every act names its staff; nil staff only for act 1 and for the program itself (upgrade).
struct Actor {
  Uuid office;
  Uuid staff;
  std::string desk;  // the computer's name for itself, no personal data
};

struct ActHeader {
  std::string kind;
  Date happened_on = {};
  std::optional<Uuid> batch = {};
  std::string note = {};
};

struct ActReceipt {
  Uuid act;  // nil where nothing changed: then no act was recorded
  Uuid stream;
  int64_t seq = 0;
  Changed changed;
  bool IsEmpty() const { return act.IsNil(); }
};

// What is passed in rather than read in passing.
struct Environment {
  const Clock* clock = nullptr;
  IdSource* ids = nullptr;
  const Registry* registry = nullptr;
  std::string vfs = {};                                // name of a SQLite VFS; tests inject faults here
  int busy_timeout_ms = 10'000;                        // how long a second writer waits its turn
  const std::vector<Migration>* migrations = nullptr;  // empty: the program's own
  // Name of the file system that a folder is on ("vfat", "nfs"); empty: the system is asked.
  std::function<std::string(const std::filesystem::path&)> file_system = {};
};

class UnitOfWork {
 public:
  Database& Db() { return m_db; }
  IdSource& Ids() { return *m_environment.ids; }
  const Clock& GetClock() const { return *m_environment.clock; }
  const Actor& By() const { return m_actor; }
  const Uuid& ActId() const { return m_act; }  // the id this act will have: rows may refer to it

  UnitOfWork(Database& db, const Environment& environment, Actor actor, Uuid act)
      : m_db(db), m_environment(environment), m_actor(std::move(actor)), m_act(act) {}

 private:
  Database& m_db;
  const Environment& m_environment;
  Actor m_actor;
  Uuid m_act;
};

enum class BookKind { kOffice, kDistrict };

struct NewBookOptions {
  BookKind kind = BookKind::kOffice;
  Uuid office;  // the office this book belongs to; also the owner of its rows
  bool demo = false;
};

struct BookIdentity {
  BookKind kind = BookKind::kOffice;
  Uuid office;
  Uuid stream;  // the stream this file writes now
  bool demo = false;
  int schema = 0;
};

enum class OpenMode {
  kShared,   // aiyl: waits its turn for each write
  kDesktop,  // takes the lock file: a second desktop is refused
  kReadOnly,
};

class Book {
 public:
  // Creates FILE (refused where it exists), migrates, and records act 1 ("book.new") with whatever `first_act` writes.
  // Errors: "store.exists", "store.folder" (FAT, network share), "file.write".
  static Result<std::unique_ptr<Book>> Create(const std::filesystem::path& file, const NewBookOptions& options,
                                              const Actor& actor, const Environment& environment,
                                              const std::function<Status(UnitOfWork&)>& first_act);
  // Errors (kEnvironment): "store.none", "store.not-a-book", "store.newer-book", "store.edited-migration",
  // "store.in-use", "store.damaged", "store.folder", "store.full". An older book is backed up, checked and migrated.
  static Result<std::unique_ptr<Book>> Open(const std::filesystem::path& file, OpenMode mode,
                                            const Environment& environment);
  ~Book();  // waits for nothing: checkpoints, so that the book is one file again

  const std::filesystem::path& File() const;
  const BookIdentity& Identity() const;
  const Environment& Env() const;

  // One act = one transaction = one journal row. `work` may run again from the start after a busy database, so it must
  // have no effect but through UnitOfWork and values it assigns anew.
  // Errors: whatever `work` returns (rolled back); "store.invariant" (kRefused); "store.full", "store.io",
  // "store.busy", "store.damaged" (kEnvironment).
  Result<ActReceipt> Write(const Actor& actor, const ActHeader& header, const std::function<Status(UnitOfWork&)>& work);
  // The same, then rolled back: what would change, and every refusal, with nothing written (dry runs, previews).
  Result<ActReceipt> Rehearse(const Actor& actor, const ActHeader& header,
                              const std::function<Status(UnitOfWork&)>& work);
  // Writes of local tables only (drafts, cursors): no act. Errors as Write; "store.not-local" where truth changed.
  Status WriteLocal(const std::function<Status(Database&)>& work);

  // One consistent state for the length of `read`. Errors as Write without "store.invariant".
  template <class T>
  Result<T> Read(const std::function<Result<T>(Database&)>& read) {
    std::optional<Result<T>> result;
    AIYL_TRY(ReadAny([&](Database& db) { result.emplace(read(db)); }));
    return std::move(*result);
  }
  Status ReadAny(const std::function<void(Database&)>& read);

  // From here to End(), deferrable derivations are collected and refreshed once at End() (or at the next open, if the
  // program is killed before). The destructor ends it and logs a failure.
  class Bulk {
   public:
    explicit Bulk(Book& book);
    ~Bulk();
    Status End();

   private:
    Book* m_book;
  };

  struct Impl;
  Impl& Internals() { return *m_impl; }  // for the store's own files only

 private:
  Book();
  std::unique_ptr<Impl> m_impl;
};

}  // namespace aiyl::store
