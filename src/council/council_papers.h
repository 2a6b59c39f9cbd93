// SPDX-License-Identifier: Apache-2.0
// The papers of a session: invitation with agenda, attendance sheet, draft decision, decision, minutes, extract. They
// carry no number of the office's series: a decision has its own, minutes are the session's.
#pragma once

#include <string>
#include <vector>

#include "council/council.h"
#include "page/page_model.h"
#include "papers/paper.h"
#include "papers/template_set.h"

namespace aiyl::council {

// "council-invitation", "council-attendance" (of a session), "council-draft" (of a draft), "council-decision" (of a
// decision), "council-minutes" (of a session), "council-extract" (of an item of an agenda).
const std::vector<std::string>& PaperKinds();
Message PaperTitle(std::string_view kind);

// The shipped templates of these, and their parts.
const papers::TemplateSet& Templates();
// Made-up values of every field of a kind, for the editor.
papers::Fields SampleFields(std::string_view kind, Date today);

// `id`: of what the kind is about, see PaperKinds. Errors: "act.unknown-record"; "paper.not-yet" where there is nothing
// to print yet (minutes before the attendance, an extract before the vote); those of Compose.
Result<page::Document> CouncilPaper(store::Database& db, std::string_view kind, const Uuid& id,
                                    papers::PaperLanguage language);

}  // namespace aiyl::council
