// SPDX-License-Identifier: Apache-2.0
// Whose rows a query may see. A village's book holds one office, a district's many: every read takes a Scope.
#pragma once

#include <string>

#include "household/types.h"
#include "office/ids.h"

namespace aiyl::household {

using office::Scope;

// SQL for "in scope", built of columns of these names: " AND office = X'…' AND village IN (…)", where the territory may
// be a village or anything above it. Ids only, so nothing needs binding. Empty for all offices and places.
std::string ScopeCondition(const Scope& scope, const std::string& office_column, const std::string& village_column);
// X'…', an id as an SQL literal.
std::string SqlLiteral(const Uuid& id);

}  // namespace aiyl::household
