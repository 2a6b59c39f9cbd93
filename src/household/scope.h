// SPDX-License-Identifier: Apache-2.0
// Whose rows a query may see. A village's book holds one office, a district's many: every read takes a Scope.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "household/types.h"
#include "store/database.h"

namespace aiyl::household {

struct Scope {
  std::vector<OfficeId> offices = {};         // none: all of the book
  std::optional<VillageId> territory = {};    // a village, or anything above it; none: all
  static Scope All() { return {}; }
  bool IsAll() const { return offices.empty() && !territory; }
};

// SQL for "this household or person is in scope", built of columns of that name: " AND office IN (x'…') AND village
// IN (…)". Ids only, so nothing needs binding. Empty for all.
std::string ScopeCondition(const Scope& scope, const std::string& office_column, const std::string& village_column);

}  // namespace aiyl::household
