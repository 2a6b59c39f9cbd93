// SPDX-License-Identifier: Apache-2.0
// Which rule file counts for an office and kind: the latest that was taken into its book and not withdrawn, else the
// one shipped with the program; and the file with a hash, so that an old assessment is explained by the file it came
// from.
#pragma once

#include <memory>
#include <string>

#include "rules/rule_file.h"
#include "store/database.h"

namespace aiyl::tax {

using RuleFilePtr = std::shared_ptr<const rules::RuleFile>;

// Read once for each hash. Errors: "rules.no-kind".
Result<RuleFilePtr> RuleFileOf(store::Database& db, const Uuid& office, const std::string& kind);
// `hash`: 32 bytes. Errors: "rules.no-file" where neither the book nor the program has it.
Result<RuleFilePtr> RuleFileByHash(store::Database& db, const Uuid& office, const std::string& kind,
                                   const std::string& hash);
// The 32 bytes of the hash that a rule file gives in hexadecimal.
std::string HashBytes(const std::string& hex);

}  // namespace aiyl::tax
