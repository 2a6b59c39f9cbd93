// SPDX-License-Identifier: Apache-2.0
// For the editor of templates: the page of a text that is not stored, filled with a person of the book or with made-up
// people; papers of other modules with their own made-up values. Writes nothing.
#pragma once

#include <optional>
#include <string>

#include "base/result.h"
#include "household/types.h"
#include "page/page_model.h"
#include "papers/template_language.h"
#include "papers/template_set.h"
#include "store/book.h"

namespace aiyl::certificates {

struct TemplateDraft {
  std::string kind;  // one of the set's; a shared part is shown inside the certificate of family composition
  std::string body;
};

// The page as it would be: a certificate for `person` of the book; without one, and of other papers of `set`, with
// made-up values. Errors: the first problem of the text ("template.…"), those of PreviewCertificate where the person is
// given.
Result<page::Document> PreviewTemplate(store::Database& db, const store::Actor& actor, const papers::TemplateSet& set,
                                       const TemplateDraft& draft, papers::PaperLanguage language,
                                       const std::optional<household::PersonId>& person, Date today);

// Every field that the kind offers, with made-up people: what an editor shows before anybody is chosen, or in a book
// that has nobody yet.
papers::Fields SampleFields(const std::string& kind, Date today);

}  // namespace aiyl::certificates
