// SPDX-License-Identifier: Apache-2.0
// Acts after a decision: published by a channel, sent to the justice register; such an entry withdrawn as mistaken.
#include "base/shown_date.h"
#include "council/act_common.h"
#include "office/code_list.h"

namespace aiyl::council {
namespace {

using namespace office::act_fields;

struct Followed {
  office::Decision decision;
  std::optional<CouncilDecision> council;
};

// Any decision of the office may be published, those recorded without a session too. "decision.cancelled",
// "publication.before-decision".
Result<Followed> Follow(UnitOfWork& work, const Json& data, Date day) {
  auto& db = work.Db();
  AIYL_TRY(NotFuture(work, day, "happened_on"));
  const auto id = *FindId<office::DecisionTag>(data, "decision");
  auto decision = office::FindDecision(db, id);
  if (!decision) return UnknownRecord("decision");
  {
    auto own = db.Prepare("SELECT 1 FROM decision WHERE id = ? AND office = ?");
    own.Bind(id, work.By().office);
    if (!own.Next()) return ForeignRecord("decision");
  }
  auto council = FindCouncilDecision(db, id);
  if (council && council->cancelled)
    return Refuse("decision.cancelled", Msg("The entry of this decision was cancelled."), "decision");
  if (day < decision->day)
    return Refuse("publication.before-decision", Msg("The decision was made later than that."), "happened_on");
  return Followed{std::move(*decision), std::move(council)};
}

Result<Json> Publish(UnitOfWork& work, const Json& data) {
  auto& db = work.Db();
  const Date day = HappenedOn(data);
  AIYL_ASSIGN(const auto followed, Follow(work, data, day));
  AIYL_TRY(office::CheckCode(db, "publication-channel", GetText(data, "channel"), "channel"));
  const std::string evidence = GetCanonical(data, "evidence");
  if (evidence.empty()) return Refuse("publication.evidence", Msg("Say how it can be proved."), "evidence");
  const Uuid id = work.Ids().Next();
  auto insert =
      db.Prepare("INSERT INTO publication(id, office, decision, channel, day, evidence) VALUES(?, ?, ?, ?, ?, ?)");
  insert.Bind(id, work.By().office, followed.decision.id, GetText(data, "channel"), day, evidence);
  insert.Run();
  std::vector<Warned> warnings;
  const auto due = followed.council ? followed.council->publish_due : std::nullopt;
  if (due && day > *due)
    warnings.push_back({"publication.late",
                        Msg("The notice was due on {day} (art. 8(4) of the draft law of 2012): the report will say "
                            "that it was late.",
                            {{"day", Shown(*due)}}),
                        "happened_on"});
  return Made(id, warnings);
}

Result<Json> SendAway(UnitOfWork& work, const Json& data) {
  auto& db = work.Db();
  const Date day = HappenedOn(data);
  AIYL_ASSIGN(const auto followed, Follow(work, data, day));
  const std::string recipient = FindText(data, "recipient").value_or("justice-register");
  AIYL_TRY(office::CheckCode(db, "dispatch-recipient", recipient, "recipient"));
  if (recipient == "justice-register" && followed.council && !followed.council->normative)
    return Refuse("decision.not-normative", Msg("Only a normative decision goes into the justice register."),
                  "recipient");
  const Uuid id = work.Ids().Next();
  auto insert = db.Prepare(
      "INSERT INTO decision_dispatch(id, office, decision, recipient, day, number, evidence) VALUES(?, ?, ?, ?, ?, ?, "
      "?)");
  insert.Bind(id, work.By().office, followed.decision.id, recipient, day, GetCanonical(data, "number"),
              GetCanonical(data, "evidence"));
  insert.Run();
  std::vector<Warned> warnings;
  const auto due = followed.council ? followed.council->dispatch_due : std::nullopt;
  if (due && day > *due)
    warnings.push_back(
        {"decision.dispatched-late", Msg("It was due on {day}.", {{"day", Shown(*due)}}), "happened_on"});
  return Made(id, warnings);
}

// Gives the reason, or refuses: the entry is another office's, or withdrawn already.
Result<std::string> MayWithdraw(UnitOfWork& work, const Json& data, store::Query query, const char* field) {
  if (!query.Next()) return UnknownRecord(field);
  if (query.GetUuid(0) != work.By().office) return ForeignRecord(field);
  if (!query.IsNull(1)) return Refuse("publication.withdrawn", Msg("This entry was withdrawn already."), field);
  std::string reason = GetCanonical(data, "reason");
  if (reason.empty()) return Refuse("publication.reason", Msg("The reason must be given."), "reason");
  return reason;
}

Result<Json> Withdraw(UnitOfWork& work, const Json& data) {
  auto& db = work.Db();
  const Uuid id = *FindUuid(data, "publication");
  auto query = db.Prepare("SELECT office, withdrawn_day FROM publication WHERE id = ?");
  query.Bind(id);
  AIYL_ASSIGN(const std::string reason, MayWithdraw(work, data, std::move(query), "publication"));
  auto update = db.Prepare("UPDATE publication SET withdrawn_day = ?, reason = ? WHERE id = ?");
  update.Bind(HappenedOn(data), reason, id);
  update.Run();
  return Made(id);
}

Result<Json> WithdrawDispatch(UnitOfWork& work, const Json& data) {
  auto& db = work.Db();
  const Uuid id = *FindUuid(data, "dispatch");
  auto query = db.Prepare("SELECT office, withdrawn_day FROM decision_dispatch WHERE id = ?");
  query.Bind(id);
  AIYL_ASSIGN(const std::string reason, MayWithdraw(work, data, std::move(query), "dispatch"));
  auto update = db.Prepare("UPDATE decision_dispatch SET withdrawn_day = ?, reason = ? WHERE id = ?");
  update.Bind(HappenedOn(data), reason, id);
  update.Run();
  return Made(id);
}

ActSpec WithEffect(ActSpec spec, Message instead) {
  spec.undo = store::UndoKind::kCompensate;
  spec.instead = std::move(instead);
  return spec;
}

FieldSpec TheDecision() {
  return Ref("decision", "decision", Msg("Decision"), Need::kRequired);
}

}  // namespace

std::vector<ActSpec> PublicationActs() {
  return {WithEffect({.kind = "publication.add",
                      .title = Msg("Publish a decision"),
                      .fields = {TheDecision(), Code("channel", "publication-channel", Msg("Channel"), Need::kRequired),
                                 WithHelp(Text("evidence", Msg("How it can be proved"), Need::kRequired),
                                          Msg("The number of the newspaper, the address of the page, who put it on the "
                                              "board."))},
                      .run = Publish},
                     Msg("What was published stays published. Withdraw the entry where it was a mistake.")),
          {.kind = "publication.withdraw",
           .title = Msg("Withdraw a mistaken entry of publication"),
           .fields = {Ref("publication", "publication", Msg("Publication"), Need::kRequired),
                      Text("reason", Msg("Reason"), Need::kRequired)},
           .run = Withdraw},
          WithEffect({.kind = "decision.dispatch",
                      .title = Msg("Send a decision to the justice register"),
                      .fields = {TheDecision(), Code("recipient", "dispatch-recipient", Msg("Recipient")),
                                 Text("number", Msg("Number of the covering letter")),
                                 Text("evidence", Msg("How it can be proved"))},
                      .run = SendAway},
                     Msg("What was sent stays sent. Withdraw the entry where it was a mistake.")),
          {.kind = "decision.dispatch-withdraw",
           .title = Msg("Withdraw a mistaken entry of dispatch"),
           .fields = {Ref("dispatch", "decision_dispatch", Msg("Dispatch"), Need::kRequired),
                      Text("reason", Msg("Reason"), Need::kRequired)},
           .run = WithdrawDispatch}};
}

}  // namespace aiyl::council
