// SPDX-License-Identifier: Apache-2.0
// Acts: what is recorded, what is refused, what is derived.
#include <catch2/catch.hpp>

#include "village.h"

using namespace aiyl;
using namespace aiyl::test;

TEST_CASE("a new book holds act 1 and is one file after closing") {
  TemporaryBook book(VillageOptions());
  CHECK(book.Number("SELECT COUNT(*) FROM act") == 1);
  CHECK(book.Text("SELECT kind FROM act") == "book.new");
  book.Close();
  CHECK(std::filesystem::exists(book.File()));
  CHECK_FALSE(std::filesystem::exists(book.File().string() + "-wal"));
  book.Reopen();
  CHECK(book->Identity().office == book.Office());
  CHECK(book->Identity().schema == 2);
}

TEST_CASE("an act records its rows, its derived rows and its place in the chain") {
  TemporaryBook book(VillageOptions());
  Uuid person;
  const auto receipt = book.Do("person.register", [&](store::UnitOfWork& work) -> Status {
    const Uuid house = AddHouse(work, "Достук", 1);
    person = AddPerson(work, {{}, house, "Асан", true});
    return {};
  });
  CHECK(receipt.seq == 2);
  CHECK(receipt.changed.rows.at("person") == std::vector<Uuid>{person});
  CHECK(receipt.changed.Touches("house"));
  CHECK(book.Number("SELECT people FROM house_count") == 1);
  CHECK(book.Number("SELECT row_count FROM act WHERE seq = 2") == 2);
  CHECK(book.Number("SELECT COUNT(*) FROM act_row") == 2);
  CHECK(book.Number("SELECT a.prev_hash = b.hash FROM act a, act b WHERE a.seq = 2 AND b.seq = 1") == 1);
}

TEST_CASE("a refused act leaves nothing") {
  TemporaryBook book(VillageOptions());
  const auto refused = book->Write(book.Actor(), {.kind = "house.build"}, [&](store::UnitOfWork& work) -> Status {
    AddHouse(work, "Достук", 1);
    return Refuse("test.no", Msg("No."));
  });
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == "test.no");
  CHECK(book.Number("SELECT COUNT(*) FROM house") == 0);
  CHECK(book.Number("SELECT COUNT(*) FROM act") == 1);
}

TEST_CASE("an act that breaks an invariant is refused with its sentence") {
  TemporaryBook book(VillageOptions());
  const auto refused = book->Write(book.Actor(), {.kind = "person.register"}, [&](store::UnitOfWork& work) -> Status {
    const Uuid house = AddHouse(work, "Достук", 1);
    AddPerson(work, {{}, house, "Асан", true});
    AddPerson(work, {{}, house, "Үсөн", true});
    return {};
  });
  REQUIRE_FALSE(refused);
  CHECK(refused.error().kind == ErrorKind::kRefused);
  CHECK(refused.error().code == "store.invariant");
  CHECK(refused.error().message.msgid == "A household has one head.");
  CHECK(book.Number("SELECT COUNT(*) FROM person") == 0);
}

TEST_CASE("an act in which nothing changes in the end is not recorded") {
  TemporaryBook book(VillageOptions());
  const auto receipt = book.Do("house.build", [&](store::UnitOfWork& work) -> Status {
    const Uuid house = AddHouse(work, "Достук", 1);
    work.Db().Prepare("DELETE FROM house WHERE id = ?").Bind(house).Run();
    return {};
  });
  CHECK(receipt.IsEmpty());
  CHECK(book.Number("SELECT COUNT(*) FROM act") == 1);
}

TEST_CASE("a row that another row needs cannot be removed") {
  TemporaryBook book(VillageOptions());
  Uuid house;
  book.Do("person.register", [&](store::UnitOfWork& work) -> Status {
    house = AddHouse(work, "Достук", 1);
    AddPerson(work, {{}, house, "Асан", true});
    return {};
  });
  const auto refused = book->Write(book.Actor(), {.kind = "house.build"}, [&](store::UnitOfWork& work) -> Status {
    work.Db().Prepare("DELETE FROM house WHERE id = ?").Bind(house).Run();
    return {};
  });
  REQUIRE_FALSE(refused);
  CHECK(refused.error().kind == ErrorKind::kRefused);
  CHECK(book.Number("SELECT COUNT(*) FROM house") == 1);
}

TEST_CASE("local writes are no act, and may not touch truth") {
  TemporaryBook book(VillageOptions());
  REQUIRE(book->WriteLocal([](store::Database& db) -> Status {
    db.Prepare("INSERT INTO draft (key, text) VALUES ('a', 'b')").Run();
    return {};
  }));
  CHECK(book.Number("SELECT COUNT(*) FROM draft") == 1);
  CHECK(book.Number("SELECT COUNT(*) FROM act") == 1);
  const auto refused = book->WriteLocal([](store::Database& db) -> Status {
    db.Prepare("DELETE FROM relation_word").Run();
    return {};
  });
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == "store.not-local");
  CHECK(book.Number("SELECT COUNT(*) FROM relation_word") == 1);
}

TEST_CASE("a rehearsed act tells what would change and changes nothing") {
  TemporaryBook book(VillageOptions());
  const auto receipt = book->Rehearse(book.Actor(), {.kind = "house.build"}, [&](store::UnitOfWork& work) -> Status {
    AddHouse(work, "Достук", 1);
    return {};
  });
  REQUIRE(receipt);
  CHECK(receipt->changed.Touches("house"));
  CHECK(book.Number("SELECT COUNT(*) FROM house") == 0);
  CHECK(book.Number("SELECT COUNT(*) FROM act") == 1);
}

TEST_CASE("recorded_at never goes back, whatever the computer's clock does") {
  TemporaryBook book(VillageOptions());
  const auto build = [&](int number) {
    book.Do("house.build", [&](store::UnitOfWork& work) -> Status {
      AddHouse(work, "Достук", number);
      return {};
    });
  };
  build(1);
  book.Clock().AdvanceMicros(-86'400'000'000);
  build(2);
  CHECK(book.Number("SELECT a.recorded_at = b.recorded_at + 1 FROM act a, act b WHERE a.seq = 3 AND b.seq = 2") == 1);
  CHECK(book.Number("SELECT a.clock < b.clock FROM act a, act b WHERE a.seq = 3 AND b.seq = 2") == 1);
}

TEST_CASE("in a bulk, derivations that may wait are refreshed once at its end") {
  TemporaryBook book(VillageOptions());
  HeadCountCalls() = {};
  {
    store::Book::Bulk bulk(*book);
    for (int i = 0; i < 5; ++i)
      book.Do("person.register", [&](store::UnitOfWork& work) -> Status {
        AddPerson(work, {{}, AddHouse(work, "Достук", i), "Асан", true});
        return {};
      });
    CHECK(HeadCountCalls().refreshed == 0);
    CHECK(book.Number("SELECT houses FROM street_count") == 5);
    REQUIRE(bulk.End());
  }
  CHECK(HeadCountCalls().refreshed == 1);
  CHECK(HeadCountCalls().touched == 5);
  CHECK(book.Number("SELECT COUNT(*) FROM house_count") == 5);
  CHECK(book.Number("SELECT COUNT(*) FROM store_pending") == 0);
}
