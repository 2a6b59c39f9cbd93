// SPDX-License-Identifier: Apache-2.0
// What the verbs of the family `survey` share: their options and how a wave is named and told. Seen by them alone.
#pragma once

#include <string>
#include <vector>

#include "cli/verb.h"
#include "quality/survey.h"

namespace aiyl::cli {

struct SurveyOptions {
  std::string book, file, shipped, show, wave, questionnaire, name, from, to, place, close,
      channel = "sheet", sheet, day, out, paper = "ky", propose, service;
  std::vector<std::string> about, chosen;
  int64_t first = 1, count = 1;
  bool list = false;
};

Json BothJson(const office::Bilingual& words);
// By its id, or the latest one where nothing is said. Errors: "survey.unknown".
Result<quality::Wave> NeedWave(store::Database& db, const office::Scope& scope, const std::string& words);
Json WaveJson(store::Database& db, const quality::Wave& wave);

Result<int> SurveyResult(Invocation& in, const SurveyOptions& options);

}  // namespace aiyl::cli
