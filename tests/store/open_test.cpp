// SPDX-License-Identifier: Apache-2.0
// What is opened and what is refused with a sentence; backup, restore, upgrade; two programs on one book.
#include <catch2/catch.hpp>
#include <fstream>
#include <thread>

#include "base/atomic_file.h"
#include "sql_tool.h"
#include "store/journal.h"
#include "store/maintenance.h"
#include "support/replay_oracle.h"
#include "village.h"

using namespace aiyl;
using namespace aiyl::test;
using namespace aiyl::store;

namespace {

void Build(TemporaryBook& book, int number) {
  book.Do("house.build", [&](UnitOfWork& work) -> Status {
    AddHouse(work, "Достук", number);
    return {};
  });
}

std::string CodeOf(const Environment& environment, const std::filesystem::path& file,
                   OpenMode mode = OpenMode::kShared) {
  const auto book = Book::Open(file, mode, environment);
  if (book) return "";
  CHECK(book.error().kind == ErrorKind::kEnvironment);
  CHECK_FALSE(book.error().message.msgid.empty());
  return book.error().code;
}

void WriteText(const std::filesystem::path& file, const std::string& text) {
  std::ofstream(file, std::ios::binary) << text;
}

const std::vector<Migration>& LongerMigrations() {
  static const std::vector<Migration> longer = [] {
    std::vector<Migration> all = VillageMigrations();
    all.push_back({3, "0003_more", "ALTER TABLE person ADD COLUMN nickname TEXT NOT NULL DEFAULT 'жок';",
                   "add-column person nickname DEFAULT 'жок'"});
    return all;
  }();
  return longer;
}

}  // namespace

TEST_CASE("what is no book is refused and left as it is") {
  TemporaryBook book(VillageOptions());
  CHECK(CodeOf(book.Env(), book.Folder() / "absent.aiyl") == "store.none");
  CHECK(CodeOf(book.Env(), book.Folder().Path()) == "store.none");
  const auto text = book.Folder() / "text.aiyl";
  WriteText(text, std::string(5000, 'a'));
  CHECK(CodeOf(book.Env(), text) == "store.not-a-book");
  CHECK(std::filesystem::file_size(text) == 5000);
  const auto empty = book.Folder() / "empty.aiyl";
  WriteText(empty, "");
  CHECK(CodeOf(book.Env(), empty) == "store.not-a-book");
  const auto foreign = book.Folder() / "foreign.aiyl";
  EditWithAnotherTool(foreign, "PRAGMA user_version = 3; CREATE TABLE act (id); INSERT INTO act VALUES (1)");
  CHECK(CodeOf(book.Env(), foreign) == "store.not-a-book");
  CHECK_FALSE(std::filesystem::exists(foreign.string() + "-wal"));
}

TEST_CASE("a newer book and an edited migration are refused") {
  TemporaryBook book(VillageOptions());
  book.Close();
  Environment older = book.Env();
  older.migrations = &LongerMigrations();
  REQUIRE(Book::Open(book.File(), OpenMode::kShared, older));
  CHECK(CodeOf(book.Env(), book.File()) == "store.newer-book");
  std::vector<Migration> edited = LongerMigrations();
  edited[1].sql += "-- one word more";
  Environment other = book.Env();
  other.migrations = &edited;
  CHECK(CodeOf(other, book.File()) == "store.edited-migration");
  std::vector<Migration> other_line_ends = LongerMigrations();
  for (Migration& migration : other_line_ends)
    for (size_t at = 0; (at = migration.sql.find('\n', at)) != std::string::npos; at += 2)
      migration.sql.replace(at, 1, "\r\n");
  other.migrations = &other_line_ends;
  CHECK(CodeOf(other, book.File()) == "");
}

TEST_CASE("a damaged book is refused or told by its check, and never a crash") {
  TemporaryBook book(VillageOptions());
  for (int i = 0; i < 40; ++i) Build(book, i);
  book.Close();
  std::string bytes;
  {
    std::ifstream in(book.File(), std::ios::binary);
    bytes.assign(std::istreambuf_iterator<char>(in), {});
  }
  const auto damaged = book.Folder() / "damaged.aiyl";
  WriteText(damaged, bytes.substr(0, bytes.size() / 2));
  const auto code = CodeOf(book.Env(), damaged);
  if (code.empty()) {
    auto opened = Book::Open(damaged, OpenMode::kShared, book.Env());
    const auto findings = Check(**opened, CheckDepth::kUsual);
    CHECK((!findings || !findings->empty()));
  } else {
    CHECK(code == "store.damaged");
  }
  int told = 0, tried = 0;
  // The size of a page stands at byte 16 of the file. What begins a page is in use; its middle may be free.
  const auto page =
      static_cast<size_t>(static_cast<unsigned char>(bytes[16])) << 8 | static_cast<unsigned char>(bytes[17]);
  REQUIRE(page == 8192);
  for (size_t at = page; at + page <= bytes.size(); at += page) {
    std::string torn = bytes;
    for (size_t i = 0; i < 200; ++i) torn[at + i] = static_cast<char>(torn[at + i] ^ 0x5A);
    std::filesystem::remove(damaged.string() + "-wal");
    std::filesystem::remove(damaged.string() + "-shm");
    WriteText(damaged, torn);
    ++tried;
    auto opened = Book::Open(damaged, OpenMode::kShared, book.Env());
    if (!opened) {
      told += opened.error().kind == ErrorKind::kEnvironment ? 1 : 0;
      continue;
    }
    const auto findings = Check(**opened, CheckDepth::kUsual);
    told += !findings || !findings->empty() ? 1 : 0;
  }
  CHECK(told == tried);
}

