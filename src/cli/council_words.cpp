// SPDX-License-Identifier: Apache-2.0
#include "cli/council_words.h"

#include "cli/plain_names.h"
#include "council/council.h"
#include "council/rules.h"
#include "office/code_list.h"

namespace aiyl::cli {
namespace {

using council::Bilingual;

Json DayJson(const std::optional<Date>& day) {
  return day ? Json(day->Iso()) : Json();
}

void AddLine(std::string& text, const std::string& line) {
  text += (text.empty() ? "" : "\n") + line;
}

Json SessionJson(const council::Session& session) {
  const Bilingual title = council::SessionTitle(session);
  return {{"id", session.id.ToText()},
          {"body", session.body.ToText()},
          {"title_ky", title.ky},
          {"title_ru", title.ru},
          {"convocation", session.convocation},
          {"number", session.number},
          {"extraordinary", session.extraordinary},
          {"day", session.day.Iso()},
          {"state", session.state},
          {"seats", session.seats},
          {"present", session.present},
          {"quorum", session.has_quorum},
          {"civil_society", session.civil_society},
          {"civil_society_present", session.civil_society_present},
          {"invited", DayJson(session.invited)}};
}

std::string SessionLine(const Invocation& in, store::Database& db, const council::Session& session) {
  const auto body = council::FindBody(db, session.body);
  return session.day.Iso() + "  " + (body ? body->name.In(in.DataLanguage()) + ": " : "") +
         council::SessionTitle(session).In(in.DataLanguage()) + "  " +
         office::CodeName(db, "session-state", session.state, in.DataLanguage());
}

Json ItemJson(store::Database& db, const council::AgendaItem& item) {
  Json json{{"id", item.id.ToText()},
            {"number", item.sort},
            {"title_ky", item.title.ky},
            {"title_ru", item.title.ru},
            {"removed", item.removed},
            {"voted", item.voted},
            {"for", item.votes_for},
            {"against", item.votes_against},
            {"abstained", item.votes_abstained},
            {"adopted", item.adopted},
            {"tie", item.tie}};
  if (const auto decision = item.decision ? council::FindCouncilDecision(db, *item.decision) : std::nullopt) {
    json["decision"] = decision->decision.id.ToText();
    json["decision_number"] = decision->decision.number;
  }
  return json;
}

std::string ItemLine(const Invocation& in, const council::AgendaItem& item, const Json& json) {
  std::string line = "  " + std::to_string(item.sort) + ". " + item.title.In(in.DataLanguage());
  if (item.removed) return line + "  (" + in.Tr(Msg("taken off: {reason}", {{"reason", item.reason}})) + ")";
  if (!item.voted) return line;
  line += "  " + in.Tr(Msg("for {for}, against {against}, abstained {abstained}",
                           {{"for", std::to_string(item.votes_for)},
                            {"against", std::to_string(item.votes_against)},
                            {"abstained", std::to_string(item.votes_abstained)}}));
  line += ": " + in.Tr(item.adopted ? Msg("adopted") : item.tie ? Msg("a tie, not adopted") : Msg("not adopted"));
  if (json.contains("decision_number")) line += "  № " + json["decision_number"].get<std::string>();
  return line;
}

Message WeekWord(const std::string& kind) {
  if (kind == "publish") return Msg("publish");
  if (kind == "dispatch") return Msg("send to the justice register");
  if (kind == "answer") return Msg("answer the proposals");
  if (kind == "proposals") return Msg("the term for proposals ends");
  if (kind == "invite") return Msg("invite");
  if (kind == "minutes") return Msg("close, with its minutes");
  return Msg("session");
}

}  // namespace

Result<CouncilWords> AnswerBodies(Invocation& in, store::Database& db, const CouncilQuestion& question) {
  CouncilWords words{Json::array(), {}};
  const auto language = in.DataLanguage();
  for (const auto& body : council::ListBodies(db, question.scope, {}, question.day)) {
    Json json{{"id", body.id.ToText()},  {"kind", body.kind},   {"name_ky", body.name.ky},
              {"name_ru", body.name.ru}, {"seats", body.seats}, {"members", Json::array()}};
    AddLine(words.text, body.name.In(language) + "  " + body.id.ToText());
    for (const auto& member : council::ListMembers(db, body.id, question.day)) {
      json["members"].push_back({{"id", member.id.ToText()},
                                 {"name_ky", member.name.ky},
                                 {"name_ru", member.name.ru},
                                 {"post", member.post},
                                 {"represents", member.represents},
                                 {"from", DayJson(member.term.from)},
                                 {"to", DayJson(member.term.to)}});
      AddLine(words.text, "  " + member.name.In(language) + "  " +
                              office::CodeName(db, "body-post", member.post, language) + "  " +
                              office::CodeName(db, "represents", member.represents, language));
    }
    words.json.push_back(std::move(json));
  }
  return words;
}

Result<CouncilWords> AnswerSessions(Invocation& in, store::Database& db, const CouncilQuestion& question) {
  std::optional<council::BodyId> body;
  if (!question.which.empty()) {
    AIYL_ASSIGN(const Uuid id, RecordOf(db, question.scope, "body", question.which));
    body = council::BodyId(id);
  }
  CouncilWords words{Json::array(), {}};
  for (const auto& session : council::ListSessions(db, question.scope, body)) {
    words.json.push_back(SessionJson(session));
    AddLine(words.text, SessionLine(in, db, session));
  }
  return words;
}

Result<CouncilWords> AnswerSession(Invocation& in, store::Database& db, const CouncilQuestion& question) {
  AIYL_ASSIGN(const Uuid id, RecordOf(db, question.scope, "session", question.which));
  const auto session = council::FindSession(db, council::SessionId(id));
  if (!session) return Refuse("act.unknown-record", Msg("This record is not in the book."));
  CouncilWords words{SessionJson(*session), SessionLine(in, db, *session)};
  const std::vector<std::pair<std::string, std::string>> counts = {{"present", std::to_string(session->present)},
                                                                   {"seats", std::to_string(session->seats)}};
  if (session->state != "called")
    AddLine(words.text, in.Tr(session->has_quorum ? Msg("{present} of {seats} present: a quorum.", counts)
                                                  : Msg("{present} of {seats} present: no quorum.", counts)));
  words.json["warnings"] = Json::array();
  for (const auto& warning : council::Warnings(db, session->id)) {
    words.json["warnings"].push_back(
        {{"rule", warning.rule}, {"source", warning.source}, {"verified", warning.verified}});
    AddLine(words.text,
            in.Tr(Msg("Not kept: {rule} ({source})", {{"rule", warning.rule}, {"source", warning.source}})));
  }
  words.json["items"] = Json::array();
  for (const auto& item : council::ItemsOf(db, session->id)) {
    words.json["items"].push_back(ItemJson(db, item));
    AddLine(words.text, ItemLine(in, item, words.json["items"].back()));
  }
  return words;
}

Result<CouncilWords> AnswerDecisions(Invocation& in, store::Database& db, const CouncilQuestion& question) {
  CouncilWords words{Json::array(), {}};
  for (const auto& one : council::ListCouncilDecisions(db, question.scope)) {
    if (one.decision.day > question.day) continue;
    words.json.push_back({{"id", one.decision.id.ToText()},
                          {"number", one.decision.number},
                          {"day", one.decision.day.Iso()},
                          {"kind", one.decision.kind},
                          {"body", one.body.ToText()},
                          {"item", one.item.ToText()},
                          {"title_ky", one.decision.title.ky},
                          {"title_ru", one.decision.title.ru},
                          {"normative", one.normative},
                          {"in_force_from", DayJson(one.in_force.from)},
                          {"in_force_to", DayJson(one.in_force.to)},
                          {"cancelled", DayJson(one.cancelled)}});
    AddLine(words.text, "№ " + one.decision.number + "  " + one.decision.day.Iso() + "  " +
                            one.decision.title.In(in.DataLanguage()) +
                            (one.cancelled ? "  (" + in.Tr(Msg("entry cancelled")) + ")" : ""));
  }
  return words;
}

Result<CouncilWords> AnswerPublications(Invocation& in, store::Database& db, const CouncilQuestion& question) {
  CouncilWords words{Json::array(), {}};
  for (const auto& one : council::Publications(db, question.scope, question.day)) {
    words.json.push_back({{"decision", one.decision.ToText()},
                          {"number", one.number},
                          {"decided", one.decided.Iso()},
                          {"due", one.due.Iso()},
                          {"done", DayJson(one.done)},
                          {"late", one.late},
                          {"missing", one.missing}});
    const std::string done = one.done ? one.done->Iso() : std::string();
    AddLine(words.text, "№ " + one.number + "  " +
                            (one.done ? in.Tr(one.late ? Msg("published on {day}, late", {{"day", done}})
                                                       : Msg("published on {day}", {{"day", done}}))
                                      : in.Tr(one.late ? Msg("overdue since {day}", {{"day", one.due.Iso()}})
                                                       : Msg("due on {day}", {{"day", one.due.Iso()}}))));
  }
  return words;
}

Result<CouncilWords> AnswerWeek(Invocation& in, store::Database& db, const CouncilQuestion& question) {
  CouncilWords words{Json::array(), {}};
  for (const auto& item : council::SecretaryWeek(db, question.scope, question.day, question.days)) {
    words.json.push_back({{"kind", item.kind},
                          {"due", item.due.Iso()},
                          {"overdue", item.overdue},
                          {"subject", item.subject.ToText()},
                          {"number", item.number},
                          {"title_ky", item.title.ky},
                          {"title_ru", item.title.ru}});
    AddLine(words.text, std::string(item.overdue ? "! " : "  ") + item.due.Iso() + "  " + in.Tr(WeekWord(item.kind)) +
                            "  " + (item.number.empty() ? "" : "№ " + item.number + " ") +
                            item.title.In(in.DataLanguage()));
  }
  return words;
}

}  // namespace aiyl::cli
