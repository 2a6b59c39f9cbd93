// SPDX-License-Identifier: Apache-2.0
// The clock is passed in, never read in passing: rules and tests decide what "now" is.
#pragma once

#include <compare>
#include <cstdint>
#include <string>

#include "base/date.h"

namespace aiyl {

// Microseconds since 1970-01-01T00:00:00 UTC.
struct Instant {
  int64_t micros = 0;
  auto operator<=>(const Instant&) const = default;
};

// The civil day in Kyrgyzstan: UTC+6 all year (no summer time since 2005). The computer's own zone is not asked,
// because a wrongly set zone would move papers into another year on 31 December.
Date LocalDate(Instant instant);
// "YYYY-MM-DD HH:MM" in the same zone.
std::string LocalDateTime(Instant instant);

class Clock {
 public:
  virtual ~Clock() = default;
  virtual Instant Now() const = 0;
  Date Today() const { return LocalDate(Now()); }
};

class SystemClock final : public Clock {
 public:
  Instant Now() const override;
};

// Stands still until moved: for tests and for the demo village, which must be the same for the same seed.
class FixedClock final : public Clock {
 public:
  explicit FixedClock(Instant start) : m_now(start) {}
  Instant Now() const override { return m_now; }
  void Set(Instant now) { m_now = now; }
  void AdvanceMicros(int64_t micros) { m_now.micros += micros; }
  // Noon of the day in Kyrgyzstan.
  static Instant Noon(Date day);

 private:
  Instant m_now;
};

}  // namespace aiyl
