// SPDX-License-Identifier: Apache-2.0
// A proposal as a draft: who asks, for what, with which row, criteria, expertise, and the answer to the initiator.
#include <charconv>

#include "base/shown_date.h"
#include "office/act_fields.h"
#include "office/code_list.h"
#include "office/settings.h"
#include "services/act_runs.h"
#include "services/proposal_row.h"
#include "services/services_acts.h"

namespace aiyl::services {
namespace {

using namespace office::act_fields;
using office::ActSpec;
using office::FieldSpec;
using office::GetCanonical;
using office::GetText;
using office::HappenedOn;
using office::Has;
using store::UnitOfWork;

Finding Found(const char* code, std::string detail, std::string article, const Edition& edition) {
  return {code, std::move(detail), std::move(article), edition};
}

Status NeedDraft(const Change& change) {
  if (change.state == "draft") return {};
  return Refuse("service.not-draft",
                Msg("Only a draft can be changed: this proposal has gone on (art. 9 of the draft law of 2012)."),
                "change");
}

Date AnswerDue(UnitOfWork& work, Date asked) {
  const std::string text = office::SettingOr(work.Db(), OwnScope(work), "services.answer-days", asked, "30");
  int days = 30;
  std::from_chars(text.data(), text.data() + text.size(), days);
  return asked.PlusDays(days);
}

// The service that the proposal is about, and its row as it stands.
Status StartRow(UnitOfWork& work, const Json& data, const std::string& kind, ServiceRow& row) {
  auto& db = work.Db();
  const auto service = office::FindId<ServiceTag>(data, "service");
  if (service) {
    AIYL_TRY(NeedService(work, *service));
    for (const auto& open : ChangesOf(db, *service))
      if (open.IsOpen())
        return Refuse("service.open-proposal",
                      Msg("A proposal about this service, of {day}, is not decided yet.", {{"day", Shown(open.day)}}),
                      "service");
    auto versions = VersionsOf(db, *service);
    const bool in_force = !versions.empty() && !versions.back().in_force.to;
    if (kind == "include" && in_force)
      return Refuse("service.in-force", Msg("The service stands in the registry already."), "service");
    if (kind != "include" && !in_force)
      return Refuse("service.not-in-force", Msg("The service does not stand in the registry."), "service");
    if (!versions.empty()) row = std::move(versions.back());
    row.service = *service;
    row.list = ListOf(db, *service);
    if (row.payment.empty()) row.payment = "free";
    if (row.matter.empty()) row.matter = "own";
    return {};
  }
  if (kind != "include")
    return Refuse("act.missing", Msg("Name the service that is to be changed or taken out."), "service");
  row.list = Has(data, "list") ? GetText(data, "list") : "additional";
  AIYL_TRY(office::CheckCode(db, "service-list", row.list, "list"));
  row.matter = "own";
  row.payment = "free";
  row.service = work.Ids().NextId<ServiceTag>();
  auto insert = db.Prepare("INSERT INTO service(id, office, list, sample) VALUES(?, ?, ?, ?)");
  insert.Bind(row.service, work.By().office, row.list, office::GetYesNo(data, "sample"));
  insert.Run();
  return {};
}

Result<Json> Edit(UnitOfWork& work, const Json& data) {
  auto& db = work.Db();
  AIYL_TRY(CheckActDay(work, data));
  AIYL_ASSIGN(auto change, NeedChange(work, data));
  // A registration number comes from outside, while the proposal lies with the council.
  Json rest = data;
  for (const char* key : {"change", "registration_no", "happened_on", "note", "batch"}) rest.erase(key);
  if (!change.IsOpen() || !rest.empty()) AIYL_TRY(NeedDraft(change));
  const auto edition = FindEdition(db, change.edition);
  if (!edition) return UnknownRecord("change");
  AIYL_TRY(TakeRow(work, data, *edition, change.row));
  WriteRow(db, change.id, change.row);
  return Json{{"id", change.id.ToText()}};
}

Result<Json> Criteria(UnitOfWork& work, const Json& data) {
  auto& db = work.Db();
  AIYL_TRY(CheckActDay(work, data));
  AIYL_ASSIGN(const auto change, NeedChange(work, data));
  if (change.state != "draft" && change.state != "commission") AIYL_TRY(NeedDraft(change));
  size_t i = 0;
  for (const auto& answer : data.at("answers")) {
    const std::string at = "answers." + std::to_string(i++) + ".";
    const std::string criterion = GetText(answer, "criterion");
    if (!FindRule(db, change.edition, "criterion", criterion))
      return Refuse("service.criterion-unknown",
                    Msg("“{criterion}” is not one of the criteria (art. 6).", {{"criterion", criterion}}),
                    at + "criterion");
    Bilingual reason;
    TakeBoth(answer, "reason", reason);
    if (reason.IsEmpty())
      return Refuse("service.criterion-reason", Msg("Every answer has its reason (art. 6 of the draft law of 2012)."),
                    at + "reason_ky");
    auto known = db.Prepare("SELECT id FROM service_criterion WHERE change = ? AND criterion = ?");
    known.Bind(change.id, criterion);
    if (known.Next()) {
      auto update = db.Prepare("UPDATE service_criterion SET met = ?, reason_ky = ?, reason_ru = ? WHERE id = ?");
      update.Bind(office::GetYesNo(answer, "met"), reason.ky, reason.ru, known.GetUuid(0));
      update.Run();
      continue;
    }
    auto insert = db.Prepare(R"sql(
      INSERT INTO service_criterion(id, office, change, criterion, met, reason_ky, reason_ru)
      VALUES(?, ?, ?, ?, ?, ?, ?))sql");
    insert.Bind(work.Ids().Next(), work.By().office, change.id, criterion, office::GetYesNo(answer, "met"), reason.ky,
                reason.ru);
    insert.Run();
  }
  return Json{{"id", change.id.ToText()}};
}

Result<Json> SetExpertise(UnitOfWork& work, const Json& data) {
  auto& db = work.Db();
  AIYL_TRY(CheckActDay(work, data));
  AIYL_ASSIGN(const auto change, NeedChange(work, data));
  if (!change.IsOpen()) AIYL_TRY(NeedDraft(change));
  const std::string part = GetText(data, "part");
  if (!FindRule(db, change.edition, "expertise", part))
    return Refuse("service.expertise-unknown",
                  Msg("“{part}” is not one of the parts of an expertise (art. 6).", {{"part", part}}), "part");
  Bilingual conclusion;
  TakeBoth(data, "conclusion", conclusion);
  auto known = db.Prepare("DELETE FROM service_expertise WHERE change = ? AND part = ?");
  known.Bind(change.id, part);
  known.Run();
  auto insert = db.Prepare(R"sql(
    INSERT INTO service_expertise(id, office, change, part, positive, expert, document, day, conclusion_ky,
      conclusion_ru) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?))sql");
  insert.Bind(work.Ids().Next(), work.By().office, change.id, part, office::GetYesNo(data, "positive"),
              GetCanonical(data, "expert"), GetCanonical(data, "document"), HappenedOn(data), conclusion.ky,
              conclusion.ru);
  insert.Run();
  return Json{{"id", change.id.ToText()}};
}

Result<Json> Answer(UnitOfWork& work, const Json& data) {
  auto& db = work.Db();
  AIYL_TRY(CheckActDay(work, data));
  AIYL_ASSIGN(const auto change, NeedChange(work, data));
  Bilingual answer;
  TakeBoth(data, "answer", answer);
  if (answer.IsEmpty())
    return Refuse("service.answer", Msg("The answer to the initiator is reasoned (art. 8 of the draft law of 2012)."),
                  "answer_ky");
  const Date day = HappenedOn(data);
  if (day < change.day)
    return Refuse("service.step-before",
                  Msg("The step before was taken on {day}: this one cannot be earlier.", {{"day", Shown(change.day)}}),
                  "happened_on");
  auto update = db.Prepare(R"sql(
    UPDATE service_change SET answered_day = ?, answer_ky = ?, answer_ru = ?, answer_document = ? WHERE id = ?)sql");
  update.Bind(day, answer.ky, answer.ru, GetCanonical(data, "document"), change.id);
  update.Run();
  Json made{{"id", change.id.ToText()}};
  const auto edition = FindEdition(db, change.edition);
  if (edition && change.answer_due && day > *change.answer_due)
    Record(work, Found("answer-late", change.answer_due->Iso(), "8", *edition), {.change = change.id}, day, made);
  return made;
}

std::vector<FieldSpec> HeadFields() {
  return {Code("kind", "service-change", Msg("What is proposed"), Need::kRequired),
          Ref("service", "service", Msg("Service")),
          Code("list", "service-list", Msg("List")),
          Code("initiator", "service-initiator", Msg("Initiator")),
          Text("initiator_ky", Msg("Who asks, in Kyrgyz")),
          Text("initiator_ru", Msg("Who asks, in Russian")),
          Text("document", Msg("Document: number and day")),
          LongText("reason_ky", Msg("Reason in Kyrgyz")),
          LongText("reason_ru", Msg("Reason in Russian")),
          YesNo("sample", Msg("A made-up sample"))};
}

FieldSpec ChangeField() {
  return Ref("change", "service_change", Msg("Proposal"), Need::kRequired);
}

}  // namespace

