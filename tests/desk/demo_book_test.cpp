// SPDX-License-Identifier: Apache-2.0
// The demo book of the largest office: made in time, and in order to the last row.
#include <catch2/catch.hpp>
#include <chrono>

#include "desk/demo.h"
#include "desk/registry.h"
#include "store/maintenance.h"
#include "support/temporary_folder.h"

using namespace aiyl;

TEST_CASE("a demo village of 12,000 households is made in time and is in order") {
  const test::TemporaryFolder folder;
  const auto start = std::chrono::steady_clock::now();
  const auto made = desk::MakeDemoBook(folder / "demo.aiyl", {.households = 12'000, .seed = 2});
  const auto seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  REQUIRE(made.has_value());
  CHECK(made->persons > 48'000);
  CHECK(seconds < 180);  // a minute on an idle machine (installer/bench); here others may be at work

  SystemClock clock;
  const auto ids = NewSystemIdSource(clock);
  store::Environment environment;
  environment.clock = &clock;
  environment.ids = ids.get();
  environment.registry = &desk::MakeRegistry();
  auto book = store::Book::Open(folder / "demo.aiyl", store::OpenMode::kShared, environment);
  REQUIRE(book.has_value());
  const auto findings = store::Check(**book, store::CheckDepth::kFull);
  REQUIRE(findings.has_value());
  CHECK(findings->empty());
}

TEST_CASE("a demo village that is cancelled leaves nothing") {
  const test::TemporaryFolder folder;
  const auto made =
      desk::MakeDemoBook(folder / "demo.aiyl", {.households = 200, .seed = 2, .progress = [](int) { return false; }});
  REQUIRE(!made.has_value());
  CHECK(made.error().code == "demo.cancelled");
  CHECK(std::filesystem::is_empty(folder.Path()));
}
