// SPDX-License-Identifier: Apache-2.0
// Replay, compare, check and rebuild: whatever is altered behind the journal's back is found.
#include <catch2/catch.hpp>
#include <set>

#include "sql_tool.h"
#include "store/journal.h"
#include "store/maintenance.h"
#include "support/replay_oracle.h"
#include "village.h"

using namespace aiyl;
using namespace aiyl::test;
using namespace aiyl::store;

namespace {

std::set<std::string> Codes(Book& book, CheckDepth depth) {
  const auto findings = Check(book, depth);
  REQUIRE(findings);
  std::set<std::string> codes;
  for (const Finding& finding : *findings) codes.insert(finding.code);
  return codes;
}

// Some acts of each sort, an undo among them.
void Live(TemporaryBook& book) {
  Uuid house, person;
  book.Do("person.register", [&](UnitOfWork& work) -> Status {
    house = AddHouse(work, "Достук", 1);
    person = AddPerson(work, {{}, house, "Асан", true});
    work.Db().Prepare("INSERT INTO health (id, note, photo) VALUES (?, ?, x'0102')").Bind(person, "").Run();
    return {};
  });
  const auto renamed = book.Do("person.correct", [&](UnitOfWork& work) -> Status {
    Rename(work, person, "Үсөн");
    return {};
  });
  REQUIRE(Undo(*book, book.Actor(), renamed.act, "мисалы"));
  book.Do("person.correct", [&](UnitOfWork& work) -> Status {
    work.Db().Prepare("UPDATE person SET born = NULL WHERE id = ?").Bind(person).Run();
    work.Db().Prepare("DELETE FROM health").Run();
    return {};
  });
}

}  // namespace

TEST_CASE("a sound book passes, and replaying its journal gives the same rows") {
  TemporaryBook book(VillageOptions());
  Live(book);
  CHECK(CheckReplayOracle(*book) == "");
  const auto file = book.Folder() / "replayed.aiyl";
  REQUIRE(Replay(*book, file));
  auto replayed = Book::Open(file, OpenMode::kShared, book.Env());
  REQUIRE(replayed);
  CHECK((*replayed)->Identity().stream == book->Identity().stream);
  CHECK(CompareTruth(*book, **replayed)->empty());
  CHECK(CheckReplayOracle(**replayed) == "");
}

TEST_CASE("compare names the row and the cell that differ") {
  TemporaryBook book(VillageOptions());
  Live(book);
  const auto file = book.Folder() / "replayed.aiyl";
  REQUIRE(Replay(*book, file));
  EditWithAnotherTool(file, "UPDATE house SET number = 7");
  EditWithAnotherTool(file, "INSERT INTO relation_word VALUES (x'0000000000008000800000000000FFFF', 'уулу')");
  auto edited = Book::Open(file, OpenMode::kShared, book.Env());
  REQUIRE(edited);
  const auto differences = CompareTruth(*book, **edited);
  REQUIRE(differences);
  REQUIRE(differences->size() == 2);
  CHECK((*differences)[0].table == "house");
  CHECK((*differences)[0].column == "number");
  CHECK((*differences)[0].left == "1");
  CHECK((*differences)[0].right == "7");
  CHECK((*differences)[1].column == "");
  CHECK((*differences)[1].right == "row");
}

TEST_CASE("a cell of a truth table edited with another tool is found by a full check") {
  TemporaryBook book(VillageOptions());
  Live(book);
  book.Close();
  EditWithAnotherTool(book.File(), "UPDATE person SET name = 'Эсен'");
  book.Reopen();
  CHECK(Codes(*book, CheckDepth::kUsual).empty());
  CHECK(Codes(*book, CheckDepth::kFull) == std::set<std::string>{"truth-edited"});
}

TEST_CASE("a derived row edited with another tool is found, and rebuild mends it") {
  TemporaryBook book(VillageOptions());
  Live(book);
  book.Close();
  EditWithAnotherTool(book.File(), "UPDATE house_count SET people = 9; DELETE FROM act_row WHERE applied_no = 3");
  book.Reopen();
  CHECK(Codes(*book, CheckDepth::kUsual) == std::set<std::string>{"derived"});
  REQUIRE(Rebuild(*book));
  CHECK(CheckReplayOracle(*book) == "");
}

