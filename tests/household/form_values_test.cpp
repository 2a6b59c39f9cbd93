// SPDX-License-Identifier: Apache-2.0
// Forms start from what the book says: sent back unchanged they change nothing.
#include "household/form_values.h"

#include <catch2/catch.hpp>

#include "household/acts.h"
#include "household/card.h"
#include "household/reads_village.h"

using namespace aiyl;
using namespace aiyl::household;
using aiyl::office::Json;
using aiyl::test::Day;
using aiyl::test::ReadsVillage;

namespace {

// A couple with a grown-up daughter and a small son, and everything that a form can ask about.
struct Home {
  explicit Home(ReadsVillage& v) {
    household = v.Account(v.aksuu, "17", Day("2020-01-15"));
    father = v.Person("Асанов Бакыт", Sex::kMale, "1970-05-01");
    mother = v.Person("Асанова Айгүл", Sex::kFemale, "1972");
    daughter = v.Person("Асанова Чынара", Sex::kFemale, "1998-12");
    son = v.Person("Асанов Нурлан", Sex::kMale, "2015-03-09");
    v.Join(father, household, "head", "2020-01-15");
    v.Join(mother, household, "wife", "2020-01-15");
    v.Join(daughter, household, "daughter", "2020-01-15");
    v.Join(son, household, "son", "2020-01-15");
    v.Act([&](UnitOfWork& work) -> Status {
      Warnings warnings;
      HouseholdRecord account = ReadAccount(work.Db(), household).value();
      account.street = v.lenin;
      account.house = "12";
      account.letter = "а";
      account.phone = "0555 123456";
      account.walked = Day("2025-02-03");
      account.answered_by = "аялы";
      account.note = "дарбаза көк";
      AIYL_TRY(SaveAccount(work, household, account, warnings));
      PersonRecord record = ReadPerson(work.Db(), daughter).value();
      record.names.ru = {"Асанова", "Чинара", "Бакытовна", ""};
      record.names.ky.patronymic = "Бакытовна";
      record.names.ky.former_surname = "Эсенова";
      record.birth_place_ky = "Нарын";
      record.citizenship = "kg";
      record.marital = "single";
      record.phone = "0700 000001";
      record.ethnicity = "kyrgyz";
      record.father = father;
      record.mother = mother;
      record.note = "эскертүү";
      AIYL_TRY(SavePerson(work, daughter, record, warnings));
      AIYL_TRY(SetRegistration(work, daughter, "permanent", household, "", Day("2020-01-15")));
      AIYL_TRY(SetEmployment(work, daughter, "employed", "мугалим", "мектеп", "", Day("2021-09-01")));
      AIYL_TRY(SetSocial(work, daughter, "pension", "age", Day("2022-01-01")));
      AIYL_TRY(AddThings(work));
      return {};
    });
  }

  Status AddThings(UnitOfWork& work) {
    DwellingRecord d;
    d.kind = "house";
    d.wall = "adobe";
    d.total_area_dm2 = 6750;
    d.rooms = 4;
    d.year_built = 1985;
    d.electricity = "yes";
    d.document = "акт 5";
    d.note = "жөө";
    d.shares = {{.owner = father, .owner_name = {}, .share = *Share::Of(2, 3), .document = "акт 5", .period = {}},
                {.owner = {}, .owner_name = "Петров И.", .share = *Share::Of(1, 3), .document = {}}};
    AIYL_ASSIGN(dwelling, SetDwelling(work, household, {}, d));
    AIYL_TRY(SetOutbuildings(work, household, {{"barn", 1990, 2050, "таш"}, {"barn", 1990, 2050, "таш"}}));
    ParcelRecord p;
    p.kind = "homestead";
    p.area_m2 = 1200;
    p.document_day = Day("2001-01-01");
    p.period.from = Day("2001-01-01");
    p.uses = {{.year = 2023, .crop = "potato", .area_m2 = 400, .trees = {}},
              {.year = 2024, .crop = "apple", .area_m2 = {}, .trees = 12}};
    p.shares = {{.owner = mother, .owner_name = {}, .share = Share::Whole(), .document = {}}};
    AIYL_ASSIGN(parcel, SetParcel(work, household, {}, p));
    AIYL_ASSIGN(snapshot, SetLivestock(work, household, Day("2025-01-01"), {{"cattle.cow", 3}, {"sheep", 20}}, "кыш"));
    VehicleRecord car;
    car.kind = "car";
    car.owner = father;
    car.year_made = 2005;
    car.plate = "01KG123ABC";
    AIYL_ASSIGN(vehicle, SetVehicle(work, household, {}, car));
    return {};
  }

