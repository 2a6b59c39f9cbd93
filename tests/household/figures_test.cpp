// SPDX-License-Identifier: Apache-2.0
// Population, households and flows: single cases, then random lives of a village, recorded in any order.
#include "household/figures.h"

#include <rapidcheck.h>

#include <algorithm>
#include <catch2/catch.hpp>

#include "household/reads_village.h"
#include "text/sort_key.h"

using namespace aiyl;
using namespace aiyl::household;
using aiyl::test::Day;
using aiyl::test::ReadsVillage;

namespace {

PopulationReport PopulationOn(ReadsVillage& v, Date day, std::optional<VillageId> territory = {}) {
  Scope scope = v.OfOffice();
  scope.territory = territory;
  return v.Read<PopulationReport>([&](store::Database& db) { return Population(db, scope, day); });
}

std::vector<FlowRow> FlowsOf(ReadsVillage& v, Date from, Date to) {
  return v.Read<std::vector<FlowRow>>([&](store::Database& db) { return Flows(db, v.OfOffice(), from, to); });
}

FlowRow FlowIn(ReadsVillage& v, VillageId village, Sex sex, const char* from, const char* to) {
  for (const FlowRow& row : FlowsOf(v, Day(from), Day(to)))
    if (row.village == village && row.sex == sex) return row;
  return {};
}

// births, arrivals, deaths, departures
std::vector<int64_t> Numbers(const FlowRow& row) {
  return {row.births, row.arrivals, row.deaths, row.departures};
}
using Four = std::vector<int64_t>;

int64_t BySex(const PopulationRow& row, Sex sex) {
  return sex == Sex::kFemale ? row.female : sex == Sex::kMale ? row.male : row.unknown;
}

}  // namespace

TEST_CASE("population counts members on the day by village and sex, absent ones among them") {
  ReadsVillage v;
  const auto one = v.Account(v.aksuu, "1"), two = v.Account(v.ornok, "2");
  const auto man = v.Person("Асанов Бакыт", Sex::kMale, "1970"),
             woman = v.Person("Асанова Айгүл", Sex::kFemale, "1972"), other = v.Person("Ким Саша", Sex::kUnknown, "");
  v.Join(man, one, "head");
  v.Join(woman, one, "wife", "2024-02-01");
  v.Join(other, two, "head", "2024-03-01");
  v.Act([&](UnitOfWork& work) {
    AbsenceInput absence;
    absence.person = man;
    absence.from = Day("2024-03-01");
    return BeginAbsence(work, absence);
  });

  const auto january = PopulationOn(v, Day("2024-01-31"));
  CHECK(january.total.total == 1);
  const auto march = PopulationOn(v, Day("2024-03-01"));
  REQUIRE(march.rows.size() == 2);
  CHECK(march.rows[0].village_ky == "Аксуу");
  CHECK(march.rows[0].male == 1);
  CHECK(march.rows[0].female == 1);
  CHECK(march.rows[0].absent == 1);
  CHECK(march.rows[1].village_ky == "Өрнөк");
  CHECK(march.rows[1].unknown == 1);
  CHECK(march.total.total == 3);
  CHECK(march.total.absent == 1);
  CHECK(PopulationOn(v, Day("2024-03-01"), v.ornok).total.total == 1);
  CHECK(PopulationOn(v, Day("2024-03-01"), v.ornok).rows.size() == 1);

  v.Leave(woman, "2025-01-01");
  CHECK(PopulationOn(v, Day("2024-12-31")).total.female == 1);
  CHECK(PopulationOn(v, Day("2025-01-01")).total.female == 0);
}

TEST_CASE("a territory above the villages takes all below it, another office sees nothing") {
  ReadsVillage v;
  const auto household = v.Account(v.aksuu, "1");
  v.Join(v.Person("Асанов Бакыт", Sex::kMale, "1970"), household, "head");
  const auto aimak =
      v.Read<VillageId>([&](store::Database& db) { return office::FindTerritory(db, v.aksuu)->parent.value(); });
  CHECK(PopulationOn(v, Day("2026-01-01"), aimak).total.total == 1);
  v.Read<int>([&](store::Database& db) {
    const auto stranger = Scope::Of(Uuid::FromText("00000000-0000-7000-8000-000000000001").value());
    CHECK(Population(db, stranger, Day("2026-01-01")).rows.empty());
    CHECK(Flows(db, stranger, Day("2025-01-01"), Day("2026-01-01")).empty());
    CHECK(Population(db, Scope::AllOffices(), Day("2026-01-01")).total.total == 1);
    return 0;
  });
}

TEST_CASE("villages stand in Kyrgyz order") {
  ReadsVillage v;
  for (const auto& [village, number] : {std::pair{v.cholpon, "1"}, std::pair{v.aksuu, "2"}, std::pair{v.ornok, "3"}})
    v.Account(village, number);
  std::vector<std::string> names;
  for (const auto& row : PopulationOn(v, Day("2026-01-01")).rows) names.push_back(row.village_ky);
  CHECK(names == std::vector<std::string>{"Аксуу", "Өрнөк", "Чолпон"});
}

