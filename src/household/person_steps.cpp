// SPDX-License-Identifier: Apache-2.0
// Registering and correcting persons, and ПИН.
#include <algorithm>

#include "base/shown_date.h"
#include "household/checks.h"
#include "household/pin.h"
#include "household/steps.h"
#include "text/canonical.h"

namespace aiyl::household {
namespace {

struct NamedText {
  std::string* text;
  const char* field;
};

std::vector<NamedText> NamesOf(PersonRecord& r) {
  return {{&r.names.ky.surname, "surname_ky"},       {&r.names.ky.given, "given_ky"},
          {&r.names.ky.patronymic, "patronymic_ky"}, {&r.names.ky.former_surname, "former_surname_ky"},
          {&r.names.ru.surname, "surname_ru"},       {&r.names.ru.given, "given_ru"},
          {&r.names.ru.patronymic, "patronymic_ru"}, {&r.names.ru.former_surname, "former_surname_ru"}};
}

Status CheckNames(PersonRecord& r, Warnings& warnings) {
  for (const auto& [text, field] : NamesOf(r)) {
    *text = text::Canonical(*text);
    checks::WarnMixedScript(*text, field, warnings);
    if (std::any_of(text->begin(), text->end(), [](char c) { return c >= '0' && c <= '9'; }))
      warnings.push_back({"name.digits", Msg("A name has digits in it."), field});
  }
  const auto named = [](const NameParts& names) { return !names.surname.empty() || !names.given.empty(); };
  if (!named(r.names.ky) && !named(r.names.ru))
    return Refuse("person.name", Msg("A person needs a surname or a given name."), "surname_ky");
  return {};
}

Status CheckBirth(const UnitOfWork& work, const PersonRecord& r, Warnings& warnings) {
  if (!r.birth) return {};
  AIYL_TRY(checks::NotFuture(work, r.birth->Earliest(), "birth"));
  if (!r.death && r.birth->Latest().YearsUntil(work.GetClock().Today()) > 110)
    warnings.push_back({"birth.old", Msg("This person would be older than 110."), "birth"});
  return {};
}

// A parent lives in the same book, is older, and has the right sex; links never run in a circle.
Status CheckParent(UnitOfWork& work, const std::optional<PersonId>& self, const PersonRecord& r,
                   const std::optional<PersonId>& parent, Sex wrong_sex, const std::string& field, Warnings& warnings) {
  if (!parent) return {};
  if (self && *parent == *self) return Refuse("parent.self", Msg("Nobody is his own parent."), field);
  AIYL_ASSIGN(const auto facts, checks::OwnPerson(work, *parent, field));
  if (facts.sex == wrong_sex)
    return Refuse(
        "parent.sex",
        wrong_sex == Sex::kFemale ? Msg("A woman is named as the father.") : Msg("A man is named as the mother."),
        field);
  if (facts.birth && r.birth) {
    if (r.birth->Latest() <= facts.birth->Earliest())
      return Refuse("parent.younger", Msg("This parent would be younger than the child."), field);
    const int age = facts.birth->Assumed().YearsUntil(r.birth->Assumed());
    if (age < 14 || age > 70)
      warnings.push_back(
          {"parent.age", Msg("This parent would have been {age} years old.", {{"age", std::to_string(age)}}), field});
  }
  std::vector<PersonId> line = {*parent};
  for (size_t i = 0; self && i < line.size() && i < 200; ++i) {
    const auto next = person_rows::Facts(work.Db(), line[i]);
    for (const auto& above : {next ? next->father : std::nullopt, next ? next->mother : std::nullopt}) {
      if (!above) continue;
      if (*above == *self) return Refuse("parent.circle", Msg("This parent is a descendant of the person."), field);
      if (std::find(line.begin(), line.end(), *above) == line.end()) line.push_back(*above);
    }
  }
  return {};
}

Status CheckRecord(UnitOfWork& work, const std::optional<PersonId>& self, PersonRecord& r, Warnings& warnings) {
  AIYL_TRY(CheckNames(r, warnings));
  AIYL_TRY(CheckBirth(work, r, warnings));
  for (std::string* text : {&r.birth_place_ky, &r.birth_place_ru, &r.phone}) *text = text::Canonical(*text);
  r.note = text::CanonicalLines(r.note);
  AIYL_TRY(checks::KnownCode(work.Db(), "citizenship", r.citizenship, "citizenship"));
  AIYL_TRY(checks::KnownCode(work.Db(), "marital", r.marital, "marital"));
  AIYL_TRY(checks::KnownCode(work.Db(), "ethnicity", r.ethnicity, "ethnicity"));
  AIYL_TRY(CheckParent(work, self, r, r.father, Sex::kFemale, "father", warnings));
  AIYL_TRY(CheckParent(work, self, r, r.mother, Sex::kMale, "mother", warnings));
  if (r.death) {
    AIYL_TRY(checks::NotFuture(work, r.death, "death"));
    if (r.birth && *r.death < r.birth->Earliest())
      return Refuse(
          "date.before-birth",
          Msg("{day} is before this person's birth ({birth}).", {{"day", Shown(*r.death)}, {"birth", Shown(*r.birth)}}),
          "death");
  }
  if (!r.pin.empty()) {
    AIYL_ASSIGN(r.pin, ParsePin(r.pin));
  }
  return {};
}

void WarnPin(UnitOfWork& work, PersonId person, const PersonRecord& r, Warnings& warnings) {
  if (r.pin.empty()) return;
  for (auto& warning : CheckPin(r.pin, r.sex, r.birth)) warnings.push_back(std::move(warning));
  if (person_rows::PinOfAnother(work.Db(), r.pin, person))
    warnings.push_back({"pin.taken", Msg("Another person of this book has the same ПИН."), "pin"});
}

// Children, memberships and marriages were checked against the old day of birth.
Status CheckNewBirth(UnitOfWork& work, PersonId person, const PersonRecord& r) {
  if (!r.birth) return {};
  for (const auto& membership : period_rows::Memberships(work.Db(), person)) {
    if (membership.period.from && *membership.period.from < r.birth->Earliest())
      return Refuse("birth.after-membership",
                    Msg("This person is a member of a household since {day}, before that birth.",
                        {{"day", Shown(*membership.period.from)}}),
                    "birth");
  }
  return {};
}

Status MoveDeath(UnitOfWork& work, PersonId person, Date old_day, Date new_day) {
  for (const auto& membership : period_rows::Memberships(work.Db(), person)) {
    AIYL_TRY(checks::NotBeforeMembership(membership, new_day, "death"));
    if (new_day < old_day) period_rows::CutRelations(work.Db(), membership.household, person, new_day);
  }
  if (new_day < old_day) {
    period_rows::CutAbsences(work.Db(), person, new_day);
    period_rows::CutRegistrations(work.Db(), person, std::nullopt, new_day);
  }
  period_rows::MoveDeath(work.Db(), person, old_day, new_day);
  return {};
}

}  // namespace

std::string NextTemporaryNumber(UnitOfWork& work) {
  const std::string last = person_rows::LastTemporaryNumber(work.Db(), work.By().office);
  int64_t number = 0;
  for (const char c : last)
    if (c >= '0' && c <= '9' && number < 100'000'000) number = number * 10 + (c - '0');
  std::string digits = std::to_string(number + 1);
  if (digits.size() < 6) digits.insert(0, 6 - digits.size(), '0');
  return "T-" + digits;
}

Result<PersonId> RegisterPerson(UnitOfWork& work, const PersonRecord& person, Warnings& warnings) {
  PersonRecord r = person;
  AIYL_TRY(CheckRecord(work, std::nullopt, r, warnings));
  if (r.pin.empty() && r.temporary_number.empty()) r.temporary_number = NextTemporaryNumber(work);
  const auto id = work.Ids().NextId<PersonTag>();
  person_rows::Insert(work, id, r);
  if (!r.pin.empty()) person_rows::InsertPin(work, id, r.pin);
  if (!r.phone.empty()) person_rows::SetPhone(work.Db(), id, r.phone);
  if (!r.ethnicity.empty()) person_rows::SetEthnicity(work.Db(), id, r.ethnicity);
  WarnPin(work, id, r, warnings);
  return id;
}

Status SavePerson(UnitOfWork& work, PersonId person, const PersonRecord& record, Warnings& warnings) {
  AIYL_TRY(checks::OwnPerson(work, person, "person"));
  const auto before = person_rows::Load(work.Db(), person);
  PersonRecord r = record;
  AIYL_TRY(CheckRecord(work, person, r, warnings));
  if (r == *before) return {};
  if (r.death.has_value() != before->death.has_value())
    return Refuse("person.death-act",
                  Msg("A death is recorded by its own act; one that was recorded by mistake is undone."), "death");
  if (r.birth != before->birth) AIYL_TRY(CheckNewBirth(work, person, r));
  if (r.death && *r.death != *before->death) AIYL_TRY(MoveDeath(work, person, *before->death, *r.death));
  if (r.pin != before->pin) {
    const auto pins = person_rows::Pins(work.Db(), person);
    const bool had = !pins.empty() && pins.front().current;
    if (r.pin.empty() && had) person_rows::DeletePin(work.Db(), pins.front().id);
    if (!r.pin.empty() && had) person_rows::CorrectPin(work.Db(), pins.front().id, r.pin);
    if (!r.pin.empty() && !had) person_rows::InsertPin(work, person, r.pin);
    if (r.pin.empty() && r.temporary_number.empty()) r.temporary_number = NextTemporaryNumber(work);
  }
  person_rows::Update(work, person, r);
  if (r.phone != before->phone) person_rows::SetPhone(work.Db(), person, r.phone);
  if (r.ethnicity != before->ethnicity) person_rows::SetEthnicity(work.Db(), person, r.ethnicity);
  if (r.pin != before->pin || r.sex != before->sex || r.birth != before->birth) WarnPin(work, person, r, warnings);
  return {};
}

Status ChangePin(UnitOfWork& work, PersonId person, const std::string& pin, const std::optional<Date>& day,
                 const std::string& reason, Warnings& warnings) {
  AIYL_ASSIGN(const auto facts, checks::OwnPerson(work, person, "person"));
  AIYL_TRY(checks::NotFuture(work, day, "happened_on"));
  AIYL_ASSIGN(const auto digits, ParsePin(pin));
  const auto pins = person_rows::Pins(work.Db(), person);
  if (!pins.empty() && pins.front().current) {
    if (pins.front().pin == digits) return Refuse("pin.same", Msg("This is the person's ПИН already."), "pin");
    person_rows::RetirePin(work.Db(), pins.front().id, day, text::Canonical(reason));
  }
  person_rows::InsertPin(work, person, digits);
  PersonRecord now;
  now.pin = digits;
  now.sex = facts.sex;
  now.birth = facts.birth;
  WarnPin(work, person, now, warnings);
  return {};
}

}  // namespace aiyl::household
