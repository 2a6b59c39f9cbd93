// SPDX-License-Identifier: Apache-2.0
// Acts on who belongs where: adding a member, arrival, departure, words of relation, the first-recorded person.
#include "household/act_fields.h"
#include "household/period_repository.h"

namespace aiyl::household {
namespace {

using namespace act_fields;

PersonId PersonOf(const Json& data, const char* name = "person") {
  return office::FindId<PersonTag>(data, name).value_or(PersonId());
}

Result<Json> RunAdd(UnitOfWork& work, const Json& data) {
  MemberInput member;
  member.household = office::FindId<HouseholdTag>(data, "household").value_or(HouseholdId());
  member.person = PersonOf(data);
  member.relation = office::GetText(data, "relation");
  member.from = office::FindDate(data, "from");
  member.start_kind = office::FindText(data, "start_kind").value_or(member.from ? "arrival" : "before-book");
  if (member.start_kind != "before-book" && !member.from) member.from = office::HappenedOn(data);
  AIYL_ASSIGN(const auto id, AddMember(work, member));
  if (office::Has(data, "registration"))
    AIYL_TRY(
        SetRegistration(work, member.person, office::GetText(data, "registration"), member.household, {}, member.from));
  return Made(id.value, {});
}

// A new person, or one who was here before and comes back as the same person.
Result<Json> RunArrival(UnitOfWork& work, const Json& data) {
  const Date day = office::HappenedOn(data);
  Warnings warnings;
  PersonId person = PersonOf(data);
  if (!office::Has(data, "person")) {
    PersonRecord record;
    AIYL_TRY(ReadPerson(data, record));
    AIYL_ASSIGN(person, RegisterPerson(work, record, warnings));
  }
  MemberInput member;
  member.household = office::FindId<HouseholdTag>(data, "household").value_or(HouseholdId());
  member.person = person;
  member.relation = office::GetText(data, "relation");
  member.from = day;
  member.start_kind = "arrival";
  member.from_place = office::GetText(data, "from_place");
  member.start_reason = office::GetText(data, "reason");
  AIYL_TRY(AddMember(work, member));
  if (office::Has(data, "registration"))
    AIYL_TRY(SetRegistration(work, person, office::GetText(data, "registration"), member.household, {}, day));
  return Made(person.value, warnings);
}

Result<Json> RunDeparture(UnitOfWork& work, const Json& data) {
  const Date day = office::HappenedOn(data);
  std::vector<PersonId> leaving = {PersonOf(data)};
  for (const auto& one : ReadRelations(data, "others")) leaving.push_back(one.person);
  Leaving state;
  for (const auto person : leaving) {
    const auto before = BeforeLeaving(work, person);
    if (state.household && before.household && before.household != state.household)
      return Refuse("person.other-household", Msg("This person is a member of another household."), "others");
    if (before.household) state.household = before.household;
    state.was_head = state.was_head || before.was_head;
    AIYL_TRY(EndMembership(work, {.person = person,
                                  .day = day,
                                  .end_kind = "departure",
                                  .to_place = office::GetText(data, "to_place"),
                                  .end_reason = office::GetText(data, "reason")}));
  }
  AIYL_TRY(NameNewHead(work, state, data, day));
  return Json::object();
}

Result<Json> RunRelation(UnitOfWork& work, const Json& data) {
  const auto membership = period_rows::OpenMembership(work.Db(), PersonOf(data));
  if (!membership) return Refuse("person.not-member", Msg("This person is not a member of any household."), "person");
  AIYL_TRY(SetRelation(work, membership->household, PersonOf(data), office::GetText(data, "relation"),
                       office::FindDate(data, "from")));
  return Json::object();
}

Result<Json> RunHead(UnitOfWork& work, const Json& data) {
  AIYL_TRY(SetHead(work, office::FindId<HouseholdTag>(data, "household").value_or(HouseholdId()),
                   PersonOf(data, "head"), office::HappenedOn(data), ReadRelations(data)));
  return Json::object();
}

Result<Json> RunRegistration(UnitOfWork& work, const Json& data) {
  AIYL_TRY(SetRegistration(work, PersonOf(data), office::GetText(data, "registration"),
                           office::FindId<HouseholdTag>(data, "household"), office::GetText(data, "place"),
                           office::FindDate(data, "from")));
  return Json::object();
}

FieldSpec Person() {
  return Ref("person", "person", Msg("Person"), Need::kRequired);
}
FieldSpec Household() {
  return Ref("household", "household", Msg("Household"), Need::kRequired);
}
FieldSpec Relation() {
  return Code("relation", "relation", Msg("Relation to the first-recorded person"));
}
FieldSpec Registration() {
  return Code("registration", "registration-kind", Msg("Registration"));
}

std::vector<FieldSpec> ArrivalFields() {
  auto person = Ref("person", "person", Msg("Person"));
  person.help = Msg("Somebody who was here before; else fill in the new person.");
  std::vector<FieldSpec> fields = {std::move(person),
                                   Household(),
                                   Relation(),
                                   Text("from_place", Msg("Came from")),
                                   Code("reason", "move-reason", Msg("Reason")),
                                   Registration()};
  Append(fields, PersonFields());
  Append(fields, ParentFields());
  return fields;
}

std::vector<FieldSpec> DepartureFields() {
  std::vector<FieldSpec> fields = {
      Person(), Text("to_place", Msg("Went to")), Code("reason", "move-reason", Msg("Reason")),
      Rows("others", Msg("Who leaves as well"), {Ref("person", "person", Msg("Person"), Need::kRequired)})};
  Append(fields, NewHeadFields());
  return fields;
}

}  // namespace

std::vector<ActSpec> MemberActs() {
  return {
      {.kind = "member.add",
       .title = Msg("Member added"),
       .fields = {Household(), Person(), Relation(), Day("from", Msg("Member since")),
                  Code("start_kind", "start-kind", Msg("How the person came")), Registration()},
       .run = RunAdd},
      {.kind = "arrival", .title = Msg("Arrival"), .fields = ArrivalFields(), .run = RunArrival},
      {.kind = "departure", .title = Msg("Departure"), .fields = DepartureFields(), .run = RunDeparture},
      {.kind = "relation.set",
       .title = Msg("Relation corrected"),
       .fields = {Person(), Relation(), Day("from", Msg("Since"))},
       .run = RunRelation},
      {.kind = "head.change",
       .title = Msg("New first-recorded person"),
       .fields = {Household(), Ref("head", "person", Msg("New first-recorded person"), Need::kRequired),
                  RelationRows()},
       .run = RunHead},
      {.kind = "registration.set",
       .title = Msg("Registration"),
       .fields = {Person(), Registration(), Ref("household", "household", Msg("Household")),
                  Text("place", Msg("Place")), Day("from", Msg("Since"))},
       .run = RunRegistration},
  };
}

}  // namespace aiyl::household
