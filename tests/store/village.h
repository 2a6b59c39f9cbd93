// SPDX-License-Identifier: Apache-2.0
// A little schema of its own for the store's tests: houses, people in them, what is known of their health beside them;
// a head count that is derived, and the rule that a house has at most one head.
#pragma once

#include <string>
#include <vector>

#include "store/book.h"
#include "support/temporary_book.h"

namespace aiyl::test {

const std::vector<store::Migration>& VillageMigrations();
const store::Registry& VillageRegistry();
// A book with the two.
TemporaryBookOptions VillageOptions(uint64_t seed = 1);

struct PersonRow {
  Uuid id, house;
  std::string name;
  bool head = false;
  int born = 1980;
};
Uuid AddHouse(store::UnitOfWork& work, const std::string& street, int number);
Uuid AddPerson(store::UnitOfWork& work, const PersonRow& person);
void Rename(store::UnitOfWork& work, const Uuid& person, const std::string& name);

// How often the derivation "head_count" was refreshed and rebuilt since the program began.
struct DerivationCalls {
  int refreshed = 0, rebuilt = 0, touched = 0;
};
DerivationCalls& HeadCountCalls();

}  // namespace aiyl::test
