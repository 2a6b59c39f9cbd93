// SPDX-License-Identifier: Apache-2.0
// Acts on the items of an agenda: what is decided about, opinions, what was said, and the vote.
#include <algorithm>
#include <set>

#include "council/rules.h"
#include "council/session_writes.h"
#include "office/code_list.h"
#include "text/canonical.h"

namespace aiyl::council {
namespace {

using namespace office::act_fields;

// The draft that the item puts to the vote: of the same body.
Status TakeDraft(UnitOfWork& work, const Json& data, const Session& session, const std::string& path,
                 AgendaItem& item) {
  if (!data.contains("draft")) return {};
  item.draft.reset();
  if (!Has(data, "draft")) return {};
  auto draft = OwnDraft(work, data);
  if (!draft) {
    draft.error().field = path + "draft";
    return tl::make_unexpected(std::move(draft.error()));
  }
  if (draft->body != session.body)
    return Refuse("agenda.draft", Msg("The draft was made for another body."), path + "draft");
  item.draft = draft->id;
  if (item.title.IsEmpty()) item.title = draft->title;
  if (item.subject_kind.empty()) {
    item.subject_kind = draft->subject_kind;
    item.subject = draft->subject;
  }
  return {};
}

Status TakeItem(UnitOfWork& work, const Json& data, const Session& session, const std::string& path, AgendaItem& item) {
  TakeBoth(data, "title", item.title);
  TakeBoth(data, "speaker", item.speaker);
  Take(data, "subject_kind", item.subject_kind);
  if (data.contains("subject")) {
    item.subject = FindUuid(data, "subject");
    if (Has(data, "subject") && !item.subject)
      return Refuse("agenda.subject", Msg("The id of a record is expected here."), path + "subject");
  }
  AIYL_TRY(TakeDraft(work, data, session, path, item));
  if (item.title.ky.empty() || item.title.ru.empty())
    return Refuse("agenda.title", Msg("An item needs its title in both languages."),
                  path + (item.title.ky.empty() ? "title_ky" : "title_ru"));
  if (item.subject.has_value() && item.subject_kind.empty())
    return Refuse("agenda.subject", Msg("Say what kind of thing is decided about."), path + "subject_kind");
  return {};
}

Result<Json> Add(UnitOfWork& work, const Json& data) {
  AIYL_ASSIGN(const Session session, OwnSession(work, data));
  AIYL_TRY(StillOpen(session, "session"));
  AIYL_ASSIGN(const auto id, AddItem(work, session, data));
  return Made(id.value);
}

Status NotVoted(const AgendaItem& item) {
  if (!item.voted) return {};
  return Refuse("agenda.voted", Msg("The item was voted on: it can no longer be changed."), "item");
}

Result<Json> Change(UnitOfWork& work, const Json& data) {
  AIYL_ASSIGN(auto found, OwnItem(work, data));
  AIYL_TRY(StillOpen(found.session, "item"));
  AIYL_TRY(NotVoted(found.item));
  AgendaItem& item = found.item;
  AIYL_TRY(TakeItem(work, data, found.session, {}, item));
  if (Has(data, "sort")) item.sort = *FindInteger(data, "sort");
  if (item.sort < 1) return Refuse("agenda.sort", Msg("Numbers begin at 1."), "sort");
  auto update = work.Db().Prepare(R"sql(
    UPDATE agenda_item SET sort = ?, title_ky = ?, title_ru = ?, speaker_ky = ?, speaker_ru = ?, subject_kind = ?,
      subject = ?, draft = ? WHERE id = ?)sql");
  update.Bind(item.sort, item.title.ky, item.title.ru, item.speaker.ky, item.speaker.ru, item.subject_kind,
              item.subject, item.draft, item.id);
  update.Run();
  return Made(item.id.value);
}

Result<Json> Remove(UnitOfWork& work, const Json& data) {
  AIYL_ASSIGN(const auto found, OwnItem(work, data));
  AIYL_TRY(StillOpen(found.session, "item"));
  AIYL_TRY(NotVoted(found.item));
  const std::string reason = GetCanonical(data, "reason");
  if (reason.empty()) return Refuse("agenda.reason", Msg("The reason must be given."), "reason");
  auto update = work.Db().Prepare("UPDATE agenda_item SET removed = 1, reason = ? WHERE id = ?");
  update.Bind(reason, found.item.id);
  update.Run();
  return Made(found.item.id.value);
}

void PutItemText(UnitOfWork& work, const ItemOf& of, std::string_view part, const std::string& lang,
                 const std::string& body) {
  auto& db = work.Db();
  auto drop = db.Prepare("DELETE FROM agenda_item_text WHERE item = ? AND part = ? AND lang = ?");
  drop.Bind(of.item.id, part, lang);
  drop.Run();
  if (body.empty()) return;
  auto insert = db.Prepare("INSERT INTO agenda_item_text(id, office, item, part, lang, body) VALUES(?, ?, ?, ?, ?, ?)");
  insert.Bind(work.Ids().Next(), of.session.office, of.item.id, part, lang, body);
  insert.Run();
}

Result<Json> Minutes(UnitOfWork& work, const Json& data) {
  AIYL_ASSIGN(const auto found, OwnItem(work, data));
  AIYL_TRY(StillOpen(found.session, "item"));
  for (const std::string part : {"heard", "spoken"})
    for (const std::string lang : {"ky", "ru"}) {
      const std::string name = part + "_" + lang;
      if (data.contains(name)) PutItemText(work, found, part, lang, text::CanonicalLines(GetText(data, name)));
    }
  return Made(found.item.id.value);
}

Result<Json> GiveOpinion(UnitOfWork& work, const Json& data) {
  auto& db = work.Db();
  AIYL_ASSIGN(const auto found, OwnItem(work, data));
  AIYL_TRY(StillOpen(found.session, "item"));
  AIYL_TRY(NotVoted(found.item));
  AIYL_ASSIGN(const Body body, OwnBody(work, data));
  if (body.id == found.session.body)
    return Refuse("agenda.own-opinion", Msg("A body gives no opinion on its own agenda."), "body");
  const Date day = HappenedOn(data);
  AIYL_TRY(NotFuture(work, day, "happened_on"));
  AIYL_TRY(office::CheckCode(db, "opinion-kind", GetText(data, "kind"), "kind"));
  auto drop = db.Prepare("DELETE FROM opinion WHERE item = ? AND body = ?");
  drop.Bind(found.item.id, body.id);
  drop.Run();
  const Bilingual text = CleanBoth(data, "text");
  const Uuid id = work.Ids().Next();
  auto insert = db.Prepare(
      "INSERT INTO opinion(id, office, item, body, day, kind, text_ky, text_ru) VALUES(?, ?, ?, ?, ?, ?, ?, ?)");
  insert.Bind(id, found.session.office, found.item.id, body.id, day, GetText(data, "kind"), text.ky, text.ru);
  insert.Run();
  return Made(id);
}

struct Cast {
  MemberId member;
  std::string vote;
};

Result<std::vector<Cast>> ReadCasts(UnitOfWork& work, const Json& data, const Session& session) {
  std::vector<Cast> casts;
  if (!Has(data, "votes")) return casts;
  const auto attendance = AttendanceOf(work.Db(), session);
  std::set<MemberId> seen;
  size_t row = 0;
  for (const auto& one : data.at("votes")) {
    const std::string path = "votes." + std::to_string(row++) + ".";
    const MemberId id = *FindId<MemberTag>(one, "member");
    const auto there =
        std::find_if(attendance.begin(), attendance.end(), [&](const Attendance& a) { return a.member.id == id; });
    if (there == attendance.end() || !there->present)
      return Refuse("vote.absent", Msg("This member was not present."), path + "member");
    if (!seen.insert(id).second) return Refuse("vote.twice", Msg("This member is named twice."), path + "member");
    const std::string vote = GetText(one, "vote");
    AIYL_TRY(office::CheckCode(work.Db(), "vote", vote, path + "vote"));
    casts.push_back({id, vote});
  }
  return casts;
}

Result<Votes> CountVotes(const Json& data, const std::vector<Cast>& casts) {
  Votes votes{FindInteger(data, "votes_for").value_or(0), FindInteger(data, "votes_against").value_or(0),
              FindInteger(data, "votes_abstained").value_or(0)};
  if (votes.cast_for < 0 || votes.against < 0 || votes.abstained < 0)
    return Refuse("vote.negative", Msg("There cannot be fewer votes than none."), "votes_for");
  const bool totals = Has(data, "votes_for") || Has(data, "votes_against") || Has(data, "votes_abstained");
  if (casts.empty()) {
    if (!totals) return Refuse("vote.none", Msg("Say how many voted for, against and abstained."), "votes_for");
    return votes;
  }
  Votes counted;
  for (const auto& cast : casts)
    ++(cast.vote == "for" ? counted.cast_for : cast.vote == "against" ? counted.against : counted.abstained);
  if (totals &&
      (counted.cast_for != votes.cast_for || counted.against != votes.against || counted.abstained != votes.abstained))
    return Refuse("vote.sum",
                  Msg("By the members named it is {for} for, {against} against, {abstained} abstained: not the same.",
                      {{"for", std::to_string(counted.cast_for)},
                       {"against", std::to_string(counted.against)},
                       {"abstained", std::to_string(counted.abstained)}}),
                  "votes");
  return counted;
}

Status MayVote(const ItemOf& of) {
  AIYL_TRY(StillOpen(of.session, "item"));
  if (of.session.state == "failed")
    return Refuse("vote.no-quorum",
                  Msg("The session has no quorum: {present} of {seats} are present. Nothing can be voted on.",
                      {{"present", std::to_string(of.session.present)}, {"seats", std::to_string(of.session.seats)}}),
                  "item");
  if (of.session.state != "held")
    return Refuse("vote.not-open", Msg("Take the attendance first: it opens the session."), "item");
  if (of.item.removed) return Refuse("vote.removed", Msg("The item was taken off the agenda."), "item");
  if (of.item.decision)
    return Refuse("vote.decided", Msg("A decision stands on this vote: cancel its entry first."), "item");
  return {};
}

// May be recorded anew until a decision stands on it.
Result<Json> RecordVote(UnitOfWork& work, const Json& data) {
  auto& db = work.Db();
  AIYL_ASSIGN(const auto found, OwnItem(work, data));
  AIYL_TRY(MayVote(found));
  AIYL_ASSIGN(const auto casts, ReadCasts(work, data, found.session));
  AIYL_ASSIGN(const Votes votes, CountVotes(data, casts));
  if (votes.Sum() > found.session.present)
    return Refuse("vote.more-than-present",
                  Msg("{votes} votes, but {present} members are present.",
                      {{"votes", std::to_string(votes.Sum())}, {"present", std::to_string(found.session.present)}}),
                  "votes_for");
  auto drop = db.Prepare("DELETE FROM member_vote WHERE item = ?");
  drop.Bind(found.item.id);
  drop.Run();
  auto insert = db.Prepare("INSERT INTO member_vote(id, office, item, member, vote) VALUES(?, ?, ?, ?, ?)");
  for (const auto& cast : casts) {
    insert.Bind(work.Ids().Next(), found.session.office, found.item.id, cast.member, cast.vote);
    insert.RunAgain();
  }
  auto update = db.Prepare(
      "UPDATE agenda_item SET voted = 1, votes_for = ?, votes_against = ?, votes_abstained = ? WHERE id = ?");
  update.Bind(votes.cast_for, votes.against, votes.abstained, found.item.id);
  update.Run();
  Json made = Made(found.item.id.value);
  made["adopted"] = HasMajority(found.session.majority, found.session.seats, found.session.present, votes);
  made["tie"] = votes.cast_for == votes.against;
  return made;
}

FieldSpec TheItem() {
  return Ref("item", "agenda_item", Msg("Item of the agenda"), Need::kRequired);
}

ActSpec VoteSpec() {
  return {.kind = "vote.record",
          .title = Msg("Record a vote"),
          .fields = {TheItem(), Integer("votes_for", Msg("For")), Integer("votes_against", Msg("Against")),
                     Integer("votes_abstained", Msg("Abstained")),
                     Rows("votes", Msg("Votes by member"),
                          {Ref("member", "body_member", Msg("Member"), Need::kRequired),
                           Code("vote", "vote", Msg("Vote"), Need::kRequired)})},
          .run = RecordVote};
}

}  // namespace

std::vector<FieldSpec> ItemFields() {
  auto fields = BothFields("title", Msg("Title in Kyrgyz"), Msg("Title in Russian"));
  Append(fields, BothFields("speaker", Msg("Speaker in Kyrgyz"), Msg("Speaker in Russian")));
  Append(fields,
         {Ref("draft", "decision_draft", Msg("Draft of the decision")),
          Code("subject_kind", "agenda-subject", Msg("What is decided about")),
          WithHelp(Text("subject", Msg("Record that is decided about")), Msg("Its id; the program fills it in."))});
  return fields;
}

Result<AgendaItemId> AddItem(UnitOfWork& work, const Session& session, const Json& data, const std::string& path) {
  auto& db = work.Db();
  AgendaItem item;
  item.id = work.Ids().NextId<AgendaItemTag>();
  AIYL_TRY(TakeItem(work, data, session, path, item));
  {
    auto last = db.Prepare("SELECT coalesce(max(sort), 0) FROM agenda_item WHERE session = ?");
    last.Bind(session.id);
    last.Next();
    item.sort = last.Int(0) + 1;
  }
  auto insert = db.Prepare(R"sql(
    INSERT INTO agenda_item(id, office, session, sort, title_ky, title_ru, speaker_ky, speaker_ru, subject_kind,
      subject, draft) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))sql");
  insert.Bind(item.id, session.office, session.id, item.sort, item.title.ky, item.title.ru, item.speaker.ky,
              item.speaker.ru, item.subject_kind, item.subject, item.draft);
  insert.Run();
  return item.id;
}

