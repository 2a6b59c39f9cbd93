// SPDX-License-Identifier: Apache-2.0
// The invariants as SQL over the touched rows (temp.touched). Half-open periods overlap where each begins before the
// other ends; an empty bound never ends the comparison. CROSS JOIN keeps the order of the joins: the touched rows are
// few, the planner cannot know it.
#include "household/invariants.h"

namespace aiyl::household {
namespace {

// Two rows a and b of one table, of the same `same` columns, whose periods overlap.
std::string Overlap(const std::string& table, const std::string& same, const std::string& more = {}) {
  return "SELECT a.id FROM temp.touched AS x CROSS JOIN " + table + " AS a ON a.id = x.id CROSS JOIN " + table +
         " AS b ON " + same +
         " AND b.id <> a.id WHERE (a.from_day IS NULL OR b.to_day IS NULL OR a.from_day < b.to_day)"
         " AND (b.from_day IS NULL OR a.to_day IS NULL OR b.from_day < a.to_day)"
         // A period of no day overlaps nothing: a word that began after its member had left.
         " AND (a.from_day IS NULL OR a.to_day IS NULL OR a.from_day < a.to_day)"
         " AND (b.from_day IS NULL OR b.to_day IS NULL OR b.from_day < b.to_day)" +
         more + " LIMIT 1";
}

}  // namespace

// On the first and on the last day of every part, the parts that stand are a whole (or there are none). A deleted row
// no longer names its object, so after deletions all objects are looked at.
std::string WholeShares(const std::string& table, const std::string& object) {
  const std::string stands =
      " (o.from_day IS NULL OR (p.day IS NOT NULL AND o.from_day <= p.day)) AND (o.to_day IS NULL OR p.day IS NULL OR "
      "p.day < o.to_day) ";
  return "WITH seen(object) AS (SELECT s." + object + " FROM " + table +
         " AS s WHERE s.id IN temp.touched"
         " UNION SELECT s." +
         object + " FROM " + table +
         " AS s WHERE EXISTS (SELECT 1 FROM temp.touched AS x WHERE"
         " NOT EXISTS (SELECT 1 FROM " +
         table +
         " AS k WHERE k.id = x.id))),"
         " point(object, day) AS (SELECT s." +
         object + ", s.from_day FROM seen JOIN " + table + " AS s ON s." + object + " = seen.object UNION SELECT s." +
         object + ", s.to_day FROM seen JOIN " + table + " AS s ON s." + object +
         " = seen.object WHERE s.to_day IS NOT NULL)"
         " SELECT p.object FROM point AS p JOIN " +
         table + " AS o ON o." + object + " = p.object AND" + stands +
         "GROUP BY p.object, p.day HAVING sum(o.num) <> max(o.den) OR min(o.den) <> max(o.den) LIMIT 1";
}

std::vector<store::Invariant> Invariants() {
  std::vector<store::Invariant> all;
  all.push_back({"household.one-head",
                 {"relation"},
                 Overlap("relation", "b.household = a.household", " AND a.relation = 'head' AND b.relation = 'head'"),
                 Msg("A household would have two first-recorded persons at once.")});
  all.push_back({"household.one-word",
                 {"relation"},
                 Overlap("relation", "b.household = a.household AND b.person = a.person"),
                 Msg("A member would have two words of relation at once.")});
  all.push_back({"household.word-of-member",
                 {"membership", "relation"},
                 R"sql(
      SELECT r.id FROM (
        SELECT r.* FROM temp.touched AS x CROSS JOIN relation AS r ON r.id = x.id
        UNION ALL
        SELECT r.* FROM temp.touched AS x CROSS JOIN membership AS m ON m.id = x.id
          CROSS JOIN relation AS r ON r.person = m.person AND r.household = m.household
        UNION ALL
        -- A deleted membership no longer names its member: all words are looked at.
        SELECT r.* FROM relation AS r WHERE EXISTS (
          SELECT 1 FROM temp.touched AS x WHERE NOT EXISTS (SELECT 1 FROM membership AS m WHERE m.id = x.id)
            AND NOT EXISTS (SELECT 1 FROM relation AS k WHERE k.id = x.id))) AS r
      WHERE NOT EXISTS (
        SELECT 1 FROM membership AS m WHERE m.person = r.person AND m.household = r.household
          AND (m.from_day IS NULL OR m.from_day <= r.from_day)
          AND (m.to_day IS NULL OR r.to_day <= m.to_day))
      LIMIT 1
    )sql",
                 Msg("A word of relation would stand for somebody who is not a member.")});
  all.push_back({"household.one-household",
                 {"membership"},
                 Overlap("membership", "b.person = a.person"),
                 Msg("A person would belong to two households at once.")});
  all.push_back({"household.no-member-after-death",
                 {"membership", "person"},
                 R"sql(
      SELECT m.id FROM temp.touched AS x CROSS JOIN membership AS m ON m.id = x.id CROSS JOIN person AS p ON p.id = m.person
      WHERE p.death_day IS NOT NULL AND (m.to_day IS NULL OR m.to_day > p.death_day)
      UNION ALL
      SELECT m.id FROM temp.touched AS x CROSS JOIN person AS p ON p.id = x.id CROSS JOIN membership AS m ON m.person = p.id
      WHERE p.death_day IS NOT NULL AND (m.to_day IS NULL OR m.to_day > p.death_day)
      LIMIT 1
    )sql",
                 Msg("A person would be a member of a household after his death.")});
  all.push_back({"household.no-member-of-closed",
                 {"household", "membership"},
                 R"sql(
      SELECT m.id FROM temp.touched AS x CROSS JOIN membership AS m ON m.id = x.id
        CROSS JOIN household AS h ON h.id = m.household
      WHERE h.closed_day IS NOT NULL AND (m.to_day IS NULL OR m.to_day > h.closed_day)
      UNION ALL
      SELECT m.id FROM temp.touched AS x CROSS JOIN household AS h ON h.id = x.id
        CROSS JOIN membership AS m ON m.household = h.id
      WHERE h.closed_day IS NOT NULL AND (m.to_day IS NULL OR m.to_day > h.closed_day)
      LIMIT 1
    )sql",
                 Msg("A person would be a member of a closed household.")});
  all.push_back({"household.one-registration",
                 {"registration"},
                 Overlap("registration", "b.person = a.person AND b.kind = a.kind"),
                 Msg("A person would have two registrations of one kind at once.")});
  all.push_back({"household.one-absence",
                 {"absence"},
                 Overlap("absence", "b.person = a.person"),
                 Msg("A person would be absent twice at once.")});
  all.push_back({"household.one-pin",
                 {"person_pin"},
                 R"sql(
      SELECT a.id FROM temp.touched AS x CROSS JOIN person_pin AS a ON a.id = x.id
      CROSS JOIN person_pin AS b ON b.person = a.person AND b.id <> a.id
      WHERE a.is_current = 1 AND b.is_current = 1 LIMIT 1
    )sql",
                 Msg("A person would have two current ПИН.")});
  all.push_back({"household.one-account",
                 {"household"},
                 R"sql(
      SELECT a.id FROM temp.touched AS x CROSS JOIN household AS a ON a.id = x.id
      CROSS JOIN household AS b ON b.book = a.book AND b.account = a.account AND b.id <> a.id
      WHERE a.closed_day IS NULL AND b.closed_day IS NULL LIMIT 1
    )sql",
                 Msg("Two open households would have the same account in one book.")});
  all.push_back({"household.whole-dwelling",
                 {"dwelling_share"},
                 WholeShares("dwelling_share", "dwelling"),
                 Msg("The owners' parts of a dwelling would not add up to one whole.")});
  all.push_back({"household.whole-parcel",
                 {"parcel_share"},
                 WholeShares("parcel_share", "parcel"),
                 Msg("The owners' parts of a plot would not add up to one whole.")});
  return all;
}

}  // namespace aiyl::household
