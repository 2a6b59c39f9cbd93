// SPDX-License-Identifier: Apache-2.0
// Every assessment of a demo village, of four years and all kinds, against the taxes worked out another way from the
// rows of the book (independent_tax.h): the same payers, the same sums to the тыйын, none more and none less.
#include <algorithm>
#include <catch2/catch.hpp>
#include <iostream>
#include <map>
#include <set>

#include "desk/demo.h"
#include "desk/registry.h"
#include "independent_tax.h"
#include "office/act_spec.h"
#include "support/temporary_folder.h"
#include "tax/assess_run.h"

using namespace aiyl;
using office::Json;
using test::TaxedThing;

namespace {

// (object, payer, тыйын), sorted.
using Sums = std::vector<std::tuple<std::string, std::string, int64_t>>;

class Village {
 public:
  Village() : m_clock(FixedClock::Noon(*Date::FromYmd(2026, 3, 2))), m_ids(NewSeededIdSource(5, m_clock)) {
    REQUIRE(desk::MakeDemoBook(m_folder / "demo.aiyl", {.households = 60, .seed = 4}));
    m_environment.clock = &m_clock;
    m_environment.ids = m_ids.get();
    m_environment.registry = &desk::MakeRegistry();
    auto opened = store::Book::Open(m_folder / "demo.aiyl", store::OpenMode::kShared, m_environment);
    REQUIRE(opened);
    m_book = std::move(*opened);
    m_actor = {m_book->Identity().office, {}, "test"};
    for (const auto& row : Rows("SELECT id FROM staff WHERE role = 'head' ORDER BY id LIMIT 1", "u"))
      m_actor.staff = *Uuid::FromText(row[0]);
    Furnish();
  }

  // Each cell as text; `columns` says what each is: u an id, t anything else.
  std::vector<std::vector<std::string>> Rows(const std::string& sql, const std::string& columns) {
    std::vector<std::vector<std::string>> rows;
    const Status read = m_book->ReadAny([&](store::Database& db) {
      auto query = db.PrepareOnce(sql);
      while (query.Next()) {
        auto& row = rows.emplace_back();
        for (size_t i = 0; i < columns.size(); ++i) {
          const auto column = static_cast<int>(i);
          row.push_back(query.IsNull(column) ? std::string()
                        : columns[i] == 'u'  ? query.GetUuid(column).ToText()
                                             : query.String(column));
        }
      }
    });
    INFO(sql << " " << (read ? "" : read.error().code + " " + read.error().detail));
    REQUIRE(read);
    return rows;
  }

  Json Do(const std::string& kind, const Json& data) {
    const auto* spec = desk::FindAct(kind);
    REQUIRE(spec);
    const auto done = office::RunAct(*m_book, m_actor, *spec, data);
    INFO(kind << " " << data.dump() << " " << (done ? "" : done.error().code + " " + ToEnglish(done.error().message)));
    REQUIRE(done);
    return done->made;
  }

  // What a run recorded, and the objects that it could not compute.
  std::pair<Sums, std::set<std::string>> Assessed(const std::string& kind, int year) {
    tax::AssessRun run(*m_book, m_actor, {.year = year, .rule_kind = kind});
    const auto preview = run.Compute();
    INFO(kind << " " << year << " " << (preview ? "" : ToEnglish(preview.error().message)));
    REQUIRE(preview);
    REQUIRE(run.Write());
    Sums sums;
    for (const auto& row : Rows("SELECT object, payer, sum FROM tax_assessment WHERE year = " + std::to_string(year) +
                                    " AND rule_kind = '" + kind + "'",
                                "uut"))
      sums.emplace_back(row[0], row[1], std::stoll(row[2]));
    std::sort(sums.begin(), sums.end());
    std::set<std::string> left_out;
    for (const auto& object : preview->not_computed) left_out.insert(object.object.ToText());
    return {sums, left_out};
  }

  const std::map<std::string, std::string>& Population() const { return m_population; }

