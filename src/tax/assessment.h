// SPDX-License-Identifier: Apache-2.0
// Assessments as they stand in the book: one sum of one payer for one object and year, with the calculation it came
// from. An assessment is never changed: a later one replaces it.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/amount.h"
#include "base/date.h"
#include "base/result.h"
#include "ledger/ids.h"
#include "office/ids.h"
#include "store/book.h"
#include "tax/ids.h"
#include "tax/stored_calculation.h"

namespace aiyl::tax {

struct Assessment {
  AssessmentId id;
  Uuid office;
  RunId run;
  int year = 0;
  std::string rule_kind;
  ObjectId object;
  ledger::PayerId payer;
  Tyiyn sum;
  bool verified = false;
  std::string rule_hash;    // 32 bytes
  std::string calculation;  // StoredCalculation::Packed; empty: the object is no longer this payer's
  std::optional<AssessmentId> replaces;
};

// The ledger's code: "tax." and the kind of the rule file.
std::string PaymentKindOf(const std::string& rule_kind);

std::optional<Assessment> FindAssessment(store::Database& db, AssessmentId id);
// What replaced it, if anything did.
std::optional<AssessmentId> ReplacedBy(store::Database& db, AssessmentId id);
// Those that stand (replaced by none), of a payer in the order of years, kinds, objects.
std::vector<Assessment> StandingOf(store::Database& db, ledger::PayerId payer, std::optional<int> year = {});

// Of one run, those that stand, with a calculation.
std::vector<Assessment> StandingOf(store::Database& db, RunId run);

struct YearFilter {
  int year = 0;
  std::string rule_kind;
};
// Of a whole kind and year, without their calculations: those are told by their hash.
struct Standing {
  AssessmentId id;
  ObjectId object;
  ledger::PayerId payer;
  Tyiyn sum;
  std::string digest;  // BLAKE2b-256 of rule hash and calculation
};
std::vector<Standing> StandingOf(store::Database& db, const office::Scope& scope, const YearFilter& filter);
std::string DigestOf(const std::string& rule_hash, const std::string& calculation);

struct RunRow {
  RunId id;
  int year = 0;
  std::string rule_kind;
  std::optional<office::TerritoryId> village;
  Date day;
};
// The latest first.
std::vector<RunRow> ListRuns(store::Database& db, const office::Scope& scope);

// Sums by kind of a year, of one kind or all, as they stand: count and total.
struct YearTotal {
  int64_t count = 0, zero = 0;
  Tyiyn sum;
  bool verified = true;  // each of them
};
std::map<std::string, YearTotal> TotalsOf(store::Database& db, const office::Scope& scope, int year,
                                          const std::optional<std::string>& rule_kind = {});

// Within an act.
Status InsertRun(store::UnitOfWork& work, RunId id, int year, const std::string& rule_kind,
                 std::optional<office::TerritoryId> village, Date day);
Status InsertAssessment(store::UnitOfWork& work, const Assessment& assessment);

}  // namespace aiyl::tax
