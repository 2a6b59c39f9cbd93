// SPDX-License-Identifier: Apache-2.0
// Dwelling, land, livestock, vehicles: acts, refusals, shares.
#include <catch2/catch.hpp>

#include "support/household_book.h"
#include "support/replay_oracle.h"

using namespace aiyl;
using namespace aiyl::household;
using namespace aiyl::test;
using office::Json;

namespace {

struct Place {
  explicit Place(HouseholdBook& book) {
    household = book.Household("1");
    one = book.Add(APerson().Named("Асанов", "Бакыт").Male().Born("1975"), household, "head");
    two = book.Add(APerson().Named("Асанова", "Гүлнара").Female().Born("1978"), household, "wife");
    id = T(household);
  }
  HouseholdId household;
  PersonId one, two;
  std::string id;
};

}  // namespace

TEST_CASE("a dwelling is set field by field, and fields left out stay") {
  HouseholdBook book;
  Place place(book);
  book.Do("dwelling.set", {{"household", place.id},
                           {"wall", "adobe"},
                           {"year_built", 1987},
                           {"total_area", "67.5"},
                           {"living_area", "40"}});
  book.Do("dwelling.set", {{"household", place.id}, {"roof", "slate"}});
  const auto card = book.Card(place.household);
  REQUIRE(card.dwellings.size() == 1);
  CHECK(card.dwellings[0].record.wall == "adobe");
  CHECK(card.dwellings[0].record.roof == "slate");
  CHECK(card.dwellings[0].record.total_area_dm2 == 6750);
  CHECK(book.Refusal("dwelling.set", {{"household", place.id}, {"wall", "gold"}}) == "code.unknown@wall");
  CHECK(book.Refusal("dwelling.set", {{"household", place.id}, {"year_built", 2030}}) == "year.range@year_built");
  CHECK(book.Refusal("dwelling.set", {{"household", place.id}, {"living_area", "70"}}) == "dwelling.area@living_area");
  CHECK(book.Refusal("dwelling.set", {{"household", place.id}, {"total_area", "big"}}) == "area.form@total_area");
  CHECK(book.Refusal("dwelling.set", {{"household", place.id}, {"rooms", 0}}) == "number.range@rooms");
  book.Do("outbuildings.set",
          {{"household", place.id},
           {"outbuildings", {{{"outbuilding", "barn"}, {"area", "30"}}, {{"outbuilding", "sauna"}}}}});
  CHECK(book.Card(place.household).outbuildings.size() == 2);
  CHECK(CheckReplayOracle(*book) == "");
}

TEST_CASE("owners' parts add up to one, also with different denominators and over time") {
  HouseholdBook book;
  Place place(book);
  const auto share = [&](const PersonId& owner, const char* part) {
    return Json{{"owner", T(owner)}, {"share", part}};
  };
  CHECK(book.Refusal("dwelling.set",
                     {{"household", place.id}, {"shares", {share(place.one, "1/2"), share(place.two, "1/3")}}}) ==
        "share.sum@shares");
  book.Do(
      "dwelling.set",
      {{"household", place.id},
       {"wall", "block"},
       {"shares", {share(place.one, "1/2"), share(place.two, "1/3"), {{"owner_name", "Ким В."}, {"share", "1/6"}}}}});
  CHECK(book.Card(place.household).dwellings.at(0).owners.size() == 3);
  book.Do("dwelling.set",
          {{"household", place.id}, {"shares", {share(place.two, "1")}}, {"shares_from", "2025-01-01"}});
  CHECK(book.Card(place.household).dwellings.at(0).owners.size() == 1);
  CHECK(book.Card(place.household, "2024-12-31").dwellings.at(0).owners.size() == 3);
  CHECK(book.Refusal("dwelling.set", {{"household", place.id}, {"shares", {{{"share", "1"}}}}}) ==
        "share.owner@shares");
  CHECK(CheckReplayOracle(*book) == "");
}

TEST_CASE("parts from before the last change of owners are refused beside the field") {
  HouseholdBook book;
  const Place place(book);
  const auto set = [&](const char* who, const char* from) {
    Json data = {
        {"household", place.id}, {"parcel_kind", "homestead"}, {"shares", {{{"owner_name", who}, {"share", "1"}}}}};
    if (from != nullptr) data["shares_from"] = from;
    const auto known = book.Read<std::string>([](store::Database& db) {
      auto query = db.Prepare("SELECT id FROM parcel ORDER BY id LIMIT 1");
      return query.Next() ? query.GetUuid(0).ToText() : std::string();
    });
    if (!known.empty()) data["parcel"] = known;
    return data;
  };
  book.Do("parcel.set", set("Асан", nullptr));
  book.Do("parcel.set", set("Үсөн", "2023-01-01"));
  CHECK(book.Refusal("parcel.set", set("Эсен", "2022-09-24")) == "share.day@shares");
  CHECK(book.Refusal("parcel.set", set("Эсен", nullptr)) == "share.day@shares");
  book.Do("parcel.set", set("Эсен", "2024-01-01"));
  CHECK(test::CheckReplayOracle(*book) == "");
}

TEST_CASE("parts that do not add up are refused by the commit step too, whoever writes them") {
  HouseholdBook book;
  Place place(book);
  book.Do("parcel.set",
          {{"household", place.id},
           {"parcel_kind", "homestead"},
           {"area", 800},
           {"shares", {{{"owner", T(place.one)}, {"share", "1/2"}}, {{"owner", T(place.two)}, {"share", "1/2"}}}}});
  const auto broken =
      book->Write(book.Office().Actor(), {.kind = "parcel.set", .happened_on = *Date::FromIso("2025-05-14")},
                  [](store::UnitOfWork& work) -> Status {
                    work.Db().Execute("DELETE FROM parcel_share WHERE id = (SELECT min(id) FROM parcel_share)");
                    return {};
                  });
  REQUIRE_FALSE(broken);
  CHECK(broken.error().code == "store.invariant");
  CHECK(book.Number("SELECT count(*) FROM parcel_share") == 2);
}

