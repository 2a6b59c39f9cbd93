// SPDX-License-Identifier: Apache-2.0
// Private to the module: by which rules a body counts on a day: its own, else the settings of its office.
#pragma once

#include "council/council.h"
#include "office/settings.h"

namespace aiyl::council {

struct BodyRules {
  std::string quorum, majority, number_pattern, number_restart;
};
BodyRules RulesOf(store::Database& db, const Body& body, Date day);

// The seats that its rules name, else its members of the day.
int64_t SeatsOn(store::Database& db, const Body& body, Date day);

// A setting that is a whole number of days; `otherwise` where it is none.
int32_t DaysOf(store::Database& db, const Uuid& office, std::string_view key, Date day, int32_t otherwise);

// Rules of a draft law refuse: setting council.enforce is "yes".
bool Enforced(store::Database& db, const Uuid& office, Date day);

}  // namespace aiyl::council
