// SPDX-License-Identifier: Apache-2.0
// The values of the household book: ids, names, and each record as it is read, shown and saved. Plain values; they
// know no SQL and no language. Words of lists (relation, wall …) are codes; texts are in the office's code lists.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/amount.h"
#include "base/date.h"
#include "base/id.h"
#include "base/result.h"
#include "office/territory.h"

namespace aiyl::household {

using VillageId = office::TerritoryId;
using StreetId = office::StreetId;
using OfficeId = office::OfficeId;
using BookId = Id<struct BookTag>;  // чарба китеби / похозяйственная книга
using HouseholdId = Id<struct HouseholdTag>;  // түтүн, үй чарба / двор; its account is жеке эсеп / лицевой счёт
using PersonId = Id<struct PersonTag>;
using MembershipId = Id<struct MembershipTag>;
using DwellingId = Id<struct DwellingTag>;
using ParcelId = Id<struct ParcelTag>;
using SnapshotId = Id<struct SnapshotTag>;
using VehicleId = Id<struct VehicleTag>;

enum class Sex { kFemale, kMale, kUnknown };
std::string_view SexCode(Sex sex);  // "f", "m", "u": as stored and in list sex
std::optional<Sex> SexFromCode(std::string_view code);

// Where a person stands on a day. kNone: registered as a person, never a member of a household.
enum class Presence { kPresent, kAbsent, kGone, kDead, kNone };
std::string_view PresenceCode(Presence presence);  // "present", "absent", "gone", "dead", "none": list presence
std::optional<Presence> PresenceFromCode(std::string_view code);

struct NameParts {
  std::string surname, given, patronymic, former_surname;
  bool IsEmpty() const { return surname.empty() && given.empty() && patronymic.empty(); }
  // "Асанов Бакыт Эсенович"; parts that are missing leave no blank.
  std::string Full() const;
  bool operator==(const NameParts&) const = default;
};

// Both spellings are stored; either may be missing in an old book.
struct PersonNames {
  NameParts ky, ru;
  // The full name in Kyrgyz, else in Russian.
  std::string Shown() const { return ky.IsEmpty() ? ru.Full() : ky.Full(); }
  bool operator==(const PersonNames&) const = default;
};

// One person as the book knows him; side tables (telephone, ethnicity) included.
struct PersonRecord {
  PersonNames names;
  Sex sex = Sex::kUnknown;
  std::optional<PartialDate> birth;
  std::string birth_place_ky, birth_place_ru;
  std::optional<Date> death;
  std::optional<PersonId> father, mother;
  std::string citizenship, marital;  // lists citizenship, marital; "" not recorded
  std::string pin;                   // 14 digits, or ""
  std::string temporary_number;      // of the office, for a person without a ПИН
  std::string phone;                 // restricted
  std::string ethnicity;             // restricted; list ethnicity
  std::string note;
  bool operator==(const PersonRecord&) const = default;
};

struct BookRecord {
  std::string number;
  int year_from = 0, year_to = 0;
  std::optional<int> pages;
  std::vector<std::pair<VillageId, std::optional<StreetId>>> areas;
  std::string note;
};

struct HouseholdRecord {
  BookId book;
  std::string account;             // жеке эсеп, unique among the open accounts of its book
  std::string previous_account;    // in the previous book
  std::string kind = "residents";  // list object-kind
  VillageId village;
  std::optional<StreetId> street;
  std::string house, letter, flat, cadastral;
  std::string phone;              // restricted
  std::optional<Date> opened;     // empty: before the book
  std::string open_kind = "new";  // list account-open
  std::string open_reason;
  std::optional<HouseholdId> predecessor;
  std::optional<Date> closed;
  std::string close_kind, close_reason;  // list account-close
  std::optional<HouseholdId> successor;
  std::optional<Date> walked;  // last walk-round
  std::string answered_by;
  std::string note;
  bool operator==(const HouseholdRecord&) const = default;
};

// A part of a thing that somebody owns. owner_name where the owner is not in the book.
struct OwnerShare {
  std::optional<PersonId> owner;
  std::string owner_name;
  Share share;
  std::string document;
  Period period = {};
};

struct DwellingRecord {
  std::string kind, occupancy, wall, roof;
  std::optional<int64_t> storeys, year_built, rooms;
  std::optional<int64_t> total_area_dm2, living_area_dm2, kitchen_area_dm2;  // 1/100 m²
  std::string electricity, heating, fuel, gas, water, hot_water, sewer, toilet, bath, telephone, internet;
  std::string cadastral, document, note;
  Period period = {};
  std::vector<OwnerShare> shares;  // none, or a whole
};

struct OutbuildingRecord {
  std::string kind;
  std::optional<int64_t> year_built, area_dm2;
  std::string note;
};

struct ParcelUse {
  int64_t year = 0;
  std::string crop;
  std::optional<int64_t> area_m2, trees;
};

struct ParcelRecord {
  std::string kind, land_type;  // lists parcel-kind, land-type
  std::optional<int64_t> area_m2;
  std::string contour, cadastral, land_right, document_kind, document_number;
  std::optional<Date> document_day, term_until;
  std::string let_out, end_reason, note;
  Period period = {};
  std::vector<OwnerShare> shares;  // none, or a whole
  std::vector<ParcelUse> uses;
};

struct AnimalCount {
  std::string animal;  // list livestock
  int64_t heads = 0;
  bool operator==(const AnimalCount&) const = default;
};

struct VehicleRecord {
  std::optional<PersonId> owner;
  std::string kind, make, plate, note;  // list vehicle
  std::optional<int64_t> year_made, engine_cm3;
  Period period = {};
};

// Dwelling areas: "67.5" or "67,5" (at most two decimals) ↔ 6750 dm².
std::optional<int64_t> Dm2FromText(std::string_view m2);
std::string Dm2Text(int64_t dm2);  // "67.5"

// Something worth a second look that refuses nothing.
struct Warning {
  std::string code;  // "pin.birth", "street.missing"
  Message message;
  std::string field = {};
};
using Warnings = std::vector<Warning>;

}  // namespace aiyl::household
