// SPDX-License-Identifier: Apache-2.0
// The rules that every table and every statement keeps: forms of tables, indexes of foreign keys, statements that fit
// the schema, and no reading of a whole big table where a clerk waits at the keyboard.
#include <sqlite3.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

#include "desk/registry.h"
#include "household/card.h"
#include "household/lists.h"
#include "household/search.h"
#include "office/territory.h"
#include "papers/paper.h"
#include "source_statements.h"
#include "store/connection.h"
#include "store/feed.h"
#include "store/journal.h"
#include "support/demo_copy.h"

namespace fs = std::filesystem;
using namespace aiyl;
using namespace aiyl::test;

namespace {

struct Closer {
  void operator()(sqlite3* db) const { sqlite3_close(db); }
};

// A demo village's file with SQLite as it is, and what the program's writer has beside it.
class Plain {
 public:
  Plain() {
    sqlite3* db = nullptr;
    REQUIRE(sqlite3_open(m_copy.File().string().c_str(), &db) == SQLITE_OK);
    m_db.reset(db);
    // Those that the store makes in memory (store/feed.h).
    std::string feed = "CREATE TEMP TABLE feed (c0";
    for (int i = 1; i < store::kFeedColumns; ++i) feed += ", c" + std::to_string(i);
    REQUIRE(sqlite3_exec(db, ("CREATE TEMP TABLE touched (id); " + feed + ")").c_str(), nullptr, nullptr, nullptr) ==
            SQLITE_OK);
  }
  // "" or why the statement cannot be prepared; several in one text are each looked at.
  std::string Prepare(const std::string& sql) {
    const char* rest = sql.c_str();
    while (*rest != 0) {
      sqlite3_stmt* statement = nullptr;
      if (sqlite3_prepare_v2(m_db.get(), rest, -1, &statement, &rest) != SQLITE_OK) return sqlite3_errmsg(m_db.get());
      sqlite3_finalize(statement);
    }
    return "";
  }
  // Columns joined by "|", one row a line.
  std::vector<std::string> Rows(const std::string& sql) {
    std::vector<std::string> rows;
    sqlite3_stmt* statement = nullptr;
    INFO(sql);
    REQUIRE(sqlite3_prepare_v2(m_db.get(), sql.c_str(), -1, &statement, nullptr) == SQLITE_OK);
    while (sqlite3_step(statement) == SQLITE_ROW) {
      auto& row = rows.emplace_back();
      for (int i = 0; i < sqlite3_column_count(statement); ++i) {
        const auto* text = sqlite3_column_text(statement, i);
        row += (i == 0 ? "" : "|") + std::string(text == nullptr ? "" : reinterpret_cast<const char*>(text));
      }
    }
    sqlite3_finalize(statement);
    return rows;
  }

 private:
  DemoCopy m_copy;
  std::unique_ptr<sqlite3, Closer> m_db;
};

const std::map<std::string, store::TableClass>& Tables() {
  return desk::MakeRegistry().Tables();
}

std::string ReadFile(const fs::path& file) {
  std::ostringstream text;
  text << std::ifstream(file, std::ios::binary).rdbuf();
  return text.str();
}

std::vector<fs::path> Sources() {
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(fs::path(AIYL_SOURCE_DIR) / "src"))
    if (entry.path().extension() == ".cpp" || entry.path().extension() == ".h") files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

// Every statement that `read` runs, as it was prepared.
std::set<std::string> Traced(store::Book& book, const std::function<void(store::Database&)>& read) {
  std::set<std::string> statements;
  REQUIRE(book.ReadAny([&](store::Database& db) {
    sqlite3* handle = store::Handle(db);
    const auto keep = [](unsigned, void* to, void* statement, void*) {
      static_cast<std::set<std::string>*>(to)->insert(sqlite3_sql(static_cast<sqlite3_stmt*>(statement)));
      return 0;
    };
    sqlite3_trace_v2(handle, SQLITE_TRACE_STMT, keep, &statements);
    read(db);
    sqlite3_trace_v2(handle, 0, nullptr, nullptr);
  }));
  return statements;
}

}  // namespace

