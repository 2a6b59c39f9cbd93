// SPDX-License-Identifier: Apache-2.0
// Acts on sessions: called, invited to, opened with the attendance, closed or cancelled.
#include <algorithm>
#include <set>

#include "base/amount.h"
#include "council/rules.h"
#include "council/session_writes.h"

namespace aiyl::council {
namespace {

using namespace office::act_fields;

Status TakePeriod(store::Database& db, const Body& body, Session& session) {
  const auto convocations = ListConvocations(db, body.id);
  session.period = session.day.Year();
  if (convocations.empty()) return {};
  for (const auto& one : convocations)
    if (one.term.Contains(session.day)) {
      session.convocation_id = one.id;
      session.convocation = session.period = one.number;
      return {};
    }
  return Refuse("session.no-convocation", Msg("No convocation of this body holds on that day."), "day");
}

int64_t HighestSession(store::Database& db, const Session& session) {
  auto query =
      db.Prepare("SELECT coalesce(max(number), 0) FROM session WHERE body = ? AND period = ? AND extraordinary = ?");
  query.Bind(session.body, session.period, session.extraordinary);
  query.Next();
  return query.Int(0);
}

Status CheckNumber(store::Database& db, const Session& session) {
  if (session.number < 1) return Refuse("session.number", Msg("Numbers begin at 1."), "number");
  auto query = db.Prepare(
      "SELECT 1 FROM session WHERE body = ? AND period = ? AND extraordinary = ? AND number = ? AND id <> ?");
  query.Bind(session.body, session.period, session.extraordinary, session.number, session.id);
  if (!query.Next()) return {};
  return Refuse("session.number-taken", Msg("There is already {session}.", {{"session", SessionTitle(session).ky}}),
                "number");
}

// «10:00»; empty is fine.
Status CheckHour(const std::string& hour) {
  if (hour.empty()) return {};
  const bool form = hour.size() == 5 && hour[2] == ':' && hour.find_first_not_of("0123456789:") == std::string::npos &&
                    hour.substr(0, 2) < "24" && hour.substr(3, 2) < "60";
  if (!form) return Refuse("session.hour", Msg("A time such as 10:00 is expected here."), "hour");
  return {};
}

void TakeWhere(const Json& data, Session& session) {
  TakeCanonical(data, "hour", session.hour);
  TakeBoth(data, "place", session.place);
}

Result<Json> Call(UnitOfWork& work, const Json& data) {
  auto& db = work.Db();
  AIYL_ASSIGN(const Body body, OwnBody(work, data));
  Session session;
  session.id = work.Ids().NextId<SessionTag>();
  session.office = body.office;
  session.body = body.id;
  session.day = *FindDate(data, "day");
  session.called = HappenedOn(data);
  session.extraordinary = GetYesNo(data, "extraordinary");
  AIYL_TRY(NotFuture(work, session.called, "happened_on"));
  if (session.day < session.called) session.called = session.day;
  if (!body.term.Contains(session.day))
    return Refuse("session.body-ended", Msg("The body does not hold on that day."), "day");
  AIYL_TRY(TakePeriod(db, body, session));
  session.number = FindInteger(data, "number").value_or(HighestSession(db, session) + 1);
  AIYL_TRY(CheckNumber(db, session));
  TakeWhere(data, session);
  AIYL_TRY(CheckHour(session.hour));
  auto insert = db.Prepare(R"sql(
    INSERT INTO session(id, office, body, convocation, period, number, extraordinary, day, hour, place_ky, place_ru,
      called_day) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))sql");
  insert.Bind(session.id, session.office, session.body, session.convocation_id, session.period, session.number,
              session.extraordinary, session.day, session.hour, session.place.ky, session.place.ru, session.called);
  insert.Run();
  Json made = Made(session.id.value);
  made["title"] = SessionTitle(session).ky;
  if (!Has(data, "agenda")) return made;
  made["items"] = Json::array();
  size_t row = 0;
  for (const auto& one : data.at("agenda")) {
    AIYL_ASSIGN(const auto item, AddItem(work, session, one, "agenda." + std::to_string(row++) + "."));
    made["items"].push_back(item.ToText());
  }
  return made;
}

Status OnlyCalled(const Session& session) {
  if (session.state == "called") return {};
  return Refuse("session.begun", Msg("The session has begun or is over: this can no longer be changed."), "session");
}

Result<Json> Change(UnitOfWork& work, const Json& data) {
  auto& db = work.Db();
  AIYL_ASSIGN(Session session, OwnSession(work, data));
  AIYL_TRY(OnlyCalled(session));
  if (Has(data, "day")) session.day = *FindDate(data, "day");
  if (session.day < session.called)
    return Refuse("session.before-call", Msg("A session cannot be held before it was called."), "day");
  const auto body = FindBody(db, session.body);
  if (!body || !body->term.Contains(session.day))
    return Refuse("session.body-ended", Msg("The body does not hold on that day."), "day");
  AIYL_TRY(TakePeriod(db, *body, session));
  if (Has(data, "number")) session.number = *FindInteger(data, "number");
  AIYL_TRY(CheckNumber(db, session));
  TakeWhere(data, session);
  AIYL_TRY(CheckHour(session.hour));
  auto update = db.Prepare(R"sql(
    UPDATE session SET day = ?, convocation = ?, period = ?, number = ?, hour = ?, place_ky = ?, place_ru = ?
    WHERE id = ?)sql");
  update.Bind(session.day, session.convocation_id, session.period, session.number, session.hour, session.place.ky,
              session.place.ru, session.id);
  update.Run();
  return Made(session.id.value);
}

Result<Json> Invite(UnitOfWork& work, const Json& data) {
  auto& db = work.Db();
  AIYL_ASSIGN(const Session session, OwnSession(work, data));
  AIYL_TRY(OnlyCalled(session));
  const Date day = HappenedOn(data);
  AIYL_TRY(NotFuture(work, day, "happened_on"));
  if (day > session.day)
    return Refuse("session.invited-after", Msg("Members are invited before the session."), "happened_on");
  const auto items = ItemsOf(db, session.id);
  if (std::all_of(items.begin(), items.end(), [](const AgendaItem& item) { return item.removed; }))
    return Refuse("session.no-agenda", Msg("An invitation names the agenda: add its items first."), "session");
  std::vector<Warned> warnings;
  const int32_t days = DaysOf(db, session.office, "council.invite-days", session.day, 7);
  if (!session.extraordinary && session.day.Days() - day.Days() < days)
    AIYL_TRY(WarnOrRefuse(work, session, "council.invite-days",
                          {"session.invited-late",
                           Msg("Members are to be invited {days} days before an ordinary session (setting "
                               "council.invite-days).",
                               {{"days", std::to_string(days)}}),
                           "happened_on"},
                          warnings));
  else
    DropWarning(work, session.id, "session.invited-late");
  auto update = db.Prepare("UPDATE session SET invited_day = ?, invited_how = ? WHERE id = ?");
  update.Bind(day, GetCanonical(data, "how"), session.id);
  update.Run();
  return Made(session.id.value, warnings);
}

// art. 9 of the draft law of 2012: at least half of the commission is of civil society.
Status CheckCivilSociety(UnitOfWork& work, const Body& body, const Session& session, int64_t members,
                         std::vector<Warned>& warnings) {
  if (body.kind != "commission") return {};
  const auto scope = office::Scope::Of(session.office);
  const auto share = Share::FromText(office::SettingOr(work.Db(), scope, "council.civil-society", session.day, "1/2"));
  if (!share || HasCivilSociety(*share, members, session.civil_society)) {
    DropWarning(work, session.id, "session.civil-society");
    return {};
  }
  return WarnOrRefuse(work, session, "council.civil-society",
                      {"session.civil-society",
                       Msg("At least {share} of the commission must be of civil society (art. 9 of the draft law of "
                           "2012): {count} of {members} members are.",
                           {{"share", share->Text()},
                            {"count", std::to_string(session.civil_society)},
                            {"members", std::to_string(members)}}),
                       "session"},
                      warnings);
}

struct Absence {
  MemberId member;
  std::string reason;
};

Result<std::vector<Absence>> ReadAbsences(const Json& data, const std::vector<Member>& members) {
  std::vector<Absence> absences;
  if (!Has(data, "absent")) return absences;
  std::set<MemberId> seen;
  size_t row = 0;
  for (const auto& one : data.at("absent")) {
    const std::string field = "absent." + std::to_string(row++) + ".member";
    const MemberId id = *FindId<MemberTag>(one, "member");
    if (std::none_of(members.begin(), members.end(), [&](const Member& member) { return member.id == id; }))
      return Refuse("session.no-member", Msg("This is no member of the body on the day of the session."), field);
    if (!seen.insert(id).second) return Refuse("session.twice", Msg("This member is named twice."), field);
    absences.push_back({id, GetCanonical(one, "reason")});
  }
  return absences;
}

void WriteAttendance(UnitOfWork& work, const Session& session, const std::vector<Member>& members,
                     const std::vector<Absence>& absences) {
  auto drop = work.Db().Prepare("DELETE FROM attendance WHERE session = ?");
  drop.Bind(session.id);
  drop.Run();
  auto insert = work.Db().Prepare(
      "INSERT INTO attendance(id, office, session, member, present, reason) VALUES(?, ?, ?, ?, ?, ?)");
  for (const auto& member : members) {
    const auto absent =
        std::find_if(absences.begin(), absences.end(), [&](const Absence& one) { return one.member == member.id; });
    insert.Bind(work.Ids().Next(), session.office, session.id, member.id, absent == absences.end(),
                absent == absences.end() ? std::string() : absent->reason);
    insert.RunAgain();
  }
}

// Opens the session, or says that it cannot be held: the attendance decides. May be taken anew until a vote is
// recorded.
Result<Json> TakeAttendance(UnitOfWork& work, const Json& data) {
  auto& db = work.Db();
  AIYL_ASSIGN(Session session, OwnSession(work, data));
  AIYL_TRY(StillOpen(session, "session"));
  AIYL_TRY(NotFuture(work, session.day, "session"));
  for (const auto& item : ItemsOf(db, session.id))
    if (item.voted)
      return Refuse("session.voted", Msg("Votes are recorded already: the attendance can no longer be changed."),
                    "session");
  const auto body = FindBody(db, session.body);
  const auto members = ListMembers(db, session.body, session.day);
  if (!body || members.empty())
    return Refuse("session.no-members", Msg("The body has no members on the day of the session."), "session");
  AIYL_ASSIGN(const auto absences, ReadAbsences(data, members));
  const auto present = static_cast<int64_t>(members.size() - absences.size());
  const int64_t seats = SeatsOn(db, *body, session.day);
  if (present > seats)
    return Refuse("session.more-than-seats",
                  Msg("{present} members are present, but the body has {seats} seats: mend its seats or its members.",
                      {{"present", std::to_string(present)}, {"seats", std::to_string(seats)}}),
                  "session");
  std::vector<Warned> warnings;
  AIYL_TRY(CheckCivilSociety(work, *body, session, static_cast<int64_t>(members.size()), warnings));
  WriteAttendance(work, session, members, absences);
  const BodyRules rules = RulesOf(db, *body, session.day);
  const bool quorum = HasQuorum(rules.quorum, seats, present);
  auto update = db.Prepare("UPDATE session SET state = ?, seats = ?, quorum = ?, majority = ? WHERE id = ?");
  update.Bind(quorum ? "held" : "failed", seats, rules.quorum, rules.majority, session.id);
  update.Run();
  Json made = Made(session.id.value, warnings);
  made["present"] = present;
  made["quorum"] = quorum;
  return made;
}

Result<std::optional<MemberId>> WhoWasThere(UnitOfWork& work, const Json& data, const char* field,
                                            const Session& session, const std::string& post) {
  std::optional<MemberId> by_post;
  for (const auto& row : AttendanceOf(work.Db(), session)) {
    if (!row.present) continue;
    if (const auto named = FindId<MemberTag>(data, field); named && *named == row.member.id) return named;
    if (row.member.post == post) by_post = row.member.id;
  }
  if (Has(data, field)) return Refuse("session.absent", Msg("This member was not present."), field);
  return by_post;
}

Result<Json> Close(UnitOfWork& work, const Json& data) {
  AIYL_ASSIGN(Session session, OwnSession(work, data));
  AIYL_TRY(StillOpen(session, "session"));
  if (session.state != "held")
    return Refuse("session.not-held",
                  session.state == "failed" ? Msg("The session had no quorum: there is nothing to close.")
                                            : Msg("Take the attendance first: it opens the session."),
                  "session");
  AIYL_ASSIGN(session.chair, WhoWasThere(work, data, "chair", session, "chair"));
  AIYL_ASSIGN(session.secretary, WhoWasThere(work, data, "secretary", session, "secretary"));
  if (!session.chair) return Refuse("session.no-chair", Msg("Say who chaired the session."), "chair");
  TakeBoth(data, "guests", session.guests);
  auto update = work.Db().Prepare(
      "UPDATE session SET state = 'closed', chair = ?, secretary = ?, guests_ky = ?, guests_ru = ? WHERE id = ?");
  update.Bind(session.chair, session.secretary, session.guests.ky, session.guests.ru, session.id);
  update.Run();
  return Made(session.id.value);
}

Result<Json> Cancel(UnitOfWork& work, const Json& data) {
  AIYL_ASSIGN(const Session session, OwnSession(work, data));
  AIYL_TRY(OnlyCalled(session));
  auto update = work.Db().Prepare("UPDATE session SET state = 'cancelled', reason = ? WHERE id = ?");
  const std::string reason = GetCanonical(data, "reason");
  if (reason.empty()) return Refuse("session.reason", Msg("The reason must be given."), "reason");
  update.Bind(reason, session.id);
  update.Run();
  return Made(session.id.value);
}

FieldSpec TheSession() {
  return Ref("session", "session", Msg("Session"), Need::kRequired);
}

std::vector<FieldSpec> WhereFields() {
  auto fields = std::vector<FieldSpec>{Text("hour", Msg("Hour"))};
  Append(fields, BothFields("place", Msg("Place in Kyrgyz"), Msg("Place in Russian")));
  return fields;
}

ActSpec CallSpec() {
  std::vector<FieldSpec> fields = {
      Ref("body", "body", Msg("Body"), Need::kRequired), Day("day", Msg("Day of the session"), Need::kRequired),
      YesNo("extraordinary", Msg("Extraordinary")),
      WithHelp(Integer("number", Msg("Number of the session")), Msg("Empty: the next one of the convocation."))};
  Append(fields, WhereFields());
  Append(fields, {Rows("agenda", Msg("Agenda"), ItemFields())});
  return {.kind = "session.call", .title = Msg("Call a session"), .fields = std::move(fields), .run = Call};
}

ActSpec ChangeSpec() {
  std::vector<FieldSpec> fields = {TheSession(), Day("day", Msg("Day of the session")),
                                   Integer("number", Msg("Number of the session"))};
  Append(fields, WhereFields());
  return {.kind = "session.change",
          .title = Msg("Change the day or place of a session"),
          .fields = std::move(fields),
          .run = Change};
}

ActSpec CloseSpec() {
  std::vector<FieldSpec> fields = {
      TheSession(), WithHelp(Ref("chair", "body_member", Msg("Who chaired")), Msg("Empty: the chair of the body.")),
      Ref("secretary", "body_member", Msg("Who kept the minutes"))};
  Append(fields, BothFields("guests", Msg("Invited guests in Kyrgyz"), Msg("Invited guests in Russian")));
  return {.kind = "session.close", .title = Msg("Close a session"), .fields = std::move(fields), .run = Close};
}

}  // namespace

Status StillOpen(const Session& session, const char* field) {
  if (session.state == "closed")
    return Refuse("session.closed", Msg("The session is closed: nothing can be added to it."), field);
  if (session.state == "cancelled") return Refuse("session.cancelled", Msg("The session was cancelled."), field);
  return {};
}

std::vector<ActSpec> SessionActs() {
  return {CallSpec(),
          ChangeSpec(),
          {.kind = "session.invite",
           .title = Msg("Invite to a session"),
           .fields = {TheSession(), Text("how", Msg("How they were invited"))},
           .run = Invite},
          {.kind = "session.attendance",
           .title = Msg("Take the attendance"),
           .fields = {TheSession(), WithHelp(Rows("absent", Msg("Absent members"),
                                                  {Ref("member", "body_member", Msg("Member"), Need::kRequired),
                                                   Text("reason", Msg("Reason"))}),
                                             Msg("All others are present."))},
           .run = TakeAttendance},
          CloseSpec(),
          {.kind = "session.cancel",
           .title = Msg("Cancel a session"),
           .fields = {TheSession(), Text("reason", Msg("Reason"), Need::kRequired)},
           .run = Cancel}};
}

}  // namespace aiyl::council
