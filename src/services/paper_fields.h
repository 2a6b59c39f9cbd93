// SPDX-License-Identifier: Apache-2.0
// Private to the module: what its templates are filled with.
#pragma once

#include "papers/template_value.h"
#include "services/access.h"
#include "services/service_papers.h"
#include "services/standard.h"

namespace aiyl::services {

// How much of the two long lists is printed; the rest is counted.
struct Room {
  size_t documents = 1000, refusals = 1000;
};

Status AddServiceFields(store::Database& db, const ServiceRow& row, papers::Fields& fields);
Status AddStandardFields(store::Database& db, const Standard& standard, const std::string& further, const Room& room,
                         papers::Fields& fields);
// A service whose standard is not entered yet: every field is there, and empty.
void AddNoStandard(papers::Fields& fields);
void AddAccessFields(store::Database& db, const PaperOptions& options, papers::Fields& fields);
Status AddListFields(store::Database& db, const PaperOptions& options, papers::Fields& fields);

}  // namespace aiyl::services
