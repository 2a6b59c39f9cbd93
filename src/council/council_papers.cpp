// SPDX-License-Identifier: Apache-2.0
// Composing the papers of a session.
#include "council/council_papers.h"

#include <algorithm>

#include "council/paper_fields.h"
#include "papers/compose.h"
#include "papers/office_fields.h"

namespace aiyl::council {

const papers::EmbeddedTexts& EmbeddedTemplates();  // of this module's templates/

namespace {

using papers::Fields;

tl::unexpected<Error> Unknown() {
  return Refuse("act.unknown-record", Msg("This record is not in the book."));
}

struct Gathered {
  Fields fields;
  Uuid office;
  papers::PaperHead head;
};

Status AddSessionAndBody(store::Database& db, const Session& session, Gathered& gathered) {
  const auto body = FindBody(db, session.body);
  if (!body) return Unknown();
  gathered.office = session.office;
  gathered.head.day = session.day;
  AddBody(db, *body, gathered.fields);
  AddSession(db, session, gathered.fields);
  return {};
}

Result<Gathered> OfSession(store::Database& db, std::string_view kind, SessionId id) {
  const auto session = FindSession(db, id);
  if (!session) return Unknown();
  if (kind == "council-minutes" && (session->state == "called" || session->state == "cancelled"))
    return Refuse("paper.not-yet", Msg("There are minutes only of a session whose attendance was taken."));
  Gathered gathered;
  AIYL_TRY(AddSessionAndBody(db, *session, gathered));
  AddItems(db, *session, gathered.fields);
  return gathered;
}

Result<Gathered> OfItem(store::Database& db, AgendaItemId id) {
  const auto item = FindAgendaItem(db, id);
  const auto session = item ? FindSession(db, item->session) : std::nullopt;
  if (!session) return Unknown();
  if (!item->voted) return Refuse("paper.not-yet", Msg("An extract is given of an item that was voted on."));
  Gathered gathered;
  AIYL_TRY(AddSessionAndBody(db, *session, gathered));
  AddItem(db, *item, gathered.fields);
  // An item without a decision has its votes alone.
  const auto decision = item->decision ? FindCouncilDecision(db, *item->decision) : std::nullopt;
  AddDecision(db, decision.value_or(CouncilDecision{}), gathered.fields);
  return gathered;
}

Result<Gathered> OfDecision(store::Database& db, DecisionId id) {
  const auto decision = FindCouncilDecision(db, id);
  const auto item = decision ? FindAgendaItem(db, decision->item) : std::nullopt;
  const auto session = item ? FindSession(db, item->session) : std::nullopt;
  if (!session) return Unknown();
  if (decision->cancelled) return Refuse("decision.cancelled", Msg("The entry of this decision was cancelled."));
  Gathered gathered;
  AIYL_TRY(AddSessionAndBody(db, *session, gathered));
  AddDecision(db, *decision, gathered.fields);
  gathered.head.number = decision->decision.number;
  return gathered;
}

Result<Gathered> OfDraft(store::Database& db, DraftId id) {
  const auto draft = FindDraft(db, id);
  const auto body = draft ? FindBody(db, draft->body) : std::nullopt;
  if (!body) return Unknown();
  Gathered gathered;
  gathered.office = draft->office;
  gathered.head.day = draft->made;
  AddBody(db, *body, gathered.fields);
  AddDraft(db, *draft, gathered.fields);
  return gathered;
}

Result<Gathered> Gather(store::Database& db, std::string_view kind, const Uuid& id) {
  if (kind == "council-draft") return OfDraft(db, DraftId(id));
  if (kind == "council-decision") return OfDecision(db, DecisionId(id));
  if (kind == "council-extract") return OfItem(db, AgendaItemId(id));
  return OfSession(db, kind, SessionId(id));
}

}  // namespace

const std::vector<std::string>& PaperKinds() {
  static const std::vector<std::string> kinds = {"council-invitation", "council-attendance", "council-draft",
                                                 "council-decision",   "council-minutes",    "council-extract"};
  return kinds;
}

Message PaperTitle(std::string_view kind) {
  if (kind == "council-invitation") return Msg("Invitation to a session with its agenda");
  if (kind == "council-attendance") return Msg("Attendance sheet of a session");
  if (kind == "council-draft") return Msg("Draft of a decision");
  if (kind == "council-decision") return Msg("Decision of the council");
  if (kind == "council-minutes") return Msg("Minutes of a session");
  if (kind == "council-extract") return Msg("Extract from the minutes");
  if (kind == "part.council-head") return Msg("Head of the council's papers");
  return Msg("Paper of the council");
}

const papers::TemplateSet& Templates() {
  static const papers::TemplateSet set = [] {
    auto kinds = papers::KindsOf(EmbeddedTemplates());
    const auto place = [](const papers::TemplateKind& one) {
      return std::find(PaperKinds().begin(), PaperKinds().end(), one.kind) - PaperKinds().begin();
    };
    std::stable_sort(kinds.begin(), kinds.end(), [&](const auto& a, const auto& b) { return place(a) < place(b); });
    for (auto& one : kinds) {
      one.fields = CatalogueFor(one.kind);
      one.sample = [kind = one.kind](Date today) { return SampleFields(kind, today); };
    }
    return papers::TemplateSet(std::move(kinds));
  }();
  return set;
}

Result<page::Document> CouncilPaper(store::Database& db, std::string_view kind, const Uuid& id,
                                    papers::PaperLanguage language) {
  AIYL_ASSIGN(auto gathered, Gather(db, kind, id));
  AIYL_TRY(papers::AddOfficeFields(db, gathered.office, gathered.fields));
  AIYL_ASSIGN(const auto ready, Templates().Load(db, gathered.office, kind));
  AIYL_ASSIGN(auto composed, papers::Compose(ready.compiled, std::move(gathered.fields), gathered.head, language, {}));
  return std::move(composed.document);
}

}  // namespace aiyl::council