std::vector<ActSpec> AgendaActs() {
  return {{.kind = "agenda.add",
           .title = Msg("Add an item to the agenda"),
           .fields = With({Ref("session", "session", Msg("Session"), Need::kRequired)}, ItemFields()),
           .run = Add},
          {.kind = "agenda.change",
           .title = Msg("Change an item of the agenda"),
           .fields = With(With({TheItem()}, ItemFields()), {Integer("sort", Msg("Place in the agenda"))}),
           .run = Change},
          {.kind = "agenda.remove",
           .title = Msg("Take an item off the agenda"),
           .fields = {TheItem(), Text("reason", Msg("Reason"), Need::kRequired)},
           .run = Remove},
          {.kind = "agenda.opinion",
           .title = Msg("Enter the opinion of a standing commission"),
           .fields = {TheItem(), Ref("body", "body", Msg("Standing commission"), Need::kRequired),
                      Code("kind", "opinion-kind", Msg("Opinion"), Need::kRequired),
                      LongText("text_ky", Msg("Text in Kyrgyz")), LongText("text_ru", Msg("Text in Russian"))},
           .run = GiveOpinion},
          {.kind = "agenda.minutes",
           .title = Msg("Write what was said on an item"),
           .fields = {TheItem(), LongText("heard_ky", Msg("Heard, in Kyrgyz")),
                      LongText("heard_ru", Msg("Heard, in Russian")), LongText("spoken_ky", Msg("Spoke, in Kyrgyz")),
                      LongText("spoken_ru", Msg("Spoke, in Russian"))},
           .run = Minutes},
          VoteSpec()};
}

}  // namespace aiyl::council
