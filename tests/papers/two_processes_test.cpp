// SPDX-License-Identifier: Apache-2.0
// Two programs on one book (a desktop and `aiyl`, say) order papers at the same time: every number is given once.
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <set>

#include "paper_book.h"
#include "support/replay_oracle.h"

using namespace aiyl;
using namespace aiyl::papers;
using aiyl::test::PaperBook;

namespace {

constexpr int kEach = 12;

// In a process of its own: opens the book and issues papers; gives how many were refused.
int IssueAll(const std::filesystem::path& file, const PaperBook& book, uint64_t seed) {
  const SystemClock clock;
  const auto ids = NewSeededIdSource(seed, clock);
  store::Environment environment = book.Env();
  environment.clock = &clock;
  environment.ids = ids.get();
  auto opened = store::Book::Open(file, store::OpenMode::kShared, environment);
  if (!opened) return 100;
  const auto request = book.Request();
  int refused = 0;
  for (int i = 0; i < kEach; ++i) {
    const auto receipt = (*opened)->Write(book.Actor(), {.kind = "paper.issue", .happened_on = clock.Today()},
                                          [&](store::UnitOfWork& work) -> Status {
                                            AIYL_TRY(Issue(work, request));
                                            return {};
                                          });
    refused += !receipt;
  }
  return refused;
}

}  // namespace

TEST_CASE("papers ordered by two processes at once get different numbers") {
  PaperBook book;
  std::vector<pid_t> children;
  for (uint64_t seed : {11, 12}) {
    const pid_t child = fork();
    REQUIRE(child >= 0);
    if (child == 0) _exit(IssueAll(book->File(), book, seed));
    children.push_back(child);
  }
  for (const pid_t child : children) {
    int status = 0;
    REQUIRE(waitpid(child, &status, 0) == child);
    REQUIRE(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == 0);
  }
  std::set<int64_t> numbers;
  const auto papers =
      book.Read<std::vector<Paper>>([&](store::Database& db) { return ListPapers(db, {.scope = book.Scope()}); });
  for (const auto& paper : papers) numbers.insert(paper.number);
  CHECK(papers.size() == 2 * kEach);
  CHECK(numbers.size() == 2 * kEach);
  CHECK(*numbers.begin() == 1);
  CHECK(*numbers.rbegin() == 2 * kEach);
  CHECK(test::CheckReplayOracle(*book) == "");
}
