// SPDX-License-Identifier: Apache-2.0
// SQL on person, person_pin, person_phone and person_ethnicity.
#include "household/person_repository.h"

namespace aiyl::household::person_rows {
namespace {

std::optional<PartialDate> BirthOf(const store::Query& query, int column) {
  if (query.IsNull(column)) return std::nullopt;
  return PartialDate::FromRange(query.GetDate(column), query.GetDate(column + 1));
}

std::optional<Date> Earliest(const PersonRecord& record) {
  return record.birth ? std::optional(record.birth->Earliest()) : std::nullopt;
}

std::optional<Date> Latest(const PersonRecord& record) {
  return record.birth ? std::optional(record.birth->Latest()) : std::nullopt;
}

void BindRecord(store::Query& query, const PersonRecord& r) {
  query.Bind(r.names.ky.surname, r.names.ky.given, r.names.ky.patronymic, r.names.ky.former_surname, r.names.ru.surname,
             r.names.ru.given, r.names.ru.patronymic, r.names.ru.former_surname, SexCode(r.sex), Earliest(r), Latest(r),
             r.birth_place_ky, r.birth_place_ru, r.death, r.father, r.mother, r.citizenship, r.marital,
             r.temporary_number, r.note);
}

}  // namespace

std::optional<PersonFacts> Facts(store::Database& db, PersonId person) {
  auto query = db.Prepare(R"sql(
    SELECT office, sex, birth_earliest, birth_latest, death_day, father, mother, marital FROM person WHERE id = ?
  )sql");
  query.Bind(person);
  if (!query.Next()) return std::nullopt;
  PersonFacts facts;
  facts.id = person;
  facts.office = query.GetId<office::OfficeTag>(0);
  facts.sex = SexFromCode(query.Text(1)).value_or(Sex::kUnknown);
  facts.birth = BirthOf(query, 2);
  facts.death = query.OptionalDate(4);
  facts.father = query.OptionalId<PersonTag>(5);
  facts.mother = query.OptionalId<PersonTag>(6);
  facts.marital = query.String(7);
  return facts;
}

std::optional<PersonRecord> Load(store::Database& db, PersonId person) {
  auto query = db.Prepare(R"sql(
    SELECT p.surname_ky, p.given_ky, p.patronymic_ky, p.former_surname_ky,
           p.surname_ru, p.given_ru, p.patronymic_ru, p.former_surname_ru,
           p.sex, p.birth_earliest, p.birth_latest, p.birth_place_ky, p.birth_place_ru, p.death_day, p.father,
           p.mother, p.citizenship, p.marital, p.temporary_number, p.note, t.phone, e.ethnicity,
           (SELECT n.pin FROM person_pin AS n WHERE n.person = p.id AND n.is_current = 1)
    FROM person AS p
    LEFT JOIN person_phone AS t ON t.id = p.id
    LEFT JOIN person_ethnicity AS e ON e.id = p.id
    WHERE p.id = ?
  )sql");
  query.Bind(person);
  if (!query.Next()) return std::nullopt;
  PersonRecord r;
  r.names.ky = {query.String(0), query.String(1), query.String(2), query.String(3)};
  r.names.ru = {query.String(4), query.String(5), query.String(6), query.String(7)};
  r.sex = SexFromCode(query.Text(8)).value_or(Sex::kUnknown);
  r.birth = BirthOf(query, 9);
  r.birth_place_ky = query.String(11);
  r.birth_place_ru = query.String(12);
  r.death = query.OptionalDate(13);
  r.father = query.OptionalId<PersonTag>(14);
  r.mother = query.OptionalId<PersonTag>(15);
  r.citizenship = query.String(16);
  r.marital = query.String(17);
  r.temporary_number = query.String(18);
  r.note = query.String(19);
  r.phone = query.String(20);
  r.ethnicity = query.String(21);
  r.pin = query.String(22);
  return r;
}

void Insert(store::UnitOfWork& work, PersonId person, const PersonRecord& record) {
  auto query = work.Db().Prepare(R"sql(
    INSERT INTO person (surname_ky, given_ky, patronymic_ky, former_surname_ky, surname_ru, given_ru, patronymic_ru,
                        former_surname_ru, sex, birth_earliest, birth_latest, birth_place_ky, birth_place_ru,
                        death_day, father, mother, citizenship, marital, temporary_number, note, id, office)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  )sql");
  BindRecord(query, record);
  query.Bind(person, work.By().office);
  query.Run();
}

void Update(store::UnitOfWork& work, PersonId person, const PersonRecord& record) {
  auto query = work.Db().Prepare(R"sql(
    UPDATE person SET surname_ky = ?, given_ky = ?, patronymic_ky = ?, former_surname_ky = ?, surname_ru = ?,
                      given_ru = ?, patronymic_ru = ?, former_surname_ru = ?, sex = ?, birth_earliest = ?,
                      birth_latest = ?, birth_place_ky = ?, birth_place_ru = ?, death_day = ?, father = ?, mother = ?,
                      citizenship = ?, marital = ?, temporary_number = ?, note = ?
    WHERE id = ?
  )sql");
  BindRecord(query, record);
  query.Bind(person);
  query.Run();
}

void SetDeath(store::Database& db, PersonId person, Date day) {
  auto query = db.Prepare("UPDATE person SET death_day = ? WHERE id = ?");
  query.Bind(day, person);
  query.Run();
}

void SetMarital(store::Database& db, PersonId person, const std::string& marital) {
  auto query = db.Prepare("UPDATE person SET marital = ? WHERE id = ?");
  query.Bind(marital, person);
  query.Run();
}

std::vector<PinRow> Pins(store::Database& db, PersonId person) {
  auto query = db.Prepare(
      "SELECT id, pin, is_current FROM person_pin WHERE person = ? ORDER BY is_current DESC, changed_day DESC, id");
  query.Bind(person);
  std::vector<PinRow> pins;
  while (query.Next()) pins.push_back({query.GetUuid(0), query.String(1), query.Bool(2)});
  return pins;
}

void InsertPin(store::UnitOfWork& work, PersonId person, const std::string& pin) {
  auto query = work.Db().Prepare("INSERT INTO person_pin (id, person, pin, is_current) VALUES (?, ?, ?, 1)");
  query.Bind(work.Ids().Next(), person, pin);
  query.Run();
}

void CorrectPin(store::Database& db, const Uuid& row, const std::string& pin) {
  auto query = db.Prepare("UPDATE person_pin SET pin = ? WHERE id = ?");
  query.Bind(pin, row);
  query.Run();
}

void RetirePin(store::Database& db, const Uuid& row, const std::optional<Date>& day, const std::string& reason) {
  auto query = db.Prepare("UPDATE person_pin SET is_current = 0, changed_day = ?, reason = ? WHERE id = ?");
  query.Bind(day, reason, row);
  query.Run();
}

void DeletePin(store::Database& db, const Uuid& row) {
  auto query = db.Prepare("DELETE FROM person_pin WHERE id = ?");
  query.Bind(row);
  query.Run();
}

bool PinOfAnother(store::Database& db, const std::string& pin, PersonId person) {
  auto query = db.Prepare("SELECT 1 FROM person_pin WHERE pin = ? AND is_current = 1 AND person <> ? LIMIT 1");
  query.Bind(pin, person);
  return query.Next();
}

void SetPhone(store::Database& db, PersonId person, const std::string& phone) {
  if (phone.empty()) {
    auto query = db.Prepare("DELETE FROM person_phone WHERE id = ?");
    query.Bind(person);
    query.Run();
    return;
  }
  auto query = db.Prepare(R"sql(
    INSERT INTO person_phone (id, phone) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET phone = excluded.phone
  )sql");
  query.Bind(person, phone);
  query.Run();
}

void SetEthnicity(store::Database& db, PersonId person, const std::string& ethnicity) {
  if (ethnicity.empty()) {
    auto query = db.Prepare("DELETE FROM person_ethnicity WHERE id = ?");
    query.Bind(person);
    query.Run();
    return;
  }
  auto query = db.Prepare(R"sql(
    INSERT INTO person_ethnicity (id, ethnicity) VALUES (?, ?)
    ON CONFLICT (id) DO UPDATE SET ethnicity = excluded.ethnicity
  )sql");
  query.Bind(person, ethnicity);
  query.Run();
}

std::string LastTemporaryNumber(store::Database& db, const Uuid& office) {
  // +office: the end of the index of numbers, instead of all persons of the office.
  auto query = db.Prepare(R"sql(
    SELECT temporary_number FROM person WHERE temporary_number <> '' AND +office = ?
    ORDER BY temporary_number DESC LIMIT 1
  )sql");
  query.Bind(office);
  return query.Next() ? query.String(0) : std::string();
}

}  // namespace aiyl::household::person_rows
