// SPDX-License-Identifier: Apache-2.0
#include "base/date.h"

#include <array>
#include <chrono>
#include <cstdio>

namespace aiyl {
namespace {

using std::chrono::year_month_day;

year_month_day Ymd(int32_t days) { return year_month_day{std::chrono::sys_days{std::chrono::days{days}}}; }

// Digits only, exactly `count` of them.
std::optional<int> Digits(std::string_view text, size_t at, size_t count) {
  if (at + count > text.size()) return std::nullopt;
  int value = 0;
  for (size_t i = at; i < at + count; ++i) {
    if (text[i] < '0' || text[i] > '9') return std::nullopt;
    value = value * 10 + (text[i] - '0');
  }
  return value;
}

int LastDay(int year, int month) {
  const auto last = std::chrono::year_month_day_last{
      std::chrono::year{year}, std::chrono::month_day_last{std::chrono::month{static_cast<unsigned>(month)}}};
  return static_cast<int>(static_cast<unsigned>(last.day()));
}

}  // namespace

std::optional<Date> Date::FromYmd(int year, int month, int day) {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > LastDay(year, month)) return std::nullopt;
  const year_month_day ymd{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                           std::chrono::day{static_cast<unsigned>(day)}};
  return Date(static_cast<int32_t>(std::chrono::sys_days{ymd}.time_since_epoch().count()));
}

std::optional<Date> Date::FromIso(std::string_view iso) {
  if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') return std::nullopt;
  const auto y = Digits(iso, 0, 4), m = Digits(iso, 5, 2), d = Digits(iso, 8, 2);
  if (!y || !m || !d) return std::nullopt;
  return FromYmd(*y, *m, *d);
}

int Date::Year() const { return static_cast<int>(Ymd(m_days).year()); }
int Date::Month() const { return static_cast<int>(static_cast<unsigned>(Ymd(m_days).month())); }
int Date::Day() const { return static_cast<int>(static_cast<unsigned>(Ymd(m_days).day())); }

int Date::Weekday() const {
  return static_cast<int>(
      std::chrono::weekday{std::chrono::sys_days{std::chrono::days{m_days}}}.iso_encoding());
}

std::string Date::Iso() const {
  const auto ymd = Ymd(m_days);
  std::array<char, 32> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%04d-%02u-%02u", static_cast<int>(ymd.year()),
                static_cast<unsigned>(ymd.month()), static_cast<unsigned>(ymd.day()));
  return buffer.data();
}

Date Date::PlusYears(int n) const { return PlusMonths(n * 12); }

Date Date::PlusMonths(int n) const {
  const auto ymd = Ymd(m_days);
  const int months = static_cast<int>(ymd.year()) * 12 + static_cast<int>(static_cast<unsigned>(ymd.month())) - 1 + n;
  const int year = months / 12, month = months % 12 + 1;
  const int day = std::min(static_cast<int>(static_cast<unsigned>(ymd.day())), LastDay(year, month));
  return FromYmd(year, month, day).value_or(*this);
}

int Date::YearsUntil(Date on) const {
  int years = on.Year() - Year();
  if (on.Month() < Month() || (on.Month() == Month() && on.Day() < Day())) --years;
  return years;
}

std::optional<PartialDate> PartialDate::FromYear(int year) {
  const auto first = Date::FromYmd(year, 1, 1), last = Date::FromYmd(year, 12, 31);
  if (!first || !last) return std::nullopt;
  return FromRange(*first, *last);
}

std::optional<PartialDate> PartialDate::FromYearMonth(int year, int month) {
  const auto first = Date::FromYmd(year, month, 1);
  if (!first) return std::nullopt;
  return FromRange(*first, first->PlusMonths(1).PlusDays(-1));
}

std::optional<PartialDate> PartialDate::FromRange(Date earliest, Date latest) {
  const bool day = earliest == latest;
  const bool month = earliest.Day() == 1 && latest == earliest.PlusMonths(1).PlusDays(-1);
  const bool year = earliest.Day() == 1 && earliest.Month() == 1 && latest.Year() == earliest.Year() &&
                    latest.Month() == 12 && latest.Day() == 31;
  if (!day && !month && !year) return std::nullopt;
  PartialDate result;
  result.m_earliest = earliest;
  result.m_latest = latest;
  return result;
}

std::optional<PartialDate> PartialDate::FromIso(std::string_view iso) {
  if (iso.size() == 10) {
    if (const auto date = Date::FromIso(iso)) return PartialDate(*date);
    return std::nullopt;
  }
  const auto year = Digits(iso, 0, 4);
  if (!year) return std::nullopt;
  if (iso.size() == 4) return FromYear(*year);
  const auto month = Digits(iso, 5, 2);
  if (iso.size() != 7 || iso[4] != '-' || !month) return std::nullopt;
  return FromYearMonth(*year, *month);
}

Date PartialDate::Assumed() const {
  if (IsExact()) return m_earliest;
  if (IsYearOnly()) return Date::FromYmd(m_earliest.Year(), 7, 1).value_or(m_earliest);
  return m_earliest.PlusDays(14);
}

std::string PartialDate::Iso() const {
  const std::string full = m_earliest.Iso();
  if (IsExact()) return full;
  return full.substr(0, IsYearOnly() ? 4 : 7);
}

}  // namespace aiyl
