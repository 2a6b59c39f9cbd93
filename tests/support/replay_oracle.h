// SPDX-License-Identifier: Apache-2.0
// The oracle for every feature: a book's truth is what its journal says, and what follows from it is what a rebuild
// gives. Call it at the end of a test that recorded acts.
#pragma once

#include <string>

#include "store/book.h"

namespace aiyl::test {

// Runs a full check (chain, leaves, file, foreign keys, derived rows, replay). Empty where all is well, else its
// findings, one a line: CHECK(CheckReplayOracle(*book) == "").
std::string CheckReplayOracle(store::Book& book);

}  // namespace aiyl::test
