// SPDX-License-Identifier: Apache-2.0
#include "tax/assessment.h"

#include "crypto/crypto.h"

namespace aiyl::tax {
namespace {

// As ReadAssessment reads them.
#define AIYL_TAX_ASSESSMENT_COLUMNS                                                                                \
  "a.id, a.office, a.run, a.year, a.rule_kind, a.object, a.payer, a.sum, a.verified, a.rule_hash, a.calculation, " \
  "a.replaces"

Assessment ReadAssessment(const store::Query& row) {
  return {.id = row.GetId<struct AssessmentTag>(0),
          .office = row.GetUuid(1),
          .run = row.GetId<struct RunTag>(2),
          .year = static_cast<int>(row.Int(3)),
          .rule_kind = row.String(4),
          .object = row.GetId<struct ObjectTag>(5),
          .payer = row.GetId<ledger::PayerTag>(6),
          .sum = Tyiyn(row.Int(7)),
          .verified = row.Bool(8),
          .rule_hash = std::string(row.Bytes(9)),
          .calculation = std::string(row.Bytes(10)),
          .replaces = row.OptionalId<struct AssessmentTag>(11)};
}

}  // namespace

std::string PaymentKindOf(const std::string& rule_kind) {
  return "tax." + rule_kind;
}

std::optional<Assessment> FindAssessment(store::Database& db, AssessmentId id) {
  auto query = db.Prepare("SELECT " AIYL_TAX_ASSESSMENT_COLUMNS " FROM tax_assessment AS a WHERE a.id = ?");
  query.Bind(id);
  if (!query.Next()) return std::nullopt;
  return ReadAssessment(query);
}

std::optional<AssessmentId> ReplacedBy(store::Database& db, AssessmentId id) {
  auto query = db.Prepare("SELECT id FROM tax_assessment WHERE replaces = ?");
  query.Bind(id);
  if (!query.Next()) return std::nullopt;
  return query.GetId<struct AssessmentTag>(0);
}

std::vector<Assessment> StandingOf(store::Database& db, ledger::PayerId payer, std::optional<int> year) {
  auto query = db.Prepare("SELECT " AIYL_TAX_ASSESSMENT_COLUMNS R"sql( FROM tax_assessment AS a
    WHERE a.payer = ?1 AND (?2 IS NULL OR a.year = ?2)
      AND NOT EXISTS (SELECT 1 FROM tax_assessment AS later WHERE later.replaces = a.id)
    ORDER BY a.year, a.rule_kind, a.object
  )sql");
  query.Bind(payer, year);
  std::vector<Assessment> found;
  while (query.Next()) found.push_back(ReadAssessment(query));
  return found;
}

std::vector<Assessment> StandingOf(store::Database& db, RunId run) {
  auto query = db.Prepare("SELECT " AIYL_TAX_ASSESSMENT_COLUMNS R"sql( FROM tax_assessment AS a
    WHERE a.run = ? AND a.calculation <> X''
      AND NOT EXISTS (SELECT 1 FROM tax_assessment AS later WHERE later.replaces = a.id)
    ORDER BY a.object, a.payer
  )sql");
  query.Bind(run);
  std::vector<Assessment> found;
  while (query.Next()) found.push_back(ReadAssessment(query));
  return found;
}

std::string DigestOf(const std::string& rule_hash, const std::string& calculation) {
  return std::string(crypto::Blake2b().Update(rule_hash).Update(calculation).Finish().View());
}

// Of a year it is read office by office, which the index tax_assessment_office serves; a condition that lets the office
// be NULL would read the assessments of every year.
std::vector<Standing> StandingOf(store::Database& db, const office::Scope& scope, const YearFilter& filter) {
  auto query = db.Prepare(R"sql(
    SELECT a.id, a.object, a.payer, a.sum, a.rule_hash, a.calculation
    FROM office AS f CROSS JOIN tax_assessment AS a ON a.office = f.id
    WHERE (?1 IS NULL OR f.id = ?1) AND a.year = ?2 AND a.rule_kind = ?3
      AND NOT EXISTS (SELECT 1 FROM tax_assessment AS later WHERE later.replaces = a.id)
    ORDER BY a.object, a.payer
  )sql");
  query.Bind(scope.office, filter.year, filter.rule_kind);
  std::vector<Standing> found;
  while (query.Next())
    found.push_back({.id = query.GetId<struct AssessmentTag>(0),
                     .object = query.GetId<struct ObjectTag>(1),
                     .payer = query.GetId<ledger::PayerTag>(2),
                     .sum = Tyiyn(query.Int(3)),
                     .digest = DigestOf(std::string(query.Bytes(4)), std::string(query.Bytes(5)))});
  return found;
}

std::map<std::string, YearTotal> TotalsOf(store::Database& db, const office::Scope& scope, int year,
                                          const std::optional<std::string>& rule_kind) {
  auto query = db.Prepare(R"sql(
    SELECT a.rule_kind, count(*), sum(a.sum = 0), sum(a.sum), min(a.verified)
    FROM office AS f CROSS JOIN tax_assessment AS a ON a.office = f.id
    WHERE (?1 IS NULL OR f.id = ?1) AND a.year = ?2 AND (?3 IS NULL OR a.rule_kind = ?3) AND a.calculation <> X''
      AND NOT EXISTS (SELECT 1 FROM tax_assessment AS later WHERE later.replaces = a.id)
    GROUP BY a.rule_kind ORDER BY a.rule_kind
  )sql");
  query.Bind(scope.office, year, rule_kind);
  std::map<std::string, YearTotal> totals;
  while (query.Next()) totals[query.String(0)] = {query.Int(1), query.Int(2), Tyiyn(query.Int(3)), query.Bool(4)};
  return totals;
}

std::vector<RunRow> ListRuns(store::Database& db, const office::Scope& scope) {
  auto query = db.Prepare(R"sql(
    SELECT id, year, rule_kind, village, day FROM tax_run WHERE (?1 IS NULL OR office = ?1) ORDER BY day DESC, id DESC
  )sql");
  query.Bind(scope.office);
  std::vector<RunRow> rows;
  while (query.Next())
    rows.push_back({.id = query.GetId<struct RunTag>(0),
                    .year = static_cast<int>(query.Int(1)),
                    .rule_kind = query.String(2),
                    .village = query.OptionalId<struct office::TerritoryTag>(3),
                    .day = query.GetDate(4)});
  return rows;
}

Status InsertRun(store::UnitOfWork& work, RunId id, int year, const std::string& rule_kind,
                 std::optional<office::TerritoryId> village, Date day) {
  work.Db()
      .Prepare("INSERT INTO tax_run(id, office, year, rule_kind, village, day) VALUES (?, ?, ?, ?, ?, ?)")
      .Bind(id, work.By().office, year, rule_kind, village, day)
      .Run();
  return {};
}

Status InsertAssessment(store::UnitOfWork& work, const Assessment& a) {
  auto insert = work.Db().Prepare(R"sql(
    INSERT INTO tax_assessment(id, office, run, year, rule_kind, object, payer, sum, verified, rule_hash, calculation,
                               replaces)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  )sql");
  insert.Bind(a.id, work.By().office, a.run, a.year, a.rule_kind, a.object, a.payer, a.sum.Value(), a.verified);
  insert.BindBytes(a.rule_hash).BindBytes(a.calculation).Bind(a.replaces);
  insert.Run();
  return {};
}

}  // namespace aiyl::tax
