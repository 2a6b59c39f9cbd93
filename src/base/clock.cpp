// SPDX-License-Identifier: Apache-2.0
#include "base/clock.h"

#include <array>
#include <chrono>
#include <cstdio>
#include <string>

namespace aiyl {
namespace {
constexpr int64_t kSecond = 1'000'000;
constexpr int64_t kDay = 86'400 * kSecond;
constexpr int64_t kZone = 6 * 3'600 * kSecond;

int64_t FloorDiv(int64_t a, int64_t b) { return a / b - (a % b < 0 ? 1 : 0); }
}  // namespace

Date LocalDate(Instant instant) {
  return Date::FromDays(static_cast<int32_t>(FloorDiv(instant.micros + kZone, kDay)));
}

std::string LocalDateTime(Instant instant) {
  const int64_t local = instant.micros + kZone;
  const int64_t minutes = (local - FloorDiv(local, kDay) * kDay) / (60 * kSecond);
  std::array<char, 32> buffer{};
  std::snprintf(buffer.data(), buffer.size(), " %02d:%02d", static_cast<int>(minutes / 60),
                static_cast<int>(minutes % 60));
  return LocalDate(instant).Iso() + buffer.data();
}

Instant SystemClock::Now() const {
  return {std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::system_clock::now().time_since_epoch())
              .count()};
}

Instant FixedClock::Noon(Date day) { return {day.Days() * kDay + 12 * 3'600 * kSecond - kZone}; }

}  // namespace aiyl
