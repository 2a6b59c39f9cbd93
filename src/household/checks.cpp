// SPDX-License-Identifier: Apache-2.0
// The shared checks. Sentences name days, never persons: messages may be logged.
#include "household/checks.h"

#include "base/shown_date.h"
#include "office/code_list.h"
#include "store/known.h"
#include "text/canonical.h"

namespace aiyl::household::checks {

Status NotFuture(const store::UnitOfWork& work, const std::optional<Date>& day, const std::string& field) {
  if (day && *day > work.GetClock().Today())
    return Refuse("date.future", Msg("{day} is still to come.", {{"day", Shown(*day)}}), field);
  return {};
}

Status NotBeforeBirth(const PersonFacts& person, const std::optional<Date>& day, const std::string& field) {
  if (day && person.birth && *day < person.birth->Earliest())
    return Refuse(
        "date.before-birth",
        Msg("{day} is before this person's birth ({birth}).", {{"day", Shown(*day)}, {"birth", Shown(*person.birth)}}),
        field);
  return {};
}

Status KnownCode(store::Database& db, const std::string& list, const std::string& code, const std::string& field) {
  if (code.empty()) return {};
  return office::CheckCode(db, list, code, field);
}

Result<PersonFacts> OwnPerson(store::UnitOfWork& work, PersonId person, const std::string& field) {
  auto facts = person_rows::Facts(work.Db(), person);
  if (!facts) return Refuse("person.none", Msg("There is no such person in this book."), field);
  if (facts->office.value != work.By().office)
    return Refuse("person.foreign", Msg("This person is recorded by another office and is changed there."), field);
  return std::move(*facts);
}

Result<PersonFacts> LivingPerson(store::UnitOfWork& work, PersonId person, const std::string& field) {
  AIYL_ASSIGN(auto facts, OwnPerson(work, person, field));
  if (facts.death)
    return Refuse("person.dead", Msg("This person died on {day}.", {{"day", Shown(*facts.death)}}), field);
  return facts;
}

Result<Member> LivingMember(store::UnitOfWork& work, PersonId person, const std::string& field) {
  AIYL_ASSIGN(auto facts, LivingPerson(work, person, field));
  const auto memberships = period_rows::Memberships(work.Db(), person);
  if (memberships.empty())
    return Refuse("person.not-member", Msg("This person is not a member of any household."), field);
  const auto& latest = memberships.front();
  if (latest.period.to)
    return Refuse("person.gone", Msg("This person left on {day}.", {{"day", Shown(*latest.period.to)}}), field);
  return Member{std::move(facts), latest};
}

Status NotBeforeMembership(const MembershipRow& membership, const std::optional<Date>& day, const std::string& field) {
  if (day && membership.period.from && *day < *membership.period.from)
    return Refuse("date.before-member",
                  Msg("This person came to the household only on {from}, after {day}.",
                      {{"from", Shown(*membership.period.from)}, {"day", Shown(*day)}}),
                  field);
  return {};
}

Result<AccountFacts> OwnAccount(store::UnitOfWork& work, HouseholdId household, const std::string& field) {
  auto facts = account_rows::Facts(work.Db(), household);
  if (!facts) return Refuse("account.none", Msg("There is no such account in this book."), field);
  if (facts->office.value != work.By().office)
    return Refuse("account.foreign", Msg("This account is kept by another office and is changed there."), field);
  return std::move(*facts);
}

Result<AccountFacts> OpenAccount(store::UnitOfWork& work, HouseholdId household, const std::string& field) {
  AIYL_ASSIGN(auto facts, OwnAccount(work, household, field));
  if (facts.closed)
    return Refuse(
        "account.closed",
        Msg("Account {account} was closed on {day}.", {{"account", facts.account}, {"day", Shown(*facts.closed)}}),
        field);
  return facts;
}

Status IsOpenAccount(store::UnitOfWork& work, HouseholdId household, const std::string& field) {
  const std::string fact = "open account " + household.ToText();
  if (store::Knows(work.Db(), fact)) return {};
  AIYL_TRY(OpenAccount(work, household, field));
  store::Know(work.Db(), fact);
  return {};
}

void WarnMixedScript(const std::string& text, const std::string& field, Warnings& warnings) {
  for (const auto& mixed : text::MixedScriptWords(text))
    warnings.push_back(
        {"text.mixed-script",
         mixed.suggested.empty()
             ? Msg("A word mixes Latin and Cyrillic letters.")
             : Msg("A word mixes Latin and Cyrillic letters; perhaps “{word}” is meant.", {{"word", mixed.suggested}}),
         field});
}

}  // namespace aiyl::household::checks
