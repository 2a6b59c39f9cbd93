// SPDX-License-Identifier: Apache-2.0
// The columns of a PersonRow and a HouseholdRow, once, for every list and for search; and filters as SQL conditions.
// Internal to the module's reads.
#pragma once

#include <string>
#include <vector>

#include "household/lists.h"
#include "store/database.h"

namespace aiyl::household::row_sql {

// "SELECT … FROM chosen AS c JOIN …" where a common table `chosen(person, …)` names the persons; the caller adds its
// own ORDER BY. Columns 0 … kPersonColumns-1 are the row's.
inline constexpr int kPersonColumns = 27;
std::string SelectPersons();
PersonRow PersonAt(const store::Query& query);

// The parts of an address: village (t) and street (s) joined on household h. Ten columns from `first`.
inline constexpr char kAddressColumns[] =
    "h.village, t.name_ky, t.name_ru, h.street, s.name_ky, s.name_ru, s.kind, h.house, h.letter, h.flat";
Address AddressAt(const store::Query& query, int first);

// A condition on person_now AS n, beginning with " AND"; texts are bound in order.
struct Condition {
  std::string sql;
  std::vector<std::string> texts;
};
enum class Default { kMembers, kEverybody };  // where the filter names no presence
Condition FilterCondition(const PersonFilter& filter, Default otherwise);
void BindTexts(store::Query& query, const Condition& condition);

}  // namespace aiyl::household::row_sql
