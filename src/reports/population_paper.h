// SPDX-License-Identifier: Apache-2.0
// The population and the households of a day, by village, as a paper.
#pragma once

#include "base/result.h"
#include "household/figures.h"
#include "page/page_model.h"
#include "text/plural_rule.h"

namespace aiyl::reports {

// `office_name` stands above the title. Errors of page::LayOut.
Result<page::Document> PopulationPaper(const household::PopulationReport& population,
                                       const household::HouseholdsReport& households, const std::string& office_name,
                                       text::Language language);

}  // namespace aiyl::reports
