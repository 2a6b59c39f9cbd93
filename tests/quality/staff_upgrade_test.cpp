// SPDX-License-Identifier: Apache-2.0
// The table of staff made anew with a wider rule (migration 0016): rows, what points to them, and acts from before.
#include <catch2/catch.hpp>

#include "office/office_record.h"
#include "quality_book.h"
#include "store/journal.h"
#include "support/replay_oracle.h"
#include "support/temporary_book.h"

using namespace aiyl;
using namespace aiyl::test;

namespace {

const std::vector<store::Migration>& Before() {
  static const std::vector<store::Migration> before = [] {
    std::vector<store::Migration> list;
    for (const auto& migration : store::EmbeddedMigrations())
      if (migration.number < 16) list.push_back(migration);
    return list;
  }();
  return before;
}

const store::Registry& OfficeOnly() {
  static const store::Registry registry = [] {
    store::Registry made;
    const auto& all = QualityBook::TheRegistry();
    for (const auto& [table, kind] : all.Tables())
      if (table.rfind("survey", 0) != 0 && table.rfind("question", 0) != 0 && table.rfind("complaint", 0) != 0 &&
          table.rfind("public_hearing", 0) != 0 && table.rfind("hearing", 0) != 0 && table.rfind("assessment", 0) != 0)
        made.AddTables(kind, {table});
    for (const auto& derivation : all.Derivations()) made.Add(derivation);
    return made;
  }();
  return registry;
}

Uuid AddStaff(store::UnitOfWork& work, const Uuid& office, const char* name, const char* role) {
  const Uuid id = work.Ids().Next();
  work.Db()
      .Prepare("INSERT INTO staff(id, office, name_ky, name_ru, role) VALUES(?, ?, ?, ?, ?)")
      .Bind(id, office, name, name, role)
      .Run();
  return id;
}

}  // namespace

TEST_CASE("an older book's staff stay as they were, keep what points to them, and may now be of the watch council") {
  TemporaryBookOptions options;
  options.registry = &OfficeOnly();
  options.migrations = &Before();
  Uuid clerk, office;
  options.first_act = [&](store::UnitOfWork& work) -> Status {
    office = work.By().office;
    work.Db()
        .Prepare(
            "INSERT INTO office(id, kind, name_ky, name_ru, short_ky, short_ru) VALUES(?, 'aiyl', 'а', 'а', 'а', 'а')")
        .Bind(office)
        .Run();
    clerk = AddStaff(work, office, "Асан", "clerk");
    work.Db()
        .Prepare(
            "INSERT INTO signatory(id, office, staff, name_ky, name_ru, post_ky, post_ru) VALUES(?, ?, ?, 'А', 'А', "
            "'б', 'б')")
        .Bind(work.Ids().Next(), office, clerk)
        .Run();
    return {};
  };
  TemporaryBook book(options);
  book.Do("staff.change", [&](store::UnitOfWork& work) -> Status {
    work.Db().Prepare("UPDATE staff SET role = 'head' WHERE id = ?").Bind(clerk).Run();
    return {};
  });
  Uuid changed;
  REQUIRE(book->ReadAny([&](store::Database& db) { changed = store::RecentActs(db, 1).front().id; }));
  book.Close();
  book.Env().migrations = nullptr;
  book.Env().registry = &QualityBook::TheRegistry();
  book.Reopen();
  CHECK(book.Text("SELECT name_ky || role FROM staff") == "Асанhead");
  CHECK(book.Number("SELECT count(*) FROM signatory s JOIN staff t ON t.id = s.staff") == 1);
  CHECK(CheckReplayOracle(*book) == "");
  // What points to staff still does: the parent cannot go.
  const auto orphan = book->Write(book.Actor(), {.kind = "test.rows"}, [&](store::UnitOfWork& work) -> Status {
    work.Db().Prepare("DELETE FROM staff").Run();
    return {};
  });
  CHECK_FALSE(orphan);
  book.Do("test.rows", [&](store::UnitOfWork& work) -> Status {
    AddStaff(work, office, "Кеңеш", "watch");
    return {};
  });
  const auto unknown = book->Write(book.Actor(), {.kind = "test.rows"}, [&](store::UnitOfWork& work) -> Status {
    AddStaff(work, office, "Ким", "king");
    return {};
  });
  CHECK_FALSE(unknown);
  // An act from before is undone in today's table.
  REQUIRE(store::Undo(*book, book.Actor(), changed));
  CHECK(book.Text("SELECT role FROM staff WHERE name_ky = 'Асан'") == "clerk");
  CHECK(CheckReplayOracle(*book) == "");
}
