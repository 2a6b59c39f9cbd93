// SPDX-License-Identifier: Apache-2.0
// Reading decisions of bodies, their texts, drafts with proposals, channels and dispatches.
#include "council/council.h"

namespace aiyl::council {
namespace {

#define AIYL_DECISION_COLUMNS                                                                                      \
  "d.id, d.body, d.kind, d.number, d.day, d.session, d.title_ky, d.title_ru, k.office, k.body, k.item, k.number, " \
  "k.normative, k.in_force_from, k.in_force_to, k.publish_due, k.dispatch_due, k.cancelled_day, k.reason"
#define AIYL_DECISION_FROM " FROM council_decision k JOIN decision d ON d.id = k.decision "

CouncilDecision ReadDecision(const store::Query& query) {
  CouncilDecision one;
  one.decision.id = query.GetId<office::DecisionTag>(0);
  one.decision.body = query.String(1);
  one.decision.kind = query.String(2);
  one.decision.number = query.String(3);
  one.decision.day = query.GetDate(4);
  one.decision.session = query.String(5);
  one.decision.title = {query.String(6), query.String(7)};
  one.office = query.GetUuid(8);
  one.body = query.GetId<BodyTag>(9);
  one.item = query.GetId<AgendaItemTag>(10);
  one.number = query.Int(11);
  one.normative = query.Bool(12);
  one.in_force = {query.OptionalDate(13), query.OptionalDate(14)};
  one.publish_due = query.OptionalDate(15);
  one.dispatch_due = query.OptionalDate(16);
  one.cancelled = query.OptionalDate(17);
  one.reason = query.String(18);
  return one;
}

#define AIYL_DRAFT_COLUMNS                                                                                             \
  "f.id, f.office, f.body, f.title_ky, f.title_ru, f.normative, f.subject_kind, f.subject, f.made_day, "               \
  "f.published_day, f.term_day, f.channel, f.evidence, (SELECT count(*) FROM draft_proposal p WHERE p.draft = f.id), " \
  "(SELECT count(*) FROM draft_proposal p WHERE p.draft = f.id AND p.outcome = '')"

Draft ReadDraft(const store::Query& query) {
  Draft draft;
  draft.id = query.GetId<DecisionDraftTag>(0);
  draft.office = query.GetUuid(1);
  draft.body = query.GetId<BodyTag>(2);
  draft.title = {query.String(3), query.String(4)};
  draft.normative = query.Bool(5);
  draft.subject_kind = query.String(6);
  if (!query.IsNull(7)) draft.subject = query.GetUuid(7);
  draft.made = query.GetDate(8);
  draft.published = query.OptionalDate(9);
  draft.term = query.OptionalDate(10);
  draft.channel = query.String(11);
  draft.evidence = query.String(12);
  draft.proposals = query.Int(13);
  draft.unanswered = query.Int(14);
  return draft;
}

Texts ReadTexts(store::Query& query) {
  Texts texts;
  while (query.Next()) texts[query.String(0)] = query.String(1);
  return texts;
}

}  // namespace

std::optional<CouncilDecision> FindCouncilDecision(store::Database& db, DecisionId id) {
  auto query = db.Prepare("SELECT " AIYL_DECISION_COLUMNS AIYL_DECISION_FROM "WHERE k.decision = ?");
  query.Bind(id);
  if (!query.Next()) return std::nullopt;
  return ReadDecision(query);
}

std::vector<CouncilDecision> ListCouncilDecisions(store::Database& db, const office::Scope& scope,
                                                  std::optional<BodyId> body, int64_t limit) {
  auto query = db.Prepare("SELECT " AIYL_DECISION_COLUMNS AIYL_DECISION_FROM
                          "WHERE (?1 IS NULL OR k.office = ?1) AND (?2 IS NULL OR k.body = ?2) "
                          "ORDER BY d.day DESC, k.number DESC, d.id LIMIT ?3");
  query.Bind(scope.office, body, limit);
  std::vector<CouncilDecision> decisions;
  while (query.Next()) decisions.push_back(ReadDecision(query));
  return decisions;
}

Texts DecisionTexts(store::Database& db, DecisionId id) {
  auto query = db.Prepare("SELECT lang, body FROM decision_text WHERE decision = ? ORDER BY lang");
  query.Bind(id);
  return ReadTexts(query);
}

Texts DraftTexts(store::Database& db, DraftId id) {
  auto query = db.Prepare("SELECT lang, body FROM decision_draft_text WHERE draft = ? ORDER BY lang");
  query.Bind(id);
  return ReadTexts(query);
}

Texts ItemTexts(store::Database& db, AgendaItemId id, std::string_view part) {
  auto query = db.Prepare("SELECT lang, body FROM agenda_item_text WHERE item = ? AND part = ? ORDER BY lang");
  query.Bind(id, part);
  return ReadTexts(query);
}

std::optional<Draft> FindDraft(store::Database& db, DraftId id) {
  auto query = db.Prepare("SELECT " AIYL_DRAFT_COLUMNS " FROM decision_draft f WHERE f.id = ?");
  query.Bind(id);
  if (!query.Next()) return std::nullopt;
  return ReadDraft(query);
}

std::vector<Draft> ListDrafts(store::Database& db, const office::Scope& scope, std::optional<BodyId> body) {
  auto query = db.Prepare(R"sql(
    SELECT )sql" AIYL_DRAFT_COLUMNS R"sql( FROM decision_draft f
    WHERE (?1 IS NULL OR f.office = ?1) AND (?2 IS NULL OR f.body = ?2) ORDER BY f.made_day DESC, f.id)sql");
  query.Bind(scope.office, body);
  std::vector<Draft> drafts;
  while (query.Next()) drafts.push_back(ReadDraft(query));
  return drafts;
}

std::vector<Proposal> Proposals(store::Database& db, DraftId draft) {
  auto query = db.Prepare(R"sql(
    SELECT id, draft, day, author, proposal, outcome, reason, answered_day FROM draft_proposal
    WHERE draft = ? ORDER BY day, id)sql");
  query.Bind(draft);
  std::vector<Proposal> proposals;
  while (query.Next()) {
    Proposal one;
    one.id = query.GetId<DraftProposalTag>(0);
    one.draft = query.GetId<DecisionDraftTag>(1);
    one.day = query.GetDate(2);
    one.author = query.String(3);
    one.proposal = query.String(4);
    one.outcome = query.String(5);
    one.reason = query.String(6);
    one.answered = query.OptionalDate(7);
    proposals.push_back(std::move(one));
  }
  return proposals;
}

std::vector<ChannelEntry> ChannelsOf(store::Database& db, DecisionId decision) {
  auto query = db.Prepare(R"sql(
    SELECT id, decision, channel, day, evidence, withdrawn_day, reason FROM publication
    WHERE decision = ? ORDER BY day, id)sql");
  query.Bind(decision);
  std::vector<ChannelEntry> entries;
  while (query.Next())
    entries.push_back({.id = query.GetId<PublicationTag>(0),
                       .decision = query.GetId<office::DecisionTag>(1),
                       .channel = query.String(2),
                       .day = query.GetDate(3),
                       .evidence = query.String(4),
                       .withdrawn = query.OptionalDate(5),
                       .reason = query.String(6)});
  return entries;
}

std::vector<Dispatch> DispatchesOf(store::Database& db, DecisionId decision) {
  auto query = db.Prepare(R"sql(
    SELECT id, decision, recipient, day, number, evidence, withdrawn_day, reason FROM decision_dispatch
    WHERE decision = ? ORDER BY day, id)sql");
  query.Bind(decision);
  std::vector<Dispatch> dispatches;
  while (query.Next())
    dispatches.push_back({.id = query.GetId<DispatchTag>(0),
                          .decision = query.GetId<office::DecisionTag>(1),
                          .recipient = query.String(2),
                          .day = query.GetDate(3),
                          .number = query.String(4),
                          .evidence = query.String(5),
                          .withdrawn = query.OptionalDate(6),
                          .reason = query.String(7)});
  return dispatches;
}

}  // namespace aiyl::council
