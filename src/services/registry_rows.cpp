// SPDX-License-Identifier: Apache-2.0
// The registry as of a day, and under which service a kind of paper is given.
#include <algorithm>

#include "office/settings.h"
#include "services/number_order.h"
#include "services/services.h"

namespace aiyl::services {
namespace {

#define AIYL_SERVICE_COLUMNS                                                                                          \
  "v.service, v.id, v.number, s.list, v.matter, v.name_ky, v.name_ru, v.standard_body_ky, v.standard_body_ru, "       \
  "v.provider_ky, v.provider_ru, v.payment, v.registration_no, v.fee, v.standard, v.from_day, v.to_day, v.decision, " \
  "s.sample, v.document, v.fee_ground, v.costing, v.change"

ServiceRow ReadRow(const store::Query& query) {
  ServiceRow row;
  row.service = query.GetId<ServiceTag>(0);
  row.version = query.GetId<ServiceVersionTag>(1);
  row.number = query.String(2);
  row.list = query.String(3);
  row.matter = query.String(4);
  row.name = {query.String(5), query.String(6)};
  row.standard_body = {query.String(7), query.String(8)};
  row.provider = {query.String(9), query.String(10)};
  row.payment = query.String(11);
  row.registration_no = query.String(12);
  if (!query.IsNull(13)) row.fee = Tyiyn(query.Int(13));
  row.standard = query.OptionalId<StandardTag>(14);
  row.in_force = {query.OptionalDate(15), query.OptionalDate(16)};
  row.decision = query.OptionalId<office::DecisionTag>(17);
  row.sample = query.Bool(18);
  row.document = query.String(19);
  row.fee_ground = query.String(20);
  row.costing = query.OptionalId<CostingTag>(21);
  row.change = query.OptionalId<ServiceChangeTag>(22);
  return row;
}

}  // namespace

std::vector<ServiceRow> ListServices(store::Database& db, const office::Scope& scope, Date day) {
  auto query = db.Prepare(R"sql(
    SELECT )sql" AIYL_SERVICE_COLUMNS R"sql( FROM service_version v JOIN service s ON s.id = v.service
    WHERE (?1 IS NULL OR v.office = ?1) AND v.from_day <= ?2 AND (v.to_day IS NULL OR v.to_day > ?2)
    ORDER BY s.list DESC, v.number, v.id)sql");
  query.Bind(scope.office, day);
  std::vector<ServiceRow> rows;
  while (query.Next()) rows.push_back(ReadRow(query));
  // Base list first (the order of SQL puts "additional" last); numbers as people count: 2.3 before 10.
  std::stable_sort(rows.begin(), rows.end(), [](const ServiceRow& a, const ServiceRow& b) {
    if (a.list != b.list) return a.list == "base";
    return NumberBefore(a.number, b.number);
  });
  return rows;
}

std::optional<ServiceRow> FindServiceOn(store::Database& db, ServiceId service, Date day) {
  auto query = db.Prepare(R"sql(
    SELECT )sql" AIYL_SERVICE_COLUMNS R"sql( FROM service_version v JOIN service s ON s.id = v.service
    WHERE v.service = ?1 AND v.from_day <= ?2 AND (v.to_day IS NULL OR v.to_day > ?2)
    ORDER BY v.from_day DESC LIMIT 1)sql");
  query.Bind(service, day);
  if (!query.Next()) return std::nullopt;
  return ReadRow(query);
}

std::vector<ServiceRow> VersionsOf(store::Database& db, ServiceId service) {
  auto query = db.Prepare(R"sql(
    SELECT )sql" AIYL_SERVICE_COLUMNS R"sql( FROM service_version v JOIN service s ON s.id = v.service
    WHERE v.service = ? ORDER BY v.from_day, v.id)sql");
  query.Bind(service);
  std::vector<ServiceRow> rows;
  while (query.Next()) rows.push_back(ReadRow(query));
  return rows;
}

std::optional<ServiceRow> ServiceOfPaper(store::Database& db, const office::Scope& scope, std::string_view paper_kind,
                                         Date day) {
  auto query = db.Prepare(R"sql(
    SELECT )sql" AIYL_SERVICE_COLUMNS R"sql(
    FROM service_paper p JOIN service s ON s.id = p.service JOIN service_version v ON v.service = s.id
    WHERE p.paper_kind = ?2 AND (?1 IS NULL OR p.office = ?1)
      AND p.from_day <= ?3 AND (p.to_day IS NULL OR p.to_day > ?3)
      AND v.from_day <= ?3 AND (v.to_day IS NULL OR v.to_day > ?3)
    ORDER BY p.from_day DESC, p.id LIMIT 1)sql");
  query.Bind(scope.office, paper_kind, day);
  if (!query.Next()) return std::nullopt;
  return ReadRow(query);
}

std::vector<ServicePaper> PapersOf(store::Database& db, ServiceId service) {
  auto query = db.Prepare(R"sql(
    SELECT paper_kind, from_day, to_day FROM service_paper WHERE service = ? ORDER BY paper_kind, from_day)sql");
  query.Bind(service);
  std::vector<ServicePaper> papers;
  while (query.Next()) papers.push_back({query.String(0), {query.OptionalDate(1), query.OptionalDate(2)}});
  return papers;
}

std::optional<Date> AppliesFrom(store::Database& db, const office::Scope& scope, Date day) {
  const auto setting = office::FindSetting(db, scope, "services.applies-from", day);
  return setting ? Date::FromIso(setting->value) : std::nullopt;
}

}  // namespace aiyl::services
