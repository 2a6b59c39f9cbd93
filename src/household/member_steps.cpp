// SPDX-License-Identifier: Apache-2.0
// Who belongs to a household: joining, leaving, the words of relation, the first-recorded person.
#include <algorithm>

#include "base/shown_date.h"
#include "household/checks.h"
#include "household/steps.h"
#include "text/canonical.h"

namespace aiyl::household {
namespace {

std::optional<Date> Later(const std::optional<Date>& a, const std::optional<Date>& b) {
  if (!a) return b;
  return b && *a < *b ? b : a;
}

Status CheckStart(UnitOfWork& work, const MemberInput& m, const PersonFacts& person) {
  static const std::string kinds[] = {"before-book", "birth", "arrival", "move"};
  if (std::find(std::begin(kinds), std::end(kinds), m.start_kind) == std::end(kinds))
    return Refuse("member.start", Msg("Say how this person came to the household."), "start_kind");
  if ((m.start_kind == "before-book") != !m.from)
    return Refuse(
        "member.from",
        m.from ? Msg("“Since before the book” has no day.") : Msg("The day on which this person came is missing."),
        "from");
  AIYL_TRY(checks::NotFuture(work, m.from, "from"));
  AIYL_TRY(checks::NotBeforeBirth(person, m.from, "from"));
  if (m.start_kind == "birth" && person.birth && m.from &&
      (*m.from < person.birth->Earliest() || person.birth->Latest() < *m.from))
    return Refuse("member.birth-day", Msg("A member by birth begins on the day of birth."), "from");
  return {};
}

Status CheckEarlier(UnitOfWork& work, const MemberInput& m) {
  const auto memberships = period_rows::Memberships(work.Db(), m.person);
  if (memberships.empty()) return {};
  const auto& latest = memberships.front();
  if (!latest.period.to) {
    const auto account = account_rows::Facts(work.Db(), latest.household);
    return Refuse("person.member-already",
                  Msg("This person is a member of account {account} already.",
                      {{"account", account ? account->account : std::string()}}),
                  "person");
  }
  if (!m.from || *m.from < *latest.period.to)
    return Refuse("member.overlap",
                  Msg("This person left another household only on {day}.", {{"day", Shown(*latest.period.to)}}),
                  "from");
  return {};
}

// The part of joining that asks nothing about the person's past.
Result<MembershipId> Join(UnitOfWork& work, const MemberInput& m) {
  if (m.relation == "head" && period_rows::OpenHead(work.Db(), m.household))
    return Refuse("head.taken", Msg("The household has a first-recorded person already."), "relation");
  const auto id = period_rows::InsertMembership(work, m);
  if (!m.relation.empty()) period_rows::InsertRelation(work, m.household, m.person, m.relation, m.from);
  return id;
}

Status CheckJoining(UnitOfWork& work, const MemberInput& m, const PersonFacts& person) {
  AIYL_TRY(CheckStart(work, m, person));
  AIYL_TRY(checks::KnownCode(work.Db(), "relation", m.relation, "relation"));
  return checks::KnownCode(work.Db(), "move-reason", m.start_reason, "start_reason");
}

}  // namespace

Result<MembershipId> AddMember(UnitOfWork& work, const MemberInput& member) {
  MemberInput m = member;
  m.from_place = text::Canonical(m.from_place);
  AIYL_TRY(checks::IsOpenAccount(work, m.household, "household"));
  AIYL_ASSIGN(const auto person, checks::LivingPerson(work, m.person, "person"));
  AIYL_TRY(CheckJoining(work, m, person));
  AIYL_TRY(CheckEarlier(work, m));
  return Join(work, m);
}

Result<PersonId> RegisterMember(UnitOfWork& work, const PersonRecord& record, const MemberInput& member,
                                const std::string& registration, Warnings& warnings) {
  if (!registration.empty() && registration != "permanent" && registration != "temporary")
    return Refuse("registration.kind", Msg("Registration is permanent or temporary."), "registration");
  AIYL_TRY(checks::IsOpenAccount(work, member.household, "household"));
  MemberInput m = member;
  m.from_place = text::Canonical(m.from_place);
  AIYL_ASSIGN(m.person, RegisterPerson(work, record, warnings));
  PersonFacts facts;
  facts.id = m.person;
  facts.birth = record.birth;
  if (record.death)
    return Refuse("person.dead", Msg("This person died on {day}.", {{"day", Shown(*record.death)}}), "person");
  AIYL_TRY(CheckJoining(work, m, facts));
  AIYL_TRY(Join(work, m));
  if (!registration.empty())
    period_rows::InsertRegistration(work, m.person, registration, m.household, {}, std::nullopt);
  return m.person;
}

Status EndMembership(UnitOfWork& work, const LeaveInput& leave) {
  LeaveInput l = leave;
  l.to_place = text::Canonical(l.to_place);
  AIYL_ASSIGN(const auto member, checks::LivingMember(work, l.person, "person"));
  AIYL_TRY(checks::NotFuture(work, l.day, "happened_on"));
  AIYL_TRY(checks::NotBeforeBirth(member.person, l.day, "happened_on"));
  AIYL_TRY(checks::NotBeforeMembership(member.membership, l.day, "happened_on"));
  AIYL_TRY(checks::KnownCode(work.Db(), "move-reason", l.end_reason, "end_reason"));
  period_rows::EndMembership(work.Db(), member.membership.id, l);
  period_rows::CutRelations(work.Db(), member.membership.household, l.person, l.day);
  if (l.end_kind == "death") {
    period_rows::CutRegistrations(work.Db(), l.person, std::nullopt, l.day);
  } else {
    period_rows::CutRegistrations(work.Db(), l.person, member.membership.household, l.day);
  }
  // Within the office's households he is as absent in the next as in this one.
  if (l.end_kind != "move") period_rows::CutAbsences(work.Db(), l.person, l.day);
  return {};
}

Status MoveMember(UnitOfWork& work, PersonId person, HouseholdId to, Date day, const std::string& relation) {
  AIYL_ASSIGN(const auto member, checks::LivingMember(work, person, "person"));
  if (member.membership.household == to)
    return Refuse("person.member-already-here", Msg("This person is a member of that household already."), "person");
  std::vector<std::string> kinds;
  for (const auto& open : period_rows::OpenRegistrations(work.Db(), person))
    if (open.household == member.membership.household) kinds.push_back(open.kind);
  AIYL_TRY(EndMembership(work, {.person = person, .day = day, .end_kind = "move", .to_place = {}, .end_reason = {}}));
  AIYL_TRY(AddMember(work, {.household = to,
                            .person = person,
                            .relation = relation,
                            .from = day,
                            .start_kind = "move",
                            .from_place = {},
                            .start_reason = {}}));
  for (const auto& kind : kinds) AIYL_TRY(SetRegistration(work, person, kind, to, {}, day));
  return {};
}

Status SetRelation(UnitOfWork& work, HouseholdId household, PersonId person, const std::string& relation,
                   const std::optional<Date>& day) {
  AIYL_TRY(checks::OpenAccount(work, household, "household"));
  AIYL_ASSIGN(const auto member, checks::LivingMember(work, person, "person"));
  if (member.membership.household != household)
    return Refuse("person.other-household", Msg("This person is a member of another household."), "person");
  AIYL_TRY(checks::KnownCode(work.Db(), "relation", relation, "relation"));
  AIYL_TRY(checks::NotFuture(work, day, "happened_on"));
  AIYL_TRY(checks::NotBeforeMembership(member.membership, day, "happened_on"));
  const auto present = period_rows::OpenRelation(work.Db(), household, person);
  if ((present ? present->relation : std::string()) == relation) return {};
  const auto head = period_rows::OpenHead(work.Db(), household);
  if (relation == "head" && head)
    return Refuse("head.taken", Msg("The household has a first-recorded person already."), "relation");
  if (present && present->relation == "head")
    return Refuse("head.leaves", Msg("Name another first-recorded person instead."), "relation");
  if (present && !day) {
    if (relation.empty())
      period_rows::DeleteRelation(work.Db(), present->id);
    else
      period_rows::CorrectRelation(work.Db(), present->id, relation);
    return {};
  }
  if (day) period_rows::CutRelations(work.Db(), household, person, *day);
  if (relation.empty()) return {};
  // A word stands for one first-recorded person: it begins with him, unless he was there before.
  auto from = day ? day : member.membership.period.from;
  if (!day && head) from = Later(from, head->period.from);
  period_rows::InsertRelation(work, household, person, relation, from);
  return {};
}

Status SetHead(UnitOfWork& work, HouseholdId household, PersonId head, Date day,
               const std::vector<ConfirmedRelation>& relations) {
  AIYL_TRY(checks::OpenAccount(work, household, "household"));
  AIYL_TRY(checks::NotFuture(work, day, "happened_on"));
  AIYL_ASSIGN(const auto member, checks::LivingMember(work, head, "head"));
  if (member.membership.household != household)
    return Refuse("person.other-household", Msg("This person is a member of another household."), "head");
  AIYL_TRY(checks::NotBeforeMembership(member.membership, day, "head"));
  const auto present = period_rows::OpenHead(work.Db(), household);
  if (present && present->person == head && !(present->period.from && day < *present->period.from))
    return Refuse("head.same", Msg("This person is the first-recorded person already."), "head");
  const auto members = period_rows::OpenMembers(work.Db(), household);
  for (const auto& confirmed : relations) {
    if (confirmed.relation == "head" && confirmed.person != head)
      return Refuse("head.two", Msg("Only one member can be the first-recorded person."), "relations");
    const bool found = std::any_of(members.begin(), members.end(),
                                   [&](const MembershipRow& row) { return row.person == confirmed.person; });
    if (!found)
      return Refuse("person.other-household", Msg("This person is a member of another household."), "relations");
    AIYL_TRY(checks::KnownCode(work.Db(), "relation", confirmed.relation, "relations"));
  }
  period_rows::CutHeads(work.Db(), household, day);
  for (const auto& row : members) {
    const auto from = row.period.from && day < *row.period.from ? *row.period.from : day;
    period_rows::CutRelations(work.Db(), household, row.person, from);
    std::string relation = row.person == head ? "head" : "";
    for (const auto& confirmed : relations)
      if (confirmed.person == row.person && row.person != head) relation = confirmed.relation;
    if (!relation.empty()) period_rows::InsertRelation(work, household, row.person, relation, from);
  }
  return {};
}

}  // namespace aiyl::household
