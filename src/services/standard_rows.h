// SPDX-License-Identifier: Apache-2.0
// Private to the module: the rows of an act on a draft standard (texts of sections, documents and grounds, stages),
// read from its data and written as a whole.
#pragma once

#include <optional>
#include <string>

#include "services/act_steps.h"
#include "services/standard.h"

namespace aiyl::services {

// "standard.section" where the edition of the standard has no such section.
Status CheckSection(store::Database& db, const Standard& standard, const std::string& section,
                    const std::string& field);
// Without an id. `at`: where the row stands in the data, "" or "items.3.".
Result<FullItem> ItemIn(store::Database& db, const Standard& standard, const Json& data, const std::string& at);
bool HasWords(const StandardText& text);
tl::unexpected<Error> NoWords(const std::string& at);
// 0 to 366 working days, or none said.
bool AreDays(const std::optional<int64_t>& days);
tl::unexpected<Error> BadDays(const std::string& at);

// Sections that are not named are gone; a text that stays as it was stays the row that it is.
Status WriteSections(store::UnitOfWork& work, const Standard& standard, const Json& rows);
// Items that the data names stay the rows they are; the others are gone. In the order of the data.
Status WriteItems(store::UnitOfWork& work, const Standard& standard, const Json& rows);
// As items.
Status WriteStages(store::UnitOfWork& work, const Standard& standard, const Json& rows);

}  // namespace aiyl::services
