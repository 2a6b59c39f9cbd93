// SPDX-License-Identifier: Apache-2.0
// The tariffs of two village councils, local_fees_examples.csv of the facts on taxes (Достук № 24 of 10.02.2023,
// Миң-Булак № 23/83 of 27.04.2023), with sums worked out by hand.
#include <catch2/catch.hpp>

#include "tariffs_book.h"

using namespace aiyl;
using namespace aiyl::test;
using office::Json;

namespace {

class Village : public TariffsBook {
 public:
  Village() {
    m_household = Household("1");
    for (int i = 0; i < 4; ++i)
      m_persons.push_back(Add(APerson().Named("Асанов", "Киши" + std::to_string(i)).Male().Born("1980"), m_household,
                              i == 0 ? "head" : "son"));
  }
  household::HouseholdId TheHousehold() const { return m_household; }
  void Away(size_t person) {
    Do("absence.begin", {{"person", T(m_persons[person])}, {"reason", "work"}, {"happened_on", "2024-10-01"}});
  }
  std::string Sum(tariffs::TariffId tariff) { return SumFor(Plan(tariff, "2025-05-14"), m_household); }
  // The steps of the household's sum.
  std::string Steps(tariffs::TariffId tariff, office::Language language) {
    const auto plan = Plan(tariff, "2025-05-14");
    return Read<std::string>([&](store::Database& db) {
      std::string text;
      for (const auto& charge : plan.charges) {
        const auto explained = tariffs::Explain(db, plan.tariff, charge.calculation);
        for (const auto& step : explained.steps) text += step.In(language) + "\n";
        text += explained.ground.In(language);
      }
      for (size_t at = 0; (at = text.find("\u00A0", at)) != std::string::npos;) text.replace(at, 2, " ");
      return text;
    });
  }

 private:
  household::HouseholdId m_household;
  std::vector<household::PersonId> m_persons;
};

Json Absent() {
  return {{{"reason", "absent"}, {"percent", 100}}};
}

}  // namespace

TEST_CASE("waste, 120 som a household, nothing where all are away (Достук)") {
  Village village;
  const auto waste = village.Tariff("local.waste", "household", {{"amount", 12000}, {"reliefs", Absent()}});
  CHECK(village.Sum(waste) == "12000 − 0");
  for (size_t i = 0; i < 3; ++i) village.Away(i);
  CHECK(village.Sum(waste) == "12000 − 0");
  village.Away(3);
  CHECK(village.Sum(waste) == "12000 − 12000");
}

TEST_CASE("waste, 20 som a person (Миң-Булак)") {
  Village village;
  const auto waste = village.Tariff("local.waste", "person", {{"amount", 2000}, {"reliefs", Absent()}});
  CHECK(village.Sum(waste) == "8000 − 0");
  CHECK(village.Steps(waste, office::Language::kKy) ==
        "4 киши × 20 сом = 80 сом\n"
        "токтом № 23/83, 27.04.2023 (айылдык кеңеш); Жергиликтүү мыйзам, 1-берене");
  CHECK(village.Steps(waste, office::Language::kRu) ==
        "4 чел. × 20 сом = 80 сом\n"
        "постановление № 23/83, 27.04.2023 (айылный кенеш); Жергиликтүү мыйзам, 1-берене");
  village.Away(1);
  CHECK(village.Sum(waste) == "8000 − 2000");
  CHECK(village.Steps(waste, office::Language::kRu) ==
        "4 чел. × 20 сом = 80 сом\n"
        "Льгота: временно отсутствует (зарегистрирован) – 1 чел., 20 сом × 100 % = 20 сом\n"
        "К оплате: 80 сом − 20 сом = 60 сом\n"
        "постановление № 23/83, 27.04.2023 (айылный кенеш); Жергиликтүү мыйзам, 1-берене");
}