TEST_CASE("whatever is altered in the journal's tables is found") {
  const std::string edit = GENERATE(
      "UPDATE act SET id = x'00112233445566778899AABBCCDDEEFF' WHERE seq = 3", "UPDATE act SET seq = 9 WHERE seq = 5",
      "UPDATE act SET office = x'00112233445566778899AABBCCDDEEFF' WHERE seq = 3",
      "UPDATE act SET staff = x'00112233445566778899AABBCCDDEEFF' WHERE seq = 3",
      "UPDATE act SET desk = 'b' WHERE seq = 3", "UPDATE act SET kind = 'person.register' WHERE seq = 3",
      "UPDATE act SET happened_on = '2026-03-01' WHERE seq = 3", "UPDATE act SET recorded_at = 1 WHERE seq = 3",
      "UPDATE act SET clock = 1 WHERE seq = 3",
      "UPDATE act SET batch = x'00112233445566778899AABBCCDDEEFF' WHERE seq = 3",
      "UPDATE act SET undone_by = NULL WHERE seq = 3", "UPDATE act SET undoes = NULL WHERE seq = 4",
      "UPDATE act SET note = 'x' WHERE seq = 4", "UPDATE act SET schema = 1 WHERE seq = 3",
      "UPDATE act SET row_count = 5 WHERE seq = 3", "UPDATE act SET applied_no = 99 WHERE seq = 5",
      "UPDATE act SET prev_hash = zeroblob(32) WHERE seq = 3", "UPDATE act SET hash = zeroblob(32) WHERE seq = 5",
      "UPDATE act SET seal = zeroblob(32) WHERE seq = 3",
      "UPDATE act SET body = CAST(replace(body, CAST('Асан' AS BLOB), CAST('Эсен' AS BLOB)) AS BLOB) WHERE seq = 2",
      "DELETE FROM act WHERE seq = 5", "DELETE FROM act WHERE seq = 3", "DELETE FROM act_row WHERE applied_no = 5",
      "UPDATE act_stream SET head_seq = 4", "UPDATE act_stream SET head_hash = zeroblob(32)",
      "UPDATE act_stream SET head_recorded_at = 4",
      "UPDATE act_stream SET office = x'00112233445566778899AABBCCDDEEFF'");
  CAPTURE(edit);
  TemporaryBook book(VillageOptions());
  Live(book);
  book.Close();
  EditWithAnotherTool(book.File(), edit);
  book.Reopen();
  const auto codes = Codes(*book, CheckDepth::kUsual);
  CHECK_FALSE(codes.empty());
}

TEST_CASE("one flipped bit in header, seal or body is found, wherever it is") {
  TemporaryBook book(VillageOptions());
  Live(book);
  const std::string column = GENERATE("header", "seal", "body");
  const auto length = book.Number("SELECT length(" + column + ") FROM act WHERE seq = 2");
  book.Close();
  for (int64_t at = 1; at <= length; ++at) {
    const auto copy = book.Folder() / "flipped.aiyl";
    std::filesystem::copy_file(book.File(), copy, std::filesystem::copy_options::overwrite_existing);
    FlipBit(copy, column, 2, at);
    auto flipped = Book::Open(copy, OpenMode::kShared, book.Env());
    REQUIRE(flipped);
    CAPTURE(column, at);
    CHECK_FALSE(Codes(**flipped, CheckDepth::kUsual).empty());
  }
}

TEST_CASE("the stored page of a paper is checked against its hash") {
  TemporaryBook book(VillageOptions());
  REQUIRE(book->WriteLocal([](Database& db) -> Status {
    db.Prepare("INSERT INTO page_blob (hash, format, bytes) VALUES (zeroblob(32), 'page/1', x'00')").Run();
    return {};
  }));
  CHECK(Codes(*book, CheckDepth::kUsual) == std::set<std::string>{"page-blob"});
}

TEST_CASE("a check can be stopped") {
  TemporaryBook book(VillageOptions());
  for (int i = 0; i < 60; ++i)
    book.Do("house.build", [&](UnitOfWork& work) -> Status {
      AddHouse(work, "Достук", i);
      return {};
    });
  const auto stopped = Check(*book, CheckDepth::kUsual, [](int, const Message&) { return false; });
  REQUIRE_FALSE(stopped);
  CHECK(stopped.error().code == "store.cancelled");
}

TEST_CASE("the book as recorded on a past day has later entries taken back, derived rows and journal as well") {
  TemporaryBook book(VillageOptions());
  Live(book);
  const auto moment = book.Clock().Now();
  book.Clock().AdvanceMicros(86'400'000'000);
  const auto before = book.Text("SELECT name FROM person");
  book.Do("person.register", [&](UnitOfWork& work) -> Status {
    AddPerson(work, {{}, AddHouse(work, "Жаңы", 2), "Бермет", true});
    work.Db().Prepare("UPDATE person SET name = 'Башка' WHERE name = ?").Bind(before).Run();
    return {};
  });
  Instant recorded = moment;
  recorded.micros += 1'000;  // acts of one moment are a microsecond apart
  auto past = AsRecordedAt(*book, recorded);
  REQUIRE(past);
  auto number = [&](const char* sql) {
    Query query = (*past)->Db().Prepare(sql);
    REQUIRE(query.Next());
    return query.Int(0);
  };
  CHECK(number("SELECT COUNT(*) FROM person WHERE name = 'Асан'") == 1);
  CHECK(number("SELECT COUNT(*) FROM house_count") == 1);
  CHECK(number("SELECT COUNT(*) FROM act") == 5);
  CHECK(number("SELECT head_seq FROM act_stream") == 5);
  CHECK(number("SELECT COUNT(*) FROM act WHERE undone_by IS NOT NULL") == 1);
  CHECK(book.Number("SELECT COUNT(*) FROM person") == 2);
  past->reset();
  int files = 0;
  for (const auto& entry : std::filesystem::directory_iterator(book.Folder().Path()))
    files += entry.path().string().find("scratch") != std::string::npos ? 1 : 0;
  CHECK(files == 0);
}
