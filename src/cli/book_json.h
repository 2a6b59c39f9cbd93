// SPDX-License-Identifier: Apache-2.0
// Persons and households of the book as JSON, for `find` and `show`. Field names are those of the records; days are
// "YYYY-MM-DD", areas whole numbers in the unit that the name ends with. Knows no verb and no words.
#pragma once

#include "cli/invocation.h"
#include "household/reads.h"

namespace aiyl::cli {

Json NamesJson(const household::PersonNames& names);
Json AddressJson(const household::Address& address);
Json PersonRowJson(const household::PersonRow& row);
Json CardJson(const household::HouseholdCard& card);
// With where the person stood on `as_of`.
Json PersonJson(const household::PersonView& view, Date as_of);

}  // namespace aiyl::cli
