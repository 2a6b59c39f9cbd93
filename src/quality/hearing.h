// SPDX-License-Identifier: Apache-2.0
// Public hearings (коомдук угуу) and public expertise: announced, then recorded with a summary and what became of each
// proposal.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "office/act_spec.h"
#include "office/ids.h"
#include "quality/ids.h"
#include "quality/questionnaire.h"
#include "services/services.h"
#include "store/book.h"

namespace aiyl::quality {

struct HearingProposal {
  std::string body;
  bool taken = false;
  std::string reason;
};
struct Hearing {
  HearingId id;
  Uuid office;
  std::string kind;  // list hearing-kind: "hearing", "expertise"
  Date day;          // planned, then held
  std::string place;
  Bilingual subject;
  std::string organiser;  // of an expertise: who made it
  std::optional<services::ServiceId> service;
  bool held = false;
  std::optional<int64_t> participants;
  std::optional<bool> justified, safe, efficient;  // the three parts of an expertise; empty: not said
  Texts summary;
  std::vector<HearingProposal> proposals;
};
std::optional<Hearing> FindHearing(store::Database& db, HearingId id);
// Latest first.
std::vector<Hearing> ListHearings(store::Database& db, const office::Scope& scope, const std::optional<Date>& from = {},
                                  const std::optional<Date>& to = {});

// hearing.announce, hearing.record.
std::vector<office::ActSpec> HearingActs();

}  // namespace aiyl::quality
