// SPDX-License-Identifier: Apache-2.0
// What is taxed in a year: every mapping of the book's words, every edge of days and parts, every gap.
#include <catch2/catch.hpp>

#include "rules/calculation.h"
#include "rules/shipped_rules.h"
#include "tax_book.h"

using namespace aiyl;
using namespace aiyl::test;
using office::Json;

namespace {

Json Dwelling(household::HouseholdId household, const Json& more = {}) {
  Json data = {{"household", T(household)},
               {"dwelling_kind", "house"},
               {"wall", "adobe"},
               {"year_built", 1985},
               {"total_area", "420"}};
  if (more.is_object()) data.update(more);
  return data;
}
Json Plot(household::HouseholdId household, const Json& more = {}) {
  Json data = {{"household", T(household)}, {"parcel_kind", "homestead"}, {"area", 1200}};
  if (more.is_object()) data.update(more);
  return data;
}
Json Part(const household::PersonId& owner, const std::string& share, const std::string& document = {}) {
  return {{"owner", T(owner)}, {"share", share}, {"document", document}};
}

}  // namespace

TEST_CASE("a dwelling gives the formula its own row, its village and its owner") {
  TaxBook book;
  const auto [home, head] = book.Home("1");
  book.Do("dwelling.set", Dwelling(home));
  book.Value("population", "1840");
  CHECK(
      book.Lines("dwelling", 2024) ==
      "dwelling_type=house wall=adobe area=420 built=1985 population=1840 place=41704220000000 | Бакыт exempt_here=1");
  // From 2025 the formula asks for a rate of the council and no longer for walls, years and districts.
  CHECK(book.Lines("dwelling", 2025) ==
        "dwelling_type=house area=420 population=1840 | Бакыт exempt_here=1 | !council_rate");
  book.Value("council_rate", "70");
  CHECK(book.Lines("dwelling", 2025) ==
        "dwelling_type=house area=420 population=1840 council_rate=70 | Бакыт exempt_here=1");
  const auto one = book.Objects("dwelling", 2024).front();
  CHECK(one.household == home);
  CHECK(one.village == book.Village());
  CHECK(one.inputs.at(4).source == tax::Source::kValue);
  CHECK(one.inputs.at(4).row.has_value());
  CHECK(one.owners.front().inputs.front().source == tax::Source::kChoice);
}

