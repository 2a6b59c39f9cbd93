// SPDX-License-Identifier: Apache-2.0
// What can happen to households and persons, as steps that compose inside one act: an act of the table in acts.h is one
// or a few of them, an import runs thousands in one UnitOfWork. Each checks what it is given and refuses with a
// sentence and the field at fault; `warnings` (never null) collects what is worth a second look. Days must not be in
// the future. Errors of fields use the names in these structs.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "household/types.h"
#include "store/book.h"

namespace aiyl::household {

using store::UnitOfWork;

Result<BookId> OpenBook(UnitOfWork& work, const BookRecord& book);
// The book of that number of the actor's office, made where there is none ("1", this year's five years).
Result<BookId> BookFor(UnitOfWork& work, const std::string& number, Date day);

Result<HouseholdId> OpenAccount(UnitOfWork& work, const HouseholdRecord& account, Warnings& warnings);
// Writes what differs. Not for closing: see CloseAccount.
Status SaveAccount(UnitOfWork& work, HouseholdId household, const HouseholdRecord& account, Warnings& warnings);
// Refused while members are left ("account.members").
Status CloseAccount(UnitOfWork& work, HouseholdId household, Date day, const std::string& kind,
                    const std::string& reason, const std::optional<HouseholdId>& successor);

// The highest number among the book's accounts, plus one.
std::string NextAccount(UnitOfWork& work, BookId book);

Result<PersonId> RegisterPerson(UnitOfWork& work, const PersonRecord& person, Warnings& warnings);
// Writes what differs; a new ПИН makes the present one an earlier one only through ChangePin, here it is corrected.
Status SavePerson(UnitOfWork& work, PersonId person, const PersonRecord& record, Warnings& warnings);
Status ChangePin(UnitOfWork& work, PersonId person, const std::string& pin, const std::optional<Date>& day,
                 const std::string& reason, Warnings& warnings);
// The next temporary number of the office, "T-000123": for a person without a ПИН.
std::string NextTemporaryNumber(UnitOfWork& work);

struct MemberInput {
  HouseholdId household;
  PersonId person;
  std::string relation;                    // list relation; "head" makes the first-recorded person; "" not recorded
  std::optional<Date> from;                // empty: since before the book
  std::string start_kind = "before-book";  // "before-book", "birth", "arrival", "move"
  std::string from_place, start_reason;
};
Result<MembershipId> AddMember(UnitOfWork& work, const MemberInput& member);
// RegisterPerson, AddMember and SetRegistration at that household ("permanent", "temporary", "" for none) in one: for
// somebody who is new to the book and so has no past to ask about. member.person is not read.
Result<PersonId> RegisterMember(UnitOfWork& work, const PersonRecord& person, const MemberInput& member,
                                const std::string& registration, Warnings& warnings);

struct LeaveInput {
  PersonId person;
  Date day;
  std::string end_kind = "departure";  // "departure", "death", "move"
  std::string to_place, end_reason;
};
// Ends membership, relation, registration in the household, and absence. A household left without its first-recorded
// person keeps none until SetHead.
Status EndMembership(UnitOfWork& work, const LeaveInput& leave);

// From one household of the office to another on one day; a registration there becomes the same one here.
Status MoveMember(UnitOfWork& work, PersonId person, HouseholdId to, Date day, const std::string& relation);

// The word of one member from `day` on (empty: for as long as the membership and the household's present head).
Status SetRelation(UnitOfWork& work, HouseholdId household, PersonId person, const std::string& relation,
                   const std::optional<Date>& day);
struct ConfirmedRelation {
  PersonId person;
  std::string relation;
};
// The new first-recorded person, and the words of all other members as confirmed; those left out become "".
Status SetHead(UnitOfWork& work, HouseholdId household, PersonId head, Date day,
               const std::vector<ConfirmedRelation>& relations);

struct AbsenceInput {
  PersonId person;
  std::optional<Date> from;
  std::string reason = "other";  // list absence-reason
  std::string place_kind, country, place;
  std::optional<Date> expected;
};
Status BeginAbsence(UnitOfWork& work, const AbsenceInput& absence);
Status EndAbsence(UnitOfWork& work, PersonId person, Date day);

// kind "permanent", "temporary", or "" for none. household empty: elsewhere, at `place`.
Status SetRegistration(UnitOfWork& work, PersonId person, const std::string& kind,
                       const std::optional<HouseholdId>& household, const std::string& place,
                       const std::optional<Date>& from);

struct MarriageInput {
  PersonId person;
  std::optional<PersonId> spouse;
  std::string spouse_name;
  std::optional<Date> from;
  std::string document;
};
Status Marry(UnitOfWork& work, const MarriageInput& marriage);
// end_kind "divorce" or "death".
Status EndMarriage(UnitOfWork& work, PersonId person, Date day, const std::string& end_kind);

// Records the death, ends membership, absence, marriage. The new head is a step of its own.
Status RecordDeath(UnitOfWork& work, PersonId person, Date day);

Status SetEmployment(UnitOfWork& work, PersonId person, const std::string& status, const std::string& occupation,
                     const std::string& employer, const std::string& income, const std::optional<Date>& from);
Status SetEducation(UnitOfWork& work, PersonId person, const std::string& level, const std::string& institution,
                    const std::optional<Date>& from);
// list "pension", "benefit", "person-status", "military"; code "" ends what stands.
Status SetSocial(UnitOfWork& work, PersonId person, const std::string& list, const std::string& code,
                 const std::optional<Date>& from);
Status SetDisability(UnitOfWork& work, PersonId person, const std::string& disability, const std::optional<Date>& from);

struct DocumentInput {
  std::string kind, series, number, issuer;
  std::optional<Date> issued, valid_until;
};
Status AddDocument(UnitOfWork& work, PersonId person, const DocumentInput& document);

// `dwelling` empty: the household's only one, or a new one. Shares replace those that stand.
Result<DwellingId> SetDwelling(UnitOfWork& work, HouseholdId household, const std::optional<DwellingId>& dwelling,
                               const DwellingRecord& record);
Status SetOutbuildings(UnitOfWork& work, HouseholdId household, const std::vector<OutbuildingRecord>& buildings);
Result<ParcelId> SetParcel(UnitOfWork& work, HouseholdId household, const std::optional<ParcelId>& parcel,
                           const ParcelRecord& record);
Status RemoveParcel(UnitOfWork& work, ParcelId parcel, Date day, const std::string& reason);
// The whole count of one household on one day; a second one for the same day replaces the first.
Result<SnapshotId> SetLivestock(UnitOfWork& work, HouseholdId household, Date as_of,
                                const std::vector<AnimalCount>& counts, const std::string& note);
Result<VehicleId> SetVehicle(UnitOfWork& work, HouseholdId household, const std::optional<VehicleId>& vehicle,
                             const VehicleRecord& record);
Status RemoveVehicle(UnitOfWork& work, VehicleId vehicle, Date day);
Status AddPersonNote(UnitOfWork& work, PersonId person, Date day, const std::string& text);
Status AddHouseholdNote(UnitOfWork& work, HouseholdId household, Date day, const std::string& text);

}  // namespace aiyl::household
