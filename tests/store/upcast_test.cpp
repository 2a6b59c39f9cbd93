// SPDX-License-Identifier: Apache-2.0
// Deltas from before a migration read in today's words; migrate(apply(d)) = apply(upcast(d)).
#include "store/upcast.h"

#include <catch2/catch.hpp>

#include "store/journal.h"
#include "store/maintenance.h"
#include "support/replay_oracle.h"
#include "village.h"

using namespace aiyl;
using namespace aiyl::test;
using namespace aiyl::store;

namespace {

// One of each: a renamed table and column, an added and a dropped column, a table beside it, a dropped table.
const std::vector<Migration>& AllChanged() {
  static const std::vector<Migration> all = [] {
    std::vector<Migration> list = VillageMigrations();
    list.push_back({3, "0003_changed", R"sql(
      ALTER TABLE house RENAME TO dwelling;
      ALTER TABLE dwelling RENAME COLUMN street TO road;
      ALTER TABLE dwelling ADD COLUMN wall TEXT NOT NULL DEFAULT 'it''s clay';
      ALTER TABLE person DROP COLUMN born;
      CREATE TABLE person_name (
        id BLOB NOT NULL PRIMARY KEY REFERENCES person (id) CHECK (length(id) = 16),
        name TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
      INSERT INTO person_name (id, name) SELECT id, name FROM person;
      CREATE TABLE person_new (
        id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
        house BLOB NOT NULL REFERENCES dwelling (id),
        head INTEGER NOT NULL DEFAULT 0
      ) STRICT, WITHOUT ROWID;
      INSERT INTO person_new SELECT id, house, head FROM person;
      DROP TABLE person;
      ALTER TABLE person_new RENAME TO person;
      DROP TABLE relation_word;
    )sql",
                    "# one of each\n"
                    "rename-table house dwelling\n"
                    "rename-column dwelling street road\n"
                    "add-column dwelling wall DEFAULT 'it''s clay'\n"
                    "drop-column person born\n"
                    "split person person_name name\n"
                    "drop-table relation_word\n"});
    return list;
  }();
  return all;
}

const Registry& ChangedRegistry() {
  static const Registry registry = [] {
    Registry r;
    r.AddTables(TableClass::kTruth, {"dwelling", "person", "person_name", "health"});
    return r;
  }();
  return registry;
}

// A few acts that touch what the migration changes, in every way.
void Live(TemporaryBook& book) {
  Uuid house, person, other;
  book.Do("person.register", [&](UnitOfWork& work) -> Status {
    house = AddHouse(work, "Достук", 1);
    person = AddPerson(work, {{}, house, "Асан", true});
    other = AddPerson(work, {{}, AddHouse(work, "Достук", 2), "Гүлнара", true});
    work.Db().Prepare("UPDATE relation_word SET word = 'небереси'").Run();
    return {};
  });
  book.Do("person.correct", [&](UnitOfWork& work) -> Status {
    Rename(work, person, "Үсөн");
    work.Db().Prepare("UPDATE house SET street = 'Ынтымак' WHERE id = ?").Bind(house).Run();
    return {};
  });
  book.Do("person.correct", [&](UnitOfWork& work) -> Status {
    work.Db().Prepare("UPDATE person SET born = 2001").Run();
    return {};
  });
  book.Do("person.correct", [&](UnitOfWork& work) -> Status {
    work.Db().Prepare("DELETE FROM person WHERE id = ?").Bind(other).Run();
    return {};
  });
}

}  // namespace

TEST_CASE("migrating what acts gave is the same as applying their upcast deltas") {
  TemporaryBook book(VillageOptions());
  Live(book);
  book.Close();
  book.Env().migrations = &AllChanged();
  book.Env().registry = &ChangedRegistry();
  book.Reopen();  // migrates the rows
  // The oracle replays the old deltas, upcast, into an empty book of the new schema and compares row by row.
  CHECK(CheckReplayOracle(*book) == "");
  CHECK(book.Text("SELECT road || wall FROM dwelling ORDER BY number") == "Ынтымакit's clay");
  CHECK(book.Text("SELECT name FROM person_name") == "Үсөн");
}

