// SPDX-License-Identifier: Apache-2.0
// The household's card and the person's view, for today and for past days.
#include "household/card.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "household/reads_village.h"

using namespace aiyl;
using namespace aiyl::household;
using aiyl::test::Day;
using aiyl::test::ReadsVillage;

namespace {

HouseholdCard Card(ReadsVillage& village, HouseholdId household, const char* day) {
  return village.Read<HouseholdCard>([&](store::Database& db) { return CardOf(db, household, Day(day)).value(); });
}

PersonView View(ReadsVillage& village, PersonId person) {
  return village.Read<PersonView>([&](store::Database& db) { return ViewOf(db, person).value(); });
}

std::vector<std::string> Words(const std::vector<CardMember>& members) {
  std::vector<std::string> words;
  for (const auto& m : members) words.push_back(m.names.Shown() + "=" + m.relation);
  return words;
}

using Strings = std::vector<std::string>;

// Father, mother, two children; the mother's parent without a birth date.
struct Family {
  explicit Family(ReadsVillage& v) {
    household = v.Account(v.aksuu, "17");
    father = v.Person("Асанов Бакыт", Sex::kMale, "1970-05-01");
    mother = v.Person("Асанова Айгүл", Sex::kFemale, "1972");
    son = v.Person("Асанов Нурлан", Sex::kMale, "2001-03-09");
    daughter = v.Person("Асанова Чынара", Sex::kFemale, "1998-12-31");
    granny = v.Person("Бекова Зуура", Sex::kFemale, "");
    v.Join(son, household, "son");
    v.Join(granny, household, "wifes-mother");
    v.Join(father, household, "head");
    v.Join(daughter, household, "daughter");
    v.Join(mother, household, "wife");
  }
  HouseholdId household;
  PersonId father, mother, son, daughter, granny;
};

}  // namespace

TEST_CASE("the card lists the first-recorded person, then the others by birth, those without a date last") {
  ReadsVillage v;
  const Family f(v);
  const auto card = Card(v, f.household, "2026-03-02");
  CHECK(Words(card.members) == Strings{"Асанов Бакыт=head", "Асанова Айгүл=wife", "Асанова Чынара=daughter",
                                       "Асанов Нурлан=son", "Бекова Зуура=wifes-mother"});
  CHECK(card.former.empty());
  CHECK(card.record.account == "17");
  CHECK(card.book_number == "1");
  CHECK(card.book_from == 2020);
  CHECK(card.book_to == 2026);
  CHECK(card.address.village_ky == "Аксуу");
  CHECK(card.address.village_ru == "Аксу");
  CHECK(card.as_of == Day("2026-03-02"));
}

TEST_CASE("ages are completed years on the day, a year of birth counting from the 1st of July") {
  ReadsVillage v;
  const Family f(v);
  const auto before = Card(v, f.household, "2026-03-08"), on = Card(v, f.household, "2026-03-09");
  CHECK(before.members[3].age == 24);
  CHECK(on.members[3].age == 25);
  CHECK(on.members[1].age == 53);
  CHECK(Card(v, f.household, "2026-07-01").members[1].age == 54);
  CHECK_FALSE(on.members[4].age.has_value());
}

TEST_CASE("a card for a past day shows who belonged to the household then") {
  ReadsVillage v;
  const Family f(v);
  v.Leave(f.daughter, "2024-06-01");
  const auto guest = v.Person("Токтосунов Эмил", Sex::kMale, "1990");
  v.Join(guest, f.household, "relative", "2025-01-10");

  const auto then = Card(v, f.household, "2024-05-31");
  CHECK(then.members.size() == 5);
  CHECK(then.former.empty());
  const auto left = Card(v, f.household, "2024-06-01");
  CHECK(left.members.size() == 4);
  CHECK(Words(left.former) == Strings{"Асанова Чынара=daughter"});
  CHECK(left.former[0].presence == Presence::kGone);
  CHECK(left.former[0].end_kind == "departure");
  const auto now = Card(v, f.household, "2026-03-02");
  CHECK(now.members.size() == 5);
  CHECK(now.former.size() == 1);
  CHECK(now.members[3].person == f.son);
}

