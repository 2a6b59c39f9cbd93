// SPDX-License-Identifier: Apache-2.0
// What a run of a tariff would write: who is charged anew, whose charge has become another, who cannot be charged and
// why. A plan reads one state of the book and writes nothing.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "tariffs/charges.h"
#include "tariffs/facts.h"

namespace aiyl::tariffs {

// kTakeBack: what was charged for the period is replaced by nothing; what was paid becomes the payer's advance.
enum class RunKind { kCharge, kTakeBack };
struct ChargeRequest {
  TariffId tariff;
  Date on;  // which year or month; of single uses all of its year up to this day. Also the day of the postings
  Territory within = {};
  RunKind kind = RunKind::kCharge;
};

struct PlannedCharge {
  ledger::PayerId payer;
  std::optional<household::HouseholdId> household;  // empty: somebody else's
  ChargePeriod period;                              // due: a working day
  ChargeCalculation calculation;
  std::optional<ChargeId> replaces;
  Tyiyn before;  // net, of what is replaced
};
struct ChargeGap {
  household::HouseholdId household;
  std::string why;  // see Computed
};

Message GapWords(const std::string& why);

struct ChargePlan {
  Tariff tariff;
  Date on;
  std::string period;  // "2026", "2026-03"
  std::vector<PlannedCharge> charges;
  std::vector<ChargeGap> gaps;
  int64_t unchanged = 0;
  Totals after;   // all that would stand of these payers, payers that owe nothing apart
  Totals before;  // the period before it, of the same payment and unit everywhere

  int64_t Fresh() const;    // never charged for the period
  int64_t Changed() const;  // replaced
};
// Errors: "act.unknown-record"; "tariff.not-in-force" (on the day that counts); "tariff.too-early" (that day, or `on`,
// has not come yet); "tariff.overflow".
Result<ChargePlan> PlanCharges(store::Database& db, const Uuid& office, const ChargeRequest& request, Date today);

}  // namespace aiyl::tariffs
