// SPDX-License-Identifier: Apache-2.0
// The totals of a wave on paper: who asked, both counts of trust (as answered, by the method of 2012), satisfaction,
// every question, with plots.
#pragma once

#include "page/layout.h"
#include "page/page_model.h"
#include "quality/survey_result.h"
#include "text/plural_rule.h"

namespace aiyl::quality {

// Errors of page::LayOut.
Result<page::Document> ResultPaper(const WaveResult& result, text::Language language);

// The parts that the yearly report prints too. `width` of the room.
std::vector<page::Block> TrustBlocks(const std::vector<std::pair<std::string, TrustCount>>& objects, page::Hmm width,
                                     text::Language language);
std::vector<page::Block> SatisfactionBlocks(const std::vector<std::pair<std::string, SatisfactionCount>>& objects,
                                            const std::string& title, page::Hmm width, text::Language language);
// «84,0 %», of permille.
std::string PercentText(int64_t permille);

}  // namespace aiyl::quality
