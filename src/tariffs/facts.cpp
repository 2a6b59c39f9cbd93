// SPDX-License-Identifier: Apache-2.0
#include "tariffs/facts.h"

namespace aiyl::tariffs {
namespace {

// ?1 office, ?2 the day, ?3 village, ?4 street, of households of an account open on that day.
#define AIYL_OPEN_HOUSEHOLDS                                                            \
  " h.office = ?1 AND (h.opened_day IS NULL OR h.opened_day <= ?2) "                    \
  "AND (h.closed_day IS NULL OR ?2 < h.closed_day) AND (?3 IS NULL OR h.village = ?3) " \
  "AND (?4 IS NULL OR h.street = ?4) "
#define AIYL_GOOD_ON(row) \
  "(" row ".from_day IS NULL OR " row ".from_day <= ?2) AND (" row ".to_day IS NULL OR ?2 < " row ".to_day)"

class Reader {
 public:
  Reader(store::Database& db, const Uuid& office, Date on, const Territory& within,
         std::vector<HouseholdFacts>& households)
      : m_db(db), m_office(office), m_on(on), m_within(within), m_households(households) {}

  void Households() {
    Each("SELECT h.id, h.village FROM household h WHERE" AIYL_OPEN_HOUSEHOLDS "ORDER BY h.id",
         [&](const store::Query& query) {
           HouseholdFacts facts;
           facts.household = query.GetId<household::HouseholdTag>(0);
           facts.village = query.GetId<office::TerritoryTag>(1);
           m_households.push_back(std::move(facts));
         });
  }

  void Members() {
    Fill(R"sql(
      SELECT h.id, count(*), sum(EXISTS (SELECT 1 FROM absence a WHERE a.person = m.person AND )sql" AIYL_GOOD_ON(
             "a") R"sql())
      FROM household h JOIN membership m ON m.household = h.id
      WHERE )sql" AIYL_OPEN_HOUSEHOLDS " AND " AIYL_GOOD_ON("m") R"sql(
      GROUP BY h.id ORDER BY h.id)sql",
         [](HouseholdFacts& facts, const store::Query& query) {
           facts.members = query.Int(1);
           facts.members_absent = query.Int(2);
         });
  }

  void Registered() {
    Fill(R"sql(
      SELECT h.id, count(DISTINCT r.person),
             count(DISTINCT CASE WHEN EXISTS (SELECT 1 FROM absence a WHERE a.person = r.person AND )sql" AIYL_GOOD_ON(
             "a") R"sql() THEN r.person END)
      FROM household h JOIN registration r ON r.household = h.id JOIN person p ON p.id = r.person
      WHERE )sql" AIYL_OPEN_HOUSEHOLDS " AND " AIYL_GOOD_ON("r") R"sql( AND (p.death_day IS NULL OR ?2 < p.death_day)
      GROUP BY h.id ORDER BY h.id)sql",
         [](HouseholdFacts& facts, const store::Query& query) {
           facts.registered = query.Int(1);
           facts.registered_absent = query.Int(2);
         });
  }

  void Animals() {
    // The latest count not after the day; of two on one day the later entered.
    Fill(R"sql(
      SELECT h.id, s.as_of, c.animal, c.heads
      FROM household h
      JOIN livestock_snapshot s ON s.id = (
        SELECT l.id FROM livestock_snapshot l WHERE l.household = h.id AND l.as_of <= ?2
        ORDER BY l.as_of DESC, l.id DESC LIMIT 1)
      LEFT JOIN livestock_count c ON c.snapshot = s.id
      WHERE )sql" AIYL_OPEN_HOUSEHOLDS R"sql(
      ORDER BY h.id, c.animal, c.id)sql",
         [](HouseholdFacts& facts, const store::Query& query) {
           facts.counted = query.GetDate(1);
           if (!query.IsNull(2)) facts.animals.push_back({query.String(2), query.Int(3)});
         });
  }

  void Land() {
    Fill(R"sql(
      SELECT h.id, p.land_type, p.area_m2
      FROM household h JOIN parcel p ON p.household = h.id
      WHERE )sql" AIYL_OPEN_HOUSEHOLDS " AND " AIYL_GOOD_ON("p") " ORDER BY h.id, p.id",
         [](HouseholdFacts& facts, const store::Query& query) {
           if (query.Text(1).empty()) ++facts.parcels_without_type;
           if (query.IsNull(2))
             ++facts.parcels_without_area;
           else
             facts.land.emplace_back(query.String(1), query.Int(2));
         });
  }

  void Water() {
    Fill(R"sql(
      SELECT h.id, d.water FROM household h JOIN dwelling d ON d.household = h.id
      WHERE )sql" AIYL_OPEN_HOUSEHOLDS " AND " AIYL_GOOD_ON("d") " ORDER BY h.id, d.id",
         [](HouseholdFacts& facts, const store::Query& query) { facts.water.push_back(query.String(1)); });
  }

 private:
  template <class Take>
  void Each(const char* sql, const Take& take) {
    auto query = m_db.Prepare(sql);
    query.Bind(m_office, m_on, m_within.village, m_within.street);
    while (query.Next()) take(query);
  }
  // Rows come in the order of the households: both are walked once.
  template <class Take>
  void Fill(const char* sql, const Take& take) {
    size_t at = 0;
    Each(sql, [&](const store::Query& query) {
      const auto id = query.GetId<household::HouseholdTag>(0);
      while (at < m_households.size() && m_households[at].household < id) ++at;
      if (at < m_households.size() && m_households[at].household == id) take(m_households[at], query);
    });
  }

  store::Database& m_db;
  const Uuid& m_office;
  Date m_on;
  const Territory& m_within;
  std::vector<HouseholdFacts>& m_households;
};

