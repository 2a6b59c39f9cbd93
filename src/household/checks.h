// SPDX-License-Identifier: Apache-2.0
// What many steps ask before they write: is the day possible, is the person alive and here, is the account open, is the
// code known. Each refuses with a sentence and the field at fault. Writes nothing.
#pragma once

#include <optional>
#include <string>

#include "household/account_repository.h"
#include "household/period_repository.h"
#include "household/person_repository.h"

namespace aiyl::household::checks {

// "date.future"
Status NotFuture(const store::UnitOfWork& work, const std::optional<Date>& day, const std::string& field);
// "date.before-birth"
Status NotBeforeBirth(const PersonFacts& person, const std::optional<Date>& day, const std::string& field);
// "code.unknown"; an empty code is fine.
Status KnownCode(store::Database& db, const std::string& list, const std::string& code, const std::string& field);

// "person.none", "person.foreign" (another office's row)
Result<PersonFacts> OwnPerson(store::UnitOfWork& work, PersonId person, const std::string& field);
// … and "person.dead"
Result<PersonFacts> LivingPerson(store::UnitOfWork& work, PersonId person, const std::string& field);
struct Member {
  PersonFacts person;
  MembershipRow membership;
};
// … and "person.gone", "person.not-member"
Result<Member> LivingMember(store::UnitOfWork& work, PersonId person, const std::string& field);
// … and "date.before-member": the membership begins later than `day`.
Status NotBeforeMembership(const MembershipRow& membership, const std::optional<Date>& day, const std::string& field);

// "account.none", "account.foreign"
Result<AccountFacts> OwnAccount(store::UnitOfWork& work, HouseholdId household, const std::string& field);
// … and "account.closed"
// OpenAccount without the facts; remembered within the act, since a household gets many members at once. (An act that
// closed the account in between would fail the invariant on closed households.)
Status IsOpenAccount(store::UnitOfWork& work, HouseholdId household, const std::string& field);
Result<AccountFacts> OpenAccount(store::UnitOfWork& work, HouseholdId household, const std::string& field);

// Latin letters inside Cyrillic words are reported, not mended.
void WarnMixedScript(const std::string& text, const std::string& field, Warnings& warnings);

}  // namespace aiyl::household::checks