  HouseholdId household;
  PersonId father, mother, daughter, son;
  DwellingId dwelling;
  ParcelId parcel;
  SnapshotId snapshot;
  VehicleId vehicle;
};

const Date kToday = Day("2026-03-02");

Json Values(ReadsVillage& v, const char* kind, std::optional<PersonId> person, std::optional<HouseholdId> household,
            std::optional<Uuid> thing = {}) {
  return v.Read<Json>(
      [&](store::Database& db) { return FormValues(db, *FindAct(kind), person, household, kToday, thing); });
}

Result<office::ActOutcome> Run(ReadsVillage& v, const char* kind, const Json& data) {
  return office::RunAct(*v.Book(), v.Book().Actor(), *FindAct(kind), data);
}

// How many rows the act changed; -1 with the reason in the test's output where it was refused.
int64_t ChangedRows(ReadsVillage& v, const char* kind, const Json& data) {
  const auto outcome = Run(v, kind, data);
  if (!outcome) {
    UNSCOPED_INFO(kind << ": " << outcome.error().code << "@" << outcome.error().field);
    return -1;
  }
  int64_t rows = 0;
  for (const auto& [table, ids] : outcome->receipt.changed.rows) rows += static_cast<int64_t>(ids.size());
  CHECK(outcome->receipt.IsEmpty() == (rows == 0));
  return rows;
}

}  // namespace

TEST_CASE("a form that corrects, sent back unchanged, is an empty act") {
  ReadsVillage v;
  const Home h(v);
  for (const char* kind :
       {"person.correct", "adoption", "relation.set", "registration.set", "employment.set", "education.set",
        "disability.set", "pension.set", "benefit.set", "status.set", "military.set"})
    for (const PersonId person : {h.daughter, h.father}) {
      INFO(kind);
      const Json values = Values(v, kind, person, {});
      CHECK(values.at("person") == person.ToText());
      if (std::string(kind) != "adoption" || values.contains("father")) CHECK(ChangedRows(v, kind, values) == 0);
    }
  for (const char* kind : {"account.correct", "dwelling.set", "outbuildings.set"})
    CHECK(ChangedRows(v, kind, Values(v, kind, {}, h.household)) == 0);
  CHECK(ChangedRows(v, "dwelling.set", Values(v, "dwelling.set", {}, h.household, h.dwelling.value)) == 0);
  CHECK(ChangedRows(v, "parcel.set", Values(v, "parcel.set", {}, h.household, h.parcel.value)) == 0);
  CHECK(ChangedRows(v, "vehicle.set", Values(v, "vehicle.set", {}, h.household, h.vehicle.value)) == 0);
  CHECK(ChangedRows(v, "livestock.set", Values(v, "livestock.set", {}, h.household, h.snapshot.value)) == 0);
}

TEST_CASE("one value changed in a form changes one row") {
  ReadsVillage v;
  const Home h(v);
  Json person = Values(v, "person.correct", h.daughter, {});
  person["given_ky"] = "Чынаргүл";
  CHECK(ChangedRows(v, "person.correct", person) == 1);
  Json account = Values(v, "account.correct", {}, h.household);
  account["house"] = "14";
  CHECK(ChangedRows(v, "account.correct", account) == 1);
  Json dwelling = Values(v, "dwelling.set", {}, h.household);
  CHECK(dwelling.at("total_area") == "67.5");
  dwelling["total_area"] = "70,25";
  CHECK(ChangedRows(v, "dwelling.set", dwelling) == 1);
  Json parcel = Values(v, "parcel.set", {}, h.household, h.parcel.value);
  parcel["uses"].push_back({{"year", 2025}, {"crop", "barley"}});
  CHECK(ChangedRows(v, "parcel.set", parcel) == 1);
  CHECK(Values(v, "account.correct", h.son, {}).at("house") == "14");  // the household of the selected person
}

