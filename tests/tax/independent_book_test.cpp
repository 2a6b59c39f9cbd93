// SPDX-License-Identifier: Apache-2.0
// Every assessment of a demo village, of five years and all kinds, against the taxes worked out another way
// (independent_tax.h) from the rows of the book, which this test reads by statements of its own: the same payers, the
// same sums and parts to the тыйын, none more and none less. Only which objects cannot be computed is taken from the
// run.
#include <algorithm>
#include <catch2/catch.hpp>
#include <iostream>
#include <map>
#include <set>

#include "independent_tax.h"
#include "independent_village.h"

using namespace aiyl;
using test::Is;
using test::Row;
using test::Sums;
using test::TaxedThing;
using test::Village;

namespace {

std::string Words(const Sums::value_type& one) {
  std::string words = std::get<0>(one) + " " + std::get<1>(one) + " " + std::to_string(std::get<2>(one)) + ":";
  for (const auto part : std::get<3>(one)) words += " " + std::to_string(part);
  return words;
}

// One row for each part that counts in the year; a thing without parts has one row.
enum Cell {
  kObject,
  kVillage,
  kHome,
  kKind,
  kWord,
  kArea,
  kYear,
  kEngine,
  kAccepted,
  kFrom,
  kTo,
  kPart,
  kPayer,
  kNum,
  kDen,
  kPartFrom,
  kPartTo
};

std::string Statement(const std::string& kind, int year) {
  const std::string first = "'" + std::to_string(year) + "-01-01'", next = "'" + std::to_string(year + 1) + "-01-01'";
  const auto within = [&](const std::string& one) {
    return "coalesce(" + one + ".f, '0') < " + next + " AND coalesce(" + one + ".t, '9') >= " + first +
           " AND coalesce(" + one + ".f, '0') < coalesce(" + one + ".t, '9')";
  };
  std::string things =
      "SELECT id, village, NULL, use, wall, area_dm2, year_built, engine_cm3, accepted_day, from_day, "
      "to_day FROM tax_object WHERE rule_kind = '" +
      kind + "'";
  std::string parts = "SELECT object, 'o', payer, num, den, from_day, to_day FROM tax_object_share";
  const auto add = [&](const std::string& table, const std::string& columns, const std::string& to,
                       const std::string& where) {
    things += " UNION ALL SELECT o.id, h.village, h.id, " + columns + ", NULL, o.from_day, " + to + " FROM " + table +
              " o JOIN household h ON h.id = o.household WHERE coalesce(h.close_kind, '') <> 'mistake' AND " + where;
    parts += table == "vehicle"
                 ? " UNION ALL SELECT id, 'v', owner, 1, 1, NULL, NULL FROM vehicle WHERE owner IS NOT NULL"
                 : " UNION ALL SELECT s." + table +
                       ", 's', coalesce(s.owner, (SELECT x.payer FROM tax_outside_owner x WHERE x.object = s." + table +
                       " AND x.name = s.owner_name)), s.num, s.den, s.from_day, s.to_day FROM " + table + "_share s";
  };
  if (kind == "dwelling")
    add("dwelling", "o.kind, o.wall, o.total_area_dm2, o.year_built, NULL",
        "CASE WHEN h.close_kind = 'demolished' THEN min(h.closed_day, coalesce(o.to_day, '9')) ELSE o.to_day END",
        "o.kind <> 'unfinished'");
  else if (kind == "household-plot" || kind == "agricultural-land")
    add("parcel", "o.kind, o.land_type, o.area_m2 * 100, NULL, NULL", "o.to_day",
        kind == "household-plot" ? "o.kind = 'homestead'" : "o.kind = 'share'");
  else if (kind == "vehicle")
    add("vehicle", "o.kind, '', NULL, o.year_made, o.engine_cm3", "o.to_day",
        "o.kind IN ('car', 'lorry', 'bus', 'motorcycle', 'tractor', 'mini-tractor', 'combine')");
  return "WITH o(id, village, home, kind, word, area, year, engine, accepted, f, t) AS (" + things +
         "), s(thing, has, payer, num, den, f, t) AS (" + parts +
         ") SELECT o.id, o.village, o.home, o.kind, o.word, o.area, o.year, o.engine, o.accepted, o.f, o.t, s.has, "
         "s.payer, s.num, s.den, s.f, s.t FROM o LEFT JOIN s ON s.thing = o.id AND " +
         within("s") + " WHERE " + within("o");
}

std::optional<Date> DayOf(const std::string& text) {
  return Date::FromIso(text);
}

std::string WordOf(const std::map<std::string, std::string>& words, const std::string& code) {
  const auto found = words.find(code);
  return found == words.end() ? code : found->second;
}

class Expectation {
 public:
  Expectation(Village& village, const std::string& kind, int year)
      : m_village(village),
        m_kind(kind),
        m_year(year),
        m_first(*Date::FromYmd(year, 1, 1)),
        m_next(*Date::FromYmd(year + 1, 1, 1)) {
    for (auto& row : village.Rows("SELECT household, person, from_day, to_day FROM relation WHERE relation = 'head' "
                                  "ORDER BY from_day, id",
                                  "uutt"))
      m_heads[row[0]].push_back(row);
    for (auto& row : village.Rows(Statement(kind, year), "uuutttttttttutttt")) m_objects[row[kObject]].push_back(row);
    for (auto& [object, parts] : m_objects) {
      NameHeads(parts);
      for (const auto& part : parts) m_owned[part[kPayer]].insert(object);
    }
  }

