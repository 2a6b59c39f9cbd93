// SPDX-License-Identifier: Apache-2.0
// SQL that reads proposals and what hangs on them.
#include "services/change.h"

#include "office/settings.h"

namespace aiyl::services {
namespace {

#define AIYL_CHANGE_COLUMNS                                                                                          \
  "c.id, c.service, c.kind, c.state, c.edition, c.day, c.initiator, c.initiator_ky, c.initiator_ru, c.document, "    \
  "c.reason_ky, c.reason_ru, c.evidence_kind, c.evidence, c.answer_due, c.answered_day, c.answer_ky, c.answer_ru, "  \
  "c.answer_document, c.number, c.matter, c.name_ky, c.name_ru, c.standard_body_ky, c.standard_body_ru, "            \
  "c.provider_ky, c.provider_ru, c.payment, c.fee, c.fee_ground, c.registration_no, c.standard, c.costing, s.list, " \
  "s.sample"

Change ReadChange(const store::Query& query) {
  Change change;
  change.id = query.GetId<ServiceChangeTag>(0);
  change.service = query.GetId<ServiceTag>(1);
  change.kind = query.String(2);
  change.state = query.String(3);
  change.edition = query.GetId<ServiceEditionTag>(4);
  change.day = query.GetDate(5);
  change.initiator = query.String(6);
  change.initiator_name = {query.String(7), query.String(8)};
  change.document = query.String(9);
  change.reason = {query.String(10), query.String(11)};
  change.evidence_kind = query.String(12);
  if (!query.IsNull(13)) change.evidence = query.GetUuid(13);
  change.answer_due = query.OptionalDate(14);
  change.answered = query.OptionalDate(15);
  change.answer = {query.String(16), query.String(17)};
  change.answer_document = query.String(18);
  auto& row = change.row;
  row.service = change.service;
  row.change = change.id;
  row.number = query.String(19);
  row.matter = query.String(20);
  row.name = {query.String(21), query.String(22)};
  row.standard_body = {query.String(23), query.String(24)};
  row.provider = {query.String(25), query.String(26)};
  row.payment = query.String(27);
  if (!query.IsNull(28)) row.fee = Tyiyn(query.Int(28));
  row.fee_ground = query.String(29);
  row.registration_no = query.String(30);
  row.standard = query.OptionalId<StandardTag>(31);
  row.costing = query.OptionalId<CostingTag>(32);
  row.list = query.String(33);
  row.sample = query.Bool(34);
  return change;
}

std::vector<Change> ReadChanges(store::Query& query) {
  std::vector<Change> changes;
  while (query.Next()) changes.push_back(ReadChange(query));
  return changes;
}

}  // namespace

std::optional<Change> FindChange(store::Database& db, ChangeId id) {
  auto query = db.Prepare("SELECT " AIYL_CHANGE_COLUMNS
                          " FROM service_change c JOIN service s ON s.id = c.service WHERE c.id = ?");
  query.Bind(id);
  if (!query.Next()) return std::nullopt;
  return ReadChange(query);
}

std::vector<Change> ListChanges(store::Database& db, const office::Scope& scope, std::string_view state) {
  auto query = db.Prepare("SELECT " AIYL_CHANGE_COLUMNS R"sql(
    FROM service_change c JOIN service s ON s.id = c.service
    WHERE (?1 IS NULL OR c.office = ?1) AND (?2 = '' OR c.state = ?2) ORDER BY c.day DESC, c.id DESC)sql");
  query.Bind(scope.office, state);
  return ReadChanges(query);
}

std::vector<Change> ChangesOf(store::Database& db, ServiceId service) {
  auto query = db.Prepare("SELECT " AIYL_CHANGE_COLUMNS R"sql(
    FROM service_change c JOIN service s ON s.id = c.service WHERE c.service = ? ORDER BY c.day, c.id)sql");
  query.Bind(service);
  return ReadChanges(query);
}

std::vector<Change> Unanswered(store::Database& db, const office::Scope& scope, Date day) {
  auto query = db.Prepare("SELECT " AIYL_CHANGE_COLUMNS R"sql(
    FROM service_change c JOIN service s ON s.id = c.service
    WHERE (?1 IS NULL OR c.office = ?1) AND c.answered_day IS NULL AND c.answer_due < ?2
    ORDER BY c.answer_due, c.id)sql");
  query.Bind(scope.office, day);
  return ReadChanges(query);
}

std::vector<Step> StepsOf(store::Database& db, ChangeId change) {
  auto query = db.Prepare(R"sql(
    SELECT state, day, staff, document, agenda_item, decision, ground, reason_ky, reason_ru FROM service_step
    WHERE change = ? ORDER BY sort)sql");
  query.Bind(change);
  std::vector<Step> steps;
  while (query.Next())
    steps.push_back({.state = query.String(0),
                     .day = query.GetDate(1),
                     .staff = query.OptionalId<office::StaffTag>(2),
                     .document = query.String(3),
                     .item = query.OptionalId<council::AgendaItemTag>(4),
                     .decision = query.OptionalId<office::DecisionTag>(5),
                     .ground = query.String(6),
                     .reason = {query.String(7), query.String(8)}});
  return steps;
}

std::vector<CriterionAnswer> CriteriaOf(store::Database& db, ChangeId change) {
  auto query = db.Prepare(R"sql(
    SELECT criterion, met, reason_ky, reason_ru FROM service_criterion WHERE change = ? ORDER BY criterion)sql");
  query.Bind(change);
  std::vector<CriterionAnswer> answers;
  while (query.Next()) answers.push_back({query.String(0), query.Bool(1), {query.String(2), query.String(3)}});
  return answers;
}

std::vector<Expertise> ExpertiseOf(store::Database& db, ChangeId change) {
  auto query = db.Prepare(R"sql(
    SELECT part, positive, expert, document, day, conclusion_ky, conclusion_ru FROM service_expertise
    WHERE change = ? ORDER BY part)sql");
  query.Bind(change);
  std::vector<Expertise> parts;
  while (query.Next())
    parts.push_back({.part = query.String(0),
                     .positive = query.Bool(1),
                     .expert = query.String(2),
                     .document = query.String(3),
                     .day = query.GetDate(4),
                     .conclusion = {query.String(5), query.String(6)}});
  return parts;
}

std::string CommissionOn(store::Database& db, const office::Scope& scope, Date day) {
  return office::SettingOr(db, scope, "services.commission", day, "local");
}

}  // namespace aiyl::services
