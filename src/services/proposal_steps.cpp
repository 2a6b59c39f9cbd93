// SPDX-License-Identifier: Apache-2.0
// The way of a proposal: draft → commission → council → in force, or refused. Which step may follow which is told by
// the list that the service stands in, whose power it is, and the kind of commission that the office has; what the
// commission and the council said is read from the item of their agenda.
#include <map>

#include "base/shown_date.h"
#include "office/act_fields.h"
#include "services/act_runs.h"
#include "services/proposal_row.h"

namespace aiyl::services {
namespace {

using namespace office::act_fields;
using council::AgendaItemId;
using office::ActSpec;
using office::DecisionId;
using office::GetCanonical;
using office::GetText;
using office::HappenedOn;
using store::UnitOfWork;

// The council decides on own matters of the additional list; what the Government or a state body answers for comes by
// their decision (art. 3, 5 and 12).
bool GoesToCouncil(const Change& change) {
  return change.row.list == "additional" && change.row.matter == "own";
}

Status NeedOpen(const Change& change) {
  if (change.IsOpen()) return {};
  return Refuse("service.decided", Msg("This proposal is decided already."), "change");
}

tl::unexpected<Error> NotByCouncil() {
  return Refuse(
      "service.not-by-council",
      Msg("A service of the base list or of a delegated power does not go before the commission and the "
          "council: it follows the decision of the Government or the state body (art. 3, 5 and 12 of the draft "
          "law of 2012)."),
      "change");
}

// The item of an agenda of a body of that kind that is about this proposal and was voted on.
Result<council::AgendaItem> NeedItem(UnitOfWork& work, const Json& data, const Change& change, const char* body_kind) {
  auto& db = work.Db();
  const auto id = office::FindId<council::AgendaItemTag>(data, "item");
  const auto item = id ? council::FindAgendaItem(db, *id) : std::nullopt;
  if (!item) return UnknownRecord("item");
  if (item->subject_kind != "service-change" || item->subject != change.id.value)
    return Refuse("service.other-item", Msg("This item of the agenda is about something else."), "item");
  const auto session = council::FindSession(db, item->session);
  const auto body = session ? council::FindBody(db, session->body) : std::nullopt;
  if (!body || body->kind != body_kind)
    return Refuse("service.other-body", Msg("This item stood on the agenda of another body (art. 9)."), "item");
  if (!item->voted) return Refuse("service.not-voted", Msg("The item has not been voted on yet (art. 9)."), "item");
  return *item;
}

// What an edition's list asks for and was not said, or was said to be against it.
std::vector<Finding> Lacking(store::Database& db, const Edition& edition, const char* list,
                             const std::map<std::string, bool>& said, const char* unsaid, const char* against) {
  std::vector<Finding> findings;
  for (const auto& rule : RulesOf(db, edition.id, list)) {
    const auto found = said.find(rule.code);
    if (found == said.end())
      findings.push_back({unsaid, rule.code, rule.article, edition});
    else if (!found->second)
      findings.push_back({against, rule.code, rule.article, edition});
  }
  return findings;
}

std::vector<Finding> CriteriaFindings(store::Database& db, const Change& change, const Edition& edition) {
  std::map<std::string, bool> said;
  for (const auto& answer : CriteriaOf(db, change.id)) said[answer.criterion] = answer.met;
  return Lacking(db, edition, "criterion", said, "criterion-unanswered", "criterion-not-met");
}

std::vector<Finding> ExpertiseFindings(store::Database& db, const Change& change, const Edition& edition) {
  std::map<std::string, bool> said;
  for (const auto& part : ExpertiseOf(db, change.id)) said[part.part] = part.positive;
  return Lacking(db, edition, "expertise", said, "expertise-missing", "expertise-negative");
}

Result<Edition> NeedEdition(store::Database& db, const Change& change) {
  if (auto edition = FindEdition(db, change.edition)) return std::move(*edition);
  return UnknownRecord("change");
}

Result<Json> ToCommission(UnitOfWork& work, const Json& data) {
  auto& db = work.Db();
  AIYL_TRY(CheckActDay(work, data));
  AIYL_ASSIGN(const auto change, NeedChange(work, data));
  AIYL_TRY(NeedOpen(change));
  if (!GoesToCouncil(change)) return NotByCouncil();
  const Date day = HappenedOn(data);
  if (CommissionOn(db, OwnScope(work), day) == "none")
    return Refuse(
        "service.no-commission",
        Msg("The office has no commission (setting services.commission): a draft goes before the council (art. "
            "9 of the draft law of 2012)."),
        "change");
  if (change.state != "draft")
    return Refuse("service.step", Msg("Only a draft goes before the commission (art. 9 of the draft law of 2012)."),
                  "change");
  AIYL_ASSIGN(const auto edition, NeedEdition(db, change));
  Json made{{"id", change.id.ToText()}};
  if (change.kind == "include") {
    std::vector<Finding> unanswered;
    for (auto& finding : CriteriaFindings(db, change, edition))
      if (finding.code == "criterion-unanswered") unanswered.push_back(std::move(finding));
    AIYL_TRY(Raise(work, unanswered, {.change = change.id}, day, made));
  }
  AIYL_TRY(TakeStep(work, change, {.state = "commission", .day = day, .document = GetCanonical(data, "document")}));
  return made;
}

Result<Json> ToCouncil(UnitOfWork& work, const Json& data) {
  auto& db = work.Db();
  AIYL_TRY(CheckActDay(work, data));
  AIYL_ASSIGN(const auto change, NeedChange(work, data));
  AIYL_TRY(NeedOpen(change));
  if (!GoesToCouncil(change)) return NotByCouncil();
  const Date day = HappenedOn(data);
  const bool commission = CommissionOn(db, OwnScope(work), day) != "none";
  if (change.state == "council")
    return Refuse("service.step", Msg("The proposal lies before the council already."), "change");
  if (commission && change.state == "draft")
    return Refuse("service.commission-first",
                  Msg("The commission gives its opinion before the council (art. 9 of the draft law of 2012)."),
                  "change");
  std::optional<AgendaItemId> opinion;
  if (change.state == "commission") {
    AIYL_ASSIGN(const auto item, NeedItem(work, data, change, "commission"));
    if (!item.adopted)
      return Refuse("service.commission-against",
                    Msg("The commission did not support the proposal: refuse it with its reasons (art. 8 and 9 of the "
                        "draft law of 2012)."),
                    "item");
    opinion = item.id;
  }
  AIYL_ASSIGN(const auto edition, NeedEdition(db, change));
  Json made{{"id", change.id.ToText()}};
  if (change.kind == "include") {
    auto findings = CriteriaFindings(db, change, edition);
    for (auto& finding : ExpertiseFindings(db, change, edition)) findings.push_back(std::move(finding));
    AIYL_TRY(Raise(work, findings, {.change = change.id}, day, made));
  }
  AIYL_TRY(TakeStep(work, change,
                    {.state = "council", .day = day, .document = GetCanonical(data, "document"), .item = opinion}));
  return made;
}

Result<Json> RefuseChange(UnitOfWork& work, const Json& data) {
  auto& db = work.Db();
  AIYL_TRY(CheckActDay(work, data));
  AIYL_ASSIGN(const auto change, NeedChange(work, data));
  AIYL_TRY(NeedOpen(change));
  Bilingual reason;
  TakeBoth(data, "reason", reason);
  if (reason.IsEmpty())
    return Refuse("service.answer", Msg("The answer to the initiator is reasoned (art. 8 of the draft law of 2012)."),
                  "reason_ky");
  const std::string ground = GetText(data, "ground");
  if (!ground.empty() && !FindRule(db, change.edition, "criterion", ground))
    return Refuse("service.criterion-unknown",
                  Msg("“{criterion}” is not one of the criteria (art. 6).", {{"criterion", ground}}), "ground");
  NewStep step{.state = "refused",
               .day = HappenedOn(data),
               .document = GetCanonical(data, "document"),
               .ground = ground,
               .reason = reason};
  if (change.state == "council" || (change.state == "commission" && office::Has(data, "item"))) {
    AIYL_ASSIGN(const auto item, NeedItem(work, data, change, change.state == "council" ? "council" : "commission"));
    if (item.adopted)
      return Refuse("service.vote-for", Msg("The vote was for the proposal: it cannot be refused (art. 9)."), "item");
    step.item = item.id;
    step.decision = item.decision;
  } else if (change.state == "commission" && step.document.empty()) {
    return Refuse("service.refusal-document",
                  Msg("Name the item of the commission's agenda or its document (art. 9 of the draft law of 2012)."),
                  "document");
  }
  AIYL_TRY(TakeStep(work, change, step));
  Json made{{"id", change.id.ToText()}};
  if (!change.answered) {
    auto answer = db.Prepare(R"sql(
      UPDATE service_change SET answered_day = ?, answer_ky = ?, answer_ru = ?, answer_document = ? WHERE id = ?)sql");
    answer.Bind(step.day, reason.ky, reason.ru, step.document, change.id);
    answer.Run();
    const auto edition = FindEdition(db, change.edition);
    if (edition && change.answer_due && step.day > *change.answer_due)
      Record(work, {"answer-late", change.answer_due->Iso(), "8", *edition}, {.change = change.id}, step.day, made);
  }
  return made;
}

// By what the change comes into force.
struct Ground {
  std::optional<AgendaItemId> item;
  std::optional<office::Decision> decision;
  std::string document;
};

Result<Ground> GroundOf(UnitOfWork& work, const Json& data, const Change& change) {
  auto& db = work.Db();
  Ground ground{.item = {}, .decision = {}, .document = GetCanonical(data, "document")};
  if (GoesToCouncil(change)) {
    if (change.state != "council")
      return Refuse(
          "service.council-first",
          Msg("A service of the additional list comes into force by the council's decision: the proposal is not "
              "before the council yet (art. 9 of the draft law of 2012)."),
          "change");
    AIYL_ASSIGN(const auto item, NeedItem(work, data, change, "council"));
    if (!item.adopted)
      return Refuse("service.council-against",
                    Msg("The council did not adopt it: refuse the proposal with its reasons (art. 8 and 9 of the draft "
                        "law of 2012)."),
                    "item");
    if (!item.decision)
      return Refuse("service.no-decision",
                    Msg("The council's decision has no number and date yet (art. 9 of the draft law of 2012)."),
                    "item");
    ground.item = item.id;
    AIYL_ASSIGN(ground.decision, NeedDecision(db, *item.decision, "item"));
    return ground;
  }
  if (const auto id = office::FindId<office::DecisionTag>(data, "decision")) {
    AIYL_ASSIGN(ground.decision, NeedDecision(db, *id));
  }
  if (change.row.list == "base" && (!ground.decision || ground.decision->body != "government"))
    return Refuse("service.government",
                  Msg("The base list is the Government's: name its decision (art. 5 of the draft law of 2012)."),
                  "decision");
  if (!ground.decision && ground.document.empty())
    return Refuse(
        "service.state-body",
        Msg("Name the decision or the document of the state body whose power it is (art. 3 and 12 of the draft "
            "law of 2012)."),
        "document");
  return ground;
}

Status EndVersion(UnitOfWork& work, const Change& change, Date from) {
  auto& db = work.Db();
  const auto versions = VersionsOf(db, change.service);
  if (versions.empty()) return {};
  const auto& last = versions.back();
  if (last.in_force.from && *last.in_force.from >= from)
    return Refuse("service.later-version",
                  Msg("A row of this service is in force from {day}: the new one must be later.",
                      {{"day", Shown(*last.in_force.from)}}),
                  "from_day");
  if (last.in_force.to && *last.in_force.to > from)
    return Refuse("service.later-version",
                  Msg("A row of this service is in force until {day}: the new one must be later.",
                      {{"day", Shown(*last.in_force.to)}}),
                  "from_day");
  if (last.in_force.to) return {};
  auto update = db.Prepare("UPDATE service_version SET to_day = ?, end_change = ? WHERE id = ?");
  update.Bind(from, change.id, last.version);
  update.Run();
  if (last.change) {
    auto earlier = db.Prepare("UPDATE service_change SET state = ? WHERE id = ?");
    earlier.Bind(change.kind == "withdraw" ? "withdrawn" : "changed", *last.change);
    earlier.Run();
  }
  return {};
}

void InsertVersion(UnitOfWork& work, const Change& change, const Ground& ground, Date from) {
  const auto& row = change.row;
  auto insert = work.Db().Prepare(R"sql(
    INSERT INTO service_version(id, office, service, change, number, matter, name_ky, name_ru, standard_body_ky,
      standard_body_ru, provider_ky, provider_ru, payment, fee, fee_ground, registration_no, standard, costing,
      decision, document, from_day)
    VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))sql");
  insert.Bind(work.Ids().Next(), work.By().office, row.service, change.id, row.number, row.matter, row.name.ky,
              row.name.ru, row.standard_body.ky, row.standard_body.ru, row.provider.ky, row.provider.ru, row.payment,
              row.fee ? std::optional(row.fee->Value()) : std::optional<int64_t>(), row.fee_ground, row.registration_no,
              row.standard, row.costing,
              ground.decision ? std::optional(ground.decision->id) : std::optional<DecisionId>(), ground.document,
              from);
  insert.Run();
}

Status CheckRow(UnitOfWork& work, Change& change, Date from, std::vector<Finding>& findings) {
  auto& db = work.Db();
  AIYL_ASSIGN(const auto edition, NeedEdition(db, change));
  AIYL_TRY(SettleNumber(db, OwnScope(work), from, change.row));
  if (change.row.list == "additional" && change.kind == "include" && GoesToCouncil(change))
    findings = CriteriaFindings(db, change, edition);
  AIYL_TRY(CheckPaid(db, change.row, edition, findings));
  return CheckStandard(db, change.row, findings);
}

Result<Json> Enter(UnitOfWork& work, const Json& data) {
  auto& db = work.Db();
  AIYL_TRY(CheckActDay(work, data));
  AIYL_ASSIGN(auto change, NeedChange(work, data));
  AIYL_TRY(NeedOpen(change));
  AIYL_ASSIGN(const auto ground, GroundOf(work, data, change));
  const Date day = HappenedOn(data);
  const Date from = office::FindDate(data, "from_day").value_or(day);
  if (ground.decision && from < ground.decision->day)
    return Refuse("service.before-decision",
                  Msg("The decision was taken on {day}: nothing is in force by it before that (art. 9 of the draft law "
                      "of 2012).",
                      {{"day", Shown(ground.decision->day)}}),
                  "from_day");
  Take(data, "registration_no", change.row.registration_no);
  Json made{{"id", change.id.ToText()}, {"service", change.service.ToText()}};
  if (change.kind != "withdraw") {
    std::vector<Finding> findings;
    AIYL_TRY(CheckRow(work, change, from, findings));
    AIYL_TRY(Raise(work, findings, {.change = change.id}, day, made));
  }
  AIYL_TRY(EndVersion(work, change, from));
  if (change.kind != "withdraw") {
    InsertVersion(work, change, ground, from);
    WriteRow(db, change.id, change.row);
    made["number"] = change.row.number;
  }
  AIYL_TRY(TakeStep(work, change,
                    {.state = "in-force",
                     .day = day,
                     .document = ground.document,
                     .item = ground.item,
                     .decision = ground.decision ? std::optional(ground.decision->id) : std::optional<DecisionId>()}));
  made["from_day"] = from.Iso();
  return made;
}

office::FieldSpec ChangeField() {
  return Ref("change", "service_change", Msg("Proposal"), Need::kRequired);
}
office::FieldSpec ItemField() {
  return Ref("item", "agenda_item", Msg("Item of the agenda"));
}
office::FieldSpec DocumentField() {
  return Text("document", Msg("Document: number and day"));
}

}  // namespace

