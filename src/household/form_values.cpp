// SPDX-License-Identifier: Apache-2.0
// Forms of persons and members; those of accounts and property are in form_property.cpp.
#include "household/form_values.h"

#include <algorithm>
#include <functional>
#include <map>

#include "household/card.h"
#include "household/form_fill.h"
#include "household/kinship.h"
#include "household/period_repository.h"
#include "household/person_repository.h"
#include "household/status_repository.h"

namespace aiyl::household {
namespace form_fill {

void Values::Put(const std::string& name, const std::string& text) {
  if (!text.empty()) m_values[name] = text;
}
void Values::Put(const std::string& name, const std::optional<Date>& day) {
  if (day) m_values[name] = day->Iso();
}
void Values::Put(const std::string& name, const std::optional<int64_t>& number) {
  if (number) m_values[name] = *number;
}
void Values::PutDm2(const std::string& name, const std::optional<int64_t>& dm2) {
  if (dm2) m_values[name] = Dm2Text(*dm2);
}
void Values::PutRows(const std::string& name, Json rows) {
  if (!rows.empty()) m_values[name] = std::move(rows);
}

}  // namespace form_fill

namespace {

using form_fill::Json;
using form_fill::Subject;
using form_fill::Values;

void FillNames(const PersonNames& names, Values& values) {
  values.Put("surname_ky", names.ky.surname);
  values.Put("given_ky", names.ky.given);
  values.Put("patronymic_ky", names.ky.patronymic);
  values.Put("surname_ru", names.ru.surname);
  values.Put("given_ru", names.ru.given);
  values.Put("patronymic_ru", names.ru.patronymic);
}

void FillPerson(const Subject& subject, Values& values) {
  const auto record = subject.person ? person_rows::Load(subject.db, *subject.person) : std::nullopt;
  if (!record) return;
  FillNames(record->names, values);
  values.Put("former_surname_ky", record->names.ky.former_surname);
  values.Put("former_surname_ru", record->names.ru.former_surname);
  values.Put("sex", std::string(SexCode(record->sex)));
  if (record->birth) values.Put("birth", record->birth->Iso());
  values.Put("pin", record->pin);
  values.Put("birth_place_ky", record->birth_place_ky);
  values.Put("birth_place_ru", record->birth_place_ru);
  values.Put("citizenship", record->citizenship);
  values.Put("marital", record->marital);
  values.Put("ethnicity", record->ethnicity);
  values.Put("phone", record->phone);
  values.Put("remark", record->note);
  values.Put("father", record->father);
  values.Put("mother", record->mother);
  values.Put("death", record->death);
}

void FillNewNames(const Subject& subject, Values& values) {
  const auto record = subject.person ? person_rows::Load(subject.db, *subject.person) : std::nullopt;
  if (record) FillNames(record->names, values);
}

void FillRelation(const Subject& subject, Values& values) {
  if (!subject.person || !subject.household) return;
  if (const auto open = period_rows::OpenRelation(subject.db, *subject.household, *subject.person))
    values.Put("relation", open->relation);
}

// The permanent one where there are two.
void FillRegistration(const Subject& subject, Values& values) {
  if (!subject.person) return;
  const auto open = period_rows::OpenRegistrations(subject.db, *subject.person);
  if (open.empty()) return;
  values.Put("registration", open.front().kind);
  values.Put("household", open.front().household);
  values.Put("place", open.front().place);
  values.Put("from", open.front().period.from);
}

void FillHead(const char* field, const Subject& subject, const std::vector<PersonId>& leaving,
              const std::optional<PersonId>& head, Values& values) {
  if (!head) return;
  values.Put(field, head);
  values.PutRows("relations", RelationRows(subject.db, *subject.household, *head, subject.today, leaving));
}

void FillHeadChange(const Subject& subject, Values& values) {
  if (!subject.household) return;
  const auto present = period_rows::OpenHead(subject.db, *subject.household);
  auto head = subject.person;
  const auto membership = head ? period_rows::OpenMembership(subject.db, *head) : std::nullopt;
  if (!membership || membership->household != *subject.household || (present && present->person == *head))
    head = SuggestHead(subject.db, *subject.household, subject.today, {});
  FillHead("head", subject, {}, head, values);
}

// Death and departure: only the first-recorded person leaves a question behind.
void FillFollower(const Subject& subject, Values& values) {
  if (!subject.person || !subject.household) return;
  const auto head = period_rows::OpenHead(subject.db, *subject.household);
  if (!head || head->person != *subject.person) return;
  const std::vector<PersonId> leaving = {*subject.person};
  FillHead("new_head", subject, leaving, SuggestHead(subject.db, *subject.household, subject.today, leaving), values);
}

void FillEmployment(const Subject& subject, Values& values) {
  const auto open = subject.person ? status_rows::OpenEmployment(subject.db, *subject.person) : std::nullopt;
  if (!open) return;
  values.Put("employment", open->status);
  values.Put("occupation", open->occupation);
  values.Put("employer", open->employer);
  values.Put("income", open->income);
  values.Put("from", open->period.from);
}

void FillEducation(const Subject& subject, Values& values) {
  const auto open = subject.person ? status_rows::OpenEducation(subject.db, *subject.person) : std::nullopt;
  if (!open) return;
  values.Put("education", open->level);
  values.Put("institution", open->institution);
  values.Put("from", open->period.from);
}

void FillDisability(const Subject& subject, Values& values) {
  const auto open = subject.person ? status_rows::OpenDisability(subject.db, *subject.person) : std::nullopt;
  if (!open) return;
  values.Put("disability", open->code);
  values.Put("from", open->period.from);
}

form_fill::Filler FillSocial(const std::string& list) {
  return [list](const Subject& subject, Values& values) {
    const auto open = subject.person ? status_rows::OpenSocial(subject.db, *subject.person, list) : std::nullopt;
    if (!open) return;
    values.Put("code", open->code);
    values.Put("from", open->period.from);
  };
}

const std::map<std::string, form_fill::Filler>& Fillers() {
  static const std::map<std::string, form_fill::Filler> all = [] {
    std::map<std::string, form_fill::Filler> fillers = {
        {"person.correct", FillPerson},
        {"adoption", FillPerson},
        {"name.change", FillNewNames},
        {"relation.set", FillRelation},
        {"registration.set", FillRegistration},
        {"head.change", FillHeadChange},
        {"death", FillFollower},
        {"departure", FillFollower},
        {"employment.set", FillEmployment},
        {"education.set", FillEducation},
        {"disability.set", FillDisability},
        {"pension.set", FillSocial("pension")},
        {"benefit.set", FillSocial("benefit")},
        {"status.set", FillSocial("person-status")},
        {"military.set", FillSocial("military")},
    };
    fillers.merge(form_fill::PropertyFillers());
    return fillers;
  }();
  return all;
}

}  // namespace

office::Json FormValues(store::Database& db, const office::ActSpec& spec, std::optional<PersonId> person,
                        std::optional<HouseholdId> household, Date today, const std::optional<Uuid>& thing) {
  Values values;
  const auto selected = household;
  if (!household && person) {
    if (const auto membership = period_rows::OpenMembership(db, *person)) household = membership->household;
  }
  for (const auto& field : spec.fields) {
    if (field.name == "person") values.Put("person", person);
    // An optional household means something of its own: only what was selected.
    if (field.name == "household") values.Put("household", field.required ? household : selected);
  }
  const auto filler = Fillers().find(spec.kind);
  if (filler != Fillers().end()) filler->second({db, person, household, today, thing}, values);
  // Fillers serve several acts; each takes what it has a field for.
  Json taken = Json::object();
  for (const auto& field : spec.fields)
    if (values.All().contains(field.name)) taken[field.name] = values.All().at(field.name);
  return taken;
}

std::optional<PersonId> SuggestHead(store::Database& db, HouseholdId household, Date day,
                                    const std::vector<PersonId>& leaving) {
  const auto card = CardOf(db, household, day);
  if (!card) return std::nullopt;
  std::vector<const CardMember*> staying;  // by birth, the oldest first
  for (const CardMember& m : card->members)
    if (m.relation != "head" && std::find(leaving.begin(), leaving.end(), m.person) == leaving.end())
      staying.push_back(&m);
  if (staying.empty()) return std::nullopt;
  for (const CardMember* m : staying)
    if (m->relation == "wife" || m->relation == "husband") return m->person;
  for (const CardMember* m : staying)
    if (m->age && *m->age >= 18) return m->person;
  return staying.front()->person;
}

office::Json RelationRows(store::Database& db, HouseholdId household, PersonId head, Date day,
                          const std::vector<PersonId>& leaving) {
  Json rows = Json::array();
  for (const auto& suggestion : SuggestRelations(db, household, head, day)) {
    if (suggestion.person == head || std::find(leaving.begin(), leaving.end(), suggestion.person) != leaving.end())
      continue;
    rows.push_back({{"person", suggestion.person.ToText()}, {"relation", suggestion.suggested}});
  }
  return rows;
}

}  // namespace aiyl::household
