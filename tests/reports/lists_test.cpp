// SPDX-License-Identifier: Apache-2.0
// Lists and figures on paper hold exactly what the book answers.
#include <algorithm>
#include <catch2/catch.hpp>

#include "base/atomic_file.h"
#include "desk/demo.h"
#include "desk/registry.h"
#include "page/page_model.h"
#include "reports/people_list.h"
#include "reports/population_paper.h"
#include "store/book.h"
#include "support/temporary_folder.h"

using namespace aiyl;

namespace {

struct Demo {
  test::TemporaryFolder folder;
  SystemClock clock;
  std::unique_ptr<IdSource> ids = NewSystemIdSource(clock);
  std::unique_ptr<store::Book> book;

  Demo() {
    desk::DemoOptions options;
    options.households = 30;
    REQUIRE(desk::MakeDemoBook(folder / "demo.aiyl", options));
    store::Environment environment;
    environment.clock = &clock;
    environment.ids = ids.get();
    environment.registry = &desk::MakeRegistry();
    auto opened = store::Book::Open(folder / "demo.aiyl", store::OpenMode::kShared, environment);
    REQUIRE(opened);
    book = std::move(*opened);
  }
};

}  // namespace

TEST_CASE("a list of people names everybody of the filter once, on paper and in the sheet") {
  Demo demo;
  for (const auto language : {text::Language::kKy, text::Language::kRu}) {
    const auto status = demo.book->ReadAny([&](store::Database& db) {
      reports::PeopleListOrder order;
      order.scope = household::Scope::Of(demo.book->Identity().office);
      order.filter.sex = household::Sex::kFemale;
      order.language = language;
      order.day = *Date::FromIso("2026-11-22");
      const int64_t count = household::CountPersons(db, order.scope, order.filter);
      REQUIRE(count > 10);
      const auto paper = reports::PeopleListPaper(db, order);
      REQUIRE(paper);
      CHECK(paper->pages.size() >= 2);
      const std::string words = page::PlainText(*paper);
      for (const auto& row : household::ListPersons(db, order.scope, order.filter, 0, 1000))
        if (!row.pin.empty()) CHECK(words.find(row.pin) != std::string::npos);
      CHECK(words.find(std::to_string(count) + " ") != std::string::npos);
      const auto rows = reports::ExportPeopleList(db, order, demo.folder / "list.csv");
      REQUIRE(rows);
      CHECK(*rows == count);
      const auto csv = ReadWholeFile(demo.folder / "list.csv");
      REQUIRE(csv);
      CHECK(std::count(csv->begin(), csv->end(), '\n') >= count);
      CHECK(reports::ExportPeopleList(db, order, demo.folder / "list.docx").error().kind == ErrorKind::kUsage);
    });
    CHECK(status);
  }
}

TEST_CASE("the population paper prints the sums of its rows") {
  Demo demo;
  const auto status = demo.book->ReadAny([&](store::Database& db) {
    const auto scope = household::Scope::Of(demo.book->Identity().office);
    const Date day = *Date::FromIso("2026-11-22");
    const auto population = household::Population(db, scope, day);
    int64_t sum = 0;
    for (const auto& row : population.rows) sum += row.total;
    CHECK(sum == population.total.total);
    const auto paper =
        reports::PopulationPaper(population, household::Households(db, scope, day), "Достук", text::Language::kRu);
    REQUIRE(paper);
    CHECK(page::PlainText(*paper).find(std::to_string(sum)) != std::string::npos);
  });
  CHECK(status);
}
