// SPDX-License-Identifier: Apache-2.0
// Acts of another book taken over byte for byte, and every reason to refuse them.
#include <catch2/catch.hpp>

#include "store/act_code.h"
#include "store/journal.h"
#include "store/maintenance.h"
#include "support/replay_oracle.h"
#include "village.h"

using namespace aiyl;
using namespace aiyl::test;
using namespace aiyl::store;

namespace {

TemporaryBookOptions DistrictOptions() {
  TemporaryBookOptions options = VillageOptions(50);
  options.kind = BookKind::kDistrict;
  return options;
}

Uuid Register(TemporaryBook& book, const std::string& street, int number) {
  Uuid person;
  book.Do("person.register", [&](UnitOfWork& work) -> Status {
    person = AddPerson(work, {{}, AddHouse(work, street, number), "Асан", true});
    work.Db().Prepare("INSERT INTO health (id, note) VALUES (?, 'сырдуу')").Bind(person).Run();
    return {};
  });
  return person;
}

std::vector<StoredAct> ActsOf(TemporaryBook& book, int64_t from = 1) {
  std::vector<StoredAct> acts;
  REQUIRE(book->ReadAny([&](Database& db) {
    ForEachAct(db, book->Identity().stream, from, 1'000'000, [&](const StoredAct& act) {
      acts.push_back(act);
      return true;
    });
  }));
  return acts;
}

Result<ApplyResult> Apply(TemporaryBook& book, const std::vector<StoredAct>& acts) {
  size_t at = 0;
  return ApplyActs(
      *book, book.Actor(), {.kind = "package.taken"},
      [&]() -> Result<std::optional<StoredAct>> {
        if (at == acts.size()) return std::optional<StoredAct>();
        return std::optional<StoredAct>(acts[at++]);
      },
      [](UnitOfWork&) -> Status { return {}; });
}

std::string RefusalOf(TemporaryBook& book, const std::vector<StoredAct>& acts) {
  const auto head = book.Text("SELECT group_concat(hex(hash)) FROM (SELECT hash FROM act ORDER BY applied_no)");
  const auto result = Apply(book, acts);
  CHECK(book.Text("SELECT group_concat(hex(hash)) FROM (SELECT hash FROM act ORDER BY applied_no)") == head);
  CHECK(CheckReplayOracle(*book) == "");
  return result ? "" : result.error().code;
}

}  // namespace

TEST_CASE("acts of a village are taken over byte for byte, with rows and derived rows") {
  TemporaryBook village(VillageOptions(1)), district(DistrictOptions());
  Register(village, "Достук", 1);
  Register(village, "Достук", 2);
  const auto acts = ActsOf(village);
  const auto result = Apply(district, acts);
  REQUIRE(result);
  CHECK(result->taken == 3);
  CHECK(result->own.seq == 2);
  CHECK(result->own.changed.rows.at("person").size() == 2);
  CHECK(CompareTruth(*village, *district)->empty());
  CHECK(district.Number("SELECT COUNT(*) FROM house_count") == 2);
  std::vector<StoredAct> taken;
  REQUIRE(district->ReadAny([&](Database& db) {
    ForEachAct(db, village->Identity().stream, 1, 100, [&](const StoredAct& act) {
      taken.push_back(act);
      return true;
    });
  }));
  REQUIRE(taken.size() == acts.size());
  for (size_t i = 0; i < acts.size(); ++i) {
    CHECK(taken[i].encoded == acts[i].encoded);
    CHECK(taken[i].hash == acts[i].hash);
  }
  CHECK(CheckReplayOracle(*district) == "");
}

TEST_CASE("the own act of an apply names the heads that came in") {
  TemporaryBook village(VillageOptions(1)), district(DistrictOptions());
  Register(village, "Достук", 1);
  REQUIRE(Apply(district, ActsOf(village)));
  const auto own = ActsOf(district, 2);
  REQUIRE(own.size() == 1);
  const auto head = DecodeHead(SplitAct(own[0].encoded)->header);
  REQUIRE(head);
  REQUIRE(head->after.size() == 1);
  CHECK(head->after[0].stream == village->Identity().stream);
  CHECK(head->after[0].seq == 2);
}

TEST_CASE("taking the same acts twice is taking them once") {
  TemporaryBook village(VillageOptions(1)), district(DistrictOptions());
  Register(village, "Достук", 1);
  REQUIRE(Apply(district, ActsOf(village)));
  Register(village, "Достук", 2);
  const auto again = Apply(district, ActsOf(village));
  REQUIRE(again);
  CHECK(again->skipped == 2);
  CHECK(again->taken == 1);
  CHECK(CompareTruth(*village, *district)->empty());
  CHECK(CheckReplayOracle(*district) == "");
}

TEST_CASE("a gap is refused") {
  TemporaryBook village(VillageOptions(1)), district(DistrictOptions());
  Register(village, "Достук", 1);
  Register(village, "Достук", 2);
  CHECK(RefusalOf(district, ActsOf(village, 2)) == "apply.gap");
  REQUIRE(Apply(district, ActsOf(village)));
  Register(village, "Достук", 3);
  Register(village, "Достук", 4);
  CHECK(RefusalOf(district, ActsOf(village, 5)) == "apply.gap");
}

