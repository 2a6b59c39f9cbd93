// SPDX-License-Identifier: Apache-2.0
#include "services/transition.h"

#include "base/shown_date.h"

namespace aiyl::services {

Message WithoutRegistry(const std::optional<Date>& applies_from) {
  if (applies_from)
    return Msg("The registry of services applies from {day}: until then papers are issued without a service of it (art. "
               "24 of the draft law of 2012, transition).",
               {{"day", Shown(*applies_from)}});
  return Msg("The office has not set the day from which its registry of services applies: papers are issued without a "
             "service of it (art. 24 of the draft law of 2012, transition).");
}

}  // namespace aiyl::services
