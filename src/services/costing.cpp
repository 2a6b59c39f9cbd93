// SPDX-License-Identifier: Apache-2.0
#include "services/costing.h"

namespace aiyl::services {
namespace {

std::vector<CostRow> Rows(store::Database& db, CostingId costing) {
  auto query = db.Prepare(R"sql(
    SELECT kind, name_ky, name_ru, price, quantity, per FROM service_costing_row WHERE costing = ? ORDER BY sort, id)sql");
  query.Bind(costing);
  std::vector<CostRow> rows;
  while (query.Next())
    rows.push_back({.kind = query.String(0),
                    .name = {query.String(1), query.String(2)},
                    .price = Tyiyn(query.Int(3)),
                    .quantity = query.Int(4),
                    .per = query.Int(5)});
  return rows;
}

Costing ReadCosting(const store::Query& query) {
  return {.id = query.GetId<CostingTag>(0),
          .service = query.GetId<ServiceTag>(1),
          .version = query.Int(2),
          .day = query.GetDate(3),
          .document = query.String(4),
          .rows = {}};
}

}  // namespace

std::optional<Tyiyn> CostRow::Sum() const {
  return price.Times(quantity, per, Rounding::kDown);
}

std::optional<Tyiyn> Costing::Sum() const {
  std::optional<Tyiyn> sum = Tyiyn(0);
  for (const auto& row : rows) {
    const auto part = row.Sum();
    if (!part || !sum) return std::nullopt;
    sum = sum->Plus(*part);
  }
  return sum;
}

std::optional<Costing> FindCosting(store::Database& db, CostingId id) {
  auto query = db.Prepare("SELECT id, service, version, day, document FROM service_costing WHERE id = ?");
  query.Bind(id);
  if (!query.Next()) return std::nullopt;
  auto costing = ReadCosting(query);
  costing.rows = Rows(db, id);
  return costing;
}

std::vector<Costing> CostingsOf(store::Database& db, ServiceId service) {
  auto query = db.Prepare(R"sql(
    SELECT id, service, version, day, document FROM service_costing WHERE service = ? ORDER BY version DESC)sql");
  query.Bind(service);
  std::vector<Costing> all;
  while (query.Next()) all.push_back(ReadCosting(query));
  for (auto& costing : all) costing.rows = Rows(db, costing.id);
  return all;
}

std::vector<Relief> ReliefsOf(store::Database& db, ServiceId service, const std::optional<Date>& day) {
  auto query = db.Prepare(R"sql(
    SELECT id, name_ky, name_ru, percent, ground, from_day, to_day FROM service_relief
    WHERE service = ?1 AND (?2 IS NULL OR (from_day <= ?2 AND (to_day IS NULL OR to_day > ?2)))
    ORDER BY from_day, id)sql");
  query.Bind(service, day);
  std::vector<Relief> reliefs;
  while (query.Next())
    reliefs.push_back({.id = query.GetUuid(0),
                       .name = {query.String(1), query.String(2)},
                       .percent = query.Int(3),
                       .ground = query.String(4),
                       .valid = {query.OptionalDate(5), query.OptionalDate(6)}});
  return reliefs;
}

std::optional<Tyiyn> FeeAfter(Tyiyn fee, int64_t percent) {
  return fee.Times(100 - percent, 100, Rounding::kDown);
}

}  // namespace aiyl::services
