// SPDX-License-Identifier: Apache-2.0
// What a council paper takes from the book. A paper says the same in both languages; where a name stands in one only,
// that one serves for both.
#include "council/paper_fields.h"

#include "council/body_rules.h"
#include "office/code_list.h"
#include "papers/office_fields.h"

namespace aiyl::council {
namespace {

using office::Language;
using papers::Fields;
using papers::ToValue;
using papers::Value;

Bilingual Word(store::Database& db, std::string_view list, std::string_view code) {
  if (code.empty()) return {};
  return {office::CodeName(db, list, code, Language::kKy), office::CodeName(db, list, code, Language::kRu)};
}

// Each line of a text is one paragraph.
void AddParagraphs(const std::string& list, const std::string& text, Fields& fields) {
  fields.DeclareList(list);
  for (size_t at = 0; at <= text.size() && !text.empty();) {
    const size_t end = std::min(text.find('\n', at), text.size());
    if (end > at) fields.AddRow(list).Set("text", Value(text.substr(at, end - at)));
    at = end + 1;
  }
}

// A text in the other language serves where there is none in the wanted one.
void AddTexts(const Texts& texts, Fields& fields) {
  const auto in = [&](const char* lang, const char* other) {
    const auto found = texts.find(lang);
    if (found != texts.end()) return found->second;
    const auto instead = texts.find(other);
    return instead == texts.end() ? std::string() : instead->second;
  };
  AddParagraphs("text_ky", in("ky", "ru"), fields);
  AddParagraphs("text_ru", in("ru", "ky"), fields);
}

Bilingual BothOf(const Texts& texts) {
  Bilingual both;
  if (const auto ky = texts.find("ky"); ky != texts.end()) both.ky = ky->second;
  if (const auto ru = texts.find("ru"); ru != texts.end()) both.ru = ru->second;
  return both;
}

void AddMember(store::Database& db, const Attendance& one, Fields& row) {
  row.Set("name", ToValue(one.member.name));
  row.Set("post", ToValue(Word(db, "body-post", one.member.post)));
  row.Set("represents", ToValue(Word(db, "represents", one.member.represents)));
  row.Set("organisation", ToValue(one.member.organisation));
  row.Set("present", Value(one.present));
  row.Set("reason", one.reason.c_str());
}

// «…, Токтогулов Нурбек (иш сапары)»
void AddName(const Attendance& one, Bilingual& names) {
  const auto add = [&](std::string& text, Language language) {
    text += (text.empty() ? "" : ", ") + one.member.name.In(language);
    if (!one.reason.empty()) text += " (" + one.reason + ")";
  };
  add(names.ky, Language::kKy);
  add(names.ru, Language::kRu);
}

// «Бюджет боюнча комиссия: колдойт (…); …»
Bilingual OpinionsText(store::Database& db, AgendaItemId item) {
  Bilingual all;
  for (const auto& one : Opinions(db, item)) {
    const Bilingual word = Word(db, "opinion-kind", one.kind);
    const auto add = [&](std::string& text, Language language) {
      text += (text.empty() ? "" : "; ") + one.body.name.In(language) + " – " + word.In(language);
      if (!one.text.IsEmpty()) text += " (" + one.text.In(language) + ")";
    };
    add(all.ky, Language::kKy);
    add(all.ru, Language::kRu);
  }
  return all;
}

// The names behind each vote, where they were recorded.
Bilingual NamesText(const std::vector<MemberVote>& votes, std::string_view vote) {
  Bilingual names;
  for (const auto& one : votes) {
    if (one.vote != vote) continue;
    names.ky += (names.ky.empty() ? "" : ", ") + one.member.name.In(Language::kKy);
    names.ru += (names.ru.empty() ? "" : ", ") + one.member.name.In(Language::kRu);
  }
  return names;
}

void PutItem(store::Database& db, const AgendaItem& item, const std::string& prefix, Fields& fields) {
  const auto set = [&](const char* name, Value value) { fields.Set(prefix + name, std::move(value)); };
  set("title", ToValue(item.title));
  set("speaker", ToValue(item.speaker));
  set("heard", ToValue(BothOf(ItemTexts(db, item.id, "heard"))));
  set("spoken", ToValue(BothOf(ItemTexts(db, item.id, "spoken"))));
  set("opinions", ToValue(OpinionsText(db, item.id)));
  set("removed", item.removed);
  set("reason", item.reason);
  set("voted", item.voted);
  set("for", item.votes_for);
  set("against", item.votes_against);
  set("abstained", item.votes_abstained);
  set("adopted", item.adopted);
  set("tie", item.tie);
  const auto votes = VotesByMember(db, item.id);
  set("for_names", ToValue(NamesText(votes, "for")));
  set("against_names", ToValue(NamesText(votes, "against")));
  set("abstained_names", ToValue(NamesText(votes, "abstained")));
  const auto decision = item.decision ? FindCouncilDecision(db, *item.decision) : std::nullopt;
  set("decision_number", decision ? decision->decision.number : std::string());
  set("decision_title", decision ? ToValue(decision->decision.title) : Value());
  set("decision_kind", decision ? ToValue(Word(db, "decision-kind", decision->decision.kind)) : Value());
}

bool Unverified(store::Database& db, const Session& session) {
  const auto scope = office::Scope::Of(session.office);
  for (const char* key : {"council.quorum", "council.majority"}) {
    const auto setting = office::FindSetting(db, scope, key, session.day);
    if (setting && !setting->verified) return true;
  }
  return false;
}

}  // namespace

void AddBody(store::Database& db, const Body& body, Fields& fields) {
  fields.Set("body.name", ToValue(body.name));
  fields.Set("body.kind", ToValue(Word(db, "body-kind", body.kind)));
  fields.Set("body.council", Value(body.kind == "council"));
}

void AddSession(store::Database& db, const Session& session, Fields& fields) {
  fields.Set("session.title", ToValue(SessionTitle(session)));
  fields.Set("session.day", session.day);
  fields.Set("session.hour", session.hour.c_str());
  fields.Set("session.place", ToValue(session.place));
  fields.Set("session.called", session.called);
  fields.Set("session.seats", Value(session.seats));
  fields.Set("session.present", Value(session.present));
  fields.Set("session.quorum", Value(session.has_quorum));
  fields.Set("session.quorum_rule", ToValue(Word(db, "quorum-rule", session.quorum)));
  fields.Set("session.majority_rule", ToValue(Word(db, "majority-rule", session.majority)));
  fields.Set("session.rules_unverified", Value(Unverified(db, session)));
  fields.Set("session.guests", ToValue(session.guests));
  fields.Set("session.civil_society", Value(session.civil_society));
  fields.Set("session.civil_society_missing", Value(false));
  for (const auto& warning : Warnings(db, session.id))
    if (warning.rule == "session.civil-society") fields.Set("session.civil_society_missing", Value(true));
  fields.DeclareList("members").DeclareList("present").DeclareList("absent");
  std::optional<Member> chair, secretary;
  Bilingual there, missing;
  const auto rows = AttendanceOf(db, session);
  for (const auto& one : rows) {
    AddMember(db, one, fields.AddRow("members"));
    if (one.recorded) {
      AddMember(db, one, fields.AddRow(one.present ? "present" : "absent"));
      AddName(one, one.present ? there : missing);
    }
    const bool chairs = session.chair ? *session.chair == one.member.id : one.member.post == "chair";
    const bool writes = session.secretary ? *session.secretary == one.member.id : one.member.post == "secretary";
    if (chairs) chair = one.member;
    if (writes) secretary = one.member;
  }
  const Bilingual by_hand{"____________________", "____________________"};
  fields.Set("session.present_names", ToValue(there));
  fields.Set("session.absent_names", ToValue(missing));
  fields.Set("session.members", Value(static_cast<int64_t>(rows.size())));
  fields.Set("chair.name", ToValue(chair ? chair->name : by_hand));
  fields.Set("secretary.name", ToValue(secretary ? secretary->name : by_hand));
}

void AddItems(store::Database& db, const Session& session, Fields& fields) {
  fields.DeclareList("items");
  for (const auto& item : ItemsOf(db, session.id)) PutItem(db, item, "", fields.AddRow("items"));
}

void AddItem(store::Database& db, const AgendaItem& item, Fields& fields) {
  PutItem(db, item, "item.", fields);
  fields.Set("item.number", Value(item.sort));
}

void AddDecision(store::Database& db, const CouncilDecision& decision, Fields& fields) {
  fields.Set("decision.number", decision.decision.number.c_str());
  fields.Set("decision.day", decision.decision.day);
  fields.Set("decision.kind", ToValue(Word(db, "decision-kind", decision.decision.kind)));
  fields.Set("decision.title", ToValue(decision.decision.title));
  fields.Set("decision.normative", Value(decision.normative));
  fields.Set("decision.force", decision.in_force.from ? Value(PartialDate(*decision.in_force.from)) : Value());
  AddTexts(DecisionTexts(db, decision.decision.id), fields);
}

void AddDraft(store::Database& db, const Draft& draft, Fields& fields) {
  fields.Set("draft.title", ToValue(draft.title));
  fields.Set("draft.day", draft.made);
  fields.Set("draft.term", draft.term ? Value(PartialDate(*draft.term)) : Value());
  fields.Set("draft.normative", Value(draft.normative));
  AddTexts(DraftTexts(db, draft.id), fields);
  fields.DeclareList("proposals");
  for (const auto& one : Proposals(db, draft.id)) {
    auto& row = fields.AddRow("proposals");
    row.Set("day", one.day);
    row.Set("author", one.author.c_str());
    row.Set("proposal", one.proposal.c_str());
    row.Set("outcome", ToValue(Word(db, "proposal-outcome", one.outcome)));
    row.Set("reason", one.reason.c_str());
  }
}

}  // namespace aiyl::council
