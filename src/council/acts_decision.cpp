// SPDX-License-Identifier: Apache-2.0
// Acts on decisions: adopted on a vote, with the next number in the body's own pattern; their text; an entry cancelled.
#include "base/shown_date.h"
#include "council/act_common.h"
#include "council/rules.h"
#include "office/code_list.h"

namespace aiyl::council {
namespace {

using namespace office::act_fields;

// Within what running numbers begin anew.
std::string NumberScope(std::string_view restart, const Session& session) {
  if (restart == "session") return "s" + session.id.ToText();
  if (restart == "year") return "y" + std::to_string(session.day.Year());
  if (restart == "never") return "";
  return (session.convocation > 0 ? "c" : "y") + std::to_string(session.period);
}

int64_t HighestDecision(store::Database& db, BodyId body, const std::string& scope) {
  auto query = db.Prepare("SELECT coalesce(max(number), 0) FROM council_decision WHERE body = ? AND number_scope = ?");
  query.Bind(body, scope);
  query.Next();
  return query.Int(0);
}

Status MayDecide(store::Database& db, const ItemOf& of) {
  if (of.session.state == "failed")
    return Refuse("decision.no-quorum", Msg("The session had no quorum: it decided nothing."), "item");
  if (!of.item.voted) return Refuse("decision.not-voted", Msg("The item was not voted on."), "item");
  if (of.item.decision) return Refuse("decision.exists", Msg("This item has its decision already."), "item");
  if (of.item.adopted) return {};
  const std::string rule = office::CodeName(db, "majority-rule", of.session.majority, office::Language::kKy);
  if (of.item.tie)
    return Refuse("decision.tie",
                  Msg("{for} for and {against} against: a tie adopts nothing.",
                      {{"for", std::to_string(of.item.votes_for)}, {"against", std::to_string(of.item.votes_against)}}),
                  "item");
  return Refuse("decision.not-adopted",
                Msg("{for} for of {seats} seats and {present} present: that is not the majority that the body needs "
                    "({rule}).",
                    {{"for", std::to_string(of.item.votes_for)},
                     {"seats", std::to_string(of.session.seats)},
                     {"present", std::to_string(of.session.present)},
                     {"rule", rule}}),
                "item");
}

// Art. 22 of the law on normative legal acts: proposals are waited for and answered first.
Status CheckProposals(UnitOfWork& work, const ItemOf& of, std::vector<Warned>& warnings) {
  if (!of.item.draft) return {};
  const auto draft = FindDraft(work.Db(), *of.item.draft);
  if (!draft) return {};
  const bool waiting = draft->term && of.session.day <= *draft->term;
  if (!waiting && draft->unanswered == 0 && (draft->published || !draft->normative)) return {};
  return WarnOrRefuse(work, of.session, "council.proposal-days",
                      {"decision.proposals-open",
                       Msg("The draft was not published, its term for proposals is not over, or proposals have no "
                           "answer yet (law on normative legal acts, art. 22)."),
                       "item"},
                      warnings);
}

void PutTexts(UnitOfWork& work, const Uuid& office, DecisionId decision, const Texts& texts) {
  auto drop = work.Db().Prepare("DELETE FROM decision_text WHERE decision = ? AND lang = ?");
  auto insert = work.Db().Prepare("INSERT INTO decision_text(id, office, decision, lang, body) VALUES(?, ?, ?, ?, ?)");
  for (const auto& [lang, body] : texts) {
    drop.Bind(decision, lang);
    drop.RunAgain();
    if (body.empty()) continue;
    insert.Bind(work.Ids().Next(), office, decision, lang, body);
    insert.RunAgain();
  }
}

// "decision-body" of a decision of this body.
std::string BodyCode(store::Database& db, const Body& body) {
  return office::FindCode(db, "decision-body", body.kind) ? body.kind : "other";
}

Status TakeForce(const Json& data, Date decided, Period& force) {
  TakeDay(data, "in_force_from", force.from);
  TakeDay(data, "in_force_to", force.to);
  if (force.from && *force.from < decided)
    return Refuse("decision.in-force", Msg("A decision cannot be in force before it was made."), "in_force_from");
  if (!force.IsValid() || (force.to && !force.from))
    return Refuse("date.period", Msg("The end must come after the beginning."), "in_force_to");
  return {};
}

// The decision that this one ends.
Status EndEarlier(UnitOfWork& work, const Json& data, Date day) {
  if (!Has(data, "repeals")) return {};
  AIYL_ASSIGN(const auto earlier, OwnDecision(work, data, "repeals"));
  if (earlier.cancelled || !earlier.in_force.from || *earlier.in_force.from >= day ||
      (earlier.in_force.to && *earlier.in_force.to <= day))
    return Refuse("decision.not-in-force", Msg("That decision is not in force on that day."), "repeals");
  auto update = work.Db().Prepare("UPDATE council_decision SET in_force_to = ? WHERE decision = ?");
  update.Bind(day, earlier.decision.id);
  update.Run();
  return {};
}

struct Numbered {
  std::string scope, text;
  int64_t number = 0;
};

Result<Numbered> TakeNumber(UnitOfWork& work, const Json& data, const Body& body, const Session& session) {
  const BodyRules rules = RulesOf(work.Db(), body, session.day);
  AIYL_TRY(CheckNumberPattern(rules.number_pattern, rules.number_restart));
  Numbered taken;
  taken.scope = NumberScope(rules.number_restart, session);
  const int64_t highest = HighestDecision(work.Db(), body.id, taken.scope);
  taken.number = FindInteger(data, "number").value_or(highest + 1);
  if (taken.number <= highest)
    return Refuse("decision.number",
                  Msg("Numbers up to {number} are given already.", {{"number", std::to_string(highest)}}), "number");
  taken.text = FormatDecisionNumber(rules.number_pattern, {.number = taken.number,
                                                           .session = session.number,
                                                           .convocation = session.convocation,
                                                           .year = session.day.Year()});
  return taken;
}

std::optional<Date> DueDay(store::Database& db, const Session& session, bool must, std::string_view setting) {
  if (!must) return std::nullopt;
  return session.day.PlusDays(DaysOf(db, session.office, setting, session.day, 10));
}

Result<Json> Adopt(UnitOfWork& work, const Json& data) {
  auto& db = work.Db();
  AIYL_ASSIGN(const auto found, OwnItem(work, data));
  const Session& session = found.session;
  AIYL_TRY(MayDecide(db, found));
  const auto body = FindBody(db, session.body);
  if (!body) return UnknownRecord("item");
  std::vector<Warned> warnings;
  AIYL_TRY(CheckProposals(work, found, warnings));
  const auto draft = found.item.draft ? FindDraft(db, *found.item.draft) : std::nullopt;
  Bilingual title = CleanBoth(data, "title");
  if (title.ky.empty()) title.ky = draft ? draft->title.ky : found.item.title.ky;
  if (title.ru.empty()) title.ru = draft ? draft->title.ru : found.item.title.ru;
  const std::string kind = FindText(data, "kind").value_or(body->kind == "council" ? "resolution" : "opinion");
  AIYL_TRY(office::CheckCode(db, "decision-kind", kind, "kind"));
  const bool normative =
      data.contains("normative") ? GetYesNo(data, "normative") : draft.has_value() && draft->normative;
  const bool publish = data.contains("publish") ? GetYesNo(data, "publish") : body->kind == "council" || normative;
  Period force;
  AIYL_TRY(TakeForce(data, session.day, force));
  Texts texts = draft ? DraftTexts(db, draft->id) : Texts();
  AIYL_ASSIGN(const Texts given, ReadTexts(data));
  for (const auto& [lang, text] : given) texts[lang] = text;
  AIYL_ASSIGN(const Numbered number, TakeNumber(work, data, *body, session));
  AIYL_TRY(EndEarlier(work, data, force.from.value_or(session.day)));
  const auto id = work.Ids().NextId<office::DecisionTag>();
  auto row = db.Prepare(R"sql(
    INSERT INTO decision(id, office, body, kind, number, day, session, title_ky, title_ru)
    VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?))sql");
  row.Bind(id, session.office, BodyCode(db, *body), kind, number.text, session.day, SessionTitle(session).ky, title.ky,
           title.ru);
  row.Run();
  auto side = db.Prepare(R"sql(
    INSERT INTO council_decision(decision, office, body, item, number_scope, number, normative, in_force_from,
      in_force_to, publish_due, dispatch_due) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))sql");
  side.Bind(id, session.office, body->id, found.item.id, number.scope, number.number, normative, force.from, force.to,
            DueDay(db, session, publish, "council.publication-days"),
            DueDay(db, session, normative, "council.dispatch-days"));
  side.Run();
  PutTexts(work, session.office, id, texts);
  Json made = Made(id.value, warnings);
  made["number"] = number.text;
  return made;
}

