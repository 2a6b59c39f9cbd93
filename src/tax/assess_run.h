// SPDX-License-Identifier: Apache-2.0
// An assessment run: one kind of object, one year, one village or all. Compute() reads the book and works out every sum
// without writing; Write() records what differs from what stands, in acts of one batch. A sum that changed replaces the
// one before: its charge is taken back, the new one entered, what was paid stays paid. A second run finds nothing to
// write.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "rules/rule_file.h"
#include "store/book.h"
#include "tax/assessment.h"
#include "tax/taxable.h"

namespace aiyl::tax {

struct AssessOptions {
  int year = 0;
  std::string rule_kind;
  std::optional<office::TerritoryId> village = {};
  std::optional<ObjectId> object = {};  // one object alone
  // False stops it; what was written stays.
  std::function<bool(int64_t done, int64_t total)> progress = {};
};

enum class Outcome { kNew, kChanged, kSame, kEnded };  // kEnded: no longer this payer's; nothing is owed

struct ComputedSum {
  ObjectId object;
  ledger::PayerId payer;
  std::optional<household::PersonId> person = {};  // whose payer row may not be there yet
  Outcome outcome = Outcome::kNew;
  Tyiyn sum = {}, before = {};  // `before`: of the assessment that stands
  bool verified = false;
  std::optional<AssessmentId> replaces = {};
  StoredCalculation calculation = {};  // of kNew and kChanged
};

// What cannot be computed: mended in the book, never guessed.
struct NotComputed {
  ObjectId object;
  std::optional<household::HouseholdId> household;
  std::vector<Gap> gaps;
};

struct AssessPreview {
  int64_t objects = 0, fresh = 0, changed = 0, same = 0, ended = 0, zero = 0;
  Tyiyn sum;         // of all that will stand
  Tyiyn difference;  // to what stands now
  Tyiyn last_year;   // what stands for the year before, same kind
  bool verified = true;
  int64_t undue = 0;  // above nothing, and the rule files know no day for it: nothing of it is charged
  std::vector<NotComputed> not_computed;
};

struct WrittenRun {
  std::optional<RunId> run;
  Uuid batch;
  int64_t acts = 0, assessments = 0;
  bool cancelled = false;
};

class AssessRun {
 public:
  AssessRun(store::Book& book, const store::Actor& actor, AssessOptions options);

  // Errors: "rules.no-kind", those of RuleFile::SetOf (a period without rules), "tax.year".
  Result<AssessPreview> Compute();
  // After Compute(). Nothing to write writes nothing.
  Result<WrittenRun> Write(const std::string& note = {});

  // In the order of the objects; without the rows that stay the same.
  const std::vector<ComputedSum>& Sums() const { return m_sums; }

 private:
  Status ComputeAll(store::Database& db, AssessPreview& preview);
  Status WriteOne(store::UnitOfWork& work, const ComputedSum& sum, RunId run) const;

  store::Book& m_book;
  store::Actor m_actor;
  AssessOptions m_options;
  Date m_today;
  std::string m_rule_hash;
  std::vector<ComputedSum> m_sums;
};

// Takes a run back that should not have been: each of its sums that still stands is replaced by nothing, its charge
// reversed; what was paid becomes an advance. Errors: "tax.no-run", "tax.reason" where none is given.
Result<WrittenRun> TakeBack(store::Book& book, const store::Actor& actor, RunId run, const std::string& reason);

// The acts of runs, for the registry of the store.
void RegisterRuns(store::Registry& registry);

}  // namespace aiyl::tax
