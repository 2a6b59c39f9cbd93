// SPDX-License-Identifier: Apache-2.0
// Acts on who a person is: registering, correcting, change of name and of ПИН, adoption, notes.
#include "base/shown_date.h"
#include "household/act_fields.h"
#include "household/person_repository.h"

namespace aiyl::household {
namespace {

using namespace act_fields;

PersonId PersonOf(const Json& data, const char* name = "person") {
  return office::FindId<PersonTag>(data, name).value_or(PersonId());
}

Result<PersonRecord> LoadFor(UnitOfWork& work, PersonId person) {
  auto record = person_rows::Load(work.Db(), person);
  if (!record) return Refuse("person.none", Msg("There is no such person in this book."), "person");
  return std::move(*record);
}

Result<Json> RunRegister(UnitOfWork& work, const Json& data) {
  PersonRecord record;
  AIYL_TRY(ReadPerson(data, record));
  Warnings warnings;
  AIYL_ASSIGN(const auto id, RegisterPerson(work, record, warnings));
  if (const auto household = office::FindId<HouseholdTag>(data, "household")) {
    MemberInput member;
    member.household = *household;
    member.person = id;
    member.relation = office::GetText(data, "relation");
    member.from = office::FindDate(data, "from");
    member.start_kind = member.from ? "arrival" : "before-book";
    AIYL_TRY(AddMember(work, member));
    if (office::Has(data, "registration"))
      AIYL_TRY(SetRegistration(work, id, office::GetText(data, "registration"), household, {}, member.from));
  }
  return Made(id.value, warnings);
}

Result<Json> RunCorrect(UnitOfWork& work, const Json& data) {
  AIYL_ASSIGN(auto record, LoadFor(work, PersonOf(data)));
  AIYL_TRY(ReadPerson(data, record));
  Warnings warnings;
  AIYL_TRY(SavePerson(work, PersonOf(data), record, warnings));
  return Made(warnings);
}

Result<Json> RunChangeName(UnitOfWork& work, const Json& data) {
  AIYL_ASSIGN(auto record, LoadFor(work, PersonOf(data)));
  if (record.death)
    return Refuse("person.dead", Msg("This person died on {day}.", {{"day", Shown(*record.death)}}), "person");
  const PersonNames before = record.names;
  ReadNames(data, record.names);
  if (record.names == before) return Refuse("name.same", Msg("This is the person's name already."), "surname_ky");
  // The former surname follows from the change unless the clerk wrote another one.
  if (!data.contains("former_surname_ky") && record.names.ky.surname != before.ky.surname && !before.ky.surname.empty())
    record.names.ky.former_surname = before.ky.surname;
  if (!data.contains("former_surname_ru") && record.names.ru.surname != before.ru.surname && !before.ru.surname.empty())
    record.names.ru.former_surname = before.ru.surname;
  Warnings warnings;
  AIYL_TRY(SavePerson(work, PersonOf(data), record, warnings));
  return Made(warnings);
}

Result<Json> RunChangePin(UnitOfWork& work, const Json& data) {
  Warnings warnings;
  AIYL_TRY(ChangePin(work, PersonOf(data), office::GetText(data, "pin"), office::HappenedOn(data),
                     office::GetText(data, "reason"), warnings));
  return Made(warnings);
}

Result<Json> RunAdoption(UnitOfWork& work, const Json& data) {
  AIYL_ASSIGN(auto record, LoadFor(work, PersonOf(data)));
  if (!office::Has(data, "father") && !office::Has(data, "mother"))
    return Refuse("adoption.parent", Msg("Name the new father or the new mother."), "father");
  if (record.birth && office::HappenedOn(data) < record.birth->Earliest())
    return Refuse("date.before-birth",
                  Msg("{day} is before this person's birth ({birth}).",
                      {{"day", Shown(office::HappenedOn(data))}, {"birth", Shown(*record.birth)}}),
                  "happened_on");
  AIYL_TRY(ReadPerson(data, record));
  Warnings warnings;
  AIYL_TRY(SavePerson(work, PersonOf(data), record, warnings));
  return Made(warnings);
}

Result<Json> RunNote(UnitOfWork& work, const Json& data) {
  AIYL_TRY(AddPersonNote(work, PersonOf(data), office::HappenedOn(data), office::GetText(data, "text")));
  return Json::object();
}

FieldSpec Person(Message label = Msg("Person")) {
  return Ref("person", "person", std::move(label), Need::kRequired);
}

std::vector<FieldSpec> RegisterFields() {
  auto fields = PersonFields();
  Append(fields, ParentFields());
  auto from = Day("from", Msg("Member since"));
  from.help = Msg("Left empty: since before the book.");
  Append(fields, {Ref("household", "household", Msg("Household")),
                  Code("relation", "relation", Msg("Relation to the first-recorded person")), std::move(from),
                  Code("registration", "registration-kind", Msg("Registration"))});
  return fields;
}

std::vector<FieldSpec> CorrectFields() {
  std::vector<FieldSpec> fields = {Person()};
  Append(fields, PersonFields());
  Append(fields, ParentFields());
  fields.push_back(Day("death", Msg("Date of death")));
  return fields;
}

std::vector<FieldSpec> WithPerson(std::vector<FieldSpec> more, Message label = Msg("Person")) {
  std::vector<FieldSpec> fields = {Person(std::move(label))};
  Append(fields, std::move(more));
  return fields;
}

}  // namespace

std::vector<ActSpec> PersonActs() {
  auto adoption = ParentFields();
  Append(adoption, NameFields());
  return {
      {.kind = "person.register", .title = Msg("Person registered"), .fields = RegisterFields(), .run = RunRegister},
      {.kind = "person.correct", .title = Msg("Person corrected"), .fields = CorrectFields(), .run = RunCorrect},
      {.kind = "name.change", .title = Msg("Change of name"), .fields = WithPerson(NameFields()), .run = RunChangeName},
      {.kind = "pin.change",
       .title = Msg("Change of ПИН"),
       .fields = WithPerson({{.name = "pin", .type = FieldType::kPin, .required = true, .label = Msg("New ПИН")},
                             Text("reason", Msg("Reason"))}),
       .run = RunChangePin},
      {.kind = "adoption", .title = Msg("Adoption"), .fields = WithPerson(adoption, Msg("Child")), .run = RunAdoption},
      {.kind = "person.note",
       .title = Msg("Note on a person"),
       .fields = WithPerson({LongText("text", Msg("Note"), Need::kRequired)}),
       .run = RunNote},
  };
}

}  // namespace aiyl::household
