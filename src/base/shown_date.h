// SPDX-License-Identifier: Apache-2.0
// Days as a person reads them in a sentence or a list: «14.05.2025» in both languages of the book, ISO in English and
// in logs. Files, packages and `--json` always have ISO.
#pragma once

#include <string>

#include "base/clock.h"
#include "base/date.h"

namespace aiyl {

std::string Shown(Date day);
// «1957», «05.1957», «07.05.1957».
std::string Shown(const PartialDate& day);
// With the time of day, in the zone of LocalDateTime.
std::string Shown(Instant instant);

}  // namespace aiyl
