// SPDX-License-Identifier: Apache-2.0
#include "desk/demo_tax.h"

#include <algorithm>
#include <string>
#include <vector>

#include "desk/demo_acts.h"
#include "desk/demo_random.h"
#include "household/lists.h"
#include "household/steps.h"
#include "office/territory.h"

namespace aiyl::desk {
namespace {

using household::HouseholdRow;
using office::Json;

constexpr size_t kVehiclesInAct = 400;
constexpr size_t kReliefs = 24;

struct Head {
  household::HouseholdId household;
  household::PersonId person;
};

class Filler {
 public:
  Filler(store::Book& book, const store::Actor& actor, FixedClock& clock, uint64_t seed)
      : m_book(book), m_actor(actor), m_clock(clock), m_acts(book, actor, clock, 45), m_seed(seed) {}

  Status Fill() {
    const auto scope = office::Scope::Of(m_actor.office);
    AIYL_ASSIGN(m_villages, Read<std::vector<office::Territory>>(
                                [&](store::Database& db) { return office::ListVillages(db, scope); }));
    AIYL_ASSIGN(const auto rows, Read<std::vector<HouseholdRow>>([&](store::Database& db) {
                  return household::ListHouseholds(db, scope, {}, 0, 100'000);
                }));
    for (const auto& row : rows)
      if (row.head)
        m_heads.push_back({row.household, *row.head});
      else
        m_empty.push_back(row.household);
    AIYL_TRY(Figures());
    if (m_heads.empty()) return {};
    AIYL_TRY(Vehicles());
    AIYL_TRY(Outsiders());
    AIYL_TRY(SecondHouses());
    AIYL_TRY(Reliefs());
    AIYL_TRY(Buildings());
    return LeasesAndPatents();
  }

 private:
  template <class T>
  Result<T> Read(const std::function<T(store::Database&)>& read) {
    return m_book.Read<T>([&](store::Database& db) { return Result<T>(read(db)); });
  }
  std::string Village(size_t i) const { return m_villages[i % m_villages.size()].id.ToText(); }
  std::string Person(size_t i) const { return m_heads[i % m_heads.size()].person.ToText(); }

  Status Value(const char* input, const std::string& value, const char* from, Json more) {
    Json data = {{"input", input}, {"value", value}, {"from", from}};
    data.update(more);
    return Do("tax-value.set", data);
  }
  Status Do(const std::string& kind, const Json& data) {
    AIYL_TRY(m_acts.Do(kind, data));
    return {};
  }

  // Populations as the last census of a village that is nowhere; coefficients by decisions that nobody took.
  Status Figures() {
    const auto decision = [&](const char* number, const char* day, const char* ky, const char* ru) {
      return m_acts.Id("decision.record", {{"body", "council"},
                                           {"kind", "resolution"},
                                           {"number", number},
                                           {"day", day},
                                           {"title_ky", ky},
                                           {"title_ru", ru}});
    };
    AIYL_ASSIGN(const auto zones, decision("Ү-17", "2021-09-20", "Зоналдык коэффициенттер жөнүндө (үлгү)",
                                           "О зональных коэффициентах (образец)"));
    AIYL_ASSIGN(const auto rates, decision("Ү-31", "2024-09-25", "Турак жай салыгынын чени жөнүндө (үлгү)",
                                           "О ставке налога на жильё (образец)"));
    for (size_t i = 0; i < m_villages.size(); ++i)
      AIYL_TRY(Value("population", std::to_string(1180 + 340 * (i % 5)), "2014-01-01",
                     {{"village", Village(i)}, {"ground", "2009-жылдын эл каттоосу (үлгү)"}}));
    AIYL_TRY(Value("kz", "1", "2014-01-01", {{"rule_kind", "household-plot"}, {"ground", "мурунку чечим (үлгү)"}}));
    AIYL_TRY(Value("kz", "0.8", "2022-01-01",
                   {{"rule_kind", "household-plot"}, {"village", Village(1)}, {"decision", zones}}));
    AIYL_TRY(Value("kz", "1.2", "2022-01-01", {{"rule_kind", "settlement-land"}, {"decision", zones}}));
    for (const char* kind : {"settlement-land", "agricultural-land"})
      AIYL_TRY(Value("ki", "1", "2014-01-01", {{"rule_kind", kind}, {"ground", "жаңы чечим болгон эмес (үлгү)"}}));
    AIYL_TRY(Value("council_rate", "60", "2025-01-01", {{"rule_kind", "dwelling"}, {"decision", rates}}));
    return Do("tax-word.set", {{"list", "wall"}, {"code", "frame-reed"}, {"word", "other"}, {"ground", "үлгү"}});
  }

  // Nearly every second household has a car, some a tractor; not every engine is written down.
  Status Vehicles() {
    static constexpr int kEngines[] = {1300, 1500, 1600, 1800, 2000, 2400, 2700, 3500};
    std::vector<std::pair<household::HouseholdId, household::VehicleRecord>> planned;
    for (size_t i = 0; i < m_heads.size(); ++i) {
      DemoRandom random(m_seed * 0x9E3779B97F4A7C15ULL + i * 0xD1342543DE82EF95ULL + 7);
      const auto add = [&](const char* kind, int engine) {
        household::VehicleRecord vehicle;
        vehicle.kind = kind;
        vehicle.owner = m_heads[i].person;
        if (!random.Percent(6)) vehicle.engine_cm3 = engine;
        if (!random.Percent(4)) vehicle.year_made = random.Between(1994, 2023);
        planned.emplace_back(m_heads[i].household, std::move(vehicle));
      };
      if (random.Percent(45)) add("car", random.Pick(kEngines));
      if (random.Percent(5)) add("lorry", 4500);
      if (random.Percent(6)) add("tractor", 4750);
      if (random.Percent(5)) add("plough", 0);
    }
    store::Book::Bulk bulk(m_book);
    const Uuid batch = m_book.Env().ids->Next();
    for (size_t from = 0; from < planned.size(); from += kVehiclesInAct) {
      m_clock.AdvanceMicros(7'000'000);
      const store::ActHeader header{.kind = kDemoFill, .happened_on = DemoToday(), .batch = batch, .note = {}};
      AIYL_TRY(m_book.Write(m_actor, header, [&](store::UnitOfWork& work) -> Status {
        for (size_t i = from; i < std::min(from + kVehiclesInAct, planned.size()); ++i) {
          auto vehicle = planned[i].second;
          if (vehicle.engine_cm3 == 0) vehicle.engine_cm3.reset();
          AIYL_TRY(household::SetVehicle(work, planned[i].first, {}, vehicle));
        }
        return {};
      }));
    }
    return bulk.End();
  }

  Status Outsiders() {
    const auto payer = [&](const char* kind, const char* ky, const char* ru, const char* address) {
      return m_acts.Id("payer.add", {{"kind", kind}, {"name_ky", ky}, {"name_ru", ru}, {"address", address}});
    };
    AIYL_ASSIGN(m_firm, payer("organisation", "«Үлгү-Соода» ЖЧК", "ОсОО «Улгу-Соода»", "Бишкек ш."));
    AIYL_ASSIGN(m_cooperative,
                payer("organisation", "«Береке» айыл чарба кооперативи", "Сельхозкооператив «Береке»", ""));
    AIYL_ASSIGN(m_townsman, payer("outside", "Токтогулов Азамат (үлгү)", "Токтогулов Азамат (образец)", "Бишкек ш."));
    return {};
  }

  // Empty houses that belong to somebody: of two the owner chose where the exempt area counts, of one he did not; one
  // is a townsman's, and of one the book has a name that nobody could place. The others stay without an owner.
  Status SecondHouses() {
    const auto give = [&](size_t empty, Json owner) -> Result<std::string> {
      owner["share"] = "1";
      return m_acts.Id("dwelling.set",
                       {{"household", m_empty[empty].ToText()}, {"shares", Json::array({std::move(owner)})}});
    };
    for (size_t i = 0; i < std::min<size_t>(m_empty.size(), 3); ++i) {
      AIYL_ASSIGN(const auto house, give(i, {{"owner", Person(3 * i)}}));
      if (i < 2)
        AIYL_TRY(Do("exempt.choose",
                    {{"person", Person(3 * i)}, {"object", house}, {"from_year", 2021}, {"document", "арыз (үлгү)"}}));
    }
    if (m_empty.size() > 3) {
      const std::string name = "Токтогулов А. (Бишкек)";
      AIYL_ASSIGN(const auto house, give(3, {{"owner_name", name}}));
      AIYL_TRY(Do("owner.name", {{"object", house}, {"name", name}, {"payer", m_townsman}}));
    }
    if (m_empty.size() > 4) AIYL_TRY(give(4, {{"owner_name", "Жээнбеков (Россия)"}}));
    // A plot beside somebody's own that he only looks after.
    return Do("parcel.set", {{"household", m_heads.front().household.ToText()},
                             {"parcel_kind", "homestead"},
                             {"area", 400},
                             {"shares", Json::array({Json{{"owner_name", "Жээнбеков (Россия)"}, {"share", "1"}}})}});
  }

  Status Reliefs() {
    AIYL_ASSIGN(const auto pensioners, Read<std::vector<household::PersonId>>([&](store::Database& db) {
                  household::PersonFilter filter;
                  filter.status_list = "pension";
                  filter.status_code = "age";
                  return household::PersonIds(db, office::Scope::Of(m_actor.office), filter);
                }));
    size_t granted = 0;
    for (const auto& head : m_heads) {
      if (granted == kReliefs) break;
      if (std::find(pensioners.begin(), pensioners.end(), head.person) == pensioners.end()) continue;
      // Some rights arose in the year before, one of them too late for it.
      const char* since = granted % 6 == 1 ? "2025-07-31" : granted % 6 == 2 ? "2025-08-01" : "2019-03-10";
      AIYL_TRY(Do("relief.grant", {{"person", head.person.ToText()},
                                   {"rule_kind", "household-plot"},
                                   {"category", "pension-age"},
                                   {"since", since},
                                   {"document", "№ " + std::to_string(1000 + granted)}}));
      ++granted;
    }
    if (pensioners.empty() || m_heads.size() < 9) return {};
    return Do("relief.grant", {{"person", Person(8)},
                               {"rule_kind", "dwelling"},
                               {"category", "disabled-1-2"},
                               {"since", "2023-05-04"},
                               {"document", "МСЭК № 77"}});
  }

  Status Buildings() {
    const auto whole = [](Json owner) {
      owner["share"] = "1";
      return Json::array({std::move(owner)});
    };
    const auto object = [&](const char* kind, const char* name, const Json& more) {
      Json data = {{"rule_kind", kind}, {"name", name}, {"village", Village(0)}};
      data.update(more);
      return m_acts.Id("object.add", data);
    };
    AIYL_ASSIGN(const auto plot, object("settlement-land", "дүкөндүн жери",
                                        {{"area", "45"}, {"use", "shop-50"}, {"shares", whole({{"payer", m_firm}})}}));
    AIYL_ASSIGN(const auto shop, object("non-residential", "дүкөн",
                                        {{"area", "40"},
                                         {"wall", "brick"},
                                         {"use", "trade-catering-service"},
                                         {"year_built", 2014},
                                         {"stands_on", plot},
                                         {"shares", whole({{"payer", m_firm}})}}));
    // On the same plot: they share its tax.
    AIYL_TRY(object("non-residential", "дүкөндүн кампасы",
                    {{"area", "18"},
                     {"wall", "cinder"},
                     {"use", "trade-catering-service"},
                     {"year_built", 2016},
                     {"stands_on", plot},
                     {"shares", whole({{"payer", m_firm}})}}));
    // Sold in the year before, in two parts.
    AIYL_TRY(Do("object.transfer", {{"id", shop},
                                    {"happened_on", "2025-05-31"},
                                    {"shares", Json::array({Json{{"payer", m_firm}, {"share", "1/3"}},
                                                            Json{{"person", Person(1)}, {"share", "2/3"}}})}}));
    AIYL_ASSIGN(const auto mill_plot, object("settlement-land", "тегирмендин жери",
                                             {{"area", "620"},
                                              {"use", "farm-production"},
                                              {"village", Village(1)},
                                              {"shares", whole({{"payer", m_cooperative}})}}));
    AIYL_TRY(object("non-residential", "тегирмен",
                    {{"area", "180"},
                     {"wall", "cinder"},
                     {"use", "farm-production"},
                     {"year_built", 1978},
                     {"village", Village(1)},
                     {"stands_on", mill_plot},
                     {"shares", whole({{"payer", m_cooperative}})}}));
    AIYL_TRY(object("non-residential", "эски кампа", {{"area", "220"}, {"use", "farm-production"}}));
    AIYL_TRY(object("agricultural-land", "талаа",
                    {{"area", "25000"}, {"use", "rainfed_arable"}, {"shares", whole({{"payer", m_townsman}})}}));
    AIYL_TRY(object("vehicle", "жүк ташуучу машина",
                    {{"use", "truck_bus_minibus"},
                     {"engine", 6700},
                     {"year_built", 2003},
                     {"shares", whole({{"payer", m_cooperative}})}}));
    AIYL_TRY(
        object("vehicle", "жеңил машина", {{"use", "car_van_pickup"}, {"shares", whole({{"payer", m_townsman}})}}));
    return {};
  }

  Status LeasesAndPatents() {
    AIYL_TRY(Do("lease.add", {{"kind", "municipal-property"},
                              {"payer", m_firm},
                              {"subject", "клубдун бир бөлмөсү"},
                              {"area", 24},
                              {"contract", "3/2024"},
                              {"contract_day", "2024-02-12"},
                              {"to", "2027-02-11"},
                              {"rent", 1'200'000},
                              {"zone", "1.2"},
                              {"purpose", "0.9"},
                              {"tax", 96'000}}));
    AIYL_TRY(Do("lease.add", {{"kind", "state-fund-land"},
                              {"payer", m_cooperative},
                              {"subject", "сугат айдоо жер, контур 114"},
                              {"area", 48'000},
                              {"contract", "11/2021"},
                              {"contract_day", "2021-02-01"},
                              {"tender", "2021-жылдын 20-январындагы тендер, протокол № 2"},
                              {"to", "2026-01-31"},
                              {"rent", 2'400'000},
                              {"tax", 0}}));
    AIYL_TRY(Do("lease.add", {{"kind", "state-fund-land"},
                              {"person", Person(2)},
                              {"subject", "чабынды, контур 207"},
                              {"area", 12'000},
                              {"contract", "4/2023"},
                              {"contract_day", "2023-03-15"},
                              {"tender", "2023-жылдын 1-мартындагы тендер, протокол № 1"},
                              {"to", "2033-03-14"},
                              {"rent", 360'000}}));
    const auto patent = [&](size_t person, const char* activity, const char* number, const char* from, const char* to) {
      return Do("patent.add", {{"person", Person(person)},
                               {"activity", activity},
                               {"place", m_villages.front().name.ky},
                               {"number", number},
                               {"from", from},
                               {"to", to}});
    };
    AIYL_TRY(patent(4, "дүкөн", "Ү 000101", "2025-11-01", "2026-01-29"));
    AIYL_TRY(patent(5, "жүргүнчү ташуу", "Ү 000102", "2025-08-01", "2026-07-31"));
    AIYL_TRY(patent(6, "чач тарач", "Ү 000103", "2025-12-20", "2026-01-18"));
    return patent(7, "тигүү", "Ү 000104", "2025-03-01", "2025-08-27");
  }

  store::Book& m_book;
  const store::Actor m_actor;
  FixedClock& m_clock;
  DemoActs m_acts;
  uint64_t m_seed;
  std::vector<office::Territory> m_villages;
  std::vector<Head> m_heads;
  std::vector<household::HouseholdId> m_empty;
  std::string m_firm, m_cooperative, m_townsman;
};

}  // namespace

Status FillDemoTax(store::Book& book, const store::Actor& actor, FixedClock& clock, uint64_t seed) {
  return Filler(book, actor, clock, seed).Fill();
}

}  // namespace aiyl::desk
