// SPDX-License-Identifier: Apache-2.0
// Undo puts cells back, and refuses where later entries stand on them.
#include <catch2/catch.hpp>

#include "store/journal.h"
#include "village.h"

using namespace aiyl;
using namespace aiyl::test;
using namespace aiyl::store;

namespace {

struct Village {
  TemporaryBook book{VillageOptions()};
  Uuid house, person;
  ActReceipt registered;

  Village() {
    registered = book.Do("person.register", [&](UnitOfWork& work) -> Status {
      house = AddHouse(work, "Достук", 1);
      person = AddPerson(work, {{}, house, "Асан", true});
      return {};
    });
  }
  ActReceipt Correct(const std::string& column, const std::string& value) {
    const std::string sql = "UPDATE person SET " + column + " = ? WHERE id = ?";
    return book.Do("person.correct", [&](UnitOfWork& work) -> Status {
      work.Db().PrepareOnce(sql).Bind(value, person).Run();
      return {};
    });
  }
};

}  // namespace

TEST_CASE("undo takes back an insert, an update and a delete") {
  Village village;
  TemporaryBook& book = village.book;
  const auto renamed = village.Correct("name", "Үсөн");
  CHECK(book.Text("SELECT name FROM person") == "Үсөн");
  REQUIRE(Undo(*book, book.Actor(), renamed.act));
  CHECK(book.Text("SELECT name FROM person") == "Асан");

  const auto removed = book.Do("person.correct", [&](UnitOfWork& work) -> Status {
    work.Db().Prepare("DELETE FROM person WHERE id = ?").Bind(village.person).Run();
    return {};
  });
  CHECK(book.Number("SELECT COUNT(*) FROM house_count") == 0);
  REQUIRE(Undo(*book, book.Actor(), removed.act));
  CHECK(book.Text("SELECT name FROM person") == "Асан");
  CHECK(book.Number("SELECT people FROM house_count") == 1);

  REQUIRE(Undo(*book, book.Actor(), village.registered.act));
  CHECK(book.Number("SELECT COUNT(*) FROM person") == 0);
  CHECK(book.Number("SELECT COUNT(*) FROM house") == 0);
  CHECK(book.Number("SELECT COUNT(*) FROM act") == 7);
}

TEST_CASE("undo compares cells: another field changed later is no obstacle") {
  Village village;
  const auto renamed = village.Correct("name", "Үсөн");
  village.Correct("born", "1990");
  REQUIRE(Undo(*village.book, village.book.Actor(), renamed.act));
  CHECK(village.book.Text("SELECT name || born FROM person") == "Асан1990");
}

TEST_CASE("undo is refused where the field was changed later, and names that act") {
  Village village;
  const auto first = village.Correct("name", "Үсөн");
  const auto second = village.Correct("name", "Эсен");
  const auto refused = Undo(*village.book, village.book.Actor(), first.act);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == "undo.later-act");
  CHECK(ToEnglish(refused.error().message).find(second.act.ToText()) != std::string::npos);
  CHECK(village.book.Text("SELECT name FROM person") == "Эсен");
}

TEST_CASE("undo of an insert names the later act that refers to the row") {
  TemporaryBook book(VillageOptions());
  Uuid house;
  const auto built = book.Do("house.build", [&](UnitOfWork& work) -> Status {
    house = AddHouse(work, "Достук", 1);
    return {};
  });
  const auto moved_in = book.Do("person.register", [&](UnitOfWork& work) -> Status {
    AddPerson(work, {{}, house, "Асан", true});
    return {};
  });
  const auto refused = Undo(*book, book.Actor(), built.act);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == "undo.later-act");
  CHECK(ToEnglish(refused.error().message).find(moved_in.act.ToText()) != std::string::npos);
  REQUIRE(Undo(*book, book.Actor(), moved_in.act));
  REQUIRE(Undo(*book, book.Actor(), built.act));
  CHECK(book.Number("SELECT COUNT(*) FROM house") == 0);
}

TEST_CASE("an act is undone once; undoing the undo brings it back, and then it can be undone again") {
  Village village;
  TemporaryBook& book = village.book;
  const auto renamed = village.Correct("name", "Үсөн");
  const auto undone = Undo(*book, book.Actor(), renamed.act);
  REQUIRE(undone);
  const auto again = Undo(*book, book.Actor(), renamed.act);
  REQUIRE_FALSE(again);
  CHECK(again.error().code == "undo.done-already");
  REQUIRE(Undo(*book, book.Actor(), undone->act));
  CHECK(book.Text("SELECT name FROM person") == "Үсөн");
  REQUIRE(Undo(*book, book.Actor(), renamed.act));
  CHECK(book.Text("SELECT name FROM person") == "Асан");
}