Status NotPublished(store::Database& db, const CouncilDecision& decision) {
  if (decision.cancelled)
    return Refuse("decision.cancelled", Msg("The entry of this decision was cancelled."), "decision");
  for (const auto& entry : ChannelsOf(db, decision.decision.id))
    if (!entry.withdrawn)
      return Refuse(
          "decision.published",
          Msg("The decision was published on {day}: it is changed by another decision.", {{"day", Shown(entry.day)}}),
          "decision");
  return {};
}

Result<Json> SetText(UnitOfWork& work, const Json& data) {
  auto& db = work.Db();
  AIYL_ASSIGN(auto decision, OwnDecision(work, data));
  AIYL_TRY(NotPublished(db, decision));
  TakeBoth(data, "title", decision.decision.title);
  if (decision.decision.title.IsEmpty()) return Refuse("decision.title", Msg("A decision needs a title."), "title_ky");
  AIYL_TRY(TakeForce(data, decision.decision.day, decision.in_force));
  AIYL_ASSIGN(const Texts texts, ReadTexts(data));
  auto update = db.Prepare("UPDATE decision SET title_ky = ?, title_ru = ? WHERE id = ?");
  update.Bind(decision.decision.title.ky, decision.decision.title.ru, decision.decision.id);
  update.Run();
  auto side = db.Prepare("UPDATE council_decision SET in_force_from = ?, in_force_to = ? WHERE decision = ?");
  side.Bind(decision.in_force.from, decision.in_force.to, decision.decision.id);
  side.Run();
  PutTexts(work, decision.office, decision.decision.id, texts);
  return Made(decision.decision.id.value);
}

