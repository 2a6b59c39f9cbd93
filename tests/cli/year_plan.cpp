// SPDX-License-Identifier: Apache-2.0
#include "year_plan.h"

#include <chrono>
#include <random>
#include <set>

namespace aiyl::test {
namespace {

using std::chrono::sys_days;

sys_days Parse(const std::string& day) {
  return sys_days(std::chrono::year(std::stoi(day.substr(0, 4))) / std::stoi(day.substr(5, 2)) /
                  std::stoi(day.substr(8, 2)));
}

std::string Write(sys_days day) {
  const std::chrono::year_month_day date(day);
  const auto two = [](unsigned n) { return (n < 10 ? "0" : "") + std::to_string(n); };
  return std::to_string(static_cast<int>(date.year())) + "-" + two(static_cast<unsigned>(date.month())) + "-" +
         two(static_cast<unsigned>(date.day()));
}

std::string NextWorkingDay(std::string day) {
  while (!IsWorkingDay(day)) day = PlusDays(day, 1);
  return day;
}

}  // namespace

std::string PlusDays(const std::string& day, int days) {
  return Write(Parse(day) + std::chrono::days(days));
}

bool IsWorkingDay(const std::string& day) {
  static const std::set<std::string> holidays = {"01-01", "01-07", "02-23", "03-08", "03-21", "04-07",
                                                 "05-01", "05-05", "05-09", "08-31", "11-07", "11-08"};
  const std::chrono::weekday weekday(Parse(day));
  return weekday != std::chrono::Saturday && weekday != std::chrono::Sunday && !holidays.contains(day.substr(5));
}

std::string PlusWorkingDays(std::string day, int days) {
  while (days > 0) {
    day = PlusDays(day, 1);
    if (IsWorkingDay(day)) --days;
  }
  return day;
}

std::vector<Planned> PlanYear(int count, unsigned seed) {
  std::mt19937 random(seed);
  const auto upto = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
  std::vector<std::string> days;
  for (std::string day = "2025-01-13"; day <= "2025-12-30"; day = PlusDays(day, 1))
    if (IsWorkingDay(day)) days.push_back(day);
  std::vector<Planned> plan;
  for (int i = 0; i < count; ++i) {
    Planned one;
    one.day = days[static_cast<size_t>(i) * days.size() / static_cast<size_t>(count)];
    const int wish = upto(10);
    if (wish < 5)
      one.service = Asked::kInformation;
    else if (wish < 7)
      one.service = Asked::kWater;
    else
      one.service = one.day >= kArchiveFrom   ? Asked::kArchive
                    : one.day >= kAppliesFrom ? Asked::kInformation
                                              : Asked::kNone;
    if (one.service == Asked::kArchive) one.due = PlusWorkingDays(one.day, kArchiveTerm);
    if (one.service == Asked::kInformation && one.day >= kStandardFrom)
      one.due = PlusWorkingDays(one.day, kInformationTerm);
    if (upto(20) == 0) one.wait = 1 + upto(30);
    const int fate = upto(20), lag = upto(12);
    const std::string end = NextWorkingDay(PlusDays(one.day, lag));
    if (fate < 17 && end <= "2025-12-31") {
      one.closed = end;
      one.state = fate < 13 ? "handed-over" : fate < 16 ? "refused" : "withdrawn";
    }
    if (one.state == "refused" && !one.due.empty()) one.ground = 1 + upto(2);
    if (one.state == "handed-over" && upto(3) == 0) {
      one.ready = NextWorkingDay(PlusDays(one.day, lag / 2));
      if (one.ready > one.closed) one.ready = one.closed;
    }
    if (one.state == "handed-over" && upto(30) == 0) one.receive = 1 + upto(30);
    if (one.state == "handed-over" && one.service == Asked::kArchive) one.paid = upto(5) == 0 ? kRelief : kFee;
    plan.push_back(one);
  }
  return plan;
}

void Tally::Count(const Planned& one, const std::string& as_of) {
  ++asked;
  if (one.state == "handed-over") ++handed_over;
  if (one.state == "refused") ++refused;
  if (one.state == "withdrawn") ++withdrawn;
  if (one.state == "open") ++open;
  // The office has done its part when the result lies ready, else when the request is closed.
  const std::string done = one.ready.empty() ? one.closed : one.ready;
  if (!one.due.empty() && one.state != "withdrawn") {
    if (done.empty() && one.due < as_of) {
      ++with_due;
      ++late;
    } else if (!done.empty()) {
      ++with_due;
      ++(done <= one.due ? in_time : late);
    }
  }
  for (const auto& wait : {one.wait, one.receive}) {
    if (!wait) continue;
    ++waits_measured;
    if (*wait > kWaitLimit) ++waits_over;
  }
  fees_tyiyn += one.paid.value_or(0);
}

}  // namespace aiyl::test
