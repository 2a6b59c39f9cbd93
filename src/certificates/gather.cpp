// SPDX-License-Identifier: Apache-2.0
// The fields that all certificates share.
#include "certificates/gather.h"

#include <algorithm>

#include "office/code_list.h"
#include "office/office_record.h"
#include "office/territory.h"
#include "text/catalogue.h"
#include "text/date_words.h"

namespace aiyl::certificates {
namespace {

using household::Presence;
using office::Language;

Result<household::HouseholdId> HouseholdOf(store::Database& db, const Order& order) {
  const auto row = household::PersonRowOf(db, order.person);
  if (!row) return Refuse("person.none", Msg("This person is not in the book."), "person");
  if (row->presence == Presence::kDead)
    return Refuse("certificate.member", Msg("This person has died: no certificate is made out to him."), "person");
  if (order.household) return *order.household;
  if (!row->household || row->presence == Presence::kGone || row->presence == Presence::kNone)
    return Refuse("certificate.member", Msg("This person is not a member of a household of this book."), "person");
  return *row->household;
}

Bilingual AddressText(store::Database& db, const household::Address& address) {
  Bilingual text{office::TerritoryAddress(db, address.village, Language::kKy),
                 office::TerritoryAddress(db, address.village, Language::kRu)};
  if (address.street)
    if (const auto street = office::FindStreet(db, *address.street)) {
      text.ky += ", " + office::StreetLabel(db, *street, Language::kKy);
      text.ru += ", " + office::StreetLabel(db, *street, Language::kRu);
    }
  std::string house = address.house + address.letter;
  if (!house.empty()) {
    text.ky += ", № " + house;
    text.ru += ", дом " + house;
  }
  if (!address.flat.empty()) {
    text.ky += ", " + address.flat + "-батир";
    text.ru += ", кв. " + address.flat;
  }
  return text;
}

// Empty where the office has not entered anybody yet: post and name are then written by hand.
Result<std::optional<office::Signatory>> SignatoryOf(store::Database& db, const store::Actor& actor, const Order& order,
                                                     Date today) {
  const auto in_force = office::ListSignatories(db, office::Scope::Of(actor.office), today);
  if (!order.signatory) return in_force.empty() ? std::nullopt : std::optional<office::Signatory>(in_force.front());
  for (const auto& signatory : in_force)
    if (signatory.id == *order.signatory) return std::optional<office::Signatory>(signatory);
  return Refuse("certificate.no-signatory", Msg("This signatory may not sign papers today."), "signatory");
}

void AddApplicant(const household::CardMember& applicant, papers::Fields& fields) {
  fields.Set("person.name", ToValue(FullName(applicant.names)));
  fields.Set("person.surname", applicant.names.ky.surname, applicant.names.ru.surname);
  fields.Set("person.given", applicant.names.ky.given, applicant.names.ru.given);
  fields.Set("person.patronymic", applicant.names.ky.patronymic, applicant.names.ru.patronymic);
  fields.Set("person.birth", applicant.birth ? papers::Value(*applicant.birth) : papers::Value());
  fields.Set("person.pin", applicant.pin);
  fields.Set("person.female", applicant.sex == household::Sex::kFemale);
}

void AddBook(const household::HouseholdCard& card, Gathered& into) {
  into.fields.Set("book.number", card.book_number);
  into.fields.Set("account.number", card.record.account);
  const auto ground = [&](Language language) {
    return text::Tr(
        Msg("Household book № {book}, account № {account}, {asof}", {{"book", card.book_number},
                                                                     {"account", card.record.account},
                                                                     {"asof", text::DateAsOf(into.as_of, language)}}),
        language);
  };
  into.ground = {ground(Language::kKy), ground(Language::kRu)};
}

}  // namespace

Bilingual FullName(const household::PersonNames& names) {
  const std::string ky = names.ky.Full(), ru = names.ru.Full();
  return {ky.empty() ? ru : ky, ru.empty() ? ky : ru};
}

Bilingual Label(store::Database& db, const std::string& list, const std::string& code) {
  if (code.empty()) return {};
  return {office::CodeName(db, list, code, Language::kKy), office::CodeName(db, list, code, Language::kRu)};
}

Result<Gathered> Gather(store::Database& db, const store::Actor& actor, const Order& order, Date today) {
  if (!IsKind(order.kind)) return Refuse("certificate.kind", Msg("There is no such kind of certificate."), "kind");
  if (order.language == papers::PaperLanguage::kRussian && order.wish.empty())
    return Refuse("certificate.wish", Msg("A paper in Russian alone needs the applicant's wish to be recorded."),
                  "wish");
  Gathered into;
  into.as_of = order.as_of.value_or(today);
  if (into.as_of > today) return Refuse("certificate.as-of", Msg("The day has not come yet."), "as_of");
  AIYL_ASSIGN(const auto household, HouseholdOf(db, order));
  AIYL_ASSIGN(into.card, household::CardOf(db, household, into.as_of));
  const auto member = std::find_if(into.card.members.begin(), into.card.members.end(),
                                   [&](const household::CardMember& one) { return one.person == order.person; });
  if (member == into.card.members.end())
    return Refuse("certificate.member", Msg("This person was not a member of the household on that day."), "person");
  into.applicant = *member;
  AIYL_ASSIGN(into.signatory, SignatoryOf(db, actor, order, today));
  AIYL_TRY(papers::AddOfficeFields(db, actor.office, into.fields));
  into.name = FullName(into.applicant.names);
  AddApplicant(into.applicant, into.fields);
  into.fields.Set("household.address", ToValue(AddressText(db, into.card.address)));
  AddBook(into.card, into);
  into.fields.Set("paper.asof", into.as_of);
  into.fields.Set("purpose", ToValue(order.purpose));
  into.fields.Set("recipient", ToValue(order.recipient));
  papers::AddSignatoryFields(into.signatory, into.fields);
  papers::AddExecutorField(db, actor.staff, into.fields);
  if (order.kind == "family") AddFamily(db, order, into);
  if (order.kind == "residence") AddResidence(db, into);
  if (order.kind == "livestock") AIYL_TRY(AddLivestock(db, into));
  if (order.kind == "land") AIYL_TRY(AddLand(db, into));
  return into;
}

}  // namespace aiyl::certificates
