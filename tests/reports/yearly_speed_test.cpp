// SPDX-License-Identifier: Apache-2.0
// Ten years of 20,000 requests: the report of a year under a second.
#include <catch2/catch.hpp>
#include <chrono>
#include <iostream>

#include "quality/quality_book.h"
#include "reports/yearly_paper.h"

using namespace aiyl;
using namespace aiyl::test;

TEST_CASE("the yearly report of a book with ten years of 20,000 requests takes under a second") {
  QualityBook book;
  std::vector<services::ServiceId> services;
  for (int i = 0; i < 20; ++i)
    services.push_back(book.Service({.name = std::to_string(i),
                                     .payment = i % 3 == 0 ? "paid" : "free",
                                     .fee = i % 3 == 0 ? std::optional<int64_t>(5000) : std::nullopt,
                                     .from = "2016-01-01"}));
  for (int year = 2016; year < 2026; ++year) {
    std::vector<RequestPlan> plans;
    const Date first = *Date::FromYmd(year, 1, 1);
    for (int i = 0; i < 20'000; ++i) {
      const Date day = first.PlusDays(i % 365);
      RequestPlan plan{.service = services[static_cast<size_t>(i * 7 % 20)], .day = day.Iso()};
      plan.due = day.PlusDays(7).Iso();
      plan.state = i % 11 == 0 ? "refused" : "handed-over";
      plan.closed = day.PlusDays(i % 9).Iso();
      plan.wait_apply = i % 25;
      if (i % 11 == 0) plan.refusal = "негиз " + std::to_string(i % 5);
      if (i % 4 == 0) plan.paid = 5000;
      plans.push_back(std::move(plan));
    }
    book.Requests(plans);
  }
  CHECK(book.Number("SELECT count(*) FROM request") == 200'000);
  const auto wave = book.Wave(book.Head(), "satisfaction", {services[0].ToText(), services[1].ToText()}, "2025-01-10");
  for (int i = 0; i < 300; ++i)
    book.Do("survey.answer", {{"wave", wave},
                              {"channel", "sheet"},
                              {"happened_on", "2025-01-20"},
                              {"answers", {{{"question", "overall"}, {"object", 1 + i % 2}, {"option", "very"}}}}});
  for (const int year : {2016, 2020, 2025}) {
    const auto start = std::chrono::steady_clock::now();
    const auto paper = book.Read<Result<page::Document>>([&](store::Database& db) -> Result<page::Document> {
      AIYL_ASSIGN(const auto report,
                  reports::Yearly(db, book.Scope(), book.Actor(), year, *Date::FromIso("2025-12-31")));
      CHECK(report.total.figures.asked == 20'000);
      return reports::YearlyPaper(db, report, papers::PaperLanguage::kBoth);
    });
    const auto took = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - start);
    REQUIRE(paper);
    std::cout << "yearly report of " << year << ", figures and paper in both languages: " << took.count() << " ms\n";
    CHECK(took.count() < 1000);
  }
}
