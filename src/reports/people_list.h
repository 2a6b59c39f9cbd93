// SPDX-License-Identifier: Apache-2.0
// A filtered list of people (school, conscription, pensioners, a street …) as a paper and as a sheet. Both take the
// rows from household::ListPersons, so they hold exactly who the screen shows.
#pragma once

#include <filesystem>
#include <string>

#include "base/result.h"
#include "household/lists.h"
#include "page/page_model.h"
#include "store/database.h"
#include "text/plural_rule.h"

namespace aiyl::reports {

struct PeopleListOrder {
  household::Scope scope;
  household::PersonFilter filter;
  std::string title;   // as the clerk words it; the default title where empty
  std::string filter_words;  // what the filter says, for the line under the title
  text::Language language = text::Language::kKy;
  Date day;            // the day it is made
};

// What a filter says, in words: «Барак, аял, 6 жаштан, 7 жашка чейин (01.09.2025)»; empty for everybody.
std::string FilterWords(store::Database& db, const household::PersonFilter& filter, text::Language language);

// A4 across, heads repeated, numbered pages. Errors of page::LayOut.
Result<page::Document> PeopleListPaper(store::Database& db, const PeopleListOrder& order);
// .xlsx or .csv by the name. ПИН is text. Gives the number of rows. Errors of sheet::CreateSheet.
Result<int64_t> ExportPeopleList(store::Database& db, const PeopleListOrder& order, const std::filesystem::path& file);

}  // namespace aiyl::reports
