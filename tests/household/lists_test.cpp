// SPDX-License-Identifier: Apache-2.0
#include "household/lists.h"

#include <catch2/catch.hpp>

#include "support/household_book.h"

using namespace aiyl;
using namespace aiyl::household;
using namespace aiyl::test;

namespace {

std::string Givens(HouseholdBook& book, const PersonFilter& filter, int64_t offset = 0, int limit = 200,
                   std::optional<VillageId> village = {}) {
  return book.Read<std::string>([&](store::Database& db) {
    auto scope = book.Office().Scope();
    scope.territory = village;
    std::string text;
    for (const auto& row : ListPersons(db, scope, filter, offset, limit)) text += row.names.ky.given + " ";
    // The same block by the ids of the whole list.
    const auto ids = PersonIds(db, scope, filter);
    CHECK(static_cast<int64_t>(ids.size()) == CountPersons(db, scope, filter));
    const auto from = std::min(ids.size(), static_cast<size_t>(offset));
    std::string by_id;
    for (const auto& row :
         PersonRows(db, std::span(ids).subspan(from, std::min(ids.size() - from, static_cast<size_t>(limit)))))
      by_id += row.names.ky.given + " ";
    CHECK(by_id == text);
    return text;
  });
}

std::string Accounts(HouseholdBook& book, const HouseholdFilter& filter) {
  return book.Read<std::string>([&](store::Database& db) {
    std::string text;
    for (const auto& row : ListHouseholds(db, book.Office().Scope(), filter, 0, 200)) text += row.account + " ";
    std::string by_id;
    for (const auto& row : HouseholdRows(db, HouseholdIds(db, book.Office().Scope(), filter)))
      by_id += row.account + " ";
    CHECK(by_id == text);
    return text;
  });
}

}  // namespace

TEST_CASE("persons stand in Kyrgyz order, in blocks, and are counted and found in the list") {
  HouseholdBook book;
  const auto household = book.Household("1");
  PersonId omur;
  for (const auto* surname : {"Үмөтов", "Уметов", "Өмүров", "Оморов", "Ңаров", "Наров", "Ёлкин", "Елкин"}) {
    const auto id = book.Add(APerson().Named(surname, surname), household, "");
    if (std::string(surname) == "Өмүров") omur = id;
  }
  CHECK(Givens(book, {}) == "Елкин Ёлкин Наров Ңаров Оморов Өмүров Уметов Үмөтов ");
  CHECK(Givens(book, {}, 2, 3) == "Наров Ңаров Оморов ");
  book.Read<int>([&](store::Database& db) {
    const auto scope = book.Office().Scope();
    CHECK(CountPersons(db, scope, {}) == 8);
    CHECK(PositionOfPerson(db, scope, {}, omur) == 5);
    PersonFilter men;
    men.sex = Sex::kMale;
    CHECK(PositionOfPerson(db, scope, men, omur) == -1);
    return 0;
  });
}

TEST_CASE("a list is narrowed by village, street, sex, age, presence and status") {
  HouseholdBook book;
  const auto first = book.Household("1"), second = book.Household("2", 1);
  const auto a = book.Add(APerson().Named("А", "А").Male().Born("1960-05-15"), first, "head");
  const auto b = book.Add(APerson().Named("Б", "Б").Female().Born("1965"), first, "wife");
  book.Add(APerson().Named("В", "В").Male().Born("2010-05-14"), second, "head");
  const auto d = book.Add(APerson().Named("Г", "Г").Female(), second, "wife");
  PersonFilter f;
  f.villages = {book.Village(1)};
  CHECK(Givens(book, f) == "В Г ");
  CHECK(Givens(book, {}, 0, 200, book.Village(0)) == "А Б ");
  f = {};
  f.street = book.Street(1);
  f.sex = Sex::kMale;
  CHECK(Givens(book, f) == "В ");
  f = {};
  f.age_on = Date::FromIso("2025-05-14");
  f.age_from = 15;
  CHECK(Givens(book, f) == "А Б В ");
  f.age_from = 16;
  f.age_to = 64;
  CHECK(Givens(book, f) == "А Б ");
  f.age_to = 63;
  CHECK(Givens(book, f) == "Б ");
  f = {};
  book.Do("absence.begin", {{"person", T(b)}, {"reason", "work"}, {"country", "ru"}});
  f.presence = {Presence::kAbsent};
  CHECK(Givens(book, f) == "Б ");
  f = {};
  f.absence_country = "ru";
  CHECK(Givens(book, f) == "Б ");
  f = {};
  book.Do("pension.set", {{"person", T(a)}, {"code", "age"}, {"from", "2024-01-01"}});
  f.status_list = "pension";
  CHECK(Givens(book, f) == "А ");
  f.status_code = "military";
  CHECK(Givens(book, f).empty());
  book.Do("departure", {{"person", T(d)}});
  CHECK(Givens(book, {}) == "А Б В ");
  f = {};
  f.presence = {Presence::kGone};
  CHECK(Givens(book, f) == "Г ");
}

TEST_CASE("a row asked for by the id of nobody says nothing but the id") {
  HouseholdBook book;
  const auto household = book.Household("1");
  const auto person = book.Add(APerson().Named("А", "А"), household, "head");
  book.Read<int>([&](store::Database& db) {
    const auto persons = PersonRows(db, std::vector{PersonId(household.value), person});
    REQUIRE(persons.size() == 2);
    CHECK(persons[0].names.ky.IsEmpty());
    CHECK(persons[0].person == PersonId(household.value));
    CHECK(persons[1].account == "1");
    CHECK(HouseholdRows(db, std::vector{HouseholdId(person.value)}).at(0).account.empty());
    return 0;
  });
}

TEST_CASE("households stand by number, by address and by the first-recorded person") {
  HouseholdBook book;
  const auto ten = book.Household("10", 0, {{"house", "9"}});
  const auto nine = book.Household("9", 0, {{"house", "10"}});
  book.Household("9а", 1);
  book.Add(APerson().Named("Яковлев", "И"), ten, "head");
  book.Add(APerson().Named("Асанов", "Б"), nine, "head");
  HouseholdFilter f;
  CHECK(Accounts(book, f) == "9 9а 10 ");
  f.order = HouseholdOrder::kHead;
  CHECK(Accounts(book, f) == "9 10 9а ");
  f.order = HouseholdOrder::kAddress;
  f.villages = {book.Village(0)};
  CHECK(Accounts(book, f) == "10 9 ");
  f = {};
  f.kind = "empty";
  CHECK(Accounts(book, f).empty());
  const auto rows = book.Read<std::vector<HouseholdRow>>(
      [&](store::Database& db) { return ListHouseholds(db, book.Office().Scope(), {}, 2, 10); });
  REQUIRE(rows.size() == 1);
  CHECK(rows[0].head_names.ky.surname == "Яковлев");
  CHECK(rows[0].members == 1);
}
