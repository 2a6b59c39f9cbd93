// SPDX-License-Identifier: Apache-2.0
// The base list (базалык реестр) taken in: in force from the Government's day, whoever has typed its standards. A later
// list is held against the one in force: new rows begin, changed ones become new versions, missing ones end where the
// file is the whole list.
#include "services/import_act.h"

#include <map>
#include <set>

#include "base/shown_date.h"
#include "office/act_fields.h"
#include "office/code_list.h"
#include "office/settings.h"
#include "services/act_runs.h"
#include "services/proposal_row.h"

namespace aiyl::services {
namespace {

using office::GetCanonical;
using office::GetText;
using office::HappenedOn;
using store::UnitOfWork;

struct Incoming {
  ServiceRow row;
  std::set<std::string> papers;
};

struct Origin {
  Date from;
  std::string document;
  std::optional<office::DecisionId> decision;
  bool sample = false;
};

Result<Incoming> RowOf(store::Database& db, const Json& data, const std::string& at) {
  Incoming in;
  auto& row = in.row;
  row.list = "base";
  row.matter = office::Has(data, "matter") ? GetText(data, "matter") : "own";
  row.payment = office::Has(data, "payment") ? GetText(data, "payment") : "free";
  AIYL_TRY(office::CheckCode(db, "service-matter", row.matter, at + "matter"));
  AIYL_TRY(office::CheckCode(db, "service-payment", row.payment, at + "payment"));
  row.number = GetCanonical(data, "number");
  row.registration_no = GetCanonical(data, "registration_no");
  TakeBoth(data, "name", row.name);
  TakeBoth(data, "standard_body", row.standard_body);
  TakeBoth(data, "provider", row.provider);
  if (row.name.ky.empty()) return Refuse("service.name", Msg("The Kyrgyz text is missing."), at + "name_ky");
  if (row.name.ru.empty()) return Refuse("service.name", Msg("The Russian text is missing."), at + "name_ru");
  if (const auto fee = office::FindInteger(data, "fee")) row.fee = Tyiyn(*fee);
  if (row.payment == "free" && row.fee && row.fee->Value() > 0)
    return Refuse("service.fee-free", Msg("A free service has no fee (art. 7 of the draft law of 2012)."), at + "fee");
  std::string paper;
  for (const char c : GetText(data, "papers") + ",") {
    if (c != ',' && c != ' ' && c != ';') {
      paper += c;
      continue;
    }
    if (paper.empty()) continue;
    AIYL_TRY(office::CheckCode(db, "paper-kind", paper, at + "papers"));
    in.papers.insert(std::exchange(paper, {}));
  }
  return in;
}

bool IsSame(const ServiceRow& a, const ServiceRow& b) {
  return a.number == b.number && a.matter == b.matter && a.name == b.name && a.standard_body == b.standard_body &&
         a.provider == b.provider && a.payment == b.payment && a.fee == b.fee && a.registration_no == b.registration_no;
}

void InsertVersion(UnitOfWork& work, const ServiceRow& row, const Origin& origin) {
  auto insert = work.Db().Prepare(R"sql(
    INSERT INTO service_version(id, office, service, number, matter, name_ky, name_ru, standard_body_ky,
      standard_body_ru, provider_ky, provider_ru, payment, fee, registration_no, standard, decision, document, from_day)
    VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))sql");
  insert.Bind(work.Ids().Next(), work.By().office, row.service, row.number, row.matter, row.name.ky, row.name.ru,
              row.standard_body.ky, row.standard_body.ru, row.provider.ky, row.provider.ru, row.payment,
              row.fee ? std::optional(row.fee->Value()) : std::optional<int64_t>(), row.registration_no, row.standard,
              origin.decision, origin.document, origin.from);
  insert.Run();
}

void EndVersion(store::Database& db, const ServiceRow& row, Date from) {
  auto update = db.Prepare("UPDATE service_version SET to_day = ? WHERE id = ?");
  update.Bind(from, row.version);
  update.Run();
}

ServiceId InsertService(UnitOfWork& work, bool sample) {
  const auto id = work.Ids().NextId<ServiceTag>();
  auto insert = work.Db().Prepare("INSERT INTO service(id, office, list, sample) VALUES(?, ?, 'base', ?)");
  insert.Bind(id, work.By().office, sample);
  insert.Run();
  return id;
}

// Where the office wants the base list to wait for its standards: a draft instead of a row in force.
Status InsertDraft(UnitOfWork& work, const ServiceRow& row, const Origin& origin, Date day) {
  AIYL_ASSIGN(const auto edition, EditionOfProposals(work.Db(), OwnScope(work), day));
  Change change;
  change.id = work.Ids().NextId<ServiceChangeTag>();
  auto insert = work.Db().Prepare(R"sql(
    INSERT INTO service_change(id, office, service, kind, state, edition, day, initiator, document, matter, name_ky,
      name_ru, payment) VALUES(?, ?, ?, 'include', 'draft', ?, ?, '', ?, ?, ?, ?, ?))sql");
  insert.Bind(change.id, work.By().office, row.service, edition.id, day, origin.document, row.matter, row.name.ky,
              row.name.ru, row.payment);
  insert.Run();
  WriteRow(work.Db(), change.id, row);
  return TakeStep(work, change, {.state = "draft", .day = day, .document = origin.document});
}

Status PutPapers(UnitOfWork& work, ServiceId service, const std::set<std::string>& kinds, Date from) {
  for (const auto& kind : kinds) AIYL_TRY(PutPaper(work, service, kind, from, "rows"));
  return {};
}

Status CheckLater(const ServiceRow& known, Date from) {
  if (*known.in_force.from < from && !known.in_force.to) return {};
  return Refuse("service.later-version",
                Msg("A row of this service is in force from {day}: the new one must be later.",
                    {{"day", Shown(*known.in_force.from)}}),
                "from_day");
}

}  // namespace