TEST_CASE("households are counted while their account is open, those with members by the sex of the first recorded") {
  ReadsVillage v;
  const auto one = v.Account(v.aksuu, "1", Day("2020-01-01")), two = v.Account(v.aksuu, "2", Day("2021-01-01"));
  v.Account(v.aksuu, "3", Day("2022-01-01"));
  const auto woman = v.Person("Асанова Айгүл", Sex::kFemale, "1972");
  v.Join(woman, one, "head", "2020-01-01");
  v.Join(v.Person("Бек уулу Азамат", Sex::kMale, "1990"), two, "", "2021-06-01");
  const auto report = [&](const char* day) {
    return v.Read<HouseholdsReport>([&](store::Database& db) { return Households(db, v.OfOffice(), Day(day)); });
  };
  CHECK(report("2019-12-31").total.households == 0);
  CHECK(report("2021-01-01").total.households == 2);
  CHECK(report("2021-01-01").total.with_members == 1);
  const auto now = report("2022-01-01");
  REQUIRE(now.rows.size() == 1);
  CHECK(now.total.households == 3);
  CHECK(now.total.with_members == 2);
  CHECK(now.total.female_head == 1);
  CHECK(now.total.male_head == 0);
  CHECK(now.total.no_head == 1);
  v.Leave(woman, "2023-01-01");
  v.Act([&](UnitOfWork& work) { return CloseAccount(work, one, Day("2023-01-01"), "died-out", "", {}); });
  CHECK(report("2022-12-31").total.households == 3);
  CHECK(report("2023-01-01").total.households == 2);
  CHECK(report("2023-01-01").total.female_head == 0);
}

TEST_CASE("births, arrivals, deaths and departures are flows of their day") {
  ReadsVillage v;
  const auto household = v.Account(v.aksuu, "1");
  const auto old = v.Person("Асанов Бакыт", Sex::kMale, "1940"), guest = v.Person("Асанов Эмил", Sex::kMale, "1990"),
             child = v.Person("Асанов Нур", Sex::kMale, "2024-05-05");
  v.Join(old, household, "head");
  v.Join(guest, household, "", "2024-01-01");
  v.Join(child, household, "grandson", "2024-05-05", "birth");
  v.Leave(guest, "2024-12-31");
  v.Leave(old, "2025-01-01", "death");
  const auto row = FlowIn(v, v.aksuu, Sex::kMale, "2024-01-01", "2025-01-01");
  CHECK(row.opening == 1);
  CHECK(Numbers(row) == Four{1, 1, 0, 1});
  CHECK(row.closing == 2);  // at the start of the day on which he died
  CHECK(Numbers(FlowIn(v, v.aksuu, Sex::kMale, "2025-01-01", "2025-01-02")) == Four{0, 0, 1, 0});
  CHECK(FlowsOf(v, Day("2025-01-01"), Day("2024-01-01")).at(1).opening == 2);  // an empty period, not a negative one
}

TEST_CASE("a move within a village is no flow, one between villages is a departure and an arrival") {
  ReadsVillage v;
  const auto one = v.Account(v.aksuu, "1"), two = v.Account(v.aksuu, "2"), far = v.Account(v.ornok, "3");
  const auto woman = v.Person("Асанова Айгүл", Sex::kFemale, "1972");
  v.Join(woman, one, "head");
  v.Leave(woman, "2024-02-01", "move");
  v.Join(woman, two, "head", "2024-02-01", "move");
  CHECK(Numbers(FlowIn(v, v.aksuu, Sex::kFemale, "2024-01-01", "2024-03-01")) == Four{0, 0, 0, 0});
  v.Leave(woman, "2024-04-01", "move");
  v.Join(woman, far, "head", "2024-04-01", "move");
  CHECK(Numbers(FlowIn(v, v.aksuu, Sex::kFemale, "2024-03-01", "2024-05-01")) == Four{0, 0, 0, 1});
  CHECK(Numbers(FlowIn(v, v.ornok, Sex::kFemale, "2024-03-01", "2024-05-01")) == Four{0, 1, 0, 0});
}

TEST_CASE("who leaves and comes back on one day is no flow, but a birth and a death on one day are both") {
  ReadsVillage v;
  const auto household = v.Account(v.aksuu, "1");
  const auto man = v.Person("Асанов Бакыт", Sex::kMale, "1970"),
             child = v.Person("Асанов Нур", Sex::kMale, "2024-05-05");
  v.Join(man, household, "head");
  v.Leave(man, "2024-03-03");
  v.Join(man, household, "head", "2024-03-03");
  CHECK(Numbers(FlowIn(v, v.aksuu, Sex::kMale, "2024-01-01", "2025-01-01")) == Four{0, 0, 0, 0});
  v.Join(child, household, "son", "2024-05-05", "birth");
  v.Leave(child, "2024-05-05", "death");
  const auto row = FlowIn(v, v.aksuu, Sex::kMale, "2024-01-01", "2025-01-01");
  CHECK(Numbers(row) == Four{1, 0, 1, 0});
  CHECK(row.opening == 1);
  CHECK(row.closing == 1);
}

