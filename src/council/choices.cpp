// SPDX-License-Identifier: Apache-2.0
// Names for choosing, and looking up by them.
#include "council/choices.h"

#include "council/rules.h"
#include "office/code_list.h"
#include "text/search_key.h"

namespace aiyl::council {
namespace {

using office::Scope;

Bilingual Joined(const Bilingual& a, const std::string& between, const Bilingual& b) {
  return {a.In(office::Language::kKy) + between + b.In(office::Language::kKy),
          a.In(office::Language::kRu) + between + b.In(office::Language::kRu)};
}

Bilingual SessionLabel(store::Database& db, const Session& session) {
  const auto body = FindBody(db, session.body);
  const Bilingual title = Joined(SessionTitle(session), ", ", {session.day.Iso(), session.day.Iso()});
  return body ? Joined(body->name, ": ", title) : title;
}

std::vector<Choice> Members(store::Database& db, const Scope& scope) {
  std::vector<Choice> all;
  for (const auto& body : ListBodies(db, scope))
    for (const auto& member : ListMembers(db, body.id))
      all.push_back({member.id.value, Joined(member.name, " · ", body.name)});
  return all;
}

std::vector<Choice> Items(store::Database& db, const Scope& scope) {
  std::vector<Choice> all;
  for (const auto& session : ListSessions(db, scope))
    for (const auto& item : ItemsOf(db, session.id)) {
      const std::string number = std::to_string(item.sort) + ". ";
      all.push_back(
          {item.id.value, Joined({number + item.title.ky, number + item.title.ru}, " · ", SessionTitle(session))});
    }
  return all;
}

std::vector<Choice> OfDecisions(store::Database& db, const Scope& scope, std::string_view kind) {
  std::vector<Choice> all;
  for (const auto& decision : office::ListDecisions(db, scope)) {
    const std::string head = "№ " + decision.number + ", " + decision.day.Iso();
    const Bilingual label = Joined({head, head}, " · ", decision.title);
    if (kind == "decision") all.push_back({decision.id.value, label});
    if (kind == "publication")
      for (const auto& entry : ChannelsOf(db, decision.id))
        if (!entry.withdrawn) all.push_back({entry.id.value, Joined({entry.day.Iso(), entry.day.Iso()}, " · ", label)});
    if (kind == "decision_dispatch")
      for (const auto& entry : DispatchesOf(db, decision.id))
        if (!entry.withdrawn) all.push_back({entry.id.value, Joined({entry.day.Iso(), entry.day.Iso()}, " · ", label)});
  }
  return all;
}

std::vector<Choice> OfDrafts(store::Database& db, const Scope& scope, std::string_view kind) {
  std::vector<Choice> all;
  for (const auto& draft : ListDrafts(db, scope)) {
    if (kind == "decision_draft") all.push_back({draft.id.value, draft.title});
    if (kind == "draft_proposal")
      for (const auto& one : Proposals(db, draft.id)) {
        const std::string what = one.author + ": " + one.proposal;
        all.push_back({one.id.value, {what, what}});
      }
  }
  return all;
}

bool Named(const Bilingual& name, const std::string& folded) {
  return !folded.empty() && (text::FoldedKey(name.ky) == folded || text::FoldedKey(name.ru) == folded);
}

std::vector<Uuid> BodiesByWords(store::Database& db, const Scope& scope, const std::string& words) {
  std::vector<Uuid> found;
  const std::string folded = text::FoldedKey(words);
  for (const auto& body : ListBodies(db, scope))
    if (body.kind == words || Named(body.name, folded)) found.push_back(body.id.value);
  return found;
}

// «8» or «VIII»; 0 where it is neither.
int64_t NumberFrom(const std::string& words) {
  for (int64_t n = 1; n <= 3999; ++n)
    if (words == Roman(n) || words == std::to_string(n)) return n;
  return 0;
}

std::vector<Uuid> SessionsByWords(store::Database& db, const Scope& scope, std::string words) {
  std::string body = "council";
  if (const auto colon = words.find(':'); colon != std::string::npos) {
    body = words.substr(0, colon);
    words.erase(0, colon + 1);
  }
  std::vector<Uuid> found;
  const auto day = Date::FromIso(words);
  const auto slash = words.find('/');
  const int64_t period = slash == std::string::npos ? 0 : NumberFrom(words.substr(0, slash));
  std::string number = slash == std::string::npos ? std::string() : words.substr(slash + 1);
  const bool extraordinary = number.starts_with("x");
  if (extraordinary) number.erase(0, 1);
  for (const auto& id : BodiesByWords(db, scope, body))
    for (const auto& session : ListSessions(db, scope, BodyId(id))) {
      if (words == "last") return {session.id.value};
      const bool named = period > 0 && session.period == period && session.extraordinary == extraordinary &&
                         session.number == NumberFrom(number);
      if (named || (day && session.day == *day)) found.push_back(session.id.value);
    }
  return found;
}

std::vector<Uuid> ItemsByWords(store::Database& db, const Scope& scope, const std::string& words) {
  std::vector<Uuid> found;
  const auto slash = words.rfind('/');
  if (slash == std::string::npos) return found;
  for (const auto& id : SessionsByWords(db, scope, words.substr(0, slash)))
    for (const auto& item : ItemsOf(db, SessionId(id)))
      if (std::to_string(item.sort) == words.substr(slash + 1)) found.push_back(item.id.value);
  return found;
}

}  // namespace

std::vector<Choice> Choices(store::Database& db, const Scope& scope, std::string_view kind) {
  std::vector<Choice> all;
  if (kind == "body") {
    for (const auto& body : ListBodies(db, scope)) all.push_back({body.id.value, body.name});
  } else if (kind == "convocation") {
    for (const auto& body : ListBodies(db, scope))
      for (const auto& one : ListConvocations(db, body.id)) {
        const std::string number = Roman(one.number);
        all.push_back({one.id.value, Joined(body.name, ", ", {number, number})});
      }
  } else if (kind == "body_member") {
    all = Members(db, scope);
  } else if (kind == "session") {
    for (const auto& session : ListSessions(db, scope)) all.push_back({session.id.value, SessionLabel(db, session)});
  } else if (kind == "agenda_item") {
    all = Items(db, scope);
  } else if (kind == "decision" || kind == "publication" || kind == "decision_dispatch") {
    all = OfDecisions(db, scope, kind);
  } else if (kind == "decision_draft" || kind == "draft_proposal") {
    all = OfDrafts(db, scope, kind);
  }
  return all;
}

std::vector<Uuid> FindByWords(store::Database& db, const Scope& scope, std::string_view kind,
                              const std::string& words) {
  std::vector<Uuid> found;
  const std::string folded = text::FoldedKey(words);
  if (kind == "body") return BodiesByWords(db, scope, words);
  if (kind == "session") return SessionsByWords(db, scope, words);
  if (kind == "agenda_item") return ItemsByWords(db, scope, words);
  if (kind == "body_member")
    for (const auto& body : ListBodies(db, scope))
      for (const auto& member : ListMembers(db, body.id))
        if (Named(member.name, folded)) found.push_back(member.id.value);
  if (kind == "decision")
    for (const auto& decision : office::ListDecisions(db, scope))
      if (decision.number == words || "№ " + decision.number == words) found.push_back(decision.id.value);
  if (kind == "decision_draft")
    for (const auto& draft : ListDrafts(db, scope))
      if (Named(draft.title, folded)) found.push_back(draft.id.value);
  return found;
}

}  // namespace aiyl::council
