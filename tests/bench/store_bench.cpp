// SPDX-License-Identifier: Apache-2.0
// What journalling costs: the same rows in the same transactions, once as acts of a book and once plainly by SQLite
// with the same settings. Prints ratios as JSON; takes the number of rows. Not a test.
#include <sqlite3.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <stdexcept>
#include <string>
#include <vector>

#include "store/maintenance.h"
#include "village.h"

using namespace aiyl;
using namespace aiyl::test;
using namespace aiyl::store;

namespace {

constexpr int kRowsOfAnAct = 2000;

struct Row {
  Uuid house, person;
  std::string street, name, note;
  int number = 0, born = 0;
};

std::vector<Row> MakeRows(int count, IdSource& ids) {
  static const char* const kNames[] = {"Асанов Үсөн Жумабекович", "Бекова Айгүл Токтогуловна", "Жээнбеков Нурлан",
                                       "Маматова Гүлнара Эсенбековна"};
  std::vector<Row> rows;
  for (int i = 0; i * 3 < count; ++i)
    rows.push_back({ids.Next(), ids.Next(), "Ленин көчөсү " + std::to_string(i / 50), kNames[i % 4],
                    "№ " + std::to_string(i), i % 50, 1940 + i % 80});
  return rows;
}

template <class Body>
double Seconds(Body&& body) {
  const auto begin = std::chrono::steady_clock::now();
  body();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

void Write(UnitOfWork& work, const Row& row) {
  work.Db()
      .Prepare("INSERT INTO house (id, office, street, number) VALUES (?, ?, ?, ?)")
      .Bind(row.house, work.By().office, row.street, row.number)
      .Run();
  work.Db()
      .Prepare("INSERT INTO person (id, house, name, born, head) VALUES (?, ?, ?, ?, ?)")
      .Bind(row.person, row.house, row.name, row.born, true)
      .Run();
  work.Db().Prepare("INSERT INTO health (id, note) VALUES (?, ?)").Bind(row.person, row.note).Run();
}

void WritePlainly(const std::string& file, const std::vector<Row>& rows, const Uuid& office) {
  sqlite3* db = nullptr;
  const auto check = [&](int code) {
    if (code != SQLITE_OK && code != SQLITE_DONE) throw std::runtime_error(sqlite3_errmsg(db));
  };
  const auto execute = [&](const std::string& sql) { check(sqlite3_exec(db, sql.c_str(), nullptr, nullptr, nullptr)); };
  check(sqlite3_open(file.c_str(), &db));
  execute(
      "PRAGMA page_size=8192; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA "
      "cache_size=-32768; PRAGMA "
      "wal_autocheckpoint=2000; PRAGMA cell_size_check=ON; PRAGMA temp_store=MEMORY");
  execute(EmbeddedMigrations().front().sql);
  execute(VillageMigrations().back().sql);
  sqlite3_stmt *house = nullptr, *person = nullptr, *health = nullptr;
  check(sqlite3_prepare_v2(db, "INSERT INTO house (id, office, street, number) VALUES (?, ?, ?, ?)", -1, &house,
                           nullptr));
  check(sqlite3_prepare_v2(db, "INSERT INTO person (id, house, name, born, head) VALUES (?, ?, ?, ?, 1)", -1, &person,
                           nullptr));
  check(sqlite3_prepare_v2(db, "INSERT INTO health (id, note) VALUES (?, ?)", -1, &health, nullptr));
  const auto blob = [&](sqlite3_stmt* stmt, int at, const Uuid& id) {
    check(sqlite3_bind_blob(stmt, at, id.bytes.data(), 16, SQLITE_STATIC));
  };
  const auto text = [&](sqlite3_stmt* stmt, int at, const std::string& value) {
    check(sqlite3_bind_text(stmt, at, value.data(), static_cast<int>(value.size()), SQLITE_STATIC));
  };
  const auto run = [&](sqlite3_stmt* stmt) {
    check(sqlite3_step(stmt));
    check(sqlite3_reset(stmt));
  };
  for (size_t at = 0; at < rows.size();) {
    execute("BEGIN IMMEDIATE");
    for (int in_act = 0; in_act < kRowsOfAnAct && at < rows.size(); in_act += 3, ++at) {
      const Row& row = rows[at];
      blob(house, 1, row.house);
      blob(house, 2, office);
      text(house, 3, row.street);
      check(sqlite3_bind_int(house, 4, row.number));
      run(house);
      blob(person, 1, row.person);
      blob(person, 2, row.house);
      text(person, 3, row.name);
      check(sqlite3_bind_int(person, 4, row.born));
      run(person);
      blob(health, 1, row.person);
      text(health, 2, row.note);
      run(health);
    }
    execute("COMMIT");
  }
  sqlite3_finalize(house);
  sqlite3_finalize(person);
  sqlite3_finalize(health);
  sqlite3_close(db);
}

// The village without derivations: what is measured is the journal.
const Registry& BareRegistry() {
  static const Registry registry = [] {
    Registry r;
    r.AddTables(TableClass::kTruth, {"house", "person", "health", "relation_word"});
    for (const Invariant& invariant : VillageRegistry().Invariants()) r.Add(invariant);
    return r;
  }();
  return registry;
}

}  // namespace

int main(int argc, char** argv) {
  const int count = argc > 1 ? std::atoi(argv[1]) : 261'000;
  FixedClock clock(FixedClock::Noon(*Date::FromYmd(2026, 3, 2)));
  const auto ids = NewSeededIdSource(7, clock);
  const auto rows = MakeRows(count, *ids);
  std::vector<double> ratios, journalled, plain;
  double check = 0, replay = 0;
  for (int round = 0; round < 3; ++round) {
    TemporaryBookOptions options = VillageOptions();
    options.registry = &BareRegistry();
    TemporaryBook book(options);
    journalled.push_back(Seconds([&] {
      for (size_t at = 0; at < rows.size();)
        book.Do("person.register", [&](UnitOfWork& work) -> Status {
          for (int in_act = 0; in_act < kRowsOfAnAct && at < rows.size(); in_act += 3, ++at) Write(work, rows[at]);
          return {};
        });
    }));
    const TemporaryFolder folder;
    plain.push_back(Seconds([&] { WritePlainly((folder / "plain.db").string(), rows, book.Office()); }));
    ratios.push_back(journalled.back() / plain.back());
    if (round < 2) continue;
    check = Seconds([&] {
      if (!Check(*book, CheckDepth::kUsual)) throw std::runtime_error("check");
    });
    replay = Seconds([&] {
      if (!Replay(*book, book.Folder() / "replayed.aiyl")) throw std::runtime_error("replay");
    });
  }
  std::sort(ratios.begin(), ratios.end());
  std::sort(plain.begin(), plain.end());
  std::sort(journalled.begin(), journalled.end());
  std::printf(
      "{\"rows\": %d, \"plain_s\": %.3f, \"journalled_s\": %.3f, \"journalled_to_plain\": %.2f, \"check_to_plain\": "
      "%.2f, \"replay_to_plain\": %.2f}\n",
      count, plain[1], journalled[1], ratios[1], check / plain[1], replay / plain[1]);
  return 0;
}
