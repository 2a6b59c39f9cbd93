// SPDX-License-Identifier: Apache-2.0
// What `aiyl` says and with which status where a file is not what it should be, where two want the same, and at the
// turn of the year.
#include <sqlite3.h>

#include <catch2/catch.hpp>
#include <filesystem>

#include "desk/registry.h"
#include "store/book.h"
#include "village.h"

using namespace aiyl;
using namespace aiyl::test;
namespace fs = std::filesystem;

namespace {

void Edit(const std::string& file, const std::string& sql) {
  sqlite3* db = nullptr;
  REQUIRE(sqlite3_open(file.c_str(), &db) == SQLITE_OK);
  CHECK(sqlite3_exec(db, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK);
  sqlite3_close(db);
}

// The same refusal for whoever reads, writes or looks after the book.
void CheckRefused(const std::string& book, const std::string& words) {
  for (const auto& args :
       std::vector<std::vector<std::string>>{{"find", book, "а"},
                                             {"check", book},
                                             {"act", book, "setting.set", "--data", R"({"key": "k", "value": "v"})"},
                                             {"backup", book, book + ".backup"}}) {
    const CliAnswer answer = RunAiyl(args);
    INFO(args[0] << ": " << answer.err);
    CHECK(answer.status == 3);
    CHECK(answer.err.find(words) != std::string::npos);
  }
  CHECK_FALSE(fs::exists(book + ".backup"));
}

}  // namespace

TEST_CASE("a book that cannot be opened is refused with a sentence that says why, and status 3") {
  const TemporaryFolder folder;
  const std::string book = CopyOfDemo(folder);
  SECTION("a newer book") {
    Edit(book, "PRAGMA user_version = 9999");
    CheckRefused(book, "newer version");
  }
  SECTION("an edited migration") {
    Edit(book, "UPDATE store_migration SET checksum = zeroblob(32) WHERE number = 2");
    CheckRefused(book, "disagree about step");
  }
  SECTION("not a book") {
    Edit(book, "PRAGMA application_id = 1");
    CheckRefused(book, "not a book");
  }
  SECTION("a damaged book") {
    std::string bytes = *ReadWholeFile(book);
    for (size_t i = 100; i < 4096; ++i) bytes[i] = static_cast<char>(i * 37);
    std::filesystem::remove(book);
    REQUIRE(WriteFileAtomically(book, bytes));
    CheckRefused(book, "damaged");
  }
}

TEST_CASE("an act beside an open desktop waits its turn and is recorded; a second desktop is refused") {
  const TemporaryFolder folder;
  const std::string book = CopyOfDemo(folder);
  const auto ids = NewSeededIdSource(3, CliClock());
  store::Environment environment;
  environment.clock = &CliClock();
  environment.ids = ids.get();
  environment.registry = &desk::MakeRegistry();
  const auto desktop = store::Book::Open(book, store::OpenMode::kDesktop, environment);
  REQUIRE(desktop);
  REQUIRE_DONE(RunAiyl({"act", book, "setting.set", "--data", R"({"key": "k", "value": "v"})"}));
  const auto second = store::Book::Open(book, store::OpenMode::kDesktop, environment);
  REQUIRE_FALSE(second);
  CHECK(second.error().code == "store.in-use");
}

TEST_CASE("a certificate of 31 December 23:59 is of the old year, one of 1 January 00:01 begins the new") {
  const TemporaryFolder folder;
  const std::string book = CopyOfDemo(folder);
  const auto person = FindOne(book, "асанов");
  const auto order = [&](const char* out) {
    const CliAnswer answer =
        RunAiyl({"--json", "certificate", book, "--kind", "residence", "--person", person["person"].get<std::string>(),
                 "--purpose", "bank", "--paper", "both", "--out", (folder / out).string()});
    REQUIRE_DONE(answer);
    return answer.Json()["number"].get<std::string>();
  };
  const Instant kept = CliClock().Now();
  // Midnight in Kyrgyzstan, six hours before that of UTC.
  const Instant midnight{FixedClock::Noon(*Date::FromYmd(2027, 1, 1)).micros - 12LL * 3600 * 1'000'000};
  CliClock().Set({midnight.micros - 62'000'000});  // each run moves the clock by a second
  const std::string old_year = order("old.pdf");
  CliClock().Set({midnight.micros + 60'000'000});
  const std::string new_year = order("new.pdf");
  CHECK(order("next.pdf").find("2/2027") != std::string::npos);
  CliClock().Set(kept);
  CHECK(old_year.find("/2026") != std::string::npos);
  CHECK(new_year.find("-1/2027") != std::string::npos);
  // The clock went back: the paper would be of another year.
  const CliAnswer back =
      RunAiyl({"certificate", book, "--kind", "residence", "--person", person["person"].get<std::string>(), "--purpose",
               "bank", "--paper", "both", "--out", (folder / "back.pdf").string()});
  CHECK(back.status == 1);
  CHECK_FALSE(fs::exists(folder / "back.pdf"));
  REQUIRE_DONE(RunAiyl({"check", book, "--full"}));
}
