// SPDX-License-Identifier: Apache-2.0
#include "desk/demo_write.h"

#include <functional>

namespace aiyl::desk {

namespace {

using household::PersonId;

Date FirstOfYear() {
  return *Date::FromYmd(DemoToday().Year(), 1, 1);
}

std::string RelationCode(const DemoPerson& person, const DemoPerson& head) {
  const bool male = person.sex == DemoSex::kMale;
  switch (person.relation) {
    case DemoRelation::kHead:
      return "head";
    case DemoRelation::kSpouse:
      return male ? "husband" : "wife";
    case DemoRelation::kChild:
      return male ? "son" : "daughter";
    case DemoRelation::kChildInLaw:
      return male ? "son-in-law" : "daughter-in-law";
    case DemoRelation::kGrandchild:
      return male ? "grandson" : "granddaughter";
    case DemoRelation::kParent:
      return male ? "father" : "mother";
    case DemoRelation::kSibling:
      break;
  }
  const bool older = person.born.Assumed() < head.born.Assumed();
  if (male) return older ? "older-brother" : "younger-brother";
  return older ? "older-sister" : head.sex == DemoSex::kMale ? "younger-sister-of-man" : "younger-sister-of-woman";
}

household::PersonRecord Record(const DemoPerson& person) {
  household::PersonRecord record;
  const DemoName& name = person.name;
  record.names.ky = {name.surname.ky, name.given.ky, name.patronymic.ky, ""};
  record.names.ru = {name.surname.ru, name.given.ru, name.patronymic.ru, ""};
  record.sex = person.sex == DemoSex::kMale ? household::Sex::kMale : household::Sex::kFemale;
  record.birth = person.born;
  record.citizenship = "kg";
  record.marital = person.marital;
  record.pin = person.pin;
  record.phone = person.phone;
  static const char* const kPeoples[] = {"kyrgyz", "uzbek", "russian"};
  if (person.ethnicity_known) record.ethnicity = kPeoples[static_cast<size_t>(person.people)];
  return record;
}

// What one household's writing needs at every turn.
struct Writer {
  store::UnitOfWork& work;
  const DemoHousehold& plan;
  household::HouseholdId household;
  std::vector<PersonId> ids;
  household::Warnings warnings = {};  // made-up gaps are meant to be there

  const DemoPerson& At(size_t i) const { return plan.members[i]; }

  // Parents before children, because a child's row names them.
  Status Register(size_t i) {
    if (!ids[i].IsNil()) return {};
    household::PersonRecord record = Record(At(i));
    if (At(i).father >= 0) {
      AIYL_TRY(Register(static_cast<size_t>(At(i).father)));
      record.father = ids[static_cast<size_t>(At(i).father)];
    }
    if (At(i).mother >= 0) {
      AIYL_TRY(Register(static_cast<size_t>(At(i).mother)));
      record.mother = ids[static_cast<size_t>(At(i).mother)];
    }
    AIYL_ASSIGN(ids[i], household::RegisterPerson(work, record, warnings));
    return {};
  }

  Status Settle(size_t i) {
    const DemoPerson& person = At(i);
    household::MemberInput member;
    member.household = household;
    member.person = ids[i];
    member.relation = RelationCode(person, At(0));
    if (person.arrived) {
      member.from = person.arrived;
      member.start_kind = "arrival";
      member.start_reason = "marriage";
    } else if (person.born.IsExact() && DemoToday().PlusDays(-365) <= person.born.Earliest()) {
      member.from = person.born.Earliest();
      member.start_kind = "birth";
    }
    AIYL_TRY(household::AddMember(work, member));
    if (i % 9 != 8)  // some are registered nowhere
      AIYL_TRY(household::SetRegistration(work, ids[i], "permanent", household, "", {}));
    if (person.spouse > static_cast<int>(i))
      AIYL_TRY(household::Marry(work, {.person = ids[i],
                                       .spouse = ids[static_cast<size_t>(person.spouse)],
                                       .spouse_name = {},
                                       .from = {},
                                       .document = {}}));
    if (person.absence) AIYL_TRY(household::BeginAbsence(work, Absence(*person.absence, ids[i])));
    return Occupy(i);
  }

  static household::AbsenceInput Absence(const DemoAbsence& absence, PersonId person) {
    static const char* const kReasons[] = {"work", "study", "army", "treatment"};
    household::AbsenceInput input;
    input.person = person;
    input.from = absence.since;
    input.reason = kReasons[static_cast<size_t>(absence.reason)];
    const bool abroad = absence.country != "KG";
    input.place_kind = abroad ? "abroad" : "country";
    if (abroad)
      for (const char letter : absence.country) input.country += static_cast<char>(letter - 'A' + 'a');
    input.place = absence.place.ky;
    return input;
  }

  Status Occupy(size_t i) {
    const DemoPerson& person = At(i);
    const int age = person.born.Assumed().YearsUntil(DemoToday());
    const bool pensioner = age >= (person.sex == DemoSex::kFemale ? 58 : 63);
    if (pensioner) return household::SetSocial(work, ids[i], "pension", "age", {});
    if (age >= 7 && age <= 17 && i % 6 != 5)
      return household::SetEducation(work, ids[i], "primary", "№ " + std::to_string(1 + plan.village) + " мектеп", {});
    if (age >= 18 && !person.absence && i % 3 != 2)
      return household::SetEmployment(work, ids[i], i % 2 == 0 ? "farmer" : "household", "", "", "farm", {});
    return {};
  }

