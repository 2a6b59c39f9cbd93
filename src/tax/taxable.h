// SPDX-License-Identifier: Apache-2.0
// What is taxed in a year: each object with its owners and what it gives the formula of its rule file, taken from the
// household book and from tax_object. Nothing is guessed: what is missing is a gap. Knows no rate and no formula.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/amount.h"
#include "base/date.h"
#include "base/result.h"
#include "household/types.h"
#include "ledger/ids.h"
#include "office/ids.h"
#include "rules/rational.h"
#include "rules/rule_file.h"
#include "store/database.h"
#include "tax/ids.h"

namespace aiyl::tax {

// Where an input comes from; the words are made when they are shown (SourceWords).
enum class Source : uint8_t {
  kObject = 1,   // the row of the object itself
  kShare = 2,    // the row of the owner's part: id of the share
  kValue = 3,    // tax_value: a figure of the place or of the council: its id
  kRelief = 4,   // tax_relief: its id
  kChoice = 5,   // exempt_choice: its id, or none where the owner has one dwelling
  kLandTax = 6,  // the assessment of the plot directly under the building: its id
};

struct InputFrom {
  std::string_view name;                                   // of the rule file; a literal
  std::variant<rules::Rational, std::string, Date> value;  // a number, a code of the rule file, a day
  Source source = Source::kObject;
  std::optional<Uuid> row = {};
};

// One owner of an object in the year. Where the part passed from one to another within the year each is an owner with
// his days; the rule file turns days into months. Somebody whose part grew or shrank in the year stands here once for
// each part: what he owes is their sum.
struct Owner {
  std::optional<household::PersonId> person;  // of the book
  std::optional<ledger::PayerId> payer;       // not of the book: of tax_object_share, or whom tax_outside_owner names
  std::string name;                           // neither: as the book calls him; such an owner is a gap
  std::optional<Uuid> part = {};              // the row of his part, where there is one
  std::vector<InputFrom> inputs;              // share, bought, sold, exempt_here, relief, relief_since
};

struct Gap {
  std::string code;  // "area", "wall", "built", "owner", "population" …: what is missing
  Message words;
};

struct Taxable {
  ObjectId object;
  std::string rule_kind;
  std::optional<household::HouseholdId> household;
  std::optional<office::TerritoryId> village;
  std::vector<InputFrom> inputs;  // of the object and its place, for every owner the same
  std::vector<Owner> owners;
  std::vector<Gap> gaps;  // not empty: it cannot be computed
};

struct TaxableFilter {
  std::string rule_kind;
  int year = 0;
  std::optional<office::TerritoryId> village = {};
  std::optional<ObjectId> object = {};     // one alone
  const rules::RuleFile* rules = nullptr;  // what counts for the office; null: the one shipped with the program
};

// The day whose rule set and figures of places count for the year: its first.
Date RuleDay(int year);

// In the order of villages, accounts, objects; each object once. Only inputs that the rule set of RuleDay uses are
// given, and only they can be gaps; where the law's formula of that day is not known, those of the latest known one.
// Objects that are none of this tax by tax_word (a plough, an unfinished house) do not come. Reads by a handful of
// ordered SELECTs, never one for each object. An object without a recorded part is owned by the household's
// first-recorded person whole.
void ForEachTaxable(store::Database& db, const office::Scope& scope, const TaxableFilter& filter,
                    const std::function<void(Taxable&)>& take);

}  // namespace aiyl::tax
