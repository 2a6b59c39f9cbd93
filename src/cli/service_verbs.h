// SPDX-License-Identifier: Apache-2.0
// Shared by the verbs on services: finding what the words of the command line name. Knows no output.
#pragma once

#include <string>

#include "cli/verb.h"
#include "services/services.h"

namespace aiyl::cli {

// By number, whole name or id. Errors: "service.none", "standard.none", "cli.several".
Result<services::ServiceId> FindService(store::Database& db, const office::Scope& scope, const std::string& words);
Result<services::StandardId> FindStandardOf(store::Database& db, const office::Scope& scope, const std::string& words);

void AddServiceWorkVerbs(VerbSet& verbs, CLI::App& group);  // propose, criteria, standard, price, decide, publish …

}  // namespace aiyl::cli
