// SPDX-License-Identifier: Apache-2.0
// One search box: names in any spelling and any order, prefixes, ПИН or its end, account, address, telephone; as you
// type. Answers come from derived tables of sorted keys, in a few milliseconds for 55,000 persons.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "household/lists.h"
#include "household/scope.h"

namespace aiyl::household {

// In the order of ranking.
enum class MatchKind { kExact, kFolded, kLoose, kPin, kAccount, kPhone, kAddress };
std::string_view MatchName(MatchKind kind);  // "exact", "folded", "loose", "pin", "account", "phone", "address"

struct PersonHit {
  PersonRow row;
  MatchKind match = MatchKind::kExact;
};

// At most `limit` hits (1 … 1000): exact before folded before loose, whole words before beginnings, members before
// those gone, then in Kyrgyz order. `filter` narrows; where it names no presence, everybody is found.
std::vector<PersonHit> FindPersons(store::Database& db, std::string_view text, int limit, const Scope& scope,
                                   const PersonFilter& filter = {});

// Persons for an import or a duplicate check: by ПИН (current or earlier).
std::vector<PersonId> PersonsByPin(store::Database& db, std::string_view pin, const Scope& scope);
// By account number of an open household.
std::vector<HouseholdId> HouseholdsByAccount(store::Database& db, std::string_view account, const Scope& scope);
// Who is or was of a household and has the same names after folding, in either spelling; true: a member today.
std::vector<std::pair<PersonId, bool>> PersonsByFoldedName(store::Database& db, HouseholdId household,
                                                           const PersonNames& names);
// Is or was of this household.
bool WasMember(store::Database& db, HouseholdId household, PersonId person);

}  // namespace aiyl::household
