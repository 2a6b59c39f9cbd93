// SPDX-License-Identifier: Apache-2.0
// kill -9 at any moment: what was acknowledged is there, the book opens and passes its check.
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <chrono>
#include <cstdlib>
#include <random>
#include <thread>

#include "store/maintenance.h"
#include "support/replay_oracle.h"
#include "village.h"

using namespace aiyl;
using namespace aiyl::test;
using namespace aiyl::store;

namespace {

// In the child: acts until it is killed. After each one that was acknowledged, its seq goes into the pipe.
[[noreturn]] void WriteForEver(const std::filesystem::path& file, const Environment& environment, const Actor& actor,
                               int begin, int acknowledged) {
  auto book = Book::Open(file, OpenMode::kShared, environment);
  if (!book) _exit(3);
  Book::Bulk bulk(**book);
  for (int i = begin;; ++i) {
    const auto receipt = (*book)->Write(actor, {.kind = "person.register"}, [&](UnitOfWork& work) -> Status {
      for (int j = 0; j < 30; ++j) AddPerson(work, {{}, AddHouse(work, "Көчө " + std::to_string(i), j), "Асан", true});
      return {};
    });
    if (!receipt) _exit(4);
    const int64_t seq = receipt->seq;
    if (write(acknowledged, &seq, sizeof seq) != static_cast<ssize_t>(sizeof seq)) _exit(5);
  }
}

}  // namespace

TEST_CASE("nothing acknowledged is lost by kill -9") {
  const int runs = std::getenv("AIYL_EVERY_FAULT") != nullptr ? 150 : 8;
  TemporaryBook book(VillageOptions());
  std::mt19937 random(20260302);
  int killed_while_writing = 0;
  for (int run = 0; run < runs; ++run) {
    CAPTURE(run);
    const Actor actor = book.Actor();
    book.Close();
    // Ids of a killed child are not known to its parent: a source of its own for each run.
    const auto ids = NewSeededIdSource(1000 + static_cast<uint64_t>(run), book.Clock());
    Environment environment = book.Env();
    environment.ids = ids.get();
    int ends[2];
    REQUIRE(pipe(ends) == 0);
    const pid_t child = fork();
    REQUIRE(child >= 0);
    if (child == 0) {
      close(ends[0]);
      WriteForEver(book.File(), environment, actor, run * 100'000, ends[1]);
    }
    close(ends[1]);
    std::this_thread::sleep_for(std::chrono::microseconds(5'000 + random() % 120'000));
    kill(child, SIGKILL);
    int state = 0;
    REQUIRE(waitpid(child, &state, 0) == child);
    REQUIRE(WIFSIGNALED(state));
    int64_t seq = 0, last = 0;
    while (read(ends[0], &seq, sizeof seq) == static_cast<ssize_t>(sizeof seq)) last = seq;
    close(ends[0]);
    killed_while_writing += last > 0 ? 1 : 0;
    book.Reopen();
    CHECK(book.Number("SELECT MAX(seq) FROM act") >= last);
    CHECK(book.Number("SELECT COUNT(*) FROM store_pending") == 0);
    // The whole journal grows with the runs: the full check now and then, and at the end.
    if (run % 25 == 24 || run + 1 == runs)
      CHECK(CheckReplayOracle(*book) == "");
    else
      CHECK(Check(*book, CheckDepth::kUsual)->empty());
  }
  CHECK(killed_while_writing > runs / 4);
}
