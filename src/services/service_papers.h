// SPDX-License-Identifier: Apache-2.0
// What is printed of the registry: the passport of a service for the board (one A4 page, also in large print), a card
// for answering the telephone, the standard, the whole list with the council's decisions at its foot, a folder of all.
// Texts come from the office's own templates (papers/template_set.h). These papers have no number in the register.
#pragma once

#include <string>
#include <vector>

#include "page/page_model.h"
#include "papers/template_set.h"
#include "services/services.h"

namespace aiyl::services {

// "service-passport", "service-passport-large", "service-card", "service-standard", "service-list".
const papers::TemplateSet& Templates();

struct PaperOptions {
  Uuid office;
  Date day;
  papers::PaperLanguage language = papers::PaperLanguage::kKyrgyz;
  // A further language of the standard («uz»): its texts stand where the Kyrgyz ones would; labels stay as they are.
  std::string further;
};

// One A4 page: where all does not fit, set smaller; then documents and grounds that find no room are counted and the
// reader is sent to the standard. Errors: "service.not-in-force" where the service is not in the list on that day;
// those of templates.
Result<page::Document> Passport(store::Database& db, ServiceId service, const PaperOptions& options);
Result<page::Document> LargePassport(store::Database& db, ServiceId service, const PaperOptions& options);
Result<page::Document> TelephoneCard(store::Database& db, ServiceId service, const PaperOptions& options);
// Of a draft too: the word «ДОЛБООР» stands on it. Errors: "act.unknown-record".
Result<page::Document> StandardPaper(store::Database& db, StandardId standard, const PaperOptions& options);
Result<page::Document> ListPaper(store::Database& db, const PaperOptions& options);
// The list, then of every service in force its standard, its passport and its card.
Result<page::Document> Folder(store::Database& db, const PaperOptions& options);

// The pages of all, one after the other, as one document.
page::Document Joined(const std::vector<page::Document>& documents);

// Private to the module's papers.
papers::FieldCatalogue PaperCatalogue(const std::string& kind);
papers::Fields SamplePaperFields(const std::string& kind, Date today);

}  // namespace aiyl::services