#define AIYL_USE_COLUMNS "id, tariff, payer, day, code, thousandths, stranger, document"

Use ReadUse(const store::Query& query) {
  Use use;
  use.id = query.GetId<TariffUseTag>(0);
  use.tariff = query.GetId<TariffTag>(1);
  use.payer = query.GetId<ledger::PayerTag>(2);
  use.day = query.GetDate(3);
  use.code = query.String(4);
  use.thousandths = query.Int(5);
  use.stranger = query.Bool(6);
  use.document = query.String(7);
  return use;
}

}  // namespace

std::vector<HouseholdFacts> ReadFacts(store::Database& db, const Uuid& office, const Tariff& tariff, Date on,
                                      const Territory& within) {
  std::vector<HouseholdFacts> households;
  if (tariff.village && within.village && *tariff.village != *within.village) return households;
  Territory both = within;
  if (tariff.village) both.village = tariff.village;
  Reader reader(db, office, on, both, households);
  reader.Households();
  reader.Members();
  switch (tariff.unit) {
    case Unit::kPerson:
      if (tariff.persons == Persons::kRegistered) reader.Registered();
      break;
    case Unit::kHead:
    case Unit::kConditionalHead:
      reader.Animals();
      break;
    case Unit::kHa:
    case Unit::kM2:
      reader.Land();
      break;
    case Unit::kConnection:
      reader.Water();
      break;
    case Unit::kHousehold:
    case Unit::kHour:
    case Unit::kOnce:
      break;
  }
  return households;
}

std::vector<Use> ListUses(store::Database& db, TariffId tariff, Date first, Date last) {
  auto query = db.Prepare("SELECT " AIYL_USE_COLUMNS
                          " FROM tariff_use WHERE tariff = ? AND day BETWEEN ? AND ? ORDER BY payer, day, id");
  query.Bind(tariff, first, last);
  std::vector<Use> uses;
  while (query.Next()) uses.push_back(ReadUse(query));
  return uses;
}

std::optional<Use> FindUse(store::Database& db, UseId id) {
  auto query = db.Prepare("SELECT " AIYL_USE_COLUMNS " FROM tariff_use WHERE id = ?");
  query.Bind(id);
  if (!query.Next()) return std::nullopt;
  return ReadUse(query);
}

std::unordered_map<Uuid, std::vector<LetOff>> ReadLetOff(store::Database& db, const Uuid& office, Date on) {
  auto query = db.Prepare(R"sql(
    SELECT payer, reason, document FROM tariff_relief_grant
    WHERE office = ?1 AND from_day <= ?2 AND (to_day IS NULL OR ?2 < to_day) ORDER BY payer, reason, id)sql");
  query.Bind(office, on);
  std::unordered_map<Uuid, std::vector<LetOff>> let_off;
  while (query.Next()) let_off[query.GetUuid(0)].push_back({query.String(1), query.String(2)});
  return let_off;
}

bool IsWithin(store::Database& db, ledger::PayerId payer, const Territory& within) {
  if (!within.village && !within.street) return true;
  auto query = db.Prepare(R"sql(
    SELECT 1 FROM household WHERE id = ?1 AND (?2 IS NULL OR village = ?2) AND (?3 IS NULL OR street = ?3))sql");
  query.Bind(payer, within.village, within.street);
  return query.Next();
}

}  // namespace aiyl::tariffs
