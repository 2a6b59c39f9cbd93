// SPDX-License-Identifier: Apache-2.0
// Two whole villages and their district: its rows are theirs, its totals are the sums, and the file is no larger than
// it must be.
#include <catch2/catch.hpp>

#include "base/log.h"
#include "desk/demo.h"
#include "desk/demo_plan.h"
#include "exchange/package_books.h"
#include "household/figures.h"
#include "support/replay_oracle.h"

namespace aiyl::test {
namespace {

using household::Scope;

struct Figures {
  household::PopulationReport people;
  household::HouseholdsReport households;
};

Figures FiguresOf(OfficeBook& book, const Scope& scope) {
  Figures figures;
  REQUIRE(book->ReadAny([&](store::Database& db) {
    figures.people = household::Population(db, scope, desk::DemoToday());
    figures.households = household::Households(db, scope, desk::DemoToday());
  }));
  return figures;
}

std::vector<std::string> Lines(const Figures& figures) {
  std::vector<std::string> lines;
  for (const auto& row : figures.people.rows)
    lines.push_back(row.village.ToText() + " " + row.village_ky + " " + std::to_string(row.female) + " " +
                    std::to_string(row.male) + " " + std::to_string(row.unknown) + " " + std::to_string(row.total) +
                    " " + std::to_string(row.absent));
  for (const auto& row : figures.households.rows)
    lines.push_back(row.village.ToText() + " " + std::to_string(row.households) + " " +
                    std::to_string(row.with_members) + " " + std::to_string(row.female_head) + " " +
                    std::to_string(row.male_head) + " " + std::to_string(row.no_head));
  return lines;
}

void MakeDemo(const std::filesystem::path& file, uint64_t seed, int households) {
  const auto made = desk::MakeDemoBook(file, {.households = households, .seed = seed});
  INFO((made ? "" : made.error().code + " " + made.error().detail));
  REQUIRE(made);
}

}  // namespace

TEST_CASE("the totals of a district are the sums of its villages") {
  TemporaryFolder folder;
  MakeDemo(folder / "one.aiyl", 1, 60);
  MakeDemo(folder / "two.aiyl", 2, 90);
  OfficeBook one(folder / "one.aiyl", 21), two(folder / "two.aiyl", 22);
  OfficeBook district(folder, {.name = "Район", .seed = 23, .kind = store::BookKind::kDistrict});
  const auto own = district.TruthRows();
  for (OfficeBook* village : {&one, &two}) {
    village->Enrol(district);
    district.Enrol(*village);
    const auto file = folder / (village->Id().ToText() + ".pkg");
    REQUIRE(village->Export(district, file));
    const auto applied = district.Apply(file);
    INFO((applied ? "" : applied.error().code + " " + applied.error().detail));
    REQUIRE(applied);
  }

  const auto first = FiguresOf(one, Scope::AllOffices()), second = FiguresOf(two, Scope::AllOffices());
  const auto all = FiguresOf(district, Scope::AllOffices());
  CHECK(first.people.total.total > 100);
  CHECK(all.people.total.total == first.people.total.total + second.people.total.total);
  CHECK(all.people.total.female == first.people.total.female + second.people.total.female);
  CHECK(all.people.total.absent == first.people.total.absent + second.people.total.absent);
  CHECK(all.households.total.households == first.households.total.households + second.households.total.households);
  CHECK(all.people.rows.size() == first.people.rows.size() + second.people.rows.size());
  CHECK(Lines(FiguresOf(district, Scope::Of(one.Id().value))) == Lines(first));
  CHECK(Lines(FiguresOf(district, Scope::Of(two.Id().value))) == Lines(second));

  auto expected = own;
  for (OfficeBook* village : {&one, &two})
    for (const auto& [table, rows] : village->TruthRows()) expected[table].insert(rows.begin(), rows.end());
  auto rows = district.TruthRows();
  CHECK(rows["package_taken"].size() == 2);
  rows.erase("package_taken");
  expected.erase("package_taken");
  for (const auto& [table, texts] : expected) {
    INFO(table);
    CHECK(rows[table] == texts);
  }
  CHECK(CheckReplayOracle(*district) == "");
}

}  // namespace aiyl::test