TEST_CASE("pasture: sheep and goats 14, cattle 70, yaks 100, horses 70 som a head, strangers' double but for yaks") {
  Village village;
  const auto rate = [](const char* code, int amount, const char* strangers) {
    return Json{{"code", code}, {"amount", amount}, {"strangers", strangers}};
  };
  const auto pasture = village.Tariff("local.pasture", "head",
                                      {{"rates",
                                        {rate("sheep", 1400, "2"), rate("goat", 1400, "2"), rate("cattle", 7000, "2"),
                                         rate("yak", 10000, "1"), rate("horse", 7000, "2")}}});
  village.Do("livestock.set", {{"household", T(village.TheHousehold())},
                               {"as_of", "2024-12-15"},
                               {"counts",
                                {{{"animal", "sheep.ewe"}, {"heads", 20}},
                                 {{"animal", "goat"}, {"heads", 5}},
                                 {{"animal", "cattle.cow"}, {"heads", 3}},
                                 {{"animal", "cattle.calf"}, {"heads", 2}},
                                 {{"animal", "yak"}, {"heads", 4}},
                                 {{"animal", "horse.mare"}, {"heads", 1}},
                                 {{"animal", "poultry.hen"}, {"heads", 12}}}}});
  // 25 × 14 + 5 × 70 + 4 × 100 + 1 × 70 = 350 + 350 + 400 + 70
  CHECK(village.Sum(pasture) == "117000 − 0");
  const auto stranger = village.Outside("Сырттан келген малчы");
  for (const auto& [code, heads] : {std::pair("sheep", "100"), std::pair("horse", "10"), std::pair("yak", "2")})
    village.Do("tariff-use.add", {{"tariff", pasture.ToText()},
                                  {"payer", stranger},
                                  {"code", code},
                                  {"quantity", heads},
                                  {"stranger", true},
                                  {"day", "2025-05-01"}});
  village.Charge(pasture, "2025-05-14");
  // 100 × 14 × 2 + 10 × 70 × 2 + 2 × 100
  CHECK(village.Owes(stranger, "local.pasture") == "2025-12-01: 440000");
  CHECK(village.Owes(T(village.TheHousehold()), "local.pasture") == "2025-12-01: 117000");
}

TEST_CASE("irrigation, 150 som a hectare of irrigated land, and 50 som a household for the garden") {
  Village village;
  const auto irrigation =
      village.Tariff("local.irrigation", "ha", {{"rates", {{{"code", "irrigated"}, {"amount", 15000}}}}});
  const auto garden = village.Tariff("local.garden", "household", {{"amount", 5000}});
  for (const auto& [type, area] : {std::pair("irrigated", 12300), std::pair("rainfed", 50000)})
    village.Do("parcel.set", {{"household", T(village.TheHousehold())},
                              {"parcel_kind", "share"},
                              {"land_type", type},
                              {"area", area},
                              {"from", "2010-01-01"},
                              {"happened_on", "2010-01-01"}});
  CHECK(village.Sum(irrigation) == "18450 − 0");  // 1.23 × 150 = 184.50
  CHECK(village.Sum(garden) == "5000 − 0");
  CHECK(village.Steps(irrigation, office::Language::kKy)
            .starts_with("сугат айдоо жер: 1,23 га × 150 сом = 184,50 сом\n"));
}

TEST_CASE("drinking water, 1,800 som in the house and 600 from a tap outside") {
  Village village;
  const auto water = village.Tariff("local.drinking-water", "connection",
                                    {{"rates",
                                      {{{"code", "piped"}, {"amount", 180000}},
                                       {{"code", "yard"}, {"amount", 60000}},
                                       {{"code", "tap"}, {"amount", 60000}}}}});
  CHECK(village.Sum(water) == "–");  // no dwelling in the book
  village.Do("dwelling.set", {{"household", T(village.TheHousehold())},
                              {"dwelling_kind", "house"},
                              {"water", "piped"},
                              {"happened_on", "2010-01-01"}});
  CHECK(village.Sum(water) == "180000 − 0");
}
