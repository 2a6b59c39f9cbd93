// SPDX-License-Identifier: Apache-2.0
// Long work with a book tells how far it is, and can be stopped at any of these moments without leaving a trace.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <functional>
#include <set>

#include "store/journal.h"
#include "store/maintenance.h"
#include "support/replay_oracle.h"
#include "village.h"

using namespace aiyl;
using namespace aiyl::test;
using namespace aiyl::store;
namespace fs = std::filesystem;

namespace {

// Large enough for SQLite to be asked in the middle of a statement.
void Fill(TemporaryBook& book) {
  constexpr int kActs = 10, kHouses = 60, kPeople = 8;
  for (int act = 0; act < kActs; ++act)
    book.Do("person.register", [&](UnitOfWork& work) -> Status {
      for (int i = 0; i < kHouses; ++i) {
        const Uuid house = AddHouse(work, "Достук", act * kHouses + i + 1);
        for (int n = 0; n < kPeople; ++n) AddPerson(work, {{}, house, "Асан", n == 0});
      }
      return {};
    });
}

std::set<std::string> FilesOf(const TemporaryBook& book) {
  std::set<std::string> names;
  for (const auto& entry : fs::directory_iterator(book.Folder().Path())) names.insert(entry.path().filename().string());
  return names;
}

using Work = std::function<Result<int>(const Progress&)>;

Result<int> Ended(const Status& status) {
  if (!status) return tl::make_unexpected(status.error());
  return 0;
}

// The work told how far it was; stopped at each of these moments, it left everything as it was.
void TellsAndStops(TemporaryBook& book, const Work& work, const std::function<void()>& clean) {
  std::vector<int> percents;
  std::set<std::string> steps;
  REQUIRE(work([&](int percent, const Message& step) {
    percents.push_back(percent);
    steps.insert(ToEnglish(step));
    return true;
  }));
  clean();
  CHECK(percents.size() >= 5);
  CHECK(std::is_sorted(percents.begin(), percents.end()));
  CHECK(percents.front() >= 0);
  CHECK(percents.back() <= 100);
  CHECK(percents.back() >= 60);
  CHECK(steps.size() >= 2);
  const auto before = FilesOf(book);
  const auto acts = book.Number("SELECT count(*) FROM act");
  const size_t stride = std::max<size_t>(1, percents.size() / 12);
  for (size_t stop_at = 0; stop_at < percents.size(); stop_at += stride) {
    INFO("stopped at moment " << stop_at << " of " << percents.size());
    size_t moment = 0;
    const auto done = work([&](int, const Message&) { return moment++ < stop_at; });
    // SQLite counts the steps of a statement on from its last use: there may be a moment less.
    if (done && moment <= stop_at) {
      clean();
      continue;
    }
    REQUIRE_FALSE(done);
    CHECK(done.error().code == "store.cancelled");
    CHECK(FilesOf(book) == before);
    CHECK(book.Number("SELECT count(*) FROM act") == acts);
  }
  CHECK(CheckReplayOracle(*book) == "");
}

}  // namespace

TEST_CASE("a backup and a restore tell how far they are and can be stopped") {
  TemporaryBook book(VillageOptions());
  Fill(book);
  const auto backup = book.Folder() / "backup.aiyl", again = book.Folder() / "again.aiyl",
             restored = book.Folder() / "restored.aiyl";
  TellsAndStops(
      book, [&](const Progress& progress) { return Ended(Backup(*book, again, progress)); },
      [&] { fs::remove(again); });
  REQUIRE(Backup(*book, backup));
  TellsAndStops(
      book,
      [&](const Progress& progress) -> Result<int> {
        const auto made = Restore(backup, restored, book.Actor(), book.Env(), progress);
        if (!made) return tl::make_unexpected(made.error());
        return 0;
      },
      [&] { fs::remove(restored); });
}

TEST_CASE("a check tells how far it is and can be stopped") {
  TemporaryBook book(VillageOptions());
  Fill(book);
  for (const auto depth : {CheckDepth::kUsual, CheckDepth::kFull})
    TellsAndStops(
        book,
        [&](const Progress& progress) -> Result<int> {
          const auto findings = Check(*book, depth, progress);
          if (!findings) return tl::make_unexpected(findings.error());
          CHECK(findings->empty());
          return 0;
        },
        [] {});
}

TEST_CASE("a rebuild and a replay tell how far they are and can be stopped") {
  TemporaryBook book(VillageOptions());
  Fill(book);
  TellsAndStops(
      book, [&](const Progress& progress) { return Ended(Rebuild(*book, progress)); }, [] {});
  const auto file = book.Folder() / "replayed.aiyl";
  TellsAndStops(
      book, [&](const Progress& progress) { return Ended(Replay(*book, file, progress)); }, [&] { fs::remove(file); });
}
