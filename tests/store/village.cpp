// SPDX-License-Identifier: Apache-2.0
#include "village.h"

namespace aiyl::test {
namespace {

constexpr const char* kSchema = R"sql(
CREATE TABLE house (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  office BLOB NOT NULL,
  street TEXT NOT NULL,
  number INTEGER NOT NULL,
  UNIQUE (street, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE person (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  house BLOB NOT NULL REFERENCES house (id) ON DELETE RESTRICT,
  name TEXT NOT NULL CHECK (name <> ''),
  born INTEGER,
  head INTEGER NOT NULL DEFAULT 0 CHECK (head IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX person_house ON person (house);
CREATE TABLE health (
  id BLOB NOT NULL PRIMARY KEY REFERENCES person (id) CHECK (length(id) = 16),
  note TEXT NOT NULL,
  photo BLOB
) STRICT, WITHOUT ROWID;
CREATE TABLE relation_word (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  word TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO relation_word (id, word) VALUES (x'00000000000080008000000000000001', 'кызы');
CREATE TABLE house_count (
  house BLOB NOT NULL PRIMARY KEY,
  people INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE street_count (
  street TEXT NOT NULL PRIMARY KEY,
  houses INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE draft (
  key TEXT NOT NULL PRIMARY KEY,
  text TEXT NOT NULL
) STRICT, WITHOUT ROWID;
)sql";

void RefreshHouseCount(store::Database& db, const store::Changed&) {
  // The house that a person left is not among the touched rows, so all are counted: fine for a test's village.
  db.Prepare("DELETE FROM house_count").Run();
  db.Prepare("INSERT INTO house_count SELECT house, COUNT(*) FROM person GROUP BY house").Run();
}

void RefreshStreetCount(store::Database& db) {
  db.Prepare("DELETE FROM street_count").Run();
  db.Prepare("INSERT INTO street_count SELECT street, COUNT(*) FROM house GROUP BY street").Run();
}

}  // namespace

DerivationCalls& HeadCountCalls() {
  static DerivationCalls calls;
  return calls;
}

const std::vector<store::Migration>& VillageMigrations() {
  // The store's own tables are those of the program; the village's are made up.
  static const std::vector<store::Migration> migrations = [] {
    std::string schema = kSchema;
    for (const auto& migration : store::EmbeddedMigrations())
      if (migration.name == "0011_derivation_version") schema += migration.sql;
    return std::vector<store::Migration>{store::EmbeddedMigrations().front(), {2, "0002_village", schema, ""}};
  }();
  return migrations;
}

const store::Registry& VillageRegistry() {
  static const store::Registry registry = [] {
    store::Registry r;
    r.AddTables(store::TableClass::kTruth, {"house", "person", "health", "relation_word"});
    r.AddTables(store::TableClass::kDerived, {"house_count", "street_count"});
    r.AddTables(store::TableClass::kLocal, {"draft"});
    r.Add(store::Derivation{"house_count",
                            {"person"},
                            {"house_count"},
                            [](store::Database& db, const store::Changed& changed) {
                              ++HeadCountCalls().refreshed;
                              HeadCountCalls().touched += static_cast<int>(changed.rows.at("person").size());
                              RefreshHouseCount(db, changed);
                            },
                            [](store::Database& db) {
                              ++HeadCountCalls().rebuilt;
                              RefreshHouseCount(db, {});
                            },
                            true});
    r.Add(store::Derivation{"street_count",
                            {"house"},
                            {"street_count"},
                            [](store::Database& db, const store::Changed&) { RefreshStreetCount(db); },
                            [](store::Database& db) { RefreshStreetCount(db); },
                            false});
    r.Add(store::Invariant{"one head",
                           {"person"},
                           R"sql(
      SELECT p.house FROM person p
      WHERE p.house IN (SELECT house FROM person WHERE id IN (SELECT id FROM temp.touched)) AND p.head = 1
      GROUP BY p.house HAVING COUNT(*) > 1)sql",
                           Msg("A household has one head.")});
    r.Add(store::ActKind{"house.build", Msg("House built"), store::UndoKind::kRevert, {}});
    r.Add(store::ActKind{"person.register", Msg("Person registered"), store::UndoKind::kRevert, {}});
    r.Add(store::ActKind{"person.correct", Msg("Person corrected"), store::UndoKind::kRevert, {}});
    r.Add(store::ActKind{"paper.issue", Msg("Certificate issued"), store::UndoKind::kCompensate,
                         Msg("A paper is not undone: annul it.")});
    return r;
  }();
  return registry;
}

TemporaryBookOptions VillageOptions(uint64_t seed) {
  TemporaryBookOptions options;
  options.registry = &VillageRegistry();
  options.migrations = &VillageMigrations();
  options.seed = seed;
  return options;
}

Uuid AddHouse(store::UnitOfWork& work, const std::string& street, int number) {
  const Uuid id = work.Ids().Next();
  work.Db()
      .Prepare("INSERT INTO house (id, office, street, number) VALUES (?, ?, ?, ?)")
      .Bind(id, work.By().office, street, number)
      .Run();
  return id;
}

Uuid AddPerson(store::UnitOfWork& work, const PersonRow& person) {
  const Uuid id = person.id.IsNil() ? work.Ids().Next() : person.id;
  work.Db()
      .Prepare("INSERT INTO person (id, house, name, born, head) VALUES (?, ?, ?, ?, ?)")
      .Bind(id, person.house, person.name, person.born, person.head)
      .Run();
  return id;
}

void Rename(store::UnitOfWork& work, const Uuid& person, const std::string& name) {
  work.Db().Prepare("UPDATE person SET name = ? WHERE id = ?").Bind(name, person).Run();
}

}  // namespace aiyl::test