  Sums All(const std::set<std::string>& left_out) {
    Sums sums;
    for (const auto& [object, parts] : m_objects)
      for (const auto& part : parts) {
        if (left_out.contains(object)) continue;
        const TaxedThing thing = ThingOf(part);
        const auto tax = test::IndependentTax(thing);
        INFO(m_kind << " " << m_year << " " << object);
        REQUIRE(tax);
        std::vector<int64_t> due;
        for (const auto& one : test::IndependentParts(thing, *tax))
          if (one.second != 0) due.push_back(one.second);
        sums.emplace_back(object, part[kPayer], *tax, due);
      }
    std::sort(sums.begin(), sums.end());
    return sums;
  }

 private:
  std::string HeadOn(const std::string& home, const Date& day) const {
    const auto heads = m_heads.find(home);
    if (heads != m_heads.end())
      for (const auto& row : heads->second) {
        const auto from = DayOf(row[2]), to = DayOf(row[3]);
        if ((!from || *from < m_next) && (!to || day < *to)) return row[1];
      }
    return {};
  }

  // Where the book names no owner it is the first-recorded person: of the whole, or until the day of the first owner.
  void NameHeads(std::vector<Row>& parts) const {
    const Row whole = parts[0];
    if (whole[kHome].empty()) return;
    const auto from = DayOf(whole[kFrom]);
    const std::string head = HeadOn(whole[kHome], from ? std::max(*from, m_first) : m_first);
    if (whole[kPart].empty()) {
      parts[0][kPayer] = head;
      parts[0][kNum] = parts[0][kDen] = "1";
      return;
    }
    std::optional<Date> earliest = m_next;
    for (const auto& part : parts)
      earliest = !earliest || part[kPartFrom].empty() ? std::nullopt
                                                      : std::optional(std::min(*earliest, *DayOf(part[kPartFrom])));
    if (!earliest || *earliest <= m_first || (from && *earliest <= *from)) return;
    if (parts.size() == 1 && parts[0][kPayer] == head) {
      parts[0][kPartFrom].clear();
      return;
    }
    Row before = whole;
    before[kPayer] = head;
    before[kNum] = before[kDen] = "1";
    before[kPartFrom].clear();
    before[kPartTo] = earliest->Iso();
    parts.push_back(before);
  }

