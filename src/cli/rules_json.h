// SPDX-License-Identifier: Apache-2.0
// Rules and calculations as JSON and as lines of help: what rules, tax-calc and the verbs of assessments print.
#pragma once

#include "cli/invocation.h"
#include "rules/calculation.h"

namespace aiyl::cli {

Json RuleSetJson(const rules::RuleSet& set);
Json CalculationJson(const rules::Calculation& calculation);
// The kinds of object and their inputs, for --help.
std::string InputsHelp(text::Language language);
// "There is no kind …", with those there are.
Message NoKind(const std::string& kind);

}  // namespace aiyl::cli
