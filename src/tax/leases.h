// SPDX-License-Identifier: Apache-2.0
// What the office lets: municipal property (with coefficients of zone and purpose by a decision) and land of the state
// fund. The tax of a lease is shown apart from its rent (Tax Code 2022, art. 374).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/amount.h"
#include "base/date.h"
#include "ledger/ids.h"
#include "office/act_spec.h"
#include "office/ids.h"
#include "store/database.h"
#include "tax/ids.h"

namespace aiyl::tax {

struct Lease {
  LeaseId id;
  std::string kind;  // list lease-kind
  ledger::PayerId payer;
  std::string payer_name;  // in both languages
  std::string subject, contract, tender;
  std::optional<int64_t> area_m2;
  Date contract_day, from, to;  // `to` is the last day
  std::optional<Date> ended;
  std::optional<office::DecisionId> decision;
  Tyiyn rent;  // a year, before coefficients
  std::string zone, purpose;
  Tyiyn tax;  // a year
  std::string note;

  // rent × zone × purpose, half a тыйын up; empty where it does not fit.
  std::optional<Tyiyn> YearlyRent() const;
  // The day after which it no longer runs.
  Date Last() const { return ended && *ended < to ? *ended : to; }
};

// Those that run on `day` (all where empty): by the last day, then subject.
std::vector<Lease> ListLeases(store::Database& db, const office::Scope& scope, const std::optional<Date>& day = {});

std::vector<office::ActSpec> LeaseActs();

}  // namespace aiyl::tax
