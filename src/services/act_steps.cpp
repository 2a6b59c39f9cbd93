// SPDX-License-Identifier: Apache-2.0
#include "services/act_steps.h"

#include "base/shown_date.h"
#include "office/act_fields.h"

namespace aiyl::services {
namespace {

using store::UnitOfWork;

bool IsOwn(UnitOfWork& work, const Uuid& office) {
  return office == work.By().office;
}

// As both shells show the warnings of an act, and what the finding is, for machines.
Json ToJson(const Finding& finding) {
  Json json = office::act_fields::WarningJson(finding.code, finding.Sentence(), "");
  json.update({{"detail", finding.detail}, {"article", finding.article}, {"edition", finding.edition.code}});
  return json;
}

}  // namespace

office::Scope OwnScope(const UnitOfWork& work) {
  return office::Scope::Of(work.By().office);
}

Status CheckActDay(UnitOfWork& work, const Json& data) {
  const Date day = office::HappenedOn(data);
  if (day > work.GetClock().Today())
    return Refuse("date.future", Msg("{day} is still to come.", {{"day", Shown(day)}}), "happened_on");
  return {};
}

tl::unexpected<Error> UnknownRecord(const std::string& field) {
  return Refuse("act.unknown-record", Msg("This record is not in the book."), field);
}

Result<Change> NeedChange(UnitOfWork& work, const Json& data, const std::string& field) {
  const auto id = office::FindId<ServiceChangeTag>(data, field);
  if (!id) return UnknownRecord(field);
  auto owner = work.Db().Prepare("SELECT office FROM service_change WHERE id = ?");
  owner.Bind(*id);
  if (!owner.Next() || !IsOwn(work, owner.GetUuid(0))) return UnknownRecord(field);
  return std::move(*FindChange(work.Db(), *id));
}

Result<Standard> NeedStandard(UnitOfWork& work, const Json& data, const std::string& field) {
  const auto id = office::FindId<StandardTag>(data, field);
  if (!id) return UnknownRecord(field);
  auto owner = work.Db().Prepare("SELECT office FROM service_standard WHERE id = ?");
  owner.Bind(*id);
  if (!owner.Next() || !IsOwn(work, owner.GetUuid(0))) return UnknownRecord(field);
  return std::move(*FindStandard(work.Db(), *id));
}

Status NeedService(UnitOfWork& work, ServiceId service, const std::string& field) {
  auto owner = work.Db().Prepare("SELECT office FROM service WHERE id = ?");
  owner.Bind(service);
  if (!owner.Next() || !IsOwn(work, owner.GetUuid(0))) return UnknownRecord(field);
  return {};
}

Result<office::Decision> NeedDecision(store::Database& db, office::DecisionId id, const std::string& field) {
  if (auto decision = office::FindDecision(db, id)) return std::move(*decision);
  return UnknownRecord(field);
}

std::string ListOf(store::Database& db, ServiceId service) {
  auto query = db.Prepare("SELECT list FROM service WHERE id = ?");
  query.Bind(service);
  return query.Next() ? query.String(0) : std::string();
}

void Record(UnitOfWork& work, const Finding& finding, const About& about, Date day, Json& made) {
  auto& db = work.Db();
  made["warnings"].push_back(ToJson(finding));
  auto known = db.Prepare(R"sql(
    SELECT 1 FROM service_remark WHERE (?1 IS NOT NULL AND change = ?1 OR ?2 IS NOT NULL AND standard = ?2)
      AND code = ?3 AND detail = ?4)sql");
  known.Bind(about.change, about.standard, finding.code, finding.detail);
  if (known.Next()) return;
  auto insert = db.Prepare(R"sql(
    INSERT INTO service_remark(id, office, change, standard, edition, code, detail, article, day)
    VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?))sql");
  insert.Bind(work.Ids().Next(), work.By().office, about.change, about.standard, finding.edition.id, finding.code,
              finding.detail, finding.article, day);
  insert.Run();
}

Status Raise(UnitOfWork& work, const std::vector<Finding>& findings, const About& about, Date day, Json& made) {
  for (const auto& finding : findings)
    if (Refuses(work.Db(), OwnScope(work), finding.edition, day))
      return Refuse("service." + finding.code, finding.Sentence());
  for (const auto& finding : findings) Record(work, finding, about, day, made);
  return {};
}

Status TakeStep(UnitOfWork& work, const Change& change, const NewStep& step) {
  auto& db = work.Db();
  auto last = db.Prepare("SELECT sort, day FROM service_step WHERE change = ? ORDER BY sort DESC LIMIT 1");
  last.Bind(change.id);
  int64_t sort = 1;
  if (last.Next()) {
    sort = last.Int(0) + 1;
    if (last.GetDate(1) > step.day)
      return Refuse("service.step-before",
                    Msg("The step before was taken on {day}: this one cannot be earlier.", {{"day", last.String(1)}}),
                    "happened_on");
  }
  std::optional<office::StaffId> staff;
  if (!work.By().staff.IsNil()) staff = office::StaffId(work.By().staff);
  auto insert = db.Prepare(R"sql(
    INSERT INTO service_step(id, office, change, sort, state, day, staff, document, agenda_item, decision, ground,
      reason_ky, reason_ru) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))sql");
  insert.Bind(work.Ids().Next(), work.By().office, change.id, sort, step.state, step.day, staff, step.document,
              step.item, step.decision, step.ground, step.reason.ky, step.reason.ru);
  insert.Run();
  auto update = db.Prepare("UPDATE service_change SET state = ? WHERE id = ?");
  update.Bind(step.state, change.id);
  update.Run();
  return {};
}

void TakeBoth(const Json& data, const std::string& name, Bilingual& text) {
  office::act_fields::Take(data, (name + "_ky").c_str(), text.ky);
  office::act_fields::Take(data, (name + "_ru").c_str(), text.ru);
}

}  // namespace aiyl::services