Result<Json> ProposeChange(UnitOfWork& work, const Json& data) {
  auto& db = work.Db();
  AIYL_TRY(CheckActDay(work, data));
  const Date day = HappenedOn(data);
  const std::string kind = GetText(data, "kind");
  AIYL_TRY(office::CheckCode(db, "service-change", kind, "kind"));
  AIYL_TRY(office::CheckCode(db, "service-initiator", GetText(data, "initiator"), "initiator"));
  if (Has(data, "evidence_kind"))
    AIYL_TRY(office::CheckCode(db, "service-evidence", GetText(data, "evidence_kind"), "evidence_kind"));
  AIYL_ASSIGN(const auto edition, EditionOfProposals(db, OwnScope(work), day));
  Change change;
  change.id = work.Ids().NextId<ServiceChangeTag>();
  AIYL_TRY(StartRow(work, data, kind, change.row));
  AIYL_TRY(TakeRow(work, data, edition, change.row));
  TakeBoth(data, "initiator", change.initiator_name);
  TakeBoth(data, "reason", change.reason);
  if (change.reason.IsEmpty())
    return Refuse("service.reason", Msg("A proposal needs its reason (art. 8 of the draft law of 2012)."), "reason_ky");
  std::optional<Uuid> evidence;
  if (Has(data, "evidence")) {
    evidence = office::FindUuid(data, "evidence");
    if (!evidence) return UnknownRecord("evidence");
  }
  const auto& row = change.row;
  auto insert = db.Prepare(R"sql(
    INSERT INTO service_change(id, office, service, kind, state, edition, day, initiator, initiator_ky, initiator_ru,
      document, reason_ky, reason_ru, evidence_kind, evidence, answer_due, matter, name_ky, name_ru, payment)
    VALUES(?, ?, ?, ?, 'draft', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))sql");
  insert.Bind(change.id, work.By().office, row.service, kind, edition.id, day, GetText(data, "initiator"),
              change.initiator_name.ky, change.initiator_name.ru, GetCanonical(data, "document"), change.reason.ky,
              change.reason.ru, GetText(data, "evidence_kind"), evidence, AnswerDue(work, day), row.matter, row.name.ky,
              row.name.ru, row.payment);
  insert.Run();
  WriteRow(db, change.id, row);
  AIYL_TRY(
      TakeStep(work, change,
               {.state = "draft", .day = day, .document = GetCanonical(data, "document"), .reason = change.reason}));
  Json made{{"id", change.id.ToText()}, {"service", row.service.ToText()}};
  std::vector<Finding> findings;
  if (!FindRule(db, edition.id, "initiator", GetText(data, "initiator")) &&
      !RulesOf(db, edition.id, "initiator").empty())
    findings.push_back(Found("initiator", GetText(data, "initiator"), "8", edition));
  AIYL_TRY(Raise(work, findings, {.change = change.id}, day, made));
  return made;
}

