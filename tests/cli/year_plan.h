// SPDX-License-Identifier: Apache-2.0
// What the requests of one office's year are, planned before the program sees them, and counted by hand: the plain
// second way of the year's test. It uses nothing of the program, not even its dates.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace aiyl::test {

std::string PlusDays(const std::string& day, int days);
// Neither Saturday nor Sunday nor a holiday of 2025.
bool IsWorkingDay(const std::string& day);
std::string PlusWorkingDays(std::string day, int days);

// Of the year's registry. kNone: asked before the registry applied.
enum class Asked { kNone, kInformation, kWater, kArchive };

struct Planned {
  Asked service = Asked::kNone;
  std::string day, due, ready, closed;  // "" : none
  std::string state = "open";           // "handed-over", "refused", "withdrawn"
  std::optional<int> wait, receive;     // minutes from the slip
  std::optional<int> paid;              // тыйын
  int ground = 0;                       // 1, 2: of section 12
  std::string number;                   // as the journal gave it

  bool IsClosedOn(const std::string& today) const { return !closed.empty() && closed <= today; }
  bool IsReadyOn(const std::string& today) const { return !ready.empty() && ready <= today; }
};

constexpr const char* kStandardFrom = "2025-02-03";  // the information service has its standard
constexpr const char* kAppliesFrom = "2025-03-03";   // nothing is given outside the registry
constexpr const char* kArchiveFrom = "2025-04-01";   // the additional service is in force
constexpr int kInformationTerm = 3, kArchiveTerm = 5, kFee = 5000, kRelief = 2500, kWaitLimit = 15;

// By day of registration, on working days from 2025-01-13 to 2025-12-30; the same for the same seed.
std::vector<Planned> PlanYear(int count, unsigned seed);

struct Tally {
  int64_t asked = 0, handed_over = 0, refused = 0, withdrawn = 0, open = 0, with_due = 0, in_time = 0, late = 0,
          waits_measured = 0, waits_over = 0, fees_tyiyn = 0;
  void Count(const Planned& one, const std::string& as_of);
};

}  // namespace aiyl::test