namespace {

constexpr int kDays = 40;

// What may happen to somebody on a day, in order. kMove and kCome name a household.
struct Event {
  enum Kind { kCome, kMove, kLeave, kDie } kind;
  int day;
  int household;
};
struct Life {
  Sex sex = Sex::kUnknown;
  bool born_here = false, before_book = false;
  std::vector<Event> events;
};

std::vector<Life> RandomLives() {
  std::vector<Life> lives(*rc::gen::inRange<size_t>(1, 8));
  for (Life& life : lives) {
    life.sex = *rc::gen::element(Sex::kFemale, Sex::kMale, Sex::kUnknown);
    life.born_here = *rc::gen::arbitrary<bool>();
    life.before_book = !life.born_here && *rc::gen::arbitrary<bool>();
    const int events = *rc::gen::inRange(1, 7);
    int day = *rc::gen::inRange(0, kDays);
    bool inside = false;
    for (int n = 0; n < events; ++n, day += *rc::gen::inRange(0, 6)) {
      const auto kind = inside
                            ? *rc::gen::element(Event::kMove, Event::kMove, Event::kLeave, Event::kLeave, Event::kDie)
                            : Event::kCome;
      life.events.push_back({kind, day, *rc::gen::inRange(0, 4)});
      inside = kind == Event::kCome || kind == Event::kMove;
      if (kind == Event::kDie) break;
    }
  }
  return lives;
}

// Person after person: so the acts on one are back-dated before those on the last.
void Live(ReadsVillage& v, const std::vector<HouseholdId>& households, const std::vector<Life>& lives) {
  const Date start = Day("2024-01-01");
  for (const Life& life : lives) {
    const std::string first = start.PlusDays(life.events.front().day).Iso();
    const auto person = v.Person("Киши А", life.sex, life.born_here ? first : "1980");
    bool fresh = true;
    for (const Event& event : life.events) {
      const std::string day = start.PlusDays(event.day).Iso();
      const auto household = households.at(static_cast<size_t>(event.household));
      if (event.kind == Event::kCome)
        v.Join(person, household, "", fresh && life.before_book ? "" : day,
               fresh && life.born_here ? "birth" : "arrival");
      if (event.kind == Event::kMove) {
        v.Leave(person, day, "move");
        v.Join(person, household, "", day, "move");
      }
      if (event.kind == Event::kLeave) v.Leave(person, day);
      if (event.kind == Event::kDie) v.Leave(person, day, "death");
      fresh = false;
    }
  }
}

}  // namespace

TEST_CASE("for every period, village and sex opening plus births and arrivals less deaths and departures is closing") {
  ReadsVillage v;
  const std::vector<HouseholdId> households = {v.Account(v.aksuu, "1"), v.Account(v.aksuu, "2"),
                                               v.Account(v.ornok, "3"), v.Account(v.cholpon, "4")};
  CHECK(rc::check([&] {
    const auto lives = RandomLives();
    const Date from = Day("2023-12-30").PlusDays(*rc::gen::inRange(0, 70));
    const Date middle = from.PlusDays(*rc::gen::inRange(0, 20)), to = middle.PlusDays(*rc::gen::inRange(0, 20));
    std::vector<FlowRow> whole, first, second;
    PopulationReport before, after;
    v.Rehearse([&] {
      Live(v, households, lives);
      whole = FlowsOf(v, from, to);
      first = FlowsOf(v, from, middle);
      second = FlowsOf(v, middle, to);
      before = PopulationOn(v, from.PlusDays(-1));
      after = PopulationOn(v, to.PlusDays(-1));
    });
    RC_ASSERT(whole.size() >= 6u);
    for (const FlowRow& row : whole) {
      RC_ASSERT(row.opening + row.births + row.arrivals - row.deaths - row.departures == row.closing);
      RC_ASSERT(std::min({row.births, row.arrivals, row.deaths, row.departures}) >= 0);
      for (const auto& [report, figure] : {std::pair{&before, row.opening}, std::pair{&after, row.closing}})
        for (const PopulationRow& people : report->rows)
          if (people.village == row.village) RC_ASSERT(BySex(people, row.sex) == figure);
      // Two periods that meet add up.
      std::vector<int64_t> sum(4);
      for (const auto* part : {&first, &second})
        for (const FlowRow& other : *part)
          if (other.village == row.village && other.sex == row.sex)
            for (size_t i = 0; i < sum.size(); ++i) sum[i] += Numbers(other)[i];
      RC_ASSERT(sum == Numbers(row));
    }
  }));
}
