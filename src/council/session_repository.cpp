// SPDX-License-Identifier: Apache-2.0
// Reading sessions, who was there, their agendas and votes.
#include "council/body_rules.h"
#include "council/council.h"
#include "council/rules.h"

namespace aiyl::council {
namespace {

#define AIYL_SESSION_COLUMNS                                                                                           \
  "s.id, s.body, coalesce(c.number, 0), s.number, s.extraordinary, s.day, s.state, s.seats, s.office, s.convocation, " \
  "s.period, s.quorum, s.majority, s.hour, s.invited_how, s.reason, s.place_ky, s.place_ru, s.guests_ky, "             \
  "s.guests_ru, s.called_day, s.invited_day, s.chair, s.secretary, "                                                   \
  "(SELECT count(*) FROM attendance a WHERE a.session = s.id AND a.present = 1)"
#define AIYL_SESSION_FROM " FROM session s LEFT JOIN convocation c ON c.id = s.convocation "

Session ReadSession(const store::Query& query) {
  Session session;
  session.id = query.GetId<SessionTag>(0);
  session.body = query.GetId<BodyTag>(1);
  session.convocation = query.Int(2);
  session.number = query.Int(3);
  session.extraordinary = query.Bool(4);
  session.day = query.GetDate(5);
  session.state = query.String(6);
  session.seats = query.Int(7);
  session.office = query.GetUuid(8);
  session.convocation_id = query.OptionalId<ConvocationTag>(9);
  session.period = query.Int(10);
  session.quorum = query.String(11);
  session.majority = query.String(12);
  session.hour = query.String(13);
  session.invited_how = query.String(14);
  session.reason = query.String(15);
  session.place = {query.String(16), query.String(17)};
  session.guests = {query.String(18), query.String(19)};
  session.called = query.GetDate(20);
  session.invited = query.OptionalDate(21);
  session.chair = query.OptionalId<MemberTag>(22);
  session.secretary = query.OptionalId<MemberTag>(23);
  session.present = query.Int(24);
  return session;
}

// What the session row does not carry: the body's rules while nobody has taken the attendance, and civil society.
void Complete(store::Database& db, Session& session) {
  const office::Scope scope = office::Scope::Of(session.office);
  const auto body = FindBody(db, session.body);
  if (session.quorum.empty() && body) {
    const BodyRules rules = RulesOf(db, *body, session.day);
    session.quorum = rules.quorum;
    session.majority = rules.majority;
    session.seats = SeatsOn(db, *body, session.day);
  }
  const std::string codes =
      " " + office::SettingOr(db, scope, "council.civil-society-codes", session.day, "civil-society") + " ";
  auto query = db.Prepare(R"sql(
    SELECT count(*), coalesce(sum(coalesce(a.present, 0)), 0) FROM body_member m
    LEFT JOIN attendance a ON a.session = ?1 AND a.member = m.id
    WHERE m.body = ?2 AND instr(?3, ' ' || m.represents || ' ') > 0
      AND (m.from_day IS NULL OR m.from_day <= ?4) AND (m.to_day IS NULL OR m.to_day > ?4))sql");
  query.Bind(session.id, session.body, codes, session.day);
  query.Next();
  session.civil_society = query.Int(0);
  session.civil_society_present = query.Int(1);
  session.has_quorum = HasQuorum(session.quorum, session.seats, session.present);
}

#define AIYL_ITEM_COLUMNS                                                                                        \
  "i.id, i.session, i.sort, i.title_ky, i.title_ru, i.subject_kind, i.subject, i.votes_for, i.votes_against, "   \
  "i.votes_abstained, i.voted, i.removed, i.reason, i.speaker_ky, i.speaker_ru, i.draft, s.quorum, s.majority, " \
  "s.seats, (SELECT count(*) FROM attendance a WHERE a.session = s.id AND a.present = 1), "                      \
  "(SELECT d.decision FROM council_decision d WHERE d.item = i.id AND d.cancelled_day IS NULL)"
#define AIYL_ITEM_FROM " FROM agenda_item i JOIN session s ON s.id = i.session "

AgendaItem ReadItem(const store::Query& query) {
  AgendaItem item;
  item.id = query.GetId<AgendaItemTag>(0);
  item.session = query.GetId<SessionTag>(1);
  item.sort = query.Int(2);
  item.title = {query.String(3), query.String(4)};
  item.subject_kind = query.String(5);
  if (!query.IsNull(6)) item.subject = query.GetUuid(6);
  item.votes_for = query.Int(7);
  item.votes_against = query.Int(8);
  item.votes_abstained = query.Int(9);
  item.voted = query.Bool(10);
  item.removed = query.Bool(11);
  item.reason = query.String(12);
  item.speaker = {query.String(13), query.String(14)};
  item.draft = query.OptionalId<DecisionDraftTag>(15);
  const int64_t seats = query.Int(18), present = query.Int(19);
  item.decision = query.OptionalId<office::DecisionTag>(20);
  // Votes exist only where the attendance was taken, so the session's row carries its rules.
  item.adopted =
      item.voted && HasQuorum(query.Text(16), seats, present) &&
      HasMajority(query.Text(17), seats, present, {item.votes_for, item.votes_against, item.votes_abstained});
  item.tie = item.voted && item.votes_for == item.votes_against;
  return item;
}

}  // namespace

std::optional<Session> FindSession(store::Database& db, SessionId id) {
  std::optional<Session> session;
  {
    auto query = db.Prepare("SELECT " AIYL_SESSION_COLUMNS AIYL_SESSION_FROM "WHERE s.id = ?");
    query.Bind(id);
    if (query.Next()) session = ReadSession(query);
  }
  if (session) Complete(db, *session);
  return session;
}

std::vector<Session> ListSessions(store::Database& db, const office::Scope& scope, std::optional<BodyId> body) {
  std::vector<Session> sessions;
  {
    auto query = db.Prepare("SELECT " AIYL_SESSION_COLUMNS AIYL_SESSION_FROM
                            "WHERE (?1 IS NULL OR s.office = ?1) AND (?2 IS NULL OR s.body = ?2) "
                            "ORDER BY s.day DESC, s.number DESC, s.id");
    query.Bind(scope.office, body);
    while (query.Next()) sessions.push_back(ReadSession(query));
  }
  for (auto& session : sessions) Complete(db, session);
  return sessions;
}

Bilingual SessionTitle(const Session& session) {
  const std::string number = session.convocation > 0 ? Roman(session.number) : "№ " + std::to_string(session.number);
  const std::string extra_ky = session.extraordinary ? "кезексиз " : "";
  if (session.convocation == 0)
    return {extra_ky + number + " жыйын", (session.extraordinary ? "внеочередное заседание " : "заседание ") + number};
  const std::string convocation = Roman(session.convocation);
  return {convocation + " чакырылыш, " + extra_ky + number + " сессия",
          convocation + " созыв, " + (session.extraordinary ? "внеочередная " : "") + number + " сессия"};
}

std::vector<Warning> Warnings(store::Database& db, SessionId session) {
  auto query = db.Prepare("SELECT rule, source, verified FROM session_warning WHERE session = ? ORDER BY rule");
  query.Bind(session);
  std::vector<Warning> warnings;
  while (query.Next()) warnings.push_back({query.String(0), query.String(1), query.Bool(2)});
  return warnings;
}

std::vector<Attendance> AttendanceOf(store::Database& db, const Session& session) {
  std::vector<Attendance> rows;
  for (auto& member : ListMembers(db, session.body, session.day))
    rows.push_back({.member = std::move(member), .reason = {}});
  auto query = db.Prepare("SELECT present, reason FROM attendance WHERE session = ? AND member = ?");
  for (auto& row : rows) {
    query.Bind(session.id, row.member.id);
    if (query.Next()) {
      row.recorded = true;
      row.present = query.Bool(0);
      row.reason = query.String(1);
    }
    query.Again();
  }
  return rows;
}

std::optional<AgendaItem> FindAgendaItem(store::Database& db, AgendaItemId id) {
  auto query = db.Prepare("SELECT " AIYL_ITEM_COLUMNS AIYL_ITEM_FROM "WHERE i.id = ?");
  query.Bind(id);
  if (!query.Next()) return std::nullopt;
  return ReadItem(query);
}

std::vector<AgendaItem> ItemsOf(store::Database& db, SessionId session) {
  auto query = db.Prepare("SELECT " AIYL_ITEM_COLUMNS AIYL_ITEM_FROM "WHERE i.session = ? ORDER BY i.sort, i.id");
  query.Bind(session);
  std::vector<AgendaItem> items;
  while (query.Next()) items.push_back(ReadItem(query));
  return items;
}

std::vector<AgendaItem> ItemsAbout(store::Database& db, std::string_view subject_kind, const Uuid& subject) {
  auto query = db.Prepare("SELECT " AIYL_ITEM_COLUMNS AIYL_ITEM_FROM
                          "WHERE i.subject = ? AND i.subject_kind = ? ORDER BY s.day DESC, i.sort DESC, i.id");
  query.Bind(subject, subject_kind);
  std::vector<AgendaItem> items;
  while (query.Next()) items.push_back(ReadItem(query));
  return items;
}

std::vector<MemberVote> VotesByMember(store::Database& db, AgendaItemId item) {
  const auto known = FindAgendaItem(db, item);
  const auto session = known ? FindSession(db, known->session) : std::nullopt;
  if (!session) return {};
  std::vector<MemberVote> votes;
  auto query = db.Prepare("SELECT vote FROM member_vote WHERE item = ? AND member = ?");
  for (auto& member : ListMembers(db, session->body, session->day)) {
    query.Bind(item, member.id);
    if (query.Next()) votes.push_back({std::move(member), query.String(0)});
    query.Again();
  }
  return votes;
}

std::vector<Opinion> Opinions(store::Database& db, AgendaItemId item) {
  std::vector<Opinion> opinions;
  std::vector<BodyId> bodies;
  {
    auto query =
        db.Prepare("SELECT id, item, body, day, kind, text_ky, text_ru FROM opinion WHERE item = ? ORDER BY day, id");
    query.Bind(item);
    while (query.Next()) {
      Opinion opinion;
      opinion.id = query.GetId<OpinionTag>(0);
      opinion.item = query.GetId<AgendaItemTag>(1);
      bodies.push_back(query.GetId<BodyTag>(2));
      opinion.day = query.GetDate(3);
      opinion.kind = query.String(4);
      opinion.text = {query.String(5), query.String(6)};
      opinions.push_back(std::move(opinion));
    }
  }
  for (size_t i = 0; i < opinions.size(); ++i)
    if (auto body = FindBody(db, bodies[i])) opinions[i].body = std::move(*body);
  return opinions;
}

}  // namespace aiyl::council
