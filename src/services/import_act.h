// SPDX-License-Identifier: Apache-2.0
// Private to the module: the base list taken in, and papers put under a service.
#pragma once

#include <string>

#include "services/act_steps.h"

namespace aiyl::services {

Result<Json> ImportBaseList(store::UnitOfWork& work, const Json& data);
// From that day on. "service.paper-taken" where another service has them.
Status PutPaper(store::UnitOfWork& work, ServiceId service, const std::string& kind, Date from,
                const std::string& field);

}  // namespace aiyl::services
