// SPDX-License-Identifier: Apache-2.0
// What the public watch council did is its own, in the journal too: nobody else takes its acts back or reads a single
// answer out of a history. Whoever can open the file with another tool is not stopped by this.
#pragma once

#include "base/result.h"
#include "store/journal.h"

namespace aiyl::quality {

// Errors: "survey.watch-only" where one of the two is of the watch council and the other is not.
Status CheckMayUndo(store::Database& db, const store::Actor& actor, const Uuid& act);
Status CheckMayUndoBatch(store::Database& db, const store::Actor& actor, const Uuid& batch);
// A change of a row of an answer that the watch council entered.
bool IsHiddenAnswer(store::Database& db, const store::HistoryEntry& entry);

}  // namespace aiyl::quality
