// SPDX-License-Identifier: Apache-2.0
// One household, or one person, whole, as the book knows it for a given day (as recorded until now). What the desktop
// shows at the right, `aiyl show` prints and certificates are made of. Under 20 ms.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "household/lists.h"
#include "household/steps.h"

namespace aiyl::household {

struct Absence {
  Period period;
  std::string reason, place_kind, country, place;
  std::optional<Date> expected;
};

struct Registration {
  Period period;
  std::string kind;  // "permanent", "temporary"
  std::optional<HouseholdId> household;
  std::string place;
};

struct CardMember {
  PersonId person;
  PersonNames names;
  Sex sex = Sex::kUnknown;
  std::optional<PartialDate> birth;
  std::optional<int> age;  // completed years on the day, of a dead one at death; partial birth: PartialDate::Assumed
  std::string pin;
  std::string relation;  // list relation; "" not recorded
  std::string marital;
  Presence presence = Presence::kPresent;
  std::optional<Absence> absence;
  std::string registration;  // in this household: "permanent", "temporary", "" not recorded
  Period membership;
  std::string start_kind, end_kind, from_place, to_place;
};

struct CardShare {
  OwnerShare share;
  PersonNames owner_names;
};
struct CardDwelling {
  DwellingId id;
  DwellingRecord record;
  std::vector<CardShare> owners;
};
struct CardParcel {
  ParcelId id;
  ParcelRecord record;
  std::vector<CardShare> owners;
};
struct CardVehicle {
  VehicleId id;
  VehicleRecord record;
};
struct Livestock {
  SnapshotId id;
  Date as_of;
  std::string note;
  std::vector<AnimalCount> counts;
};
struct DatedNote {
  Date day;
  std::string text;
};

struct HouseholdCard {
  HouseholdId id;
  OfficeId office;
  HouseholdRecord record;
  std::string book_number;
  int book_from = 0, book_to = 0;
  Address address;
  Date as_of;
  std::vector<CardMember> members;  // head first, then by birth
  std::vector<CardMember> former;   // no longer members on that day, last gone first
  std::vector<CardDwelling> dwellings;
  std::vector<OutbuildingRecord> outbuildings;
  std::vector<CardParcel> parcels;
  std::optional<Livestock> livestock;  // the latest snapshot not after the day
  std::vector<CardVehicle> vehicles;
  std::vector<DatedNote> notes;
  // Every record that the card shows, for store::History.
  std::vector<Uuid> record_ids;
};
// Error "household.none".
Result<HouseholdCard> CardOf(store::Database& db, HouseholdId household, Date as_of);

struct PersonMembership {
  HouseholdId household;
  std::string account;
  Period period;
  std::string start_kind, end_kind, from_place, to_place;
};
struct PersonMarriage {
  std::optional<PersonId> spouse;
  std::string spouse_name;
  PersonNames spouse_names;
  Period period;
  std::string end_kind, document;
};
struct Relative {
  PersonId person;
  PersonNames names;
  std::optional<PartialDate> birth;
};
struct DatedCode {
  Period period;
  std::string list, code, note;
};
struct PersonEmployment {
  Period period;
  std::string status, occupation, employer, income;
};
struct PersonEducation {
  Period period;
  std::string level, institution;
};

struct PersonView {
  PersonId id;
  OfficeId office;
  PersonRecord record;
  PersonRow row;  // where he stands today
  std::vector<std::string> earlier_pins;
  std::vector<PersonMembership> memberships;  // latest first, as are all lists below
  std::vector<Registration> registrations;
  std::vector<Absence> absences;
  std::vector<PersonMarriage> marriages;
  std::optional<Relative> father, mother;
  std::vector<Relative> children;
  std::vector<PersonEmployment> employments;
  std::vector<PersonEducation> educations;
  std::vector<DatedCode> statuses;       // pension, benefit, person-status, military
  std::vector<DatedCode> disabilities;   // restricted
  std::vector<DocumentInput> documents;  // restricted
  std::vector<DatedNote> notes;
  std::vector<Uuid> record_ids;
};
// Error "person.none".
Result<PersonView> ViewOf(store::Database& db, PersonId person);

// What forms start from.
Result<PersonRecord> ReadPerson(store::Database& db, PersonId person);
Result<HouseholdRecord> ReadAccount(store::Database& db, HouseholdId household);
std::vector<std::pair<BookId, BookRecord>> Books(store::Database& db, const Scope& scope);

}  // namespace aiyl::household
