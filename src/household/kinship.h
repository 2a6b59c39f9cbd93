// SPDX-License-Identifier: Apache-2.0
// The word by which a person stands to the first-recorded person, from links to father, mother and spouse, sex and
// order of birth (table in the office's language: агасы is an older brother, иниси a younger one). Suggestions only:
// what is stored is what the clerk confirmed. Knows no database: it is given the links.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "household/types.h"
#include "store/database.h"

namespace aiyl::household {

struct KinPerson {
  PersonId id;
  Sex sex = Sex::kUnknown;
  std::optional<PartialDate> birth;
  std::optional<PersonId> father, mother;
  std::vector<PersonId> spouses = {};  // in a marriage that stands on the day asked, or ended by death
};
using KinCircle = std::map<PersonId, KinPerson>;

// Code of list relation for `person` relative to `head`; empty where the links say nothing. The person himself: "head".
std::string SuggestRelation(const KinCircle& circle, PersonId person, PersonId head);

struct RelationSuggestion {
  PersonId person;
  std::string present;    // the code that stands now, "" for none
  std::string suggested;  // from the links; else carried over from the present words where they leave no doubt; else ""
};
// Suggestions for every member of a household if `head` were the first-recorded person on `day`.
std::vector<RelationSuggestion> SuggestRelations(store::Database& db, HouseholdId household, PersonId head, Date day);

}  // namespace aiyl::household
