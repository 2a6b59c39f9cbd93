// SPDX-License-Identifier: Apache-2.0
// The made-up village as plain values: the same for the same seed, and as a village is.
#include "desk/demo_plan.h"

#include <catch2/catch.hpp>
#include <map>
#include <set>

using namespace aiyl;
using namespace aiyl::desk;

namespace {

std::string Dump(const DemoHousehold& household) {
  std::string text = std::to_string(household.village) + "/" + std::to_string(household.street) + "/" + household.house;
  for (const auto& person : household.members)
    text += "\n" + person.name.surname.ky + " " + person.name.given.ky + " " + person.name.patronymic.ky + " | " +
            person.name.surname.ru + " " + person.name.given.ru + " " + person.name.patronymic.ru + " " +
            person.born.Iso() + " " + person.pin + " " + person.phone + (person.absence ? person.absence->country : "");
  for (const auto& animals : household.animals) text += "\n" + animals.species + " " + std::to_string(animals.count);
  for (const auto& parcel : household.parcels) text += "\n" + std::to_string(parcel.area_m2) + parcel.document;
  return text;
}

}  // namespace

TEST_CASE("the same seed plans the same village and another seed another one") {
  const DemoPlace place = PlanDemoPlace(1, 500);
  CHECK(PlanDemoPlace(1, 500).villages[0].code == place.villages[0].code);
  CHECK(PlanDemoPlace(2, 500).villages[0].code != place.villages[0].code);
  int different = 0;
  for (int i = 0; i < 200; ++i) {
    CHECK(Dump(PlanDemoHousehold(1, place, i)) == Dump(PlanDemoHousehold(1, place, i)));
    if (Dump(PlanDemoHousehold(1, place, i)) != Dump(PlanDemoHousehold(2, place, i))) ++different;
  }
  CHECK(different == 200);
}

TEST_CASE("the village has the shape of a rural population") {
  const DemoPlace place = PlanDemoPlace(7, 4000);
  int persons = 0, children = 0, old = 0, women = 0, absent = 0, no_pin = 0, uulu = 0, no_patronymic = 0, homes = 0;
  std::map<DemoPeople, int> peoples;
  for (int i = 0; i < 4000; ++i) {
    const DemoHousehold household = PlanDemoHousehold(7, place, i);
    if (household.empty_house) {
      CHECK(household.members.empty());
      continue;
    }
    ++homes;
    REQUIRE(!household.members.empty());
    CHECK(household.members[0].relation == DemoRelation::kHead);
    for (const auto& person : household.members) {
      ++persons;
      const int age = person.born.Assumed().YearsUntil(DemoToday());
      children += age < 15;
      old += age >= 65;
      women += person.sex == DemoSex::kFemale;
      absent += person.absence.has_value();
      no_pin += person.pin.empty();
      uulu += person.name.surname.ky.ends_with("уулу") || person.name.surname.ky.ends_with("кызы");
      no_patronymic += person.name.patronymic.IsEmpty();
      ++peoples[person.people];
    }
  }
  INFO("persons " << persons << " of " << homes << ", under 15 " << children << ", 65 and over " << old << ", women "
                  << women << ", absent " << absent << ", no ПИН " << no_pin << ", уулу or кызы " << uulu
                  << ", no patronymic " << no_patronymic);
  const auto share = [&](int n) { return 100 * n / persons; };
  CHECK(10 * persons / homes >= 41);
  CHECK(10 * persons / homes <= 50);
  CHECK(share(children) >= 28);
  CHECK(share(children) <= 40);
  CHECK(share(old) >= 4);
  CHECK(share(old) <= 9);
  CHECK(share(women) >= 47);
  CHECK(share(women) <= 54);
  CHECK(share(absent) >= 5);
  CHECK(share(absent) <= 14);
  CHECK(share(no_pin) >= 3);
  CHECK(share(no_pin) <= 10);
  CHECK(share(uulu) >= 8);
  CHECK(share(no_patronymic) >= 10);
  CHECK(peoples.size() == 3);
}

TEST_CASE("what a household has fits together") {
  const DemoPlace place = PlanDemoPlace(3, 2000);
  std::set<std::string> addresses;
  for (int i = 0; i < 2000; ++i) {
    const DemoHousehold household = PlanDemoHousehold(3, place, i);
    const int members = static_cast<int>(household.members.size());
    const auto member = [&](int at) -> const DemoPerson& { return household.members[static_cast<size_t>(at)]; };
    for (int p = 0; p < members; ++p) {
      const DemoPerson& person = member(p);
      if (!person.pin.empty()) CHECK(person.pin.size() == 14);
      CHECK(person.born.Earliest() <= DemoToday());
      CHECK(!person.name.given.ky.empty());
      CHECK(!person.name.surname.ru.empty());
      for (const int parent : {person.father, person.mother})
        if (parent >= 0) {
          REQUIRE(parent < members);
          CHECK(member(parent).born.Assumed().YearsUntil(person.born.Assumed()) >= 15);
        }
      if (person.spouse >= 0) {
        REQUIRE(person.spouse < members);
        CHECK(member(person.spouse).spouse == p);
        CHECK(member(person.spouse).sex != person.sex);
      }
      if (person.absence) CHECK(person.absence->since < DemoToday());
    }
    for (const auto& parcel : household.parcels) {
      std::vector<Share> shares;
      for (const auto& [owner, share] : parcel.owners) {
        CHECK(owner < members);
        shares.push_back(share);
      }
      if (!shares.empty()) CHECK(Share::SumToOne(shares));
      CHECK(parcel.area_m2 > 0);
    }
    for (const auto& animals : household.animals) CHECK(animals.count > 0);
    addresses.insert(std::to_string(household.village) + "/" + std::to_string(household.street) + "/" +
                     household.house);
  }
  CHECK(addresses.size() > 1900);
}

TEST_CASE("surnames and patronymics are built as they are written") {
  CHECK(DemoOvSurname("Асан", DemoSex::kMale) == "Асанов");
  CHECK(DemoOvSurname("Асан", DemoSex::kFemale) == "Асанова");
  CHECK(DemoOvSurname("Сооронбай", DemoSex::kMale) == "Сооронбаев");
  CHECK(DemoOvSurname("Сатыбалды", DemoSex::kMale) == "Сатыбалдиев");
  CHECK(DemoPatronymic("Эсен", DemoSex::kMale) == "Эсенович");
  CHECK(DemoPatronymic("Сооронбай", DemoSex::kFemale) == "Сооронбаевна");
  CHECK(DemoPatronymic("Юрий", DemoSex::kMale) == "Юрьевич");
  CHECK(DemoPatronymic("Дмитрий", DemoSex::kFemale) == "Дмитриевна");
  CHECK(DemoFeminineSurname("Шевченко") == "Шевченко");
  const DemoName name = DemoFullName(DemoPeople::kKyrgyz, DemoSex::kFemale, DemoNameForm::kUulu, {"Осмонов", "Осмонов"},
                                     {"Айгүл", "Айгуль"}, {"Асан", "Асан"});
  CHECK(name.surname.ky == "Асан кызы");
  CHECK(name.patronymic.IsEmpty());
  CHECK(name.given.ru == "Айгуль");
}
