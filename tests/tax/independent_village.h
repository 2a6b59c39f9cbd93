// SPDX-License-Identifier: Apache-2.0
// The demo village of the independent check: furnished with what taxes depend on, read by statements of the check's
// own.
#pragma once

#include <catch2/catch.hpp>
#include <iostream>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "desk/demo.h"
#include "desk/registry.h"
#include "independent_tax.h"
#include "office/act_spec.h"
#include "support/temporary_folder.h"
#include "tax/assess_run.h"
#include "tax/explain.h"

namespace aiyl::test {

using office::Json;

// Object, payer, тыйын, the parts in which it is due.
using Sums = std::vector<std::tuple<std::string, std::string, int64_t, std::vector<int64_t>>>;
using Row = std::vector<std::string>;

// "hex(column) = …" for an id as text.
inline std::string Is(const std::string& column, const std::string& id) {
  return "hex(" + column + ") = replace(upper('" + id + "'), '-', '')";
}

class Village {
 public:
  Village() : m_clock(FixedClock::Noon(*Date::FromYmd(2026, 3, 2))), m_ids(NewSeededIdSource(5, m_clock)) {
    REQUIRE(desk::MakeDemoBook(m_folder / "demo.aiyl", {.households = 150, .seed = 4}));
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
  std::vector<Row> Rows(const std::string& sql, const std::string& columns) {
    std::vector<Row> rows;
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

  // What a run recorded, and the objects that it could not compute. Every sum is explained, and its explanation agrees.
  std::pair<Sums, std::set<std::string>> Assessed(const std::string& kind, int year) {
    tax::AssessRun run(*m_book, m_actor, {.year = year, .rule_kind = kind});
    const auto preview = run.Compute();
    INFO(kind << " " << year << " " << (preview ? "" : ToEnglish(preview.error().message)));
    REQUIRE(preview);
    REQUIRE(run.Write());
    Sums sums;
    for (const auto& row : Rows("SELECT id, object, payer, sum FROM tax_assessment a WHERE year = " +
                                    std::to_string(year) + " AND rule_kind = '" + kind +
                                    "' AND NOT EXISTS (SELECT 1 FROM tax_assessment b WHERE b.replaces = a.id)",
                                "uuut")) {
      const auto explained = m_book->Read<tax::Explanation>(
          [&](store::Database& db) { return tax::Explain(db, tax::AssessmentId(*Uuid::FromText(row[0]))); });
      INFO("object " << row[1] << (explained ? "" : " " + explained.error().code));
      REQUIRE(explained);
      CHECK(explained->agrees);
      std::vector<int64_t> parts;
      int64_t in_parts = 0;
      for (const auto& part : explained->stored.due) {
        parts.push_back(part.sum.Value());
        in_parts += part.sum.Value();
        CHECK(part.due.Year() == year);
      }
      CHECK(in_parts == (parts.empty() ? 0 : std::stoll(row[3])));
      sums.emplace_back(row[1], row[2], std::stoll(row[3]), parts);
    }
    std::sort(sums.begin(), sums.end());
    std::set<std::string> left_out;
    for (const auto& object : preview->not_computed) left_out.insert(object.object.ToText());
    return {sums, left_out};
  }

  // The figure of a place or of the council that stands for a year: the most exact, then the latest.
  std::optional<std::string> Value(const std::string& input, const std::string& kind, const std::string& village,
                                   const std::string& code, int year) {
    const std::string first = "'" + std::to_string(year) + "-01-01'";
    const auto key = input + "|" + kind + "|" + village + "|" + code + "|" + first;
    if (const auto known = m_values.find(key); known != m_values.end()) return known->second;
    // Art. 404: adopted by 1 October, or for the year after next.
    const std::string in_time = input == "kz" && (kind == "household-plot" || kind == "settlement-land")
                                    ? " AND (d.day IS NULL OR d.day <= '" + std::to_string(year - 1) + "-10-01')"
                                    : std::string();
    const auto rows =
        Rows("SELECT v.value FROM tax_value v LEFT JOIN decision d ON d.id = v.decision WHERE v.input = '" + input +
                 "' AND v.rule_kind IN ('', '" + kind + "') AND v.code IN ('', '" + code +
                 "') AND (v.village IS NULL OR " + Is("v.village", village) + ") AND v.from_day <= " + first +
                 " AND (v.to_day IS NULL OR v.to_day > " + first + ")" + in_time +
                 " ORDER BY (v.village IS NOT NULL) * 4 + (v.rule_kind <> '') * 2 + (v.code <> '') DESC, "
                 "v.from_day DESC LIMIT 1",
             "t");
    return m_values[key] = rows.empty() ? std::nullopt : std::optional(rows[0][0]);
  }

  // Codes of the village and of what it lies in, the nearest first; of the oblast its word.
  std::vector<std::string> Above(const std::string& village) {
    auto& codes = m_above[village];
    if (codes.empty())
      for (const auto& row :
           Rows("WITH RECURSIVE up(n, code, parent) AS (SELECT 0, code, parent FROM territory WHERE " +
                    Is("id", village) +
                    " UNION ALL SELECT n + 1, t.code, t.parent FROM up JOIN territory t ON t.id = "
                    "up.parent) SELECT code, (SELECT w.word FROM tax_word w WHERE w.list = 'oblast' AND "
                    "w.code = up.code) FROM up ORDER BY n",
                "tt")) {
        codes.push_back(row[0]);
        if (!row[1].empty()) codes.push_back(row[1]);
      }
    return codes;
  }

 private:
  void Do(const std::string& kind, const Json& data, std::string* id = nullptr) {
    const auto* spec = desk::FindAct(kind);
    REQUIRE(spec);
    const auto done = office::RunAct(*m_book, m_actor, *spec, data);
    INFO(kind << " " << data.dump() << " " << (done ? "" : done.error().code + " " + ToEnglish(done.error().message)));
    REQUIRE(done);
    if (id) *id = done->made.at("id");
  }
  void Relief(const std::string& person, const char* kind, const char* category, const char* since) {
    if (!Rows("SELECT id FROM tax_relief WHERE rule_kind = '" + std::string(kind) + "' AND " + Is("payer", person), "u")
             .empty())
      return;
    Do("relief.grant",
       {{"person", person}, {"rule_kind", kind}, {"category", category}, {"since", since}, {"document", "күбөлүк"}});
  }

  // What a demo village has not: large houses, cars, shops, relief, parts that changed hands.
  void Furnish() {
    const auto value = [&](const char* input, const char* text, const Json& more = {}) {
      Json data = {{"input", input}, {"value", text}, {"from", "2019-01-01"}, {"ground", "токтом"}};
      if (more.is_object()) data.update(more);
      Do("tax-value.set", data);
    };
    // One village is as large as a city and has figures of its own, one of them for one year alone.
    const std::string large =
        Rows("SELECT village FROM household GROUP BY village ORDER BY count(*) DESC, village LIMIT 1", "u")[0][0];
    value("population", "612000", {{"village", large}});
    value("kz", "1.25", {{"rule_kind", "household-plot"}, {"village", large}});
    value("kz", "0.85", {{"rule_kind", "dwelling"}, {"from", "2023-01-01"}, {"to", "2024-01-01"}});
    value("kz", "1.05", {{"rule_kind", "settlement-land"}});
    value("ki", "1.1", {{"rule_kind", "settlement-land"}, {"village", large}, {"code", "shop-50"}});
    value("council_rate", "37.5", {{"rule_kind", "dwelling"}, {"village", large}});
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
        house["total_area"] = std::to_string(150 + 17 * (i % 40)) + ".7";
        house["wall"] = i % 2 == 0 ? "adobe" : "brick-stone";
        house["year_built"] = 1960 + i % 58;
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
      if (i % 5 == 0) Relief(head, "household-plot", "pension-age", days[i % 4]);
      if (i % 6 == 0) Relief(head, "dwelling", "disabled-1-2", days[i % 4]);
      if (i % 7 == 0) Relief(head, "vehicle", "veteran", days[i % 4]);
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
        std::string id;
        Do("object.add", shop, &id);
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

  TemporaryFolder m_folder;
  FixedClock m_clock;
  std::unique_ptr<IdSource> m_ids;
  store::Environment m_environment;
  std::unique_ptr<store::Book> m_book;
  store::Actor m_actor;
  std::map<std::string, std::optional<std::string>> m_values;
  std::map<std::string, std::vector<std::string>> m_above;
};

}  // namespace aiyl::test