TEST_CASE("every table is strict, known to the registry, and a truth table is as the journal needs it") {
  Plain book;
  // The journal's own tables, this file's own, and what a full-text index keeps.
  const std::set<std::string> of_the_store = {
      "store_identity", "store_migration", "store_pending", "page_blob",       "act",
      "act_stream",     "act_table",       "act_row",       "store_derivation"};
  // A blob of some kilobytes, or a number that only counts up: a rowid suits them.
  const std::set<std::string> with_rowid = {"store_identity", "store_migration", "page_blob",     "act",
                                            "act_table",      "desk_event",      "package_taken", "package_receipt"};
  for (const auto& row :
       book.Rows("SELECT name, strict, wr, type FROM pragma_table_list WHERE schema = 'main' AND name "
                 "NOT LIKE 'sqlite!_%' ESCAPE '!' ORDER BY name")) {
    INFO(row);
    const std::string name = row.substr(0, row.find('|'));
    if (row.find("|virtual") != std::string::npos || row.find("|shadow") != std::string::npos) continue;
    CHECK(row.find("|1|") == name.size());
    CHECK((of_the_store.count(name) > 0 || Tables().count(name) > 0));
    if (with_rowid.count(name) == 0) CHECK(row.find("|1|1|") == name.size());
  }
  for (const auto& [table, kind] : Tables()) {
    if (kind != store::TableClass::kTruth) continue;
    INFO(table);
    const auto columns = book.Rows("SELECT type, pk, hidden, \"notnull\" FROM pragma_table_xinfo('" + table + "')");
    REQUIRE(columns.size() > 1);
    CHECK(columns.front() == "BLOB|1|0|1");
    for (size_t i = 1; i < columns.size(); ++i)
      CHECK((columns[i].rfind("INTEGER|0|0|", 0) == 0 || columns[i].rfind("TEXT|0|0|", 0) == 0 ||
             columns[i].rfind("BLOB|0|0|", 0) == 0));
  }
}

TEST_CASE("a foreign key refuses, has an index that begins with it, and points to a truth table") {
  Plain book;
  int keys = 0;
  for (const auto& row : book.Rows("SELECT t.name, f.\"table\", f.\"from\", f.on_update, f.on_delete FROM "
                                   "pragma_table_list t, pragma_foreign_key_list(t.name) f WHERE t.schema = 'main'")) {
    INFO(row);
    ++keys;
    CHECK(row.find("CASCADE") == std::string::npos);
    CHECK(row.find("SET ") == std::string::npos);
    std::istringstream cells(row);
    std::string table, parent, column;
    std::getline(cells, table, '|');
    std::getline(cells, parent, '|');
    std::getline(cells, column, '|');
    CHECK(Tables().count(parent) > 0);
    // An index of what is not null serves: that is what is looked for when a parent goes.
    const auto indexes = book.Rows("SELECT 1 FROM pragma_index_list('" + table +
                                   "') i, pragma_index_info(i.name) c WHERE c.seqno = 0 AND c.name = '" + column +
                                   "' AND (i.partial = 0 OR EXISTS (SELECT 1 FROM sqlite_schema s WHERE s.name = "
                                   "i.name AND s.sql LIKE '%WHERE " +
                                   column + " IS NOT NULL'))");
    CHECK_FALSE(indexes.empty());
  }
  CHECK(keys > 40);
}

TEST_CASE("every statement of the sources can be prepared") {
  Plain book;
  std::map<std::string, std::string> macros;
  for (const auto& file : Sources()) macros.merge(MacrosIn(ReadFile(file)));
  int whole = 0, parts = 0;
  for (const auto& file : Sources())
    for (const auto& statement : StatementsIn(ReadFile(file), macros)) {
      ++(statement.whole ? whole : parts);
      if (!statement.whole) continue;
      INFO(fs::relative(file, AIYL_SOURCE_DIR).generic_string() << ":" << statement.line << "\n" << statement.sql);
      CHECK(book.Prepare(statement.sql) == "");
    }
  for (const auto& invariant : desk::MakeRegistry().Invariants()) {
    INFO(invariant.name);
    CHECK(book.Prepare(invariant.sql) == "");
  }
  CHECK(whole > 250);
  CHECK(parts < whole / 3);  // glued together at run time: those only a test that runs them can see
}

