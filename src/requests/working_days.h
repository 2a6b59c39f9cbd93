// SPDX-License-Identifier: Apache-2.0
// Working days, from which terms are counted: Saturday and Sunday off, holidays and moved days as a dated list in the
// book. WorkingCalendar is a plain value that reads no database.
#pragma once

#include <string>
#include <vector>

#include "base/date.h"
#include "office/bilingual.h"
#include "store/book.h"

namespace aiyl::requests {

struct CalendarRow {
  Uuid id;
  Date day;
  bool yearly = false;  // from `day` on, the same day of every year
  std::string kind;  // list calendar-day: "holiday", "working" (a Saturday moved), "ordinary" (what its weekday says)
  office::Bilingual name;
  std::string source;
  bool verified = false;
  bool shipped = false;
};

class WorkingCalendar {
 public:
  WorkingCalendar() = default;
  // The first of several rows that fit a day counts within its class: an office's own dated row, its own yearly one,
  // a shipped dated one, a shipped yearly one.
  explicit WorkingCalendar(std::vector<CalendarRow> rows) : m_rows(std::move(rows)) {}

  // What the list says of the day; null where it says nothing.
  const CalendarRow* RowOf(Date day) const;
  bool IsWorking(Date day) const;
  // The n-th working day after `day`, which itself is not counted; n = 0 gives `day`, or the next working day where it
  // is none.
  Date PlusWorkingDays(Date day, int64_t n) const;
  // Working days later than `from`, up to and with `to`; 0 where `to` is not later.
  int64_t WorkingDaysBetween(Date from, Date to) const;
  const std::vector<CalendarRow>& Rows() const { return m_rows; }

 private:
  std::vector<CalendarRow> m_rows;
};

// The office's own rows, latest written first, and the shipped ones.
WorkingCalendar LoadCalendar(store::Database& db, const Uuid& office);

}  // namespace aiyl::requests
