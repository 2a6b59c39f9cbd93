// SPDX-License-Identifier: Apache-2.0
// The verbs of local payments.
#pragma once

#include "cli/verb.h"

namespace aiyl::cli {

void AddTariffVerbs(VerbSet& verbs);      // tariff list, show; charge
void AddPrintTicketVerb(VerbSet& verbs);  // print pasture-ticket

}  // namespace aiyl::cli
