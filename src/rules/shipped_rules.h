// SPDX-License-Identifier: Apache-2.0
// The rule files that come with the program, from schema/reference/rules/.
#pragma once

#include <utility>

#include "rules/rule_file.h"

namespace aiyl::rules {

// Names and texts, in the order of the names.
const std::vector<std::pair<std::string, std::string>>& ShippedRuleTexts();
// Read once. A shipped file that cannot be read is a bug of the program: a test reads and checks each.
const std::vector<RuleFile>& ShippedRules();
const RuleFile* FindShippedRules(const std::string& kind);

}  // namespace aiyl::rules
