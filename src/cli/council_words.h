// SPDX-License-Identifier: Apache-2.0
// What the bodies have to say, as JSON and in words: the answers of `aiyl council …`. It must not know options.
#pragma once

#include <functional>
#include <string>

#include "cli/invocation.h"

namespace aiyl::cli {

struct CouncilQuestion {
  office::Scope scope;
  std::string which;  // a body or a session in words; may be empty
  Date day;
  int32_t days = 7;
};
struct CouncilWords {
  Json json;
  std::string text;
};
using CouncilAnswer = std::function<Result<CouncilWords>(Invocation&, store::Database&, const CouncilQuestion&)>;

Result<CouncilWords> AnswerBodies(Invocation& in, store::Database& db, const CouncilQuestion& question);
Result<CouncilWords> AnswerSessions(Invocation& in, store::Database& db, const CouncilQuestion& question);
Result<CouncilWords> AnswerSession(Invocation& in, store::Database& db, const CouncilQuestion& question);
Result<CouncilWords> AnswerDecisions(Invocation& in, store::Database& db, const CouncilQuestion& question);
Result<CouncilWords> AnswerPublications(Invocation& in, store::Database& db, const CouncilQuestion& question);
Result<CouncilWords> AnswerWeek(Invocation& in, store::Database& db, const CouncilQuestion& question);

}  // namespace aiyl::cli
