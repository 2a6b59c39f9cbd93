// SPDX-License-Identifier: Apache-2.0
#include "support/household_book.h"

#include "household/module.h"
#include "office/office_acts.h"

namespace aiyl::test {

using office::Json;

APerson& APerson::With(const std::string& field, Json value) {
  m_data[field] = std::move(value);
  return *this;
}

APerson& APerson::Named(const std::string& surname, const std::string& given, const std::string& patronymic) {
  return With("surname_ky", surname).With("given_ky", given).With("patronymic_ky", patronymic);
}

APerson& APerson::InRussian(const std::string& surname, const std::string& given, const std::string& patronymic) {
  return With("surname_ru", surname).With("given_ru", given).With("patronymic_ru", patronymic);
}

APerson& APerson::ChildOf(const household::PersonId& father, const household::PersonId& mother) {
  if (!father.IsNil()) With("father", father.ToText());
  if (!mother.IsNil()) With("mother", mother.ToText());
  return *this;
}

const store::Registry& HouseholdBook::TheRegistry() {
  static const store::Registry registry = [] {
    store::Registry made;
    office::Register(made);
    household::Register(made);
    return made;
  }();
  return registry;
}

HouseholdBook::HouseholdBook(uint64_t seed, OfficeBookSetup setup) {
  if (setup.registry == nullptr) setup.registry = &TheRegistry();
  setup.acts.insert(setup.acts.begin(), &household::Acts());
  m_book = std::make_unique<OfficeBook>(seed, setup);
  m_villages = Read<std::vector<household::VillageId>>([&](store::Database& db) {
    std::vector<household::VillageId> ids;
    for (const auto& village : office::ListVillages(db, m_book->Scope())) ids.push_back(village.id);
    return ids;
  });
  for (const auto& village : m_villages)
    for (const auto* name : {"Ленин", "Манас"})
      m_streets.push_back(household::StreetId(*Uuid::FromText(
          Do("street.add", {{"village", village.ToText()}, {"name_ky", name}, {"name_ru", std::string(name) + "а"}})
              .at("id")
              .get<std::string>())));
}

std::string HouseholdBook::Refusal(const std::string& kind, const Json& data) {
  const auto outcome = Run(kind, data);
  return outcome ? std::string() : outcome.error().code + "@" + outcome.error().field;
}

household::HouseholdId HouseholdBook::Household(const std::string& account, size_t village, const Json& more) {
  Json data = {{"account", account},
               {"village", Village(village).ToText()},
               {"street", Street(village).ToText()},
               {"house", account},
               {"open_kind", "before-book"}};
  if (more.is_object()) data.update(more);
  return *household::HouseholdId::FromText(Do("account.open", data).at("id").get<std::string>());
}

household::PersonId HouseholdBook::Add(const APerson& person, household::HouseholdId household,
                                       const std::string& relation, const std::string& from) {
  Json data = person.Data();
  data["household"] = household.ToText();
  data["relation"] = relation;
  if (!from.empty()) data["from"] = from;
  return *household::PersonId::FromText(Do("person.register", data).at("id").get<std::string>());
}

household::HouseholdCard HouseholdBook::Card(household::HouseholdId household, const std::string& day) {
  return Read<household::HouseholdCard>(
      [&](store::Database& db) { return household::CardOf(db, household, *Date::FromIso(day)).value(); });
}

household::PersonView HouseholdBook::View(household::PersonId person) {
  return Read<household::PersonView>([&](store::Database& db) { return household::ViewOf(db, person).value(); });
}

int64_t HouseholdBook::Number(const std::string& sql) {
  return Read<int64_t>([&](store::Database& db) {
    auto query = db.PrepareOnce(sql);
    return query.Next() ? query.Int(0) : -1;
  });
}

std::string HouseholdBook::Members(household::HouseholdId household, const std::string& day) {
  std::string text;
  for (const auto& member : Card(household, day).members) {
    if (!text.empty()) text += "; ";
    text += member.names.ky.given + " " + (member.relation.empty() ? "?" : member.relation);
    if (member.presence == household::Presence::kAbsent) text += " absent";
  }
  return text;
}

}  // namespace aiyl::test
