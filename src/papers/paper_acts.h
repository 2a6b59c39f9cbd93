// SPDX-License-Identifier: Apache-2.0
// The acts on papers, as rows of one table: paper.reserve, paper.enter-reserved, paper.sign-tray, paper.hand-over,
// paper.spoil, paper.annul, paper.copy, series.set, series.continue. Issuing (kind "paper.issue") needs the open
// keys and the contents: papers/issue.h, called by the modules that know a kind. And what the store must know of them.
#pragma once

#include <vector>

#include "office/act_spec.h"
#include "page/layout.h"
#include "papers/paper.h"
#include "store/registry.h"

namespace aiyl::papers {

const std::vector<office::ActSpec>& PaperActs();
void Register(store::Registry& registry);

// The sheet with reserved numbers that hangs beside the desk in a power cut: number, and lines to write on. Entered
// afterwards with paper.enter-reserved. `ids` as paper.reserve gave them.
Result<page::Flow> ReservedSheet(store::Database& db, const std::vector<PaperId>& ids, office::Language language);

}  // namespace aiyl::papers
