// SPDX-License-Identifier: Apache-2.0
#include "support/replay_oracle.h"

#include "store/maintenance.h"

namespace aiyl::test {

std::string CheckReplayOracle(store::Book& book) {
  const auto findings = store::Check(book, store::CheckDepth::kFull);
  if (!findings) return findings.error().code + " " + findings.error().detail;
  std::string lines;
  for (const store::Finding& finding : *findings) lines += finding.code + ": " + ToEnglish(finding.message) + "\n";
  return lines;
}

}  // namespace aiyl::test
