// SPDX-License-Identifier: Apache-2.0
#include "store/registry.h"

#include <cassert>

namespace aiyl::store {
namespace {

// Acts that the store itself records, whatever the features are.
const std::map<std::string, ActKind, std::less<>>& OwnKinds() {
  static const std::map<std::string, ActKind, std::less<>> kinds = [] {
    std::map<std::string, ActKind, std::less<>> map;
    const auto add = [&](ActKind kind) { map.emplace(kind.kind, std::move(kind)); };
    add({"undo", Msg("Undone"), UndoKind::kRevert, {}});
    add({"book.new", Msg("New book"), UndoKind::kNever,
         Msg("This is the beginning of the book: nothing comes before it.")});
    add({"book.upgraded", Msg("Book brought to a new version"), UndoKind::kNever,
         Msg("To go back to the old version, restore the backup that was made before the upgrade.")});
    add({"book.restored", Msg("Book restored from a backup"), UndoKind::kNever,
         Msg("A restored book goes on from its backup: this cannot be taken back.")});
    return map;
  }();
  return kinds;
}

}  // namespace

void Registry::AddTables(TableClass table_class, const std::vector<std::string>& tables) {
  for (const std::string& table : tables) {
    const bool added = m_tables.emplace(table, table_class).second;
    assert(added && "a table belongs to one module and has one class");
    static_cast<void>(added);
  }
}

void Registry::Add(Derivation derivation) {
  m_derivations.push_back(std::move(derivation));
}
void Registry::Add(Invariant invariant) {
  m_invariants.push_back(std::move(invariant));
}

void Registry::Add(ActKind kind) {
  const bool added = m_kinds.emplace(kind.kind, kind).second;
  assert(added && "an act kind belongs to one module");
  static_cast<void>(added);
}

const ActKind* Registry::FindKind(std::string_view kind) const {
  if (const auto found = m_kinds.find(kind); found != m_kinds.end()) return &found->second;
  if (const auto own = OwnKinds().find(kind); own != OwnKinds().end()) return &own->second;
  return nullptr;
}

}  // namespace aiyl::store
