// SPDX-License-Identifier: Apache-2.0
// The bodies that decide (айылдык кеңеш, комиссия, туруктуу комиссия, коомдук байкоо кеңеши), their sessions, votes,
// decisions and the publication of these, as read. A decision is office.decision: rates, tariffs, lists and standards
// anywhere point to it; what the council adds to it (session, votes, text, publication) hangs on its id. Must not know
// what is decided about: an agenda item names its subject by kind and id.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "office/bilingual.h"
#include "office/ids.h"
#include "store/book.h"

namespace aiyl::council {

using office::Bilingual;
using office::DecisionId;
using BodyId = Id<struct BodyTag>;
using MemberId = Id<struct MemberTag>;
using SessionId = Id<struct SessionTag>;
using AgendaItemId = Id<struct AgendaItemTag>;

struct Body {
  BodyId id;
  Uuid office;
  std::string kind;  // list body-kind: "council", "commission", "standing", "watch"
  Bilingual name;
  int64_t seats = 0;  // by which quorum and majority are counted; 0: the members of the day
  Period term;
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
};
std::vector<Member> ListMembers(store::Database& db, BodyId body, const std::optional<Date>& day = {});

struct Session {
  SessionId id;
  BodyId body;
  int64_t convocation = 0, number = 0;
  bool extraordinary = false;
  Date day;
  std::string state;  // "called", "held", "closed", "failed" (no quorum)
  int64_t seats = 0, present = 0, civil_society = 0, civil_society_present = 0;
  bool has_quorum = false;
};
std::optional<Session> FindSession(store::Database& db, SessionId id);
std::vector<Session> ListSessions(store::Database& db, const office::Scope& scope, std::optional<BodyId> body = {});
// «VIII чакырылыш, кезексиз III сессия» / «VIII созыв, внеочередная III сессия»
Bilingual SessionTitle(const Session& session);

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
};
std::optional<AgendaItem> FindAgendaItem(store::Database& db, AgendaItemId id);
// Latest first.
std::vector<AgendaItem> ItemsAbout(store::Database& db, std::string_view subject_kind, const Uuid& subject);

struct Publication {
  DecisionId decision;
  std::string number;
  Date decided, due;         // due: so many days after it was decided (setting council.publication-days)
  std::optional<Date> done;  // first channel
  bool late = false;         // done after due, or not done and due has passed
};
// Those whose publication is due or overdue on `day` stand first: the top of the secretary's screen.
std::vector<Publication> Publications(store::Database& db, const office::Scope& scope, Date day);

}  // namespace aiyl::council
