// SPDX-License-Identifier: Apache-2.0
// Acts of a life: birth, temporary absence and return, marriage, divorce, death.
#include "household/act_fields.h"
#include "household/period_repository.h"

namespace aiyl::household {
namespace {

using namespace act_fields;

PersonId PersonOf(const Json& data, const char* name = "person") {
  return office::FindId<PersonTag>(data, name).value_or(PersonId());
}

Result<Json> RunBirth(UnitOfWork& work, const Json& data) {
  const Date day = office::HappenedOn(data);
  PersonRecord record;
  AIYL_TRY(ReadPerson(data, record));
  record.birth = PartialDate(day);
  if (record.citizenship.empty()) record.citizenship = "kg";
  if (record.marital.empty()) record.marital = "single";
  Warnings warnings;
  AIYL_ASSIGN(const auto id, RegisterPerson(work, record, warnings));
  const auto household = office::FindId<HouseholdTag>(data, "household").value_or(HouseholdId());
  AIYL_TRY(AddMember(work, {.household = household,
                            .person = id,
                            .relation = office::GetText(data, "relation"),
                            .from = day,
                            .start_kind = "birth",
                            .from_place = {},
                            .start_reason = {}}));
  if (office::Has(data, "registration"))
    AIYL_TRY(SetRegistration(work, id, office::GetText(data, "registration"), household, {}, day));
  return Made(id.value, warnings);
}

Result<Json> RunAbsence(UnitOfWork& work, const Json& data) {
  AbsenceInput absence;
  absence.person = PersonOf(data);
  if (!office::GetYesNo(data, "before_book")) absence.from = office::HappenedOn(data);
  absence.reason = office::GetText(data, "reason");
  absence.place_kind = office::GetText(data, "place_kind");
  absence.country = office::GetText(data, "country");
  absence.place = office::GetText(data, "place");
  absence.expected = office::FindDate(data, "expected");
  AIYL_TRY(BeginAbsence(work, absence));
  return Json::object();
}

Result<Json> RunReturn(UnitOfWork& work, const Json& data) {
  AIYL_TRY(EndAbsence(work, PersonOf(data), office::HappenedOn(data)));
  return Json::object();
}

Result<Json> RunMarriage(UnitOfWork& work, const Json& data) {
  AIYL_TRY(Marry(work, {.person = PersonOf(data),
                        .spouse = office::FindId<PersonTag>(data, "spouse"),
                        .spouse_name = office::GetText(data, "spouse_name"),
                        .from = office::HappenedOn(data),
                        .document = office::GetText(data, "document")}));
  return Json::object();
}

Result<Json> RunDivorce(UnitOfWork& work, const Json& data) {
  AIYL_TRY(EndMarriage(work, PersonOf(data), office::HappenedOn(data), "divorce"));
  return Json::object();
}

Result<Json> RunDeath(UnitOfWork& work, const Json& data) {
  const auto state = BeforeLeaving(work, PersonOf(data));
  AIYL_TRY(RecordDeath(work, PersonOf(data), office::HappenedOn(data)));
  AIYL_TRY(NameNewHead(work, state, data, office::HappenedOn(data)));
  return Json::object();
}

FieldSpec Person() {
  return Ref("person", "person", Msg("Person"), Need::kRequired);
}

std::vector<FieldSpec> BirthFields() {
  std::vector<FieldSpec> fields = {Ref("household", "household", Msg("Household"), Need::kRequired),
                                   Code("relation", "relation", Msg("Relation to the first-recorded person"))};
  // The day of birth is the day of the act.
  for (auto& field : PersonFields())
    if (field.name != "birth" && field.name != "marital") fields.push_back(std::move(field));
  for (auto& field : fields)
    if (field.name == "sex") field.required = true;
  Append(fields, ParentFields());
  fields.push_back(Code("registration", "registration-kind", Msg("Registration")));
  return fields;
}

std::vector<FieldSpec> DeathFields() {
  std::vector<FieldSpec> fields = {Person()};
  Append(fields, NewHeadFields());
  return fields;
}

}  // namespace

std::vector<ActSpec> LifeActs() {
  return {
      {.kind = "birth", .title = Msg("Birth"), .fields = BirthFields(), .run = RunBirth},
      {.kind = "absence.begin",
       .title = Msg("Temporary absence"),
       .fields = {Person(),
                  Code("reason", "absence-reason", Msg("Reason"), Need::kRequired),
                  Code("place_kind", "absence-place", Msg("Where")),
                  Code("country", "country", Msg("Country")),
                  Text("place", Msg("Place")),
                  Day("expected", Msg("Expected return")),
                  {.name = "before_book",
                   .type = FieldType::kYesNo,
                   .required = false,
                   .label = Msg("Since before the book")}},
       .run = RunAbsence},
      {.kind = "absence.end", .title = Msg("Return"), .fields = {Person()}, .run = RunReturn},
      {.kind = "marriage",
       .title = Msg("Marriage"),
       .fields = {Person(), Ref("spouse", "person", Msg("Spouse")),
                  Text("spouse_name", Msg("Spouse who is not in the book")), Text("document", Msg("Document"))},
       .run = RunMarriage},
      {.kind = "divorce", .title = Msg("Divorce"), .fields = {Person()}, .run = RunDivorce},
      {.kind = "death", .title = Msg("Death"), .fields = DeathFields(), .run = RunDeath},
  };
}

}  // namespace aiyl::household
