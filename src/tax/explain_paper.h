// SPDX-License-Identifier: Apache-2.0
// An explanation as a page: on the screen with a click, and to hand to a citizen who asks why.
#pragma once

#include "page/page_model.h"
#include "tax/explain.h"

namespace aiyl::tax {

// Each begins a page of its own: one is handed out for one object. Errors of page::LayOut.
Result<page::Document> ExplanationPaper(store::Database& db, const std::vector<Explanation>& explained,
                                        office::Language language);

}  // namespace aiyl::tax