TEST_CASE("an act from before a migration is undone, and told in a history, in today's words") {
  TemporaryBook book(VillageOptions());
  Live(book);
  Uuid removed, person;
  REQUIRE(book->ReadAny([&](Database& db) { removed = RecentActs(db, 1).front().id; }));
  book.Close();
  book.Env().migrations = &AllChanged();
  book.Env().registry = &ChangedRegistry();
  book.Reopen();
  REQUIRE(Undo(*book, book.Actor(), removed));
  CHECK(book.Number("SELECT COUNT(*) FROM person JOIN person_name USING (id) WHERE name = 'Гүлнара'") == 1);
  CHECK(CheckReplayOracle(*book) == "");
  std::vector<HistoryEntry> history;
  REQUIRE(book->ReadAny([&](Database& db) {
    Query query = db.Prepare("SELECT id FROM person_name WHERE name = 'Үсөн'");
    if (query.Next()) person = query.GetUuid(0);
    history = *History(db, {person});
  }));
  REQUIRE(history.size() == 3);  // registered (two tables), renamed; the dropped column's act says nothing
  CHECK(history[0].table == "person_name");
  CHECK(history[0].change.after[1].bytes == "Үсөн");
}

TEST_CASE("acts of an older book are taken over into a newer one") {
  TemporaryBook village(VillageOptions(1));
  village.Do("person.register", [&](UnitOfWork& work) -> Status {
    AddPerson(work, {{}, AddHouse(work, "Достук", 1), "Асан", true});
    return {};
  });
  std::vector<StoredAct> acts;
  REQUIRE(village->ReadAny([&](Database& db) {
    ForEachAct(db, village->Identity().stream, 1, 9, [&](const StoredAct& act) {
      acts.push_back(act);
      return true;
    });
  }));
  TemporaryBookOptions options = VillageOptions(2);
  options.migrations = &AllChanged();
  options.registry = &ChangedRegistry();
  TemporaryBook district(options);
  size_t at = 0;
  const auto applied = ApplyActs(
      *district, district.Actor(), {.kind = "package.taken"},
      [&]() -> Result<std::optional<StoredAct>> {
        if (at == acts.size()) return std::optional<StoredAct>();
        return std::optional<StoredAct>(acts[at++]);
      },
      [](UnitOfWork&) -> Status { return {}; });
  REQUIRE(applied);
  CHECK(district.Text("SELECT name FROM person_name") == "Асан");
  CHECK(district.Text("SELECT road FROM dwelling") == "Достук");
  CHECK(CheckReplayOracle(*district) == "");
}

TEST_CASE("an upcast line that makes no sense is refused, a literal is read exactly") {
  CHECK_FALSE(ParseUpcast("rename-table a"));
  CHECK_FALSE(ParseUpcast("add-column t c DEFAULT 12x"));
  CHECK_FALSE(ParseUpcast("explode t"));
  const auto lines = ParseUpcast(
      "# c\n\nadd-column t a DEFAULT -12\nadd-column t b DEFAULT x'0aFF'\n"
      "add-column t c DEFAULT 'эки сөз'\nadd-column t d DEFAULT NULL\r\n");
  REQUIRE(lines);
  REQUIRE(lines->size() == 4);
  CHECK((*lines)[0].value.number == -12);
  CHECK((*lines)[1].value.bytes == std::string("\x0a\xff"));
  CHECK((*lines)[2].value.bytes == "эки сөз");
  CHECK((*lines)[3].value.kind == Cell::Kind::kNull);
  for (const Migration& migration : EmbeddedMigrations()) CHECK(ParseUpcast(migration.upcast));
}
