// SPDX-License-Identifier: Apache-2.0
// Acts on drafts of decisions: made, published so that anybody can propose changes, proposals taken or declined with
// the reason (law on normative legal acts, art. 22).
#include "base/shown_date.h"
#include "council/act_common.h"
#include "office/code_list.h"

namespace aiyl::council {
namespace {

using namespace office::act_fields;

void PutDraftTexts(UnitOfWork& work, const Draft& draft, const Texts& texts) {
  auto drop = work.Db().Prepare("DELETE FROM decision_draft_text WHERE draft = ? AND lang = ?");
  auto insert =
      work.Db().Prepare("INSERT INTO decision_draft_text(id, office, draft, lang, body) VALUES(?, ?, ?, ?, ?)");
  for (const auto& [lang, body] : texts) {
    drop.Bind(draft.id, lang);
    drop.RunAgain();
    if (body.empty()) continue;
    insert.Bind(work.Ids().Next(), draft.office, draft.id, lang, body);
    insert.RunAgain();
  }
}

Status TakeDraft(UnitOfWork& work, const Json& data, Draft& draft) {
  TakeBoth(data, "title", draft.title);
  if (data.contains("normative")) draft.normative = GetYesNo(data, "normative");
  Take(data, "subject_kind", draft.subject_kind);
  if (data.contains("subject")) {
    draft.subject = FindUuid(data, "subject");
    if (Has(data, "subject") && !draft.subject)
      return Refuse("agenda.subject", Msg("The id of a record is expected here."), "subject");
  }
  if (draft.title.ky.empty() || draft.title.ru.empty())
    return Refuse("draft.title", Msg("A draft needs its title in both languages."),
                  draft.title.ky.empty() ? "title_ky" : "title_ru");
  if (draft.subject && draft.subject_kind.empty())
    return Refuse("agenda.subject", Msg("Say what kind of thing is decided about."), "subject_kind");
  AIYL_ASSIGN(const Texts texts, ReadTexts(data));
  PutDraftTexts(work, draft, texts);
  return {};
}

Result<Json> Make(UnitOfWork& work, const Json& data) {
  auto& db = work.Db();
  AIYL_ASSIGN(const Body body, OwnBody(work, data));
  Draft draft;
  draft.id = work.Ids().NextId<DecisionDraftTag>();
  draft.office = body.office;
  draft.made = HappenedOn(data);
  AIYL_TRY(NotFuture(work, draft.made, "happened_on"));
  // The row first: its texts refer to it. A refusal below rolls everything back.
  auto insert = db.Prepare(R"sql(
    INSERT INTO decision_draft(id, office, body, title_ky, title_ru, made_day) VALUES(?, ?, ?, '-', '-', ?))sql");
  insert.Bind(draft.id, draft.office, body.id, draft.made);
  insert.Run();
  AIYL_TRY(TakeDraft(work, data, draft));
  auto update = db.Prepare(R"sql(
    UPDATE decision_draft SET title_ky = ?, title_ru = ?, normative = ?, subject_kind = ?, subject = ?
    WHERE id = ?)sql");
  update.Bind(draft.title.ky, draft.title.ru, draft.normative, draft.subject_kind, draft.subject, draft.id);
  update.Run();
  return Made(draft.id.value);
}

// What people were asked about stays as it is while they are asked.
Status NotAsked(const Draft& draft, Date day) {
  if (!draft.term || day > *draft.term) return {};
  return Refuse("draft.asked",
                Msg("The draft is published and proposals are taken until {day}: its text stays until then.",
                    {{"day", Shown(*draft.term)}}),
                "draft");
}

Status NotDecided(store::Database& db, const Draft& draft) {
  auto query = db.Prepare(R"sql(
    SELECT 1 FROM agenda_item i JOIN council_decision k ON k.item = i.id
    WHERE i.draft = ? AND k.cancelled_day IS NULL)sql");
  query.Bind(draft.id);
  if (!query.Next()) return {};
  return Refuse("draft.decided", Msg("The decision on this draft stands."), "draft");
}

Result<Json> Change(UnitOfWork& work, const Json& data) {
  AIYL_ASSIGN(Draft draft, OwnDraft(work, data));
  AIYL_TRY(NotAsked(draft, HappenedOn(data)));
  AIYL_TRY(NotDecided(work.Db(), draft));
  AIYL_TRY(TakeDraft(work, data, draft));
  auto update = work.Db().Prepare(R"sql(
    UPDATE decision_draft SET title_ky = ?, title_ru = ?, normative = ?, subject_kind = ?, subject = ?
    WHERE id = ?)sql");
  update.Bind(draft.title.ky, draft.title.ru, draft.normative, draft.subject_kind, draft.subject, draft.id);
  update.Run();
  return Made(draft.id.value);
}

Result<Json> Publish(UnitOfWork& work, const Json& data) {
  auto& db = work.Db();
  AIYL_ASSIGN(const Draft draft, OwnDraft(work, data));
  AIYL_TRY(NotDecided(db, draft));
  const Date day = HappenedOn(data);
  AIYL_TRY(NotFuture(work, day, "happened_on"));
  if (day < draft.made) return Refuse("draft.before-made", Msg("The draft was made later than that."), "happened_on");
  if (draft.published)
    return Refuse("draft.published", Msg("The draft was published on {day}.", {{"day", Shown(*draft.published)}}),
                  "draft");
  const Texts texts = DraftTexts(db, draft.id);
  if (texts.count("ky") == 0 || texts.count("ru") == 0)
    return Refuse("draft.no-text", Msg("The text is published in both languages: enter both first."), "draft");
  AIYL_TRY(office::CheckCode(db, "publication-channel", GetText(data, "channel"), "channel"));
  const std::string evidence = GetCanonical(data, "evidence");
  if (evidence.empty()) return Refuse("publication.evidence", Msg("Say how it can be proved."), "evidence");
  const int32_t days = DaysOf(db, draft.office, "council.proposal-days", day, 30);
  const Date least = day.PlusDays(days);
  const Date term = FindDate(data, "term_day").value_or(least);
  if (term < day) return Refuse("draft.term", Msg("The term for proposals ends after the publication."), "term_day");
  std::vector<Warned> warnings;
  if (term < least) {
    Warned warned{"draft.term-short",
                  Msg("Proposals are to be taken for {days} days (law on normative legal acts, art. 22; setting "
                      "council.proposal-days).",
                      {{"days", std::to_string(days)}}),
                  "term_day"};
    if (Enforced(db, draft.office, day)) return Refuse(warned.code, warned.message, warned.field);
    warnings.push_back(std::move(warned));
  }
  auto update =
      db.Prepare("UPDATE decision_draft SET published_day = ?, term_day = ?, channel = ?, evidence = ? WHERE id = ?");
  update.Bind(day, term, GetText(data, "channel"), evidence, draft.id);
  update.Run();
  Json made = Made(draft.id.value, warnings);
  made["term_day"] = term.Iso();
  return made;
}

Result<Json> Propose(UnitOfWork& work, const Json& data) {
  AIYL_ASSIGN(const Draft draft, OwnDraft(work, data));
  const Date day = HappenedOn(data);
  AIYL_TRY(NotFuture(work, day, "happened_on"));
  if (!draft.published || day < *draft.published)
    return Refuse("draft.not-published", Msg("Proposals come to a draft that is published."), "draft");
  if (day > *draft.term)
    return Refuse("draft.term-over", Msg("The term for proposals ended on {day}.", {{"day", Shown(*draft.term)}}),
                  "happened_on");
  const std::string author = GetCanonical(data, "author"), proposal = GetCanonical(data, "proposal");
  if (author.empty()) return Refuse("draft.author", Msg("Say who proposes it."), "author");
  if (proposal.empty()) return Refuse("draft.proposal", Msg("Say what is proposed."), "proposal");
  const Uuid id = work.Ids().Next();
  auto insert = work.Db().Prepare(
      "INSERT INTO draft_proposal(id, office, draft, day, author, proposal) VALUES(?, ?, ?, ?, ?, ?)");
  insert.Bind(id, draft.office, draft.id, day, author, proposal);
  insert.Run();
  return Made(id);
}

Result<Json> Answer(UnitOfWork& work, const Json& data) {
  auto& db = work.Db();
  const Uuid id = *FindUuid(data, "proposal");
  Uuid office;
  Date day;
  {
    auto query = db.Prepare("SELECT office, day FROM draft_proposal WHERE id = ?");
    query.Bind(id);
    if (!query.Next()) return UnknownRecord("proposal");
    office = query.GetUuid(0);
    day = query.GetDate(1);
  }
  if (office != work.By().office) return ForeignRecord("proposal");
  const Date answered = HappenedOn(data);
  AIYL_TRY(NotFuture(work, answered, "happened_on"));
  if (answered < day)
    return Refuse("draft.answer-day", Msg("An answer cannot come before the proposal."), "happened_on");
  AIYL_TRY(office::CheckCode(db, "proposal-outcome", GetText(data, "outcome"), "outcome"));
  const std::string reason = GetCanonical(data, "reason");
  if (reason.empty()) return Refuse("draft.reason", Msg("The reason must be given."), "reason");
  auto update = db.Prepare("UPDATE draft_proposal SET outcome = ?, reason = ?, answered_day = ? WHERE id = ?");
  update.Bind(GetText(data, "outcome"), reason, answered, id);
  update.Run();
  return Made(id);
}

FieldSpec TheDraft() {
  return Ref("draft", "decision_draft", Msg("Draft of the decision"), Need::kRequired);
}

std::vector<FieldSpec> DraftFields(FieldSpec first) {
  std::vector<FieldSpec> fields = {std::move(first)};
  Append(fields, BothFields("title", Msg("Title in Kyrgyz"), Msg("Title in Russian")));
  Append(fields, TextFields());
  Append(fields,
         {YesNo("normative", Msg("Normative")), Code("subject_kind", "agenda-subject", Msg("What is decided about")),
          WithHelp(Text("subject", Msg("Record that is decided about")), Msg("Its id; the program fills it in."))});
  return fields;
}

}  // namespace

std::vector<ActSpec> DraftActs() {
  return {{.kind = "decision.draft",
           .title = Msg("Make a draft of a decision"),
           .fields = DraftFields(Ref("body", "body", Msg("Body"), Need::kRequired)),
           .run = Make},
          {.kind = "decision.draft-change",
           .title = Msg("Change a draft of a decision"),
           .fields = DraftFields(TheDraft()),
           .run = Change},
          {.kind = "decision.draft-publish",
           .title = Msg("Publish a draft for proposals"),
           .fields = {TheDraft(), Code("channel", "publication-channel", Msg("Channel"), Need::kRequired),
                      Text("evidence", Msg("How it can be proved"), Need::kRequired),
                      Day("term_day", Msg("Last day for proposals"))},
           .run = Publish},
          {.kind = "decision.proposal",
           .title = Msg("Enter a proposal to a draft"),
           .fields = {TheDraft(), Text("author", Msg("Who proposes"), Need::kRequired),
                      LongText("proposal", Msg("What is proposed"), Need::kRequired)},
           .run = Propose},
          {.kind = "decision.proposal-answer",
           .title = Msg("Take or decline a proposal"),
           .fields = {Ref("proposal", "draft_proposal", Msg("Proposal"), Need::kRequired),
                      Code("outcome", "proposal-outcome", Msg("Outcome"), Need::kRequired),
                      LongText("reason", Msg("Reason"), Need::kRequired)},
           .run = Answer}};
}

}  // namespace aiyl::council