  TaxedThing ThingOf(const Row& part) {
    static const std::map<std::string, std::string> walls = {{"brick-stone", "brick"},
                                                             {"panel", "concrete"},
                                                             {"monolith", "concrete"},
                                                             {"cellular", "concrete"},
                                                             {"frame-reed", "other"}};
    static const std::map<std::string, std::string> lands = {{"irrigated", "irrigated_arable"},
                                                             {"rainfed", "rainfed_arable"}};
    static const std::map<std::string, std::string> vehicles = {
        {"car", "car_van_pickup"},         {"lorry", "truck_bus_minibus"},     {"bus", "truck_bus_minibus"},
        {"motorcycle", "moto_boat"},       {"tractor", "self_propelled_agri"}, {"mini-tractor", "self_propelled_agri"},
        {"combine", "self_propelled_agri"}};
    const bool of_book = !part[kHome].empty();
    TaxedThing thing{.kind = m_kind, .year = m_year};
    thing.flat = part[kKind] == "flat";
    thing.wall = WordOf(walls, part[kWord]);
    thing.use = m_kind == "vehicle"                        ? WordOf(vehicles, part[kKind])
                : m_kind == "agricultural-land" && of_book ? WordOf(lands, part[kWord])
                                                           : part[kKind];
    if (!part[kArea].empty()) thing.area_dm2 = std::stoll(part[kArea]);
    if (!part[kYear].empty()) thing.age = m_year - std::stoi(part[kYear]);
    if (!part[kEngine].empty()) thing.engine_cm3 = std::stoll(part[kEngine]);
    thing.num = std::stoll(part[kNum]);
    thing.den = std::stoll(part[kDen]);
    OfPlace(part[kVillage], thing);
    Days(part, of_book, thing);
    Rights(part, thing);
    return thing;
  }

  void OfPlace(const std::string& village, TaxedThing& thing) {
    if (m_kind == "vehicle") return;
    const std::string code = m_kind == "household-plot" || m_kind == "dwelling" ? std::string() : thing.use;
    const auto value = [&](const char* input, const char* otherwise) {
      return m_village.Value(input, m_kind, village, code, m_year).value_or(otherwise);
    };
    const auto places = test::CodesOf(m_kind == "agricultural-land" ? "land-place" : "building-place"),
               regions = test::CodesOf("region");
    for (const auto& above : m_village.Above(village)) {
      if (thing.place.empty() && std::count(places.begin(), places.end(), above)) thing.place = above;
      if (thing.region.empty() && std::count(regions.begin(), regions.end(), above)) thing.region = above;
    }
    thing.settlement = value("settlement", "village");
    thing.kz = value("kz", "1");
    thing.ki = value("ki", "1");
    thing.council_rate = value("council_rate", "");
    thing.population = std::stoll(value("population", "0"));
  }

  // Since when and until when: of the part and of the thing itself.
  void Days(const Row& part, bool of_book, TaxedThing& thing) const {
    const auto from = DayOf(part[kFrom]), to = DayOf(part[kTo]);
    auto since = DayOf(part[kPartFrom]), until = DayOf(part[kPartTo]);
    if (from && (!since || *since < *from)) since = from;
    if (to && (!until || *to < *until)) until = to;
    if (m_kind == "dwelling" || m_kind == "non-residential") {
      auto accepted = DayOf(part[kAccepted]);
      // A house that came into the book when it was new.
      if (!accepted && of_book && from && (part[kYear].empty() || std::stoi(part[kYear]) >= from->Year() - 1))
        accepted = from;
      if (accepted && m_first <= *accepted && *accepted < m_next) thing.accepted = accepted;
    }
    if (since && m_first <= *since && !(thing.accepted && *since <= *thing.accepted)) thing.bought = since;
    if (until && *until < m_next) thing.sold = until;
  }

  void Rights(const Row& part, TaxedThing& thing) {
    const std::string payer = Is("payer", part[kPayer]), object = Is("object", part[kObject]);
    for (const auto& relief :
         m_village.Rows("SELECT category, since_day FROM tax_relief WHERE " + payer + " AND rule_kind = '" + m_kind +
                            "' AND (object IS NULL OR " + object + ") AND since_day < '" + m_next.Iso() +
                            "' AND coalesce(until_day, '9') >= '" + m_first.Iso() +
                            "' ORDER BY object IS NOT NULL, since_day DESC",
                        "tt")) {
      thing.relief = relief[0];
      thing.relief_since = DayOf(relief[1]);
    }
    if (m_kind == "non-residential") thing.land_tax = PlotTax(part);
    if (m_kind != "dwelling") return;
    // The choice that stands, where it is of a dwelling that he has in this year.
    for (const auto& choice : m_village.Rows("SELECT object FROM exempt_choice WHERE " + payer + " AND from_year <= " +
                                                 std::to_string(m_year) + " ORDER BY from_year DESC LIMIT 1",
                                             "u"))
      if (m_owned[part[kPayer]].contains(choice[0])) {
        thing.exempt_here = choice[0] == part[kObject];
        m_choices += 1;
      }
  }

