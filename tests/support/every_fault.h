// SPDX-License-Identifier: Apache-2.0
// One harness for every module's fault tests: lets the disk fail at one operation after the other while something is
// done with a book, and looks each time whether the book is whole afterwards.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

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
  // How many operations are tried in a usual run, spread evenly; 0: one of them, one kind of fault, drawn by `draw`.
  // AIYL_EVERY_FAULT in the environment tries them all.
  int samples = 12;
  uint64_t draw = 0;
  // `act` is one act of the book: afterwards every truth and derived row is as before or as after a clean run, nothing
  // between.
  bool one_act = false;
  // File, foreign keys and chain are checked in every run; the full check with its replay, which takes ten times as
  // long, in every so many.
  int replay_every = 1;
  std::vector<FaultKind> kinds = {FaultKind::kIoError, FaultKind::kDiskFull, FaultKind::kTorn};
};

// `before` is the state to begin with, a closed book; a copy of it (fault.aiyl in its folder) is used for each fault,
// with ids that are the same each time. Gives "" or what went wrong, with the fault that showed it.
std::string ForEveryFault(const std::filesystem::path& before, const store::Environment& environment,
                          const FaultScenario& scenario);
// The same; `before` is closed first.
std::string ForEveryFault(TemporaryBook& before, const FaultScenario& scenario);

// How many runs with a fault this program did, for a test that says what it covers.
int64_t FaultRuns();

}  // namespace aiyl::test
