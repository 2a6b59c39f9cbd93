// SPDX-License-Identifier: Apache-2.0
// The largest office: all its objects of a year are read well within two seconds, one alone within a moment.
#include <catch2/catch.hpp>
#include <ctime>
#include <iostream>

#include "desk/demo.h"
#include "desk/registry.h"
#include "support/temporary_folder.h"
#include "tax/objects.h"

using namespace aiyl;

namespace {

// Of the processor: others may be at work on the machine.
double Seconds(const std::function<void()>& work) {
  const std::clock_t start = std::clock();
  work();
  return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

}  // namespace

TEST_CASE("the objects of 12,000 households are read in time") {
  const test::TemporaryFolder folder;
  const double made_in = Seconds([&] {
    REQUIRE(desk::MakeDemoBook(folder / "demo.aiyl", {.households = 12'000, .seed = 2}).has_value());
  });
  SystemClock clock;
  const auto ids = NewSystemIdSource(clock);
  store::Environment environment;
  environment.clock = &clock;
  environment.ids = ids.get();
  environment.registry = &desk::MakeRegistry();
  auto book = store::Book::Open(folder / "demo.aiyl", store::OpenMode::kShared, environment);
  REQUIRE(book.has_value());
  const auto scope = office::Scope::AllOffices();
  int64_t objects = 0;
  double all = 0;
  const auto status = (*book)->ReadAny([&](store::Database& db) {
    for (const auto& kind : tax::ObjectKinds()) {
      int64_t count = 0, gaps = 0;
      std::optional<tax::ObjectId> last;
      const double seconds = Seconds([&] {
        tax::ForEachTaxable(db, scope, {.rule_kind = kind, .year = 2024}, [&](tax::Taxable& one) {
          ++count;
          gaps += one.gaps.empty() ? 0 : 1;
          last = one.object;
        });
      });
      objects += count;
      all += seconds;
      REQUIRE(last);
      const double alone = Seconds([&] {
        tax::ForEachTaxable(db, scope, {.rule_kind = kind, .year = 2024, .object = last}, [](tax::Taxable&) {});
      });
      std::cout << kind << ": " << count << " objects, " << gaps << " with gaps, " << seconds << " s; one alone "
                << alone << " s\n";
      CHECK(alone < 0.3);
    }
    const double list = Seconds([&] {
      const tax::ObjectList lines(db, scope, {.year = 2024});
      CHECK(lines.Block(db, lines.Size() / 2, 200).size() == 200);
    });
    std::cout << "the list and a block of it " << list << " s; the demo was made in " << made_in << " s\n";
  });
  REQUIRE(status);
  std::cout << objects << " objects in " << all << " s\n";
  CHECK(objects > 35'000);
  CHECK(all < 2.0);
}
