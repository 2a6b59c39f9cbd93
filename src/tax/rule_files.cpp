// SPDX-License-Identifier: Apache-2.0
#include "tax/rule_files.h"

#include <algorithm>
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

// What counts: the latest day, of one day the latest taken (ids grow with time).
#define AIYL_COUNTING_RULE_FILE(columns)                                                                \
  "SELECT " columns                                                                                     \
  " FROM rule_file WHERE office = ? AND kind = ? AND withdrawn_day IS NULL ORDER BY day DESC, id DESC " \
  "LIMIT 1"

tl::unexpected<Error> NoKind(const std::string& kind) {
  return Refuse("rules.no-kind", Msg("There are no rules for “{kind}”.", {{"kind", kind}}), "kind");
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
  auto query = db.Prepare(AIYL_COUNTING_RULE_FILE("hash, text"));
  query.Bind(office, kind);
  if (query.Next()) return ReadOnce(std::string(query.Bytes(0)), query.String(1));
  if (const auto* shipped = rules::FindShippedRules(kind)) return Borrowed(*shipped);
  return NoKind(kind);
}

Result<std::string> RuleFileText(store::Database& db, const Uuid& office, const std::string& kind) {
  auto query = db.Prepare(AIYL_COUNTING_RULE_FILE("text"));
  query.Bind(office, kind);
  if (query.Next()) return query.String(0);
  for (size_t i = 0; i < rules::ShippedRules().size(); ++i)
    if (rules::ShippedRules()[i].kind == kind) return rules::ShippedRuleTexts()[i].second;
  return NoKind(kind);
}

std::vector<KnownRuleFile> ListRuleFiles(store::Database& db, const Uuid& office) {
  std::vector<KnownRuleFile> files;
  auto query = db.Prepare(R"sql(
    SELECT kind, lower(hex(hash)), day, withdrawn_day FROM rule_file WHERE office = ?
    ORDER BY kind, withdrawn_day IS NOT NULL, day DESC, id DESC
  )sql");
  query.Bind(office);
  while (query.Next()) {
    const bool stands = query.IsNull(3);
    const bool first = files.empty() || files.back().kind != query.Text(0);
    files.push_back({query.String(0), query.String(1), query.GetDate(2), query.OptionalDate(3), stands && first});
  }
  for (const auto& shipped : rules::ShippedRules()) {
    const bool other = std::any_of(files.begin(), files.end(),
                                   [&](const KnownRuleFile& file) { return file.kind == shipped.kind && file.counts; });
    files.push_back({shipped.kind, shipped.hash, {}, {}, !other});
  }
  std::stable_sort(files.begin(), files.end(), [](const KnownRuleFile& left, const KnownRuleFile& right) {
    return left.kind != right.kind ? left.kind < right.kind : left.counts > right.counts;
  });
  return files;
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
