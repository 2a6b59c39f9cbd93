// SPDX-License-Identifier: Apache-2.0
#include "certificates/template_preview.h"

#include "certificates/certificate_templates.h"
#include "certificates/gather.h"
#include "papers/compose.h"

namespace aiyl::certificates {

Result<page::Document> PreviewTemplate(store::Database& db, const store::Actor& actor, const papers::TemplateSet& set,
                                       const TemplateDraft& draft, papers::PaperLanguage language,
                                       const std::optional<household::PersonId>& person, Date today) {
  const std::string shown = papers::IsPart(draft.kind) ? Kinds().front() : draft.kind;
  AIYL_ASSIGN(const auto compiled, set.CompileDraft(db, actor.office, draft.kind, draft.body, shown));
  papers::Fields fields;
  if (person && IsKind(shown)) {
    Order order{.kind = shown, .person = *person, .language = language};
    AIYL_ASSIGN(order.purpose, PurposeFrom(db, "anywhere"));
    order.wish = "…";  // nothing is issued
    AIYL_ASSIGN(Gathered gathered, Gather(db, actor, order, today));
    fields = std::move(gathered.fields);
  } else {
    const auto* kind = set.Find(shown);
    if (kind && kind->sample) fields = kind->sample(today);
    AIYL_TRY(papers::AddOfficeFields(db, actor.office, fields));
  }
  AIYL_ASSIGN(
      papers::Composed composed,
      papers::Compose(compiled, std::move(fields), papers::PaperHead{papers::NumberToCome(), today, ""}, language, {}));
  return std::move(composed.document);
}

}  // namespace aiyl::certificates