std::vector<ActSpec> StepActs() {
  return {{.kind = "service.to-commission",
           .title = Msg("Put a proposal before the commission"),
           .fields = {ChangeField(), DocumentField()},
           .run = ToCommission},
          {.kind = "service.to-council",
           .title = Msg("Put a proposal before the council"),
           .fields = {ChangeField(), ItemField(), DocumentField()},
           .run = ToCouncil},
          {.kind = "service.refuse",
           .title = Msg("Refuse a proposal"),
           .fields = {ChangeField(), ItemField(), Code("ground", "service-criterion", Msg("Criterion that is not met")),
                      LongText("reason_ky", Msg("Reason in Kyrgyz")), LongText("reason_ru", Msg("Reason in Russian")),
                      DocumentField()},
           .run = RefuseChange},
          {.kind = "service.enter",
           .title = Msg("Bring a change of the registry into force"),
           .fields = {ChangeField(), ItemField(),
                      WithHelp(Ref("decision", "decision", Msg("Decision")),
                               Msg("Of the Government or a state body; the council's is taken from the item of its "
                                   "agenda.")),
                      Day("from_day", Msg("In force from")),
                      Text("registration_no", Msg("Registration number of a paid service")), DocumentField()},
           .run = Enter}};
}

}  // namespace aiyl::services