TEST_CASE("a second desktop is refused; another program beside it waits its turn") {
  TemporaryBook book(VillageOptions());
  book.Reopen(OpenMode::kDesktop);
  CHECK(CodeOf(book.Env(), book.File(), OpenMode::kDesktop) == "store.in-use");
  auto beside = Book::Open(book.File(), OpenMode::kShared, book.Env());
  REQUIRE(beside);
  Build(book, 1);
  REQUIRE((*beside)->Write(book.Actor(), {.kind = "house.build"}, [&](UnitOfWork& work) -> Status {
    AddHouse(work, "Достук", 2);
    return {};
  }));
  CHECK(book.Number("SELECT COUNT(*) FROM house") == 2);
  book.Close();
  CHECK(CodeOf(book.Env(), book.File(), OpenMode::kDesktop) == "");
}

TEST_CASE("a live book is refused on FAT and in network folders, wherever it is made or opened") {
  TemporaryBook book(VillageOptions());
  book.Close();
  for (const char* type : {"vfat", "exfat", "nfs", "smb"}) {
    Environment there = book.Env();
    there.file_system = [&](const std::filesystem::path&) { return std::string(type); };
    CHECK(CodeOf(there, book.File()) == "store.folder");
    CHECK(CodeOf(there, book.File(), OpenMode::kReadOnly) == "");
    const auto made =
        Book::Create(book.Folder() / "new.aiyl", {}, book.Actor(), there, [](UnitOfWork&) -> Status { return {}; });
    REQUIRE_FALSE(made);
    CHECK(made.error().code == "store.folder");
    const auto restored = Restore(book.File(), book.Folder() / "new.aiyl", book.Actor(), there);
    REQUIRE_FALSE(restored);
    CHECK(restored.error().code == "store.folder");
  }
  CHECK_FALSE(std::filesystem::exists(book.Folder() / "new.aiyl"));
}

TEST_CASE("a new book never replaces a file, and a refused first act leaves none") {
  TemporaryBook book(VillageOptions());
  const auto again = Book::Create(book.File(), {}, book.Actor(), book.Env(), [](UnitOfWork&) -> Status { return {}; });
  REQUIRE_FALSE(again);
  CHECK(again.error().code == "store.exists");
  const auto refused = Book::Create(book.Folder() / "new.aiyl", {}, book.Actor(), book.Env(),
                                    [](UnitOfWork&) -> Status { return Refuse("test.no", Msg("No.")); });
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == "test.no");
  int files = 0;
  for (const auto& entry : std::filesystem::directory_iterator(book.Folder().Path()))
    files += entry.path().filename().string().rfind("new.aiyl", 0) == 0 ? 1 : 0;
  CHECK(files == 0);
}

TEST_CASE("an older book is backed up, migrated, and an act tells of it") {
  TemporaryBook book(VillageOptions());
  Uuid house;
  book.Do("person.register", [&](UnitOfWork& work) -> Status {
    house = AddHouse(work, "Достук", 1);
    AddPerson(work, {{}, house, "Асан", true});
    return {};
  });
  CHECK(CodeOf(book.Env(), book.File()) == "");
  book.Close();
  book.Env().migrations = &LongerMigrations();
  CHECK(CodeOf(book.Env(), book.File(), OpenMode::kReadOnly) == "store.older-book");
  book.Reopen();
  CHECK(book->Identity().schema == 3);
  CHECK(book.Text("SELECT kind FROM act ORDER BY applied_no DESC LIMIT 1") == "book.upgraded");
  CHECK(book.Text("SELECT nickname FROM person") == "жок");
  CHECK(CheckReplayOracle(*book) == "");
  Environment before = book.Env();
  before.migrations = &VillageMigrations();
  CHECK(CodeOf(before, book.File().string() + ".before-upgrade-2", OpenMode::kReadOnly) == "");
  // Rows from before the column are journalled with its default, not with nothing.
  const auto removed = book.Do("person.correct", [&](UnitOfWork& work) -> Status {
    work.Db().Prepare("DELETE FROM person").Run();
    return {};
  });
  REQUIRE(Undo(*book, book.Actor(), removed.act));
  CHECK(book.Text("SELECT nickname FROM person") == "жок");
  CHECK(CheckReplayOracle(*book) == "");
}

