// SPDX-License-Identifier: Apache-2.0
// Working days: Saturday and Sunday off, holidays and moved days as a list in the book.
#include <catch2/catch.hpp>

#include "request_book.h"
#include "requests/working_days.h"
#include "store/journal.h"

using namespace aiyl;
using namespace aiyl::requests;
using namespace aiyl::test;

namespace {

Date D(const char* iso) {
  return *Date::FromIso(iso);
}

CalendarRow Row(const char* day, const char* kind, bool yearly = false, bool shipped = false) {
  CalendarRow row;
  row.day = D(day);
  row.kind = kind;
  row.yearly = yearly;
  row.shipped = shipped;
  return row;
}

}  // namespace

TEST_CASE("Saturday and Sunday are off, and the first day of a term is the next working day") {
  const WorkingCalendar none;
  CHECK(none.IsWorking(D("2025-05-16")));
  CHECK_FALSE(none.IsWorking(D("2025-05-17")));
  CHECK_FALSE(none.IsWorking(D("2025-05-18")));
  CHECK(none.PlusWorkingDays(D("2025-05-14"), 1) == D("2025-05-15"));
  CHECK(none.PlusWorkingDays(D("2025-05-14"), 3) == D("2025-05-19"));
  CHECK(none.PlusWorkingDays(D("2025-05-17"), 1) == D("2025-05-19"));
  CHECK(none.PlusWorkingDays(D("2025-05-14"), 0) == D("2025-05-14"));
  CHECK(none.PlusWorkingDays(D("2025-05-17"), 0) == D("2025-05-19"));
  CHECK(none.WorkingDaysBetween(D("2025-05-14"), D("2025-05-19")) == 3);
  CHECK(none.WorkingDaysBetween(D("2025-05-19"), D("2025-05-14")) == 0);
}

TEST_CASE("a holiday is off, a moved Saturday works, and the office's row goes before a shipped one") {
  const WorkingCalendar calendar({Row("2025-05-24", "working"), Row("2025-03-21", "ordinary"),
                                  Row("2004-03-21", "holiday", true, true), Row("2004-05-05", "holiday", true, true)});
  CHECK(calendar.IsWorking(D("2025-05-24")));
  CHECK(calendar.IsWorking(D("2025-03-21")));  // a Friday, by the office's own word
  CHECK_FALSE(calendar.IsWorking(D("2024-03-21")));
  CHECK_FALSE(calendar.IsWorking(D("2025-05-05")));
  CHECK(calendar.IsWorking(D("2003-05-05")));  // before it was one
  const WorkingCalendar never({Row("2000-02-29", "holiday", true)});
  CHECK(never.IsWorking(D("2023-02-28")));
  CHECK_FALSE(never.IsWorking(D("2024-02-29")));
}

TEST_CASE("a term counts the same as a plain walk over the days, for many calendars") {
  uint32_t random = 7;
  const auto next = [&](uint32_t n) {
    random = random * 1664525 + 1013904223;
    return random / 65536 % n;
  };
  for (int round = 0; round < 200; ++round) {
    std::vector<CalendarRow> rows;
    for (uint32_t i = 0; i < next(12); ++i)
      rows.push_back(Row(D("2025-01-01").PlusDays(static_cast<int32_t>(next(400))).Iso().c_str(),
                         next(2) == 0 ? "holiday" : "working"));
    const WorkingCalendar calendar(rows);
    const Date from = D("2025-01-01").PlusDays(static_cast<int32_t>(next(365)));
    const int64_t n = next(30) + 1;
    const Date due = calendar.PlusWorkingDays(from, n);
    CHECK(calendar.IsWorking(due));
    CHECK(calendar.WorkingDaysBetween(from, due) == n);
  }
}

TEST_CASE("shipped holidays are unverified and name their source; Orozo ait and Kurman ait are not among them") {
  RequestBook book;
  const auto calendar =
      book.Read<WorkingCalendar>([&](store::Database& db) { return LoadCalendar(db, book.Made().office.value); });
  CHECK(calendar.Rows().size() == 12);
  for (const auto& row : calendar.Rows()) {
    CHECK(row.shipped);
    CHECK_FALSE(row.verified);
    CHECK_FALSE(row.source.empty());
    CHECK(row.name.ky.find("айт") == std::string::npos);
  }
  CHECK_FALSE(calendar.IsWorking(D("2025-08-29").PlusDays(2)));
  CHECK_FALSE(calendar.IsWorking(D("2026-01-01")));
}

TEST_CASE("a holiday entered late moves the due days of what is open, and undoing it moves them back") {
  RequestBook book;
  const auto service = book.Add({.term = 3});
  const auto open = book.Open({{"service", service.ToText()}}), closed = book.Open({{"service", service.ToText()}});
  book.Do("request.close", {{"request", closed}});
  const std::string letter = book.Do("letter.register", {{"subject", "жол"}, {"name_ky", "Ким"}})["id"];
  CHECK(book.Find(open).due == D("2025-05-19"));
  const Date letter_due = *book.FindLetter(letter).due;
  const auto act = book.Run("calendar.set", {{"day", "2025-05-16"},
                                             {"kind", "holiday"},
                                             {"name_ky", "Курман айт"},
                                             {"source", "Муфтият"},
                                             {"verified", true}});
  REQUIRE(act);
  CHECK(act->made["counted_again"] == 2);
  CHECK(book.Find(open).due == D("2025-05-20"));
  CHECK(book.Find(closed).due == D("2025-05-19"));
  CHECK(*book.FindLetter(letter).due > letter_due);
  REQUIRE(store::Undo(*book, book.Actor(), act->receipt.act));
  CHECK(book.Find(open).due == D("2025-05-19"));
  CHECK(book.FindLetter(letter).due == letter_due);
}

TEST_CASE("a day of the calendar needs its name and one row") {
  RequestBook book;
  CHECK(book.Refusal("calendar.set", {{"day", "2025-06-06"}, {"kind", "holiday"}}) == "calendar.name@name_ky");
  CHECK(book.Refusal("calendar.set", {{"day", "2025-06-07"}, {"kind", "working"}, {"yearly", true}}) ==
        "calendar.yearly@yearly");
  CHECK(book.Refusal("calendar.set", {{"day", "2025-06-07"}, {"kind", "party"}}) == "code.unknown@kind");
  book.Do("calendar.set", {{"day", "2025-06-07"}, {"kind", "working"}});
  book.Do("calendar.set", {{"day", "2025-06-07"}, {"kind", "ordinary"}});
  const auto calendar =
      book.Read<WorkingCalendar>([&](store::Database& db) { return LoadCalendar(db, book.Made().office.value); });
  CHECK(calendar.Rows().size() == 13);
  CHECK_FALSE(calendar.IsWorking(D("2025-06-07")));
}
