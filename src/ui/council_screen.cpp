// SPDX-License-Identifier: Apache-2.0
// The screen «Council»: what waits for the secretary this week, sessions with their agendas, decisions and their
// publication, drafts and proposals, bodies and members.
#include <algorithm>

#include "council/council.h"
#include "ui/form_start.h"
#include "ui/screens.h"
#include "ui/topic_screen.h"
#include "ui/topic_words.h"
#include "ui/words.h"

namespace aiyl::ui {
namespace {

using office::Json;

Message WeekWords(const std::string& kind) {
  if (kind == "publish") return Msg("Publish the decision");
  if (kind == "dispatch") return Msg("Send the decision to the justice register");
  if (kind == "answer") return Msg("Answer the proposals to the draft");
  if (kind == "proposals") return Msg("The term for proposals ends");
  if (kind == "invite") return Msg("Send the invitations");
  if (kind == "session") return Msg("Hold the session");
  return Msg("Close the minutes");
}

std::string BodyName(store::Database& db, council::BodyId id) {
  const auto body = council::FindBody(db, id);
  return body ? NameCell(body->name) : std::string();
}

std::string OverdueRemark(store::Database& db, const TopicQuery& query) {
  const auto week = council::SecretaryWeek(db, query.scope, query.today);
  const auto overdue = std::count_if(week.begin(), week.end(), [](const auto& item) { return item.overdue; });
  return overdue == 0 ? std::string() : TrUtf8(MsgN("{n} thing is overdue.", "{n} things are overdue.", overdue));
}

Topic Week() {
  return {
      .key = "week",
      .title = Msg("This week"),
      .columns = {{Msg("To do"), 230}, {Msg("By"), 90}, {Msg("State"), 110}, {Msg("Number"), 90}, {Msg("Title"), 320}},
      .all =
          [](store::Database& db, const TopicQuery& query) {
            std::vector<TopicRow> rows;
            for (const auto& item : council::SecretaryWeek(db, query.scope, query.today))
              rows.push_back({.cells = {TrUtf8(WeekWords(item.kind)), DayCell(item.due),
                                        item.overdue ? TrUtf8(Msg("overdue")) : std::string(), item.number,
                                        NameCell(item.title)}});
            return rows;
          },
      .acts = {"session.call", "decision.draft"},
      .remark = OverdueRemark};
}

// «Change» shows what stands; a new session or item begins empty.
Json SessionStart(store::Database& db, const std::string& act, const TopicRow* row) {
  Json data = Json::object();
  const auto stands = row && act == "session.change" ? council::FindSession(db, council::SessionId(*row->id))
                                                     : std::optional<council::Session>();
  if (!stands) return data;
  data["day"] = stands->day.Iso();
  data["number"] = stands->number;
  Put(data, "hour", stands->hour);
  Put(data, "place", stands->place);
  return data;
}

Json AgendaStart(store::Database& db, const std::string& act, const TopicRow* row) {
  Json data = Json::object();
  const auto stands = row && act == "agenda.change" ? council::FindAgendaItem(db, council::AgendaItemId(*row->id))
                                                    : std::optional<council::AgendaItem>();
  if (!stands) return data;
  Put(data, "title", stands->title);
  Put(data, "speaker", stands->speaker);
  Put(data, "draft", stands->draft);
  Put(data, "subject_kind", stands->subject_kind);
  if (stands->subject) data["subject"] = stands->subject->ToText();
  data["sort"] = stands->sort;
  return data;
}

Json BodyStart(store::Database& db, const std::string& act, const TopicRow* row) {
  Json data = Json::object();
  const auto stands =
      row && act == "body.change" ? council::FindBody(db, council::BodyId(*row->id)) : std::optional<council::Body>();
  if (!stands) return data;
  Put(data, "name", stands->name);
  if (stands->seats > 0) data["seats"] = stands->seats;
  Put(data, "quorum", stands->quorum);
  Put(data, "majority", stands->majority);
  Put(data, "number_pattern", stands->number_pattern);
  Put(data, "number_restart", stands->number_restart);
  Put(data, "parent", stands->parent);
  Put(data, stands->term);
  return data;
}

Topic Sessions() {
  return {.key = "sessions",
          .title = Msg("Sessions"),
          .columns = {{Msg("Session"), 260},
                      {Msg("Body"), 160},
                      {Msg("Day"), 90},
                      {Msg("State"), 110},
                      {Msg("Present"), 90},
                      {Msg("Quorum"), 80}},
          .all =
              [](store::Database& db, const TopicQuery& query) {
                std::vector<TopicRow> rows;
                for (const auto& one : council::ListSessions(db, query.scope))
                  rows.push_back({.cells = {NameCell(council::SessionTitle(one)), BodyName(db, one.body),
                                            DayCell(one.day), CodeCell(db, "session-state", one.state),
                                            std::to_string(one.present) + " / " + std::to_string(one.seats),
                                            TrUtf8(one.has_quorum ? Msg("yes") : Msg("no"))},
                                  .id = one.id.value});
                return rows;
              },
          .record = "session",
          .acts = {"session.call", "agenda.add", "session.change", "session.invite", "session.attendance",
                   "session.close", "session.cancel"},
          .start = SessionStart};
}

std::string VoteCell(const council::AgendaItem& item) {
  if (!item.voted) return {};
  return std::to_string(item.votes_for) + " / " + std::to_string(item.votes_against) + " / " +
         std::to_string(item.votes_abstained);
}

std::string OutcomeCell(store::Database& db, const council::AgendaItem& item) {
  if (item.removed) return TrUtf8(Msg("taken off the agenda"));
  if (!item.voted) return {};
  if (!item.adopted) return TrUtf8(Msg("not adopted"));
  if (item.decision)
    if (const auto decision = office::FindDecision(db, *item.decision)) return "№ " + decision->number;
  return TrUtf8(Msg("adopted"));
}

Topic Agenda() {
  return {
      .key = "agenda",
      .title = Msg("Agendas"),
      .columns = {{Msg("Item"), 320},
                  {Msg("Session"), 240},
                  {Msg("For / against / abstained"), 150},
                  {Msg("Outcome"), 130}},
      .all =
          [](store::Database& db, const TopicQuery& query) {
            std::vector<TopicRow> rows;
            for (const auto& session : council::ListSessions(db, query.scope))
              for (const auto& item : council::ItemsOf(db, session.id))
                rows.push_back({.cells = {std::to_string(item.sort) + ". " + NameCell(item.title),
                                          NameCell(council::SessionTitle(session)) + ", " + DayCell(session.day),
                                          VoteCell(item), OutcomeCell(db, item)},
                                .id = item.id.value});
            return rows;
          },
      .record = "agenda_item",
      .acts = {"vote.record", "decision.adopt", "agenda.opinion", "agenda.minutes", "agenda.change", "agenda.remove"},
      .start = AgendaStart};
}

Topic Decisions() {
  return {
      .key = "decisions",
      .title = Msg("Decisions"),
      .columns = {{Msg("Number"), 90},
                  {Msg("Day"), 90},
                  {Msg("Title"), 330},
                  {Msg("In force from"), 100},
                  {Msg("Publish by"), 100},
                  {Msg("State"), 140}},
      .all =
          [](store::Database& db, const TopicQuery& query) {
            const auto published = council::Publications(db, query.scope, query.today);
            std::vector<TopicRow> rows;
            for (const auto& one : council::ListCouncilDecisions(db, query.scope)) {
              std::string state = one.cancelled ? TrUtf8(Msg("cancelled")) : std::string();
              for (const auto& entry : published) {
                if (entry.decision != one.decision.id) continue;
                if (entry.done)
                  state = TrUtf8(entry.late ? Msg("published late") : Msg("published"));
                else
                  state = TrUtf8(entry.late ? Msg("publication overdue") : Msg("to be published"));
              }
              rows.push_back({.cells = {one.decision.number, DayCell(one.decision.day), NameCell(one.decision.title),
                                        DayCell(one.in_force.from), DayCell(one.publish_due), state},
                              .id = one.decision.id.value});
            }
            return rows;
          },
      .record = "decision",
      .acts = {"publication.add", "decision.dispatch", "decision.text", "decision.cancel"},
      .remark = OverdueRemark};
}

Topic Drafts() {
  return {.key = "drafts",
          .title = Msg("Drafts of decisions"),
          .columns = {{Msg("Title"), 330},
                      {Msg("Body"), 170},
                      {Msg("Published"), 90},
                      {Msg("Proposals until"), 110},
                      {Msg("Proposals"), 90},
                      {Msg("Not answered"), 100}},
          .all =
              [](store::Database& db, const TopicQuery& query) {
                std::vector<TopicRow> rows;
                for (const auto& one : council::ListDrafts(db, query.scope))
                  rows.push_back(
                      {.cells = {NameCell(one.title), BodyName(db, one.body), DayCell(one.published), DayCell(one.term),
                                 std::to_string(one.proposals), std::to_string(one.unanswered)},
                       .id = one.id.value});
                return rows;
              },
          .record = "decision_draft",
          .acts = {"decision.draft", "decision.draft-change", "decision.draft-publish", "decision.proposal"}};
}

Topic Proposals() {
  return {.key = "proposals",
          .title = Msg("Proposals to drafts"),
          .columns = {{Msg("Proposal"), 300},
                      {Msg("From whom"), 160},
                      {Msg("Day"), 90},
                      {Msg("Outcome"), 120},
                      {Msg("Draft of the decision"), 220}},
          .all =
              [](store::Database& db, const TopicQuery& query) {
                std::vector<TopicRow> rows;
                for (const auto& draft : council::ListDrafts(db, query.scope))
                  for (const auto& one : council::Proposals(db, draft.id))
                    rows.push_back({.cells = {one.proposal, one.author, DayCell(one.day),
                                              CodeCell(db, "proposal-outcome", one.outcome), NameCell(draft.title)},
                                    .id = one.id.value});
                return rows;
              },
          .record = "draft_proposal",
          .acts = {"decision.proposal-answer"}};
}

Topic Bodies() {
  return {.key = "bodies",
          .title = Msg("Bodies"),
          .columns = {{Msg("Title"), 320}, {Msg("Kind"), 180}, {Msg("Seats"), 70}, {Msg("Members of the body"), 80}},
          .all =
              [](store::Database& db, const TopicQuery& query) {
                std::vector<TopicRow> rows;
                for (const auto& one : council::ListBodies(db, query.scope))
                  rows.push_back({.cells = {NameCell(one.name), CodeCell(db, "body-kind", one.kind),
                                            one.seats > 0 ? std::to_string(one.seats) : std::string(),
                                            std::to_string(council::ListMembers(db, one.id, query.today).size())},
                                  .id = one.id.value});
                return rows;
              },
          .record = "body",
          .acts = {"body.add", "body.change", "body.convocation", "body.member-add", "session.call"},
          .start = BodyStart};
}

Topic Members() {
  return {
      .key = "members",
      .title = Msg("Members of bodies"),
      .columns = {{Msg("Name"), 240},
                  {Msg("Body"), 200},
                  {Msg("Post"), 120},
                  {Msg("Represents"), 160},
                  {Msg("From day"), 90},
                  {Msg("No longer from day"), 110}},
      .all =
          [](store::Database& db, const TopicQuery& query) {
            std::vector<TopicRow> rows;
            for (const auto& body : council::ListBodies(db, query.scope))
              for (const auto& one : council::ListMembers(db, body.id))
                rows.push_back({.cells = {NameCell(one.name), NameCell(body.name), CodeCell(db, "body-post", one.post),
                                          CodeCell(db, "represents", one.represents), DayCell(one.term.from),
                                          DayCell(one.term.to)},
                                .id = one.id.value});
            return rows;
          },
      .record = "body_member",
      .acts = {"body.member-change"}};
}

}  // namespace

Screen* MakeCouncilScreen(wxWindow* parent, Shell& shell) {
  return new TopicScreen(parent, shell,
                         {Week(), Sessions(), Agenda(), Decisions(), Drafts(), Proposals(), Bodies(), Members()});
}

}  // namespace aiyl::ui