TEST_CASE("a plot is recorded, sown, and given up") {
  HouseholdBook book;
  Place place(book);
  const auto made = book.Do(
      "parcel.set",
      {{"household", place.id},
       {"parcel_kind", "share"},
       {"land_type", "irrigated"},
       {"area", 12000},
       {"contour", "114"},
       {"land_right", "ownership"},
       {"from", "2010-01-01"},
       {"uses",
        {{{"year", 2024}, {"crop", "wheat"}, {"area", 8000}}, {{"year", 2024}, {"crop", "lucerne"}, {"area", 4000}}}}});
  const auto parcel = made.at("id").get<std::string>();
  CHECK(book.Card(place.household).parcels.at(0).record.uses.size() == 2);
  CHECK(book.Card(place.household, "2009-12-31").parcels.empty());
  CHECK(book.Refusal("parcel.set", {{"household", place.id},
                                    {"parcel", parcel},
                                    {"uses", {{{"year", 2024}, {"crop", "wheat"}, {"area", 12001}}}}}) ==
        "use.area@uses");
  CHECK(book.Refusal("parcel.set", {{"household", place.id}, {"land_type", "irrigated"}}) == "parcel.kind@parcel_kind");
  CHECK(book.Refusal("parcel.set", {{"household", place.id}, {"parcel_kind", "share"}, {"area", 0}}) ==
        "number.range@area");
  CHECK(book.Refusal("parcel.remove", {{"parcel", parcel}, {"happened_on", "2009-01-01"}}) ==
        "parcel.before@happened_on");
  book.Do("parcel.remove", {{"parcel", parcel}, {"happened_on", "2025-02-01"}, {"reason", "сатылган"}});
  CHECK(book.Refusal("parcel.remove", {{"parcel", parcel}}) == "parcel.gone@parcel");
  CHECK(book.Card(place.household).parcels.empty());
  CHECK(book.Card(place.household, "2025-01-31").parcels.size() == 1);
}

TEST_CASE("livestock stands as counted on a day, and an earlier count stays") {
  HouseholdBook book;
  Place place(book);
  book.Do("livestock.set",
          {{"household", place.id},
           {"as_of", "2024-01-01"},
           {"counts", {{{"animal", "sheep"}, {"heads", 20}}, {{"animal", "cattle.cow"}, {"heads", 2}}}}});
  book.Do("livestock.set",
          {{"household", place.id}, {"as_of", "2025-01-01"}, {"counts", {{{"animal", "sheep"}, {"heads", 12}}}}});
  CHECK(book.Card(place.household).livestock->counts.at(0).heads == 12);
  CHECK(book.Card(place.household, "2024-06-01").livestock->counts.size() == 2);
  CHECK_FALSE(book.Card(place.household, "2023-12-31").livestock);
  book.Do("livestock.set", {{"household", place.id},
                            {"as_of", "2025-01-01"},
                            {"counts", {{{"animal", "sheep"}, {"heads", 0}}, {{"animal", "yak"}, {"heads", 3}}}}});
  CHECK(book.Card(place.household).livestock->counts == std::vector<AnimalCount>{{"yak", 3}});
  book.Do("livestock.set", {{"household", place.id}, {"as_of", "2025-02-01"}});
  CHECK(book.Card(place.household).livestock->counts.empty());
  const auto refusal = [&](const Json& counts) {
    return book.Refusal("livestock.set", {{"household", place.id}, {"counts", counts}});
  };
  CHECK(refusal({{{"animal", "dragon"}, {"heads", 1}}}) == "code.unknown@counts");
  CHECK(refusal({{{"animal", "sheep"}, {"heads", -1}}}) == "number.range@counts");
  CHECK(refusal({{{"animal", "sheep"}, {"heads", 1}}, {{"animal", "sheep"}, {"heads", 2}}}) ==
        "livestock.twice@counts");
  CHECK(book.Refusal("livestock.set", {{"household", place.id}, {"as_of", "2026-01-01"}}) == "date.future@as_of");
}

TEST_CASE("a vehicle is recorded, changed and given up") {
  HouseholdBook book;
  Place place(book);
  const auto id = book.Do("vehicle.set", {{"household", place.id},
                                          {"vehicle_kind", "car"},
                                          {"make", "Honda Fit"},
                                          {"year_made", 2004},
                                          {"engine", 1300},
                                          {"owner", T(place.one)},
                                          {"plate", "01KG123ABC"}})
                      .at("id")
                      .get<std::string>();
  book.Do("vehicle.set", {{"household", place.id}, {"vehicle", id}, {"plate", "01KG999ABC"}});
  CHECK(book.Card(place.household).vehicles.at(0).record.make == "Honda Fit");
  CHECK(book.Card(place.household).vehicles.at(0).record.plate == "01KG999ABC");
  CHECK(book.Refusal("vehicle.set", {{"household", place.id}}) == "vehicle.kind@vehicle_kind");
  CHECK(book.Refusal("vehicle.set", {{"household", place.id}, {"vehicle_kind", "car"}, {"year_made", 1850}}) ==
        "year.range@year_made");
  book.Do("vehicle.remove", {{"vehicle", id}});
  CHECK(book.Card(place.household).vehicles.empty());
  CHECK(book.Refusal("vehicle.remove", {{"vehicle", id}}) == "vehicle.gone@vehicle");
  CHECK(CheckReplayOracle(*book) == "");
}
