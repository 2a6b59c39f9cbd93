// SPDX-License-Identifier: Apache-2.0
// Villages that are nowhere, and what a made-up household has: house, plot, land share, animals by altitude; each with
// the gaps that real books have. Pure.
#include <algorithm>
#include <cstdio>

#include "desk/demo_plan.h"

namespace aiyl::desk {

namespace {

struct Both {
  const char *ky, *ru;
};

constexpr Both kPlaceNames[] = {
    {"Көк-Кайың", "Кок-Кайын"},     {"Ак-Төбөлөр", "Ак-Тоболор"}, {"Жаңы-Булуң", "Жаны-Булун"},
    {"Кызыл-Өрүк", "Кызыл-Орюк"},   {"Үч-Карагай", "Уч-Карагай"}, {"Таш-Көпүрөлүү", "Таш-Копуролу"},
    {"Сары-Талаа", "Сары-Талаа"},   {"Кең-Сууй", "Кен-Сууй"},     {"Чоң-Жылгалуу", "Чон-Жылгалуу"},
    {"Өрүктүү-Суу", "Оруктуу-Суу"}, {"Боз-Бешик", "Боз-Бешик"},   {"Кара-Дөбөлүү", "Кара-Доболуу"},
    {"Алмалуу-Бак", "Алмалуу-Бак"}, {"Тоо-Этеги", "Тоо-Этеги"},   {"Ай-Көлдүү", "Ай-Колдуу"},
    {"Жети-Арча", "Жети-Арча"}};
constexpr Both kStreets[] = {{"Манас", "Манас"},      {"Ынтымак", "Ынтымак"},       {"Достук", "Достук"},
                             {"Мектеп", "Школьная"},  {"Жаштар", "Молодёжная"},     {"Бакча", "Садовая"},
                             {"Жаңы", "Новая"},       {"Борбордук", "Центральная"}, {"Тоолуу", "Горная"},
                             {"Арык-Бою", "Арычная"}, {"Талаа", "Полевая"},         {"Токой", "Лесная"}};

struct Rayon {
  const char* code;  // its first eight digits
  int altitude_m;
};
constexpr Rayon kRayons[] = {{"41708206", 850},  {"41704235", 1900}, {"41706211", 700}, {"41702215", 1680},
                             {"41707232", 1250}, {"41703220", 800},  {"41704220", 2050}};

constexpr int kHouseholdsInVillage = 320;

std::string Digits(const char* pattern, int a, int b) {
  char text[64];
  std::snprintf(text, sizeof text, pattern, a, b);
  return text;
}

}  // namespace

Date DemoToday() {
  return *Date::FromYmd(2026, 1, 12);
}

DemoPlace PlanDemoPlace(uint64_t seed, int households) {
  DemoRandom random(seed * 2654435761ULL + 17);
  DemoPlace place;
  // A real rayon of the shipped list; beneath it codes above those that the classifier uses.
  const Rayon& rayon = kRayons[seed % std::size(kRayons)];
  const int number = 900 + static_cast<int>(seed % 97);
  const int count = std::clamp(households / kHouseholdsInVillage + 1, 2, 40);
  const int first = random.Below(static_cast<int>(std::size(kPlaceNames)));
  for (int i = 0; i < count; ++i) {
    DemoVillagePlace village;
    const auto turn = static_cast<size_t>(first + i) % std::size(kPlaceNames);
    const int round = i / static_cast<int>(std::size(kPlaceNames));
    const std::string suffix = round == 0 ? "" : "-" + std::to_string(round + 1);
    village.name = {kPlaceNames[turn].ky + suffix, kPlaceNames[turn].ru + suffix};
    village.code = rayon.code + Digits("%03d%03d", number, (i + 1) * 10);
    village.altitude_m = rayon.altitude_m + random.Between(-120, 350);
    const int from = random.Below(static_cast<int>(std::size(kStreets)));
    const int streets = random.Between(4, 8);
    for (int s = 0; s < streets; ++s) {
      const Both& street = kStreets[static_cast<size_t>(from + s) % std::size(kStreets)];
      village.streets.push_back({street.ky, street.ru});
    }
    place.villages.push_back(std::move(village));
  }
  place.office = place.villages.front().name;
  const BothSpellings surname = DemoSurnameBase(random, DemoPeople::kKyrgyz);
  place.head = {"Ж. " + surname.ky, "Ж. " + surname.ru};
  return place;
}

DemoHousehold PlanDemoHousehold(uint64_t seed, const DemoPlace& place, int number) {
  DemoRandom random(seed ^ (static_cast<uint64_t>(number) + 1) * 0xD1342543DE82EF95ULL);
  DemoHousehold household;
  household.village = number % static_cast<int>(place.villages.size());
  const DemoVillagePlace& village = place.villages[static_cast<size_t>(household.village)];
  const int turn = number / static_cast<int>(place.villages.size());
  const int streets = static_cast<int>(village.streets.size());
  household.street = turn % streets;
  household.house = std::to_string(turn / streets + 1) + (random.Percent(4) ? "а" : "");
  household.empty_house = random.Percent(3);
  if (!household.empty_house) PlanDemoFamily(random, household);
  PlanDemoFarm(random, village.altitude_m, household);
  return household;
}

void PlanDemoFarm(DemoRandom& random, int altitude_m, DemoHousehold& household) {
  DemoDwelling dwelling;
  static constexpr const char* kWalls[] = {"adobe", "brick-stone", "frame-reed", "block", "wood", "cellular"};
  static constexpr int kWallWeights[] = {58, 18, 12, 7, 3, 2};
  if (!random.Percent(7)) dwelling.wall = kWalls[random.Weighted(kWallWeights)];
  if (!random.Percent(12)) dwelling.roof = random.Percent(72) ? "slate" : "metal";
  if (!random.Percent(15)) dwelling.year_built = std::clamp(random.Around(1982, 34), 1936, 2025);
  if (!random.Percent(6)) dwelling.area_dm2 = std::max(2400, random.Around(840, 440) * 10);
  dwelling.rooms = std::clamp((dwelling.area_dm2.value_or(6000) + 800) / 1800, 1, 9);
  household.dwelling = dwelling;

  const int members = static_cast<int>(household.members.size());
  DemoParcel plot;
  plot.area_m2 = std::max(300, random.Around(1100, 700) / 10 * 10);
  if (!random.Percent(16)) plot.document = Digits("Б-%06d", random.Below(1000000), 0);
  if (members > 0) {
    const bool both = household.members[0].spouse > 0 && random.Percent(20);
    if (both)
      plot.owners = {{0, *Share::Of(1, 2)}, {household.members[0].spouse, *Share::Of(1, 2)}};
    else
      plot.owners = {{0, Share::Whole()}};
  }
  household.parcels.push_back(plot);
  if (members == 0) return;

  // Shares were given by head in the nineties: owners are those who were alive then, each with an equal part.
  std::vector<int> adults;
  for (int i = 0; i < members; ++i)
    if (household.members[static_cast<size_t>(i)].born.Assumed().Year() < 1996) adults.push_back(i);
  if (!adults.empty() && random.Percent(68)) {
    DemoParcel share;
    share.is_share = true;
    share.land_type = altitude_m > 1900 && random.Percent(50) ? "hayfield"
                      : random.Percent(76)                    ? "irrigated"
                                                              : "rainfed";
    const int parts = std::min<int>(static_cast<int>(adults.size()), 6);
    share.area_m2 = int64_t{100} * random.Between(8, 45) * parts;  // hundredths of a hectare
    if (!random.Percent(18)) share.document = Digits("Ч %05d-%02d", random.Below(100000), random.Below(100));
    for (int i = 0; i < parts; ++i) share.owners.push_back({adults[static_cast<size_t>(i)], *Share::Of(1, parts)});
    household.parcels.push_back(share);
  }

  const bool high = altitude_m > 1800;
  const auto keep = [&](const char* species, int chance, int middle, int spread) {
    if (random.Percent(chance)) household.animals.push_back({species, std::max(1, random.Around(middle, spread))});
  };
  keep("cattle.cow", high ? 82 : 66, high ? 4 : 2, 2);
  keep("cattle.bull", 18, 1, 1);
  keep("cattle.calf", high ? 60 : 48, 2, 1);
  keep("sheep", high ? 72 : 44, high ? 34 : 11, high ? 26 : 9);
  keep("goat", high ? 20 : 14, 6, 5);
  keep("horse", high ? 58 : 16, high ? 4 : 1, high ? 3 : 1);
  if (high) keep("yak", 6, 14, 10);
  keep("poultry.hen", high ? 40 : 72, 9, 7);
  if (!high) keep("bees", 4, 7, 5);
  if (!high) keep("donkey", 12, 1, 1);
}

}  // namespace aiyl::desk
