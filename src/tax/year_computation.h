// SPDX-License-Identifier: Apache-2.0
// Every sum of one kind and year worked out from the book, object by object, with nothing written: what an assessment
// run records, what a draft decision would bring. Private to the module.
#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "rules/prepared.h"
#include "tax/stored_calculation.h"
#include "tax/taxable.h"

namespace aiyl::tax {

struct YearRequest {
  int year = 0;
  std::string rule_kind;
  std::optional<office::TerritoryId> village = {};
  std::optional<ObjectId> object = {};
  // Figures of a draft decision: they stand before those of the book; where `draft_village` is given, in it alone.
  std::vector<InputFrom> draft = {};
  std::optional<office::TerritoryId> draft_village = {};
};

struct OwnersSum {
  const Owner* owner = nullptr;
  ledger::PayerId payer;
  Tyiyn sum;
  bool verified = false;
  StoredCalculation calculation;  // with the due days of the law
};

struct YearSinks {
  // `rule_hash`: the 32 bytes of the rule file's hash.
  std::function<Status(const Taxable&, std::vector<OwnersSum>&, const std::string& rule_hash)> take;
  std::function<Status(const Taxable&, std::vector<Gap>)> refuse;  // what cannot be computed
};

// Errors: "rules.no-kind", those of RuleFile::SetOf, of the sinks.
Status ComputeYear(store::Database& db, const Uuid& office, const YearRequest& request, const YearSinks& sinks);

}  // namespace aiyl::tax
