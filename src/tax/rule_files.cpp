// SPDX-License-Identifier: Apache-2.0
#include "tax/rule_files.h"

#include <map>
#include <mutex>

#include "rules/shipped_rules.h"

namespace aiyl::tax {
namespace {

// Shipped files live as long as the program.
RuleFilePtr Borrowed(const rules::RuleFile& file) {
  return {RuleFilePtr(), &file};
}

// Files of books, by hash: what a hash names never changes.
Result<RuleFilePtr> ReadOnce(const std::string& hash, const std::string& text) {
  static std::mutex mutex;
  static std::map<std::string, RuleFilePtr> read;
  const std::lock_guard lock(mutex);
  if (const auto known = read.find(hash); known != read.end()) return known->second;
  AIYL_ASSIGN(auto file, rules::ReadRuleFile(text));
  return read[hash] = std::make_shared<const rules::RuleFile>(std::move(file));
}

}  // namespace

std::string HashBytes(const std::string& hex) {
  const auto digit = [](char c) { return c <= '9' ? c - '0' : c - 'a' + 10; };
  std::string bytes;
  for (size_t i = 0; i + 1 < hex.size(); i += 2)
    bytes.push_back(static_cast<char>(digit(hex[i]) << 4 | digit(hex[i + 1])));
  return bytes;
}

Result<RuleFilePtr> RuleFileOf(store::Database& db, const Uuid& office, const std::string& kind) {
  auto query = db.Prepare(R"sql(
    SELECT hash, text FROM rule_file WHERE office = ? AND kind = ? AND withdrawn_day IS NULL ORDER BY day DESC, id DESC
    LIMIT 1
  )sql");
  query.Bind(office, kind);
  if (query.Next()) return ReadOnce(std::string(query.Bytes(0)), query.String(1));
  if (const auto* shipped = rules::FindShippedRules(kind)) return Borrowed(*shipped);
  return Refuse("rules.no-kind", Msg("There are no rules for “{kind}”.", {{"kind", kind}}), "kind");
}

Result<RuleFilePtr> RuleFileByHash(store::Database& db, const Uuid& office, const std::string& kind,
                                   const std::string& hash) {
  const auto* shipped = rules::FindShippedRules(kind);
  if (shipped && HashBytes(shipped->hash) == hash) return Borrowed(*shipped);
  auto query = db.Prepare("SELECT text FROM rule_file WHERE office = ? AND kind = ? AND hash = ?");
  query.Bind(office, kind).BindBytes(hash);
  if (query.Next()) return ReadOnce(hash, query.String(0));
  return Refuse(
      "rules.no-file",
      Msg("The rule file with which this was computed is not at hand: neither the book nor the program has it."));
}

}  // namespace aiyl::tax
