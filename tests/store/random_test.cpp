// SPDX-License-Identifier: Apache-2.0
// Random acts, refused acts and undos: afterwards the journal still says what the tables hold, and no rule is broken.
#include <catch2/catch.hpp>
#include <random>

#include "store/journal.h"
#include "store/maintenance.h"
#include "support/replay_oracle.h"
#include "village.h"

using namespace aiyl;
using namespace aiyl::test;
using namespace aiyl::store;

namespace {

class RandomClerk {
 public:
  RandomClerk(TemporaryBook& book, unsigned seed) : m_book(book), m_random(seed) {}

  void DoSomething() {
    m_book.Clock().AdvanceMicros(static_cast<int64_t>(m_random() % 1'000'000));
    if (m_random() % 6 == 0 && !m_acts.empty()) {
      const Uuid act = m_acts[m_random() % m_acts.size()];
      const auto undone = Undo(*m_book, m_book.Actor(), act);
      if (undone) {
        m_acts.push_back(undone->act);
        ++undos;
      } else {
        REQUIRE(undone.error().kind == ErrorKind::kRefused);
        ++refused;
      }
      return;
    }
    const auto receipt = m_book->Write(m_book.Actor(), {.kind = "person.correct"}, [&](UnitOfWork& work) -> Status {
      for (int i = 1 + static_cast<int>(m_random() % 4); i > 0; --i) ChangeSomething(work);
      return {};
    });
    if (!receipt) {
      REQUIRE(receipt.error().kind == ErrorKind::kRefused);
      ++refused;
    } else if (!receipt->IsEmpty()) {
      m_acts.push_back(receipt->act);
      ++acts;
    }
  }

  int acts = 0, undos = 0, refused = 0;

 private:
  // One row of the table, or nil.
  Uuid AnyOf(Database& db, const char* count_sql, const char* row_sql) {
    Query count = db.Prepare(count_sql);
    if (!count.Next() || count.Int(0) == 0) return {};
    Query row = db.Prepare(row_sql);
    row.Bind(static_cast<int64_t>(m_random() % static_cast<uint64_t>(count.Int(0))));
    return row.Next() ? row.GetUuid(0) : Uuid{};
  }

  void ChangeSomething(UnitOfWork& work) {
    Database& db = work.Db();
    const Uuid house = AnyOf(db, "SELECT COUNT(*) FROM house", "SELECT id FROM house ORDER BY id LIMIT 1 OFFSET ?");
    const Uuid person = AnyOf(db, "SELECT COUNT(*) FROM person", "SELECT id FROM person ORDER BY id LIMIT 1 OFFSET ?");
    switch (m_random() % 9) {
      case 0:
        AddHouse(work, "Достук", m_next_number++);
        break;
      case 1:
      case 2:
        if (!house.IsNil()) AddPerson(work, {{}, house, "Асан", m_random() % 3 == 0});
        break;
      case 3:
        db.Prepare("UPDATE person SET name = name || 'а' WHERE id = ?").Bind(person).Run();
        break;
      case 4:
        db.Prepare("UPDATE person SET house = ? WHERE id = ?").Bind(house, person).Run();
        break;
      case 5:
        db.Prepare("DELETE FROM health WHERE id = ?").Bind(person).Run();
        db.Prepare("DELETE FROM person WHERE id = ?").Bind(person).Run();
        break;
      case 6:
        if (!person.IsNil())
          db.Prepare("INSERT INTO health (id, note) VALUES (?1, 'x') ON CONFLICT (id) DO UPDATE SET note = note || 'y'")
              .Bind(person)
              .Run();
        break;
      case 7:
        // A row replaced whole: a delete and an insert in SQLite's eyes.
        if (!person.IsNil())
          db.Prepare("INSERT OR REPLACE INTO health (id, note, photo) VALUES (?, 'z', x'00FF')").Bind(person).Run();
        break;
      default:
        db.Prepare("UPDATE house SET street = ?, number = ? WHERE id = ?")
            .Bind(m_random() % 2 == 0 ? "Ынтымак" : "Достук", static_cast<int64_t>(m_random() % 12), house)
            .Run();
    }
  }

  TemporaryBook& m_book;
  std::mt19937 m_random;
  std::vector<Uuid> m_acts;
  int m_next_number = 1000;
};

}  // namespace

TEST_CASE("after random acts and undos the journal is the book, and no rule is broken") {
  const unsigned seed = GENERATE(1U, 2U, 3U);
  CAPTURE(seed);
  TemporaryBook book(VillageOptions(seed));
  RandomClerk clerk(book, seed);
  for (int i = 0; i < 250; ++i) clerk.DoSomething();
  CAPTURE(clerk.acts, clerk.undos, clerk.refused);
  CHECK(clerk.acts > 80);
  CHECK(clerk.undos > 4);
  CHECK(clerk.refused > 10);
  CHECK(book.Number(
            "SELECT COUNT(*) FROM (SELECT house FROM person WHERE head = 1 GROUP BY house HAVING COUNT(*) > 1)") == 0);
  CHECK(CheckReplayOracle(*book) == "");
}

TEST_CASE("the past of any moment is what the book was then") {
  TemporaryBook book(VillageOptions(9));
  RandomClerk clerk(book, 9);
  for (int i = 0; i < 60; ++i) clerk.DoSomething();
  const auto then = book.Folder() / "then.aiyl";
  REQUIRE(Backup(*book, then));
  const Instant moment{book.Number("SELECT MAX(recorded_at) FROM act")};
  for (int i = 0; i < 60; ++i) clerk.DoSomething();
  auto past = AsRecordedAt(*book, moment);
  REQUIRE(past);
  auto kept = Book::Open(then, OpenMode::kReadOnly, book.Env());
  REQUIRE(kept);
  const auto dump = [](Database& db) {
    std::string text;
    for (const char* sql : {"SELECT hex(id) || street || number FROM house ORDER BY id",
                            "SELECT hex(id) || hex(house) || name || head FROM person ORDER BY id",
                            "SELECT hex(id) || note FROM health ORDER BY id",
                            "SELECT hex(house) || people FROM house_count ORDER BY house",
                            "SELECT hex(id) || COALESCE(hex(undone_by), '') FROM act ORDER BY applied_no",
                            "SELECT hex(pk) || applied_no FROM act_row ORDER BY 1",
                            "SELECT head_seq || hex(head_hash) FROM act_stream"}) {
      Query query = db.Prepare(sql);
      while (query.Next()) text += query.String(0) + "\n";
    }
    return text;
  };
  std::string expected;
  REQUIRE((*kept)->ReadAny([&](Database& db) { expected = dump(db); }));
  CHECK(dump((*past)->Db()) == expected);
}
