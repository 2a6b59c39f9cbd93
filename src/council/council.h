// SPDX-License-Identifier: Apache-2.0
// The bodies that decide (айылдык кеңеш, комиссия, туруктуу комиссия, коомдук байкоо кеңеши), their sessions, votes,
// decisions and the publication of these, as read. A decision is office.decision: rates, tariffs, lists and standards
// anywhere point to it; what the council adds to it (session, votes, text, publication) hangs on its id. Must not know
// what is decided about: an agenda item names its subject by kind and id.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "office/bilingual.h"
#include "office/ids.h"
#include "office/office_record.h"
#include "store/book.h"

namespace aiyl::council {

using office::Bilingual;
using office::DecisionId;
using BodyId = Id<struct BodyTag>;
using MemberId = Id<struct MemberTag>;
using SessionId = Id<struct SessionTag>;
using AgendaItemId = Id<struct AgendaItemTag>;
using ConvocationId = Id<struct ConvocationTag>;
using DraftId = Id<struct DecisionDraftTag>;
using ProposalId = Id<struct DraftProposalTag>;
using OpinionId = Id<struct OpinionTag>;
using PublicationId = Id<struct PublicationTag>;
using DispatchId = Id<struct DispatchTag>;

struct Body {
  BodyId id;
  Uuid office;
  std::string kind;  // list body-kind: "council", "commission", "standing", "watch"
  Bilingual name;
  int64_t seats = 0;  // by which quorum and majority are counted; 0: the members of the day
  Period term;
  std::optional<BodyId> parent;                                  // of a standing commission: its council
  std::string quorum, majority, number_pattern, number_restart;  // empty: the office's setting
};
std::optional<Body> FindBody(store::Database& db, BodyId id);
std::vector<Body> ListBodies(store::Database& db, const office::Scope& scope, std::string_view kind = {},
                             const std::optional<Date>& day = {});

struct Member {
  MemberId id;
  BodyId body;
  Bilingual name;
  std::string represents;  // list represents: "civil-society", "deputy", "state", "office", "business" …
  Bilingual organisation;
  std::string post;  // list body-post: "chair", "secretary", "member"
  Period term;
  int64_t sort = 0;
  std::string ground;
};
std::optional<Member> FindMember(store::Database& db, MemberId id);
// By post, then place in the list, then name.
std::vector<Member> ListMembers(store::Database& db, BodyId body, const std::optional<Date>& day = {});

struct Convocation {
  ConvocationId id;
  BodyId body;
  int64_t number = 0;
  Period term;
};
std::vector<Convocation> ListConvocations(store::Database& db, BodyId body);

struct Session {
  SessionId id;
  BodyId body;
  int64_t convocation = 0, number = 0;
  bool extraordinary = false;
  Date day;
  std::string state;  // "called", "held", "closed", "failed" (no quorum), "cancelled"
  // Of the day it was held; of one only called, as they stand now.
  int64_t seats = 0, present = 0, civil_society = 0, civil_society_present = 0;
  bool has_quorum = false;
  Uuid office;
  std::optional<ConvocationId> convocation_id;
  int64_t period = 0;            // the convocation's number, or the year where the body has no convocations
  std::string quorum, majority;  // codes of quorum-rule and majority-rule
  std::string hour, invited_how, reason;
  Bilingual place, guests;
  Date called;
  std::optional<Date> invited;
  std::optional<MemberId> chair, secretary;
};
std::optional<Session> FindSession(store::Database& db, SessionId id);
std::vector<Session> ListSessions(store::Database& db, const office::Scope& scope, std::optional<BodyId> body = {});
// «VIII чакырылыш, кезексиз III сессия» / «VIII созыв, внеочередная III сессия»
// Of a body without convocations: «№ 3 жыйын» / «заседание № 3».
Bilingual SessionTitle(const Session& session);

// A rule of a draft law that the session did not keep, recorded because the office has not switched refusing on.
struct Warning {
  std::string rule;  // the code it would be refused with: "session.civil-society"
  std::string source;
  bool verified = false;
};
std::vector<Warning> Warnings(store::Database& db, SessionId session);

struct Attendance {
  Member member;
  bool recorded = false, present = false;
  std::string reason;  // of an absence
};
// Every member of the session's day, in the order of ListMembers.
std::vector<Attendance> AttendanceOf(store::Database& db, const Session& session);

// What became of one item of an agenda; a service's steps are allowed or refused by it.
struct AgendaItem {
  AgendaItemId id;
  SessionId session;
  int64_t sort = 0;
  Bilingual title;
  std::string subject_kind;  // "service-change", "standard", "tariff" …; "" free
  std::optional<Uuid> subject;
  int64_t votes_for = 0, votes_against = 0, votes_abstained = 0;
  bool voted = false;
  bool adopted = false;  // voted, with quorum, by the majority that the body's setting names
  std::optional<DecisionId> decision;
  bool tie = false;      // voted, as many for as against: not adopted
  bool removed = false;  // taken off the agenda
  std::string reason;    // of that
  Bilingual speaker;
  std::optional<DraftId> draft;
};
std::optional<AgendaItem> FindAgendaItem(store::Database& db, AgendaItemId id);
// In the order of the agenda; those taken off too.
std::vector<AgendaItem> ItemsOf(store::Database& db, SessionId session);
// Latest first.
std::vector<AgendaItem> ItemsAbout(store::Database& db, std::string_view subject_kind, const Uuid& subject);

struct MemberVote {
  Member member;
  std::string vote;  // list vote: "for", "against", "abstained"
};
// Empty where only totals were recorded.
std::vector<MemberVote> VotesByMember(store::Database& db, AgendaItemId item);

struct Opinion {
  OpinionId id;
  AgendaItemId item;
  Body body;  // the standing commission
  Date day;
  std::string kind;  // list opinion-kind: "for", "with-remarks", "against"
  Bilingual text;
};
std::vector<Opinion> Opinions(store::Database& db, AgendaItemId item);

// What a body adds to its decision.
struct CouncilDecision {
  office::Decision decision;
  Uuid office;
  BodyId body;
  AgendaItemId item;
  int64_t number = 0;  // the running one; as printed: decision.number
  bool normative = false;
  Period in_force;  // from empty: not said
  std::optional<Date> publish_due, dispatch_due;
  std::optional<Date> cancelled;
  std::string reason;
};
std::optional<CouncilDecision> FindCouncilDecision(store::Database& db, DecisionId id);
// Latest first; cancelled entries too.
std::vector<CouncilDecision> ListCouncilDecisions(store::Database& db, const office::Scope& scope,
                                                  std::optional<BodyId> body = {}, int64_t limit = 500);

// A longer text by language code: "ky", "ru" or another.
using Texts = std::map<std::string, std::string>;
Texts DecisionTexts(store::Database& db, DecisionId id);
Texts DraftTexts(store::Database& db, DraftId id);
Texts ItemTexts(store::Database& db, AgendaItemId id, std::string_view part);  // "heard", "spoken"

struct Draft {
  DraftId id;
  Uuid office;
  BodyId body;
  Bilingual title;
  bool normative = false;
  std::string subject_kind;
  std::optional<Uuid> subject;
  Date made;
  std::optional<Date> published, term;  // term: the last day for proposals
  std::string channel, evidence;
  int64_t proposals = 0, unanswered = 0;
};
std::optional<Draft> FindDraft(store::Database& db, DraftId id);
// Latest first.
std::vector<Draft> ListDrafts(store::Database& db, const office::Scope& scope, std::optional<BodyId> body = {});

struct Proposal {
  ProposalId id;
  DraftId draft;
  Date day;
  std::string author, proposal;
  std::string outcome;  // list proposal-outcome; "" not looked at yet
  std::string reason;
  std::optional<Date> answered;
};
std::vector<Proposal> Proposals(store::Database& db, DraftId draft);

struct ChannelEntry {
  PublicationId id;
  DecisionId decision;
  std::string channel;  // list publication-channel
  Date day;
  std::string evidence;
  std::optional<Date> withdrawn;
  std::string reason;
};
std::vector<ChannelEntry> ChannelsOf(store::Database& db, DecisionId decision);

struct Dispatch {
  DispatchId id;
  DecisionId decision;
  std::string recipient;  // list dispatch-recipient
  Date day;
  std::string number, evidence;
  std::optional<Date> withdrawn;
  std::string reason;
};
std::vector<Dispatch> DispatchesOf(store::Database& db, DecisionId decision);

struct Publication {
  DecisionId decision;
  std::string number;
  Date decided, due;  // due: so many days after it was decided (setting council.publication-days)
  // First channel; where the setting council.publication-channels names some, the day the last of these was filled.
  std::optional<Date> done;
  bool late = false;  // done after due, or not done and due has passed
  Bilingual title;
  std::vector<std::string> missing;  // channels that the setting names and that are not filled
};
// Those whose publication is due or overdue on `day` stand first: the top of the secretary's screen.
std::vector<Publication> Publications(store::Database& db, const office::Scope& scope, Date day);

// What waits for the secretary of the council: overdue publications, what else is overdue, then by day.
struct WeekItem {
  // "publish", "dispatch", "answer" (proposals whose term is over), "proposals" (the term ends), "invite", "session"
  // (to be held), "minutes" (held, not closed)
  std::string kind;
  Date due;
  bool overdue = false;
  Uuid subject;        // decision, draft or session, by kind
  std::string number;  // of a decision
  Bilingual title;
};
// Everything overdue on `day`, and what falls due within `days` from it.
std::vector<WeekItem> SecretaryWeek(store::Database& db, const office::Scope& scope, Date day, int32_t days = 7);

}  // namespace aiyl::council