TEST_CASE("a backup is a whole book; a restored one goes on in a stream of its own") {
  TemporaryBook book(VillageOptions());
  Build(book, 1);
  const auto backup = book.Folder() / "backup.aiyl";
  REQUIRE(Backup(*book, backup));
  CHECK_FALSE(Backup(*book, book.File()));
  Build(book, 2);
  auto restored = Restore(backup, book.Folder() / "restored.aiyl", book.Actor(), book.Env());
  REQUIRE(restored);
  Book& copy = **restored;
  CHECK(copy.Identity().stream != book->Identity().stream);
  CHECK(copy.Identity().office == book->Identity().office);
  std::vector<StreamInfo> streams;
  REQUIRE(copy.ReadAny([&](Database& db) { streams = Streams(db); }));
  REQUIRE(streams.size() == 2);
  const StreamInfo& own = streams[0].stream == copy.Identity().stream ? streams[0] : streams[1];
  const StreamInfo& old = streams[0].stream == copy.Identity().stream ? streams[1] : streams[0];
  REQUIRE(own.parent);
  CHECK(*own.parent == old.head);
  CHECK(old.head.seq == 2);
  CHECK(own.head.seq == 1);
  REQUIRE(copy.Write(book.Actor(), {.kind = "house.build"}, [&](UnitOfWork& work) -> Status {
    AddHouse(work, "Достук", 3);
    return {};
  }));
  CHECK(CheckReplayOracle(copy) == "");
  CHECK(CodeOf(book.Env(), backup, OpenMode::kReadOnly) == "");
  const auto over = Restore(backup, book.Folder() / "restored.aiyl", book.Actor(), book.Env());
  REQUIRE_FALSE(over);
  CHECK(over.error().code == "store.exists");
}

TEST_CASE("an older backup is restored and brought up to date") {
  TemporaryBook book(VillageOptions());
  Build(book, 1);
  const auto backup = book.Folder() / "backup.aiyl";
  REQUIRE(Backup(*book, backup));
  Environment newer = book.Env();
  newer.migrations = &LongerMigrations();
  auto restored = Restore(backup, book.Folder() / "restored.aiyl", book.Actor(), newer);
  REQUIRE(restored);
  CHECK((*restored)->Identity().schema == 3);
  CHECK(CheckReplayOracle(**restored) == "");
}

TEST_CASE("two programs writing at once both get through, one after the other") {
  TemporaryBook book(VillageOptions());
  const auto write = [&](int street) {
    const auto ids = NewSeededIdSource(static_cast<uint64_t>(street) + 500, book.Clock());
    Environment environment = book.Env();
    environment.ids = ids.get();
    auto own = Book::Open(book.File(), OpenMode::kShared, environment);
    if (!own) return false;
    for (int i = 0; i < 20; ++i) {
      const auto receipt = (*own)->Write(book.Actor(), {.kind = "house.build"}, [&](UnitOfWork& work) -> Status {
        // A number is taken in the transaction: the highest and one.
        Query next = work.Db().Prepare("SELECT COALESCE(MAX(number), 0) + 1 FROM house WHERE street = 'сан'");
        next.Next();
        const auto number = static_cast<int>(next.Int(0));
        const auto id = Uuid::FromBytes(std::string(8, static_cast<char>(street)) + std::string(7, '\0') +
                                        static_cast<char>(number));
        work.Db()
            .Prepare("INSERT INTO house (id, office, street, number) VALUES (?, ?, 'сан', ?)")
            .Bind(*id, work.By().office, number)
            .Run();
        return {};
      });
      if (!receipt) return false;
    }
    return true;
  };
  bool first = false, second = false;
  std::thread other([&] { second = write(2); });
  first = write(1);
  other.join();
  CHECK(first);
  CHECK(second);
  CHECK(book.Number("SELECT COUNT(DISTINCT number) FROM house") == 40);
  CHECK(book.Number("SELECT MAX(number) FROM house") == 40);
  CHECK(book.Number("SELECT MAX(seq) FROM act") == 41);
  CHECK(CheckReplayOracle(*book) == "");
}

