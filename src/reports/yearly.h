// SPDX-License-Identifier: Apache-2.0
// The yearly public report on services (art. 14, 20 of the draft law of 2012), as figures: service by service and in
// total, refusals by ground, satisfaction and trust, complaints, fees against cost, services never asked for, income
// outside the registry. Everything is what the modules below answer; this file adds up and holds nothing of its own.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "base/amount.h"
#include "office/act_spec.h"
#include "office/ids.h"
#include "quality/assessment.h"
#include "quality/complaint.h"
#include "quality/hearing.h"
#include "quality/income.h"
#include "quality/survey_result.h"
#include "requests/requests.h"
#include "services/services.h"
#include "store/book.h"

namespace aiyl::reports {

using office::Bilingual;

struct YearlyLine {
  std::optional<services::ServiceId> service;  // empty: requests without a service, and the total
  Bilingual name;
  std::string list, payment;  // of the row in force last; "" where there was none
  requests::ServiceFigures figures;
  std::optional<Tyiyn> fee, cost;  // of that row; cost by its costing sheet
  int64_t complaints = 0;
  quality::SatisfactionCount satisfaction;  // of all waves of the year that may be seen

  bool FeeAboveCost() const { return fee && cost && *cost < *fee; }
};
struct YearlyRefusal {
  Bilingual service, ground;
  int64_t count = 0;
};
struct YearlyIncome {
  Bilingual service;
  quality::UnlawfulIncome income;
};
struct YearlyReport {
  int year = 0;
  Date from, to, as_of;  // as_of: what is open or late is so on this day
  Bilingual office;
  bool demo = false;
  std::optional<Date> applies_from;
  std::vector<YearlyLine> services;  // those in force at any time of the year or asked for; by list and number
  YearlyLine total;
  std::array<int64_t, 12> by_month = {};  // requests registered
  std::vector<YearlyRefusal> refusals;
  std::vector<Bilingual> never_asked;  // in force in the year, not one request
  std::vector<YearlyIncome> outside;
  Tyiyn outside_total;  // errors alone
  quality::ComplaintFigures complaints;
  quality::SatisfactionReport satisfaction;
  std::vector<quality::TrustRow> trust;
  std::vector<std::pair<Bilingual, Bilingual>> waves;  // name of each wave, and who asked
  int64_t waves_least = 0, waves_most = 0;             // settings of art. 14
  std::vector<quality::Hearing> hearings;
  std::vector<quality::Assessment> assessments;
  std::vector<Bilingual> assessed;  // names of the assessments' services
};

// `reader`: whose report it is; what the watch council keeps to itself is left out of others' (survey_result.h).
// Errors: "report.year" outside 2000 … the year of `today`.
Result<YearlyReport> Yearly(store::Database& db, const office::Scope& scope, const store::Actor& reader, int year,
                            Date today);
office::Json YearlyJson(const YearlyReport& report);

}  // namespace aiyl::reports