 private:
  // What a demo village has not: figures of the council, large houses, cars, shops, relief, parts that changed hands.
  void Furnish() {
    const auto value = [&](const char* input, const char* text, const Json& more = {}) {
      Json data = {{"input", input}, {"value", text}, {"from", "2019-01-01"}, {"ground", "токтом"}};
      if (more.is_object()) data.update(more);
      Do("tax-value.set", data);
    };
    value("place", "41704245000000");
    value("region", "naryn");
    value("kz", "1.25", {{"rule_kind", "household-plot"}});
    value("kz", "0.85", {{"rule_kind", "settlement-land"}});
    value("ki", "1.1");
    value("council_rate", "37.5");
    int n = 0;
    for (const auto& row : Rows("SELECT DISTINCT village FROM household ORDER BY village", "u")) {
      m_population[row[0]] = n++ % 2 == 0 ? "3214" : "612000";
      value("population", m_population[row[0]].c_str(), {{"village", row[0]}});
    }
    int i = 0;
    std::string head_before;
    for (const auto& row : Rows(R"sql(
        SELECT h.id, (SELECT r.person FROM relation r WHERE r.household = h.id AND r.relation = 'head' ORDER BY r.from_day DESC LIMIT 1),
          (SELECT m.person FROM membership m JOIN person p ON p.id = m.person WHERE m.household = h.id AND m.to_day IS NULL
             AND p.death_day IS NULL AND m.person NOT IN (SELECT r.person FROM relation r WHERE r.relation = 'head')
             ORDER BY p.birth_earliest LIMIT 1), h.village
        FROM household h WHERE h.closed_day IS NULL ORDER BY h.id)sql",
                                "uuuu")) {
      ++i;
      const std::string &home = row[0], &head = row[1], &other = row[2];
      if (head.empty()) continue;
      Json house = {{"household", home}, {"happened_on", i % 2 == 0 ? "2018-02-01" : "2024-05-31"}};
      if (i % 3 == 0) {
        house["total_area"] = std::to_string(150 + 17 * i) + ".7";
        house["wall"] = i % 2 == 0 ? "adobe" : "brick-stone";
        house["year_built"] = 1960 + i;
      }
      if (i % 4 == 0 && !other.empty())
        house["shares"] = {{{"owner", head}, {"share", "1/3"}}, {{"owner", other}, {"share", "2/3"}}};
      if (house.size() > 2) Do("dwelling.set", house);
      if (i % 2 == 0)
        Do("vehicle.set", {{"household", home},
                           {"vehicle_kind", i % 6 == 0 ? "lorry" : "car"},
                           {"owner", head},
                           {"year_made", 1995 + i % 25},
                           {"engine", 1400 + 150 * (i % 30)}});
      const char* days[] = {"2024-07-31", "2024-08-01", "2019-03-05", "2024-12-30"};
      if (i % 5 == 0)
        Do("relief.grant", {{"person", head},
                            {"rule_kind", "household-plot"},
                            {"category", "pension-age"},
                            {"since", days[i % 4]},
                            {"document", "күбөлүк"}});
      if (i % 6 == 0)
        Do("relief.grant", {{"person", head},
                            {"rule_kind", "dwelling"},
                            {"category", "disabled-1-2"},
                            {"since", days[i % 4]},
                            {"document", "күбөлүк"}});
      if (i % 7 == 0)
        Do("relief.grant", {{"person", head},
                            {"rule_kind", "vehicle"},
                            {"category", "veteran"},
                            {"since", days[i % 4]},
                            {"document", "күбөлүк"}});
      if (i % 8 == 0) {
        const Json owners = {{{"person", head}, {"share", "1/4"}}, {{"person", head_before}, {"share", "3/4"}}};
        Json shop = {{"rule_kind", "non-residential"},
                     {"village", row[3]},
                     {"area", std::to_string(20 + i) + ".4"},
                     {"wall", "brick"},
                     {"use", "trade-catering-service"},
                     {"year_built", 2000 + i % 20},
                     {"shares", owners},
                     {"happened_on", "2018-01-10"}};
        if (i % 16 == 0) {
          shop["accepted"] = "2024-03-10";
          shop["from"] = "2024-03-10";
        }
        const std::string id = Do("object.add", shop).at("id");
        Do("object.add", {{"rule_kind", "settlement-land"},
                          {"village", row[3]},
                          {"area", std::to_string(30 + i) + ".4"},
                          {"use", "shop-50"},
                          {"shares", owners},
                          {"happened_on", "2018-01-10"}});
        if (i % 24 == 0)
          Do("object.transfer",
             {{"id", id}, {"shares", {{{"person", head_before}, {"share", "1"}}}}, {"happened_on", "2024-09-30"}});
      }
      head_before = head;
    }
  }

  test::TemporaryFolder m_folder;
  FixedClock m_clock;
  std::unique_ptr<IdSource> m_ids;
  store::Environment m_environment;
  std::unique_ptr<store::Book> m_book;
  store::Actor m_actor;
  std::map<std::string, std::string> m_population;
};