TEST_CASE("who left and came back stands once, among the members") {
  ReadsVillage v;
  const Family f(v);
  v.Leave(f.son, "2022-01-01");
  v.Join(f.son, f.household, "son", "2023-01-01");
  const auto now = Card(v, f.household, "2026-03-02");
  CHECK(now.members.size() == 5);
  CHECK(now.former.empty());
  const auto between = Card(v, f.household, "2022-06-01");
  CHECK(between.members.size() == 4);
  CHECK(Words(between.former) == Strings{"Асанов Нурлан=son"});
}

TEST_CASE("the dead are former members with the age at death, the last gone first") {
  ReadsVillage v;
  const Family f(v);
  v.Leave(f.daughter, "2023-02-02");
  v.Leave(f.mother, "2025-10-10", "death");
  const auto card = Card(v, f.household, "2026-03-02");
  REQUIRE(card.former.size() == 2);
  CHECK(card.former[0].person == f.mother);
  CHECK(card.former[0].presence == Presence::kDead);
  CHECK(card.former[0].age == 53);
  CHECK(card.former[0].relation == "wife");
  CHECK(card.former[1].presence == Presence::kGone);
  CHECK(Card(v, f.household, "2025-10-09").members.size() == 4);
}

TEST_CASE("absence and registration show on their days only") {
  ReadsVillage v;
  const Family f(v);
  v.Act([&](UnitOfWork& work) {
    return BeginAbsence(work, {.person = f.son,
                               .from = Day("2025-04-01"),
                               .reason = "work",
                               .place_kind = {},
                               .country = "ru",
                               .place = "Москва",
                               .expected = Day("2026-12-01")});
  });
  v.Act([&](UnitOfWork& work) { return EndAbsence(work, f.son, Day("2026-02-01")); });
  v.Act(
      [&](UnitOfWork& work) { return SetRegistration(work, f.son, "permanent", f.household, {}, Day("2020-01-01")); });
  v.Act([&](UnitOfWork& work) { return SetRegistration(work, f.mother, "temporary", std::nullopt, "Бишкек", {}); });
  const auto away = Card(v, f.household, "2025-06-01");
  CHECK(away.members[3].presence == Presence::kAbsent);
  REQUIRE(away.members[3].absence);
  CHECK(away.members[3].absence->country == "ru");
  CHECK(away.members[3].absence->place == "Москва");
  CHECK(away.members[3].absence->expected == Day("2026-12-01"));
  CHECK(away.members[3].registration == "permanent");
  CHECK(away.members[1].registration.empty());  // registered elsewhere
  CHECK(Card(v, f.household, "2019-12-31").members[3].registration.empty());
  const auto back = Card(v, f.household, "2026-02-01");
  CHECK(back.members[3].presence == Presence::kPresent);
  CHECK_FALSE(back.members[3].absence);
  CHECK(View(v, f.mother).registrations.at(0).place == "Бишкек");
}

