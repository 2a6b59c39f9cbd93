// SPDX-License-Identifier: Apache-2.0
// What happens to one person while he belongs here: absence, registration, marriage, death.
#include "base/shown_date.h"
#include "household/checks.h"
#include "household/status_repository.h"
#include "household/steps.h"
#include "text/canonical.h"

namespace aiyl::household {

Status BeginAbsence(UnitOfWork& work, const AbsenceInput& absence) {
  AbsenceInput a = absence;
  a.place = text::Canonical(a.place);
  AIYL_ASSIGN(const auto member, checks::LivingMember(work, a.person, "person"));
  AIYL_TRY(checks::NotFuture(work, a.from, "happened_on"));
  AIYL_TRY(checks::NotBeforeBirth(member.person, a.from, "happened_on"));
  AIYL_TRY(checks::NotBeforeMembership(member.membership, a.from, "happened_on"));
  if (a.reason.empty()) return Refuse("absence.reason", Msg("Say why this person is away."), "reason");
  AIYL_TRY(checks::KnownCode(work.Db(), "absence-reason", a.reason, "reason"));
  AIYL_TRY(checks::KnownCode(work.Db(), "absence-place", a.place_kind, "place_kind"));
  AIYL_TRY(checks::KnownCode(work.Db(), "country", a.country, "country"));
  if (a.expected && a.from && *a.expected <= *a.from)
    return Refuse("absence.expected", Msg("The return is expected after the absence begins."), "expected");
  if (const auto open = period_rows::OpenAbsence(work.Db(), a.person)) {
    return Refuse("absence.already",
                  open->period.from
                      ? Msg("This person is away since {day} already.", {{"day", Shown(*open->period.from)}})
                      : Msg("This person is away already."),
                  "person");
  }
  if (const auto last = period_rows::LastReturn(work.Db(), a.person); last && (!a.from || *a.from < *last))
    return Refuse("absence.overlap", Msg("This person came back only on {day}.", {{"day", Shown(*last)}}),
                  "happened_on");
  period_rows::InsertAbsence(work, a);
  return {};
}

Status EndAbsence(UnitOfWork& work, PersonId person, Date day) {
  AIYL_TRY(checks::LivingMember(work, person, "person"));
  AIYL_TRY(checks::NotFuture(work, day, "happened_on"));
  const auto open = period_rows::OpenAbsence(work.Db(), person);
  if (!open) return Refuse("absence.none", Msg("This person is not recorded as away."), "person");
  if (open->period.from && day < *open->period.from)
    return Refuse("absence.return-before",
                  Msg("This person is away only since {day}.", {{"day", Shown(*open->period.from)}}), "happened_on");
  period_rows::EndAbsence(work.Db(), open->id, day);
  return {};
}

Status SetRegistration(UnitOfWork& work, PersonId person, const std::string& kind,
                       const std::optional<HouseholdId>& household, const std::string& place,
                       const std::optional<Date>& from) {
  AIYL_ASSIGN(const auto facts, checks::LivingPerson(work, person, "person"));
  AIYL_TRY(checks::NotFuture(work, from, "from"));
  AIYL_TRY(checks::NotBeforeBirth(facts, from, "from"));
  if (!kind.empty() && kind != "permanent" && kind != "temporary")
    return Refuse("registration.kind", Msg("Registration is permanent or temporary."), "registration");
  if (!kind.empty() && household) AIYL_TRY(checks::IsOpenAccount(work, *household, "household"));
  const std::string where = text::Canonical(place);
  for (const auto& open : period_rows::OpenRegistrations(work.Db(), person)) {
    if (open.kind != kind && !kind.empty()) continue;
    if (open.household == household && open.place == where && open.kind == kind && (!from || from == open.period.from))
      return {};
    // Without a day it was recorded wrongly; with one it ended.
    if (!from || (open.period.from && *from <= *open.period.from))
      period_rows::DeleteRegistration(work.Db(), open.id);
    else
      period_rows::EndRegistration(work.Db(), open.id, *from);
  }
  if (kind.empty()) return {};
  if (const auto last = period_rows::LastRegistrationEnd(work.Db(), person, kind); last && (!from || *from < *last))
    return Refuse("registration.overlap",
                  Msg("This person was registered elsewhere until {day}.", {{"day", Shown(*last)}}), "happened_on");
  period_rows::InsertRegistration(work, person, kind, household, where, from);
  return {};
}

Status Marry(UnitOfWork& work, const MarriageInput& marriage) {
  MarriageInput m = marriage;
  m.spouse_name = text::Canonical(m.spouse_name);
  m.document = text::Canonical(m.document);
  AIYL_ASSIGN(const auto person, checks::LivingPerson(work, m.person, "person"));
  AIYL_TRY(checks::NotFuture(work, m.from, "happened_on"));
  AIYL_TRY(checks::NotBeforeBirth(person, m.from, "happened_on"));
  if (!period_rows::OpenMarriages(work.Db(), m.person).empty())
    return Refuse("marriage.already", Msg("This person is married already."), "person");
  if (m.spouse) {
    if (*m.spouse == m.person) return Refuse("marriage.self", Msg("Choose another person as the spouse."), "spouse");
    AIYL_ASSIGN(const auto spouse, checks::LivingPerson(work, *m.spouse, "spouse"));
    AIYL_TRY(checks::NotBeforeBirth(spouse, m.from, "happened_on"));
    if (!period_rows::OpenMarriages(work.Db(), *m.spouse).empty())
      return Refuse("marriage.already", Msg("This person is married already."), "spouse");
    if (spouse.sex == person.sex && spouse.sex != Sex::kUnknown)
      return Refuse("marriage.sex", Msg("Husband and wife cannot be recorded with the same sex."), "spouse");
    person_rows::SetMarital(work.Db(), *m.spouse, "married");
  } else if (m.spouse_name.empty()) {
    return Refuse("marriage.spouse", Msg("Choose the spouse, or write the name of one who is not in the book."),
                  "spouse");
  }
  period_rows::InsertMarriage(work, m);
  person_rows::SetMarital(work.Db(), m.person, "married");
  return {};
}

Status EndMarriage(UnitOfWork& work, PersonId person, Date day, const std::string& end_kind) {
  AIYL_TRY(checks::OwnPerson(work, person, "person"));
  AIYL_TRY(checks::NotFuture(work, day, "happened_on"));
  const auto marriages = period_rows::OpenMarriages(work.Db(), person);
  if (marriages.empty()) return Refuse("marriage.none", Msg("No marriage of this person is recorded."), "person");
  for (const auto& marriage : marriages) {
    if (marriage.period.from && day < *marriage.period.from)
      return Refuse("marriage.end-before",
                    Msg("The marriage began only on {day}.", {{"day", Shown(*marriage.period.from)}}), "happened_on");
    period_rows::EndMarriage(work.Db(), marriage.id, day, end_kind);
    const PersonId other = marriage.Other(person);
    if (end_kind == "divorce") person_rows::SetMarital(work.Db(), person, "divorced");
    if (!other.IsNil()) person_rows::SetMarital(work.Db(), other, end_kind == "divorce" ? "divorced" : "widowed");
  }
  return {};
}

Status RecordDeath(UnitOfWork& work, PersonId person, Date day) {
  AIYL_ASSIGN(const auto facts, checks::LivingPerson(work, person, "person"));
  AIYL_TRY(checks::NotFuture(work, day, "happened_on"));
  AIYL_TRY(checks::NotBeforeBirth(facts, day, "happened_on"));
  const auto memberships = period_rows::Memberships(work.Db(), person);
  if (!memberships.empty())
    AIYL_TRY(
        EndMembership(work, {.person = person, .day = day, .end_kind = "death", .to_place = {}, .end_reason = {}}));
  if (!period_rows::OpenMarriages(work.Db(), person).empty()) AIYL_TRY(EndMarriage(work, person, day, "death"));
  period_rows::CutRegistrations(work.Db(), person, std::nullopt, day);
  status_rows::EndAll(work.Db(), person, day);
  person_rows::SetDeath(work.Db(), person, day);
  return {};
}

}  // namespace aiyl::household
