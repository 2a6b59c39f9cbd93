// SPDX-License-Identifier: Apache-2.0
// Services, proposals, standards and costing as JSON and as lines, for `service`. Money is тыйын in JSON, som in words.
#pragma once

#include <string>

#include "cli/invocation.h"
#include "services/change.h"
#include "services/costing.h"
#include "services/standard.h"

namespace aiyl::cli {

Json ServiceRowJson(const services::ServiceRow& row);
std::string ServiceRowLine(const Invocation& in, store::Database& db, const services::ServiceRow& row);
// With its steps, criteria, expertise and remarks.
Json ChangeJson(store::Database& db, const services::Change& change);
std::string ChangeLine(const Invocation& in, store::Database& db, const services::Change& change);
// With texts and what is missing.
Json StandardJson(store::Database& db, const services::Standard& standard);
// What is missing, a line each; one line where it is complete.
std::string MissingLines(const Invocation& in, store::Database& db, const services::Standard& standard);
Json CostingJson(const services::Costing& costing);
std::string CostingLines(const Invocation& in, const services::Costing& costing);

}  // namespace aiyl::cli