TEST_CASE("what it gives is what the rule file takes: T01 from the book") {
  TaxBook book;
  const auto [home, head] = book.Home("1");
  book.Do("dwelling.set", Dwelling(home));
  book.Value("population", "1840");
  book.Value("place", "41704245000000");  // entered: before the district of the village's own address
  rules::GivenInputs given;
  const auto put = [&](const std::vector<tax::InputFrom>& inputs) {
    for (const auto& input : inputs) {
      std::string text;
      if (const auto* number = std::get_if<rules::Rational>(&input.value))
        text = number->Text();
      else if (const auto* code = std::get_if<std::string>(&input.value))
        text = *code;
      else
        text = std::get<Date>(input.value).Iso();
      given[std::string(input.name)] = {text};
    }
  };
  const auto one = book.Objects("dwelling", 2023).front();
  REQUIRE(one.gaps.empty());
  put(one.inputs);
  put(one.owners.front().inputs);
  const auto sum = rules::Calculate(*rules::FindShippedRules("dwelling"), *Date::FromIso("2023-01-01"), given);
  REQUIRE(sum);
  CHECK(sum->sum == Tyiyn(252'00));  // (420 − 360) × 6000 × 0.2 × 1 × 0.35 %
}

TEST_CASE("walls and kinds of dwellings of the book read as those of the rule file, and what nobody sorted is a gap") {
  TaxBook book;
  const auto [home, head] = book.Home("1");
  book.Value("population", "1840");
  const auto line = [&](const Json& more) {
    book.Do("dwelling.set", Dwelling(home, more));
    const auto objects = book.Objects("dwelling", 2024);
    if (objects.empty()) return std::string("none");
    std::string text;
    for (const auto& input : objects.front().inputs)
      if (const auto* code = std::get_if<std::string>(&input.value); code && input.name != "place") text += *code + " ";
    for (const auto& gap : objects.front().gaps) text += "!" + gap.code + " ";
    return text;
  };
  CHECK(line({{"wall", "brick-stone"}}) == "house brick ");
  CHECK(line({{"wall", "panel"}}) == "house concrete ");
  CHECK(line({{"wall", "wood"}}) == "house wood ");
  CHECK(line({{"wall", "monolith"}}) == "house concrete ");
  CHECK(line({{"wall", "cellular"}}) == "house concrete ");
  CHECK(line({{"wall", "other"}}) == "house other ");
  CHECK(line({{"wall", "block"}}) == "house !wall ");       // concrete block or cinder block: two prices
  CHECK(line({{"wall", "frame-reed"}}) == "house !wall ");  // nobody has said
  CHECK(line({{"wall", ""}}) == "house !wall ");
  CHECK(line({{"wall", "adobe"}}) == "house adobe ");
  CHECK(line({{"dwelling_kind", "flat"}}) == "flat adobe ");
  CHECK(line({{"dwelling_kind", "part"}}) == "house adobe ");
  CHECK(line({{"dwelling_kind", "dacha"}}) == "house adobe ");
  CHECK(line({{"dwelling_kind", "hostel"}}) == "adobe !dwelling_type ");
  CHECK(line({{"dwelling_kind", "unfinished"}}) == "none");
  CHECK(line({{"dwelling_kind", ""}}) == "adobe ");  // the rule file's own standing value is shown as such
  CHECK(line({{"dwelling_kind", "house"}, {"year_built", nullptr}, {"total_area", ""}}) == "house adobe !area !built ");

  book.Do("tax-word.set", {{"list", "wall"}, {"code", "block"}, {"word", "cinder"}, {"ground", "комиссиянын актысы"}});
  CHECK(line({{"wall", "block"}, {"year_built", 1985}, {"total_area", "420"}}) == "house cinder ");
}

TEST_CASE("plots and farm land: kinds of parcels go to their tax, land types to the rule file's kinds") {
  TaxBook book;
  const auto [home, head] = book.Home("1");
  book.Value("kz", "0.8", {{"rule_kind", "household-plot"}});
  book.Value("ki", "1");
  book.Do("parcel.set", Plot(home));
  CHECK(book.Lines("household-plot", 2024) == "area=1200 kz=0.8 | Бакыт");
  CHECK(book.Lines("agricultural-land", 2024).empty());
  const std::string share =
      book.DoId("parcel.set", Plot(home, {{"parcel_kind", "share"}, {"land_type", "irrigated"}, {"area", 15000}}));
  CHECK(book.Lines("agricultural-land", 2024) ==
        "land_kind=irrigated_arable area=15000 place=41704220000000 ki=1 | Бакыт");
  const auto kind_of = [&](const std::string& type) {
    book.Do("parcel.set", {{"household", T(home)}, {"parcel", share}, {"land_type", type}});
    const auto lines = book.Lines("agricultural-land", 2024);
    return lines.substr(0, lines.find(' ')) + (lines.find("!land_kind") != std::string::npos ? "!" : "");
  };
  CHECK(kind_of("rainfed") == "land_kind=rainfed_arable");
  CHECK(kind_of("perennial") == "land_kind=perennial");
  CHECK(kind_of("hayfield") == "land_kind=hayfield");
  CHECK(kind_of("pasture") == "land_kind=pasture");
  CHECK(kind_of("buildings") == "area=15000!");
  CHECK(kind_of("") == "area=15000!");
  // Rented land is the owner's to pay for; a service plot is asked about.
  book.Do("parcel.set", {{"household", T(home)}, {"parcel", share}, {"parcel_kind", "private-rent"}});
  CHECK(book.Lines("agricultural-land", 2024).empty());
  book.Do("parcel.set",
          {{"household", T(home)}, {"parcel", share}, {"parcel_kind", "service"}, {"land_type", "rainfed"}});
  CHECK(book.Lines("agricultural-land", 2024) ==
        "land_kind=rainfed_arable area=15000 place=41704220000000 ki=1 | Бакыт | !kind");
}

TEST_CASE("vehicles: kinds, engine and year; ploughs are none") {
  TaxBook book;
  const auto [home, head] = book.Home("1");
  const auto line = [&](const std::string& kind) {
    TaxBook fresh;
    const auto [house, owner] = fresh.Home("1");
    fresh.Do("vehicle.set", {{"household", T(house)}, {"vehicle_kind", kind}, {"engine", 2000}, {"year_made", 2012}});
    return fresh.Lines("vehicle", 2024);
  };
  CHECK(line("car") == "kind=car_van_pickup built=2012 engine=2000 | Бакыт");
  CHECK(line("lorry") == "kind=truck_bus_minibus built=2012 engine=2000 | Бакыт");
  CHECK(line("bus") == "kind=truck_bus_minibus built=2012 engine=2000 | Бакыт");
  CHECK(line("motorcycle") == "kind=moto_boat built=2012 engine=2000 | Бакыт");
  CHECK(line("tractor") == "kind=self_propelled_agri built=2012 engine=2000 | Бакыт");
  CHECK(line("plough").empty());
  CHECK(line("other") == "built=2012 engine=2000 | Бакыт | !kind");
  book.Do("vehicle.set", {{"household", T(home)}, {"vehicle_kind", "car"}});
  CHECK(book.Lines("vehicle", 2024) == "kind=car_van_pickup | Бакыт | !built | !engine");
}

TEST_CASE("co-owners' parts, and a part that passes at the end of a month") {
  TaxBook book;
  const auto [home, head] = book.Home("1");
  const auto wife = book.Add(APerson().Named("Асанова", "Гүл").Female(), home, "wife");
  const auto son = book.Add(APerson().Named("Асанов", "Эрмек").Male(), home, "son");
  book.Value("kz", "1");
  const std::string plot =
      book.DoId("parcel.set", Plot(home, {{"shares", {Part(head, "1/3"), Part(wife, "1/3"), Part(son, "1/3")}}}));
  CHECK(book.Lines("household-plot", 2024) == "area=1200 kz=1 | Бакыт share=1/3 | Гүл share=1/3 | Эрмек share=1/3");

  const auto pass = [&](const std::string& day) {
    TaxBook fresh;
    const auto [house, owner] = fresh.Home("1");
    const auto heir = fresh.Add(APerson().Named("Асанов", "Эрмек").Male(), house, "son");
    fresh.Value("kz", "1");
    const std::string id = fresh.DoId("parcel.set", Plot(house, {{"shares", {Part(owner, "1")}}}));
    fresh.Do("parcel.set",
             {{"household", T(house)}, {"parcel", id}, {"shares", {Part(heir, "1")}}, {"shares_from", day}});
    return fresh.Lines("household-plot", 2024);
  };
  CHECK(pass("2024-05-31") == "area=1200 kz=1 | Бакыт share=1 sold=2024-05-31 | Эрмек share=1 bought=2024-05-31");
  CHECK(pass("2024-06-01") == "area=1200 kz=1 | Бакыт share=1 sold=2024-06-01 | Эрмек share=1 bought=2024-06-01");
  CHECK(pass("2024-12-31") == "area=1200 kz=1 | Бакыт share=1 sold=2024-12-31 | Эрмек share=1 bought=2024-12-31");
  // January of the seller is the law's (2022, art. 383), so its first day belongs to the year.
  CHECK(pass("2024-01-01") == "area=1200 kz=1 | Бакыт share=1 sold=2024-01-01 | Эрмек share=1 bought=2024-01-01");
  CHECK(pass("2023-12-31") == "area=1200 kz=1 | Эрмек share=1");
  CHECK(pass("2025-01-01") == "area=1200 kz=1 | Бакыт share=1");
}

TEST_CASE("what no part covered before the first recorded one is the first-recorded person's") {
  TaxBook book;
  const auto [home, head] = book.Home("1");
  const auto son = book.Add(APerson().Named("Асанов", "Эрмек").Male(), home, "son");
  book.Value("kz", "1");
  const std::string plot = book.DoId("parcel.set", Plot(home));
  book.Do("parcel.set",
          {{"household", T(home)}, {"parcel", plot}, {"shares", {Part(son, "1")}}, {"shares_from", "2024-04-10"}});
  CHECK(book.Lines("household-plot", 2024) ==
        "area=1200 kz=1 | Бакыт sold=2024-04-10 | Эрмек share=1 bought=2024-04-10");
  // Where the recorded owner is that same person, he simply owned it.
  const std::string own = book.DoId("parcel.set", Plot(home, {{"area", 500}}));
  book.Do("parcel.set",
          {{"household", T(home)}, {"parcel", own}, {"shares", {Part(head, "1")}}, {"shares_from", "2024-04-10"}});
  const std::string lines = book.Lines("household-plot", 2024);
  CHECK(lines.find("area=500 kz=1 | Бакыт share=1") != std::string::npos);
  CHECK(lines.find("bought", lines.find("area=500")) == std::string::npos);
}

TEST_CASE("change of use: a plot that ends in the year and what begins in it") {
  TaxBook book;
  const auto [home, head] = book.Home("1");
  book.Value("kz", "1");
  book.Value("ki", "1");
  const std::string plot = book.DoId("parcel.set", Plot(home));
  book.Do("parcel.remove", {{"parcel", plot}, {"happened_on", "2024-08-20"}, {"reason", "үлүшкө өткөн"}});
  book.Do("parcel.set", Plot(home, {{"parcel_kind", "share"}, {"land_type", "hayfield"}, {"from", "2024-08-20"}}));
  CHECK(book.Lines("household-plot", 2024) == "area=1200 kz=1 | Бакыт sold=2024-08-20");
  CHECK(book.Lines("household-plot", 2025).empty());
  CHECK(book.Lines("household-plot", 2023) == "area=1200 kz=1 | Бакыт");
  CHECK(book.Lines("agricultural-land", 2024) ==
        "land_kind=hayfield area=1200 place=41704220000000 ki=1 | Бакыт bought=2024-08-20");
  CHECK(book.Lines("agricultural-land", 2023).empty());
}

TEST_CASE("a new dwelling has its day of acceptance, one that was pulled down its last day") {
  TaxBook book;
  const auto [home, head] = book.Home("1");
  book.Value("population", "1840");
  const std::string id = book.DoId("dwelling.set", Dwelling(home, {{"year_built", 2024}, {"from", "2024-03-10"}}));
  CHECK(book.Lines("dwelling", 2024) ==
        "dwelling_type=house wall=adobe area=420 built=2024 accepted=2024-03-10 population=1840 place=41704220000000 | "
        "Бакыт exempt_here=1");
  CHECK(book.Lines("dwelling", 2023).empty());
  // An old house that only became a dwelling then was acquired.
  book.Do("dwelling.set", {{"household", T(home)}, {"year_built", 1985}});
  CHECK(book.Lines("dwelling", 2024) ==
        "dwelling_type=house wall=adobe area=420 built=1985 population=1840 place=41704220000000 | Бакыт "
        "bought=2024-03-10 exempt_here=1");
  CHECK(book.Refusal("dwelling.set", {{"household", T(home)}, {"to", "2024-03-09"}}) == "dwelling.days@to");
  book.Do("dwelling.set", {{"household", T(home)}, {"to", "2024-11-05"}});
  CHECK(book.Lines("dwelling", 2024) ==
        "dwelling_type=house wall=adobe area=420 built=1985 population=1840 place=41704220000000 | Бакыт "
        "bought=2024-03-10 sold=2024-11-05 exempt_here=1");
  CHECK(book.Lines("dwelling", 2025).empty());
  // The next one is a new row: each was the only dwelling while it stood.
  book.Do("dwelling.set", Dwelling(home, {{"year_built", 2024}, {"total_area", "90"}, {"from", "2024-11-05"}}));
  CHECK(book.Number("SELECT count(*) FROM dwelling") == 2);
  CHECK(book.Lines("dwelling", 2024).find("area=90 built=2024 accepted=2024-11-05") != std::string::npos);
  CHECK(book.Lines("dwelling", 2024).find("!") == std::string::npos);
}

TEST_CASE("the exempt area: the only dwelling, the chosen one, or a gap") {
  TaxBook book;
  book.Value("population", "1840");
  book.Value("council_rate", "70");
  const auto [home, head] = book.Home("1");
  const auto [other, neighbour] = book.Home("2", 1);
  const std::string own = book.DoId("dwelling.set", Dwelling(home));
  const std::string second =
      book.DoId("dwelling.set", Dwelling(other, {{"shares", {Part(head, "1/2"), Part(neighbour, "1/2")}}}));
  const auto exempt = [&](int year) {
    std::string text;
    for (const auto& one : book.Objects("dwelling", year)) {
      text += one.object.ToText() == own ? "own:" : "second:";
      for (const auto& owner : one.owners) {
        text += owner.person == head ? " head" : " neighbour";
        for (const auto& input : owner.inputs)
          if (input.name == "exempt_here") text += "=" + std::get<rules::Rational>(input.value).Text();
      }
      for (const auto& gap : one.gaps) text += " !" + gap.code;
      text += "; ";
    }
    return text;
  };
  CHECK(exempt(2025) == "own: head !exempt_here; second: head neighbour=1 !exempt_here; ");
  book.Do("exempt.choose", {{"person", T(head)}, {"object", second}, {"from_year", 2024}, {"document", "арыз № 3"}});
  CHECK(exempt(2025) == "own: head=0; second: head=1 neighbour=1; ");
  CHECK(exempt(2023) == "own: head !exempt_here; second: head neighbour=1 !exempt_here; ");
  // One village alone still knows of the other one's dwelling.
  const auto one = book.Objects("dwelling", 2023, book.Village(0));
  REQUIRE(one.size() == 1);
  CHECK(one.front().gaps.size() == 1);
  CHECK(book.Refusal("exempt.choose", {{"person", T(neighbour)}, {"object", own}}) == "exempt.owner@object");
  // A choice of a dwelling that was given away no longer counts: the other is then the only one.
  book.Do("dwelling.set", {{"household", T(other)},
                           {"dwelling", second},
                           {"shares", {Part(neighbour, "1")}},
                           {"shares_from", "2024-12-31"}});
  CHECK(exempt(2025) == "own: head=1; second: neighbour=1; ");
  // In the year of the passing he had both for a while.
  CHECK(exempt(2024) == "own: head=0; second: head=1 neighbour=1 neighbour=1; ");
}

TEST_CASE("relief comes with its day; the rule file says from when it counts") {
  TaxBook book;
  const auto [home, head] = book.Home("1");
  book.Value("kz", "1");
  const std::string plot = book.DoId("parcel.set", Plot(home));
  const auto since = [&](const std::string& day) {
    TaxBook fresh;
    const auto [house, owner] = fresh.Home("1");
    fresh.Value("kz", "1");
    fresh.Do("parcel.set", Plot(house));
    fresh.Do("relief.grant", {{"person", T(owner)},
                              {"rule_kind", "household-plot"},
                              {"category", "pension-age"},
                              {"since", day},
                              {"document", "пенсиялык күбөлүк № 12"}});
    return fresh.Lines("household-plot", 2024);
  };
  CHECK(since("2024-07-31") == "area=1200 kz=1 | Бакыт relief=pension-age relief_since=2024-07-31");
  CHECK(since("2024-08-01") == "area=1200 kz=1 | Бакыт relief=pension-age relief_since=2024-08-01");
  CHECK(since("2025-01-01") == "area=1200 kz=1 | Бакыт");
  CHECK(since("2019-01-01") == "area=1200 kz=1 | Бакыт relief=pension-age relief_since=2019-01-01");

  const Json grant = {{"person", T(head)},
                      {"rule_kind", "household-plot"},
                      {"category", "pension-age"},
                      {"since", "2023-03-01"},
                      {"document", "№ 12"}};
  const std::string relief = book.DoId("relief.grant", grant);
  CHECK(book.Refusal("relief.grant", grant) == "relief.twice@category");
  CHECK(book.Refusal("relief.end", {{"id", relief}, {"happened_on", "2023-02-28"}}) == "date.order@happened_on");
  book.Do("relief.end", {{"id", relief}, {"happened_on", "2023-12-31"}});
  CHECK(book.Lines("household-plot", 2023) == "area=1200 kz=1 | Бакыт relief=pension-age relief_since=2023-03-01");
  CHECK(book.Lines("household-plot", 2024) == "area=1200 kz=1 | Бакыт");
  CHECK(book.Refusal("relief.end", {{"id", relief}, {"happened_on", "2024-03-01"}}) == "relief.ended@id");
}

TEST_CASE("relief of a vehicle is for one of them, which the owner names") {
  TaxBook book;
  const auto [home, head] = book.Home("1");
  const auto car = [&](int engine) {
    return book.DoId("vehicle.set",
                     {{"household", T(home)}, {"vehicle_kind", "car"}, {"engine", engine}, {"year_made", 2012}});
  };
  const std::string first = car(1600);
  book.Do("relief.grant", {{"person", T(head)},
                           {"rule_kind", "vehicle"},
                           {"category", "disabled-1-2"},
                           {"since", "2020-01-01"},
                           {"document", "№ 5"}});
  CHECK(book.Lines("vehicle", 2024) ==
        "kind=car_van_pickup built=2012 engine=1600 | Бакыт relief=disabled-1-2 relief_since=2020-01-01");
  const std::string second = car(2400);
  CHECK(book.Lines("vehicle", 2024) ==
        "kind=car_van_pickup built=2012 engine=1600 | Бакыт | !relief\n"
        "kind=car_van_pickup built=2012 engine=2400 | Бакыт | !relief");
  book.Do("relief.end", {{"id", book.Read<std::string>([](store::Database& db) {
                            auto query = db.Prepare("SELECT id FROM tax_relief");
                            query.Next();
                            return query.GetUuid(0).ToText();
                          })},
                         {"happened_on", "2023-12-31"}});
  book.Do("relief.grant", {{"person", T(head)},
                           {"rule_kind", "vehicle"},
                           {"object", second},
                           {"category", "disabled-1-2"},
                           {"since", "2024-01-01"},
                           {"document", "№ 5"}});
  CHECK(book.Lines("vehicle", 2024) ==
        "kind=car_van_pickup built=2012 engine=1600 | Бакыт\n"
        "kind=car_van_pickup built=2012 engine=2400 | Бакыт relief=disabled-1-2 relief_since=2024-01-01");
}

TEST_CASE("the most exact figure counts: of the village, of the tax, the latest") {
  TaxBook book;
  const auto [home, head] = book.Home("1");
  const auto [other, neighbour] = book.Home("2", 1);
  book.Do("parcel.set", Plot(home));
  book.Do("parcel.set", Plot(other, {{"area", 700}}));
  const auto kz = [&](int year) {
    std::string text;
    for (const auto& one : book.Objects("household-plot", year)) {
      std::string found = "-";
      for (const auto& input : one.inputs)
        if (input.name == "kz") found = std::get<rules::Rational>(input.value).Text();
      text += (one.village == book.Village(0) ? "A" : "B") + found + " ";
    }
    return text;
  };
  const std::string a = book.Village(0).ToText();
  CHECK(kz(2024) == "A- B- ");
  book.Value("kz", "1");
  CHECK(kz(2024) == "A1 B1 ");
  book.Value("kz", "0.9", {{"village", a}});  // of the village before the tax
  book.Value("kz", "0.5", {{"rule_kind", "household-plot"}});
  CHECK(kz(2024) == "A0.9 B0.5 ");
  book.Value("kz", "0.6", {{"rule_kind", "household-plot"}, {"village", a}});
  CHECK(kz(2024) == "A0.6 B0.5 ");
  book.Value("kz", "0.7", {{"rule_kind", "household-plot"}, {"village", a}, {"from", "2024-01-01"}});
  CHECK(kz(2023) == "A0.6 B0.5 ");
  CHECK(kz(2024) == "A0.7 B0.5 ");
  CHECK(kz(2025) == "A0.7 B0.5 ");
  book.Value("kz", "0.8",
             {{"rule_kind", "household-plot"}, {"village", a}, {"from", "2024-01-02"}, {"to", "2025-01-01"}});
  CHECK(kz(2024) == "A0.7 B0.5 ");  // the year's first day counts
  CHECK(kz(2025) == "A0.7 B0.5 ");  // the other stays where this one ended
}

TEST_CASE("a coefficient that the council adopts after 1 October counts a year later") {
  TaxBook book;
  const auto [home, head] = book.Home("1");
  book.Do("parcel.set", Plot(home));
  const auto decide = [&](const std::string& number, const std::string& day) {
    return book.DoId("decision.record", {{"body", "council"},
                                         {"kind", "resolution"},
                                         {"number", number},
                                         {"day", day},
                                         {"title_ky", "Кз"},
                                         {"title_ru", "Кз"}});
  };
  const auto kz = [&](int year) {
    const auto lines = book.Lines("household-plot", year);
    return lines.substr(lines.find("kz=") + 3, lines.find(" |") - lines.find("kz=") - 3);
  };
  book.Value("kz", "1", {{"rule_kind", "household-plot"}});
  const auto set = [&](const std::string& value, const std::string& from, const std::string& decision) {
    return book.Do(
        "tax-value.set",
        {{"rule_kind", "household-plot"}, {"input", "kz"}, {"value", value}, {"from", from}, {"decision", decision}});
  };
  CHECK_FALSE(set("1.2", "2023-01-01", decide("7", "2022-10-01")).contains("warnings"));
  CHECK(kz(2022) == "1");
  CHECK(kz(2023) == "1.2");
  const Json late = set("1.5", "2024-01-01", decide("8", "2023-10-02"));
  CHECK(late.at("warnings").at(0).at("code") == "tax-value.late");
  CHECK(kz(2024) == "1.2");
  CHECK(kz(2025) == "1.5");
}

TEST_CASE("gaps of owners: dead, gone, unknown to the book, nobody") {
  TaxBook book;
  book.Value("kz", "1");
  const auto [home, head] = book.Home("1");
  const auto wife = book.Add(APerson().Named("Асанова", "Гүл").Female(), home, "wife");
  const std::string plot = book.DoId("parcel.set", Plot(home, {{"shares", {Part(wife, "1")}}}));
  CHECK(book.Lines("household-plot", 2025) == "area=1200 kz=1 | Гүл share=1");

  SECTION("dead") {
    book.Do("death", {{"person", T(wife)}, {"happened_on", "2024-06-15"}});
    CHECK(book.Lines("household-plot", 2023) == "area=1200 kz=1 | Гүл share=1");
    CHECK(book.Lines("household-plot", 2024) == "area=1200 kz=1 | Гүл share=1 | !owner");
    CHECK(book.Lines("household-plot", 2025) == "area=1200 kz=1 | Гүл share=1 | !owner");
    book.Do("parcel.set",
            {{"household", T(home)}, {"parcel", plot}, {"shares", {Part(head, "1")}}, {"shares_from", "2024-06-15"}});
    CHECK(book.Lines("household-plot", 2024) ==
          "area=1200 kz=1 | Гүл share=1 sold=2024-06-15 | Бакыт share=1 bought=2024-06-15");
    CHECK(book.Lines("household-plot", 2025) == "area=1200 kz=1 | Бакыт share=1");
  }
  SECTION("gone") {
    book.Do("departure", {{"person", T(wife)}, {"happened_on", "2024-06-15"}, {"to_place", "Бишкек"}});
    CHECK(book.Lines("household-plot", 2024) == "area=1200 kz=1 | Гүл share=1");
    CHECK(book.Lines("household-plot", 2025) == "area=1200 kz=1 | Гүл share=1 | !owner");
    book.Do("parcel.set",
            {{"household", T(home)}, {"parcel", plot}, {"shares", {Part(wife, "1", "мамлекеттик акт № 4")}}});
    CHECK(book.Lines("household-plot", 2025) == "area=1200 kz=1 | Гүл share=1");
  }
  SECTION("a name that the book does not know") {
    book.Do("parcel.set", {{"household", T(home)},
                           {"parcel", plot},
                           {"shares", {Json{{"owner_name", "Токтогулов А."}, {"share", "1"}}}}});
    CHECK(book.Lines("household-plot", 2025) == "area=1200 kz=1 | (Токтогулов А.) share=1 | !owner");
    const std::string payer = book.Outside("Токтогулов Азамат");
    CHECK(book.Refusal("owner.name", {{"object", plot}, {"name", "Башка"}, {"payer", payer}}) == "owner.name@name");
    book.Do("owner.name", {{"object", plot}, {"name", "Токтогулов А."}, {"payer", payer}});
    CHECK(book.Lines("household-plot", 2025) == "area=1200 kz=1 | Токтогулов Азамат share=1");
  }
  SECTION("parts that ended and nobody followed") {
    book.Rows(
        [&](store::UnitOfWork& work) { work.Db().Prepare("UPDATE parcel_share SET to_day = '2024-06-15'").Run(); });
    CHECK(book.Lines("household-plot", 2024) == "area=1200 kz=1 | Гүл share=1 sold=2024-06-15 | !owner");
    CHECK(book.Lines("household-plot", 2025) == "area=1200 kz=1 | !owner");
    CHECK(ToEnglish(book.Objects("household-plot", 2025).front().gaps.front().words) ==
          "The owners' parts ended on 2024-06-15 and no new ones are recorded.");
  }
  SECTION("nobody") {
    const auto empty = book.Household("2", 0, {{"kind", "empty"}});
    book.Do("parcel.set", Plot(empty, {{"area", 400}}));
    CHECK(book.Lines("household-plot", 2025) == "area=1200 kz=1 | Гүл share=1\narea=400 kz=1 | () | !owner");
  }
}

TEST_CASE("objects that the household book does not hold") {
  TaxBook book;
  const std::string payer = book.Outside("«Ала-Тоо» ЖЧК"), friend_of = book.Outside("Токтогулов Азамат");
  const std::string village = book.Village().ToText();
  book.Value("population", "1840");
  book.Value("kz", "1", {{"rule_kind", "settlement-land"}});
  book.Value("ki", "1");
  const std::string plot = book.DoId("object.add", {{"rule_kind", "settlement-land"},
                                                    {"village", village},
                                                    {"area", "45"},
                                                    {"use", "shop-50"},
                                                    {"shares", {Json{{"payer", payer}, {"share", "1"}}}}});
  const std::string shop = book.DoId("object.add", {{"rule_kind", "non-residential"},
                                                    {"name", "дүкөн"},
                                                    {"village", village},
                                                    {"area", "40"},
                                                    {"wall", "brick"},
                                                    {"use", "trade-catering-service"},
                                                    {"year_built", 2014},
                                                    {"stands_on", plot},
                                                    {"shares", {Json{{"payer", payer}, {"share", "1"}}}}});
  CHECK(book.Lines("settlement-land", 2024) ==
        "function=shop-50 area=45 population=1840 region=naryn kz=1 ki=1 | «Ала-Тоо» ЖЧК share=1");
  CHECK(book.Lines("non-residential", 2024) ==
        "function=trade-catering-service wall=brick area=40 built=2014 place=41704220000000 | «Ала-Тоо» ЖЧК share=1");
  // A car and a field of somebody from outside stand beside those of the book.
  const auto [home, head] = book.Home("1");
  book.Do("vehicle.set", {{"household", T(home)}, {"vehicle_kind", "car"}, {"engine", 1600}, {"year_made", 2010}});
  book.Do("object.add", {{"rule_kind", "vehicle"},
                         {"village", village},
                         {"use", "car_van_pickup"},
                         {"engine", 2400},
                         {"year_built", 2015},
                         {"shares", {Json{{"payer", friend_of}, {"share", "1"}}}}});
  CHECK(book.Lines("vehicle", 2024) ==
        "kind=car_van_pickup built=2015 engine=2400 | Токтогулов Азамат share=1\n"
        "kind=car_van_pickup built=2010 engine=1600 | Бакыт");
  // Transfers and ends.
  book.Do("object.transfer",
          {{"id", shop},
           {"happened_on", "2024-05-31"},
           {"shares", {Json{{"payer", payer}, {"share", "1/3"}}, Json{{"person", T(head)}, {"share", "2/3"}}}}});
  CHECK(book.Lines("non-residential", 2024) ==
        "function=trade-catering-service wall=brick area=40 built=2014 place=41704220000000 | «Ала-Тоо» ЖЧК share=1 "
        "sold=2024-05-31 | «Ала-Тоо» ЖЧК share=1/3 bought=2024-05-31 | Бакыт share=2/3 bought=2024-05-31");
  CHECK(book.Refusal(
            "object.transfer",
            {{"id", shop}, {"happened_on", "2024-05-31"}, {"shares", {Json{{"payer", payer}, {"share", "1"}}}}}) ==
        "share.day@happened_on");
  CHECK(book.Refusal(
            "object.transfer",
            {{"id", shop}, {"happened_on", "2024-06-30"}, {"shares", {Json{{"payer", payer}, {"share", "1/2"}}}}}) ==
        "share.sum@shares");
  CHECK(book.Refusal("object.end", {{"id", shop}, {"happened_on", "2024-05-30"}}) == "object.before@happened_on");
  book.Do("object.end", {{"id", shop}, {"happened_on", "2024-11-05"}, {"reason", "өрттөнгөн"}});
  CHECK(book.Refusal("object.end", {{"id", shop}, {"happened_on", "2024-11-05"}}) == "object.ended@id");
  CHECK(book.Lines("non-residential", 2025).empty());
  CHECK(book.Lines("non-residential", 2024).find("Бакыт share=2/3 bought=2024-05-31 sold=2024-11-05") !=
        std::string::npos);
  // Gaps of each kind.
  book.Do("object.add", {{"rule_kind", "non-residential"}, {"name", "кампа"}});
  CHECK(book.Lines("non-residential", 2025) == " | () | !function | !wall | !area | !built | !place | !owner");
  book.Do("object.add", {{"rule_kind", "settlement-land"}, {"name", "жер"}, {"area", "10"}});
  CHECK(book.Lines("settlement-land", 2025).find("!function | !region") != std::string::npos);
}

TEST_CASE("acts of taxes refuse what the rule files do not know") {
  TaxBook book;
  const std::string village = book.Village().ToText();
  const auto value = [&](const std::string& input, const std::string& text, const Json& more = {}) {
    Json data = {{"input", input}, {"value", text}, {"from", "2024-01-01"}, {"ground", "буйрук"}};
    if (more.is_object()) data.update(more);
    return book.Refusal("tax-value.set", data);
  };
  const Json plots = {{"rule_kind", "household-plot"}};
  CHECK(value("kz", "0.3", plots).empty());
  CHECK(value("kz", "2,0", plots).empty());
  CHECK(value("kz", "0.29", plots) == "tax-value.range@value");
  CHECK(value("kz", "2.01", plots) == "tax-value.range@value");
  CHECK(value("kz", "көп", plots) == "tax-value.number@value");
  CHECK(value("population", "12.5") == "tax-value.number@value");
  CHECK(value("population", "1840").empty());
  CHECK(value("council_rate", "100").empty());
  CHECK(value("council_rate", "101") == "tax-value.range@value");
  CHECK(value("population", "1840", plots) == "tax-value.input@input");
  CHECK(value("salt", "1") == "code.unknown@input");
  CHECK(value("place", "41704220000000").empty());
  CHECK(value("place", "123") == "tax.code@value");
  CHECK(value("kz", "1", {{"rule_kind", "residential-object"}}) == "tax.kind@rule_kind");
  CHECK(value("kz", "1", {{"ground", ""}}) == "tax-value.ground@decision");
  CHECK(value("kz", "1", {{"to", "2024-01-01"}}) == "date.order@to");
  CHECK(value("ki", "1", {{"rule_kind", "agricultural-land"}, {"code", "pasture"}}).empty());
  CHECK(value("ki", "1", {{"rule_kind", "agricultural-land"}, {"code", "hotel"}}) == "tax.code@code");
  CHECK(book.Number("SELECT count(*) FROM tax_value WHERE input = 'kz'") == 1);  // said again, it was wrong before

  const std::string payer = book.Outside("«Ала-Тоо» ЖЧК");
  const auto object = [&](const Json& data) { return book.Refusal("object.add", data); };
  CHECK(object({{"rule_kind", "penalty"}}) == "code.unknown@rule_kind");
  CHECK(object({{"rule_kind", "non-residential"}, {"wall", "snow"}}) == "tax.code@wall");
  CHECK(object({{"rule_kind", "non-residential"}, {"use", "shop-50"}}) == "tax.code@use");
  CHECK(object({{"rule_kind", "non-residential"}, {"area", "көп"}}) == "area.form@area");
  CHECK(object({{"rule_kind", "non-residential"}, {"year_built", 2090}}) == "number.range@year_built");
  CHECK(object({{"rule_kind", "non-residential"}, {"stands_on", payer}}) == "act.unknown-record@stands_on");
  CHECK(object({{"rule_kind", "vehicle"}, {"shares", {Json{{"share", "1"}}}}}) == "act.missing@shares");
  CHECK(book.Refusal("relief.grant", {{"payer", payer},
                                      {"rule_kind", "vehicle"},
                                      {"category", "pension-age"},
                                      {"since", "2024-01-01"},
                                      {"document", "№ 1"}}) == "tax.code@category");
  CHECK(book.Refusal("tax-word.set", {{"list", "wall"}, {"code", "block"}, {"word", "snow"}}) == "tax.code@word");
  CHECK(book.Refusal("tax-word.set", {{"list", "wall"}, {"code", "block"}}) == "tax-word.word@word");
}
