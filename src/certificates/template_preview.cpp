// SPDX-License-Identifier: Apache-2.0
#include "certificates/template_preview.h"

#include "certificates/certificate_templates.h"
#include "certificates/compose.h"
#include "certificates/gather.h"

namespace aiyl::certificates {

Result<page::Document> PreviewTemplate(store::Database& db, const store::Actor& actor, const TemplateDraft& draft,
                                       papers::PaperLanguage language, const std::optional<household::PersonId>& person,
                                       Date today) {
  const std::string shown = IsKind(draft.kind) ? draft.kind : Kinds().front();
  AIYL_ASSIGN(const auto compiled, CompileDraft(db, actor.office, draft.kind, draft.body, shown));
  papers::Fields fields;
  if (person) {
    Order order{.kind = shown, .person = *person, .language = language};
    AIYL_ASSIGN(order.purpose, PurposeFrom(db, "anywhere"));
    order.wish = "…";  // nothing is issued
    AIYL_ASSIGN(Gathered gathered, Gather(db, actor, order, today));
    fields = std::move(gathered.fields);
  } else {
    fields = SampleFields(shown, today);
    AIYL_TRY(AddOffice(db, actor, fields));
  }
  AIYL_ASSIGN(Composed composed,
              Compose(compiled, std::move(fields), papers::PaperHead{NumberToCome(), today, ""}, language, {}));
  return std::move(composed.document);
}

}  // namespace aiyl::certificates