TEST_CASE("a writer that cannot get its turn says so and changes nothing") {
  TemporaryBook book(VillageOptions());
  Environment hasty = book.Env();
  hasty.busy_timeout_ms = 20;
  auto other = Book::Open(book.File(), OpenMode::kShared, hasty);
  REQUIRE(other);
  std::string code;
  book.Do("house.build", [&](UnitOfWork& work) -> Status {
    AddHouse(work, "Достук", 1);
    const auto refused = (*other)->Write(book.Actor(), {.kind = "house.build"}, [&](UnitOfWork& unit) -> Status {
      AddHouse(unit, "Достук", 2);
      return {};
    });
    code = refused ? "" : refused.error().code;
    return {};
  });
  CHECK(code == "store.busy");
  CHECK(book.Number("SELECT COUNT(*) FROM house") == 1);
}

TEST_CASE("a bulk that was killed is made good at the next open") {
  TemporaryBook book(VillageOptions());
  {
    Book::Bulk bulk(*book);
    book.Do("person.register", [&](UnitOfWork& work) -> Status {
      AddPerson(work, {{}, AddHouse(work, "Достук", 1), "Асан", true});
      return {};
    });
    // What a killed program leaves: the file as it is now.
    std::filesystem::copy_file(book.File(), book.Folder() / "killed.aiyl");
    std::filesystem::copy_file(book.File().string() + "-wal", book.Folder() / "killed.aiyl-wal");
  }
  auto killed = Book::Open(book.Folder() / "killed.aiyl", OpenMode::kShared, book.Env());
  REQUIRE(killed);
  int64_t people = 0;
  REQUIRE((*killed)->ReadAny([&](Database& db) {
    Query query = db.Prepare("SELECT people FROM house_count");
    if (query.Next()) people = query.Int(0);
  }));
  CHECK(people == 1);
  CHECK(CheckReplayOracle(**killed) == "");
}

TEST_CASE("what a killed program left beside a book is cleared away, what is being written stays") {
  TemporaryBook book(VillageOptions());
  const auto old = book.Folder() / "book.aiyl.part-77", old_log = book.Folder() / "book.aiyl.part-77-wal",
             young = book.Folder() / "book.aiyl.part-78", other = book.Folder() / "other.aiyl.part-77";
  for (const auto& file : {old, old_log, young, other}) REQUIRE(WriteFileAtomically(file, "x"));
  const auto two_hours_ago = std::filesystem::file_time_type::clock::now() - std::chrono::hours(2);
  for (const auto& file : {old, old_log, other}) std::filesystem::last_write_time(file, two_hours_ago);
  book.Reopen(OpenMode::kDesktop);
  CHECK_FALSE(std::filesystem::exists(old));
  CHECK_FALSE(std::filesystem::exists(old_log));
  CHECK(std::filesystem::exists(young));
  CHECK(std::filesystem::exists(other));
  // A backup clears what an earlier one of that name left.
  REQUIRE(Backup(*book, book.Folder() / "other.aiyl"));
  CHECK_FALSE(std::filesystem::exists(other));
}

TEST_CASE("the log of another book beside the name of a new one is not taken for its own") {
  TemporaryBook book(VillageOptions());
  const auto lost = book.Folder() / "lost.aiyl", log = book.Folder() / "lost.aiyl-wal";
  REQUIRE(WriteFileAtomically(log, "the last entries of a book that was moved away"));
  const auto made = Book::Create(lost, {BookKind::kOffice, book.Office(), false}, book.Actor(), book.Env(),
                                 [](UnitOfWork&) -> Status { return {}; });
  REQUIRE_FALSE(made);
  CHECK(made.error().code == "store.orphan-log");
  CHECK(made.error().kind == ErrorKind::kEnvironment);
  const auto backup = book.Folder() / "backup.aiyl";
  REQUIRE(Backup(*book, backup));
  CHECK(Restore(backup, lost, book.Actor(), book.Env()).error().code == "store.orphan-log");
  CHECK(Replay(*book, lost).error().code == "store.orphan-log");
  CHECK(Backup(*book, lost).error().code == "store.orphan-log");
  CHECK(std::filesystem::exists(log));
  CHECK_FALSE(std::filesystem::exists(lost));
}

TEST_CASE("derived rows made with another collation are made anew when the book is opened") {
  TemporaryBook book(VillageOptions());
  book.Do("person.register", [&](UnitOfWork& work) -> Status {
    AddPerson(work, {{}, AddHouse(work, "Достук", 1), "Асан", true});
    return {};
  });
  const int before = HeadCountCalls().rebuilt;
  book.Reopen();
  CHECK(HeadCountCalls().rebuilt == before);
  book.Close();
  EditWithAnotherTool(book.File(),
                      "UPDATE store_derivation SET version = 'ICU of last year' WHERE name = 'house_count';"
                      "UPDATE house_count SET people = 9");
  book.Reopen();
  CHECK(HeadCountCalls().rebuilt == before + 1);
  CHECK(book.Number("SELECT people FROM house_count") == 1);
  CHECK(book.Text("SELECT version FROM store_derivation WHERE name = 'house_count'") == "");
  CHECK(CheckReplayOracle(*book) == "");
}
