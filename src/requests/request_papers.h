// SPDX-License-Identifier: Apache-2.0
// What the one window prints and does not number as a paper of the office: the application to sign, the slip of the
// queue, the daily sheet for the head.
#pragma once

#include "base/result.h"
#include "page/page_model.h"
#include "papers/template_language.h"
#include "requests/daily_sheet.h"
#include "requests/ticket.h"

namespace aiyl::requests {

// Pre-filled from the journal; by the office's template. Errors: those of the template with line and field.
Result<page::Document> ApplicationPaper(store::Database& db, const store::Actor& actor, const Request& request,
                                        papers::PaperLanguage language);
// 80 × 60 mm: number, day and time.
Result<page::Document> SlipPaper(store::Database& db, const Uuid& office, const Ticket& ticket,
                                 office::Language language);
Result<page::Document> DailyPaper(store::Database& db, const Uuid& office, const DailySheet& sheet,
                                  office::Language language);

}  // namespace aiyl::requests
