// SPDX-License-Identifier: Apache-2.0
#include "requests/working_days.h"

namespace aiyl::requests {
namespace {

constexpr int kFriday = 5;
constexpr int32_t kFurthest = 20'000;  // days looked at: a calendar without working days must not hang the program

bool Fits(const CalendarRow& row, Date day) {
  if (!row.yearly) return row.day == day;
  return row.day <= day && row.day.Month() == day.Month() && row.day.Day() == day.Day();
}

// The smaller, the stronger.
int Class(const CalendarRow& row) {
  return (row.shipped ? 2 : 0) + (row.yearly ? 1 : 0);
}

}  // namespace

const CalendarRow* WorkingCalendar::RowOf(Date day) const {
  const CalendarRow* best = nullptr;
  for (const auto& row : m_rows)
    if (Fits(row, day) && (!best || Class(row) < Class(*best))) best = &row;
  return best;
}

bool WorkingCalendar::IsWorking(Date day) const {
  if (const auto* row = RowOf(day)) {
    if (row->kind == "holiday") return false;
    if (row->kind == "working") return true;
  }
  return day.Weekday() <= kFriday;
}

Date WorkingCalendar::PlusWorkingDays(Date day, int64_t n) const {
  Date at = day;
  if (n <= 0) {
    for (int32_t tried = 0; !IsWorking(at) && tried < kFurthest; ++tried) at = at.PlusDays(1);
    return at;
  }
  for (int32_t tried = 0; n > 0 && tried < kFurthest; ++tried) {
    at = at.PlusDays(1);
    if (IsWorking(at)) --n;
  }
  return at;
}

int64_t WorkingCalendar::WorkingDaysBetween(Date from, Date to) const {
  int64_t days = 0;
  for (Date at = from.PlusDays(1); at <= to; at = at.PlusDays(1)) days += IsWorking(at) ? 1 : 0;
  return days;
}

WorkingCalendar LoadCalendar(store::Database& db, const Uuid& office) {
  auto query = db.Prepare(R"sql(
    SELECT id, day, yearly, kind, name_ky, name_ru, source, verified, office IS NULL FROM calendar_day
    WHERE office IS NULL OR office = ? ORDER BY office IS NULL, id DESC)sql");
  query.Bind(office);
  std::vector<CalendarRow> rows;
  while (query.Next())
    rows.push_back({.id = query.GetUuid(0),
                    .day = query.GetDate(1),
                    .yearly = query.Bool(2),
                    .kind = query.String(3),
                    .name = {query.String(4), query.String(5)},
                    .source = query.String(6),
                    .verified = query.Bool(7),
                    .shipped = query.Bool(8)});
  return WorkingCalendar(std::move(rows));
}

}  // namespace aiyl::requests
