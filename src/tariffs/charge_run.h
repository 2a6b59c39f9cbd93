// SPDX-License-Identifier: Apache-2.0
// Charging by a tariff: a plan, then its charges written in acts of some thousand rows, one batch to undo. Both shells
// use it. The same run twice changes nothing; what has become another sum is replaced, with what was paid carried over.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "tariffs/charge_plan.h"

namespace aiyl::tariffs {

struct ChargeOutcome {
  Uuid batch;
  int64_t acts = 0, charges = 0, replaced = 0;
  bool cancelled = false;  // what was written until then stays
};

class ChargeRun {
 public:
  ChargeRun(store::Book& book, const store::Actor& actor, const ChargeRequest& request)
      : m_book(book), m_actor(actor), m_request(request) {}

  // To be asked before Write; may be asked again. Errors: those of PlanCharges; "staff.may-not".
  Result<ChargePlan> Preview();
  // Writes the plan. Errors: "charge.changed" where somebody charged meanwhile; those of the ledger.
  Result<ChargeOutcome> Write(const ChargePlan& plan, const std::string& note = {},
                              const std::function<bool(int64_t done, int64_t total)>& progress = {});

 private:
  Status WriteOne(store::UnitOfWork& work, const ChargePlan& plan, const PlannedCharge& charge);

  store::Book& m_book;
  store::Actor m_actor;
  ChargeRequest m_request;
};

}  // namespace aiyl::tariffs