  // The tax on the plot directly under a building, worked out before it (and checked like every other sum): shared
  // among all that the payer holds on it in the year by area × days × part, in the order of buildings and parts, each
  // taking what its running total leaves above that of the one before.
  int64_t PlotTax(const Row& part) {
    const std::string year = std::to_string(m_year);
    __extension__ using Wide = __int128;
    Wide tax = 0, all = 0, below = 0, above = 0;
    for (const auto& plot : m_village.Rows(
             "SELECT a.sum FROM tax_object o JOIN tax_assessment a ON a.object = o.stands_on WHERE " +
                 Is("o.id", part[kObject]) + " AND " + Is("a.payer", part[kPayer]) + " AND a.year = " + year +
                 " AND NOT EXISTS (SELECT 1 FROM tax_assessment l WHERE l.replaces = a.id)",
             "t"))
      tax += std::stoll(plot[0]);
    if (tax == 0) return 0;
    for (const auto& held : m_village.Rows(
             "SELECT o.id, o.area_dm2, s.num, s.den, s.from_day, julianday(min(coalesce(o.to_day, '9999-01-01'), "
             "coalesce(s.to_day, '9999-01-01'), '" +
                 m_next.Iso() + "')) - julianday(max(coalesce(o.from_day, '0000-01-01'), coalesce(s.from_day, " +
                 "'0000-01-01'), '" + m_first.Iso() +
                 "')) FROM tax_object o JOIN tax_object_share s ON s.object = o.id " +
                 "WHERE o.stands_on = (SELECT p.stands_on FROM tax_object p WHERE " + Is("p.id", part[kObject]) +
                 ") AND " + Is("s.payer", part[kPayer]) + " ORDER BY o.id, s.id",
             "uttttt")) {
      const int64_t days = static_cast<int64_t>(std::stod(held[5]));
      if (days < 0 || held[1].empty()) continue;
      const bool mine = held[0] == part[kObject] && held[4] == part[kPartFrom] && held[2] == part[kNum];
      if (mine) below = all;
      all += Wide(std::stoll(held[1])) * std::max<int64_t>(days, 1) * 1'000'000 * std::stoll(held[2]) /
             std::stoll(held[3]);
      if (mine) above = all;
    }
    return static_cast<int64_t>(tax * above / all - tax * below / all);
  }

  Village& m_village;
  std::string m_kind;
  int m_year;
  Date m_first, m_next;
  std::map<std::string, std::vector<Row>> m_heads, m_objects;
  std::map<std::string, std::set<std::string>> m_owned;

 public:
  int m_choices = 0;
};

}  // namespace

TEST_CASE("every assessment of a demo village is what it is worked out to another way") {
  Village village;
  int64_t all = 0, wrong = 0;
  int choices = 0;
  for (const char* kind :
       {"dwelling", "household-plot", "agricultural-land", "settlement-land", "non-residential", "vehicle"})
    for (const int year : {2020, 2022, 2023, 2024, 2025}) {
      const auto [assessed, left_out] = village.Assessed(kind, year);
      Expectation expectation(village, kind, year);
      const auto expected = expectation.All(left_out);
      choices += expectation.m_choices;
      const auto above =
          std::count_if(assessed.begin(), assessed.end(), [](auto& one) { return std::get<2>(one) > 0; });
      std::cout << kind << " " << year << ": " << assessed.size() << " assessments, " << above << " above nothing, "
                << left_out.size() << " not computed\n";
      INFO(kind << " " << year);
      CHECK(assessed.size() > 5);
      CHECK(assessed.size() > left_out.size());
      if (std::string(kind) != "agricultural-land" || year < 2022) CHECK(above > 0);
      CHECK(assessed.size() == expected.size());
      Sums only;
      std::set_difference(assessed.begin(), assessed.end(), expected.begin(), expected.end(), std::back_inserter(only));
      for (const auto& one : only)
        if (++wrong < 40) FAIL_CHECK("assessed: " << Words(one));
      only.clear();
      std::set_difference(expected.begin(), expected.end(), assessed.begin(), assessed.end(), std::back_inserter(only));
      for (const auto& one : only)
        if (++wrong < 40) FAIL_CHECK("expected: " << Words(one));
      all += static_cast<int64_t>(assessed.size());
    }
  std::cout << all << " assessments\n";
  CHECK(all > 2000);
  CHECK(choices > 0);
  CHECK(wrong == 0);
}
