// SPDX-License-Identifier: Apache-2.0
// Whatever operation of the disk fails: the book opens, a full check passes, and each act is whole or absent.
#include <catch2/catch.hpp>

#include "store/journal.h"
#include "store/maintenance.h"
#include "support/every_fault.h"
#include "village.h"

using namespace aiyl;
using namespace aiyl::test;
using namespace aiyl::store;

namespace {

Status Register(Book& book, const Actor& actor, int number, const std::optional<Uuid>& batch = {}) {
  const auto receipt = book.Write(actor, {.kind = "person.register", .happened_on = {}, .batch = batch},
                                  [&](UnitOfWork& work) -> Status {
                                    for (int i = 0; i < 20; ++i) {
                                      const Uuid house = AddHouse(work, "Көчө " + std::to_string(number), i);
                                      AddPerson(work, {{}, house, "Асан уулу Үсөн " + std::string(200, 'x'), true});
                                    }
                                    return {};
                                  });
  if (!receipt) return tl::make_unexpected(receipt.error());
  return {};
}

}  // namespace

TEST_CASE("an act survives every fault") {
  TemporaryBook book(VillageOptions());
  const Actor actor = book.Actor();
  CHECK(ForEveryFault(book, {[&](Book& b) { return Register(b, actor, 1); }}) == "");
}

TEST_CASE("a batch of acts with derivations put off survives every fault") {
  TemporaryBook book(VillageOptions());
  const Actor actor = book.Actor();
  const Uuid batch = book.Ids().Next();
  CHECK(ForEveryFault(book, {[&](Book& b) -> Status {
                        Book::Bulk bulk(b);
                        for (int i = 0; i < 5; ++i) AIYL_TRY(Register(b, actor, i, batch));
                        return bulk.End();
                      }}) == "");
}

TEST_CASE("an undo survives every fault") {
  TemporaryBook book(VillageOptions());
  const Actor actor = book.Actor();
  REQUIRE(Register(*book, actor, 1));
  Uuid act;
  REQUIRE(book->ReadAny([&](Database& db) { act = RecentActs(db, 1).front().id; }));
  CHECK(ForEveryFault(book, {[&](Book& b) -> Status {
                        const auto undone = Undo(b, actor, act);
                        if (!undone) return tl::make_unexpected(undone.error());
                        return {};
                      }}) == "");
}

TEST_CASE("acts taken over survive every fault") {
  TemporaryBook village(VillageOptions(2));
  for (int i = 0; i < 3; ++i) REQUIRE(Register(*village, village.Actor(), i));
  std::vector<StoredAct> acts;
  REQUIRE(village->ReadAny([&](Database& db) {
    ForEachAct(db, Streams(db).front().stream, 1, 100, [&](const StoredAct& act) {
      acts.push_back(act);
      return true;
    });
  }));
  TemporaryBookOptions options = VillageOptions(3);
  options.kind = BookKind::kDistrict;
  TemporaryBook district(options);
  const Actor actor = district.Actor();
  CHECK(ForEveryFault(district, {[&](Book& b) -> Status {
                        size_t at = 0;
                        const auto applied = ApplyActs(
                            b, actor, {.kind = "package.taken"},
                            [&]() -> Result<std::optional<StoredAct>> {
                              if (at == acts.size()) return std::optional<StoredAct>();
                              return std::optional<StoredAct>(acts[at++]);
                            },
                            [](UnitOfWork&) -> Status { return {}; });
                        if (!applied) return tl::make_unexpected(applied.error());
                        return {};
                      }}) == "");
}

TEST_CASE("a backup on a failing disk leaves the book alone and no half a copy") {
  TemporaryBook book(VillageOptions());
  REQUIRE(Register(*book, book.Actor(), 1));
  const auto file = book.Folder() / "backup.aiyl";
  const Environment healthy = book.Env();
  CHECK(ForEveryFault(book, {[&](Book& b) -> Status {
                               std::filesystem::remove(file);
                               return Backup(b, file);
                             },
                             [&](Book&, bool done) -> std::string {
                               if (std::filesystem::exists(file) != done) return "half a backup";
                               if (!done) return "";
                               const auto opened = Book::Open(file, OpenMode::kReadOnly, healthy);
                               return opened ? "" : "the backup does not open";
                             }}) == "");
  int parts = 0;
  for (const auto& entry : std::filesystem::directory_iterator(book.Folder().Path()))
    parts += entry.path().string().find(".part-") != std::string::npos ? 1 : 0;
  CHECK(parts == 0);
}

TEST_CASE("an upgrade survives every fault, with its backup") {
  TemporaryBook book(VillageOptions());
  REQUIRE(Register(*book, book.Actor(), 1));
  std::vector<Migration> longer = VillageMigrations();
  longer.push_back({3, "0003_more", "ALTER TABLE person ADD COLUMN nickname TEXT NOT NULL DEFAULT ''",
                    "add-column person nickname DEFAULT ''"});
  book.Close();
  book.Env().migrations = &longer;
  FaultScenario scenario{[](Book&) -> Status { return {}; }};
  scenario.open_on_failing_disk = true;
  scenario.after = [](Book& b, bool) -> std::string { return b.Identity().schema == 3 ? "" : "not upgraded"; };
  CHECK(ForEveryFault(book, scenario) == "");
}