// One row for each part that counts in the year; where the book names no owner, the household's first-recorded person.
//   0 object, 1 village, 2 household, 3 kind, 4 word, 5 dm², 6 year, 7 engine, 8 accepted, 9 from, 10 to, 11 payer,
//   12 num, 13 den, 14 part from, 15 part to
std::string Statement(const std::string& kind, int year) {
  const std::string first = "'" + std::to_string(year) + "-01-01'", next = "'" + std::to_string(year + 1) + "-01-01'";
  const auto within = [&](const std::string& alias) {
    return "(" + alias + ".from_day IS NULL OR " + alias + ".from_day < " + next + ") AND (" + alias +
           ".to_day IS NULL OR " + alias + ".to_day >= " + first + ")";
  };
  std::string book;
  if (kind == "dwelling")
    book =
        "SELECT o.id, h.village, h.id, o.kind, o.wall, o.total_area_dm2, o.year_built, NULL, NULL, o.from_day, "
        "o.to_day, "
        "s.owner, s.num, s.den, s.from_day, s.to_day FROM dwelling o JOIN household h ON h.id = o.household LEFT JOIN "
        "dwelling_share s ON s.dwelling = o.id AND " +
        within("s") + " WHERE o.kind <> 'unfinished' AND " + within("o") + " UNION ALL ";
  else if (kind == "household-plot" || kind == "agricultural-land")
    book =
        "SELECT o.id, h.village, h.id, o.kind, o.land_type, o.area_m2 * 100, NULL, NULL, NULL, o.from_day, o.to_day, "
        "s.owner, s.num, s.den, s.from_day, s.to_day FROM parcel o JOIN household h ON h.id = o.household LEFT JOIN "
        "parcel_share s ON s.parcel = o.id AND " +
        within("s") + " WHERE o.kind = '" + (kind == "household-plot" ? "homestead" : "share") + "' AND " +
        within("o") + " UNION ALL ";
  else if (kind == "vehicle")
    book =
        "SELECT o.id, h.village, h.id, o.kind, '', NULL, o.year_made, o.engine_cm3, NULL, o.from_day, o.to_day, "
        "o.owner, 1, 1, NULL, NULL FROM vehicle o JOIN household h ON h.id = o.household WHERE o.kind IN ('car', "
        "'lorry', "
        "'bus', 'motorcycle', 'tractor', 'mini-tractor', 'combine') AND " +
        within("o") + " UNION ALL ";
  return book +
         "SELECT o.id, o.village, NULL, o.use, o.wall, o.area_dm2, o.year_built, o.engine_cm3, o.accepted_day, "
         "o.from_day, "
         "o.to_day, s.payer, s.num, s.den, s.from_day, s.to_day FROM tax_object o LEFT JOIN tax_object_share s ON "
         "s.object = "
         "o.id AND " +
         within("s") + " WHERE o.rule_kind = '" + kind + "' AND " + within("o");
}

std::optional<Date> DayOf(const std::string& text) {
  return Date::FromIso(text);
}

