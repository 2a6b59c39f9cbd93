// SPDX-License-Identifier: Apache-2.0
// A made-up village as plain values: who lives where, with whom, on what land, with how many sheep. Pure: the same seed
// gives the same village, household by household, and nothing here knows a book. demo.cpp writes it into one.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/amount.h"
#include "base/date.h"
#include "desk/demo_names.h"
#include "desk/demo_random.h"

namespace aiyl::desk {

// The day on which the demo village stands still: after the walk-round of December.
Date DemoToday();

enum class DemoRelation { kHead, kSpouse, kChild, kChildInLaw, kGrandchild, kParent, kSibling };
enum class DemoAbsenceReason { kWork, kStudy, kArmy, kTreatment };

struct DemoAbsence {
  std::string country;  // ISO 3166-1 alpha-2; "KG" for elsewhere in the country
  BothSpellings place;
  Date since;
  DemoAbsenceReason reason = DemoAbsenceReason::kWork;
};

struct DemoPerson {
  DemoName name;
  DemoSex sex = DemoSex::kFemale;
  PartialDate born;
  std::string pin;  // 14 digits; empty where the book does not know it
  DemoPeople people = DemoPeople::kKyrgyz;
  bool ethnicity_known = true;
  DemoRelation relation = DemoRelation::kHead;
  int father = -1, mother = -1, spouse = -1;  // index among the household's members
  std::string marital;                        // "" not recorded
  std::optional<DemoAbsence> absence;
  std::optional<Date> arrived;  // in the year before DemoToday; else there since before the book, or born there
  std::optional<Date> left, died;
  std::string phone;
};

// Codes are those of the shipped lists (schema/reference).
struct DemoDwelling {
  std::string wall;  // empty where nobody wrote it down
  std::string roof;
  std::optional<int> year_built;
  std::optional<int> area_dm2;  // 1/100 m², as books record 67.5 m²
  int rooms = 0;
};
struct DemoParcel {
  bool is_share = false;  // үлүш жер, else the homestead plot
  std::string land_type;  // of a share: "irrigated", "rainfed", "hayfield"
  int64_t area_m2 = 0;
  std::string document;                       // number of the title; empty where none is recorded
  std::vector<std::pair<int, Share>> owners;  // member, share; sums to one
};
struct DemoAnimals {
  std::string species;
  int count = 0;
};

struct DemoHousehold {
  int village = 0, street = 0;  // index into the plan's villages and its streets
  std::string house;
  bool empty_house = false;         // the owner is registered elsewhere: no members
  std::vector<DemoPerson> members;  // the first is the first-recorded person
  std::optional<DemoDwelling> dwelling;
  std::vector<DemoParcel> parcels;
  std::vector<DemoAnimals> animals;
};

struct DemoVillagePlace {
  std::string code;  // 14 digits, 417…; made up
  BothSpellings name;
  int altitude_m = 0;
  std::vector<BothSpellings> streets;
};
struct DemoPlace {
  BothSpellings office;  // bare name of the айыл аймагы
  BothSpellings head;    // who signs: «Ж. Осмонов»
  std::vector<DemoVillagePlace> villages;
};

// The office's place. One village for each 300 households or so.
DemoPlace PlanDemoPlace(uint64_t seed, int households);
// Household `number` (from 0) of the village: depends on seed and number alone, so that any order gives the same.
DemoHousehold PlanDemoHousehold(uint64_t seed, const DemoPlace& place, int number);

// What the two above are made of.
void PlanDemoFamily(DemoRandom& random, DemoHousehold& household);
void PlanDemoFarm(DemoRandom& random, int altitude_m, DemoHousehold& household);

}  // namespace aiyl::desk