TEST_CASE("the values of every act have the form that the act expects") {
  ReadsVillage v;
  const Home h(v);
  for (const auto& spec : Acts()) {
    INFO(spec.kind);
    const Json values = Values(v, spec.kind.c_str(), h.father, h.household);
    const Status status = office::CheckFields(spec, values);
    CHECK((status || status.error().code == "act.missing"));
    for (const auto& [name, value] : values.items()) CHECK_FALSE(value == "");
    // Nobody and nothing selected, or something that is not in the book: nothing known, and no failure.
    CHECK(Values(v, spec.kind.c_str(), {}, {}).size() <= 1);
    Values(v, spec.kind.c_str(), PersonId(h.household.value), HouseholdId(h.father.value), h.son.value);
  }
}

TEST_CASE("a new count of livestock starts from the latest one, for today") {
  ReadsVillage v;
  const Home h(v);
  Json values = Values(v, "livestock.set", {}, h.household);
  CHECK(values.at("as_of") == "2026-03-02");
  CHECK_FALSE(values.contains("remark"));
  CHECK(values.at("counts") ==
        Json::parse(R"([{"animal": "cattle.cow", "heads": 3}, {"animal": "sheep", "heads": 20}])"));
  CHECK(ChangedRows(v, "livestock.set", values) == 3);  // a snapshot of its own; last year's stays
  CHECK(ChangedRows(v, "livestock.set", Values(v, "livestock.set", {}, h.household)) == 0);
}

TEST_CASE("a form for a new parcel or vehicle is empty, one for giving up the only one names it") {
  ReadsVillage v;
  const Home h(v);
  CHECK(Values(v, "parcel.set", {}, h.household) == Json{{"household", h.household.ToText()}});
  CHECK(Values(v, "vehicle.set", {}, h.household) == Json{{"household", h.household.ToText()}});
  CHECK(Values(v, "parcel.remove", {}, h.household) == Json{{"parcel", h.parcel.ToText()}});
  CHECK(Values(v, "vehicle.remove", {}, h.household) == Json{{"vehicle", h.vehicle.ToText()}});
}

TEST_CASE("a change of name starts from the names; the former surname follows by itself") {
  ReadsVillage v;
  const Home h(v);
  Json values = Values(v, "name.change", h.mother, {});
  CHECK(values.at("surname_ky") == "Асанова");
  CHECK(Run(v, "name.change", values).error().code == "name.same");
  values["surname_ky"] = "Бекова";
  CHECK(ChangedRows(v, "name.change", values) == 1);
  const auto record = v.Read<PersonRecord>([&](store::Database& db) { return ReadPerson(db, h.mother).value(); });
  CHECK(record.names.ky.former_surname == "Асанова");
}

TEST_CASE("when the first-recorded person dies or leaves, the spouse and everybody's word to her are proposed") {
  ReadsVillage v;
  const Home h(v);
  for (const char* kind : {"death", "departure"}) {
    const Json values = Values(v, kind, h.father, {});
    CHECK(values.at("new_head") == h.mother.ToText());
    CHECK(values.at("relations") == Json::array({{{"person", h.daughter.ToText()}, {"relation", "daughter"}},
                                                 {{"person", h.son.ToText()}, {"relation", "son"}}}));
    CHECK(Values(v, kind, h.son, {}) == Json{{"person", h.son.ToText()}});
  }
  CHECK(ChangedRows(v, "death", Values(v, "death", h.father, {})) > 0);
  const Json change = Values(v, "head.change", h.daughter, {});
  CHECK(change.at("head") == h.daughter.ToText());
  CHECK(change.at("relations").size() == 2);
  CHECK(v.Read<std::optional<PersonId>>(
            [&](store::Database& db) { return SuggestHead(db, h.household, kToday, {h.daughter}); }) == h.son);
}