TEST_CASE("what had an effect outside is annulled, not undone; the beginning of the book stays") {
  Village village;
  TemporaryBook& book = village.book;
  const auto issued = book.Do("paper.issue", [&](UnitOfWork& work) -> Status {
    AddHouse(work, "Кагаз", 9);
    return {};
  });
  const auto refused = Undo(*book, book.Actor(), issued.act);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == "undo.compensate");
  CHECK(refused.error().message.msgid == "A paper is not undone: annul it.");
  Uuid first;
  REQUIRE(book->ReadAny([&](Database& db) { first = Streams(db).front().stream; }));
  REQUIRE(book->ReadAny([&](Database& db) { first = RecentActs(db, 100).back().id; }));
  CHECK_FALSE(Undo(*book, book.Actor(), first));
}

TEST_CASE("an undo that would break an invariant is refused") {
  Village village;
  TemporaryBook& book = village.book;
  const auto no_head = village.Correct("head", "0");
  book.Do("person.register", [&](UnitOfWork& work) -> Status {
    AddPerson(work, {{}, village.house, "Гүлнара", true});
    return {};
  });
  const auto refused = Undo(*book, book.Actor(), no_head.act);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == "store.invariant");
  CHECK(book.Number("SELECT SUM(head) FROM person") == 1);
}

TEST_CASE("values that two rows swapped under a unique index are swapped back") {
  TemporaryBook book(VillageOptions());
  Uuid a, b;
  book.Do("house.build", [&](UnitOfWork& work) -> Status {
    a = AddHouse(work, "Достук", 1);
    b = AddHouse(work, "Достук", 2);
    AddPerson(work, {{}, a, "Асан", true});
    return {};
  });
  const auto swapped = book.Do("house.build", [&](UnitOfWork& work) -> Status {
    Query set = work.Db().Prepare("UPDATE house SET number = ? WHERE id = ?");
    set.Bind(99, a).RunAgain();
    set.Bind(1, b).RunAgain();
    set.Bind(2, a).RunAgain();
    return {};
  });
  CHECK(book.Number("SELECT row_count FROM act ORDER BY applied_no DESC LIMIT 1") == 2);
  // A person lives in one of them; the key that points there must stand the row going and coming back.
  REQUIRE(Undo(*book, book.Actor(), swapped.act));
  CHECK(book.Number("SELECT number FROM house WHERE id = (SELECT MIN(id) FROM house)") == 1);
  CHECK(book.Number("SELECT COUNT(*) FROM person JOIN house ON house.id = person.house WHERE number = 1") == 1);
}

TEST_CASE("a batch is undone newest first; what stands in the way is listed") {
  TemporaryBook book(VillageOptions());
  const Uuid batch = book.Ids().Next();
  std::vector<Uuid> houses(3);
  for (int i = 0; i < 3; ++i)
    REQUIRE(book->Write(book.Actor(), {.kind = "house.build", .happened_on = {}, .batch = batch},
                        [&](UnitOfWork& work) -> Status {
                          houses[static_cast<size_t>(i)] = AddHouse(work, "Достук", i);
                          return {};
                        }));
  book.Do("person.register", [&](UnitOfWork& work) -> Status {
    AddPerson(work, {{}, houses[1], "Асан", true});
    return {};
  });
  const auto all = UndoBatch(*book, book.Actor(), batch, true);
  REQUIRE_FALSE(all);
  CHECK(all.error().code == "undo.later-act");
  CHECK(book.Number("SELECT COUNT(*) FROM house") == 3);
  const auto some = UndoBatch(*book, book.Actor(), batch, false);
  REQUIRE(some);
  CHECK(some->undone.size() == 2);
  REQUIRE(some->left.size() == 1);
  CHECK(some->left[0].second.code == "undo.later-act");
  CHECK(book.Number("SELECT COUNT(*) FROM house") == 1);
}

TEST_CASE("the history of a record tells every change, newest first, old and new") {
  Village village;
  TemporaryBook& book = village.book;
  village.Correct("name", "Үсөн");
  std::vector<HistoryEntry> history;
  REQUIRE(book->ReadAny([&](Database& db) { history = *History(db, {village.person}); }));
  REQUIRE(history.size() == 2);
  CHECK(history[0].act.kind == "person.correct");
  CHECK(history[0].act.staff == book.Actor().staff);
  CHECK(history[0].table == "person");
  const auto name = static_cast<size_t>(std::find(history[0].columns.begin(), history[0].columns.end(), "name") -
                                        history[0].columns.begin());
  CHECK(history[0].change.before[name].bytes == "Асан");
  CHECK(history[0].change.after[name].bytes == "Үсөн");
  CHECK(history[0].change.after[name + 1].kind == Cell::Kind::kUnchanged);
  CHECK(history[1].change.kind == RowChange::Kind::kInsert);
}