Result<Json> ImportBaseList(UnitOfWork& work, const Json& data) {
  auto& db = work.Db();
  AIYL_TRY(CheckActDay(work, data));
  Origin origin{.from = *office::FindDate(data, "from_day"),
                .document = GetCanonical(data, "document"),
                .decision = office::FindId<office::DecisionTag>(data, "decision"),
                .sample = office::GetYesNo(data, "sample")};
  if (origin.decision) {
    AIYL_ASSIGN(const auto decision, NeedDecision(db, *origin.decision));
    if (origin.from < decision.day)
      return Refuse(
          "service.before-decision",
          Msg("The decision was taken on {day}: nothing is in force by it before that (art. 9 of the draft law "
              "of 2012).",
              {{"day", Shown(decision.day)}}),
          "from_day");
  } else if (origin.document.empty() && !origin.sample) {
    return Refuse("service.government",
                  Msg("The base list is the Government's: name its decision (art. 5 of the draft law of 2012)."),
                  "document");
  }
  const Date day = HappenedOn(data);
  const bool wait = office::SettingOr(db, OwnScope(work), "services.base-needs-standard", day, "no") == "yes";
  std::map<std::string, ServiceRow> by_number, by_name;
  for (const auto& row : ListServices(db, OwnScope(work), origin.from)) {
    if (row.list != "base") continue;
    if (!row.number.empty()) by_number.emplace(row.number, row);
    by_name.emplace(row.name.ky, row);
  }
  std::set<ServiceId> seen;
  std::set<std::string> numbers;
  int64_t added = 0, changed = 0, kept = 0, ended = 0;
  size_t i = 0;
  for (const auto& one : data.at("rows")) {
    const std::string at = "rows." + std::to_string(i++) + ".";
    AIYL_ASSIGN(auto in, RowOf(db, one, at));
    auto& row = in.row;
    if (!row.number.empty() && !numbers.insert(row.number).second)
      return Refuse("service.number-twice",
                    Msg("The number {number} stands in the list twice.", {{"number", row.number}}), at + "number");
    auto known = by_name.find(row.name.ky);
    if (known == by_name.end() && !row.number.empty() && by_number.contains(row.number))
      known = by_name.find(by_number.at(row.number).name.ky);
    if (known != by_name.end() && seen.insert(known->second.service).second) {
      row.service = known->second.service;
      row.standard = known->second.standard;
      if (IsSame(row, known->second)) {
        ++kept;
      } else {
        AIYL_TRY(CheckLater(known->second, origin.from));
        EndVersion(db, known->second, origin.from);
        InsertVersion(work, row, origin);
        ++changed;
      }
    } else {
      row.service = InsertService(work, origin.sample);
      if (wait)
        AIYL_TRY(InsertDraft(work, row, origin, day));
      else
        InsertVersion(work, row, origin);
      ++added;
    }
    AIYL_TRY(PutPapers(work, row.service, in.papers, origin.from));
  }
  if (office::GetYesNo(data, "whole"))
    for (const auto& [name, row] : by_name) {
      if (seen.contains(row.service)) continue;
      AIYL_TRY(CheckLater(row, origin.from));
      EndVersion(db, row, origin.from);
      ++ended;
    }
  return Json{{"added", added}, {"changed", changed}, {"kept", kept}, {"ended", ended}};
}

Status PutPaper(UnitOfWork& work, ServiceId service, const std::string& kind, Date from, const std::string& field) {
  auto& db = work.Db();
  auto known = db.Prepare(R"sql(
    SELECT service, from_day FROM service_paper
    WHERE office = ?1 AND paper_kind = ?2 AND (to_day IS NULL OR to_day > ?3) ORDER BY from_day)sql");
  known.Bind(work.By().office, kind, from);
  while (known.Next()) {
    if (known.GetId<ServiceTag>(0) == service && known.GetDate(1) <= from) return {};
    return Refuse("service.paper-taken",
                  Msg("Papers “{kind}” are given under a service already: end that first.", {{"kind", kind}}), field);
  }
  auto insert = db.Prepare(R"sql(
    INSERT INTO service_paper(id, office, service, paper_kind, from_day) VALUES(?, ?, ?, ?, ?))sql");
  insert.Bind(work.Ids().Next(), work.By().office, service, kind, from);
  insert.Run();
  return {};
}

}  // namespace aiyl::services
