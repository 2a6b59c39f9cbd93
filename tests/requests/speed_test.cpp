// SPDX-License-Identifier: Apache-2.0
// Ten years with 20,000 requests each: every page of every list, its count, and the figures of a year under a second.
#include <algorithm>
#include <catch2/catch.hpp>
#include <chrono>
#include <iostream>

#include "request_book.h"
#include "requests/daily_sheet.h"

using namespace aiyl;
using namespace aiyl::requests;
using namespace aiyl::test;

namespace {

constexpr int64_t kYears = 10, kAYear = 20'000;

double Timed(const std::function<void()>& work) {
  const auto start = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

// Closed but for the last weeks; every seventh refused, every fifth with a measured wait.
void Fill(RequestBook& book) {
  const std::vector<services::ServiceId> services = {book.Add({.from = "2010-01-01"}),
                                                     book.Add({.number = "2", .from = "2010-01-01"}),
                                                     book.Add({.number = "3", .from = "2010-01-01"})};
  const auto standard = book.Standard(services[0]).id;
  static const char* const kNames[] = {"Асанов Бакыт", "Үмөтова Айгүл", "Кеңешов Өмүрбек", "Ким Вера", "Асан уулу Нур"};
  store::Book::Bulk bulk(*book);
  for (int64_t year = 2025 - kYears + 1; year <= 2025; ++year)
    for (int64_t part = 0; part < 10; ++part)
      book.Write([&](store::UnitOfWork& work) -> Status {
        auto insert = work.Db().Prepare(R"sql(
          INSERT INTO request(id, office, year, number, day, registered_at, channel, applicant_kind, applicant_ky,
            applicant_ru, language, service, standard, term_days, due, state, closed_day, wait_apply, wait_apply_limit,
            refusal_ky, refusal_ru, paid, paid_day)
          VALUES(?, ?, ?, ?, ?, 0, 'in-person', 'outsider', ?, ?, 'ky', ?, ?, 3, ?, ?, ?, ?, ?, ?, ?, ?, ?))sql");
        for (int64_t i = part * kAYear / 10; i < (part + 1) * kAYear / 10; ++i) {
          const Date day = Date::FromYmd(static_cast<int>(year), 1, 1)
                               ->PlusDays(static_cast<int32_t>(i * (year == 2025 ? 133 : 365) / kAYear));
          const bool open = year == 2025 && i > kAYear - 500, refused = i % 7 == 0, measured = i % 5 == 0;
          const std::string name = std::string(kNames[i % 5]) + " " + std::to_string(i % 977);
          const std::optional<Date> closed = open ? std::nullopt : std::optional(day.PlusDays(i % 6));
          insert.Bind(work.Ids().Next(), work.By().office, year, i + 1, day, name, name, services[i % 3], standard,
                      day.PlusDays(3),
                      open      ? "open"
                      : refused ? "refused"
                                : "handed-over",
                      closed, measured ? std::optional<int64_t>(i % 24) : std::nullopt,
                      measured ? std::optional<int64_t>(15) : std::nullopt, refused ? "Документ толук эмес" : "",
                      refused ? "Документ толук эмес" : "", i % 4 == 0 ? std::optional<int64_t>(5'000) : std::nullopt,
                      i % 4 == 0 ? closed.has_value() ? closed : std::optional(day) : std::nullopt);
          insert.RunAgain();
        }
        return {};
      });
  REQUIRE(bulk.End());
}

}  // namespace

TEST_CASE("lists and figures answer within a second with 200,000 requests") {
  RequestBook book;
  std::cout << "filled in " << Timed([&] { Fill(book); }) / 1000 << " s\n";
  double worst = 0;
  const auto measure = [&](const std::string& what, const std::function<void(store::Database&)>& read) {
    book.Read<int>([&](store::Database& db) {
      const double ms = Timed([&] { read(db); });
      worst = std::max(worst, ms);
      std::cout << what << ": " << ms << " ms\n";
      return 0;
    });
  };
  const Date today = book.Clock().Today();
  RequestFilter filter;
  filter.scope = book.Scope();
  filter.today = today;
  const std::pair<const char*, RequestList> lists[] = {
      {"today", RequestList::kToday},     {"open", RequestList::kOpen},          {"due", RequestList::kDue},
      {"overdue", RequestList::kOverdue}, {"over wait", RequestList::kOverWait}, {"all", RequestList::kAll}};
  for (const auto& [name, list] : lists) {
    filter.list = list;
    filter.offset = 0;
    measure(std::string(name) + ", first page", [&](store::Database& db) { ListRequests(db, filter); });
    measure(std::string(name) + ", count", [&](store::Database& db) { CountRequests(db, filter); });
  }
  filter.offset = 190'000;
  measure("all, page at 190,000", [&](store::Database& db) { CHECK(ListRequests(db, filter).size() == 200); });
  filter.offset = 0;
  filter.words = "умотова 17";
  measure("two words, list", [&](store::Database& db) { CHECK_FALSE(ListRequests(db, filter).empty()); });
  measure("two words, count", [&](store::Database& db) { CHECK(CountRequests(db, filter) > 0); });
  filter.words = "жок-адам";
  measure("a word nobody has", [&](store::Database& db) { CHECK(ListRequests(db, filter).empty()); });
  filter.words = {};
  filter.from = *Date::FromIso("2020-01-01");
  filter.to = *Date::FromIso("2020-12-31");
  measure("one year, list", [&](store::Database& db) { CHECK(ListRequests(db, filter).size() == 200); });
  measure("one year, count", [&](store::Database& db) { CHECK(CountRequests(db, filter) == kAYear); });
  measure("figures of a year", [&](store::Database& db) {
    int64_t asked = 0;
    for (const auto& row : Figures(db, book.Scope(), *filter.from, *filter.to, today)) asked += row.asked;
    CHECK(asked == kAYear);
  });
  measure("refusals of a year",
          [&](store::Database& db) { CHECK(Refusals(db, book.Scope(), *filter.from, *filter.to).size() == 3); });
  measure("daily sheet of today", [&](store::Database& db) { DailyOf(db, book.Scope(), today, today); });
  measure("daily sheet of five years ago",
          [&](store::Database& db) { DailyOf(db, book.Scope(), *Date::FromIso("2020-06-01"), today); });
  std::cout << "worst " << worst << " ms\n";
  CHECK(worst < 1000);
}