std::vector<FieldSpec> ProposalFields() {
  auto fields = HeadFields();
  Append(fields, RowFields());
  return fields;
}

std::vector<ActSpec> ProposalActs() {
  // A record of the book as evidence is named in the acts of other modules that end in ProposeChange: they know whether
  // it is there and what it came to.
  std::vector<FieldSpec> propose =
      With(HeadFields(), {Code("evidence_kind", "service-evidence", Msg("What it rests on"))}, {"initiator"});
  Append(propose, RowFields());
  std::vector<FieldSpec> edit = {ChangeField()};
  Append(edit, RowFields());
  return {
      {.kind = "service.propose",
       .title = Msg("Propose a change of the registry"),
       .fields = std::move(propose),
       .run = ProposeChange},
      {.kind = "service.edit", .title = Msg("Change a draft proposal"), .fields = std::move(edit), .run = Edit},
      {.kind = "service.criteria",
       .title = Msg("Answer the criteria"),
       .fields = {ChangeField(), Rows("answers", Msg("Answers"),
                                      {Code("criterion", "service-criterion", Msg("Criterion"), Need::kRequired),
                                       YesNo("met", Msg("Met")), LongText("reason_ky", Msg("Reason in Kyrgyz")),
                                       LongText("reason_ru", Msg("Reason in Russian"))},
                                      Need::kRequired)},
       .run = Criteria},
      {.kind = "service.expertise",
       .title = Msg("Record a part of the expertise"),
       .fields = {ChangeField(), Code("part", "service-expertise", Msg("Part of the expertise"), Need::kRequired),
                  YesNo("positive", Msg("Positive")), Text("expert", Msg("Expert")),
                  Text("document", Msg("Document: number and day")),
                  LongText("conclusion_ky", Msg("Conclusion in Kyrgyz")),
                  LongText("conclusion_ru", Msg("Conclusion in Russian"))},
       .run = SetExpertise},
      {.kind = "service.answer",
       .title = Msg("Answer the initiator"),
       .fields = {ChangeField(), LongText("answer_ky", Msg("Answer in Kyrgyz")),
                  LongText("answer_ru", Msg("Answer in Russian")), Text("document", Msg("Document: number and day"))},
       .run = Answer}};
}

}  // namespace aiyl::services
