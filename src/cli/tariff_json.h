// SPDX-License-Identifier: Apache-2.0
// Tariffs and what they charge, as JSON and as lines. Knows no verb.
#pragma once

#include <string>

#include "cli/invocation.h"
#include "tariffs/charge_plan.h"

namespace aiyl::cli {

Json TariffJson(store::Database& db, const tariffs::Tariff& tariff);
std::string TariffLine(store::Database& db, const tariffs::Tariff& tariff, office::Language language);
// With rates, reliefs, decision and payee.
std::string TariffText(const Invocation& in, store::Database& db, const tariffs::Tariff& tariff);

Json ExplanationJson(const tariffs::Explanation& explanation);
std::string ExplanationText(const tariffs::Explanation& explanation, office::Language language);
// «no count of animals of the last year»
Json PlanJson(store::Database& db, const tariffs::ChargePlan& plan);
std::string PlanText(const Invocation& in, store::Database& db, const tariffs::ChargePlan& plan);

}  // namespace aiyl::cli