TEST_CASE("an act altered anywhere is refused") {
  TemporaryBook village(VillageOptions(1)), district(DistrictOptions());
  Register(village, "Достук", 1);
  const auto acts = ActsOf(village);
  for (size_t at = 0; at < acts[1].encoded.size(); at += 7) {
    auto altered = acts;
    altered[1].encoded[at] = static_cast<char>(altered[1].encoded[at] ^ 4);
    const auto result = Apply(district, altered);
    CAPTURE(at);
    REQUIRE_FALSE(result);
    CHECK(result.error().code == "apply.altered");
  }
  auto wrong_hash = acts;
  wrong_hash[1].hash[5] = static_cast<char>(wrong_hash[1].hash[5] ^ 1);
  CHECK(RefusalOf(district, wrong_hash) == "apply.altered");
  auto wrong_link = acts;
  wrong_link[1].prev_hash[5] = static_cast<char>(wrong_link[1].prev_hash[5] ^ 1);
  CHECK(RefusalOf(district, wrong_link) == "apply.altered");
}

TEST_CASE("another act under a number that is known is refused") {
  // Two books of one office with one stream: a copy that both went on writing.
  TemporaryBook village(VillageOptions(1)), district(DistrictOptions());
  Register(village, "Достук", 1);
  const auto copy = village.Folder() / "copy.aiyl";
  REQUIRE(Backup(*village, copy));
  Register(village, "Достук", 2);
  REQUIRE(Apply(district, ActsOf(village)));
  village.Close();
  std::filesystem::copy_file(copy, village.File(), std::filesystem::copy_options::overwrite_existing);
  village.Reopen();
  Register(village, "Достук", 3);
  CHECK(RefusalOf(district, ActsOf(village)) == "apply.altered");
  Register(village, "Достук", 4);
  CHECK(RefusalOf(district, ActsOf(village, 4)) == "apply.altered");
}

TEST_CASE("a row of another office cannot be changed, nor one that the program ships") {
  TemporaryBook one(VillageOptions(1)), other(VillageOptions(2)), district(DistrictOptions());
  const Uuid person = Register(one, "Достук", 1);
  REQUIRE(Apply(district, ActsOf(one)));
  // The other village has got hold of the id.
  other.Do("person.register", [&](UnitOfWork& work) -> Status {
    AddPerson(work, {person, AddHouse(work, "Башка", 1), "Чет киши", true});
    return {};
  });
  CHECK(RefusalOf(district, ActsOf(other)) == "apply.foreign-row");
  TemporaryBook third(VillageOptions(3));
  third.Do("person.correct", [&](UnitOfWork& work) -> Status {
    work.Db().Prepare("UPDATE relation_word SET word = 'уулу'").Run();
    return {};
  });
  CHECK(RefusalOf(district, ActsOf(third)) == "apply.foreign-row");
  CHECK(district.Text("SELECT name FROM person") == "Асан");
}

TEST_CASE("an act of a newer schema is refused by name") {
  std::vector<Migration> longer = VillageMigrations();
  longer.push_back({3, "0003_more", "ALTER TABLE person ADD COLUMN nickname TEXT NOT NULL DEFAULT ''",
                    "add-column person nickname DEFAULT ''"});
  TemporaryBookOptions newer = VillageOptions(1);
  newer.migrations = &longer;
  TemporaryBook village(newer), district(DistrictOptions());
  Register(village, "Достук", 1);
  CHECK(RefusalOf(district, ActsOf(village)) == "apply.newer-schema");
}

TEST_CASE("what would break an invariant of the receiving book is refused") {
  Registry strict = VillageRegistry();
  strict.Add(Invariant{"no Асан",
                       {"person"},
                       R"sql(
    SELECT id FROM person WHERE name = 'Асан' AND id IN (SELECT id FROM temp.touched))sql",
                       Msg("No Асан here.")});
  TemporaryBookOptions options = DistrictOptions();
  options.registry = &strict;
  TemporaryBook village(VillageOptions(1)), district(options);
  Register(village, "Достук", 1);
  CHECK(RefusalOf(district, ActsOf(village)) == "store.invariant");
}

TEST_CASE("rows left out of an act: the chain still verifies, the rows are not there, their salts neither") {
  TemporaryBook village(VillageOptions(1)), district(DistrictOptions());
  Register(village, "Достук", 1);
  auto acts = ActsOf(village);
  const auto whole = acts[1];
  for (StoredAct& act : acts) {
    auto without = Redact(
        act, [](const std::string& table, const Uuid&) { return table != "health"; }, false);
    REQUIRE(without);
    act = *without;
  }
  CHECK(acts[1].encoded.find("сырдуу") == std::string::npos);
  CHECK(whole.encoded.find("сырдуу") != std::string::npos);
  const std::string secret(SplitAct(whole.encoded)->seal);
  CHECK(acts[1].encoded.find(secret) == std::string::npos);
  CHECK(acts[1].hash == whole.hash);
  const auto result = Apply(district, acts);
  REQUIRE(result);
  CHECK(district.Number("SELECT COUNT(*) FROM person") == 1);
  CHECK(district.Number("SELECT COUNT(*) FROM health") == 0);
  CHECK(CheckReplayOracle(*district) == "");
  // A left-out row can be altered by nobody: a leaf of other bytes does not fit the hash.
  auto forged = acts;
  const auto at = forged[1].encoded.size() - 3;
  forged[1].encoded[at] = static_cast<char>(forged[1].encoded[at] ^ 1);
  TemporaryBook fresh(DistrictOptions());
  CHECK(RefusalOf(fresh, forged) == "apply.altered");
}
