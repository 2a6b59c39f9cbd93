// SPDX-License-Identifier: Apache-2.0
// The yearly public report as a paper with plots: in Kyrgyz, in Russian, or both one after the other.
#pragma once

#include "base/result.h"
#include "page/page_model.h"
#include "papers/template_language.h"
#include "reports/yearly.h"

namespace aiyl::reports {

// Errors of page::LayOut. `db`: the words of code lists.
Result<page::Document> YearlyPaper(store::Database& db, const YearlyReport& report, papers::PaperLanguage language);

}  // namespace aiyl::reports