TEST_CASE("what the household has is shown as it stood on the day, with its owners") {
  ReadsVillage v;
  const Family f(v);
  DwellingRecord house;
  house.kind = "house";
  house.total_area_dm2 = 6750;
  house.shares = {{.owner = f.father, .owner_name = {}, .share = *Share::Of(2, 3), .document = "акт 5"},
                  {.owner = {}, .owner_name = "Петров И.", .share = *Share::Of(1, 3), .document = {}}};
  v.Do<DwellingId>([&](UnitOfWork& work, Warnings&) { return SetDwelling(work, f.household, {}, house); });
  ParcelRecord plot;
  plot.kind = "homestead";
  plot.area_m2 = 1200;
  plot.period.from = Day("2021-01-01");
  plot.uses = {{.year = 2023, .crop = "potato", .area_m2 = 400, .trees = {}},
               {.year = 2025, .crop = "apple", .area_m2 = {}, .trees = 12}};
  const auto parcel =
      v.Do<ParcelId>([&](UnitOfWork& work, Warnings&) { return SetParcel(work, f.household, {}, plot); });
  v.Act([&](UnitOfWork& work) { return RemoveParcel(work, parcel, Day("2025-06-01"), "берилди"); });
  for (const auto& [day, cows] : {std::pair{"2024-01-01", 3}, std::pair{"2025-01-01", 5}})
    v.Do<SnapshotId>([&, day = day, cows = cows](UnitOfWork& work, Warnings&) {
      return SetLivestock(work, f.household, Day(day), {{"cattle.cow", cows}}, "");
    });
  VehicleRecord car;
  car.kind = "car";
  car.owner = f.father;
  car.year_made = 2005;
  v.Do<VehicleId>([&](UnitOfWork& work, Warnings&) { return SetVehicle(work, f.household, {}, car); });
  v.Act([&](UnitOfWork& work) { return SetOutbuildings(work, f.household, {{"barn", 1990, 2000, ""}}); });
  v.Act([&](UnitOfWork& work) { return AddHouseholdNote(work, f.household, Day("2025-05-05"), "кайра текшерүү"); });

  const auto card = Card(v, f.household, "2025-05-31");
  REQUIRE(card.dwellings.size() == 1);
  CHECK(card.dwellings[0].record.total_area_dm2 == 6750);
  REQUIRE(card.dwellings[0].owners.size() == 2);
  const auto& owners = card.dwellings[0].owners;
  const auto own =
      std::find_if(owners.begin(), owners.end(), [](const CardShare& s) { return s.share.owner.has_value(); });
  REQUIRE(own != owners.end());
  CHECK(own->share.share.Text() == "2/3");
  CHECK(own->owner_names.Shown() == "Асанов Бакыт");
  CHECK(own->share.document == "акт 5");
  CHECK(card.dwellings[0].record.shares.size() == 2);
  REQUIRE(card.parcels.size() == 1);
  REQUIRE(card.parcels[0].record.uses.size() == 2);
  CHECK(card.parcels[0].record.uses[0].crop == "apple");
  CHECK(card.parcels[0].record.uses[0].trees == 12);
  REQUIRE(card.livestock);
  CHECK(card.livestock->as_of == Day("2025-01-01"));
  CHECK(card.livestock->counts == std::vector<AnimalCount>{{"cattle.cow", 5}});
  REQUIRE(card.vehicles.size() == 1);
  CHECK(card.vehicles[0].record.year_made == 2005);
  REQUIRE(card.outbuildings.size() == 1);
  CHECK(card.outbuildings[0].area_dm2 == 2000);
  REQUIRE(card.notes.size() == 1);
  CHECK(card.notes[0].text == "кайра текшерүү");

  CHECK(Card(v, f.household, "2025-06-01").parcels.empty());
  const auto early = Card(v, f.household, "2024-12-31");
  CHECK(early.livestock->counts == std::vector<AnimalCount>{{"cattle.cow", 3}});
  CHECK(early.parcels.at(0).record.uses.size() == 1);
  CHECK(early.notes.empty());
  CHECK_FALSE(Card(v, f.household, "2023-12-31").livestock);
}

TEST_CASE("the record ids of a card are distinct and hold the household, its persons and its things") {
  ReadsVillage v;
  const Family f(v);
  const auto vehicle = v.Do<VehicleId>([&](UnitOfWork& work, Warnings&) {
    VehicleRecord tractor;
    tractor.kind = "tractor";
    return SetVehicle(work, f.household, {}, tractor);
  });
  auto ids = Card(v, f.household, "2026-03-02").record_ids;
  for (const Uuid& id : {f.household.value, f.father.value, f.granny.value, vehicle.value})
    CHECK(std::count(ids.begin(), ids.end(), id) == 1);
  // The household, five persons, their memberships and words, the tractor.
  CHECK(ids.size() == 1 + 5 * 3 + 1);
  std::sort(ids.begin(), ids.end());
  CHECK(std::adjacent_find(ids.begin(), ids.end()) == ids.end());
}

TEST_CASE("a household or person that is not in the book is refused by name") {
  ReadsVillage v;
  v.Read<int>([&](store::Database& db) {
    CHECK(CardOf(db, HouseholdId(), Day("2026-03-02")).error().code == "household.none");
    CHECK(ViewOf(db, PersonId()).error().code == "person.none");
    CHECK(ReadPerson(db, PersonId()).error().code == "person.none");
    CHECK(ReadAccount(db, HouseholdId()).error().code == "household.none");
    return 0;
  });
}

