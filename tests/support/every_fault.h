// SPDX-License-Identifier: Apache-2.0
// One harness for every module's fault tests: lets the disk fail at one operation after the other while something is
// done with a book, and looks each time whether the book is whole afterwards.
#pragma once

#include <functional>
#include <string>

#include "store/book.h"
#include "support/failing_vfs.h"
#include "support/temporary_book.h"

namespace aiyl::test {

struct FaultScenario {
  // What is done on the failing disk: acts, an import batch, a backup … Run once on a healthy disk to count.
  std::function<Status(store::Book&)> act;
  // More to look at after the book was opened again on a healthy disk. `done`: `act` said that all is well. Gives ""
  // or what is wrong. May be empty: that the book opens, passes a full check, and has all acts of a clean run where
  // `act` said so, is looked at anyway.
  std::function<std::string(store::Book&, bool done)> after = {};
  // The book is opened on the failing disk too (upgrades); else on a healthy one.
  bool open_on_failing_disk = false;
  // How many operations are tried in a usual run, spread evenly. AIYL_EVERY_FAULT in the environment tries them all.
  int samples = 12;
};

// `before` is the state to begin with; it is closed, and a copy of its file is used for each fault. Gives "" or what
// went wrong, with the fault that showed it.
std::string ForEveryFault(TemporaryBook& before, const FaultScenario& scenario);

}  // namespace aiyl::test
