// SPDX-License-Identifier: Apache-2.0
// Which rule file counts for an office and kind: the latest that was taken into its book and not withdrawn, else the
// one shipped with the program; and the file with a hash, so that an old assessment is explained by the file it came
// from.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "office/act_spec.h"
#include "rules/rule_file.h"
#include "store/database.h"

namespace aiyl::tax {

using RuleFilePtr = std::shared_ptr<const rules::RuleFile>;

// Read once for each hash. Errors: "rules.no-kind".
Result<RuleFilePtr> RuleFileOf(store::Database& db, const Uuid& office, const std::string& kind);
// `hash`: 32 bytes. Errors: "rules.no-file" where neither the book nor the program has it.
Result<RuleFilePtr> RuleFileByHash(store::Database& db, const Uuid& office, const std::string& kind,
                                   const std::string& hash);

// A rule file that an office has at hand: of its book, or of the program.
struct KnownRuleFile {
  std::string kind;
  std::string hash;         // hexadecimal
  std::optional<Date> day;  // taken into the book; empty: the program's
  std::optional<Date> withdrawn;
  bool counts = false;
};
// By kind; of one kind the one that counts first, then the latest. Withdrawn ones too.
std::vector<KnownRuleFile> ListRuleFiles(store::Database& db, const Uuid& office);
// The text of the file that counts, byte for byte as it was taken: another office that takes it has the same hash.
// Errors: "rules.no-kind".
Result<std::string> RuleFileText(store::Database& db, const Uuid& office, const std::string& kind);

// rules.import {text}, rules.withdraw {kind}.
std::vector<office::ActSpec> RuleFileActs();

// The 32 bytes of the hash that a rule file gives in hexadecimal.
std::string HashBytes(const std::string& hex);

}  // namespace aiyl::tax