TEST_CASE("the person's view knows his family, his moves and where he stands") {
  ReadsVillage v;
  const Family f(v);
  v.Act([&](UnitOfWork& work) -> Status {
    Warnings warnings;
    auto son = ReadPerson(work.Db(), f.son).value();
    son.father = f.father;
    son.mother = f.mother;
    return SavePerson(work, f.son, son, warnings);
  });
  v.Act([&](UnitOfWork& work) {
    return Marry(work, {.person = f.father, .spouse = f.mother, .spouse_name = {}, .from = {}, .document = {}});
  });
  v.Act([&](UnitOfWork& work) { return SetEmployment(work, f.son, "employed", "айдоочу", "", "", {}); });
  v.Leave(f.son, "2024-01-01", "move");
  const auto other = v.Account(v.ornok, "3");
  v.Join(f.son, other, "head", "2024-01-01", "move");

  const auto son = View(v, f.son);
  CHECK(son.father->names.Shown() == "Асанов Бакыт");
  CHECK(son.mother->person == f.mother);
  REQUIRE(son.memberships.size() == 2);
  CHECK(son.memberships[0].household == other);
  CHECK(son.memberships[0].account == "3");
  CHECK(son.memberships[1].end_kind == "move");
  CHECK(son.row.household == other);
  CHECK(son.row.account == "3");
  CHECK(son.row.address.village_ky == "Өрнөк");
  CHECK(son.row.presence == Presence::kPresent);
  CHECK(son.row.relation == "head");
  CHECK(son.employments.at(0).occupation == "айдоочу");

  const auto mother = View(v, f.mother);
  CHECK(mother.children.at(0).person == f.son);
  REQUIRE(mother.marriages.size() == 1);
  CHECK(mother.marriages[0].spouse == f.father);
  CHECK(mother.marriages[0].spouse_names.Shown() == "Асанов Бакыт");
  v.Leave(f.father, "2025-01-01", "death");
  CHECK(View(v, f.mother).marriages[0].end_kind == "death");
  CHECK(View(v, f.father).row.presence == Presence::kDead);
  CHECK(View(v, v.Person("Жаңы Киши", Sex::kUnknown, "")).row.presence == Presence::kNone);
}

TEST_CASE("where a person stands is the same in his view, from truth, and in the lists, from derived rows") {
  ReadsVillage v;
  const Family f(v);
  v.Leave(f.granny, "2024-01-01");
  v.Leave(f.mother, "2025-01-01", "death");
  v.Act([&](UnitOfWork& work) {
    AbsenceInput absence;
    absence.person = f.son;
    absence.from = Day("2025-02-01");
    return BeginAbsence(work, absence);
  });
  const auto nowhere = v.Person("Жаңы Киши", Sex::kUnknown, "");
  for (const PersonId person : {f.father, f.mother, f.son, f.daughter, f.granny, nowhere}) {
    const auto view = View(v, person).row;
    const auto list = v.Read<PersonRow>([&](store::Database& db) { return PersonRowOf(db, person).value(); });
    INFO(view.names.Shown());
    CHECK(view.presence == list.presence);
    CHECK(view.relation == list.relation);
    CHECK(view.household == list.household);
    CHECK(view.account == list.account);
    CHECK(view.address.village == list.address.village);
    CHECK(view.names == list.names);
    CHECK(view.birth == list.birth);
    CHECK(view.pin == list.pin);
  }
}

TEST_CASE("books are listed with their areas, the latest years first") {
  ReadsVillage v;
  v.Do<BookId>([&](UnitOfWork& work, Warnings&) {
    return OpenBook(work, {.number = "2",
                           .year_from = 2026,
                           .year_to = 2030,
                           .pages = 200,
                           .areas = {{v.aksuu, v.lenin}, {v.ornok, std::nullopt}},
                           .note = "жаңы"});
  });
  const auto books =
      v.Read<std::vector<std::pair<BookId, BookRecord>>>([&](store::Database& db) { return Books(db, v.OfOffice()); });
  REQUIRE(books.size() == 2);
  CHECK(books[0].second.number == "2");
  CHECK(books[0].second.pages == 200);
  CHECK(books[0].second.areas.size() == 2);
  CHECK(books[1].first == v.book_one);
  CHECK(v.Read<size_t>([](store::Database& db) {
    return Books(db, Scope::Of(Uuid::FromText("00000000-0000-7000-8000-000000000001").value())).size();
  }) == 0);
}