  Status Leave(size_t i) {
    const DemoPerson& person = At(i);
    if (person.died) return household::RecordDeath(work, ids[i], *person.died);
    if (!person.left) return {};
    household::LeaveInput leave;
    leave.person = ids[i];
    leave.day = *person.left;
    leave.to_place = "Бишкек";
    leave.end_reason = "work";
    return household::EndMembership(work, leave);
  }

  std::vector<household::OwnerShare> Owners(const std::vector<std::pair<int, Share>>& owners) const {
    std::vector<household::OwnerShare> shares;
    for (const auto& [member, share] : owners)
      shares.push_back(
          {.owner = ids[static_cast<size_t>(member)], .owner_name = {}, .share = share, .document = {}, .period = {}});
    return shares;
  }

  Status Farm() {
    if (plan.dwelling) {
      household::DwellingRecord dwelling;
      dwelling.kind = "house";
      dwelling.occupancy = plan.empty_house ? "empty" : "lived-in";
      dwelling.wall = plan.dwelling->wall;
      dwelling.roof = plan.dwelling->roof;
      dwelling.year_built = plan.dwelling->year_built;
      dwelling.total_area_dm2 = plan.dwelling->area_dm2;
      dwelling.rooms = plan.dwelling->rooms;
      dwelling.electricity = "yes";
      dwelling.heating = "stove";
      dwelling.fuel = "coal";
      dwelling.water = plan.village % 2 == 0 ? "tap" : "yard";
      dwelling.toilet = "outside";
      if (!ids.empty()) dwelling.shares = Owners({{0, Share::Whole()}});
      AIYL_TRY(household::SetDwelling(work, household, {}, dwelling));
    }
    for (const DemoParcel& planned : plan.parcels) {
      household::ParcelRecord parcel;
      parcel.kind = planned.is_share ? "share" : "homestead";
      parcel.land_type = planned.is_share ? planned.land_type : "irrigated";
      parcel.area_m2 = planned.area_m2;
      parcel.land_right = "ownership";
      parcel.document_number = planned.document;
      if (!planned.document.empty()) parcel.document_kind = planned.is_share ? "certificate" : "state-act";
      parcel.shares = Owners(planned.owners);
      AIYL_TRY(household::SetParcel(work, household, {}, parcel));
    }
    if (ids.empty()) return {};
    std::vector<household::AnimalCount> counts;
    for (const auto& animals : plan.animals) counts.push_back({animals.species, animals.count});
    AIYL_TRY(household::SetLivestock(work, household, FirstOfYear(), counts, ""));
    return {};
  }
};

}  // namespace

Result<DemoRows> WriteDemoPlaces(store::UnitOfWork& work, const DemoPlace& place) {
  DemoRows rows;
  int number = 0;
  for (const DemoVillagePlace& planned : place.villages) {
    const auto found = office::FindTerritoryByCode(work.Db(), planned.code);
    if (!found)
      return Refuse("demo.village", Msg("The village {name} is not in the book.", {{"name", planned.name.ky}}));
    DemoRows::Village village;
    village.id = found->id;
    for (const BothSpellings& street : planned.streets) {
      AIYL_ASSIGN(const auto id, office::AddStreet(work, village.id, "street", {street.ky, street.ru}, false));
      village.streets.push_back(id);
    }
    household::BookRecord book;
    book.number = std::to_string(++number);
    book.year_from = DemoToday().Year() - 1;
    book.year_to = book.year_from + 4;
    book.areas = {{village.id, {}}};
    AIYL_ASSIGN(village.book, household::OpenBook(work, book));
    rows.villages.push_back(std::move(village));
  }
  return rows;
}

Result<int> WriteDemoHousehold(store::UnitOfWork& work, const DemoRows& rows, const DemoHousehold& plan,
                               const std::string& account) {
  const DemoRows::Village& village = rows.villages[static_cast<size_t>(plan.village)];
  household::HouseholdRecord record;
  record.book = village.book;
  record.account = account;
  record.kind = plan.empty_house ? "owner-elsewhere" : "residents";
  record.village = village.id;
  record.street = village.streets[static_cast<size_t>(plan.street)];
  record.house = plan.house;
  record.open_kind = "before-book";
  record.walked = DemoToday().PlusDays(-20);
  Writer writer{work, plan, {}, std::vector<PersonId>(plan.members.size())};
  AIYL_ASSIGN(writer.household, household::OpenAccount(work, record, writer.warnings));
  for (size_t i = 0; i < plan.members.size(); ++i) AIYL_TRY(writer.Register(i));
  for (size_t i = 0; i < plan.members.size(); ++i) AIYL_TRY(writer.Settle(i));
  AIYL_TRY(writer.Farm());
  for (size_t i = 0; i < plan.members.size(); ++i) AIYL_TRY(writer.Leave(i));
  return static_cast<int>(plan.members.size());
}

}  // namespace aiyl::desk
