// SPDX-License-Identifier: Apache-2.0
// The inner side of replay and compare, shared with the check. Private to the store.
#pragma once

#include <filesystem>
#include <vector>

#include "store/book_impl.h"
#include "store/maintenance.h"

namespace aiyl::store {

// A migrated book without acts: schema, shipped rows, derived rows, the name it is given. Errors: as Book::Create.
Status MakeEmptyBook(const std::filesystem::path& file, const BookIdentity& identity, const Environment& environment,
                     const std::vector<Migration>& migrations);
// A new file with every act that `source` has, and the rows they give. Throws SqlError.
Status MakeReplay(Database& source, const BookIdentity& identity, const std::filesystem::path& file,
                  const Environment& environment, const std::vector<Migration>& migrations, const Progress& progress);
// Error: "store.cancelled". Throws SqlError.
Result<std::vector<RowDifference>> CompareTables(const SchemaFacts& facts, Database& left, Database& right,
                                                 size_t limit, const Progress& progress = {});

}  // namespace aiyl::store