// Entered on the wrong item: the number stays taken, the item may get its decision anew.
Result<Json> Cancel(UnitOfWork& work, const Json& data) {
  auto& db = work.Db();
  AIYL_ASSIGN(const auto decision, OwnDecision(work, data));
  AIYL_TRY(NotPublished(db, decision));
  for (const auto& dispatch : DispatchesOf(db, decision.decision.id))
    if (!dispatch.withdrawn)
      return Refuse("decision.dispatched", Msg("The decision was sent away already."), "decision");
  const std::string reason = GetCanonical(data, "reason");
  if (reason.empty()) return Refuse("decision.reason", Msg("The reason must be given."), "reason");
  auto update = db.Prepare("UPDATE council_decision SET cancelled_day = ?, reason = ? WHERE decision = ?");
  update.Bind(HappenedOn(data), reason, decision.decision.id);
  update.Run();
  return Made(decision.decision.id.value);
}

FieldSpec TheDecision() {
  return Ref("decision", "decision", Msg("Decision"), Need::kRequired);
}

ActSpec AdoptSpec() {
  auto fields = With({Ref("item", "agenda_item", Msg("Item of the agenda"), Need::kRequired),
                      Code("kind", "decision-kind", Msg("Kind of document"))},
                     BothFields("title", Msg("Title in Kyrgyz"), Msg("Title in Russian")));
  Append(fields, TextFields());
  Append(fields,
         {Day("in_force_from", Msg("In force from")), Day("in_force_to", Msg("In force until")),
          YesNo("normative", Msg("Normative")), YesNo("publish", Msg("Must be published")),
          Ref("repeals", "decision", Msg("Ends the decision")),
          WithHelp(Integer("number", Msg("Running number")), Msg("Empty: the next one. Given where the office has "
                                                                 "decided before it had this program."))});
  return {.kind = "decision.adopt",
          .title = Msg("Write down a decision"),
          .fields = std::move(fields),
          .run = Adopt,
          .undo = store::UndoKind::kCompensate,
          .instead = Msg("A number is never freed. Cancel the entry of the decision instead.")};
}

}  // namespace

std::vector<ActSpec> DecisionActs() {
  auto text = With({TheDecision()}, BothFields("title", Msg("Title in Kyrgyz"), Msg("Title in Russian")));
  Append(text, TextFields());
  Append(text, {Day("in_force_from", Msg("In force from")), Day("in_force_to", Msg("In force until"))});
  return {AdoptSpec(),
          {.kind = "decision.text",
           .title = Msg("Write the text of a decision"),
           .fields = std::move(text),
           .run = SetText},
          {.kind = "decision.cancel",
           .title = Msg("Cancel the entry of a decision"),
           .fields = {TheDecision(), Text("reason", Msg("Reason"), Need::kRequired)},
           .run = Cancel}};
}

}  // namespace aiyl::council
