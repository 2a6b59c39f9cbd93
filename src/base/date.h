// SPDX-License-Identifier: Apache-2.0
// Civil dates of the Gregorian calendar. Date is always valid; PartialDate is what an old book knows («1957»,
// «05.1957»); Period is half open [from, to). Nothing here reads a clock.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace aiyl {

class Date {
 public:
  Date() = default;  // 1970-01-01
  // Empty where there is no such day (30 February), or the year is outside 1 … 9999.
  static std::optional<Date> FromYmd(int year, int month, int day);
  // "YYYY-MM-DD" and nothing else.
  static std::optional<Date> FromIso(std::string_view iso);
  static Date FromDays(int32_t days_since_1970) { return Date(days_since_1970); }

  int Year() const;
  int Month() const;  // 1 … 12
  int Day() const;    // 1 … 31
  int Weekday() const;  // 1 Monday … 7 Sunday (ISO 8601)
  int32_t Days() const { return m_days; }
  std::string Iso() const;

  Date PlusDays(int32_t n) const { return Date(m_days + n); }
  // The same day n years on; 29 February becomes 28 February in a common year.
  Date PlusYears(int n) const;
  // The same day n months on, or the last day of that month.
  Date PlusMonths(int n) const;
  // Completed years from this day to `on`; negative where `on` is earlier.
  int YearsUntil(Date on) const;

  auto operator<=>(const Date&) const = default;

 private:
  explicit Date(int32_t days) : m_days(days) {}
  int32_t m_days = 0;
};

// A day, a month of a year, or a year. Stored as the earliest and the latest day it can mean.
class PartialDate {
 public:
  PartialDate() = default;
  explicit PartialDate(Date exact) : m_earliest(exact), m_latest(exact) {}
  static std::optional<PartialDate> FromYear(int year);
  static std::optional<PartialDate> FromYearMonth(int year, int month);
  // Must be one day, one whole month or one whole year.
  static std::optional<PartialDate> FromRange(Date earliest, Date latest);
  // "1957", "1957-05", "1957-05-07".
  static std::optional<PartialDate> FromIso(std::string_view iso);

  Date Earliest() const { return m_earliest; }
  Date Latest() const { return m_latest; }
  bool IsExact() const { return m_earliest == m_latest; }
  bool IsYearOnly() const { return m_latest.Days() - m_earliest.Days() > 32; }
  // The one day used by statistics: the exact day, else the 1st of July of a year, the 15th of a month.
  Date Assumed() const;
  std::string Iso() const;

  auto operator<=>(const PartialDate&) const = default;

 private:
  Date m_earliest, m_latest;
};

// [from, to): `from` empty means since before the book, `to` empty means still so.
struct Period {
  std::optional<Date> from;
  std::optional<Date> to;

  bool IsValid() const { return !from || !to || *from < *to; }
  bool Contains(Date day) const { return (!from || *from <= day) && (!to || day < *to); }
  bool Overlaps(const Period& other) const {
    return (!to || !other.from || *other.from < *to) && (!other.to || !from || *from < *other.to);
  }
  bool operator==(const Period&) const = default;
};

}  // namespace aiyl
