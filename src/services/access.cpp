// SPDX-License-Identifier: Apache-2.0
#include "services/access.h"

namespace aiyl::services {
namespace {

#define AIYL_ACCESS_COLUMNS \
  "id, name_ky, name_ru, address_ky, address_ru, hours_ky, hours_ru, phone, mobile, from_day, to_day"

AccessPoint ReadAccess(const store::Query& query) {
  return {.id = query.GetId<ServiceAccessTag>(0),
          .name = {query.String(1), query.String(2)},
          .address = {query.String(3), query.String(4)},
          .hours = {query.String(5), query.String(6)},
          .phone = query.String(7),
          .mobile = query.Bool(8),
          .valid = {query.OptionalDate(9), query.OptionalDate(10)},
          .checks = {}};
}

std::vector<AccessCheck> Checks(store::Database& db, AccessId access) {
  auto query = db.Prepare("SELECT code, met, day, remark FROM service_access_check WHERE access = ? ORDER BY code");
  query.Bind(access);
  std::vector<AccessCheck> checks;
  while (query.Next()) checks.push_back({query.String(0), query.Bool(1), query.GetDate(2), query.String(3)});
  return checks;
}

}  // namespace

std::optional<AccessPoint> FindAccess(store::Database& db, AccessId id) {
  auto query = db.Prepare("SELECT " AIYL_ACCESS_COLUMNS " FROM service_access WHERE id = ?");
  query.Bind(id);
  if (!query.Next()) return std::nullopt;
  auto point = ReadAccess(query);
  point.checks = Checks(db, id);
  return point;
}

std::vector<AccessPoint> ListAccess(store::Database& db, const office::Scope& scope, const std::optional<Date>& day) {
  auto query = db.Prepare("SELECT " AIYL_ACCESS_COLUMNS R"sql( FROM service_access
    WHERE (?1 IS NULL OR office = ?1) AND (?2 IS NULL OR (from_day <= ?2 AND (to_day IS NULL OR to_day > ?2)))
    ORDER BY mobile, name_ky, id)sql");
  query.Bind(scope.office, day);
  std::vector<AccessPoint> points;
  while (query.Next()) points.push_back(ReadAccess(query));
  for (auto& point : points) point.checks = Checks(db, point.id);
  return points;
}

}  // namespace aiyl::services
