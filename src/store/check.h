// SPDX-License-Identifier: Apache-2.0
// The parts of a check. Private to the store.
#pragma once

#include <string>
#include <vector>

#include "store/book_impl.h"
#include "store/maintenance.h"

namespace aiyl::store {

using Findings = std::vector<Finding>;
// A finding of each code is told so often, then counted no more.
inline constexpr int kFindingsOfACode = 20;
void AddFinding(Findings& findings, const std::string& code, Message message);

// The file as SQLite sees it, and its foreign keys. Throws SqlError.
void CheckFile(Database& db, const Progress& progress, Findings& findings);
// Every act against its bytes, its place in its stream and the tables that follow from it. Throws SqlError.
Status CheckJournal(Database& db, const Progress& progress, Findings& findings);
void CheckPages(Database& db, Findings& findings);
// Rebuilds every derived table of `copy`, which nobody else uses or needs afterwards, and compares. Throws SqlError.
Status CheckDerived(Database& copy, const Registry& registry, const Progress& progress, Findings& findings);

}  // namespace aiyl::store
