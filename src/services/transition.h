// SPDX-License-Identifier: Apache-2.0
// The time before an office's registry applies (art. 24 of the draft law of 2012, transition), in one sentence for every
// place that says it.
#pragma once

#include <optional>

#include "base/date.h"
#include "base/result.h"

namespace aiyl::services {

// `applies_from` lies ahead, or is empty where nobody has set it.
Message WithoutRegistry(const std::optional<Date>& applies_from);

}  // namespace aiyl::services