TEST_CASE("what runs at a key press, for a card or for a list reads no big table as a whole") {
  DemoCopy copy;
  const auto book = copy.Open();
  std::set<std::string> statements;
  const auto run = [&](const std::function<void(store::Database&)>& read) { statements.merge(Traced(*book, read)); };
  const household::Scope everywhere;
  std::vector<household::HouseholdRow> households;
  std::vector<household::PersonRow> people;
  std::vector<papers::Paper> register_rows;
  household::PersonFilter young;
  young.age_to = 20;
  young.age_on = copy.Clock().Today();
  run([&](store::Database& db) {
    for (const auto order :
         {household::HouseholdOrder::kAccount, household::HouseholdOrder::kAddress, household::HouseholdOrder::kHead})
      households = household::ListHouseholds(db, everywhere, {.order = order}, 0, 50);
    people = household::ListPersons(db, everywhere, {}, 0, 50);
    register_rows = papers::ListPapers(db, {});
  });
  REQUIRE(households.size() > 3);
  REQUIRE(people.size() > 3);
  run([&](store::Database& db) {
    for (const char* text : {"а", "аса", "асанов бак", "asanov", "fcfyjd", "1", "212", "0555", "манас 5", "T-1"})
      household::FindPersons(db, text, 50, everywhere);
    for (const auto& row : households) (void)household::CardOf(db, row.household, copy.Clock().Today());
    for (const auto& row : people) {
      (void)household::ViewOf(db, row.person);
      (void)store::History(db, {row.person.value});
    }
    for (const auto& paper : register_rows) (void)papers::FindPaper(db, paper.id);
    (void)store::RecentActs(db, 50);
  });
  CHECK(statements.size() > 30);

  // Tables that grow with the village. A statement may walk one of them in the order that it shows, by an index or by
  // its key, because it stops after a block; it may not read all of it, nor sort all of it.
  const std::set<std::string> big = {"person",
                                     "person_now",
                                     "person_word",
                                     "household",
                                     "household_now",
                                     "membership",
                                     "relation",
                                     "registration",
                                     "absence",
                                     "act",
                                     "act_row",
                                     "paper",
                                     "paper_words",
                                     "dwelling",
                                     "parcel",
                                     "person_pin",
                                     "household_word",
                                     "parcel_share",
                                     "dwelling_share",
                                     "livestock_count",
                                     "livestock_snapshot",
                                     "marriage",
                                     "page_blob"};
  Plain plain;
  for (const auto& sql : statements) {
    INFO(sql);
    const auto steps = plain.Rows("EXPLAIN QUERY PLAN " + sql);
    // Columns of a step: its number, the step it belongs to, nothing, words.
    const auto belongs_to = [](const std::string& step) {
      const size_t at = step.find('|') + 1;
      return step.substr(at, step.find('|', at) - at);
    };
    std::set<std::string> sorted;
    for (const auto& step : steps)
      if (step.find("TEMP B-TREE FOR ORDER BY") != std::string::npos) sorted.insert(belongs_to(step));
    for (const auto& step : steps) {
      INFO(step);
      const std::string text = step.substr(step.rfind('|') + 1);
      if (text.rfind("SCAN ", 0) != 0) continue;
      const bool stops = sql.find(" LIMIT ") != std::string::npos && sorted.count(belongs_to(step)) == 0;
      std::string table = text.substr(5, text.find(' ', 5) - 5);
      // The plan names the alias; the statement tells the table.
      for (const auto& name : big)
        for (const char* as : {" ", " AS "})
          if (sql.find(" " + name + as + table + " ") != std::string::npos) table = name;
      CHECK((big.count(table) == 0 || stops));
    }
  }
}
