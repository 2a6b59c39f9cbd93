// SPDX-License-Identifier: Apache-2.0
// The sums of a year object by object in walking order: villages, streets, houses. What registers, notices and exports
// are made of. Reads only.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "tax/explain.h"

namespace aiyl::tax {

struct RegisterFilter {
  int year = 0;
  std::optional<std::string> rule_kind = {};
  std::optional<office::TerritoryId> village = {};
  std::optional<office::StreetId> street = {};
  std::vector<ledger::PayerId> payers = {};  // empty: everybody; else in their order
};

struct RegisterRow {
  AssessmentId id;
  std::string rule_kind;
  ObjectId object;
  ledger::PayerId payer;
  std::optional<household::HouseholdId> household;
  std::string account;      // of the household
  std::string object_name;  // of tax_object
  std::string cadastral;
  std::optional<int64_t> area_dm2;
  Tyiyn sum;
  bool verified = false;
};

// What stands for the year; what ended does not come.
std::vector<RegisterRow> RegisterOf(store::Database& db, const office::Scope& scope, const RegisterFilter& filter);

}  // namespace aiyl::tax