Sums Expected(Village& village, const std::string& kind, int year, const std::set<std::string>& left_out) {
  const Date first = *Date::FromYmd(year, 1, 1), next = *Date::FromYmd(year + 1, 1, 1);
  static const std::map<std::string, std::string> walls = {
      {"brick-stone", "brick"}, {"panel", "concrete"}, {"monolith", "concrete"}, {"cellular", "concrete"}};
  static const std::map<std::string, std::string> lands = {{"irrigated", "irrigated_arable"},
                                                           {"rainfed", "rainfed_arable"}};
  static const std::map<std::string, std::string> vehicles = {
      {"car", "car_van_pickup"},         {"lorry", "truck_bus_minibus"},     {"bus", "truck_bus_minibus"},
      {"motorcycle", "moto_boat"},       {"tractor", "self_propelled_agri"}, {"mini-tractor", "self_propelled_agri"},
      {"combine", "self_propelled_agri"}};
  const auto word = [](const std::map<std::string, std::string>& words, const std::string& code) {
    const auto found = words.find(code);
    return found == words.end() ? code : found->second;
  };
  // Parts by object.
  std::map<std::string, std::vector<std::vector<std::string>>> objects;
  for (auto& row : village.Rows(Statement(kind, year), "uuuttttttttutttt")) objects[row[0]].push_back(row);
  Sums sums;
  for (auto& [object, parts] : objects) {
    if (left_out.contains(object)) continue;
    const auto whole = parts[0];
    const auto head_on = [&](const Date& day) {
      const auto heads = village.Rows("SELECT person FROM relation WHERE hex(household) = replace(upper('" + whole[2] +
                                          "'), '-', '') AND relation = 'head' AND (from_day IS NULL OR from_day < '" +
                                          std::to_string(year + 1) + "-01-01') AND (to_day IS NULL OR to_day > '" +
                                          day.Iso() + "') ORDER BY from_day LIMIT 1",
                                      "u");
      return heads.empty() ? std::string() : heads[0][0];
    };
    const auto from = DayOf(whole[9]);
    const std::string head = whole[2].empty() ? std::string() : head_on(from ? std::max(*from, first) : first);
    if (whole[11].empty()) {
      parts[0][11] = head;
      parts[0][12] = parts[0][13] = "1";
    } else if (!whole[2].empty()) {
      // The book names owners from a day in the year on: before it, the first-recorded person.
      std::optional<Date> earliest = next;
      for (const auto& part : parts)
        earliest = !earliest || part[14].empty() ? std::nullopt : std::optional(std::min(*earliest, *DayOf(part[14])));
      if (earliest && first < *earliest && (!from || *from < *earliest)) {
        if (parts.size() == 1 && parts[0][11] == head) {
          parts[0][14].clear();
        } else {
          auto before = whole;
          before[11] = head;
          before[12] = before[13] = "1";
          before[14].clear();
          before[15] = earliest->Iso();
          parts.push_back(before);
        }
      }
    }
    for (const auto& part : parts) {
      TaxedThing thing{.kind = kind, .year = year};
      thing.place = "41704245000000";
      thing.region = "naryn";
      thing.settlement = "village";
      thing.kz = kind == "household-plot" ? "1.25" : kind == "settlement-land" ? "0.85" : "1";
      thing.ki = "1.1";
      thing.council_rate = "37.5";
      thing.population = std::stoll(village.Population().at(part[1]));
      thing.flat = part[3] == "flat";
      thing.wall = word(walls, part[4]);
      thing.use = kind == "vehicle"             ? word(vehicles, part[3])
                  : kind == "agricultural-land" ? word(lands, part[4])
                                                : part[3];
      if (!part[5].empty()) thing.area_dm2 = std::stoll(part[5]);
      if (!part[6].empty()) thing.age = year - std::stoi(part[6]);
      if (!part[7].empty()) thing.engine_cm3 = std::stoll(part[7]);
      thing.num = std::stoll(part[12]);
      thing.den = std::stoll(part[13]);
      // Since when and until when: of the part and of the thing itself.
      auto since = DayOf(part[14]);
      if (from && (!since || *since < *from)) since = from;
      auto until = DayOf(part[15]);
      if (const auto to = DayOf(part[10]); to && (!until || *to < *until)) until = to;
      if (kind == "dwelling" || kind == "non-residential") {
        auto accepted = DayOf(part[8]);
        if (!accepted && !whole[2].empty() && from && (part[6].empty() || std::stoi(part[6]) >= from->Year() - 1))
          accepted = from;
        if (accepted && first <= *accepted && *accepted < next) thing.accepted = accepted;
      }
      if (since && first <= *since && !(thing.accepted && *since <= *thing.accepted)) thing.bought = since;
      if (until && *until < next) thing.sold = until;
      const std::string payer = "hex(payer) = replace(upper('" + part[11] + "'), '-', '')";
      for (const auto& relief : village.Rows("SELECT category, since_day FROM tax_relief WHERE " + payer +
                                                 " AND rule_kind = '" + kind + "' AND since_day < '" + next.Iso() +
                                                 "' AND (until_day IS NULL OR until_day >= '" + first.Iso() + "')",
                                             "tt")) {
        thing.relief = relief[0];
        thing.relief_since = DayOf(relief[1]);
      }
      const auto tax = test::IndependentTax(thing);
      INFO(kind << " " << year << " " << object);
      REQUIRE(tax);
      sums.emplace_back(object, part[11], *tax);
    }
  }
  std::sort(sums.begin(), sums.end());
  return sums;
}

}  // namespace

TEST_CASE("every assessment of a demo village is what it is worked out to another way") {
  Village village;
  for (const char* kind :
       {"dwelling", "household-plot", "agricultural-land", "settlement-land", "non-residential", "vehicle"})
    for (const int year : {2020, 2023, 2024, 2025}) {
      const auto [assessed, left_out] = village.Assessed(kind, year);
      const auto expected = Expected(village, kind, year, left_out);
      const auto above =
          std::count_if(assessed.begin(), assessed.end(), [](auto& one) { return std::get<2>(one) > 0; });
      std::cout << kind << " " << year << ": " << assessed.size() << " assessments, " << above << " above nothing, "
                << left_out.size() << " not computed\n";
      INFO(kind << " " << year);
      CHECK(assessed.size() > 5);
      if (std::string(kind) != "agricultural-land" || year < 2022) CHECK(above > 0);
      CHECK(assessed.size() == expected.size());
      for (const auto& one : assessed)
        if (!std::binary_search(expected.begin(), expected.end(), one))
          FAIL_CHECK("assessed: " << std::get<0>(one) << " " << std::get<1>(one) << " " << std::get<2>(one));
      for (const auto& one : expected)
        if (!std::binary_search(assessed.begin(), assessed.end(), one))
          FAIL_CHECK("expected: " << std::get<0>(one) << " " << std::get<1>(one) << " " << std::get<2>(one));
    }
}
