// SPDX-License-Identifier: Apache-2.0
// Income that no row of the registry allows (art. 23 of the draft law of 2012): taken without a service, under a free
// service, or above the fee in force. Read from the request journal; a report shows it as an error.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/amount.h"
#include "base/date.h"
#include "office/ids.h"
#include "services/services.h"
#include "store/book.h"

namespace aiyl::quality {

enum class UnlawfulReason { kNoService, kBeforeRegistry, kFree, kAboveFee };
std::string_view ReasonText(UnlawfulReason reason);  // "no-service", "before-registry", "free", "above-fee"
struct UnlawfulIncome {
  std::optional<services::ServiceId> service;
  UnlawfulReason reason = UnlawfulReason::kNoService;
  int64_t requests = 0;
  Tyiyn amount;  // what was taken beyond what the row allows

  // Before the office's registry applies (art. 24) there was none to be outside of: told, but no error.
  bool IsError() const { return reason != UnlawfulReason::kBeforeRegistry; }
};
// Of the requests registered in from … to; by service, then reason.
std::vector<UnlawfulIncome> IncomeOutsideRegistry(store::Database& db, const office::Scope& scope, Date from, Date to);

}  // namespace aiyl::quality
