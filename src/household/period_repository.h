// SPDX-License-Identifier: Apache-2.0
// The rows that say from when to when: memberships, words of relation, registrations, absences, marriages. All SQL on
// them for acts; decides nothing but how periods are cut.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "household/steps.h"
#include "household/types.h"
#include "store/book.h"

namespace aiyl::household {

struct MembershipRow {
  MembershipId id;
  HouseholdId household;
  PersonId person;
  Period period;
  std::string start_kind;
};

struct RelationRow {
  Uuid id;
  PersonId person;
  std::string relation;
  Period period;
};

struct AbsenceRow {
  Uuid id;
  Period period;
};

struct RegistrationRow {
  Uuid id;
  std::string kind, place;
  std::optional<HouseholdId> household;
  Period period;
};

struct MarriageRow {
  Uuid id;
  PersonId person;
  std::optional<PersonId> spouse;
  Period period;
  PersonId Other(PersonId one) const { return spouse && *spouse == one ? person : spouse.value_or(PersonId()); }
};

namespace period_rows {

// Latest first.
std::vector<MembershipRow> Memberships(store::Database& db, PersonId person);
std::optional<MembershipRow> OpenMembership(store::Database& db, PersonId person);
std::vector<MembershipRow> OpenMembers(store::Database& db, HouseholdId household);
MembershipId InsertMembership(store::UnitOfWork& work, const MemberInput& member);
void EndMembership(store::Database& db, MembershipId id, const LeaveInput& leave);

// The words of a household that stand on `day` or later.
std::vector<RelationRow> RelationsFrom(store::Database& db, HouseholdId household, Date day);
std::optional<RelationRow> OpenRelation(store::Database& db, HouseholdId household, PersonId person);
std::optional<RelationRow> OpenHead(store::Database& db, HouseholdId household);
void InsertRelation(store::UnitOfWork& work, HouseholdId household, PersonId person, const std::string& relation,
                    const std::optional<Date>& from);
void CorrectRelation(store::Database& db, const Uuid& id, const std::string& relation);
void DeleteRelation(store::Database& db, const Uuid& id);

// From `day` on nothing of the kind is left: rows that begin then or later go, rows that last longer end on `day`.
void CutRelations(store::Database& db, HouseholdId household, PersonId person, Date day);
void CutHeads(store::Database& db, HouseholdId household, Date day);
void CutAbsences(store::Database& db, PersonId person, Date day);
// All registrations, or only those in one household.
void CutRegistrations(store::Database& db, PersonId person, const std::optional<HouseholdId>& household, Date day);

std::optional<AbsenceRow> OpenAbsence(store::Database& db, PersonId person);
// The last day on which some ended absence lasted.
std::optional<Date> LastRegistrationEnd(store::Database& db, PersonId person, const std::string& kind);
std::optional<Date> LastReturn(store::Database& db, PersonId person);
void InsertAbsence(store::UnitOfWork& work, const AbsenceInput& absence);
void EndAbsence(store::Database& db, const Uuid& id, Date day);

std::vector<RegistrationRow> OpenRegistrations(store::Database& db, PersonId person);
void InsertRegistration(store::UnitOfWork& work, PersonId person, const std::string& kind,
                        const std::optional<HouseholdId>& household, const std::string& place,
                        const std::optional<Date>& from);
void DeleteRegistration(store::Database& db, const Uuid& id);
void EndRegistration(store::Database& db, const Uuid& id, Date day);

std::vector<MarriageRow> OpenMarriages(store::Database& db, PersonId person);
void InsertMarriage(store::UnitOfWork& work, const MarriageInput& marriage);
void EndMarriage(store::Database& db, const Uuid& id, Date day, const std::string& end_kind);

// A corrected day of death: what ended with it ends on the new day.
void MoveDeath(store::Database& db, PersonId person, Date old_day, Date new_day);

}  // namespace period_rows
}  // namespace aiyl::household
