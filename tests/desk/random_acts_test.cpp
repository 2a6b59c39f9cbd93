// SPDX-License-Identifier: Apache-2.0
// A demo village after hundreds of random acts of every module and undos: the journal is the book. And whatever is
// altered in it behind the journal's back is found, cell by cell and byte by byte.
#include "support/random_acts.h"

#include <sqlite3.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <set>

#include "desk/registry.h"
#include "store/journal.h"
#include "store/maintenance.h"
#include "support/demo_copy.h"
#include "support/replay_oracle.h"

using namespace aiyl;
using namespace aiyl::test;

namespace {

RandomActs Drawn(DemoCopy& copy, store::Book& book, uint64_t seed) {
  return {book, copy.Actor(), copy.Clock(), desk::AllActs(), seed};
}

void Live(DemoCopy& copy, store::Book& book, uint64_t seed, int acts, int undos) {
  RandomActs random = Drawn(copy, book, seed);
  int done = 0, undone = 0;
  for (int tried = 0; (done < acts || undone < undos) && tried < acts * 30; ++tried) {
    if (done < acts && random.Step()) ++done;
    if (undone * acts < done * undos && random.Undo()) ++undone;
  }
  CHECK(done == acts);
  CHECK(undone == undos);
  std::set<std::string> kinds;
  for (const auto& [kind, tally] : random.Tally())
    if (tally.first > 0) kinds.insert(kind);
  CHECK(kinds.size() * 10 >= desk::AllActs().size() * std::min(7, acts / 40));
}

// Another tool: SQLite as it is, with no rule of the book.
class Tool {
 public:
  explicit Tool(const std::filesystem::path& file) {
    REQUIRE(sqlite3_open(file.string().c_str(), &m_db) == SQLITE_OK);
    Run("PRAGMA foreign_keys=OFF; PRAGMA ignore_check_constraints=ON");
  }
  ~Tool() { sqlite3_close(m_db); }
  Tool(const Tool&) = delete;
  Tool& operator=(const Tool&) = delete;
  bool Run(const std::string& sql) { return sqlite3_exec(m_db, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK; }
  int Changes() const { return sqlite3_changes(m_db); }
  std::vector<std::string> List(const std::string& sql) {
    std::vector<std::string> values;
    sqlite3_exec(
        m_db, sql.c_str(),
        [](void* to, int, char** cells, char**) {
          static_cast<std::vector<std::string>*>(to)->push_back(cells[0] == nullptr ? "" : cells[0]);
          return 0;
        },
        &values, nullptr);
    return values;
  }

 private:
  sqlite3* m_db = nullptr;
};

// An edit of one cell of a random row that no other rule than the journal's forbids, tried in this order.
std::vector<std::string> Edits(const std::string& table, const std::string& column, const std::string& key,
                               const std::string& row) {
  const std::string where = " WHERE " + key + " = x'" + row + "'", set = "UPDATE " + table + " SET " + column + " = ";
  return {set + "CASE typeof(" + column + ") WHEN 'integer' THEN " + column + " + 1 WHEN 'blob' THEN zeroblob(length(" +
              column + ")) ELSE " + column + " || 'x' END" + where + " AND " + column + " IS NOT NULL",
          set + "'2001-01-01'" + where, set + "7007" + where, set + "x'00112233445566778899AABBCCDDEEFF'" + where,
          set + "NULL" + where};
}

}  // namespace

TEST_CASE("a demo village after 500 random acts of every module and 100 undos replays to the same rows") {
  DemoCopy copy;
  const auto book = copy.Open();
  Live(copy, *book, 41, 500, 100);
  CHECK(CheckReplayOracle(*book) == "");
  const auto replayed = copy.Folder() / "replayed.aiyl";
  REQUIRE(store::Replay(*book, replayed));
  const auto again = store::Book::Open(replayed, store::OpenMode::kShared, copy.Env());
  REQUIRE(again);
  const auto differences = store::CompareTruth(*book, **again);
  REQUIRE(differences);
  CHECK(differences->empty());
}

TEST_CASE("no act of a form changes a row that the program ships") {
  DemoCopy copy;
  const auto shipped = [](store::Book& book) {
    std::string rows;
    REQUIRE(book.ReadAny([&](store::Database& db) {
      for (const auto& [table, kind] : desk::MakeRegistry().Tables()) {
        if (kind != store::TableClass::kTruth) continue;
        std::string columns, key;
        auto info = db.Prepare("SELECT name FROM pragma_table_info(?) ORDER BY cid");
        info.Bind(table);
        while (info.Next()) {
          if (key.empty()) key = info.String(0);
          columns += (columns.empty() ? "quote(" : " || ',' || quote(") + info.String(0) + ")";
        }
        auto query =
            db.PrepareOnce("SELECT " + columns + " FROM " + table +
                           " t WHERE NOT EXISTS (SELECT 1 FROM act_row r WHERE r.pk = t." + key + ") ORDER BY 1");
        while (query.Next()) rows += table + " " + query.String(0) + "\n";
      }
    }));
    return rows;
  };
  const auto book = copy.Open();
  const std::string before = shipped(*book);
  CHECK(before.size() > 10'000);
  Live(copy, *book, 43, 120, 0);
  CHECK((shipped(*book) == before));
}

TEST_CASE("one cell of any column of any truth table edited with another tool is found") {
  DemoCopy copy([](DemoCopy& where, store::Book& book) { Live(where, book, 42, 400, 20); });
  const auto replayed_file = copy.Folder() / "replayed.aiyl", edited = copy.Folder() / "edited.aiyl";
  REQUIRE(store::Replay(*copy.Open(), replayed_file));
  const auto replayed = store::Book::Open(replayed_file, store::OpenMode::kReadOnly, copy.Env());
  REQUIRE(replayed);
  std::mt19937 random(4);
  int columns = 0, empty = 0, tables = 0, all = 0;
  for (const auto& [table, kind] : desk::MakeRegistry().Tables()) {
    if (kind != store::TableClass::kTruth) continue;
    INFO(table);
    std::filesystem::copy_file(copy.File(), edited, std::filesystem::copy_options::overwrite_existing);
    std::set<std::string> changed;
    {
      Tool tool(edited);
      auto names = tool.List("SELECT name FROM pragma_table_info('" + table + "') ORDER BY cid");
      const auto rows = tool.List("SELECT hex(" + names.front() + ") FROM " + table + " ORDER BY 1");
      ++all;
      empty += rows.empty() ? 1 : 0;
      if (rows.empty()) continue;
      // All columns but the key at once, each in a row of its own where there are enough.
      for (size_t i = 1; i < names.size(); ++i) {
        bool done = false;
        for (int tried = 0; tried < 8 && !done; ++tried)
          for (const auto& sql : Edits(table, names[i], names.front(), rows[random() % rows.size()])) {
            done = tool.Run(sql) && tool.Changes() == 1;
            if (done) break;
          }
        INFO(names[i]);
        CHECK(done);
        changed.insert(names[i]);
        ++columns;
      }
    }
    const auto found = [&] {
      const auto book = store::Book::Open(edited, store::OpenMode::kReadOnly, copy.Env());
      REQUIRE(book);
      // What a full check compares.
      const auto differences = store::CompareTruth(**replayed, **book, 100'000);
      REQUIRE(differences);
      std::set<std::string> names;
      for (const auto& difference : *differences)
        if (difference.table == table) names.insert(difference.column);
      if (++tables % 8 != 0) return names;
      const auto findings = store::Check(**book, store::CheckDepth::kFull);
      REQUIRE(findings);
      CHECK(std::any_of(findings->begin(), findings->end(),
                        [](const store::Finding& finding) { return finding.code == "truth-edited"; }));
      return names;
    };
    CHECK(found() == changed);
    {
      std::filesystem::copy_file(copy.File(), edited, std::filesystem::copy_options::overwrite_existing);
      Tool tool(edited);
      const auto key = tool.List("SELECT name FROM pragma_table_info('" + table + "') ORDER BY cid LIMIT 1").front();
      REQUIRE(tool.Run("UPDATE " + table + " SET " + key + " = x'00112233445566778899AABBCCDDEEFF' WHERE " + key +
                       " = (SELECT min(" + key + ") FROM " + table + ")"));
      REQUIRE(tool.Changes() == 1);
    }
    CHECK(found() == std::set<std::string>{""});
  }
  CHECK(columns > 200);
  CHECK(empty * 11 <= all);
}

TEST_CASE("one flipped bit at any place of the journal is found") {
  DemoCopy copy([](DemoCopy& where, store::Book& book) { Live(where, book, 44, 40, 10); });
  const auto flipped = copy.Folder() / "flipped.aiyl";
  std::vector<std::string> places;  // rowid and column of every cell, as often as it is long
  {
    Tool tool(copy.File());
    places = tool.List(R"sql(
      SELECT a.applied_no || ' ' || c.name FROM act a, pragma_table_info('act') c WHERE c.name <> 'applied_no'
      ORDER BY 1)sql");
  }
  REQUIRE(places.size() > 1000);
  std::mt19937 random(6);
  const int tries = std::getenv("AIYL_EVERY_FAULT") != nullptr ? 2000 : 60;
  int flips = 0;
  for (int i = 0; i < tries; ++i) {
    // Header, seal and body hold nearly all of the bytes; every third flip goes there.
    std::string place = places[random() % places.size()];
    const std::string number = place.substr(0, place.find(' '));
    std::string column = place.substr(place.find(' ') + 1);
    if (i % 3 == 0) column = std::vector<std::string>{"header", "seal", "body"}[random() % 3];
    std::filesystem::copy_file(copy.File(), flipped, std::filesystem::copy_options::overwrite_existing);
    {
      Tool tool(flipped);
      const auto read = [&](const std::string& what) {
        return tool.List("SELECT " + what + " FROM act WHERE applied_no = " + number).front();
      };
      const std::string type = read("typeof(" + column + ")");
      if (type == "null") continue;
      // What the file itself refuses (a number twice, a cell that is not what its column takes) is no flip.
      if (type == "integer") {
        if (!tool.Run("UPDATE act SET " + column + " = " + column + " + (1 << " + std::to_string(random() % 40) +
                      ") WHERE applied_no = " + number))
          continue;
      } else {
        std::string bytes = read("hex(CAST(" + column + " AS BLOB))");
        if (bytes.empty()) continue;
        char& digit = bytes[random() % bytes.size()];
        const int value = (digit <= '9' ? digit - '0' : digit - 'A' + 10) ^ (1 << random() % 4);
        digit = "0123456789ABCDEF"[value];
        if (!tool.Run("UPDATE act SET " + column + " = CAST(x'" + bytes + "' AS " + (type == "text" ? "TEXT" : "BLOB") +
                      ") WHERE applied_no = " + number))
          continue;
      }
      if (tool.Changes() != 1) continue;
    }
    ++flips;
    INFO(number << " " << column);
    const auto book = store::Book::Open(flipped, store::OpenMode::kReadOnly, copy.Env());
    if (!book) continue;  // found at once
    const auto findings = store::Check(**book, store::CheckDepth::kUsual);
    CHECK((!findings || !findings->empty()));
  }
  CHECK(flips > tries / 2);
}
