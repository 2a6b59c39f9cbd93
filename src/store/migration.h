// SPDX-License-Identifier: Apache-2.0
// The steps by which a book's schema grows. The program's own list is compiled in from schema/; tests pass another.
// What an upcast says is read in store/upcast.h.
#pragma once

#include <string>
#include <vector>

namespace aiyl::store {

struct Migration {
  int number = 0;      // 1, 2, 3 … without a gap; the last one is the book's user_version
  std::string name;    // "0001_store"
  std::string sql;     // run whole, never split at ";"
  std::string upcast;  // how a delta from before this migration reads after it; may be empty
};

const std::vector<Migration>& EmbeddedMigrations();

}  // namespace aiyl::store
