// SPDX-License-Identifier: Apache-2.0
// What a run would do, in sentences: for the command line and the desktop alike.
#pragma once

#include <string>
#include <vector>

#include "tax/assess_run.h"
#include "text/plural_rule.h"

namespace aiyl::tax {

// Counts and sums; what cannot be computed by reasons, the most frequent first; whether the law was verified.
std::vector<std::string> PreviewLines(const AssessPreview& preview, text::Language language);

}  // namespace aiyl::tax
