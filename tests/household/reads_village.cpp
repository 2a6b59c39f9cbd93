// SPDX-License-Identifier: Apache-2.0
#include "household/reads_village.h"

#include <stdexcept>

#include "household/module.h"
#include "office/office_acts.h"
#include "office/territory.h"

namespace aiyl::test {
namespace {

using namespace household;

const store::Registry& HouseholdRegistry() {
  static const store::Registry registry = [] {
    store::Registry made;
    office::Register(made);
    household::Register(made);
    return made;
  }();
  return registry;
}

// The office and its one member of staff; signatories and keys are the office module's own tests.
Status WriteOffice(store::UnitOfWork& work) {
  auto insert = work.Db().Prepare(R"sql(
    INSERT INTO office (id, kind, name_ky, name_ru, short_ky, short_ru)
    VALUES (?, 'aiyl', 'Сыноо айыл өкмөтү', 'Сыноо айыл окмоту', 'Сыноо', 'Сыноо')
  )sql");
  insert.Bind(work.By().office);
  insert.Run();
  auto staff = work.Db().Prepare(R"sql(
    INSERT INTO staff (id, office, name_ky, name_ru, post_ky, post_ru, role)
    VALUES (?, ?, 'Сыноочу', 'Сыноочу', '', '', 'head')
  )sql");
  staff.Bind(work.By().staff, work.By().office);
  staff.Run();
  return {};
}

}  // namespace

Date Day(const char* iso) {
  const auto day = Date::FromIso(iso);
  if (!day) throw std::runtime_error(std::string("no day: ") + iso);
  return *day;
}

ReadsVillage::ReadsVillage(uint64_t seed)
    : m_book({.registry = &HouseholdRegistry(), .first_act = WriteOffice, .seed = seed}) {
  Act([&](UnitOfWork& work) -> Status {
    AIYL_ASSIGN(const auto aimak, office::AddTerritory(work, {.kind = office::TerritoryKind::kAimak,
                                                              .parent = {},
                                                              .name = {"Сыноо айыл аймагы", "Сыноо айылный аймак"}}));
    const auto village = [&](const char* ky, const char* ru) {
      return office::AddTerritory(work, {.kind = office::TerritoryKind::kVillage, .parent = aimak, .name = {ky, ru}});
    };
    AIYL_ASSIGN(cholpon, village("Чолпон", "Чолпон"));
    AIYL_ASSIGN(aksuu, village("Аксуу", "Аксу"));
    AIYL_ASSIGN(ornok, village("Өрнөк", "Орнок"));
    AIYL_ASSIGN(lenin, office::AddStreet(work, aksuu, "street", {"Ленин", "Ленина"}, false));
    AIYL_ASSIGN(
        book_one,
        OpenBook(work, {.number = "1", .year_from = 2020, .year_to = 2026, .pages = {}, .areas = {}, .note = {}}));
    return {};
  });
}

void ReadsVillage::Act(const std::function<Status(UnitOfWork&)>& step) {
  if (!m_open) {
    m_book.Do("test.act", step);
  } else if (const Status status = step(*m_open); !status) {
    throw std::runtime_error(status.error().code + ": " + ToEnglish(status.error().message));
  }
}

void ReadsVillage::Rehearse(const std::function<void()>& many) {
  const auto receipt = m_book->Rehearse(m_book.Actor(), {.kind = "test.acts", .happened_on = m_book.Clock().Today()},
                                        [&](UnitOfWork& work) -> Status {
                                          m_open = &work;
                                          many();
                                          return {};
                                        });
  m_open = nullptr;
  if (!receipt) throw std::runtime_error(receipt.error().code);
}

HouseholdId ReadsVillage::Account(VillageId village, const std::string& number, std::optional<Date> opened) {
  HouseholdRecord record;
  record.book = book_one;
  record.account = number;
  record.village = village;
  record.opened = opened;
  return Do<HouseholdId>([&](UnitOfWork& work, Warnings& warnings) { return OpenAccount(work, record, warnings); });
}

PersonId ReadsVillage::Person(const std::string& name, Sex sex, const std::string& birth) {
  PersonRecord record;
  const auto blank = name.find(' ');
  record.names.ky.surname = name.substr(0, blank);
  record.names.ky.given = name.substr(blank + 1);
  record.sex = sex;
  if (!birth.empty()) record.birth = PartialDate::FromIso(birth);
  return Do<PersonId>([&](UnitOfWork& work, Warnings& warnings) { return RegisterPerson(work, record, warnings); });
}

void ReadsVillage::Join(PersonId person, HouseholdId household, const std::string& relation, const std::string& from,
                        const std::string& kind) {
  MemberInput member;
  member.household = household;
  member.person = person;
  member.relation = relation;
  if (!from.empty()) {
    member.from = Day(from.c_str());
    member.start_kind = kind;
  }
  Do<MembershipId>([&](UnitOfWork& work, Warnings&) { return AddMember(work, member); });
}

void ReadsVillage::Leave(PersonId person, const std::string& day, const std::string& kind) {
  Act([&](UnitOfWork& work) -> Status {
    if (kind == "death") return RecordDeath(work, person, Day(day.c_str()));
    return EndMembership(
        work, {.person = person, .day = Day(day.c_str()), .end_kind = kind, .to_place = {}, .end_reason = {}});
  });
}

}  // namespace aiyl::test
