// SPDX-License-Identifier: Apache-2.0
// Lists of persons and households with filters, in Kyrgyz order, in blocks: what the desktop's virtual lists, printed
// lists and exports read. A list that is jumped about in takes the ids once, in order, and its blocks by id: a block by
// offset counts its way from the top. As of now; the card and the figures answer for other days.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "household/scope.h"

namespace aiyl::household {

struct Address {
  VillageId village;
  std::string village_ky, village_ru;
  std::optional<StreetId> street;
  std::string street_ky, street_ru;  // without the word for street
  std::string street_kind;           // the office's list street-kind
  std::string house, letter, flat;
  std::string HouseText() const;  // "12а, 3": house with letter, then flat; "" where there is none
};

struct PersonRow {
  PersonId person;
  PersonNames names;
  Sex sex = Sex::kUnknown;
  std::optional<PartialDate> birth;
  std::string pin;
  Presence presence = Presence::kNone;
  std::string relation;
  std::optional<HouseholdId> household;  // of today, else the last one
  std::string account;
  Address address;
};

struct PersonFilter {
  std::vector<VillageId> villages = {};
  std::optional<StreetId> street = {};
  std::optional<Sex> sex = {};
  std::optional<int> age_from = {}, age_to = {};   // completed years on age_on, both inclusive
  std::optional<Date> age_on = {};                 // needed with an age
  std::vector<Presence> presence = {};             // none: present and absent, i.e. members
  std::string status_list = {}, status_code = {};  // "pension" / "age": persons with that status today
  std::string absence_country = {};
  bool IsEmpty() const;
};

std::vector<PersonRow> ListPersons(store::Database& db, const Scope& scope, const PersonFilter& filter, int64_t offset,
                                   int limit);
// The whole list (16 bytes each).
std::vector<PersonId> PersonIds(store::Database& db, const Scope& scope, const PersonFilter& filter);
// These persons, in the order given; a row with nothing but the id for somebody who is not in the book any more.
std::vector<PersonRow> PersonRows(store::Database& db, std::span<const PersonId> persons);
int64_t CountPersons(store::Database& db, const Scope& scope, const PersonFilter& filter);
// Where a person stands in that list, for scrolling to him; -1 where he is not in it.
int64_t PositionOfPerson(store::Database& db, const Scope& scope, const PersonFilter& filter, PersonId person);
std::optional<PersonRow> PersonRowOf(store::Database& db, PersonId person);

struct HouseholdRow {
  HouseholdId household;
  std::string account, kind;
  Address address;
  std::optional<PersonId> head;
  PersonNames head_names;
  int64_t members = 0, absent = 0;
  bool open = true;
};

enum class HouseholdState { kOpen, kClosed, kAny };
enum class HouseholdOrder { kAccount, kAddress, kHead };
struct HouseholdFilter {
  std::vector<VillageId> villages = {};
  std::optional<StreetId> street = {};
  std::string kind = {};  // list object-kind
  HouseholdState state = HouseholdState::kOpen;
  HouseholdOrder order = HouseholdOrder::kAccount;
};
std::vector<HouseholdRow> ListHouseholds(store::Database& db, const Scope& scope, const HouseholdFilter& filter,
                                         int64_t offset, int limit);
std::vector<HouseholdId> HouseholdIds(store::Database& db, const Scope& scope, const HouseholdFilter& filter);
// As PersonRows.
std::vector<HouseholdRow> HouseholdRows(store::Database& db, std::span<const HouseholdId> households);
int64_t CountHouseholds(store::Database& db, const Scope& scope, const HouseholdFilter& filter);

}  // namespace aiyl::household
