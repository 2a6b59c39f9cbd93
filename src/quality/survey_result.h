// SPDX-License-Identifier: Apache-2.0
// Totals of a wave. Trust is counted twice: as answered, and by the method of 2012, where whoever gave a gift or money
// counts as distrust whatever else he answered. Counting itself is pure (CountTrust, CountSatisfaction).
#pragma once

#include <string>
#include <vector>

#include "quality/survey.h"

namespace aiyl::quality {

// What one respondent said of one object.
struct Said {
  bool yes = false, no = false;  // trust or satisfied · distrust or dissatisfied; neither: hard to say
  bool gift = false;
};
struct TrustCount {
  int64_t answered = 0, gave = 0;                  // respondents; those who gave a gift or money
  int64_t trust = 0, distrust = 0, undecided = 0;  // as answered
  int64_t by_method_trust = 0, by_method_distrust = 0, by_method_undecided = 0;
  bool operator==(const TrustCount&) const = default;
};
struct SatisfactionCount {
  int64_t answered = 0, satisfied = 0, dissatisfied = 0, undecided = 0;
  bool operator==(const SatisfactionCount&) const = default;
};
TrustCount CountTrust(const std::vector<Said>& said);
SatisfactionCount CountSatisfaction(const std::vector<Said>& said);
// `part` of `whole` in tenths of a per cent, half up; 0 of nothing.
int64_t Permille(int64_t part, int64_t whole);

struct ObjectResult {
  SurveyObject object;
  TrustCount trust;                // of trust surveys
  SatisfactionCount satisfaction;  // of the others
};
struct OptionCount {
  std::string question, option;  // codes
  int64_t object = 0;            // 0 where it is not asked for objects
  int64_t count = 0;
};
struct WaveResult {
  Wave wave;
  Questionnaire questionnaire;
  Bilingual who_asked;
  std::vector<ObjectResult> objects;
  std::vector<OptionCount> options;  // every option of every closed question, those nobody chose too
};
// Errors: "survey.unknown"; of a wave of the watch council, for anybody else: "survey.not-closed" while it runs (two
// totals would give away the answer between them), "survey.too-few" under survey.least-answers.
Result<WaveResult> ResultOf(store::Database& db, const store::Actor& reader, WaveId wave, Date today);

// Satisfaction with a service in one wave: a plot's bar. Waves that `reader` may not see are left out and counted.
struct ServiceSatisfaction {
  std::optional<services::ServiceId> service;
  Bilingual name;  // of the object
  WaveId wave;
  Bilingual wave_name;
  Date from;  // of the wave
  SatisfactionCount count;
};
struct SatisfactionReport {
  std::vector<ServiceSatisfaction> rows;  // by name of the service, then by wave, earliest first
  int64_t waves = 0, hidden_waves = 0;
};
SatisfactionReport SatisfactionByService(store::Database& db, const office::Scope& scope, const store::Actor& reader,
                                         Date from, Date to, Date today);
struct TrustRow {
  WaveId wave;
  Bilingual wave_name, who_asked, object;
  Date from;
  TrustCount count;
};
std::vector<TrustRow> TrustByObject(store::Database& db, const office::Scope& scope, const store::Actor& reader,
                                    Date from, Date to, Date today);

}  // namespace aiyl::quality
