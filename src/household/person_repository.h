// SPDX-License-Identifier: Apache-2.0
// The rows of persons: person, person_pin and the 1:1 side tables. All SQL on them for reading one and writing one.
// Decides nothing: rules are in the steps.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "household/types.h"
#include "store/book.h"

namespace aiyl::household {

// What most rules ask about a person.
struct PersonFacts {
  PersonId id;
  OfficeId office;
  Sex sex = Sex::kUnknown;
  std::optional<PartialDate> birth;
  std::optional<Date> death;
  std::optional<PersonId> father, mother;
  std::string marital;
};

struct PinRow {
  Uuid id;
  std::string pin;
  bool current = false;
};

namespace person_rows {

std::optional<PersonFacts> Facts(store::Database& db, PersonId person);
std::optional<PersonRecord> Load(store::Database& db, PersonId person);
void Insert(store::UnitOfWork& work, PersonId person, const PersonRecord& record);
// The row of `person` only; cells that stay the same leave no trace in the journal.
void Update(store::UnitOfWork& work, PersonId person, const PersonRecord& record);
void SetDeath(store::Database& db, PersonId person, Date day);
void SetMarital(store::Database& db, PersonId person, const std::string& marital);

std::vector<PinRow> Pins(store::Database& db, PersonId person);
void InsertPin(store::UnitOfWork& work, PersonId person, const std::string& pin);
void CorrectPin(store::Database& db, const Uuid& row, const std::string& pin);
void RetirePin(store::Database& db, const Uuid& row, const std::optional<Date>& day, const std::string& reason);
void DeletePin(store::Database& db, const Uuid& row);
bool PinOfAnother(store::Database& db, const std::string& pin, PersonId person);

void SetPhone(store::Database& db, PersonId person, const std::string& phone);
void SetEthnicity(store::Database& db, PersonId person, const std::string& ethnicity);

// Of the office's temporary numbers the last, "" for none.
std::string LastTemporaryNumber(store::Database& db, const Uuid& office);

}  // namespace person_rows
}  // namespace aiyl::household
